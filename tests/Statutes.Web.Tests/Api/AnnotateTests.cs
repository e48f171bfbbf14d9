using System.Net.Http.Headers;

namespace Statutes.Web.Tests.Api;

public class AnnotateTests(RunningService service)
{
    // 600 kB of open elements took 30 seconds of a processor
    [Theory]
    [InlineData("<div>")]
    [InlineData("<b>")]
    [InlineData("<ul><li>")]
    public async Task HtmlThatIsNestedTooDeeplyIsRefusedAtOnce(string element)
    {
        using var body = new StringContent(
            string.Concat(Enumerable.Repeat(element, 600_000 / element.Length)), System.Text.Encoding.UTF8, "text/html");
        var problem = await service.PostAsync("/api/annotate", body, 413);
        Assert.Equal("too-large", problem.Text("code"));
        Assert.Contains("500 deep", problem.Text("detail"));
    }

    [Fact]
    public async Task PlainTextBecomesAFragmentOfHtmlWithLinks()
    {
        var html = await AnnotateAsync("?at=2018-01-01", "text/plain", "a <b> & CSL Art. 35");
        Assert.StartsWith(
            "a &lt;b&gt; &amp; <a class=\"statutes-citation\" href=\"/csl/2017-06-01/art_35\" data-id=\"csl@2017-06-01/art_35\" title=\"",
            html);
        Assert.EndsWith(">CSL Art. 35</a>", html);
    }

    [Fact]
    public async Task HtmlStaysHtmlAndTheLinksBeginWithTheBase()
    {
        var html = await AnnotateAsync(
            "?at=2018-01-01&base=https://example.org",
            "text/html; charset=utf-8",
            "<p>见《网络安全法》<b>第三十五</b>条</p><script>'CSL Art. 35'</script>");
        Assert.Contains("<b><a class=\"statutes-citation\" href=\"https://example.org/csl/2017-06-01/art_35\"", html);
        Assert.EndsWith("</p><script>'CSL Art. 35'</script>", html);
    }

    [Theory]
    [InlineData("?base=javascript:alert(1)", "text/plain", 400, "unknown-parameter")]
    [InlineData("?at=yesterday", "text/plain", 400, "bad-date")]
    [InlineData("?style=court", "text/plain", 400, "unknown-parameter")]
    [InlineData("", "application/json", 415, "unsupported-media-type")]
    public async Task AMistakeIsAProblem(string query, string type, int status, string code)
    {
        var content = new StringContent("x");
        content.Headers.ContentType = new MediaTypeHeaderValue(type);
        Assert.Equal(code, (await service.PostAsync("/api/annotate" + query, content, status)).Text("code"));
    }

    private async Task<string> AnnotateAsync(string query, string type, string text)
    {
        var content = new StringContent(text);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        using var answer = await service.Client.PostAsync("/api/annotate" + query, content, TestContext.Current.CancellationToken);
        Assert.Equal("text/html; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
