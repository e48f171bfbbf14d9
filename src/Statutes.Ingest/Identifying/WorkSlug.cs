using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Statutes.Model.Ids;
using Statutes.Model.Text;

namespace Statutes.Ingest.Identifying;

/// <summary>
/// The id of a work that nobody gave a slug: its title in Hanyu Pinyin, a syllable between hyphens, 中华人民共和国 left out and the courts and organs of state
/// at the head shortened; English titles in their own words. One that would be too long is cut behind a syllable and ends in six digits of the
/// fingerprint of the title; so do all of those works whose ids would be the same. The id depends on the titles alone, not on the order of the files.
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

    // the table has one reading for a character; these are read otherwise in the titles of laws
    private static readonly (string Words, string Slug)[] Readings = [("银行", "yin-hang"), ("地", "di")];

    /// <summary>Gives every title its id.</summary>
    /// <param name="titles">The titles, each once, in any order.</param>
    /// <param name="taken">Ids that are in use.</param>
    public static ImmutableDictionary<string, WorkId> Of(IEnumerable<string> titles, IReadOnlySet<string> taken)
    {
        var ids = ImmutableDictionary.CreateBuilder<string, WorkId>(StringComparer.Ordinal);
        foreach (var alike in titles.Distinct(StringComparer.Ordinal).GroupBy(Words))
        {
            var all = alike.Order(StringComparer.Ordinal).ToArray();
            foreach (var title in all)
            {
                var isPlain = all.Length == 1 && alike.Key.Length is > 0 and <= MaxLength && !taken.Contains(alike.Key);
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

    // no slug of a character whose reading is not known: it is left out, and the mark tells such titles apart
    private static string Words(string title)
    {
        var slug = new StringBuilder();
        var rest = string.Concat(title.Replace("中华人民共和国", "", StringComparison.Ordinal).Where(c => c is not ('、' or '《' or '》' or '〈' or '〉') && !(char.IsWhiteSpace(c) && IsChinese(title))));
        foreach (var (words, short_) in Heads)
        {
            if (rest.StartsWith(words, StringComparison.Ordinal) && rest.Length > words.Length)
            {
                Append(short_);
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
        return slug.Length > 0 && char.IsAsciiLetterLower(slug[0]) ? slug.ToString() : slug.Length > 0 ? $"work-{slug}" : "";

        void Append(string part)
        {
            if (part.Length > 0)
            {
                slug.Append(slug.Length > 0 ? "-" : "").Append(part);
            }
        }
    }

    private static bool IsChinese(string title) => title.Any(HanCharacters.Is);
}
