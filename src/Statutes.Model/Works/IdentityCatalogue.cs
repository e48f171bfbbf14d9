using System.Collections.Frozen;
using System.Collections.Immutable;
using Statutes.Model.Dates;
using Statutes.Model.Ids;
using Statutes.Model.Text;

namespace Statutes.Model.Works;

/// <summary>
/// The identity catalogue: the laws, regulations, rules and judicial interpretations that practice cites, by every name that it uses. It
/// has no wording. The table is <c>identity-catalogue.tsv</c>, which says where its facts come from. Any number of threads may use it.
/// </summary>
public static class IdentityCatalogue
{
    private const char ListMark = '|';
    private const char SharedMark = '?';
    private const string By = " by ";

    private static readonly Lazy<ImmutableArray<CatalogueEntry>> LazyAll = new(Read);
    private static readonly Lazy<FrozenDictionary<string, ImmutableArray<CatalogueEntry>>> LazyByKey = new(ByKey);
    private static readonly Lazy<FrozenDictionary<string, ImmutableArray<CatalogueEntry>>> LazyByNumber = new(ByNumber);
    private static readonly Lazy<FrozenDictionary<string, ImmutableArray<CatalogueEntry>>> LazyByWords = new(ByWords);

    private static readonly Lazy<FrozenDictionary<string, WorkId>> LazyShortIds = new(ReadShortIds);

    /// <summary>The ids of works that have another id than the one that their titles give.</summary>
    public static ImmutableArray<WorkId> ShortIds => LazyShortIds.Value.Values;

    /// <summary>All of them, in the order of the table.</summary>
    public static ImmutableArray<CatalogueEntry> All => LazyAll.Value;

    /// <summary>
    /// Returns the works with a name or a title, compared as <see cref="NameKey"/> folds it. Several where the name
    /// does not decide between them; empty where no known work has it.
    /// </summary>
    public static ImmutableArray<CatalogueEntry> Find(ReadOnlySpan<char> name)
    {
        Span<char> buffer = stackalloc char[NameKey.MaxLength];
        return LazyByKey.Value.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(NameKey.Fold(name, buffer), out var works) ? works : [];
    }

    /// <summary>
    /// Returns the works with a name that differs from what <see cref="Find"/> knows only as titles usually differ: the number of a
    /// document in another form, or the same words of a title in another order. Several where that does not decide; empty where no known
    /// work has such a name.
    /// </summary>
    public static ImmutableArray<CatalogueEntry> FindAlike(string name)
    {
        var key = NameKey.Of(name);
        return DocumentNumber.KeyOf(key) is { } number ? LazyByNumber.Value.GetValueOrDefault(number, [])
            : TitleWords.KeyOf(key) is { Length: > 0 } words ? LazyByWords.Value.GetValueOrDefault(words, [])
            : [];
    }

    private static FrozenDictionary<string, ImmutableArray<CatalogueEntry>> ByNumber() => Group(All
        .SelectMany(w => w.Numbers.Select(n => DocumentNumber.KeyOf(NameKey.Of(n))).OfType<string>()
            .SelectMany(n => (string?[])[n, DocumentNumber.WithoutYear(n)]).OfType<string>().Select(n => (n, w))));

    private static FrozenDictionary<string, ImmutableArray<CatalogueEntry>> ByWords() => Group(All
        .SelectMany(w => w.Names.Append(w.Title.Zh).Append(w.Title.En).OfType<string>()
            .Select(n => (Key: TitleWords.KeyOf(NameKey.Of(n)), w)).Where(n => n.Key.Length > 0)));

    private static FrozenDictionary<string, ImmutableArray<CatalogueEntry>> Group(IEnumerable<(string Key, CatalogueEntry Work)> all) => all
        .GroupBy(n => n.Key, StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => g.Select(n => n.Work).Distinct().ToImmutableArray(), StringComparer.Ordinal);

    private static FrozenDictionary<string, ImmutableArray<CatalogueEntry>> ByKey() => Group(All
        .SelectMany(w => NamesOf(w).Select(n => (Key: NameKey.Of(n), Work: w)))
        .Where(n => n.Key.Length > 0));

    private static IEnumerable<string> NamesOf(CatalogueEntry work) =>
        [.. ((string?[])[work.Title.Zh, work.Title.En]).OfType<string>(), .. work.Names, .. work.SharedNames];

    private static ImmutableArray<CatalogueEntry> Read() =>
        [.. EmbeddedTable.Rows(typeof(IdentityCatalogue), "identity-catalogue.tsv").Select(Read)];

    private static CatalogueEntry Read(string[] row)
    {
        var names = List(row[3]);
        var (repealed, successors) = row[10].Split(By) is [var day, var by] ? (day, List(by)) : (row[10], []);
        return new CatalogueEntry(
            new Bilingual(row[0], row[2].Length > 0 ? row[2] : null),
            [.. names.Where(n => n[0] != SharedMark)],
            [.. names.Where(n => n[0] == SharedMark).Select(n => n[1..].Trim())],
            List(row[4]),
            List(row[5]),
            Day(row[6]),
            Day(row[7]),
            Day(row[8]),
            [.. List(row[9]).Select(ReadAmendment).OfType<EntryAmendment>()],
            Day(repealed),
            successors,
            row[11] == "stated")
        {
            ShortId = LazyShortIds.Value.TryGetValue(row[0], out var id) ? id : null,
        };
    }

    private static FrozenDictionary<string, WorkId> ReadShortIds() => EmbeddedTable.Rows(typeof(IdentityCatalogue), "catalogue-ids.tsv")
        .ToFrozenDictionary(r => r[1], r => WorkId.Parse(r[0]), StringComparer.Ordinal);

    // 2013-12-28>2014-03-01: adopted, in force
    private static EntryAmendment? ReadAmendment(string cell)
    {
        var days = cell.Split('>');
        return Day(days[0]) is { } adopted ? new EntryAmendment(adopted, days.Length > 1 ? Day(days[1]) : null) : null;
    }

    private static ImmutableArray<string> List(string cell) =>
        [.. cell.Split(ListMark, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    private static DateOnly? Day(string cell) => LawDate.TryParse(cell, out var day) ? day : null;
}
