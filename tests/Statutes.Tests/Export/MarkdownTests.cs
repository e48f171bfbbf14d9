using System.Text;
using CsCheck;
using Statutes.Export;
using Statutes.Export.Markdown;
using Statutes.Ingest;
using Statutes.Ingest.Corpus;
using Statutes.Ingest.Parsing;
using Statutes.Ingest.UserCorpus;
using Statutes.Model.Corpus;
using Statutes.Model.Text;
using Statutes.Reading;
using Statutes.Reading.PlainText;
using Statutes.Reading.Sources;
using Statutes.Tests.Ingest.UserCorpus;

namespace Statutes.Tests.Export;

public class MarkdownTests
{
    public static TheoryData<string> Ids => ExportedVersions.Ids;

    [Theory]
    [MemberData(nameof(Ids))]
    public void InOneLanguageItIsReadBackAsTheSameTree(string id)
    {
        var exported = ExportedVersions.Of(id);
        foreach (var text in exported.Texts)
        {
            var source = new SourceText("exported.md", Write(id, text.Language));
            var (read, odd) = text.Language == Language.Chinese
                ? MarkdownLaw.Read(source, exported.Id)
                : StatuteParser.Parse(AfterHead(source), exported.Id, Language.English);
            AssertSame(text, read);
            Assert.DoesNotContain(odd, d => d.Severity != Severity.Info && d.Code is not DiagnosticCodes.NoTitle);
        }
    }

    // a file of the user is not the enacted wording, whatever its title is
    [Fact]
    public void WhatWasNeverCheckedIsNotCalledTheEnactedWording()
    {
        var statements = ExportStatement.Of(ExportedVersions.OfText(ExportedVersions.Hostile)).Select(s => s.En!).ToArray();
        Assert.Contains("The Chinese text is a copy. Source: a & b. Rights: <none>", statements);
        Assert.Contains("The Chinese text was not checked against any published text.", statements);
        Assert.DoesNotContain(statements, s => s.Contains("enacted", StringComparison.Ordinal));
        Assert.Contains(
            ExportStatement.Of(ExportedVersions.Of("csl@2017-06-01")).Select(s => s.En!),
            s => s.StartsWith("The Chinese text is the enacted wording.", StringComparison.Ordinal));
    }

    [Fact]
    public void InBothLanguagesEveryWordingIsThereAndReferencesAreLinks()
    {
        var (exported, markdown) = (ExportedVersions.Of("csl@2017-06-01"), Write("csl@2017-06-01", null));
        var plain = WithoutLinks(markdown);
        Assert.AllOf(exported.Texts.SelectMany(t => ExportedVersions.Wordings(t).Values), w => Assert.Contains(w, plain));
        Assert.Contains("[第二十二条第一款](/csl/2017-06-01/art_22__para_1)", markdown);
        Assert.Contains("unofficial translation", markdown);
    }

    [Fact]
    public void NoCharacterOfALawBecomesMarkup()
    {
        var markdown = Encoding.UTF8.GetString(
            ExportedVersions.Bytes(s => MarkdownDocument.Write(ExportedVersions.OfText(ExportedVersions.Hostile), null, s)));
        Assert.Contains(@"本法\<script>alert(1)\</script>", markdown);
        Assert.Contains(@"\`code\` \_a\_ \[x\](javascript:y)", markdown);
        Assert.DoesNotContain("\n# not a heading", markdown);
        Assert.Contains("The corpus has no English text.", markdown);
    }

    [Theory]
    [InlineData("as of ____ (year) __ (month)", "as of ____ (year) __ (month)")]
    [InlineData("____ 年", @"\_\_\_\_ 年")]
    [InlineData("a_b_ c", @"a\_b\_ c")]
    public void ABlankToFillInStaysAsItIs(string words, string escaped) => Assert.Equal(escaped, MarkdownEscape.Of(words));

    [Fact]
    public void WhatIsEscapedIsTheWordsAgainWithoutTheBackslashes() => Gen.String[0, 40].Sample(words =>
    {
        var escaped = new SourceText("escaped.md", MarkdownEscape.Of(words));
        return MarkdownEscapes.Remove(escaped).Text.Content == words.ReplaceLineEndings(" ")
            && (MarkdownEscapes.Contains(escaped.Content) || escaped.Content == words.ReplaceLineEndings(" "));
    });

