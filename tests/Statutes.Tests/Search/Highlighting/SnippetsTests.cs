using Statutes.Ingest.Parsing;
using Statutes.Model.Ids;
using Statutes.Model.Text;
using Statutes.Search.Highlighting;
using Statutes.Search.Hits;

namespace Statutes.Tests.Search.Highlighting;

public class SnippetsTests
{
    private static readonly DateOnly At = new(2018, 1, 1);

    [Theory]
    [InlineData("约谈", "csl@2017-06-01/art_56")]
    [InlineData("谈", "csl@2017-06-01/art_56")]
    [InlineData("网络日志", "csl@2017-06-01/art_21")]
    public void ChineseIsMarkedAsItWasTyped(string query, string article) =>
        Assert.Contains(query, Marked(Search(query).Hits.Single(h => h.Article.ToString() == article).Chinese));

    [Fact]
    public void TraditionalCharactersMarkTheSimplifiedOnes() =>
        Assert.Contains("约谈", Marked(Search("约谈 OR 約談").Hits.Single(h => h.Article.ToString() == "csl@2017-06-01/art_56").Chinese));

    // the first two sentences mark six characters each, the third has the whole run of four
    [Fact]
    public void ASentenceThatHasTheWholeRunIsChosenBeforeOnesThatHaveItsPartsMoreOften()
    {
        var wording = Cut("网络一，网络二，网络三。网络四，网络五，网络六。网络日志。");
        Assert.Equal(["网络一，网络二，网络三。", "网络四，网络五，网络六。"], Chosen("网络"));
        Assert.Equal(["网络一，网络二，网络三。", "网络日志。"], Chosen("网络日志"));

        IEnumerable<string> Chosen(string query) => new Snippets(query, []).Cut(wording, null).Chinese.Select(s => s.Text);
    }

    [Theory]
    [InlineData("procuring", "procure")]
    [InlineData("\"LOGS\"", "logs")]
    public void EnglishIsMarkedByItsStem(string query, string word) =>
        Assert.Contains(Search(query).Hits.SelectMany(h => Marked(h.English)), m => m.StartsWith(word, StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void AWordInsideAWordIsNotMarked()
    {
        var snippets = Search("security").Hits.SelectMany(h => h.English).ToArray();
        Assert.Contains(snippets, s => s.Text.Contains("cybersecurity", StringComparison.Ordinal) && s.Highlights.Length > 0);
        Assert.AllOf(snippets.SelectMany(s => s.Highlights.Select(h => (s.Text, h))), mark =>
        {
            Assert.StartsWith("secur", mark.h.In(mark.Text).ToString(), StringComparison.OrdinalIgnoreCase);
            Assert.False(mark.h.Start > 0 && char.IsLetter(mark.Text[mark.h.Start - 1]), mark.Text);
        });
    }

    [Fact]
    public void TheSameSentenceInTheOtherLanguageIsBesideIt()
    {
        var hit = Search("\"国家安全审查\"").Hits.Single(h => h.Article.ToString() == "csl@2017-06-01/art_35");
        Assert.Contains("国家安全审查", Marked(hit.Chinese));
        Assert.Contains("national security review", Assert.Single(hit.English).Text);
        Assert.Empty(hit.English[0].Highlights);

        // a later line, not the first
        var item = Search("\"网络日志\"").Hits.Single(h => h.Article.ToString() == "csl@2017-06-01/art_21");
        var place = item.Chinese.Select(s => s.Text.Contains("网络日志", StringComparison.Ordinal)).ToList().IndexOf(true);
        Assert.Contains("network logs", item.English[place].Text);
    }

    [Fact]
    public void SnippetsAreWholeSentencesOfTheArticle()
    {
        foreach (var query in new[] { "网络", "network", "data", "国家 安全", "information security" })
        {
            foreach (var hit in Search(query).Hits)
            {
                var texts = TestCorpus.Knowledge.TextsOf(hit.Article.Version);
                foreach (var (snippets, text) in texts.Select(t => (t.Language == Language.Chinese ? hit.Chinese : hit.English, t)))
                {
                    var lines = text.LinesOf(text.Find(hit.Article.Path)!);
                    Assert.NotEmpty(snippets);
                    Assert.All(snippets, s => Assert.Contains(lines, l => l.Contains(s.Text, StringComparison.Ordinal)));
                    Assert.All(snippets, s => Assert.Equal(s.Text.Trim(), s.Text));
                    foreach (var s in snippets)
                    {
                        var end = 0;
                        Assert.All(s.Highlights, h =>
                        {
                            Assert.InRange(h.Start, end, h.End - 1);
                            Assert.InRange(h.End, 1, s.Text.Length);
                            end = h.End;
                        });
                    }
                }
            }
        }
    }

    [Fact]
    public void AFullStopEndsAnEnglishSentenceButNotAnAbbreviation()
    {
        var hit = Search("\"standards system\"").Hits.Single(h => h.Article.ToString() == "csl@2017-06-01/art_15");
        Assert.Contains("The State establishes and improves a cybersecurity standards system.", hit.English.Select(s => s.Text));
    }

    private static Wording Cut(string chinese)
    {
        var id = new VersionId(WorkId.Parse("csl"), new DateOnly(2017, 6, 1));
        var document = StatuteParser.Parse(new SourceText("test", $"第一条　{chinese}"), id, Language.Chinese).Document;
        return new Wording(document, document.Articles[0]);
    }

    private static IEnumerable<string> Marked(IEnumerable<Snippet> snippets) =>
        snippets.SelectMany(s => s.Highlights.Select(h => h.In(s.Text).ToString()));

    private static SearchResult Search(string query) =>
        TestCorpus.Knowledge.Search(new SearchRequest(query, At, PageSize: 100), TestCorpus.Today);
}
