using Statutes.Citations.Parsing.Tokens;
using Statutes.Citations.Syntax;
using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Citations.Parsing.Versions;

/// <summary>Reads version words in running text, beside a name or a number: 原《…》, 2016年《…》, 修改前第三十五条, former Article 35.</summary>
internal static class VersionBefore
{
    /// <summary>No words before a name are longer; in UTF-16 code units.</summary>
    private const int MaxLength = 30;

    /// <summary>No clause about the issuer and date of a law is longer: 1986年4月15日国务院发布的.</summary>
    private const int MaxClause = 70;

    /// <summary>Whether such words can end with a character.</summary>
    public static bool MayEnd(char c) => MayEndInChinese(c) || char.IsAsciiLetterOrDigit(c);

    /// <summary>Takes the words that end right before <paramref name="at"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where the name or number begins.</param>
    /// <param name="floor">Nothing before this belongs to the citation.</param>
    /// <param name="isMarked">Whether 旧 and 新 alone count: before a title in marks or a known name.</param>
    /// <param name="start">
    /// Where the words begin; <paramref name="at"/> if there are no such words, or if they are a clause (2020年4月13日公布的), which
    /// is no part of the citation.
    /// </param>
    /// <returns>Null if no such words are there.</returns>
    public static VersionWord? Take(ReadOnlySpan<char> text, int at, int floor, bool isMarked, out int start)
    {
        start = at;
        var end = Lexer.SkipBlankBack(text, at);
        var from = Math.Max(floor, end - (end > 2 && text[end - 1] == '的' && EndsAClause(text[..end]) ? MaxClause : MaxLength));
        if (end <= from)
        {
            return null;
        }

        var window = text[from..end];
        if (MayEndInChinese(window[^1]))
        {
            return TakeChinese(text, from, end, isMarked, ref start);
        }

        return end < at && char.IsAsciiLetterOrDigit(window[^1])
            ? TakeEnglish(text, from, end, isMarked, ref start) ?? (isMarked ? TakeDraftOf(text, from, end) : null)
            : null;
    }

    /// <summary>Reads the words between a name and a number: 《…》原第三十五条, 《…》修改前第三十五条.</summary>
    public static bool TryReadBetween(ReadOnlySpan<char> text, int at, out VersionWord? word, out int end)
    {
        var limit = Math.Min(text.Length, at + 8);
        var stop = text[at..limit].IndexOf('第');
        var span = new TextSpan(at, stop < 0 ? at : at + stop);
        word = span.Length > 0 ? VersionWords.Take(text, ref span) : null;
        end = at + Math.Max(stop, 0);
        return word is not null && span.Length == 0;
    }

    /// <summary>Reads 草案 behind a name, white space before it aside, and moves behind it; returns null if it is not there.</summary>
    public static VersionWord? ReadDraftBehind(ReadOnlySpan<char> text, ref int at)
    {
        var start = Lexer.SkipBlank(text, at);
        if (start >= text.Length || text[start] is not ('草' or '修' or '征' or '送'))
        {
            return null;
        }

        foreach (var draft in VersionWordTable.DraftsBehindName)
        {
            if (text[start..].StartsWith(draft, StringComparison.Ordinal))
            {
                at = start + draft.Length;
                return new VersionWord(VersionWordKind.Draft, 0, new TextSpan(start, at));
            }
        }

        return null;
    }

    /// <summary>Reads " promulgated on April 13, 2020" behind an English name; returns null if no such clause is there.</summary>
    public static VersionWord? ReadClauseBehind(ReadOnlySpan<char> text, int at)
    {
        if (at >= text.Length || !(text[at] == ',' || Lexer.IsBlank(text[at])))
        {
            return null;
        }

        foreach (var clause in VersionWordTable.ClauseBehindName)
        {
            var end = at;
            if (Lexer.TrySkipWords(text, ref end, clause) && DateForms.TryRead(text, ref end, out var year, out var day))
            {
                return new VersionWord(VersionWordKind.Year, year, new TextSpan(at, end), day);
            }
        }

        return null;
    }

