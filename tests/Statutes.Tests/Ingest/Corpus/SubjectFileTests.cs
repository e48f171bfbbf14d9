using Statutes.Ingest;
using Statutes.Ingest.Corpus;
using Statutes.Ingest.Reports;
using Statutes.Model.Corpus;
using Statutes.Model.Ids;

namespace Statutes.Tests.Ingest.Corpus;

public class SubjectFileTests
{
    [Fact]
    public void SubjectsAreInTheOrderOfTheArticles()
    {
        var corpus = Read(
            """
            {"version": "2017-06-01", "articles": {"10": {"zh": "十", "en": "Ten"}, "2": {"zh": "二", "en": "Two", "also": ["zwei"]}}}
            """).Corpus;
        var subjects = corpus.Subjects.Where(s => s.Article.Version.ToString() == "csl@2017-06-01").ToArray();
        Assert.Equal(
            ["csl@2017-06-01/art_2 二 Two zwei", "csl@2017-06-01/art_10 十 Ten "],
            subjects.Select(s => $"{s.Article} {s.Zh} {s.En} {string.Join(',', s.Also)}"));
    }

    [Fact]
    public void ASubjectWithADateIsPrecededByTheSubjectBefore()
    {
        var corpus = Read(
            """
            {"version": "2026-01-01", "articles": {"2": {"zh": "新", "en": "New", "also": ["a"], "from": "2026-01-01",
              "before": {"zh": "旧", "en": "Old", "also": ["b"]}}}}
            """).Corpus;
        Assert.Equal(["旧 Old b from ", "新 New a from 2026-01-01"], DatedLines(corpus));
    }

    [Fact]
    public void WordsWithADateAreAddedToTheSubjectFromThatDate()
    {
        var corpus = Read(
            """
            {"version": "2026-01-01", "articles": {"2": {"zh": "二", "en": "Two", "also": ["a"],
              "alsoFrom": {"2026-01-01": ["c"], "2017-06-01": ["b"]}}}}
            """).Corpus;
        Assert.Equal(
            ["二 Two a from ", "二 Two a,b from 2017-06-01", "二 Two a,b,c from 2026-01-01"],
            DatedLines(corpus));
    }

    [Fact]
    public void TheSubjectsAreOfNoTextOfTheLaw() => Assert.AllOf(
        TestCorpus.Linked.Subjects,
        s => Assert.DoesNotContain(
            TestCorpus.Linked.Documents.Where(d => d.Version == s.Article.Version).SelectMany(d => d.LinesOf(d.Find(s.Article.Path)!)),
            l => l == s.Zh || l == s.En));

