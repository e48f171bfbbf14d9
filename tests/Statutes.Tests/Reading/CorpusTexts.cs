using System.Collections.Immutable;
using System.Text;
using Statutes.Ingest.Parsing;
using Statutes.Model.Provisions;
using Statutes.Model.Text;
using Statutes.Reading;
using Statutes.Reading.Sources;

namespace Statutes.Tests.Reading;

/// <summary>The texts of the corpus, which fixtures of every format are made of, and what they must be read back to.</summary>
internal static class CorpusTexts
{
    /// <summary>Paths of all texts of laws, from the corpus folder.</summary>
    public static ImmutableArray<string> All { get; } =
    [
        .. Directory.GetFiles(TestCorpus.Locations.Corpus, "*.txt", SearchOption.AllDirectories)
            .Where(p => !p.Contains(".decision.", StringComparison.Ordinal))
            .Select(p => Path.GetRelativePath(TestCorpus.Locations.Corpus, p).Replace('\\', '/')).Order(StringComparer.Ordinal),
    ];

    public static string Content(string path) => File.ReadAllText(Path.Combine(TestCorpus.Locations.Corpus, path));

    /// <summary>The lines of a text that are not blank.</summary>
    public static string[] Lines(string path) => Content(path).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public static Language LanguageOf(string path) =>
        path.EndsWith(".en.txt", StringComparison.Ordinal) ? Language.English : Language.Chinese;

    public static ParsedText Parse(SourceText text, Language language) => StatuteParser.Parse(text, default, language);

    public static FileContent Read(byte[] content, string name = "file") =>
        FileReader.Read(name, content, ReadingLimits.Default, TestContext.Current.CancellationToken);

    public static FileContent Read(string content) => Read(Encoding.UTF8.GetBytes(content));

    /// <summary>A text was read as the file of the corpus is: title, note, every provision with its number and its wording.</summary>
    public static ParsedText AssertReadAs(ExtractedText read, string path)
    {
        var language = LanguageOf(path);
        var expected = Parse(new SourceText(path, Content(path)), language);
        var actual = Parse(read.Text, language);
        Assert.Equal(Outline(expected), Outline(actual));

        // pages and documents have no space after the number of an article; the diagnostic for it is expected
        Assert.Equal(
            expected.Diagnostics.Select(d => d.Code),
            actual.Diagnostics.Select(d => d.Code).Where(c => c != DiagnosticCodes.ArticleStartAssumed));
        return actual;
    }

    /// <summary>A text has the same articles as the file of the corpus, wherever their paragraphs were cut.</summary>
    public static ParsedText AssertWordedAs(ExtractedText read, string path)
    {
        var language = LanguageOf(path);
        var actual = Parse(read.Text, language);
        Assert.Equal(Articles(Parse(new SourceText(path, Content(path)), language)), Articles(actual));
        return actual;

        static IEnumerable<string> Articles(ParsedText text) => text.Document.Articles
            .Select(a => $"{a.Path} {string.Concat(text.Document.LinesOf(a)).Replace(" ", "", StringComparison.Ordinal)}");
    }

    public static IEnumerable<string> Outline(ParsedText text) =>
    [
        text.Document.Title,
        (text.Document.Note ?? "").Replace("\u3000", "", StringComparison.Ordinal), // at the end of a line it leaves no trace
        .. text.Document.All.Select(p => $"{p.Path} {p.NumberSpan.In(text.Document.Source.Content)} {text.Document.WordingOf(p)}"),
    ];

    /// <summary>The wording of every provision that has any.</summary>
    public static IEnumerable<(Provision Provision, string Wording)> Wordings(ParsedText text) =>
        text.Document.All.Where(p => p.WordingSpan.Length > 0).Select(p => (p, text.Document.Source.Slice(p.WordingSpan)));
}