    private static bool MayEndInChinese(char c) =>
        c is '的' or '原' or '旧' or '舊' or '新' or '现' or '行' or '前' or '后' or '年' or '版' or '改' or '订' or '正';

    // 公布的 通过的 批准的 制定的 施行的
    private static bool EndsAClause(ReadOnlySpan<char> text) => text is [.., '布' or '过' or '准' or '定' or '行', '的'];

    // 《决定》施行之前的《民事诉讼法》: before or after the decision that amends it. 本法施行前的 is no version of another law.
    private static VersionWord? TakeChange(ReadOnlySpan<char> text, int end)
    {
        foreach (var (words, kind) in text[end - 1] == '的' ? VersionWordTable.Change : [])
        {
            if (text[..end].EndsWith(words, StringComparison.Ordinal) && text[..(end - words.Length)].TrimEnd('》') is var before
                && (before.EndsWith("决定", StringComparison.Ordinal) || before.EndsWith("修正案", StringComparison.Ordinal)))
            {
                return new VersionWord(kind, 0, new TextSpan(end - words.Length, end));
            }
        }

        return null;
    }

    // the longest words that end here and only select a version
    private static VersionWord? TakeChinese(ReadOnlySpan<char> text, int from, int end, bool isMarked, ref int start)
    {
        for (var i = VersionWords.NextStart(text, new TextSpan(from, end));
            i >= 0;
            i = VersionWords.NextStart(text, new TextSpan(i + 1, end)))
        {
            var span = new TextSpan(i, end);
            if (VersionWords.ReadWhole(text, span, isMarked) is { } word)
            {
                // a clause with the date of the law is not part of its citation
                var words = span.In(text);
                start = words.Length > 8 || words.EndsWith("布的") || words.EndsWith("过的") ? start : i;
                return word;
            }
        }

        return TakeChange(text, end) ?? (EndsAClause(text[..end]) ? LastDate(text, from, end) : null);
    }

    // the last day before 发布的 in the same sentence
    private static VersionWord? LastDate(ReadOnlySpan<char> text, int from, int end)
    {
        from += text[from..end].LastIndexOfAny("。；\n") + 1;
        for (var i = end - 5; i >= from; i--)
        {
            var next = i;
            if (ChineseNumeral.IsNumeralCharacter(text[i])
                && DateForms.TryRead(text[..end], ref next, out var year, out var day) && day is not null)
            {
                return new VersionWord(VersionWordKind.Year, year, new TextSpan(i, end));
            }
        }

        return null;
    }

    // a draft of the Measures: the words select a version, but are no part of the citation
    private static VersionWord? TakeDraftOf(ReadOnlySpan<char> text, int from, int end)
    {
        var start = end;
        if (TrySkipWordBack(text, from, ref start, "the"))
        {
            start = Lexer.SkipBlankBack(text, start);
        }

        if (!TrySkipWordBack(text, from, ref start, "of"))
        {
            return null;
        }

        start = Lexer.SkipBlankBack(text, start);
        return TrySkipWordBack(text, from, ref start, "draft") || TrySkipWordBack(text, from, ref start, "drafts")
            ? new VersionWord(VersionWordKind.Draft, 0, new TextSpan(start, end))
            : null;
    }

    private static bool TrySkipWordBack(ReadOnlySpan<char> text, int from, ref int end, string word)
    {
        var start = end - word.Length;
        if (start < from || !text[start..end].Equals(word, StringComparison.OrdinalIgnoreCase)
            || (start > 0 && char.IsAsciiLetterOrDigit(text[start - 1])))
        {
            return false;
        }

        end = start;
        return true;
    }

    private static VersionWord? TakeEnglish(ReadOnlySpan<char> text, int from, int end, bool isMarked, ref int start)
    {
        var i = end;
        while (i > from && (char.IsAsciiLetterOrDigit(text[i - 1]) || text[i - 1] == '-'))
        {
            i--;
        }

        if (VersionWords.ReadWhole(text, new TextSpan(i, end), isMarked) is not { } word)
        {
            return null;
        }

        start = i;
        return word;
    }
}
