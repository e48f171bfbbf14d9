using Statutes.Citations.Parsing.Tokens;
using Statutes.Citations.Syntax;
using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Citations.Parsing.Versions;

/// <summary>Version words in running text, right before a name or a number: 原《…》, 2016年《…》, 修改前第三十五条, former Article 35.</summary>
internal static class VersionBefore
{
    /// <summary>No such words are longer; in UTF-16 code units.</summary>
    private const int MaxLength = 30;

    /// <summary>No clause that says who made a law, and when, is longer: 1986年4月15日国务院发布的.</summary>
    private const int MaxClause = 70;

    /// <summary>Whether such words can end with a character.</summary>
    public static bool MayEnd(char c) => MayEndInChinese(c) || char.IsAsciiLetterOrDigit(c);

    /// <summary>Takes the words that end right before <paramref name="at"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where the name or number begins.</param>
    /// <param name="floor">Nothing before this belongs to the citation.</param>
    /// <param name="isMarked">Whether 原, 旧 and 新 alone count: before a title in marks or a known name.</param>
    /// <param name="start">Where the words begin; <paramref name="at"/> where there are none, or where they are a clause (2020年4月13日公布的).</param>
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

    /// <summary>Reads 草案 behind a name, white space aside, and moves behind it; null where it does not stand there.</summary>
    public static VersionWord? ReadDraftBehind(ReadOnlySpan<char> text, ref int at)
    {
        var start = Lexer.SkipBlank(text, at);
        if (start >= text.Length || text[start] is not ('草' or '修' or '征' or '送'))
        {
            return null;
        }

        foreach (var draft in (ReadOnlySpan<string>)["草案", "修订草案", "修正草案", "征求意见稿", "送审稿"])
        {
            if (text[start..].StartsWith(draft, StringComparison.Ordinal))
            {
                at = start + draft.Length;
                return new VersionWord(VersionWordKind.Draft, 0, new TextSpan(start, at));
            }
        }

        return null;
    }

    /// <summary>Reads " promulgated on April 13, 2020" behind an English name; null where no such clause stands there.</summary>
    public static VersionWord? ReadClauseBehind(ReadOnlySpan<char> text, int at)
    {
        if (at >= text.Length || !(text[at] == ',' || Lexer.IsBlank(text[at])))
        {
            return null;
        }

        foreach (var clause in (ReadOnlySpan<string>)[" promulgated on ", " issued on ", " adopted on ", " published on ", " as amended in ", ", as amended in "])
        {
            var end = at;
            if (Lexer.TrySkipWords(text, ref end, clause) && DateForms.TryRead(text, ref end, out var year, out var day))
            {
                return new VersionWord(VersionWordKind.Year, year, new TextSpan(at, end), day);
            }
        }

        return null;
    }

    private static bool MayEndInChinese(char c) => c is '的' or '原' or '旧' or '舊' or '新' or '现' or '行' or '前' or '后' or '年' or '版' or '改' or '订' or '正';

    private static bool EndsAClause(ReadOnlySpan<char> text) => text.EndsWith("布的") || text.EndsWith("过的") || text.EndsWith("准的") || text.EndsWith("定的") || text.EndsWith("行的");

    // 《决定》施行之前的《民事诉讼法》: before and after the decision that amends it; what was before 本法 is no version of another law
    private static readonly (string Words, VersionWordKind Kind)[] Turns =
    [
        ("施行之前的", VersionWordKind.Former), ("施行前的", VersionWordKind.Former), ("实施之前的", VersionWordKind.Former), ("实施前的", VersionWordKind.Former), ("生效前的", VersionWordKind.Former),
        ("施行之后的", VersionWordKind.Current), ("施行后的", VersionWordKind.Current), ("实施之后的", VersionWordKind.Current), ("实施后的", VersionWordKind.Current), ("生效后的", VersionWordKind.Current),
    ];

    private static VersionWord? TakeTurn(ReadOnlySpan<char> text, int end)
    {
        foreach (var (words, kind) in text[end - 1] == '的' ? Turns : [])
        {
            if (text[..end].EndsWith(words, StringComparison.Ordinal) && text[..(end - words.Length)].TrimEnd('》') is var before
                && (before.EndsWith("决定", StringComparison.Ordinal) || before.EndsWith("修正案", StringComparison.Ordinal)))
            {
                return new VersionWord(kind, 0, new TextSpan(end - words.Length, end));
            }
        }

        return null;
    }

    // the longest words that end here and are nothing but a version
    private static VersionWord? TakeChinese(ReadOnlySpan<char> text, int from, int end, bool isMarked, ref int start)
    {
        for (var i = VersionWords.NextStart(text, new TextSpan(from, end)); i >= 0; i = VersionWords.NextStart(text, new TextSpan(i + 1, end)))
        {
            var span = new TextSpan(i, end);
            if (VersionWords.TakeAllOf(text, span, isMarked) is { } word)
            {
                // a clause that says when the law was made is not part of its citation
                var words = span.In(text);
                start = words.Length > 8 || words.EndsWith("布的") || words.EndsWith("过的") ? start : i;
                return word;
            }
        }

        return TakeTurn(text, end) ?? (EndsAClause(text[..end]) ? LastDate(text, from, end) : null);
    }

    // the day nearest before 发布的, in the same sentence
    private static VersionWord? LastDate(ReadOnlySpan<char> text, int from, int end)
    {
        from += text[from..end].LastIndexOfAny("。；\n") + 1;
        for (var i = end - 5; i >= from; i--)
        {
            var next = i;
            if (ChineseNumeral.IsNumeralCharacter(text[i]) && DateForms.TryRead(text[..end], ref next, out var year, out var day) && day is not null)
            {
                return new VersionWord(VersionWordKind.Year, year, new TextSpan(i, end));
            }
        }

        return null;
    }

    // a draft of the Measures: the words ask for a version and are no part of the citation
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
        if (start < from || !text[start..end].Equals(word, StringComparison.OrdinalIgnoreCase) || (start > 0 && char.IsAsciiLetterOrDigit(text[start - 1])))
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

        if (VersionWords.TakeAllOf(text, new TextSpan(i, end), isMarked) is not { } word)
        {
            return null;
        }

        start = i;
        return word;
    }
}
