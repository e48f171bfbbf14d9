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
}
