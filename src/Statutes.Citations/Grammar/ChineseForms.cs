using System.Buffers;
using Statutes.Citations.Syntax;
using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Citations.Grammar;

/// <summary>
/// The Chinese forms of a place: 第二十二条第一款第（三）项, 第五十九条之一, lists and ranges, 前款, 前两款, 本条第二款, 该款.
/// Every attempt looks at a bounded stretch of the text, so trying at each character stays linear.
/// </summary>
internal static class ChineseForms
{
    /// <summary>No numeral of a provision is longer.</summary>
    private const int MaxNumeral = 12;

    private static readonly SearchValues<char> RangeMarks = SearchValues.Create("至到－-—–~～");

    /// <summary>Reads every place of one citation at <paramref name="at"/> and moves behind it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where the first place must begin; on success, the end of the last.</param>
    /// <param name="loose">Whether 第 may be missing (35条), as in what people type; a law never leaves it out.</param>
    /// <param name="reading">Gathers the places.</param>
    public static bool TryReadPlaces(ReadOnlySpan<char> text, ref int at, bool loose, PlaceReading reading)
    {
        var end = at;
        if (!TryReadPlace(text, ref end, loose, relative: true, reading))
        {
            return false;
        }

        do
        {
            at = end;
        }
        while (TrySkipConnector(text, ref end) && TryReadPlace(text, ref end, loose, relative: false, reading));

        return true;
    }

    /// <summary>
    /// Whether what follows a citation shows that it was not read whole: a range whose end is cut differently (第十条第一款至第十二条),
    /// or a relative unit right behind a numbered one (第二十条前款).
    /// </summary>
    public static bool GoesOn(ReadOnlySpan<char> text, int at, out int end)
    {
        var isRange = at < text.Length && RangeMarks.Contains(text[at]);
        end = isRange ? at + 1 : at;
        return TryReadPlace(text, ref end, loose: false, relative: !isRange, new PlaceReading());
    }

    private static bool TryReadPlace(ReadOnlySpan<char> text, ref int at, bool loose, bool relative, PlaceReading reading)
    {
        var steps = default(StepBuffer);
        var count = 0;
        var end = at;
        var above = default(ProvisionKind?);
        while (count < StepBuffer.Length)
        {
            var next = count > 0 && loose ? SkipSpaces(text, end) : end;
            if (!TryReadStep(text, ref next, loose, relative && count == 0, above, out steps[count]))
            {
                break;
            }

            end = next;
            above = steps[count++].Kind;
            if (steps[count - 1].RangeEnd is not null || steps[count - 1] is { Anchor: StepAnchor.Preceding, Count: > 1 })
            {
                break;
            }
        }

        if (count == 0)
        {
            return false;
        }

        reading.Add(((ReadOnlySpan<PlaceStep>)steps)[..count], at, end);
        at = end;
        return true;
    }

    private static bool TryReadStep(
        ReadOnlySpan<char> text, ref int at, bool loose, bool relative, ProvisionKind? above, out PlaceStep step)
    {
        step = default;
        if (at >= text.Length)
        {
            return false;
        }

        return relative && TryReadRelative(text, ref at, out step)
            || (above == ProvisionKind.Article && TryReadFirstParagraphs(text, ref at, out step))
            || TryReadNumbered(text, ref at, loose, above, out step);
    }

    // 前款 前两款 前条 前项 上款 · 本条 本款 本项 本章 本节 本编 · 该条 该款 该项
    private static bool TryReadRelative(ReadOnlySpan<char> text, ref int at, out PlaceStep step)
    {
        step = default;
        var anchor = text[at] switch
        {
            '前' or '上' => StepAnchor.Preceding,
            '本' => StepAnchor.This,
            '该' or '該' => StepAnchor.LastCited,
            _ => default,
        };
        if (anchor == default)
        {
            return false;
        }

        var next = at + 1;
        var count = 1;
        if (text[at] != '前' || !TryReadNumeral(text, ref next, out count))
        {
            count = 1;
        }

        if (!TryReadUnit(text, ref next, out var kind)
            || (anchor != StepAnchor.This && kind.IsDivision)
            || (kind == ProvisionKind.Subitem))
        {
            return false;
        }

        step = new PlaceStep(kind, anchor, default, null, count, new TextSpan(at, next));
        at = next;
        return true;
    }

    // 第二十条前两款: its first two
    private static bool TryReadFirstParagraphs(ReadOnlySpan<char> text, ref int at, out PlaceStep step)
    {
        step = default;
        var next = at + 1;
        if (text[at] != '前' || !TryReadNumeral(text, ref next, out var count) || count < 2
            || !TryReadUnit(text, ref next, out var kind) || kind != ProvisionKind.Paragraph)
        {
            return false;
        }

        step = new PlaceStep(kind, StepAnchor.Numbered, new ProvisionNumber(1), new ProvisionNumber(count), 1, new TextSpan(at, next));
        at = next;
        return true;
    }