    [Theory]
    [InlineData("{\n\"version\": \"2017-06-01\",\n oops", "line 3", "Fix that line")]
    [InlineData("null", "not a list of subjects: The file contains null", "Fix that line")]
    [InlineData("""{"articles": {}}""", "version", "Fix that line")]
    [InlineData("""{"version": "2017-06-01"}""", "articles", "Fix that line")]
    [InlineData("""{"version": "2017-06-01", "articles": {}, "artciles": {}}""", "artciles", "Fix that line")]
    [InlineData("""{"version": "2017-06-01", "articles": {"1": {"zh": "一"}}}""", "en", "Fix that line")]
    [InlineData(
        """{"version": "2017-06-01", "articles": {"1": {"zh": "一", "en": "One"}, "1": {"zh": "一", "en": "One"}}}""",
        "uplicate", "Fix that line")]
    [InlineData("""{"version": "2017-06-01", "articles": {"1": {"zh": "一", "zh": "二", "en": "One"}}}""", "uplicate", "Fix that line")]
    [InlineData("""{"version": "soon", "articles": {}}""", "csl has no version of “soon”", "Fix that entry")]
    [InlineData("""{"version": "2018-06-01", "articles": {}}""", "csl has no version of “2018-06-01”", "Fix that entry")]
    [InlineData(
        """{"version": "2017-06-01", "articles": {"one": {"zh": "一", "en": "One"}}}""",
        "“one” is not an article number", "Fix that entry")]
    [InlineData(
        """{"version": "2017-06-01", "articles": {"1__para_1": {"zh": "一", "en": "One"}}}""",
        "“1__para_1” is not an article number", "Fix that entry")]
    [InlineData(
        """{"version": "2017-06-01", "articles": {"80": {"zh": "八十", "en": "Eighty"}}}""",
        "csl@2017-06-01 has no article “80”", "Fix that entry")]
    [InlineData(
        """{"version": "2017-06-01", "articles": {"1": {"zh": " ", "en": "One"}}}""",
        "the subject of article 1 is empty", "Fix that entry")]
    [InlineData(
        """{"version": "2017-06-01", "articles": {"1": {"zh": "一", "en": ""}}}""",
        "the subject of article 1 is empty", "Fix that entry")]
    [InlineData("""{"version": "2017-06-01", "articles": {"1": null}}""", "the subject of article 1 is empty", "Fix that entry")]
    [InlineData(
        """{"version": "2017-06-01", "articles": {"1": {"zh": "一", "en": "One", "also": [""]}}}""",
        "an entry of “also” for article 1 is empty", "Fix that entry")]
    [InlineData(
        """{"version": "2017-06-01", "articles": {"1": {"zh": "一", "en": "One", "also": [null]}}}""",
        "an entry of “also” for article 1 is empty", "Fix that entry")]
    [InlineData(
        """{"version": "2017-06-01", "articles": {"1": {"zh": "一", "en": "One", "from": "soon"}}}""",
        "article 1: csl has no version of “soon” up to 2017-06-01", "Fix that entry")]
    [InlineData(
        """{"version": "2017-06-01", "articles": {"1": {"zh": "一", "en": "One", "from": "2026-01-01"}}}""",
        "article 1: csl has no version of “2026-01-01” up to 2017-06-01", "Fix that entry")]
    [InlineData(
        """{"version": "2026-01-01", "articles": {"1": {"zh": "一", "en": "One", "alsoFrom": {"2020-01-01": ["a"]}}}}""",
        "article 1: csl has no version of “2020-01-01” up to 2026-01-01", "Fix that entry")]
    [InlineData(
        """{"version": "2026-01-01", "articles": {"1": {"zh": "一", "en": "One", "alsoFrom": {"2026-01-01": [" "]}}}}""",
        "an entry of “also” for article 1 is empty", "Fix that entry")]
    [InlineData(
        """{"version": "2026-01-01", "articles": {"1": {"zh": "一", "en": "One", "before": {"zh": "旧", "en": "Old"}}}}""",
        "article 1 has a subject “before”, but no date “from”", "Fix that entry")]
    [InlineData(
        """{"version": "2026-01-01", "articles": {"1": {"zh": "一", "en": "One", "from": "2026-01-01", "before": {"zh": "", "en": "O"}}}}""",
        "the subject of article 1 is empty", "Fix that entry")]
    public void ABadFileIsReportedWithTheFix(string json, string problem, string mend)
    {
        var exception = Assert.Throws<CorpusException>(() => Read(json));
        Assert.Contains(Path.Combine("csl", "subjects.json"), exception.Message);
        Assert.Contains(problem, exception.Message);
        Assert.Contains(mend, exception.Message);
        Assert.DoesNotContain('\n', exception.Message);
    }

    [Fact]
    public void AVersionWithoutItsTextHasNoSubjects()
    {
        using var folder = CorpusFolderTests.Copy();
        var date = TestCorpus.Catalog.Find(WorkId.Parse("news"))!.Versions.First(v => !v.IsHeld).Date;
        File.WriteAllText(
            folder.At("news", "subjects.json"),
            $$"""{"version": "{{date:yyyy-MM-dd}}", "articles": {"1": {"zh": "一", "en": "One"} } }""");
        Assert.Contains(
            "does not contain the wording",
            Assert.Throws<CorpusException>(() => CorpusReader.Read(CorpusFolder.Read(folder.Path))).Message);
    }

    private static IEnumerable<string> DatedLines(LinkedCorpus corpus) => corpus.Subjects
        .Where(s => s.Article.Version.ToString() == "csl@2026-01-01")
        .Select(s => $"{s.Zh} {s.En} {string.Join(',', s.Also)} from {s.From:yyyy-MM-dd}");

    private static CorpusResult Read(string json)
    {
        using var folder = CorpusFolderTests.Copy();
        File.WriteAllText(folder.At("csl", "subjects.json"), json);
        return CorpusReader.Read(CorpusFolder.Read(folder.Path));
    }
}
