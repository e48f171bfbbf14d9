using System.Buffers;
using System.Collections.Frozen;
using Statutes.Citations.Parsing.Tokens;
using Statutes.Citations.Syntax;
using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Citations.Parsing.Versions;

/// <summary>
/// Takes the words that select a version off a work's name: 2016年, 2025年修正的, （2025年修正）, 原, 现行, 修改前的, former, new, (2016), as
/// amended in 2025.
/// </summary>
internal static class VersionWords
{
    private static readonly FrozenDictionary<char, VersionTerm[]> HeadsByStart = Index(VersionWordTable.Before, t => t.Word[0]);
    private static readonly FrozenDictionary<char, VersionTerm[]> SoftHeadsByStart =
        Index(VersionWordTable.BeforeOneCharacter, t => t.Word[0]);
    private static readonly FrozenDictionary<char, VersionTerm[]> TailsByEnd = Index(VersionWordTable.Behind, t => t.Word[^1]);

    // the first characters of words that only select a version
    private static readonly SearchValues<char> Starts =
        SearchValues.Create([.. HeadsByStart.Keys, .. SoftHeadsByStart.Keys, .. "0123456789"]);

    /// <summary>Takes a version word off either end of <paramref name="span"/>.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="span">The name with its version words; shortened by the word that is taken.</param>
    /// <returns>The version word; null if the name has no such word.</returns>
    public static VersionWord? Take(ReadOnlySpan<char> text, ref TextSpan span) => TakeHead(text, ref span) ?? TakeTail(text, ref span);

    /// <summary>Takes 原, 旧 or 新 off the beginning of a name that no work has.</summary>
    public static VersionWord? TakeSoftHead(ReadOnlySpan<char> text, ref TextSpan span) => TakeWord(text, ref span, SoftHeadsByStart);

    /// <summary>Takes an English word such as "former " off the beginning.</summary>
    public static VersionWord? TakeLatinHead(ReadOnlySpan<char> text, ref TextSpan span) =>
        span.Length > 0 && char.IsAsciiLetter(text[span.Start]) ? TakeWord(text, ref span, HeadsByStart) : null;

    /// <summary>Takes a year and the gap behind it off the beginning: "2016 " of "2016 Cybersecurity Law".</summary>
    public static VersionWord? TakeYear(ReadOnlySpan<char> text, ref TextSpan span)
    {
        var end = span.Start;
        if (span.Length < 6 || !char.IsAsciiDigit(text[end]) || !DateForms.TryRead(text[..span.End], ref end, out var year, out var day)
            || Lexer.SkipBlank(text, end) == end)
        {
            return null;
        }

        var word = new VersionWord(VersionWordKind.Year, year, new TextSpan(span.Start, end), day);
        span = new TextSpan(Lexer.SkipBlank(text, end), span.End);
        return word;
    }

    /// <summary>
    /// Returns the next position in <paramref name="span"/> where words that only select a version can begin; -1 if there is no
    /// such position.
    /// </summary>
    public static int NextStart(ReadOnlySpan<char> text, TextSpan span) =>
        span.In(text).IndexOfAny(Starts) is var ahead and >= 0 ? span.Start + ahead : -1;

    /// <summary>Returns the version that words select, if they do nothing else; otherwise null.</summary>
    /// <param name="text">The text.</param>
    /// <param name="span">The words.</param>
    /// <param name="isMarked">Whether 旧 and 新 alone count; 原 always counts.</param>
    public static VersionWord? ReadWhole(ReadOnlySpan<char> text, TextSpan span, bool isMarked)
    {
        var words = span.In(text);
        foreach (var (word, kind) in HeadsByStart.TryGetValue(words[0], out var heads) ? heads : [])
        {
            if (words.Equals(word.AsSpan().TrimEnd(), StringComparison.OrdinalIgnoreCase))
            {
                return new VersionWord(kind, 0, span);
            }
        }

        foreach (var (word, kind) in VersionWordTable.BeforeOneCharacter)
        {
            if (words.SequenceEqual(word) && (isMarked || word == "原"))
            {
                return new VersionWord(kind, 0, span);
            }
        }

        var end = span.Start;
        if (words[0] is 'p' or 'P' && VersionClause.TryRead(text, ref end, out _) is { } clause && end == span.End)
        {
            return clause;
        }

        end = span.Start;
        if (!char.IsAsciiDigit(words[0]) || !DateForms.TryRead(text[..span.End], ref end, out var year, out var day))
        {
            return null;
        }

        foreach (var after in VersionWordTable.AfterDateBeforeName)
        {
            if (text[end..span.End].SequenceEqual(after)
                && (after.Length > 0 || text[end - 1] == '年' || (isMarked && char.IsAsciiDigit(text[end - 1]) && day is null)))
            {
                return new VersionWord(VersionWordKind.Year, year, span, day);
            }
        }

        return VersionWordTable.ReadDateSuffix(text[end..span.End], year, day, span);
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
        if (inside.Length == 0 || !ChineseNumeral.IsNumeralCharacter(text[inside.Start])
            || !DateForms.TryRead(text[..span.End], ref end, out var year, out var day))
        {
            return null;
        }

        foreach (var after in VersionWordTable.AfterDateBeforeName)
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

    private static VersionWord? TakeWord(ReadOnlySpan<char> text, ref TextSpan span, FrozenDictionary<char, VersionTerm[]> words)
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
            var word = open < 0
                ? null
                : VersionBracket.Read(inside[(open + 1)..^1], new TextSpan(span.Start + open, span.Start + inside.Length));
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

        foreach (var before in VersionWordTable.BeforeDateBehindName)
        {
            if (inside[..at].EndsWith(before, StringComparison.OrdinalIgnoreCase))
            {
                return Cut(at - before.Length, inside.Length, VersionWordKind.Year, year, day, ref span);
            }
        }

        return null;
    }

    // the position of the bracket that the last character closes
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

    // by one character, a letter in either case
    private static FrozenDictionary<char, VersionTerm[]> Index(VersionTerm[] terms, Func<VersionTerm, char> key) => terms
        .SelectMany(t => new[] { char.ToLowerInvariant(key(t)), char.ToUpperInvariant(key(t)) }.Distinct().Select(c => (Key: c, Term: t)))
        .GroupBy(p => p.Key)
        .ToFrozenDictionary(g => g.Key, g => g.Select(p => p.Term).ToArray());

    private static VersionWord Cut(int from, int to, VersionWordKind kind, int year, DateOnly? day, ref TextSpan span)
    {
        var word = new VersionWord(kind, year, new TextSpan(span.Start + from, span.Start + to), day);
        span = new TextSpan(span.Start, span.Start + from);
        return word;
    }
}
