using Statutes.Model.Corpus;
using Statutes.Model.Ids;
using Statutes.Model.Text;
using Statutes.Model.Works;
using Statutes.Search.Hits;
using Statutes.Search.Schema;

namespace Statutes.Search.Understanding;

/// <summary>
/// Recognizes laws that a corpus does not contain: those of named-laws.tsv beside this file, works of the catalog without a text, and a
/// title between 《 and 》 that no work has. Immutable.
/// </summary>
internal sealed class NamedLaws
{
    private static readonly (MissingLaw Law, string[] Names)[] Rows =
        [.. EmbeddedTable.Rows(typeof(NamedLaws), "named-laws.tsv").Select(Read)];

    private readonly Catalog catalog;
    private readonly PhraseTable<MissingLaw> missing;

    /// <summary>Selects the laws that a catalog does not have.</summary>
    public NamedLaws(Catalog catalog)
    {
        this.catalog = catalog;
        missing = new PhraseTable<MissingLaw>(Rows
            .Where(r => !r.Names.Any(IsHeld))
            .SelectMany(r => r.Names.Select(n => KeyValuePair.Create(n, r.Law))));
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

    private static WorkId? IdOf(string title) => IdentityCatalogue.Find(title) is [var only] ? only.Id : null;

    private static (MissingLaw Law, string[] Names) Read(string[] row)
    {
        if (row is not [var id, var zh, var en, var others])
        {
            throw new InvalidOperationException($"named-laws.tsv: \"{string.Join(' ', row)}\" has {row.Length} columns. Write four.");
        }

        string[] more = others == "-" ? [] : others.Split('|');
        return (new MissingLaw(new Bilingual(zh, en), id == "-" ? IdOf(zh) : WorkId.Parse(id)), [zh, en, .. more]);
    }
}
