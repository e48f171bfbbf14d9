using Statutes.Model.Provisions;

namespace Statutes.Reading.Classification;

/// <summary>
/// Parses the number at the start of a line of a Chinese law: 第三十五条, 第五十九条之一, 第三章, （一）, 一、, 1. — in full or half width.
/// </summary>
public static class ChineseLineStart
{
    /// <summary>A character that is sometimes printed instead of 第.</summary>
    public const char MisprintOfDi = '笫';

    private const int MaxNumeralLength = 20;

    /// <summary>The longest heading without a space after its number. A longer line is a sentence.</summary>
    private const int MaxUnspacedHeading = 30;

    /// <summary>Parses the number at the start of a line.</summary>
    /// <param name="line">The line, without white space at its ends; not empty.</param>
    /// <param name="start">The number.</param>
    /// <returns>False if the line does not begin with a number.</returns>
    public static bool TryRead(ReadOnlySpan<char> line, out LineStart start)
    {
        start = default;
        return line[0] switch
        {
            '第' or MisprintOfDi => TryReadOrdinal(line, out start),
            '（' or '(' => TryReadBracketed(line, out start),
            '目' => TryReadContents(line, out start),
            '附' => TryReadAnnex(line, out start),
            _ => TryReadDotted(line, out start) || TryReadPaused(line, out start),
        };
    }

    // 第三十五条 · 第五十九条之一 · 第三章 · 第一分编
    private static bool TryReadOrdinal(ReadOnlySpan<char> line, out LineStart start)
    {
        start = default;
        var at = 1;
        if (!TryReadNumeral(line, ref at, out var value) || at >= line.Length)
        {
            return false;
        }

        // 第一百二十八 条: the space belongs after 条, but is before it
        at += LineClassifier.IsBlank(line[at]) && at + 1 < line.Length && line[at + 1] == '条' ? 1 : 0;
        var isPart = line[at] == '分' && at + 1 < line.Length && line[at + 1] == '编';
        ProvisionKind? unit = line[at] switch
        {
            '条' => ProvisionKind.Article,
            '章' => ProvisionKind.Chapter,
            '节' => ProvisionKind.Section,
            '编' => ProvisionKind.Book,
            _ when isPart => ProvisionKind.Part,
            _ => null,
        };
        if (unit is not { } kind)
        {
            return false;
        }

        at += isPart ? 2 : 1;
        var number = new ProvisionNumber(value);
        var mark = at;
        while (kind == ProvisionKind.Article && mark < line.Length && LineClassifier.IsBlank(line[mark]))
        {
            mark++;
        }

        // 第一条　之一　…: a space before 之 only where a space is behind the number too
        var next = mark + 1;
        if (mark < line.Length && line[mark] == '之' && TryReadNumeral(line, ref next, out var inserted)
            && (mark == at || next == line.Length || LineClassifier.IsBlank(line[next])))
        {
            number = number with { Inserted = inserted };
            at = next;
        }

        var spaced = at == line.Length || LineClassifier.IsBlank(line[at]);
        if (kind == ProvisionKind.Article)
        {
            start = new LineStart(spaced ? LineKind.ArticleStart : LineKind.PerhapsArticleStart, kind, number, at);
            return true;
        }

        start = new LineStart(LineKind.Heading, kind, number, at);
        return spaced || (line.Length <= MaxUnspacedHeading && !line.ContainsAny("，。；：、的"));
    }

    // （一） · (一) · （1）
    private static bool TryReadBracketed(ReadOnlySpan<char> line, out LineStart start)
    {
        start = default;
        var at = 1;
        if (!TryReadNumeral(line, ref at, out var value) || at >= line.Length || line[at] is not ('）' or ')'))
        {
            return false;
        }

        var isArabic = line[1] is (>= '0' and <= '9') or (>= '０' and <= '９');
        start = isArabic
            ? new LineStart(LineKind.Subitem, ProvisionKind.Subitem, new ProvisionNumber(value), at + 1)
            : new LineStart(LineKind.Item, ProvisionKind.Item, new ProvisionNumber(value), at + 1);
        return true;
    }

    // 1. · １． · 1、 · ⒈
    private static bool TryReadDotted(ReadOnlySpan<char> line, out LineStart start)
    {
        start = default;
        if (line[0] is >= '⒈' and <= '⒛')
        {
            start = new LineStart(LineKind.Subitem, ProvisionKind.Subitem, new ProvisionNumber(line[0] - '⒈' + 1), 1);
            return true;
        }

        var at = 0;
        while (at < line.Length && at < 3 && line[at] is (>= '0' and <= '9') or (>= '０' and <= '９'))
        {
            at++;
        }

        if (at == 0 || at >= line.Length || line[at] is not ('.' or '．' or '、')
            || (at + 1 < line.Length && char.IsDigit(line[at + 1]))
            || !ChineseNumeral.TryParseOrdinal(line[..at], out var value))
        {
            return false;
        }

        start = new LineStart(LineKind.Subitem, ProvisionKind.Subitem, new ProvisionNumber(value), at + 1);
        return true;
    }

    // 一、 · 十二、
    private static bool TryReadPaused(ReadOnlySpan<char> line, out LineStart start)
    {
        start = default;
        var at = 0;
        if (!TryReadNumeral(line, ref at, out var value) || at >= line.Length || line[at] != '、')
        {
            return false;
        }

        start = new LineStart(LineKind.PerhapsItem, ProvisionKind.Item, new ProvisionNumber(value), at + 1);
        return true;
    }

    // 附件 · 附表二 · 附图 · 附：… · 附件一：… but not 附件三所列…, 附加刑…
    private static bool TryReadAnnex(ReadOnlySpan<char> line, out LineStart start)
    {
        var at = line.Length > 1 && line[1] is '件' or '表' or '录' or '图' ? 2 : 1;
        TryReadNumeral(line, ref at, out _);
        start = new LineStart(LineKind.Annex, null, default, at);
        return at == line.Length || line[at] is '：' or ':' || LineClassifier.IsBlank(line[at]);
    }

    private static bool TryReadContents(ReadOnlySpan<char> line, out LineStart start)
    {
        start = new LineStart(LineKind.ContentsHeading, null, default, line.Length);
        return line.Length <= 6 && line[^1] == '录' && line[1..^1].IsWhiteSpace();
    }

    private static bool TryReadNumeral(ReadOnlySpan<char> line, ref int at, out int value)
    {
        var end = at;
        while (end < line.Length && end - at <= MaxNumeralLength && ChineseNumeral.IsNumeralCharacter(line[end]))
        {
            end++;
        }

        var read = ChineseNumeral.TryParseOrdinal(line[at..end], out value);
        at = end;
        return read;
    }
}
