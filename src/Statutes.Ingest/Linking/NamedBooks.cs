using System.Collections.Immutable;
using Statutes.Citations.Syntax;
using Statutes.Model.Corpus;
using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Ingest.Linking;

/// <summary>
/// The books of a law that are cited by name, 总则 and 分则. Chapters are numbered anew in each book, so 本法总则第四章第八节 is in the book that
/// it names.
/// </summary>
internal sealed class NamedBooks
{
    private static readonly string[] Names = ["总则", "分则", "附则"];

    private readonly ImmutableArray<(string Name, ProvisionNumber Number)> books;

    private NamedBooks(ImmutableArray<(string Name, ProvisionNumber Number)> books) => this.books = books;

    /// <summary>Reads the books of a text; empty for most texts.</summary>
    public static NamedBooks Of(StatuteDocument document) => new(
    [
        .. document.Provisions
            .Where(p => p.Kind == ProvisionKind.Book)
            .Select(p => (document.WordingOf(p), p.Number))
            .Where(b => Array.IndexOf(Names, b.Item1) >= 0),
    ]);

    /// <summary>Adds the book whose name precedes a chapter or section as the first step of the place.</summary>
    /// <param name="citation">A citation of one place.</param>
    /// <param name="wording">The text that contains it.</param>
    /// <returns>The citation unchanged where it is of another law, or no name of a book precedes it.</returns>
    public Citation Within(Citation citation, ReadOnlySpan<char> wording)
    {
        if (books.IsEmpty || citation is not
            {
                Work.Kind: WorkMentionKind.None or WorkMentionKind.Self,
                Places:
                [
                    {
                        Steps: [{ Anchor: StepAnchor.Numbered, Kind: ProvisionKind.Chapter or ProvisionKind.Section } first, ..],
                    } place,
                ],
            })
        {
            return citation;
        }

        foreach (var (name, number) in books)
        {
            if (wording[..first.Span.Start].EndsWith(name, StringComparison.Ordinal))
            {
                var span = new TextSpan(first.Span.Start - name.Length, first.Span.Start);
                var book = new PlaceStep(ProvisionKind.Book, StepAnchor.Numbered, number, null, 1, span);
                return citation with { Places = [place with { Steps = place.Steps.Insert(0, book) }] };
            }
        }

        return citation;
    }
}
