using System.Text;
using CsCheck;
using Statutes.Export.Markdown;
using Statutes.Ingest.Parsing;
using Statutes.Ingest.Sources;
using Statutes.Model.Corpus;
using Statutes.Model.Text;

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
            var (read, odd) = text.Language == Language.Chinese ? MarkdownLaw.Read(source, exported.Id) : StatuteParser.Parse(AfterHead(source), exported.Id, Language.English);
            AssertSame(text, read);
            Assert.DoesNotContain(odd, d => d.Severity != Severity.Info && d.Code is not DiagnosticCodes.NoTitle);
        }
    }

    [Fact]
    public void InBothLanguagesEveryWordingIsThereAndReferencesAreLinks()
    {
        var (exported, markdown) = (ExportedVersions.Of("csl@2017-06-01"), Write("csl@2017-06-01", null));
        var plain = WithoutLinks(markdown);
        Assert.All(exported.Texts.SelectMany(t => ExportedVersions.Wordings(t).Values), w => Assert.Contains(w, plain));
        Assert.Contains("[第二十二条第一款](/csl/2017-06-01/art_22__para_1)", markdown);
        Assert.Contains("unofficial translation", markdown);
    }

    [Fact]
    public void NoCharacterOfALawBecomesMarkup()
    {
        var markdown = Encoding.UTF8.GetString(ExportedVersions.Bytes(s => MarkdownDocument.Write(ExportedVersions.OfText(ExportedVersions.Hostile), null, s)));
        Assert.Contains(@"本法\<script>alert(1)\</script>", markdown);
        Assert.Contains(@"\`code\` \_a\_ \[x\](javascript:y)", markdown);
        Assert.DoesNotContain("\n# not a heading", markdown);
        Assert.Contains("No English text is held.", markdown);
    }

    [Theory]
    [InlineData("as of ____ (year) __ (month)", "as of ____ (year) __ (month)")]
    [InlineData("____ 年", @"\_\_\_\_ 年")]
    [InlineData("a_b_ c", @"a\_b\_ c")]
    public void ABlankToFillInStaysAsItIs(string words, string escaped) => Assert.Equal(escaped, MarkdownEscape.Of(words));

    [Fact]
    public void WhatIsEscapedIsTheWordsAgainWithoutTheBackslashes() => Gen.String[0, 40].Sample(words =>
    {
        var escaped = MarkdownEscape.Of(words);
        var read = new StringBuilder();
        for (var i = 0; i < escaped.Length; i++)
        {
            read.Append(escaped[i] == '\\' ? escaped[++i] : escaped[i]);
        }

        return read.ToString() == words.ReplaceLineEndings(" ");
    });

    private static string Write(string id, Language? only) => Encoding.UTF8.GetString(ExportedVersions.Bytes(s => MarkdownDocument.Write(ExportedVersions.Of(id), only, s)));

    private static SourceText AfterHead(SourceText source) => new(source.Name, source.Content[(source.Content.IndexOf(MarkdownLaw.HeadEnd, StringComparison.Ordinal) + MarkdownLaw.HeadEnd.Length)..]);

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
