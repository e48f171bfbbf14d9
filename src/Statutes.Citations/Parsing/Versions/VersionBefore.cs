using Statutes.Citations.Parsing.English;
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
        if (isMarked && end - 3 >= floor && text[(end - 3)..end] is "PRC" && (end < 4 || !char.IsAsciiLetterOrDigit(text[end - 4])))
        {
            end = Lexer.SkipBlankBack(text, end - 3); // pre-2026 PRC Cybersecurity Law
        }

        if (end > floor && text[end..at].Contains('\n') && text[end - 1] is (>= '0' and <= '9') or '年' or '日')
        {
            return null; // a line end never joins a date to a title
        }

        end = end == at && at > floor && text[at - 1] is '-' or '‑' or '–' ? at - 1 : end; // ex-Article 35
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
            ? TakeEnglish(text, from, end, isMarked, ref start)
                ?? (isMarked ? TakeBeforeOf(text, Math.Max(floor, end - MaxClause), end, ref start) : null)
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
        if (start >= text.Length || text[start] is not ('草' or '修' or '征' or '送' or '一' or '二' or '三'))
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
        c is '的' or '原' or '旧' or '舊' or '老' or '新' or '现' or '行' or '前' or '后' or '年' or '版' or '改' or '订' or '正';

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

    /// <summary>Takes a label before a citation: Pre-amendment numbering: CSL Art. 59; 旧法：第五十九条. Returns null if there is none.</summary>
    public static VersionWord? TakeLabel(ReadOnlySpan<char> text, int at)
    {
        var colon = Lexer.SkipBlankBack(text, at);
        if (colon == 0 || text[colon - 1] is not (':' or '：') || text[colon..at].Contains('\n'))
        {
            return null;
        }

        var from = Math.Max(0, colon - MaxLength);
        var start = from + text[from..(colon - 1)].LastIndexOfAny(".;。；，,\n|（(") + 1;
        start = Lexer.SkipBlank(text, start);
        var span = new TextSpan(start, colon - 1);
        if (span.Length < 2)
        {
            return null;
        }

        var end = start;
        return char.IsAsciiLetter(text[start])
            ? VersionClause.TryRead(text, ref end, out _) is { } clause && end == span.End ? clause : null
            : VersionWordTable.ReadLabel(span.In(text), span);
    }

    /// <summary>Whether the words before a citation name two versions at once: 新旧《网络安全法》, the old and the new Article 37.</summary>
    public static bool NamesBothVersions(ReadOnlySpan<char> text, int start)
    {
        if (start > 0 && start < text.Length && (text[start - 1], text[start]) is ('新', '旧' or '舊' or '老') or ('旧' or '舊' or '老', '新'))
        {
            return true;
        }

        var before = text[..Lexer.SkipBlankBack(text, start)];
        foreach (var words in before.IsEmpty ? [] : VersionWordTable.BothVersions[char.ToLowerInvariant(before[^1])])
        {
            if (before.EndsWith(words, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
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
                if (word.Day is not null && InForceUntil(text, i, from) is var until && until < i)
                {
                    start = until;
                    return word with { Kind = VersionWordKind.InForceOn, Year = 0, Span = new TextSpan(until, end) };
                }

                // a clause with the date of the law is not part of its citation
                var words = span.In(text);
                start = words.Length > 8 || words.EndsWith("布的") || words.EndsWith("过的") ? start : i;
                return word;
            }
        }

        return TakeChange(text, end) ?? (EndsAClause(text[..end]) ? LastDate(text, from, end) : null);
    }

    // 施行至2025年12月31日的, 截至2025年12月31日有效的: where the words before the day begin; the position of the day without such words
    private static int InForceUntil(ReadOnlySpan<char> text, int at, int from)
    {
        foreach (var words in (ReadOnlySpan<string>)["施行至", "有效至", "适用至", "实施至", "生效至", "截至", "截止", "沿用至", "用到", "直到", "至"])
        {
            if (at - from >= words.Length && text[..at].EndsWith(words, StringComparison.Ordinal))
            {
                return at - words.Length;
            }
        }

        return at;
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

    // a draft of the Measures: the words select a version, but are no part of the citation; the 2016 version of the CSL is
    private static VersionWord? TakeBeforeOf(ReadOnlySpan<char> text, int from, int end, ref int start)
    {
        var of = end;
        if (TrySkipWordBack(text, from, ref of, "the"))
        {
            of = Lexer.SkipBlankBack(text, of);
        }

        if (!TrySkipWordBack(text, from, ref of, "of"))
        {
            return null;
        }

        var noun = Lexer.SkipBlankBack(text, of);
        var draft = noun;
        if (TrySkipWordBack(text, from, ref draft, "draft") || TrySkipWordBack(text, from, ref draft, "drafts"))
        {
            return new VersionWord(VersionWordKind.Draft, 0, new TextSpan(draft, end));
        }

        for (var first = from; first < noun; first++)
        {
            var next = first;
            if (EnglishWords.IsWordStart(text, first) && VersionClause.TryRead(text[..noun], ref next, out _) is { } word && next == noun)
            {
                start = first;
                return word with { Span = new TextSpan(first, end) };
            }
        }

        return null;
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

    // , which until the end of 2025 was Article 40
    private static bool WasBefore(ReadOnlySpan<char> clause)
    {
        clause = clause[(clause.LastIndexOfAny(".;\n") + 1)..];
        var which = clause.LastIndexOf("which", StringComparison.OrdinalIgnoreCase);
        if (which < 0)
        {
            return false;
        }

        foreach (var word in (ReadOnlySpan<string>)["until", "before", "formerly", "previously", "once", "prior to", "originally", "up to"])
        {
            if (clause[which..].Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    // the Decision amended Article 59; an adjective stands behind one of these words, or begins its sentence
    private static bool IsVerb(ReadOnlySpan<char> before)
    {
        before = before.TrimEnd(" \t");
        if (before.IsEmpty || !(char.IsAsciiLetterOrDigit(before[^1]) || before[^1] is ',' or ')' || Lexer.IsWide(before[^1])))
        {
            return false;
        }

        foreach (var word in VersionWordTable.BeforeAdjective)
        {
            if (before.EndsWith(word, StringComparison.OrdinalIgnoreCase) && EnglishWords.IsWordStart(before, before.Length - word.Length))
            {
                return false;
            }
        }

        return true;
    }

    private static VersionWord? TakeEnglish(ReadOnlySpan<char> text, int from, int end, bool isMarked, ref int start)
    {
        var i = end;
        while (i > from && (char.IsAsciiLetterOrDigit(text[i - 1]) || text[i - 1] == '-'))
        {
            i--;
        }

        foreach (var (words, kind) in isMarked ? [] : VersionWordTable.BeforeNumber)
        {
            var first = end - words.Length;
            if (first >= from && text[first..end].Equals(words, StringComparison.OrdinalIgnoreCase)
                && (first == 0 || !char.IsAsciiLetterOrDigit(text[first - 1])))
            {
                start = first;
                return new VersionWord(kind, 0, new TextSpan(first, end));
            }
        }

        if (!isMarked && text[i..end] is "was" or "were" && WasBefore(text[Math.Max(0, i - MaxClause)..i]))
        {
            start = i;
            return new VersionWord(VersionWordKind.Former, 0, new TextSpan(i, end));
        }

        if (i == end || VersionWords.ReadWhole(text, new TextSpan(i, end), isMarked) is not { } word
            || (text[i..end] is "amended" or "revised" && IsVerb(text[..i])))
        {
            return null;
        }

        start = i;
        return word;
    }
}
