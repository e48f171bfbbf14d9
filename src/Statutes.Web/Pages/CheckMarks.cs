using System.Collections.Immutable;
using System.Globalization;
using Statutes.Documents.Checking;
using Statutes.Documents.Citing;
using Statutes.Documents.Quoting;
using Statutes.Documents.Reading;

namespace Statutes.Web.Pages;

/// <summary>
/// The paragraphs of a checked document in pieces, each with what was found there. A long document shows only the paragraphs in which
/// something was found.
/// </summary>
internal sealed class CheckMarks
{
    /// <summary>The most that is shown of a text, in UTF-16 code units.</summary>
    public const int MostShown = 400_000;

    private readonly ILookup<(string, int), Mark> marks;

    /// <summary>Cuts the document.</summary>
    public CheckMarks(DocumentCheck check)
    {
        marks = All(check).ToLookup(m => (m.Place.Part, m.Place.Paragraph));
        var paragraphs = check.Content.Paragraphs;
        IsWhole = paragraphs.Sum(p => p.Text.Length) <= MostShown;
        var shown = 0;
        Paragraphs =
        [
            .. paragraphs
                .Where(p => p.Text.Length > 0 && (IsWhole || marks[(p.Part, p.Number)].Any()))
                .TakeWhile(p => (shown += p.Text.Length) <= MostShown),
        ];
    }

    /// <summary>Whether all paragraphs are shown.</summary>
    public bool IsWhole { get; }

    /// <summary>The paragraphs that are shown.</summary>
    public ImmutableArray<DocumentParagraph> Paragraphs { get; }

    /// <summary>Returns the id of an entry, for its anchors: <c>c12</c>, <c>q3</c>, <c>n1</c>.</summary>
    public static string IdOf(char kind, int index) => kind + index.ToString(CultureInfo.InvariantCulture);

    /// <summary>Cuts a paragraph at the ends of what was found in it.</summary>
    public IEnumerable<CheckPiece> PiecesOf(DocumentParagraph paragraph)
    {
        Mark[] here =
            [.. marks[(paragraph.Part, paragraph.Number)].Where(m => m.Place.Start < m.Place.End).OrderBy(m => m.Place.Start)];
        int[] cuts =
        [
            .. here.SelectMany(m => new[] { m.Place.Start, m.Place.End }).Concat([0, paragraph.Text.Length])
                .Select(c => Math.Clamp(c, 0, paragraph.Text.Length)).Distinct().Order(),
        ];
        var started = new HashSet<string>();
        var covering = new List<Mark>();
        var next = 0;
        foreach (var (start, end) in cuts.Zip(cuts.Skip(1)))
        {
            covering.RemoveAll(m => m.Place.End <= start);
            for (; next < here.Length && here[next].Place.Start <= start; next++)
            {
                covering.Add(here[next]);
            }

            var quotation = covering.FirstOrDefault(m => m.IsQuotation);
            var link = covering.FirstOrDefault(m => !m.IsQuotation);
            yield return new CheckPiece(
                paragraph.Text[start..end],
                link?.At(started.Add(link.Id), link.Place.End == end),
                quotation?.At(started.Add(quotation.Id), quotation.Place.End == end));
        }
    }

    private static IEnumerable<Mark> All(DocumentCheck check) =>
    [
        .. check.Citations.Select((c, i) => new Mark(IdOf('c', i), c.Place, c.Verdict.NeedsAttention, c.Verdict.Name, false)),
        .. check.NotUnderstood.Select((n, i) => new Mark(IdOf('n', i), n.Place, true, "not-understood", false)),
        .. check.Quotations.Select((q, i) => new Mark(IdOf('q', i), q.Place, q.Verdict.NeedsAttention, q.Verdict.Name, true)),
    ];

    private sealed record Mark(string Id, DocumentPlace Place, bool NeedsAttention, string Verdict, bool IsQuotation)
    {
        public CheckMark At(bool isFirst, bool isLast) => new(Id, NeedsAttention, Verdict, isFirst, isLast);
    }
}

/// <summary>A run of words of a document.</summary>
/// <param name="Text">The words.</param>
/// <param name="Citation">The citation, or the passage that was not understood, of which they are a part; null if there is neither.</param>
/// <param name="Quotation">The quotation of which they are a part; null if there is no quotation.</param>
public sealed record CheckPiece(string Text, CheckMark? Citation, CheckMark? Quotation);

/// <summary>What was found at a run of words.</summary>
/// <param name="Id">The id of its entry.</param>
/// <param name="NeedsAttention">Whether a reader should look at it.</param>
/// <param name="Verdict">The name of its verdict.</param>
/// <param name="IsFirst">Whether the run is its first.</param>
/// <param name="IsLast">Whether the run is its last.</param>
public sealed record CheckMark(string Id, bool NeedsAttention, string Verdict, bool IsFirst, bool IsLast);
