using System.Buffers;
using System.Collections.Frozen;
using Statutes.Citations.Parsing.Tokens;
using Statutes.Citations.Syntax;
using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Citations.Parsing.Versions;

/// <summary>
/// Words beside a work's name that ask for a version: 2016年, 2025年修正的, （2025年修正）, 原, 现行, 修改前的, former, new, (2016), as amended in 2025.
/// </summary>
internal static class VersionWords
{
    private static readonly (string Word, VersionWordKind Kind)[] Heads =
    [
        ("现行有效的", VersionWordKind.Current), ("现行的", VersionWordKind.Current), ("现行", VersionWordKind.Current), ("現行", VersionWordKind.Current),
        ("修改后的", VersionWordKind.Current), ("修正后的", VersionWordKind.Current), ("修订后的", VersionWordKind.Current), ("修改后", VersionWordKind.Current),
        ("修正后", VersionWordKind.Current), ("修订后", VersionWordKind.Current), ("新修改的", VersionWordKind.Current), ("新修订的", VersionWordKind.Current),
        ("新修正的", VersionWordKind.Current), ("最新的", VersionWordKind.Current), ("最新", VersionWordKind.Current), ("新的", VersionWordKind.Current),
        ("修改前的", VersionWordKind.Former), ("修正前的", VersionWordKind.Former), ("修订前的", VersionWordKind.Former), ("修改前", VersionWordKind.Former),
        ("修正前", VersionWordKind.Former), ("修订前", VersionWordKind.Former), ("原来的", VersionWordKind.Former), ("旧的", VersionWordKind.Former),
        ("former ", VersionWordKind.Former), ("formerly ", VersionWordKind.Former), ("ex ", VersionWordKind.Former), ("old ", VersionWordKind.Former), ("previous ", VersionWordKind.Former), ("pre-amendment ", VersionWordKind.Former),
        ("original ", VersionWordKind.Former), ("unamended ", VersionWordKind.Former),
        ("current ", VersionWordKind.Current), ("new ", VersionWordKind.Current), ("newly amended ", VersionWordKind.Current),
        ("draft of the ", VersionWordKind.Draft), ("draft of ", VersionWordKind.Draft), ("a draft of the ", VersionWordKind.Draft), ("draft ", VersionWordKind.Draft), ("amended ", VersionWordKind.Current), ("revised ", VersionWordKind.Current), ("present ", VersionWordKind.Current),
    ];

    // one character, so also the beginning of a name (原子能法): only before a mark, or where nothing else is known by the whole name
    private static readonly (string Word, VersionWordKind Kind)[] SoftHeads =
        [("原", VersionWordKind.Former), ("旧", VersionWordKind.Former), ("舊", VersionWordKind.Former), ("老", VersionWordKind.Former), ("新", VersionWordKind.Current)];

    private static readonly (string Word, VersionWordKind Kind)[] Tails =
    [
        ("修改前的", VersionWordKind.Former), ("修正前的", VersionWordKind.Former), ("修订前的", VersionWordKind.Former),
        ("修改前", VersionWordKind.Former), ("修正前", VersionWordKind.Former), ("修订前", VersionWordKind.Former), ("原", VersionWordKind.Former), ("旧", VersionWordKind.Former),
        ("former", VersionWordKind.Former), ("old", VersionWordKind.Former), ("original", VersionWordKind.Former),
        ("修改后的", VersionWordKind.Current), ("修正后的", VersionWordKind.Current), ("修订后的", VersionWordKind.Current),
        ("修改后", VersionWordKind.Current), ("修正后", VersionWordKind.Current), ("修订后", VersionWordKind.Current),
        ("现行", VersionWordKind.Current), ("現行", VersionWordKind.Current), ("新", VersionWordKind.Current),
        ("修订草案", VersionWordKind.Draft), ("修正草案", VersionWordKind.Draft), ("草案", VersionWordKind.Draft), ("征求意见稿", VersionWordKind.Draft), ("送审稿", VersionWordKind.Draft),
        ("current", VersionWordKind.Current), ("new", VersionWordKind.Current), ("as amended", VersionWordKind.Current), ("as revised", VersionWordKind.Current),
    ];

    private static readonly FrozenDictionary<char, (string Word, VersionWordKind Kind)[]> HeadsByStart = By(Heads, h => h.Word[0]);
    private static readonly FrozenDictionary<char, (string Word, VersionWordKind Kind)[]> SoftHeadsByStart = By(SoftHeads, h => h.Word[0]);
    private static readonly FrozenDictionary<char, (string Word, VersionWordKind Kind)[]> TailsByEnd = By(Tails, t => t.Word[^1]);

