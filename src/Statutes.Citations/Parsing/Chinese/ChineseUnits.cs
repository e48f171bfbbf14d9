using System.Buffers;
using Statutes.Citations.Parsing.Tokens;
using Statutes.Model.Provisions;

namespace Statutes.Citations.Parsing.Chinese;

/// <summary>
/// Reads the parts of Chinese places: units (条, 款, 分编) in simplified or traditional characters, numerals, and the marks and
/// words between places. The words that are no units (第一条件) are in <c>words/chinese-units.tsv</c>.
/// </summary>
internal static class ChineseUnits
{
    /// <summary>No numeral of a provision is longer; in UTF-16 code units.</summary>
    private const int MaxNumeral = 12;

    private static readonly WordTable Table = WordTable.Load("chinese-units");

    // the characters behind a unit that make another word of it: 条件
    private static readonly string AfterArticle = AfterUnit("条");
    private static readonly string[] WordsBehindUnit = Table.Words("word-behind-unit");
    private static readonly string AfterParagraph = AfterUnit("款");
    private static readonly string AfterItem = AfterUnit("项");
    private static readonly string AfterSubitem = AfterUnit("目");
    private static readonly string AfterChapter = AfterUnit("章");
    private static readonly string AfterSection = AfterUnit("节");
    private static readonly string AfterBook = AfterUnit("编");

    // 第一条消息, 第二条道路: 条 counts something else there
    private static readonly string[] CountedThings = Table.Words("counted-thing");
    private static readonly SearchValues<char> CountedThingStarts = SearchValues.Create([.. CountedThings.Select(thing => thing[0])]);

    /// <summary>Parts of a 款 that no id reaches: 但书, 后段.</summary>
    public static string[] UnreachableParts { get; } = Table.Words("unreachable");

    /// <summary>
    /// Whether the first two characters at a position, white space aside, can be those of 第三十五条, 第（三）项, 前款 or 前两款. They rule
    /// out most positions.
    /// </summary>
    public static bool MayBeginPlace(ReadOnlySpan<char> text, int at)
    {
        var start = Lexer.SkipBlank(text, at);
        var next = start < text.Length ? Lexer.SkipBlank(text, start + 1) : text.Length;
        return next < text.Length && text[start] switch
        {
            '第' => text[next] is '（' or '(' or '[' or '［' || ChineseNumeral.IsNumeralCharacter(text[next]),
            '前' or '上' or '本' or '该' or '該' or '同' => MayBeginUnit(text[next]) || ChineseNumeral.IsNumeralCharacter(text[next]),
            _ => false,
        };
    }

    /// <summary>Reads a unit.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where it must begin, white space before it aside; on success, its end.</param>
    /// <param name="kind">The unit.</param>
    /// <returns>False also if the character begins another word: 第一条件, 前款项, 本项目.</returns>
    public static bool TryReadUnit(ReadOnlySpan<char> text, ref int at, out ProvisionKind kind)
    {
        kind = default;
        var start = Lexer.SkipBlank(text, at);
        if (start >= text.Length)
        {
            return false;
        }

        var next = start + 1;
        var following = next < text.Length ? text[next] : '\0';
        string continues;
        switch (text[start])
        {
            case '条' or '條':
                (kind, continues) = (ProvisionKind.Article, AfterArticle);
                break;
            case '款':
                (kind, continues) = (ProvisionKind.Paragraph, AfterParagraph);
                break;
            case '项' or '項':
                (kind, continues) = (ProvisionKind.Item, AfterItem);
                break;
            case '目':
                (kind, continues) = (ProvisionKind.Subitem, AfterSubitem);
                break;
            case '章':
                (kind, continues) = (ProvisionKind.Chapter, AfterChapter);
                break;
            case '节' or '節':
                (kind, continues) = (ProvisionKind.Section, AfterSection);
                break;
            case '编' or '編':
                (kind, continues) = (ProvisionKind.Book, AfterBook);
                break;
            case '分' when following is '编' or '編':
                (kind, continues) = (ProvisionKind.Part, "");
                next++;
                break;
            default:
                return false;
        }

        // 款物 means money and goods, but 前款物品 means the goods of a paragraph
        var isOfGoods = kind == ProvisionKind.Paragraph && following == '物' && next + 1 < text.Length && text[next + 1] == '品';
        // 第一款项下
        var isUnder = kind == ProvisionKind.Paragraph && following is '项' or '項' && next + 1 < text.Length && text[next + 1] == '下';
        if ((continues.Contains(following) && !isOfGoods && !isUnder && !IsNumberBefore(text, start, next))
            || (kind == ProvisionKind.Article && CountsAnotherThing(text, next)))
        {
            return false;
        }

        at = next;
        return true;
    }

    /// <summary>Reads a numeral, Chinese or Arabic, full or half width. White space inside it does not count.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where it must begin, white space before it aside; on success, its end.</param>
    /// <param name="value">Its value, 1 or more.</param>
    public static bool TryReadNumeral(ReadOnlySpan<char> text, ref int at, out int value)
    {
        var start = Lexer.SkipBlank(text, at);
        var end = start;
        while (end < text.Length && ChineseNumeral.IsNumeralCharacter(text[end]))
        {
            end++;
        }

        var gap = Lexer.SkipBlank(text, end);
        if (end == start || end - start > MaxNumeral)
        {
            value = 0;
            return false;
        }

        if (gap == end || gap >= text.Length || !ChineseNumeral.IsNumeralCharacter(text[gap]))
        {
            var read = ChineseNumeral.TryParseOrdinal(text[start..end], out value);
            if (!read && char.IsAsciiDigit(text[start]))
            {
                // 79两条: the digits end before a count
                var digits = text[start..end].IndexOfAnyExceptInRange('0', '9');
                end = digits < 0 ? end : start + digits;
                read = digits > 0 && ChineseNumeral.TryParseOrdinal(text[start..end], out value);
            }

            at = read ? end : at;
            return read;
        }

        return TryReadBroken(text, ref at, start, out value);
    }

