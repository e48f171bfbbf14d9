using System.Collections.Immutable;
using Statutes.Citations.Parsing.Scanning;
using Statutes.Citations.Parsing.Tokens;
using Statutes.Citations.Resolving;
using Statutes.Model.Corpus;

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
public sealed class CitationFinder
{
    private readonly Catalog catalog;
    private readonly CitationResolver resolver;
    private readonly NameDictionary names;

    // those of the last date that was asked about, because nearly every text is read for today
    private NamedWorks? namedWorks;

    /// <summary>Makes a finder.</summary>
    /// <param name="catalog">The works that it knows.</param>
    public CitationFinder(Catalog catalog)
    {
        this.catalog = catalog;
        resolver = new CitationResolver(catalog);
        names = resolver.Names;
    }

    /// <summary>Finds every citation in a text.</summary>
    /// <param name="text">The text. All spans are offsets in it, in UTF-16 code units.</param>
    /// <param name="at">The date of the question; null for the date that the document gives itself, else today.</param>
    /// <param name="today">Today, in Beijing.</param>
    public CitationsInText Find(string text, DateOnly? at, DateOnly today)
    {
        var citations = ImmutableArray.CreateBuilder<CitationInText>();
        var rest = Find(text, at, today, citations.Add);
        return rest with { Citations = citations.ToImmutable() };
    }

    /// <summary>Finds every citation in a text and hands each over as it is found, so that a long text needs little memory.</summary>
    /// <param name="text">The text. All spans are offsets in it, in UTF-16 code units.</param>
    /// <param name="at">The date of the question; null for the date that the document gives itself, else today.</param>
    /// <param name="today">Today, in Beijing.</param>
    /// <param name="found">Receives the citations, in the order of the text.</param>
    /// <returns>The rest of the result; its list of citations is empty.</returns>
    public CitationsInText Find(string text, DateOnly? at, DateOnly today, Action<CitationInText> found)
    {
        var folded = FoldedText.Of(text);
        var plain = folded?.Text ?? text;
        var own = at is null ? DateIn(plain, today) : default;
        var (date, source) = at is { } given ? (given, DateSource.Request)
            : own.Date is { } document ? (document.Value, DateSource.Document)
            : (today, DateSource.Today);
        Action<CitationInText> report = folded is null ? found : citation => found(citation.In(folded));
        var pass = new FindingPass(plain, resolver, catalog, NamedWorksAt(date), names, date, source, today, report);
        pass.Run();
        var result = new CitationsInText(
            date, source, own.Date, CautionsOf(own), [], pass.Definitions.ToImmutable(), pass.NotUnderstood.ToImmutable());
        return folded is null ? result : ToOriginal(result, folded);
    }

    /// <summary>Finds the date that a text gives itself.</summary>
    /// <param name="text">The text.</param>
    /// <param name="today">Today, in Beijing: a later date is not that of the text.</param>
    /// <returns>The date, with its span in the text, or null; and the caution where several dates differ, so that none is taken.</returns>
    public (DocumentDate? Date, ImmutableArray<Caution> Cautions) FindDate(string text, DateOnly today)
    {
        var folded = FoldedText.Of(text);
        var own = DateIn(folded?.Text ?? text, today);
        var date = own.Date is { } found && folded is not null ? found with { Span = folded.ToOriginal(found.Span) } : own.Date;
        return (date, CautionsOf(own));
    }

    private DocumentDateReader.Result DateIn(string plain, DateOnly today) =>
        DocumentDateReader.Read(plain, FirstPlaceIn(plain), today);

    private static ImmutableArray<Caution> CautionsOf(DocumentDateReader.Result own) =>
        own.IsUnclear ? [new Caution(CautionCode.DateUnclear, Messages.DateUnclear)] : [];

    private NamedWorks NamedWorksAt(DateOnly date)
    {
        var last = namedWorks;
        return last?.At == date ? last : namedWorks = new NamedWorks(resolver, catalog, date);
    }

    private static CitationsInText ToOriginal(CitationsInText result, FoldedText folded) => result with
    {
        DocumentDate = result.DocumentDate is { } date ? date with { Span = folded.ToOriginal(date.Span) } : null,
        Definitions = [.. result.Definitions.Select(d => d with { Span = folded.ToOriginal(d.Span) })],
        NotUnderstood = [.. result.NotUnderstood.Select(n => n with { Span = folded.ToOriginal(n.Span) })],
    };

    // where the first citation of a provision begins; a date behind it is no date line at the head of the document
    private int FirstPlaceIn(string text)
    {
        var scanner = new RunningScanner(text, names);
        while (scanner.MoveNext())
        {
            if (scanner.Citation is { Places.IsEmpty: false, Span: var span })
            {
                return span.Start;
            }
        }

        return text.Length;
    }
}
