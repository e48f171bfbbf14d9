using System.Collections.Immutable;
using Statutes.Citations.Syntax;
using Statutes.Model.Corpus;
using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Ingest.Linking;

/// <summary>
/// The books of a law that goes by two names, 总则 and 分则: chapters are numbered anew in each, so 本法总则第四章第八节 is of the book that it names.
/// </summary>
internal sealed class NamedBooks
{
    private static readonly string[] Names = ["总则", "分则", "附则"];

    private readonly ImmutableArray<(string Name, ProvisionNumber Number)> books;

    private NamedBooks(ImmutableArray<(string Name, ProvisionNumber Number)> books) => this.books = books;

    /// <summary>Those of a text; most have none.</summary>
    public static NamedBooks Of(StatuteDocument document) => new(
    [
        .. document.Provisions
            .Where(p => p.Kind == ProvisionKind.Book)
            .Select(p => (document.WordingOf(p), p.Number))
            .Where(b => Array.IndexOf(Names, b.Item1) >= 0),
    ]);

    /// <summary>A citation of the law itself, with the book whose name stands before its place as the first step; as it was, where none does.</summary>
    /// <param name="citation">The citation of one place.</param>
    /// <param name="wording">The wording in which it stands.</param>
    public Citation Within(Citation citation, ReadOnlySpan<char> wording)
    {
        if (books.IsEmpty || citation is not { Work.Kind: WorkMentionKind.None or WorkMentionKind.Self, Places: [{ Steps: [{ Anchor: StepAnchor.Numbered, Kind: ProvisionKind.Chapter or ProvisionKind.Section } first, ..] } place] })
        {
            return citation;
        }

        foreach (var (name, number) in books)
        {
            if (wording[..first.Span.Start].EndsWith(name, StringComparison.Ordinal))
            {
                var book = new PlaceStep(ProvisionKind.Book, StepAnchor.Numbered, number, null, 1, new TextSpan(first.Span.Start - name.Length, first.Span.Start));
                return citation with { Places = [place with { Steps = place.Steps.Insert(0, book) }] };
            }
        }

        return citation;
    }
}
