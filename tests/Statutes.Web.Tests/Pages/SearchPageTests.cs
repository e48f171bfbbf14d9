namespace Statutes.Web.Tests.Pages;

/// <summary>A query that is a citation is explained above the hits.</summary>
public class SearchPageTests(RunningService service)
{
    [Fact]
    public async Task TheOtherProvisionOfAPairIsALinkAndTheConcordanceIsNamed()
    {
        var page = await PageOf("CSL Art. 37 (formerly Article 35)");
        Assert.Contains("<p class=\"pair\">Same provision, formerly: <a href=\"/csl/2017-06-01/art_35\"", page);
        Assert.Contains("confirmed by the concordance", page);
        Assert.Contains("not confirmed by the concordance", await PageOf("CSL Art. 36 (formerly Article 35)"));
    }

    [Fact]
    public async Task APlaceThatAnotherVersionHasLeadsThere()
    {
        var page = await PageOf("CSL (2026) Art. 76(5)");
        Assert.Contains("Another version has this provision", page);
        Assert.DoesNotContain("It could also refer to", page);
        Assert.Contains("<a href=\"/csl/2017-06-01/art_76__para_1__item_5\"", page);
        Assert.Contains("</span>, now Cybersecurity Law, Article 78, item (5)</a>", page);
    }

    [Fact]
    public async Task EachCautionOfAListIsAtItsTarget()
    {
        var page = await PageOf("CSL Articles 21 and 37");
        var box = page[page.IndexOf("<section class=\"citation\"", StringComparison.Ordinal)..];
        string[] order = ["art_21\"", "Article 21 was formerly", "art_37\"", "Article 37 was formerly", "It could also refer to"];
        var places = order.Select(w => box.IndexOf(w, StringComparison.Ordinal)).ToArray();
        Assert.All(places, p => Assert.True(p > 0));
        Assert.Equal(places.Order(), places);
    }

    private Task<string> PageOf(string query) => service.PageAsync("/search?q=" + Uri.EscapeDataString(query));
}
