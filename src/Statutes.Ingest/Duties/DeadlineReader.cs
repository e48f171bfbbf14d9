using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Ingest.Duties;

/// <summary>Finds the time within which a duty has to be done: 自收到申请之日起二十日内, 每年至少进行一次, 不少于六个月, 立即, 及时.</summary>
internal static class DeadlineReader
{
    private static readonly string[] Units = ["个工作日", "工作日", "日", "天", "个月", "小时", "年", "周"];
    private static readonly string[] AtOnce = ["立即", "及时", "定期", "事前", "即时", "当场", "终身"];
    private static readonly string[] Least = ["不少于", "不得少于", "至少", "不低于", "不超过", "不得超过"];

    /// <summary>Finds the first time in a text; a period in numbers before a word.</summary>
    /// <param name="source">The source.</param>
    /// <param name="span">The text in it.</param>
    public static TextSpan In(string source, TextSpan span)
    {
        var text = span.In(source);
        for (var at = 0; at < text.Length; at++)
        {
            if (IsDigit(text[at]) && (at == 0 || (!IsDigit(text[at - 1]) && text[at - 1] != '第')) && PeriodAt(text, at) is { } period)
            {
                return new TextSpan(span.Start + period.Start, span.Start + period.End);
            }
        }

        var first = -1;
        var length = 0;
        foreach (var word in AtOnce)
        {
            if (text.IndexOf(word) is var at and >= 0 && (first < 0 || at < first))
            {
                (first, length) = (at, word.Length);
            }
        }

        return first < 0 ? default : new TextSpan(span.Start + first, span.Start + first + length);
    }

    private static bool IsDigit(char c) => ChineseNumeral.IsNumeralCharacter(c) || char.IsAsciiDigit(c);

    private static (int Start, int End)? PeriodAt(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length && IsDigit(text[end]))
        {
            end++;
        }

        var unit = UnitAt(text[end..]);
        if (unit == 0)
        {
            // 每年至少进行一次
            var each = text[..at].LastIndexOf('每');
            return each >= 0 && at - each <= 8 && text[end..].StartsWith("次") ? (each, end + 1) : null;
        }

        end += unit;
        var before = text[..at];
        foreach (var least in Least)
        {
            if (before.LastIndexOf(least) is var from and >= 0 && at - from - least.Length <= 2)
            {
                return (from, end);
            }
        }

        // 15日以前 is a date or a limit, 十年的 a length
        var within = text[end..].StartsWith("以内") ? 2 : text[end..].StartsWith("内") ? 1 : text[end..].StartsWith("前") ? 1 : 0;
        if (within == 0)
        {
            return null;
        }

        var (begin, since) = (before.LastIndexOf('自'), before.LastIndexOf('起'));
        var start = begin >= 0 && begin < since && at - since <= 2
            ? begin
            : at;
        return (start, end + within);
    }

    private static int UnitAt(ReadOnlySpan<char> text)
    {
        foreach (var unit in Units)
        {
            if (text.StartsWith(unit))
            {
                return unit.Length;
            }
        }

        return 0;
    }
}