    // with one of these the words begin that are a version and nothing else
    private static readonly SearchValues<char> Starts = SearchValues.Create([.. HeadsByStart.Keys, .. SoftHeadsByStart.Keys, .. "0123456789"]);

    private static readonly string[] AfterHeadYear =
        ["修正后的", "修订后的", "修改后的", "修正的", "修订的", "修改的", "修正", "修订", "修改", "通过的", "公布的", "发布的", "颁布的", "制定的", "施行的", "起施行的", "实施的", "版的", "版", "的", ""];

    private static readonly string[] BeforeTailYear = ["as amended in ", "amended in ", "as revised in ", "revised in ", "as adopted in ", "adopted in ", "as in force in ", "of ", ""];

    /// <summary>Takes a version word off either end of <paramref name="span"/>.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="span">The name with its version words; shortened by what is taken.</param>
    /// <returns>The version word; null where there is none.</returns>
    public static VersionWord? Take(ReadOnlySpan<char> text, ref TextSpan span) => TakeHead(text, ref span) ?? TakeTail(text, ref span);

    /// <summary>Takes 原, 旧 or 新 off the beginning of a name that nothing is known by.</summary>
    public static VersionWord? TakeSoftHead(ReadOnlySpan<char> text, ref TextSpan span) => TakeWord(text, ref span, SoftHeadsByStart);

    /// <summary>Takes an English word such as "former " off the beginning.</summary>
    public static VersionWord? TakeLatinHead(ReadOnlySpan<char> text, ref TextSpan span) =>
        span.Length > 0 && char.IsAsciiLetter(text[span.Start]) ? TakeWord(text, ref span, HeadsByStart) : null;

    /// <summary>Takes a year and the gap behind it off the beginning: "2016 " of "2016 Cybersecurity Law".</summary>
    public static VersionWord? TakeYear(ReadOnlySpan<char> text, ref TextSpan span)
    {
        var end = span.Start;
        if (span.Length < 6 || !char.IsAsciiDigit(text[end]) || !DateForms.TryRead(text[..span.End], ref end, out var year, out var day) || Lexer.SkipBlank(text, end) == end)
        {
            return null;
        }

        var word = new VersionWord(VersionWordKind.Year, year, new TextSpan(span.Start, end), day);
        span = new TextSpan(Lexer.SkipBlank(text, end), span.End);
        return word;
    }

    /// <summary>The next place in <paramref name="span"/> where words that are nothing but a version can begin; -1 where there is none.</summary>
    public static int NextStart(ReadOnlySpan<char> text, TextSpan span) => span.In(text).IndexOfAny(Starts) is var ahead and >= 0 ? span.Start + ahead : -1;

    /// <summary>The version that words ask for which are nothing else; null where they ask for none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="span">The words.</param>
    /// <param name="isMarked">Whether 原, 旧 and 新 alone count.</param>
    public static VersionWord? TakeAllOf(ReadOnlySpan<char> text, TextSpan span, bool isMarked)
    {
        var words = span.In(text);
        foreach (var (word, kind) in HeadsByStart.TryGetValue(words[0], out var heads) ? heads : [])
        {
            if (words.Equals(word.AsSpan().TrimEnd(), StringComparison.OrdinalIgnoreCase))
            {
                return new VersionWord(kind, 0, span);
            }
        }

        foreach (var (word, kind) in SoftHeads)
        {
            if (words.SequenceEqual(word) && (isMarked || word == "原"))
            {
                return new VersionWord(kind, 0, span);
            }
        }

        var end = span.Start;
        if (!char.IsAsciiDigit(words[0]) || !DateForms.TryRead(text[..span.End], ref end, out var year, out var day))
        {
            return null;
        }

        foreach (var after in AfterHeadYear)
        {
            if (text[end..span.End].SequenceEqual(after) && (after.Length > 0 || text[end - 1] == '年' || (isMarked && char.IsAsciiDigit(text[end - 1]) && day is null)))
            {
                return new VersionWord(VersionWordKind.Year, year, span, day);
            }
        }

        return null;
    }

    private static VersionWord? TakeHead(ReadOnlySpan<char> text, ref TextSpan span)
    {
        var the = span.In(text).StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? 4 : 0;
        var inside = new TextSpan(span.Start + the, span.End);
        if (TakeWord(text, ref inside, HeadsByStart) is { } word)
        {
            span = inside;
            return word;
        }

        if (inside.Length > 1 && IsMarkBehindSoftHead(inside.In(text)) && TakeWord(text, ref inside, SoftHeadsByStart) is { } soft)
        {
            span = inside;
            return soft;
        }

        // 2016年《…》 · 2025年修正的《…》 · 2017年6月1日施行的《…》 · 2016 CSL
        var end = inside.Start;
        if (inside.Length == 0 || !ChineseNumeral.IsNumeralCharacter(text[inside.Start]) || !DateForms.TryRead(text[..span.End], ref end, out var year, out var day))
        {
            return null;
        }

        foreach (var after in AfterHeadYear)
        {
            if (text[end..span.End].StartsWith(after, StringComparison.Ordinal) && end + after.Length < span.End)
            {
                var taken = new VersionWord(VersionWordKind.Year, year, new TextSpan(span.Start, end + after.Length), day);
                span = new TextSpan(end + after.Length, span.End);
                return taken;
            }
        }

        return null;
    }

