using System.Net;

namespace Statutes.Web.Tests.Pages;

/// <summary>What a reader finds beside the text: files, letters, the laws that a bare number can mean.</summary>
public class DeskTests(RunningService service)
{
    [Theory]
    [InlineData("/csl/2026-01-01", 3 * 8)]
    [InlineData("/csl/2026-01-01/art_35", 3)]
    [InlineData("/crm/2022-02-15", 3)]
    [InlineData("/csl/compare?from=2017-06-01&to=2026-01-01", 1)]
    public async Task EveryFileOfTheMenuIsThere(string address, int count)
    {
        var page = await service.PageAsync(address);
        var menu = page[page.IndexOf("<ul class=\"plain-list files\">", StringComparison.Ordinal)..];
        var links = menu[..menu.IndexOf("</ul>", StringComparison.Ordinal)].Split("href=\"").Skip(1)
            .Select(l => WebUtility.HtmlDecode(l[..l.IndexOf('"', StringComparison.Ordinal)])).ToArray();
        Assert.Equal(count, links.Length);
        foreach (var link in links)
        {
            using var answer = await service.Client.GetAsync(link, TestContext.Current.CancellationToken);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{link}: {answer.StatusCode}");
        }
    }

    [Fact]
    public async Task TheGlossaryIsInTheOrderOfItsLetters()
    {
        var page = await service.PageAsync("/glossary");
        var letters = page.Split("class=\"letter\" id=\"letter-").Skip(1)
            .Select(l => l[..l.IndexOf('"', StringComparison.Ordinal)]).ToArray();
        Assert.InRange(letters.Length, 15, 27);
        Assert.Equal(letters.Order(StringComparer.Ordinal), letters);
        Assert.All(letters, l => Assert.Contains($"href=\"#letter-{l}\"", page));
        var term = page.IndexOf("id=\"cybersecurity\"", StringComparison.Ordinal);
        Assert.InRange(
            term, page.IndexOf("id=\"letter-C\"", StringComparison.Ordinal), page.IndexOf("id=\"letter-D\"", StringComparison.Ordinal));
        Assert.DoesNotContain("class=\"letter\"", await service.PageAsync("/glossary?q=CII")); // a short answer needs none
    }

    [Theory]
    [InlineData("/glossary")]
    [InlineData("/csl/2026-01-01")]
    [InlineData("/csl/2026-01-01/art_61")]
    [InlineData("/search?q=network+logs")]
    [InlineData("/works")]
    [InlineData("/")]
    public async Task TheFirstViewIsUnderAHundredKilobytes(string address)
    {
        var bytes = 0;
        foreach (var part in new[] { address, "/site.css", "/site.js", "/icon.svg" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, part);
            request.Headers.Add("Accept-Encoding", "br");
            using var answer = await service.Client.SendAsync(request, TestContext.Current.CancellationToken);
            bytes += (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length;
        }

        Assert.InRange(bytes, 5_000, 100_000);
    }

    [Theory]
    [InlineData("Article 35", "/csl/2026-01-01/art_35")]
    [InlineData("第三十五条", "/csl/2026-01-01/art_35")]
    [InlineData("第三十五条", "/nsl/2015-07-01/art_35")]
    [InlineData("art. 23(3)", "/csl/2026-01-01/art_23__para_1__item_3")]
    public async Task AnArticleWithoutALawIsOfferedInEachLaw(string query, string link)
    {
        var page = await service.PageAsync("/search?q=" + Uri.EscapeDataString(query));
        Assert.Contains("Name the law as well, or choose one:", page);
        Assert.Contains($"href=\"{link}\"", page[..page.IndexOf("class=\"found\"", StringComparison.Ordinal)]);
    }

    [Theory]
    [InlineData("2017")]
    [InlineData("network logs")]
    [InlineData("CSL Art. 35")]
    public async Task OtherWordsAreNot(string query) => Assert.DoesNotContain(
        "Name the law as well", await service.PageAsync("/search?q=" + Uri.EscapeDataString(query)));

    [Fact]
    public async Task ALineDividesTheArticlesWithAllTheWordsFromTheRest() => Assert.Contains(
        "more articles contain some of the words</p>", await service.PageAsync("/search?q=network+logs"));

    [Fact]
    public async Task TheHomePageHasTheLatestChanges()
    {
        var page = await service.PageAsync("/");
        var changes = page[page.IndexOf("Latest changes", StringComparison.Ordinal)..];
        Assert.Contains("<a href=\"/csl/2026-01-01\">Cybersecurity Law</a>", changes);
        Assert.Contains("href=\"/csl/compare?from=2017-06-01&amp;to=2026-01-01\">what changed</a>", changes);
    }

    // the text that was sent is sent again, in the other language
    [Fact]
    public async Task TheOtherLanguageKeepsATextThatWasSent()
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent("《网络安全法》第三十五条"), "text" },
            { new StringContent("2018-01-01"), "at" },
            { new StringContent("zh"), "language" },
        };
        using var answer = await service.Client.PostAsync("/cite", form, TestContext.Current.CancellationToken);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("<html lang=\"zh-Hans\"", page);
        Assert.Contains("《网络安全法》第三十五条</textarea>", page);
        Assert.Contains("value=\"2018-01-01\"", page);
        Assert.Contains("form=\"cite-form\" name=\"language\" value=\"en\"", page);
        Assert.StartsWith("statutes-language=zh;", answer.Headers.GetValues("Set-Cookie").Single());
    }
}
