using Statutes.Citations.Parsing.Tokens;
using Statutes.Citations.Syntax;
using Statutes.Model.Text;

namespace Statutes.Citations.Parsing.Versions;

/// <summary>
/// Reads a bracket behind a name that selects a version: （2016年）, （2025年修正）, （现行）, (as amended in 2025), (draft of February 4,
/// 2017), (promulgated by …, Nov. 7, 2016, effective June 1, 2017). Any other bracket, such as （试行） or （香港2017）, belongs to the
/// name.
/// </summary>
internal static class VersionBracket
{
    private static readonly string[] Exhibits =
        ["Exhibit ", "Exh. ", "Tab ", "Annex ", "Appendix ", "Attachment ", "Doc. ", "Document ", "Schedule ", "证据", "附件", "附录", "附表"];

    // a longer bracket is an explanation; in UTF-16 code units
    private const int LongestUnclear = 60;
    private const int LongestYear = 14;

    /// <summary>Reads the words of a bracket.</summary>
    /// <param name="inside">The text between the brackets.</param>
    /// <param name="span">The place of the bracket in the text.</param>
    /// <returns>Null if the bracket selects no version.</returns>
    public static VersionWord? Read(ReadOnlySpan<char> inside, TextSpan span)
    {
        var words = inside.Trim();
        if (VersionWordTable.InBracket.TryGetValue(words, out var term))
        {
            return new VersionWord(term.Kind, 0, span);
        }

        return ReadDraft(words, span) ?? ReadDated(words, span) ?? ReadLong(words, span) ?? ReadHistory(words, span);
    }

