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

        // Article 35 (now Article 37): the number is the former one
        if (StartsWithOneOf(words, VersionWordTable.RenumberedBracket))
        {
            return new VersionWord(VersionWordKind.Former, 0, span);
        }

        return ReadDraft(words, span) ?? ReadDated(words, span) ?? ReadLong(words, span);
    }

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

            return IsOneOf(words[..at].Trim(), VersionWordTable.BeforeDateInBracket)
                && IsOneOf(words[end..].Trim(), VersionWordTable.AfterDateInBracket)
                ? new VersionWord(VersionWordKind.Year, year, span, day)
                : null;
        }

        return null;
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
