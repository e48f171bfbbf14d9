using System.Net;
using System.Text;
using CsCheck;
using Statutes.Citations.Annotating;
using Statutes.Citations.Finding;

namespace Statutes.Tests.Citations.Annotating;

public class AnnotatingTests
{
    private const string Link =
        "<a class=\"statutes-citation\" href=\"/csl/2017-06-01/art_35\" data-id=\"csl@2017-06-01/art_35\" title=\"…\">";

    private static readonly DateOnly At = new(2018, 1, 1);
    private static readonly CitationFinder Finder = new(TestCorpus.Catalog);

    private static readonly Gen<string> GenPiece = TestGen.AnyOf(
        "《网络安全法》第三十五条", "CSL Art. 21(1)", "GDPR Article 17", "第三十五条第二款", "CSL Arts. 20-23", "<b>", "&amp;", "& ", "\"'", "\r\n", "\n\n",
        "a > b", "𠀀", "\u00A0", " ", "，");

    private static readonly Gen<string> GenMarkup = TestGen.AnyOf(
        "《网络安全法》第", "三十五条", "CSL ", "Art. 35", "<b>", "</b>", "<p>", "</p>", "<br>", "<a href=x>", "</a>", "<div class='x'>", "</div>",
        "<script>CSL Art. 35</script>",
        "<!-- CSL Art. 35 -->", "&lt;i&gt;", "&amp;", "<td>", "<table>", "</table>", "<i title=\"CSL Art. 35\">", "</i>", "\n  ", "&shy;",
        "<pre>\n\nx", "</pre>", "<textarea>CSL Art. 35</textarea>");

    [Theory]
    [InlineData("see CSL Art. 35.", "see [CSL Art. 35].")]
    [InlineData("<b>CSL Art. 35</b> & \"x\"", "&lt;b&gt;[CSL Art. 35]&lt;/b&gt; &amp; &quot;x&quot;")]
    [InlineData("CSL Art.\r\n35", "[CSL Art.&#13;\n35]")]
    [InlineData("nothing < here", "nothing &lt; here")]
    [InlineData("", "")]
    public void TextBecomesAFragment(string text, string expected) =>
        Assert.Equal(
            expected.Replace("[", Link, StringComparison.Ordinal).Replace("]", "</a>", StringComparison.Ordinal), Untitled(Annotate(text)));

    [Theory]
    [InlineData("<p>CSL Art. 35</p>", "<p>[CSL Art. 35]</p>")]
    [InlineData("<p>CSL <b>Art.</b> 35 x", "<p>[CSL ]<b>[Art.]</b>[ 35] x</p>")]
    [InlineData("<p>《网络安全法》<b>第三十五</b>条的</p>", "<p>[《网络安全法》]<b>[第三十五]</b>[条]的</p>")]
    [InlineData("<p>《网络安全法》。</p><p>第三十五条", "<p>{《网络安全法》}。</p><p>[第三十五条]</p>")]
    [InlineData("<a href=\"x\">CSL Art. 35</a>", "<a href=\"x\">CSL Art. 35</a>")]
    [InlineData("<a href=\"x\">CSL</a> Art. 35", "<a href=\"x\">CSL</a>[ Art. 35]")]
    [InlineData(
        "<script>\"CSL Art. 35\" < 1 && 2</script><style>/* CSL Art. 35 */</style>",
        "<script>\"CSL Art. 35\" < 1 && 2</script><style>/* CSL Art. 35 */</style>")]
    [InlineData(
        "<textarea>CSL Art. 35</textarea><button>CSL Art. 35</button>", "<textarea>CSL Art. 35</textarea><button>CSL Art. 35</button>")]
    [InlineData(
        "<template><p>CSL Art. 35</p></template><noscript><p>CSL Art. 35</noscript>",
        "<template><p>CSL Art. 35</p></template><noscript><p>CSL Art. 35</noscript>")]
    [InlineData("<code>CSL Art. 35</code>", "<code>[CSL Art. 35]</code>")]
    [InlineData("<img alt='CSL Art. 35 \"x\"'>", "<img alt=\"CSL Art. 35 &quot;x&quot;\">")]
    [InlineData("<!-- CSL Art. 35 -->a &lt;b&gt; &amp;", "<!-- CSL Art. 35 -->a &lt;b&gt; &amp;")]
    [InlineData("<tr><td>CSL Art. 35</td></tr>", "<tr><td>[CSL Art. 35]</td></tr>")]
    [InlineData("<p>CSL\n      Art.\n      35</p>", "<p>[CSL\n      Art.\n      35]</p>")]
    [InlineData("《网络安全法》第三十<wbr>五&shy;条", "[《网络安全法》第三十]<wbr>[五\u00AD条]")]
    [InlineData("<ul><li>one<li>CSL Art. 35<b>", "<ul><li>one</li><li>[CSL Art. 35]<b></b></li></ul>")]
    public void HtmlStaysWhatItIs(string html, string expected)
    {
        var whole = "<a class=\"statutes-citation\" href=\"/csl/2017-06-01\" data-id=\"csl@2017-06-01\" title=\"…\">";
        var wanted = expected.Replace("[", Link, StringComparison.Ordinal).Replace("{", whole, StringComparison.Ordinal)
            .Replace("]", "</a>", StringComparison.Ordinal).Replace("}", "</a>", StringComparison.Ordinal);
        Assert.Equal(wanted, Untitled(AnnotateHtml(html)));
    }

