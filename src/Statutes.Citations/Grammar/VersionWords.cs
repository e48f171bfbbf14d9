using Statutes.Citations.Syntax;
using Statutes.Model.Text;

namespace Statutes.Citations.Grammar;

/// <summary>
/// Words beside a work's name that ask for a version: 2016年, （2025年修正）, 原, 现行, 修改前, former, new, (2016), (as amended in 2025).
/// A bracket that asks for no version, such as （试行）, is part of the name.
/// </summary>
internal static class VersionWords
{
    private static readonly (string Word, VersionWordKind Kind)[] Heads =
    [
        ("现行", VersionWordKind.Current), ("現行", VersionWordKind.Current), ("修改后的", VersionWordKind.Current), ("修正后的", VersionWordKind.Current),
        ("修改前的", VersionWordKind.Former), ("修正前的", VersionWordKind.Former), ("原", VersionWordKind.Former),
        ("the former ", VersionWordKind.Former), ("former ", VersionWordKind.Former), ("the old ", VersionWordKind.Former), ("old ", VersionWordKind.Former),
        ("the current ", VersionWordKind.Current), ("current ", VersionWordKind.Current), ("the new ", VersionWordKind.Current), ("new ", VersionWordKind.Current),
        ("the amended ", VersionWordKind.Current), ("amended ", VersionWordKind.Current),
    ];

    private static readonly (string Word, VersionWordKind Kind)[] Tails =
    [
        ("修改前", VersionWordKind.Former), ("修正前", VersionWordKind.Former), ("原", VersionWordKind.Former), ("former", VersionWordKind.Former),
        ("修改后", VersionWordKind.Current), ("修正后", VersionWordKind.Current), ("现行", VersionWordKind.Current), ("現行", VersionWordKind.Current),
        ("current", VersionWordKind.Current), ("new", VersionWordKind.Current),
    ];

    private static readonly string[] BeforeYear = ["", "as amended in", "amended in", "amended", "as revised in", "revised in", "revised", "as adopted in", "adopted in", "adopted"];

    private static readonly string[] AfterYear =
        ["", "修正", "修订", "修改", "修正版", "修订版", "版", "版本", "文本", "通过", "公布", "amendment", "revision", "version", "edition", "amended", "revised"];

    /// <summary>Takes a version word off either end of <paramref name="span"/>.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="span">The name with its version words; shortened by what is taken.</param>
    /// <returns>The version word; null where there is none.</returns>
    public static VersionWord? Take(ReadOnlySpan<char> text, ref TextSpan span) => TakeHead(text, ref span) ?? TakeTail(text, ref span);

    private static VersionWord? TakeHead(ReadOnlySpan<char> text, ref TextSpan span)
    {
        var inside = span.In(text);
        foreach (var (word, kind) in Heads)
        {
            if (inside.Length > word.Length && inside.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                return Cut(word.Length, kind, 0, ref span);
            }
        }

        var the = inside.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? 4 : 0;
        if (!TryReadYear(inside, the, out var year))
        {
            return null;
        }

        var length = the + 4;
        length += length < inside.Length && inside[length] == '年' ? 1 : 0;
        length += length < inside.Length && inside[length] is '版' or '的' ? 1 : 0;
        return length < inside.Length ? Cut(length, VersionWordKind.Year, year, ref span) : null;

        static VersionWord Cut(int length, VersionWordKind kind, int year, ref TextSpan span)
        {
            var word = new VersionWord(kind, year, new TextSpan(span.Start, span.Start + length));
            span = new TextSpan(span.Start + length, span.End);
            return word;
        }
    }

    private static VersionWord? TakeTail(ReadOnlySpan<char> text, ref TextSpan span)
    {
        var inside = span.In(text).TrimEnd();
        foreach (var (word, kind) in Tails)
        {
            if (inside.EndsWith(word, StringComparison.OrdinalIgnoreCase)
                && (inside.Length == word.Length || !char.IsAsciiLetter(word[0]) || inside[^(word.Length + 1)] == ' '))
            {
                return Cut(inside.Length - word.Length, inside.Length, kind, 0, ref span);
            }
        }

        // CSL 2016 · CSL (2016) · （2025年修正） · (as amended in 2025)
        var open = inside.LastIndexOfAny('（', '(');
        if (inside.Length > 0 && inside[^1] is '）' or ')' && open >= 0)
        {
            return TryReadYearAlone(inside[(open + 1)..^1], out var year) ? Cut(open, inside.Length, VersionWordKind.Year, year, ref span) : null;
        }

        return inside.Length > 5 && inside[^5] is ' ' && TryReadYear(inside, inside.Length - 4, out var bare)
            ? Cut(inside.Length - 4, inside.Length, VersionWordKind.Year, bare, ref span)
            : null;

        static VersionWord Cut(int from, int to, VersionWordKind kind, int year, ref TextSpan span)
        {
            var word = new VersionWord(kind, year, new TextSpan(span.Start + from, span.Start + to));
            span = new TextSpan(span.Start, span.Start + from);
            return word;
        }
    }

    // Nothing but a year and a word for a version: （香港2017） and (2016 draft) belong to the name of another work.
    private static bool TryReadYearAlone(ReadOnlySpan<char> bracket, out int year)
    {
        year = 0;
        var at = 0;
        while (at + 4 <= bracket.Length && !TryReadYear(bracket, at, out year))
        {
            at++;
        }

        if (year == 0)
        {
            return false;
        }

        var before = bracket[..at].Trim();
        var after = bracket[(at + 4)..].TrimStart('年').Trim();
        return IsOneOf(before, BeforeYear) && IsOneOf(after, AfterYear);
    }

    private static bool IsOneOf(ReadOnlySpan<char> words, string[] known)
    {
        foreach (var candidate in known)
        {
            if (words.Equals(candidate, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    // 1949 to 2099, and no digit on either side
    private static bool TryReadYear(ReadOnlySpan<char> text, int at, out int year)
    {
        year = 0;
        if (at + 4 > text.Length || text.Slice(at, 4).ContainsAnyExceptInRange('0', '9')
            || (at > 0 && char.IsAsciiDigit(text[at - 1])) || (at + 4 < text.Length && char.IsAsciiDigit(text[at + 4])))
        {
            return false;
        }

        year = int.Parse(text.Slice(at, 4), System.Globalization.CultureInfo.InvariantCulture);
        if (year is < 1949 or >= 2100)
        {
            year = 0;
        }

        return year > 0;
    }
}
