using System.Collections.Immutable;
using Statutes.Citations.Parsing.Scanning;
using Statutes.Citations.Parsing.Tokens;
using Statutes.Citations.Resolving;
using Statutes.Model.Corpus;
using Statutes.Model.Works;

namespace Statutes.Citations.Finding;

/// <summary>
/// Finds and resolves the citations in running text, Chinese, English or mixed. A pure function; any number of threads may
/// call it. Linear in the length of the text.
/// </summary>
/// <remarks>
/// A bare article belongs to the one work that its sentence names, else its paragraph. Else it belongs to the work to which
/// the text gave a name such as 《办法》 or "the Measures", else to the only one named so far. Where several works remain it is
/// ambiguous; without any it has no antecedent.
/// </remarks>
public sealed class CitationFinder(Catalog catalog)
{
    private readonly CitationResolver resolver = new(catalog);
    private readonly NameDictionary names = new([.. NamesOf(catalog), .. UncatalogedLaws.Names]);

    /// <summary>Finds every citation in a text.</summary>
    /// <param name="text">The text. All spans are offsets in it, in UTF-16 code units.</param>
    /// <param name="at">The date of the question; null for the date that the text has on a line of its own, else today.</param>
    /// <param name="today">Today, in Beijing.</param>
    public CitationsInText Find(string text, DateOnly? at, DateOnly today)
    {
        var citations = ImmutableArray.CreateBuilder<CitationInText>();
        var rest = Find(text, at, today, citations.Add);
        return rest with { Citations = citations.ToImmutable() };
    }

    /// <summary>Finds every citation in a text and hands each over as it is found, so that a long text needs little memory.</summary>
    /// <param name="text">The text. All spans are offsets in it, in UTF-16 code units.</param>
    /// <param name="at">The date of the question; null for the date that the text has on a line of its own, else today.</param>
    /// <param name="today">Today, in Beijing.</param>
    /// <param name="found">Receives the citations, in the order of the text.</param>
    /// <returns>The rest of the result; its list of citations is empty.</returns>
    public CitationsInText Find(string text, DateOnly? at, DateOnly today, Action<CitationInText> found)
    {
        var date = at ?? OwnDate(text) ?? today;
        var pass = new FindingPass(text, resolver, catalog, names, date, today, found);
        pass.Run();
        return new CitationsInText(date, at is null, [], pass.Definitions.ToImmutable(), pass.NotUnderstood.ToImmutable());
    }

    // the date on a line of its own; where two lines have different dates, neither counts
    private static DateOnly? OwnDate(ReadOnlySpan<char> text)
    {
        var found = default(DateOnly?);
        foreach (var line in text.EnumerateLines())
        {
            if (line.Length is > 5 and < 40 && DateForms.TryReadWhole(line, out var date))
            {
                if (found is not null && found != date)
                {
                    return null;
                }

                found = date;
            }
        }

        return found;
    }

    // a generic name counts only in marks, or where the text defines it
    private static IEnumerable<string> NamesOf(Catalog catalog) => catalog.Works.SelectMany(w => (string?[])
        [
            w.Title.Zh, w.Title.En, w.ShortTitle.Zh, w.ShortTitle.En,
            .. w.Names.Where(n => n.Kind != WorkNameKind.Generic).Select(n => n.Text),
        ]).OfType<string>().Distinct();
}
