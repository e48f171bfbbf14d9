using Statutes.Model.Corpus;
using Statutes.Model.Text;
using Statutes.Model.Works;
using Statutes.Search.Hits;
using Statutes.Search.Schema;

namespace Statutes.Search.Understanding;

/// <summary>
/// Recognizes laws that a corpus does not contain: works of <see cref="IdentityCatalogue"/> without a text in the corpus, and a title
/// between 《 and 》 that no work has. Immutable.
/// </summary>
internal sealed class NamedLaws
{
    private const int MinLength = 3; // a shorter name is too often a part of other words: 消法 in 取消法人资格

    private static readonly Lazy<(MissingLaw Law, string[] Names)[]> Known = new(() => [.. IdentityCatalogue.All.Select(Read)]);

    private readonly Catalog catalog;
    private readonly PhraseTable<MissingLaw> missing;

    /// <summary>Selects the laws that a catalog does not have.</summary>
    public NamedLaws(Catalog catalog)
    {
        this.catalog = catalog;
        missing = new PhraseTable<MissingLaw>(Known.Value
            .Where(k => !IsHeld(k.Law.Title.Zh!))
            .SelectMany(k => k.Names.Select(n => KeyValuePair.Create(n, k.Law))));
    }

    /// <summary>Matches the longest name of a law that is not in the corpus.</summary>
    /// <param name="folded">The text, folded.</param>
    /// <param name="at">Where the match begins.</param>
    /// <param name="length">The length of the match; 0 if there is none.</param>
    /// <param name="law">The law.</param>
    public bool TryMatch(string folded, int at, out int length, out MissingLaw law) => missing.TryMatch(folded, at, out length, out law);

    /// <summary>The law that a title between 《 and 》 names; null if the corpus has it, or if it is no title of a law.</summary>
    /// <param name="title">The title.</param>
    public MissingLaw? OfTitle(string title)
    {
        var name = title.StartsWith(CountryName.Chinese, StringComparison.Ordinal) ? title[CountryName.Chinese.Length..] : title;
        var isLaw = InstrumentTitles.For(InstrumentTitleUse.Topic, Language.Chinese).Any(e => name.EndsWith(e, StringComparison.Ordinal));
        if (!isLaw || IsHeld(name) || IsHeld(title))
        {
            return null;
        }

        return missing.TryGet(QueryText.Fold(name), out var known) ? known : new MissingLaw(new Bilingual(name, null), null);
    }

    private bool IsHeld(string name)
    {
        foreach (var named in catalog.FindByName(name))
        {
            if (named.Work.Versions.Any(v => v.IsHeld))
            {
                return true;
            }
        }

        return false;
    }

    private static (MissingLaw Law, string[] Names) Read(CatalogueEntry entry) => (
        new MissingLaw(entry.Title, entry.Id),
        [.. entry.Names.Prepend(entry.Title.En).Prepend(entry.Title.Zh).OfType<string>().Where(n => n.Length >= MinLength)]);
}
