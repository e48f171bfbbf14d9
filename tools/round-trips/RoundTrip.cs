using Statutes.Documents.Reading;
using Statutes.Documents.Word;

namespace Statutes.RoundTrips;

/// <summary>Annotates a document and judges the result.</summary>
/// <param name="Annotated">The annotated document.</param>
/// <param name="Made">The replacements that were made: the words, and the new words.</param>
/// <param name="Refused">How many were left to a comment.</param>
/// <param name="Failures">A line for each thing that is wrong.</param>
public sealed record RoundTrip(
    byte[] Annotated, IReadOnlyList<(string Words, string Replacement)> Made, int Refused, IReadOnlyList<string> Failures)
{
    /// <summary>How many replacements were made.</summary>
    public int Replaced => Made.Count;

    /// <summary>The date of the comments and changes.</summary>
    public static DateTimeOffset At { get; } = new(2026, 2, 3, 4, 5, 6, TimeSpan.FromHours(8));

    /// <summary>Annotates a document.</summary>
    public static RoundTrip Make(byte[] original, IReadOnlyList<WordRemark> remarks)
    {
        var annotated = WordAnnotator.Annotate(original, remarks, At);
        var failures = PackageDifference.Find(original, annotated).ToList();
        if (!annotated.AsSpan().SequenceEqual(WordAnnotator.Annotate(original, remarks, At)))
        {
            failures.Add("another run gives other bytes");
        }

        var comments = OwnComments(annotated);
        if (comments.Count != remarks.Count)
        {
            failures.Add($"{comments.Count} comments for {remarks.Count} remarks");
            return new RoundTrip(annotated, [], 0, failures);
        }

        var isMade = remarks.Zip(comments, (r, c) => r.Replacement is not null && !IsRefused(c)).ToList();
        var before = Paragraphs(original);
        var made = remarks.Where((_, i) => isMade[i]).ToArray();
        var expected = Expected(before, made);
        Compare("the text", expected, Paragraphs(annotated), failures);
        Compare("the text with changes accepted", expected, Paragraphs(TrackedChanges.Accept(annotated)), failures);
        Compare("the text with changes rejected", before, Paragraphs(TrackedChanges.Reject(annotated)), failures);
        failures.AddRange(MarkedWords.Check(annotated, before, remarks, comments, isMade));
        var texts = before.ToDictionary(p => (p.Part, p.Number), p => p.Text);
        return new RoundTrip(
            annotated, [.. made.Select(r => (texts[(r.Part, r.Paragraph)][r.Start..r.End], r.Replacement!))],
            remarks.Count(r => r.Replacement is not null) - made.Length, failures);
    }

    private static bool IsRefused(string comment) =>
        comment.Contains("could not be written here", StringComparison.Ordinal) || comment.Contains("无法自动替换", StringComparison.Ordinal);

    private static List<string> OwnComments(byte[] package) =>
    [
        .. Package.Read(package).Where(e => e.Name.Contains("word/comments", StringComparison.Ordinal))
            .SelectMany(e => Package.Parse(e.Content).Root!.Elements())
            .Where(c => (string?)c.Attribute(c.Name.Namespace + "author") == TrackedChanges.Author)
            .Select(c => c.Value),
    ];

    private static List<DocumentParagraph> Paragraphs(byte[] package) =>
        DocumentReader.Read(package, DocumentLimits.Default, CancellationToken.None) is DocumentReading.Success read
            ? [.. read.Content.Paragraphs]
            : throw new InvalidOperationException("The document is refused.");

    // from the last remark of a paragraph to the first, so that places before stay right
    private static List<DocumentParagraph> Expected(List<DocumentParagraph> paragraphs, WordRemark[] made)
    {
        var places = made.ToLookup(r => (r.Part, r.Paragraph));
        return
        [
            .. paragraphs.Select(p => places[(p.Part, p.Number)].OrderByDescending(r => r.Start)
                .Aggregate(p, (q, r) => q with { Text = string.Concat(q.Text.AsSpan(0, r.Start), r.Replacement, q.Text.AsSpan(r.End)) })),
        ];
    }

    private static void Compare(string what, List<DocumentParagraph> expected, List<DocumentParagraph> actual, List<string> failures)
    {
        if (expected.Count != actual.Count)
        {
            failures.Add($"{what}: {actual.Count} paragraphs, not {expected.Count}");
            return;
        }

        if (expected.Zip(actual).FirstOrDefault(p => p.First != p.Second) is ({ } wanted, { } got))
        {
            failures.Add($"{what}: {wanted.Part} {wanted.Number} is “{got.Text}”, not “{wanted.Text}”");
        }
    }
}