    [Fact]
    public void ADocumentStaysADocumentAndIsUtf8()
    {
        var html = AnnotateHtml(
            "<?xml version=\"1.0\"?>\n<!-- x --><!DOCTYPE html>\n"
                + "<html lang=\"zh\"><head><meta charset=\"gb2312\"><title>CSL Art. 35</title></head><body>CSL Art. 35</body></html>");
        Assert.Contains(
            "<!DOCTYPE html><html lang=\"zh\"><head><meta charset=\"utf-8\"><title>CSL Art. 35</title></head><body>" + Link,
            Untitled(html));
        Assert.EndsWith("</body></html>", html);
    }

    [Fact]
    public void WhatIsAmbiguousOrUnresolvedIsMarkedAsSuch()
    {
        var html = Annotate("CSL Art. 21(1), GDPR Article 17");
        Assert.Contains(
            "<span class=\"statutes-ambiguous\" data-alternatives=\"csl@2017-06-01/art_21__para_1__item_1 csl@2017-06-01/art_21__para_1\" "
                + "title=\"",
            html);
        Assert.Contains(
            "<span class=\"statutes-unresolved\" title=\"No law in this corpus is called “GDPR”.\">GDPR Article 17</span>", html);
    }

    [Fact]
    public void AListLinksToItsFirstAndContainsTheIdsOfAll() =>
        Assert.Contains(
            "href=\"https://example.org/csl/2017-06-01/art_21\" data-id=\"csl@2017-06-01/art_21 csl@2017-06-01/art_22 "
                + "csl@2017-06-01/art_23\"",
            Annotate("CSL Arts. 21-23", "https://example.org/"));

    [Fact]
    public void WhatWasAnnotatedIsNotAnnotatedTwice()
    {
        var once = AnnotateHtml("<p>CSL Art. 35, CSL Art. 21(1), GDPR Article 17</p>");
        Assert.Equal(once, AnnotateHtml(once));
    }

    [Fact]
    public void ATreeDeeperThanAStackIsRead() =>
        Assert.Contains(Link, Untitled(AnnotateHtml(string.Concat(Enumerable.Repeat("<b>", 3_000)) + "CSL Art. 35")));

    [Fact]
    public void AnnotatedTextWithoutItsTagsIsTheText() => GenPiece.Array[0, 12].Select(string.Concat).Sample(text =>
        Assert.Equal(text, WebUtility.HtmlDecode(WithoutTags(Annotate(text)))));

    [Fact]
    public void AnnotatedHtmlWithoutOurTagsIsTheHtmlWrittenAnew() => GenMarkup.Array[0, 20].Select(string.Concat).Sample(html =>
    {
        var source = HtmlSource.Read(html);
        var plain = string.Concat(new HtmlAnnotator(TestCorpus.Catalog).Annotate(source, new CitationsInText(At, DateSource.Today,
            null, [], [], [], [])));
        var annotated = AnnotateHtml(html);
        Assert.Equal(plain, WithoutOurs(annotated));
    });

    private static string Annotate(string text, string baseUrl = "") =>
        string.Concat(new TextAnnotator(TestCorpus.Catalog, baseUrl).Annotate(text, Finder.Find(text, At, TestCorpus.Today)));

    private static string AnnotateHtml(string html)
    {
        var source = HtmlSource.Read(html, TestContext.Current.CancellationToken);
        return string.Concat(new HtmlAnnotator(TestCorpus.Catalog).Annotate(source, Finder.Find(source.Text, At, TestCorpus.Today)));
    }

    private static string Untitled(string html)
    {
        const string title = " title=\"";
        const string ours = "class=\"statutes-";
        var shortened = new StringBuilder();
        var at = 0;
        for (var next = html.IndexOf(ours, StringComparison.Ordinal); next >= 0; next = html.IndexOf(ours, at, StringComparison.Ordinal))
        {
            var start = html.IndexOf(title, next, StringComparison.Ordinal) + title.Length;
            shortened.Append(html, at, start - at).Append('…');
            at = html.IndexOf('"', start);
        }

        return shortened.Append(html, at, html.Length - at).ToString();
    }

    private static string WithoutTags(string html)
    {
        var text = new StringBuilder();
        var inTag = false;
        foreach (var c in html)
        {
            inTag |= c == '<';
            if (!inTag)
            {
                text.Append(c);
            }

            inTag &= c != '>';
        }

        return text.ToString();
    }

    // each of our tags and its closing tag; ours contain only text
    private static string WithoutOurs(string html)
    {
        foreach (var name in new[] { "a", "span" })
        {
            var opening = $"<{name} class=\"statutes-";
            for (var at = html.IndexOf(opening, StringComparison.Ordinal); at >= 0; at = html.IndexOf(opening, StringComparison.Ordinal))
            {
                var end = html.IndexOf($"</{name}>", at, StringComparison.Ordinal);
                html = html.Remove(end, name.Length + 3).Remove(at, html.IndexOf("\">", at, StringComparison.Ordinal) + 2 - at);
            }
        }

        return html;
    }
}