    /// <summary>
    /// Whether a bracket that was not understood may select a version, so that a citation before it must not be resolved: it has a word
    /// such as 修正 or "version", or is hardly more than a year.
    /// </summary>
    public static bool MayMeanAVersion(ReadOnlySpan<char> inside)
    {
        if (inside.Length > LongestUnclear)
        {
            return false;
        }

        foreach (var word in VersionWordTable.UnclearInBracket)
        {
            if (inside.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        for (var at = 0; inside.Length <= LongestYear && at < inside.Length; at++)
        {
            var end = at;
            if (char.IsAsciiDigit(inside[at]) && DateForms.TryRead(inside, ref end, out _, out _))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a bracket says only who issued the text, and no more: （主席令第53号）, (China).</summary>
    public static bool IsNeutral(ReadOnlySpan<char> inside)
    {
        var words = inside.Trim();
        if (words.Length is 0 or >= LongestUnclear)
        {
            return false;
        }

        // 主席令第二十九號
        Span<char> simplified = stackalloc char[words.Length];
        for (var i = 0; i < words.Length; i++)
        {
            simplified[i] = TraditionalCharacters.SimplifyAt(words, i);
        }

        return IsNeutralInSimplified(simplified);
    }

    private static bool IsNeutralInSimplified(ReadOnlySpan<char> words) =>
        !words.ContainsAny("年草稿旧原")
            && (words is "全文" or "节选" or "摘录" or "下同" or "China" or "PRC" or "P.R.C." or "in Chinese" or "中国"
                || (words[^1] is '号' && words.Contains("令第", StringComparison.Ordinal))
                || StartsWithOneOf(words, Exhibits) || EndsWithOneOf(words, VersionWordTable.EndOfNeutralBracket));

    /// <summary>Whether a bracket selects no version, because it is part of the title: （试行）, (Trial).</summary>
    public static bool IsPartOfTitle(ReadOnlySpan<char> inside) => IsOneOf(inside.Trim(), VersionWordTable.TitleBrackets);

    // 征求意见稿 · 2017年征求意见稿 · draft of February 4, 2017 · 2017 draft
    private static VersionWord? ReadDraft(ReadOnlySpan<char> words, TextSpan span)
    {
        foreach (var draft in VersionWordTable.ContainsDraft(words) ? VersionWordTable.Drafts : [])
        {
            var at = words.IndexOf(draft, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
            {
                continue;
            }

            var before = words[..at].Trim();
            var after = words[(at + draft.Length)..].Trim();
            after = after.StartsWith("of ", StringComparison.OrdinalIgnoreCase) ? after[3..] : after;
            if (after.StartsWith("released", StringComparison.OrdinalIgnoreCase))
            {
                return ReadLong(words, span) is { } released ? released with { Kind = VersionWordKind.Draft } : null;
            }

            if ((before.IsEmpty || after.IsEmpty)
                && (TryReadOnlyDate(before, out var year, out var day) & TryReadOnlyDate(after, out var later, out var laterDay)))
            {
                return new VersionWord(VersionWordKind.Draft, Math.Max(year, later), span, day ?? laterDay);
            }
        }

        return null;
    }

    // 2016 · 2016年 · 2025年修正 · 2017年6月1日起施行 · as amended in 2025
    private static VersionWord? ReadDated(ReadOnlySpan<char> words, TextSpan span)
    {
        for (var at = 0; at < words.Length; at++)
        {
            var end = at;
            if (Lexer.IsBlank(words[at]) || !DateForms.TryRead(words, ref end, out var year, out var day))
            {
                continue;
            }

            if (!IsOneOf(words[..at].Trim(), VersionWordTable.BeforeDateInBracket))
            {
                return null;
            }

            var after = words[end..].Trim();
            return IsOneOf(after, VersionWordTable.AfterDateInBracket)
                ? new VersionWord(VersionWordKind.Year, year, span, day)
                : VersionWordTable.ReadDateSuffix(after, year, day, span);
        }

        return null;
    }

    // 2016年11月7日第十二届全国人民代表大会常务委员会第二十四次会议通过，主席令第53号公布，自2017年6月1日起施行: the last adoption or amendment decides
    private static VersionWord? ReadHistory(ReadOnlySpan<char> words, TextSpan span)
    {
        var last = default(VersionWord);
        foreach (var range in words.SplitAny('，', '；', ',', ';', '　', '。'))
        {
            var part = words[range].Trim();
            var at = part.StartsWith("根据") ? 2 : part.StartsWith("自") ? 1 : 0;
            at = at == 0 ? EndOfEnglishLead(part) : at;
            if (part.IsEmpty || !DateForms.TryRead(part, ref at, out var year, out var day))
            {
                continue;
            }

            if (char.IsAsciiLetter(part[0]) && at == part.Length)
            {
                last = new VersionWord(VersionWordKind.Year, year, span, day);
                continue;
            }

            if (EndsWithOneOf(part[at..], VersionWordTable.EndOfHistory))
            {
                last = new VersionWord(VersionWordKind.Year, year, span, day);
            }
        }

        return last;
    }

    // in force 15 February 2022, effective from …
    private static int EndOfEnglishLead(ReadOnlySpan<char> part)
    {
        foreach (var words in (ReadOnlySpan<string>)["in force since ", "in force from ", "in force on ", "in force ",
            "effective from ", "effective as of ",
            "effective on ", "effective ", "promulgated on ", "adopted on ", "amended on ", "as amended on ", "revised on ",
                "issued on ", "of "])
        {
            var next = 0;
            if (Lexer.TrySkipWords(part, ref next, words))
            {
                return next;
            }
        }

        return 0;
    }

    private static bool EndsWithOneOf(ReadOnlySpan<char> words, string[] list)
    {
        foreach (var word in list)
        {
            if (words.EndsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // promulgated by the Standing Comm. Nat'l People's Cong., Nov. 7, 2016, effective June 1, 2017: the entry into force decides
    // the version
    private static VersionWord? ReadLong(ReadOnlySpan<char> words, TextSpan span)
    {
        if (!StartsWithOneOf(words, VersionWordTable.LongBracket))
        {
            return null;
        }

        var effective = words.LastIndexOf("effective", StringComparison.OrdinalIgnoreCase);
        var last = default(VersionWord);
        for (var at = Math.Max(0, effective); at < words.Length; at++)
        {
            var end = at;
            if (!Lexer.IsBlank(words[at]) && (at == 0 || !char.IsAsciiLetterOrDigit(words[at - 1]))
                && DateForms.TryRead(words, ref end, out var year, out var day))
            {
                last = new VersionWord(VersionWordKind.Year, year, span, day);
                at = end - 1;
            }
        }

        return last;
    }

    private static bool TryReadOnlyDate(ReadOnlySpan<char> words, out int year, out DateOnly? day)
    {
        (year, day) = (0, null);
        var at = 0;
        return words.IsEmpty
            || (DateForms.TryRead(words, ref at, out year, out day) && IsOneOf(words[at..].Trim(), VersionWordTable.AfterDateOfDraft));
    }

    private static bool StartsWithOneOf(ReadOnlySpan<char> words, string[] list)
    {
        foreach (var word in list)
        {
            if (words.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOneOf(ReadOnlySpan<char> words, string[] list)
    {
        foreach (var word in list)
        {
            if (words.Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