    [Fact]
    public void ALawWhoseWordingHasCharactersOfMarkupIsTakenInAsItWas()
    {
        const string Law =
            "标记办法\n第一条\u3000甲*乙*、_丙_与[丁](x)，`戊`、a_b_c、C:\\_d\\*、~己~、$5、A&B、x|y、“<b>”。\n第二条\u3000本办法所称：\n（一）*一*；\n（二）\\二；\n1．[目]。\n"
                + "第三条\u3000本办法自2020年2月1日起施行。\n";
        var exported = ExportedVersions.OfText(Law);
        var bytes = ExportedVersions.Bytes(s => MarkdownDocument.Write(exported, Language.Chinese, s));
        Assert.Contains(@"C:\\\_d\\\*", Encoding.UTF8.GetString(bytes));
        using var tree = new LawTree();
        tree.WriteBytes("标记办法.md", bytes);
        new Ingestion(new UserCorpusFolder(tree.OwnPath), new Catalog([], [], []))
            .Run([tree.Path], false, null, TestContext.Current.CancellationToken);
        AssertSame(exported.Texts[0], Assert.Single(CorpusReader.Read(CorpusFolder.Read(tree.OwnPath)).Corpus.Documents));
    }

    [Fact]
    public void AWordBehindABackslashIsFoundAtItsPlaceInTheFile()
    {
        var file = FileReader.Read(
            "a.md", Encoding.UTF8.GetBytes("# 办法\n第一条 甲\\*乙\\[丙\n"), ReadingLimits.Default, TestContext.Current.CancellationToken);
        var read = Assert.Single(file.Texts);
        Assert.Equal("# 办法\n第一条 甲*乙[丙\n", read.Text.Content);
        var place = Assert.IsType<SourcePlace.InText>(read.Places.Of(new TextSpan(10, 14)));
        Assert.Equal((new TextSpan(11, 16), 2), (place.Span, place.Line));
    }

    [Fact]
    public void TextsOfTwoLanguagesInOneFileHaveNoBackslashesEither()
    {
        var lines = string.Concat(
            Enumerable.Range(1, 4).Select(i => $"第{"零一二三四"[i]}条 应当履行甲\\*乙的义务。\n\nArticle {i} The duties \\*b shall be fulfilled.\n\n"));
        var file = FileReader.Read(
            "a.md", Encoding.UTF8.GetBytes($"# 标记办法\n\n{lines}"), ReadingLimits.Default, TestContext.Current.CancellationToken);
        Assert.Equal([Language.Chinese, Language.English], file.Texts.Select(t => t.Language!.Value));
        Assert.AllOf(file.Texts, t => Assert.DoesNotContain('\\', t.Text.Content));
        Assert.Contains("甲*乙", file.Texts[0].Text.Content);
        Assert.Contains("*b shall", file.Texts[1].Text.Content);
    }

    private static string Write(string id, Language? only) =>
        Encoding.UTF8.GetString(ExportedVersions.Bytes(s => MarkdownDocument.Write(ExportedVersions.Of(id), only, s)));

    private static SourceText AfterHead(SourceText source) =>
        new(
            source.Name,
            source.Content[(source.Content.IndexOf(TextFormat.HeadEnd, StringComparison.Ordinal) + TextFormat.HeadEnd.Length)..]);

    private static void AssertSame(StatuteDocument expected, StatuteDocument read)
    {
        Assert.Equal(expected.All.Select(p => p.Path.EId), read.All.Select(p => p.Path.EId));
        Assert.Equal(ExportedVersions.Wordings(expected), ExportedVersions.Wordings(read));
        Assert.Equal(ExportedVersions.Headings(expected), ExportedVersions.Headings(read));
    }

    private static string WithoutLinks(string markdown)
    {
        var text = new StringBuilder();
        for (var i = 0; i < markdown.Length; i++)
        {
            if (markdown[i] == ']' && i + 1 < markdown.Length && markdown[i + 1] == '(')
            {
                i = markdown.IndexOf(')', i);
            }
            else if (markdown[i] != '[')
            {
                text.Append(markdown[i]);
            }
        }

        return text.ToString();
    }
}
