using System.Globalization;
using Statutes.Citations.Finding;
using Statutes.Citations.Resolving;
using Statutes.Model.Dates;
using Statutes.Model.Text;

namespace Statutes.Tests.Specs;

/// <summary>
/// Runs the documents of tests/Statutes.Specs/Finding: a text and the table of everything that is found in it, and the
/// texts in which nothing is.
/// </summary>
public class FindingSpecs
{
    private const string Folder = "Finding";
    private const string Fence = "```";
    private const string Opening = Fence + "text";
    private const string Date = " at=";
    private const string Either = "either ";
    private const string Or = " or ";

    private static readonly CitationFinder Finder = new(TestCorpus.Catalog);
    private static readonly Lazy<Dictionary<string, Case>> LazyCases = new(() => ReadCases().ToDictionary(c => c.Place));
    private static readonly Lazy<Dictionary<string, SpecRow>> LazyNegatives =
        new(() => SpecTable.Rows(Folder, "contains no citation").ToDictionary(r => r.Place));

    public static TheoryData<string> Places => [.. LazyCases.Value.Keys];

    public static TheoryData<string> Negatives => [.. LazyNegatives.Value.Keys];

    [Theory]
    [MemberData(nameof(Places))]
    public void Finds(string place)
    {
        var spec = LazyCases.Value[place];
        var found = Finder.Find(spec.Text, spec.At, TestCorpus.Today);
        var expected = spec.Rows.Select(InOrder).ToArray();
        var actual = RowsOf(found, spec.Text).Select(InOrder).Select((row, i) => Loosened(row, i < expected.Length ? expected[i] : null));
        Assert.Equal(Lines(expected), Lines(actual));
        AssertSpans(found, spec.Text);
    }

    [Theory]
    [MemberData(nameof(Negatives))]
    public void FindsNothing(string place)
    {
        var text = LazyNegatives.Value[place]["contains no citation"];
        var found = Finder.Find(text, TestCorpus.Today, TestCorpus.Today);
        Assert.Empty(found.Citations.Select(c => c.Span.In(text).ToString()));
        Assert.Empty(found.NotUnderstood.Select(n => n.Span.In(text).ToString()));
    }

    [Fact]
    public void ThereAreManyOfThem()
    {
        Assert.True(LazyCases.Value.Count > 110);
        Assert.True(LazyNegatives.Value.Count >= 110);
    }

    [Fact]
    public void EveryCaseSaysWhatIsFound() => Assert.DoesNotContain(LazyCases.Value.Values, c => c.Rows.Length == 0 || c.Text.Length == 0);

    private static IEnumerable<Row> RowsOf(CitationsInText found, string text)
    {
        Row[] rows =
        [
            .. found.Citations.Select(c => new Row(Surface(c.Span, text), c.Kind.Name, Meaning(c.Resolution))),
            .. found.NotUnderstood.Select(n => new Row(Surface(n.Span, text), "not-understood", "")),
            .. found.Definitions.Select(d => new Row(Surface(d.Span, text), "definition", d.Work?.ToString() ?? "unknown")),
        ];
        return rows.Length == 0 ? [new Row("nothing", "", "")] : rows;
    }

    private static string Meaning(Resolution resolution) => resolution switch
    {
        Resolution.Resolved r => string.Join(", ", r.Targets.Select(t => t.Id)),
        Resolution.Ambiguous a => Either + string.Join(Or, a.Alternatives.Select(x => x.Id.ToString())),
        Resolution.Unresolved u => u.Code.Name,
        _ => throw new NotSupportedException(),
    };

    private static string Surface(TextSpan span, string text) =>
        string.Join(' ', span.In(text).ToString().Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));

    // which of several readings is the likelier is no matter of these documents
    private static Row InOrder(Row row) => row.Means.StartsWith(Either, StringComparison.Ordinal)
        ? row with { Means = Either + string.Join(Or, row.Means[Either.Length..].Split(Or).Order(StringComparer.Ordinal)) }
        : row;

    private static Row Loosened(Row row, Row? expected) =>
        expected is { Kind: "named" } && row.Kind is "full" or "short" ? row with { Kind = "named" } : row;

    private static string Lines(IEnumerable<Row> rows) => string.Join('\n', rows.Select(r => $"{r.Found} | {r.Kind} | {r.Means}"));

    // Spans are inside the text, not empty, without space at either end, in order, and no two overlap; a definition is no citation.
    private static void AssertSpans(CitationsInText found, string text)
    {
        AssertApart([.. found.Citations.Select(c => c.Span)], text);
        AssertApart([.. found.NotUnderstood.Select(n => n.Span)], text);
        AssertApart([.. found.Definitions.Select(d => d.Span)], text);
        AssertApart([.. found.Citations.Select(c => c.Span).Concat(found.Definitions.Select(d => d.Span)).OrderBy(s => s.Start)], text);
    }

    private static void AssertApart(TextSpan[] spans, string text)
    {
        var end = 0;
        foreach (var span in spans)
        {
            Assert.InRange(span.Start, end, text.Length);
            Assert.InRange(span.End, span.Start + 1, text.Length);
            var surface = text[span.Start..span.End];
            Assert.Equal(surface.Trim(), surface);
            end = span.End;
        }
    }

    private static IEnumerable<Case> ReadCases()
    {
        var tables = SpecTable.Rows(Folder, "found").ToLookup(r => r.Place[..r.Place.LastIndexOf(':')]);
        foreach (var file in SpecTable.Documents(Folder))
        {
            var name = $"{Folder}/{Path.GetFileName(file)}";
            var lines = File.ReadAllLines(file);
            for (var i = 0; i < lines.Length; i++)
            {
                if (!lines[i].StartsWith(Opening, StringComparison.Ordinal))
                {
                    continue;
                }

                var (open, close) = (i, Array.IndexOf(lines, Fence, i + 1));
                var next = Array.FindIndex(lines, close, l => l.StartsWith(Opening, StringComparison.Ordinal));
                var rows = tables[name]
                    .Where(r => LineOf(r) > close && (next < 0 || LineOf(r) <= next))
                    .Select(r => new Row(r["found"], r["kind"], r["means"]))
                    .ToArray();
                yield return new Case($"{name}:{open + 1}", string.Join('\n', lines[(open + 1)..close]), DateOf(lines[open]), rows);
                i = close;
            }
        }
    }

    private static DateOnly? DateOf(string opening)
    {
        var day = opening.AsSpan(Opening.Length);
        return day.IsEmpty ? null
            : day.StartsWith(Date, StringComparison.Ordinal) && LawDate.TryParse(day[Date.Length..], out var at) ? at
            : throw new FormatException(opening);
    }

    private static int LineOf(SpecRow row) => int.Parse(row.Place[(row.Place.LastIndexOf(':') + 1)..], CultureInfo.InvariantCulture);

    private sealed record Row(string Found, string Kind, string Means);

    private sealed record Case(string Place, string Text, DateOnly? At, Row[] Rows);
}
