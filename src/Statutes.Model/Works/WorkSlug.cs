using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Statutes.Model.Ids;
using Statutes.Model.Text;

namespace Statutes.Model.Works;

/// <summary>
/// Creates the ids of works that have no slug yet: the title in Hanyu Pinyin, with hyphens between the syllables. 中华人民共和国
/// is left out, and courts and organs of state at the beginning are abbreviated. English titles keep their own words. An id
/// that is too long is cut behind a syllable and ends in six digits of the fingerprint of the title; so do ids that would
/// be equal or begin an address of the service. The ids depend only on the titles, not on the order of the files. Any number of threads
/// may use it.
/// </summary>
public static class WorkSlug
{
    private const int MaxLength = 64;
    private const int Digits = 6;

    private static readonly (string Words, string Slug)[] Heads =
    [
        ("全国人民代表大会常务委员会关于", "npcsc"), ("全国人民代表大会关于", "npc"), ("国务院关于", "sc"), ("最高人民法院最高人民检察院关于", "spc-spp"),
        ("最高人民法院关于", "spc"), ("最高人民检察院关于", "spp"),
    ];

    // the table has one reading for each character; these have another reading in the titles of laws
    private static readonly (string Words, string Slug)[] Readings = [("银行", "yin-hang"), ("地", "di")];

    /// <summary>
    /// The first words of the addresses of the service, which are no ids: <c>/search</c> is a page, so no work is called <c>search</c>.
    /// </summary>
    public static ImmutableHashSet<string> Reserved { get; } = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "about", "alerts", "api", "check", "citation-style", "cite", "compare", "current", "docs", "feed", "glossary", "health",
        "language", "mcp", "obligations", "openapi", "own", "search", "sitemap", "stale", "works");

    /// <summary>
    /// Returns the id that an ingest gives to a work with a title, as long as no other work has a title that sounds alike.
    /// </summary>
    public static WorkId Of(string title) => Of([title], ImmutableHashSet<string>.Empty)[title];

    /// <summary>
    /// Returns every id that an ingest may have given to a work before it got its present one, by its Chinese and English titles.
    /// </summary>
    public static IEnumerable<WorkId> FormerIdsOf(Work work)
    {
        string?[] titles = [work.Title.Zh, work.ShortTitle.Zh, CountryName.Chinese + work.ShortTitle.Zh, work.Title.En, work.ShortTitle.En];
        return titles.OfType<string>()
            .Where(t => t.Length > CountryName.Chinese.Length)
            .SelectMany(t => (string[])[Of(t).Slug, Marked(Words(t), t)])
            .Distinct(StringComparer.Ordinal)
            .Where(s => s != work.Id.Slug)
            .Select(WorkId.Parse);
    }

    /// <summary>Creates an id for every title.</summary>
    /// <param name="titles">The titles, in any order.</param>
    /// <param name="taken">Ids that are in use.</param>
    public static ImmutableDictionary<string, WorkId> Of(IEnumerable<string> titles, IReadOnlySet<string> taken)
    {
        var ids = ImmutableDictionary.CreateBuilder<string, WorkId>(StringComparer.Ordinal);
        foreach (var alike in titles.Distinct(StringComparer.Ordinal).GroupBy(Words))
        {
            var all = alike.Order(StringComparer.Ordinal).ToArray();
            foreach (var title in all)
            {
                var isPlain = all.Length == 1 && alike.Key.Length is > 0 and <= MaxLength
                    && !taken.Contains(alike.Key) && !Reserved.Contains(alike.Key);
                ids[title] = WorkId.Parse(isPlain ? alike.Key : Marked(alike.Key, title));
            }
        }

        return ids.ToImmutable();
    }

    private static string Marked(string words, string title)
    {
        var most = MaxLength - Digits - 1;
        var cut = words.Length <= most ? words.Length : words.LastIndexOf('-', most);
        var mark = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(title)))[..Digits];
        return words.Length == 0 ? $"work-{mark}" : $"{words[..(cut > 0 ? cut : most)]}-{mark}";
    }

    // a character without a known reading is left out; the digits of the fingerprint distinguish such titles
    private static string Words(string title)
    {
        var slug = new StringBuilder();
        var isChinese = title.Any(HanCharacters.Is);
        var rest = string.Concat(title
            .Replace(CountryName.Chinese, "", StringComparison.Ordinal)
            .Where(c => c is not ('、' or '《' or '》' or '〈' or '〉') && !(char.IsWhiteSpace(c) && isChinese)));
        foreach (var (words, abbreviation) in Heads)
        {
            if (rest.StartsWith(words, StringComparison.Ordinal) && rest.Length > words.Length)
            {
                Append(abbreviation);
                rest = rest[words.Length..];
            }
        }

        var word = new StringBuilder();
        for (var i = 0; i < rest.Length; i++)
        {
            var c = rest[i];
            if (char.IsAsciiLetterOrDigit(c))
            {
                word.Append(char.ToLowerInvariant(c));
                continue;
            }

            Append(word.ToString());
            word.Clear();
            var known = Readings.FirstOrDefault(r => string.CompareOrdinal(rest, i, r.Words, 0, r.Words.Length) == 0);
            Append(known.Slug ?? Pinyin.Of([c]) ?? "");
            i += known.Slug is null ? 0 : known.Words.Length - 1;
        }

        Append(word.ToString());
        return slug.Length == 0 || char.IsAsciiLetterLower(slug[0]) ? slug.ToString() : $"work-{slug}";

        void Append(string part)
        {
            if (part.Length > 0)
            {
                slug.Append(slug.Length > 0 ? "-" : "").Append(part);
            }
        }
    }
}