    // 第三十五条 · 第五十九条之一 · 第（三）项 · 第三十一条至第三十九条 · 第三十一至三十九条 · loose: 35条, （三）
    private static bool TryReadNumbered(ReadOnlySpan<char> text, ref int at, bool loose, ProvisionKind? above, out PlaceStep step)
    {
        step = default;
        var next = at;
        if (!TryReadOrdinal(text, ref next, loose, out var number, out var bracketed))
        {
            return false;
        }

        var end = default(ProvisionNumber?);
        if (!TryReadUnitAndInsertion(text, ref next, ref number, out var kind))
        {
            // 第三十一至三十九条: the unit stands once, at the end
            var last = next;
            if (last < text.Length && RangeMarks.Contains(text[last])
                && ++last > 0 && TryReadOrdinal(text, ref last, loose: true, out var until, out _)
                && TryReadUnitAndInsertion(text, ref last, ref until, out kind))
            {
                next = last;
                end = until;
            }
            else if (loose && bracketed && above is ProvisionKind.Article or ProvisionKind.Paragraph)
            {
                kind = ProvisionKind.Item;
            }
            else
            {
                return false;
            }
        }
        else if (TryReadRangeEnd(text, next, loose, kind, out var last, out var until))
        {
            next = last;
            end = until;
        }

        if (above is { } larger && kind <= larger)
        {
            return false;
        }

        step = new PlaceStep(kind, StepAnchor.Numbered, number, end, 1, new TextSpan(at, next));
        at = next;
        return true;
    }

    private static bool TryReadRangeEnd(
        ReadOnlySpan<char> text, int at, bool loose, ProvisionKind kind, out int end, out ProvisionNumber number)
    {
        end = at + 1;
        number = default;
        return at < text.Length
            && RangeMarks.Contains(text[at])
            && TryReadOrdinal(text, ref end, loose, out number, out _)
            && TryReadUnitAndInsertion(text, ref end, ref number, out var endKind)
            && endKind == kind;
    }

    private static bool TryReadOrdinal(
        ReadOnlySpan<char> text, ref int at, bool loose, out ProvisionNumber number, out bool bracketed)
    {
        number = default;
        bracketed = false;
        var next = at;
        if (next < text.Length && text[next] == '第')
        {
            next++;
        }
        else if (!loose)
        {
            return false;
        }

        next = loose ? SkipSpaces(text, next) : next;
        bracketed = next < text.Length && text[next] is '（' or '(';
        next += bracketed ? 1 : 0;
        if (!TryReadNumeral(text, ref next, out var value))
        {
            return false;
        }

        if (bracketed && (next >= text.Length || text[next++] is not ('）' or ')')))
        {
            return false;
        }

        number = new ProvisionNumber(value);
        at = loose ? SkipSpaces(text, next) : next;
        return true;
    }

    private static bool TryReadUnitAndInsertion(ReadOnlySpan<char> text, ref int at, ref ProvisionNumber number, out ProvisionKind kind)
    {
        if (!TryReadUnit(text, ref at, out kind))
        {
            return false;
        }

        var next = at + 1;
        if (kind == ProvisionKind.Article && at < text.Length && text[at] == '之'
            && TryReadNumeral(text, ref next, out var inserted) && !IsFraction(text, next))
        {
            number = number with { Inserted = inserted };
            at = next;
        }

        return true;
    }

    // 第三条之三分之一 does not occur; 之一 that goes on with a unit (之一款) is no insertion either
    private static bool IsFraction(ReadOnlySpan<char> text, int at) => at < text.Length && text[at] is '分' or '款' or '项' or '項';

    private static bool TryReadUnit(ReadOnlySpan<char> text, ref int at, out ProvisionKind kind)
    {
        kind = default;
        if (at >= text.Length)
        {
            return false;
        }

        var isPart = text[at] == '分' && at + 1 < text.Length && text[at + 1] is '编' or '編';
        var unit = text[at];
        var next = at + (isPart ? 2 : 1);
        var following = next < text.Length ? text[next] : '\0';
        (kind, var continues) = unit switch
        {
            '条' or '條' => (ProvisionKind.Article, "件例约約理码碼形"),
            '款' => (ProvisionKind.Paragraph, "式物项項"),
            '项' or '項' => (ProvisionKind.Item, "目"),
            '目' => (ProvisionKind.Subitem, "的录錄标標前"),
            '章' => (ProvisionKind.Chapter, "程"),
            '节' or '節' => (ProvisionKind.Section, "能约約目点點日假省水余育气"),
            '编' or '編' => (ProvisionKind.Book, "制号码辑写造入队外内纂程列"),
            '分' when isPart => (ProvisionKind.Part, ""),
            _ => (default, null),
        };
        if (continues is null || continues.Contains(following))
        {
            return false; // 第一条件, 前款项, 本项目: the unit is the beginning of another word
        }

        at = next;
        return true;
    }

    private static bool TryReadNumeral(ReadOnlySpan<char> text, ref int at, out int value)
    {
        var end = at;
        while (end < text.Length && end - at <= MaxNumeral && ChineseNumeral.IsNumeralCharacter(text[end]))
        {
            end++;
        }

        var read = ChineseNumeral.TryParseOrdinal(text[at..end], out value);
        at = read ? end : at;
        return read;
    }

    private static bool TrySkipConnector(ReadOnlySpan<char> text, ref int at)
    {
        if (at >= text.Length)
        {
            return false;
        }

        var length = text[at] switch
        {
            '、' or '和' or '及' or '与' or '與' => 1,
            '以' when at + 1 < text.Length && text[at + 1] == '及' => 2,
            '或' => at + 1 < text.Length && text[at + 1] == '者' ? 2 : 1,
            _ => 0,
        };
        at += length;
        return length > 0;
    }

    private static int SkipSpaces(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }
}