    // 原《…》, 新《…》, also 原「…」
    private static bool IsMarkBehindSoftHead(ReadOnlySpan<char> words) => words[1] is '《' or '〈' or '「' or '『' or '“';

    private static VersionWord? TakeWord(ReadOnlySpan<char> text, ref TextSpan span, FrozenDictionary<char, (string Word, VersionWordKind Kind)[]> words)
    {
        var inside = span.In(text);
        if (inside.IsEmpty || !words.TryGetValue(inside[0], out var candidates))
        {
            return null;
        }

        foreach (var (word, kind) in candidates)
        {
            if (inside.Length > word.Length && inside.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                var taken = new VersionWord(kind, 0, new TextSpan(span.Start, span.Start + word.Length));
                span = new TextSpan(span.Start + word.Length, span.End);
                return taken;
            }
        }

        return null;
    }

    private static VersionWord? TakeTail(ReadOnlySpan<char> text, ref TextSpan span)
    {
        var inside = span.In(text).TrimEnd(" \t\u3000,，");
        foreach (var (word, kind) in inside.IsEmpty || !TailsByEnd.TryGetValue(inside[^1], out var candidates) ? [] : candidates)
        {
            if (inside.EndsWith(word, StringComparison.OrdinalIgnoreCase)
                && (inside.Length == word.Length || !char.IsAsciiLetter(word[0]) || inside[^(word.Length + 1)] is ' ' or ','))
            {
                return Cut(inside.Length - word.Length, inside.Length, kind, 0, null, ref span);
            }
        }

        // CSL (2016) · （2025年修正） · (as amended in 2025)
        if (inside.Length > 0 && inside[^1] is '）' or ')')
        {
            var open = OpenOf(inside);
            var word = open < 0 ? null : VersionBracket.Read(inside[(open + 1)..^1], new TextSpan(span.Start + open, span.Start + inside.Length));
            span = word is null ? span : new TextSpan(span.Start, span.Start + open);
            return word;
        }

        return TakeBareYear(inside, ref span);
    }

    // CSL 2016 · the Cybersecurity Law as amended in 2025
    private static VersionWord? TakeBareYear(ReadOnlySpan<char> inside, ref TextSpan span)
    {
        var at = inside.Length - 4;
        if (at < 1 || inside[at - 1] is not ' ')
        {
            return null;
        }

        var end = at;
        if (!DateForms.TryRead(inside, ref end, out var year, out var day) || end != inside.Length)
        {
            return null;
        }

        foreach (var before in BeforeTailYear)
        {
            if (inside[..at].EndsWith(before, StringComparison.OrdinalIgnoreCase))
            {
                return Cut(at - before.Length, inside.Length, VersionWordKind.Year, year, day, ref span);
            }
        }

        return null;
    }

    // the bracket that the last one closes
    private static int OpenOf(ReadOnlySpan<char> inside)
    {
        var depth = 0;
        for (var i = inside.Length - 1; i >= 0; i--)
        {
            depth += inside[i] switch { '）' or ')' => 1, '（' or '(' => -1, _ => 0 };
            if (depth == 0)
            {
                return i;
            }
        }

        return -1;
    }

    // a letter in either case
    private static FrozenDictionary<char, (string Word, VersionWordKind Kind)[]> By(
        (string Word, VersionWordKind Kind)[] words, Func<(string Word, VersionWordKind Kind), char> key) => words
            .SelectMany(w => new[] { char.ToLowerInvariant(key(w)), char.ToUpperInvariant(key(w)) }.Distinct().Select(c => (Key: c, Word: w)))
            .GroupBy(p => p.Key)
            .ToFrozenDictionary(g => g.Key, g => g.Select(p => p.Word).ToArray());

    private static VersionWord Cut(int from, int to, VersionWordKind kind, int year, DateOnly? day, ref TextSpan span)
    {
        var word = new VersionWord(kind, year, new TextSpan(span.Start + from, span.Start + to), day);
        span = new TextSpan(span.Start, span.Start + from);
        return word;
    }
}