    /// <summary>Reads a numeral in round brackets: （三）.</summary>
    public static bool TryReadBracketed(ReadOnlySpan<char> text, ref int at, out int value)
    {
        value = 0;
        var next = Lexer.SkipBlank(text, at);
        var isSquare = next > 0 && next < text.Length && text[next] is '[' or '［' && text[next - 1] == '第';
        if (next >= text.Length || !(text[next] is '（' or '(' || isSquare))
        {
            return false;
        }

        next++;
        if (!TryReadNumeral(text, ref next, out value))
        {
            return false;
        }

        next = Lexer.SkipBlank(text, next);
        if (next >= text.Length || text[next] is not ('）' or ')' or ']' or '］'))
        {
            return false;
        }

        at = next + 1;
        return true;
    }

    /// <summary>Skips the mark of a range: 至, 到, a dash.</summary>
    public static bool TrySkipRangeMark(ReadOnlySpan<char> text, ref int at)
    {
        var next = Lexer.SkipBlank(text, at);
        next += next + 1 < text.Length && text[next] == '起' && text[next + 1] is '至' or '到' ? 1 : 0;
        if (next >= text.Length || text[next] is not ('至' or '到' or '－' or '-' or '—' or '–' or '~' or '～' or '‐' or '―'))
        {
            return false;
        }

        if (text[next] is not ('至' or '到') && text[at..next].Contains('\n'))
        {
            return false; // a bullet on the next line
        }

        at = next + 1;
        return true;
    }

    /// <summary>Skips a word or mark that joins two places: 、 和 及 以及 或 或者 与.</summary>
    public static bool TrySkipConnector(ReadOnlySpan<char> text, ref int at)
    {
        var next = Lexer.SkipBlank(text, at);
        if (next >= text.Length)
        {
            return false;
        }

        var following = next + 1 < text.Length ? text[next + 1] : '\0';
        var length = text[next] switch
        {
            '、' => following is '和' or '及' or '与' or '與' or '或' ? 2 : 1,
            '并' or '並' when following == '第' => 1,
            '，' when following is '并' or '並' && next + 2 < text.Length && text[next + 2] == '第' => 2,
            '+' or '＋' => 1,
            '/' or '／' when following == '第' => 1,
            '和' or '及' or '与' or '與' or '暨' => 1,
            '以' when following == '及' => 2,
            '或' => following == '者' ? 2 : 1,
            _ => 0,
        };
        at = length > 0 ? next + length : at;
        return length > 0;
    }

    /// <summary>
    /// Whether 前三项 counts things of a list, not provisions: 对前三项污染物征收, 按照前五项征收环境保护税. But 前三项情形 and 前两项规定 are provisions.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The position right behind 项.</param>
    public static bool CountsThings(ReadOnlySpan<char> text, int at) =>
        text[at..].StartsWith("污染物", StringComparison.Ordinal) || text[at..].StartsWith("征收环境保护税", StringComparison.Ordinal);

    /// <summary>Whether 该项 or 本项 counts a matter, not a provision: 该项义务, 本项工作, 该项所得. It does unless the next words show a rule.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The position right behind 项.</param>
    public static bool CountsAMatter(ReadOnlySpan<char> text, int at)
    {
        if (at >= text.Length || !Lexer.IsWide(text[at]))
        {
            return false;
        }

        // 该项所得 is income, but 该项所列 lists cases
        var isIncome = text[at] is '所' && at + 1 < text.Length && text[at + 1] == '得';
        return isIncome || text[at] is not ('规' or '規' or '所' or '第' or '的' or '之' or '、' or '，' or '。' or '；' or '和' or '或');
    }

    // 第三十\n五条: the line end of a page is inside the number
    private static bool TryReadBroken(ReadOnlySpan<char> text, ref int at, int start, out int value)
    {
        Span<char> buffer = stackalloc char[MaxNumeral];
        var (length, end, next) = (0, start, start);
        while (next < text.Length && length < MaxNumeral && ChineseNumeral.IsNumeralCharacter(text[next]))
        {
            buffer[length++] = text[next];
            end = next + 1;
            next = Lexer.SkipBlank(text, end);
        }

        var read = ChineseNumeral.TryParseOrdinal(buffer[..length], out value);
        at = read ? end : at;
        return read;
    }

    private static bool MayBeginUnit(char c) =>
        c is '条' or '條' or '款' or '项' or '項' or '目' or '章' or '节' or '節' or '编' or '編' or '分';

    // 第四条例外情形: 条例 is no word here
    private static bool IsNumberBefore(ReadOnlySpan<char> text, int unit, int next)
    {
        foreach (var word in WordsBehindUnit)
        {
            if (text[next..].StartsWith(word, StringComparison.Ordinal))
            {
                var first = unit;
                while (first > 0 && unit - first < MaxNumeral && ChineseNumeral.IsNumeralCharacter(text[first - 1]))
                {
                    first--;
                }

                return first > 0 && first < unit && text[first - 1] == '第';
            }
        }

        return false;
    }

    private static bool CountsAnotherThing(ReadOnlySpan<char> text, int at)
    {
        if (at >= text.Length || !CountedThingStarts.Contains(text[at]))
        {
            return false;
        }

        var rest = text[at..];
        foreach (var thing in CountedThings)
        {
            if (rest.StartsWith(thing, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static string AfterUnit(string unit) => Table.Rows("not-a-unit-before").Single(row => row[1] == unit)[2];
}
