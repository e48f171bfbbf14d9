namespace Statutes.Web.Tests.Pages;

public class CitePageTests(RunningService service)
{
    [Fact]
    public async Task AnEmptyPageAsksForAText()
    {
        var page = await service.PageAsync("/cite?utm_source=x");
        Assert.Contains("<textarea id=\"text\"", page);
        Assert.DoesNotContain("<table", page);
    }

    [Fact]
    public async Task ATextInTheAddressIsShownWithItsCitationsAsLinksAndInATable()
    {
        var page = await service.PageAsync(
            "/cite?at=2018-01-01&text=" + Uri.EscapeDataString("<i>CSL Art. 35</i>, CSL Art. 21(1), GDPR Article 17"));
        Assert.Contains("&lt;i&gt;<a class=\"statutes-citation\" href=\"/csl/2017-06-01/art_35?at=2018-01-01\"", page);
        Assert.Contains("<span lang=\"zh\">《网络安全法》第三十五条</span> · Cybersecurity Law, Article 35", page);
        Assert.Contains("class=\"caution\"", page);
        Assert.Contains("<a href=\"/csl/2017-06-01/art_21__para_1__item_1?at=2018-01-01\"", page);
        Assert.Contains("No law in this corpus is called “GDPR”.", page);
        Assert.DoesNotContain("<i>", page);
    }

