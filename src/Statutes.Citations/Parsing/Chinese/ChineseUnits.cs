using Statutes.Citations.Parsing.Tokens;
using Statutes.Model.Provisions;

namespace Statutes.Citations.Parsing.Chinese;

/// <summary>The characters of which Chinese places are made: units (条, 款, 分编) in either script, numerals, and the marks and words between places.</summary>
internal static class ChineseUnits
{
    /// <summary>No numeral of a provision is longer.</summary>
    private const int MaxNumeral = 12;

    // 第一条消息, 第二条路: 条 counts something else there
    private static readonly string[] CountedThings =
        ["消息", "新闻", "短信", "微博", "评论", "留言", "建议", "原因", "经验", "战线", "生产线", "底线", "红线", "线路", "道路", "河流", "命运"];

    /// <summary>
    /// Whether the first two characters at a place, white space aside, are those of 第三十五条, 第（三）项, 前款, 前两款: most of what is tried is told by them.
    /// </summary>
    public static bool MayBeginPlace(ReadOnlySpan<char> text, int at)
    {
        var start = Lexer.SkipBlank(text, at);
        var next = start < text.Length ? Lexer.SkipBlank(text, start + 1) : text.Length;
        return next < text.Length && text[start] switch
        {
            '第' => text[next] is '（' or '(' || ChineseNumeral.IsNumeralCharacter(text[next]),
            '前' or '上' or '本' or '该' or '該' or '同' => MayBeginUnit(text[next]) || ChineseNumeral.IsNumeralCharacter(text[next]),
            _ => false,
        };
    }

    /// <summary>Reads a unit.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where it must begin, white space aside; on success, its end.</param>
    /// <param name="kind">Which.</param>
    /// <returns>False also where the character begins another word: 第一条件, 前款项, 本项目.</returns>
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
        string? continues;
        switch (text[start])
        {
            case '条' or '條':
                (kind, continues) = (ProvisionKind.Article, "件例约約理码碼形款目腿龙龍裤褲裙鱼魚狗蛇船路街");
                break;
            case '款':
                (kind, continues) = (ProvisionKind.Paragraph, "式物项項额額待车車");
                break;
            case '项' or '項':
                (kind, continues) = (ProvisionKind.Item, "目链鏈");
                break;
            case '目':
                (kind, continues) = (ProvisionKind.Subitem, "的录錄标標前光击擊睹");
                break;
            case '章':
                (kind, continues) = (ProvisionKind.Chapter, "程鱼魚");
                break;
            case '节' or '節':
                (kind, continues) = (ProvisionKind.Section, "能约約目点點日假省水余餘育气氣课課车車选選");
                break;
            case '编' or '編':
                (kind, continues) = (ProvisionKind.Book, "制号號码碼辑輯写寫造入队隊外内內纂程列");
                break;
            case '分' when following is '编' or '編':
                (kind, continues) = (ProvisionKind.Part, "");
                next++;
                break;
            default:
                return false;
        }

        // 款物 is money and goods, but 前款物品 the goods of a paragraph
        var isOfGoods = kind == ProvisionKind.Paragraph && following == '物' && next + 1 < text.Length && text[next + 1] == '品';
        if ((continues.Contains(following) && !isOfGoods) || (kind == ProvisionKind.Article && CountsAnotherThing(text, next)))
        {
            return false;
        }

        at = next;
        return true;
    }

    /// <summary>Reads a numeral, Chinese or Arabic, full or half width, with white space inside.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where it must begin, white space aside; on success, its end.</param>
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
        if (next >= text.Length || text[next] is not ('（' or '('))
        {
            return false;
        }

        next++;
        if (!TryReadNumeral(text, ref next, out value))
        {
            return false;
        }

        next = Lexer.SkipBlank(text, next);
        if (next >= text.Length || text[next] is not ('）' or ')'))
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
        if (next >= text.Length || text[next] is not ('至' or '到' or '－' or '-' or '—' or '–' or '~' or '～' or '‐' or '―'))
        {
            return false;
        }

        at = next + 1;
        return true;
    }

    /// <summary>Skips what joins two places: 、 和 及 以及 或 或者 与.</summary>
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
            '和' or '及' or '与' or '與' or '暨' => 1,
            '以' when following == '及' => 2,
            '或' => following == '者' ? 2 : 1,
            _ => 0,
        };
        at = length > 0 ? next + length : at;
        return length > 0;
    }

    /// <summary>对前三项污染物征收, 按照前五项征收环境保护税: the first ones of a list of things; 前三项情形 and 前两项规定 are provisions.</summary>
    public static bool CountsThings(ReadOnlySpan<char> text, int at) =>
        text[at..].StartsWith("污染物", StringComparison.Ordinal) || text[at..].StartsWith("征收环境保护税", StringComparison.Ordinal);

    /// <summary>该项义务, 本项工作, 该项所得: 项 counts something else unless what follows shows a rule.</summary>
    public static bool CountsAMatter(ReadOnlySpan<char> text, int at) =>
        at < text.Length && Lexer.IsWide(text[at]) && (text[at] is '所' && at + 1 < text.Length && text[at + 1] == '得' || text[at] is not ('规' or '規' or '所' or '第' or '的' or '之' or '、' or '，' or '。' or '；' or '和' or '或'));

    // 第三十\n五条: the line end of a page stands inside the number
    private static bool TryReadBroken(ReadOnlySpan<char> text, ref int at, int start, out int value)
    {
        Span<char> buffer = stackalloc char[MaxNumeral];
        var (length, end) = (0, start);
        for (var next = start; next < text.Length && length < MaxNumeral && ChineseNumeral.IsNumeralCharacter(text[next]); next = Lexer.SkipBlank(text, end))
        {
            buffer[length++] = text[next];
            end = next + 1;
        }

        var read = ChineseNumeral.TryParseOrdinal(buffer[..length], out value);
        at = read ? end : at;
        return read;
    }

    private static bool MayBeginUnit(char c) => c is '条' or '條' or '款' or '项' or '項' or '目' or '章' or '节' or '節' or '编' or '編' or '分';

    private static bool CountsAnotherThing(ReadOnlySpan<char> text, int at)
    {
        if (at >= text.Length || !"消新短微评留建原经战生底红线道河命".Contains(text[at]))
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
}