    [Fact]
    public async Task ALongTextComesByAForm()
    {
        var text = "《网络产品和服务安全审查办法（试行）》（以下简称“《办法》”）" + new string('\n', 100_000) + "《办法》第十条";
        using var form = new MultipartFormDataContent
        {
            { new StringContent(text), "text" },
            { new StringContent("2018-01-01"), "at" },
        };
        using var answer = await service.Client.PostAsync("/cite", form, TestContext.Current.CancellationToken);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, page);
        Assert.Contains("href=\"/npsr/2017-06-01/art_10?at=2018-01-01\"", page);
        Assert.Contains("<b>《办法》</b> Measures for the Security Review of Network Products and Services", page);
    }

    [Fact]
    public async Task ATextThatIsTooLongIsAPageThatSaysSo()
    {
        using var form = new MultipartFormDataContent { { new StringContent(new string('x', (10 * 1024 * 1024) + 1)), "text" } };
        using var answer = await service.Client.PostAsync("/cite", form, TestContext.Current.CancellationToken);
        Assert.Equal(413, (int)answer.StatusCode);
        Assert.Contains("</html>", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task ABadDateIsAPageThatSaysSo() =>
        Assert.Contains("is not a date", await service.PageAsync("/cite?text=x&at=yesterday", 400));

    [Theory]
    [InlineData("?at=2018-01-01", "CSL Art. 35", "as of 2018-01-01 (the date you chose)")]
    [InlineData("?", "CSL Art. 35", "as of 2026-11-22 (today)")]
    [InlineData("?", "Date: 5 March 2025\n\nCSL Art. 35", "as of 2025-03-05, the date of the document: “Date: 5 March 2025”")]
    [InlineData("?", "日期：2025年3月5日\n\n《网络安全法》第三十五条", "as of 2025-03-05, the date of the document: “日期：2025年3月5日”")]
    [InlineData("?at=2018-01-01", "Date: 5 March 2025\n\nCSL Art. 35", "as of 2018-01-01 (the date you chose)")]
    public async Task TheSourceOfTheDateIsNamed(string query, string text, string words) =>
        Assert.Contains(words, await service.PageAsync($"/cite{query}&text={Uri.EscapeDataString(text)}"));

    [Fact]
    public async Task AnUnclearDateIsACautionAboveTheText()
    {
        var page = await PageOf("Date: 5 March 2025\nDate: 6 March 2025\n\nNSL Art. 1");
        var caution = page.IndexOf("<p class=\"caution\">The text has several dates of its own that differ", StringComparison.Ordinal);
        Assert.InRange(caution, 0, page.IndexOf("Your text with citations marked", StringComparison.Ordinal));
        Assert.Contains("as of 2026-11-22 (today)", page);
    }

    [Fact]
    public async Task ALawOrAVersionThatIsNotInTheCorpusHasAVerdictOfItsOwnAndItsTitle()
    {
        var page = await PageOf("CSL (2019) Art. 3. NSL Art. 1.");
        Assert.Contains("<li><b>1</b> not available</li>", page);
        Assert.Contains("<li><b>0</b> not understood</li>", page);
        Assert.Contains("<h2>not available <span class=\"soft\">1</span></h2>", page);
        Assert.Contains("CSL (2019) Art. 3</span><span class=\"verdict\">[not available]</span>", page);
        Assert.Contains("<a href=\"/works#csl\"><span lang=\"zh\">中华人民共和国网络安全法</span> · <span lang=\"en\">Cybersecurity Law of", page);
        Assert.Contains("This corpus does not contain the cited 2019 version", page);
        Assert.Contains("<b>1</b> 未收录", await PageOf("CSL (2019) Art. 3", "zh"));
    }

    [Fact]
    public async Task ALawThatIsNamedAndUnknownIsNotAvailable()
    {
        var page = await PageOf("GDPR Article 17. 《民法典》第三条。");
        Assert.Contains("<li><b>2</b> not available</li>", page);
        Assert.Contains("<p class=\"target\"><span lang=\"en\">GDPR</span></p>", page);
        Assert.Contains("<p class=\"target\"><span lang=\"zh\">民法典</span>", page);
        Assert.Contains("Civil Code", page);
    }

    [Fact]
    public async Task TheOtherProvisionOfAPairIsALinkAndTheConcordanceIsNamed()
    {
        var page = await PageOf("CSL Art. 37 (formerly Article 35)");
        Assert.Contains(
            "<p class=\"pair\">Same provision, formerly: <a href=\"/csl/2017-06-01/art_35\" data-preview=\"/csl/2017-06-01/art_35\">",
            page);
        Assert.Contains("<span class=\"soft\">confirmed by the concordance</span>", page);
        Assert.DoesNotContain("numbers do not match", page);
        var chinese = await PageOf("《网络安全法》第三十七条（原第三十五条）", "zh");
        Assert.Contains("同一条文，原为：<a href=\"/csl/2017-06-01/art_35\"", chinese);
        Assert.Contains("新旧条文对照表确认", chinese);
    }

    [Fact]
    public async Task APairThatTheConcordanceDoesNotHaveIsNotCalledTheSameProvision()
    {
        var page = await PageOf("CSL Art. 36 (formerly Article 35). CSL Art. 37 (formerly Article 99)");
        Assert.Contains("<p class=\"pair\">Cited as the same provision, formerly: <a href=\"/csl/2017-06-01/art_35\"", page);
        Assert.Contains("<span class=\"soft\">not confirmed by the concordance</span>", page);
        Assert.Contains("[renumbered, numbers do not match]", page);
        Assert.Contains("The two numbers do not belong together", page);
        Assert.Contains("<p class=\"pair\">The other number of the pair: its version has no such provision", page);
    }

    [Fact]
    public async Task AFormerNumberLeadsToThePresentOne() => Assert.Contains(
        "<p class=\"pair\">Same provision, now: <a href=\"/csl/2026-01-01/art_37\"",
        await PageOf("《网络安全法》原第三十五条（现第三十七条）"));

    [Fact]
    public async Task APlaceThatAnotherVersionHasLeadsThere()
    {
        var page = await PageOf("CSL (2026) Art. 76(5)");
        Assert.Contains("Another version has this provision", page);
        Assert.Contains("<a href=\"/csl/2017-06-01/art_76__para_1__item_5\"", page);
        Assert.Contains("</span>, now Cybersecurity Law, Article 78, item (5)</a>", page);
    }

    [Fact]
    public async Task EachCautionOfAListIsAtItsTarget()
    {
        var page = await PageOf("CSL Articles 21 and 37");
        string[] order =
        [
            "[renumbered]", "art_21\"><span", "Today's Article 21 was formerly", "art_37\"><span", "Today's Article 37 was formerly",
        ];
        var places = order.Select(w => page.LastIndexOf(w.Replace("'", "&#x27;"), StringComparison.Ordinal)).ToArray();
        Assert.All(places, p => Assert.True(p > 0));
        Assert.Equal(places.Order(), places);
    }

    [Fact]
    public async Task TheCautionsOfTargetsThatAreNotListedAreNamed() =>
        Assert.Contains("and 69 more (renumbered, amended since)", await PageOf("CSL Arts. 1-79", at: "2018-01-01"));

    [Fact]
    public async Task WordsThatWereNotUnderstoodAreMarkedInTheText()
    {
        var page = await PageOf("See CSL Art. 35(a)(b) and NSL Art. 1.");
        Assert.Contains(
            "<span class=\"statutes-not-understood\" title=\"A number or a letter follows that was not understood.\">CSL Art. 35(a)</span>"
            + "<span class=\"verdict\">[not understood]</span>",
            page);
        Assert.Contains(">See <span", page);
        Assert.Contains("<li><b>1</b> not understood</li>", page);
    }

    private async Task<string> PageOf(string text, string language = "en", string? at = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/cite?at={at}&text={Uri.EscapeDataString(text)}");
        request.Headers.Add("Accept-Language", language);
        using var answer = await service.Client.SendAsync(request, TestContext.Current.CancellationToken);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, page);
        return page;
    }
}
