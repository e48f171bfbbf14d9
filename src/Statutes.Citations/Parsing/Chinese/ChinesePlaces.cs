using Statutes.Citations.Parsing.Tokens;
using Statutes.Citations.Syntax;
using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Citations.Parsing.Chinese;

/// <summary>
/// Reads places in Chinese: 第二十二条第一款第（三）项, 第五十九条之一, lists and ranges, 前款, 前两款, 本条第二款, 该款. Every attempt reads a bounded stretch
/// of the text, so an attempt at each character is still linear in total.
/// </summary>
internal static partial class ChinesePlaces
{
    // （2017） is a year
    private const int FirstYear = 1949;

    /// <summary>No list of numbers before one unit is longer: 第二、三、五项.</summary>
    private const int MaxNumbers = 30;

    /// <summary>Reads every place of one citation at <paramref name="at"/> and moves behind it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where the first place must begin; on success, the end of the last.</param>
    /// <param name="loose">Whether 第 may be missing (35条), as in text that people type. A law never leaves it out.</param>
    /// <param name="places">Receives the places; cleared first.</param>
    public static bool TryRead(ReadOnlySpan<char> text, ref int at, bool loose, PlaceBuilder places)
    {
        places.Clear();
        if (!loose && (LonePlace.TryRead(text, ref at, places) || !ChineseUnits.MayBeginPlace(text, at)))
        {
            return !places.IsEmpty;
        }

        return TryReadAnyForm(text, ref at, loose, places);
    }

    /// <summary>Reads every place as <see cref="TryRead"/> does, without its fast path.</summary>
    public static bool TryReadAnyForm(ReadOnlySpan<char> text, ref int at, bool loose, PlaceBuilder places)
    {
        places.Clear();
        var end = at;
        if (!TryReadPlace(text, ref end, loose, relative: true, sameAs: null, places))
        {
            return false;
        }

        do
        {
            at = end;
            if (ChineseUnits.TrySkipRangeMark(text, ref end) && TryReadPlace(text, ref end, loose, relative: false, sameAs: null, places))
            {
                places.JoinLastTwo();
                at = end;
            }

            end = at;
        }
        while (ChineseUnits.TrySkipConnector(text, ref end) && TryReadFurther(text, ref end, loose, places));

        return true;
    }

    /// <summary>
    /// Whether the next words show that the citation was not read as a whole: a relative unit right behind a numbered one
    /// (第二十条前款), or a part of a 款 that has no number (但书, 后段).
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The end of the citation.</param>
    /// <param name="end">The end of those words.</param>
    /// <param name="isContradiction">Whether they are a relative unit, so that the citation means nothing.</param>
    public static bool GoesOn(ReadOnlySpan<char> text, int at, out int end, out bool isContradiction)
    {
        (end, isContradiction) = (at, false);
        if (at >= text.Length || text[at] is not ('但' or '前' or '中' or '后' or '後' or '第' or '首' or '末' or '上'))
        {
            return false;
        }

        foreach (var part in ChineseUnits.UnreachableParts)
        {
            if (text[at..].StartsWith(part, StringComparison.Ordinal))
            {
                end = at + part.Length;
                return true;
            }
        }

        isContradiction = text[at] is '前' or '上' && TryReadRelative(text, ref end, out _);
        return isContradiction;
    }

    // after a connector 第 may be missing if the unit is the same: 第二十二条、二十三条; but 第二十二条和三项制度 continues with something else
    private static bool TryReadFurther(ReadOnlySpan<char> text, ref int at, bool loose, PlaceBuilder places)
    {
        var next = Lexer.SkipBlank(text, at);
        var named = next < text.Length && (text[next] == '第' || loose);
        return TryReadPlace(text, ref at, loose || !named, relative: false, sameAs: named ? null : places.LastKind, places);
    }

    private static bool TryReadPlace(
        ReadOnlySpan<char> text, ref int at, bool loose, bool relative, ProvisionKind? sameAs, PlaceBuilder places)
    {
        var steps = default(StepBuffer);
        var count = 0;
        var start = Lexer.SkipBlank(text, at);
        var end = start;
        var above = default(ProvisionKind?);
        var numbers = places.Numbers;
        numbers.Clear();
        while (count < StepBuffer.Length)
        {
            if (count > 0 && TryTurnTaiwanese(text, ref end, ref steps[count - 1], out steps[count]))
            {
                count++;
                break;
            }

            var before = count == 0 ? default(PlaceStep?) : steps[count - 1];
            if (!TryReadStep(text, ref end, loose, relative && count == 0, before, places, out steps[count])
                || (count == 0 && sameAs is not null && steps[0].Kind != sameAs))
            {
                break;
            }

            above = steps[count++].Kind;
            if (numbers.Count > 1 || steps[count - 1].RangeEnd is not null
                || steps[count - 1] is { Anchor: StepAnchor.Preceding, Count: > 1 })
            {
                break;
            }
        }

        if (count == 0)
        {
            return false;
        }

        places.Add(((ReadOnlySpan<PlaceStep>)steps)[..count], start, numbers.Count > 1 ? numbers[0].End : end);
        for (var i = 1; i < numbers.Count; i++)
        {
            var number = numbers[i];
            places.AddSibling(number.Number, number.Until, number.Start, i == numbers.Count - 1 ? end : number.End);
        }

        at = end;
        return true;
    }

    private static bool TryReadStep(
        ReadOnlySpan<char> text, ref int at, bool loose, bool relative, PlaceStep? before, PlaceBuilder places, out PlaceStep step)
    {
        step = default;
        var next = Lexer.SkipBlank(text, at);
        if (next >= text.Length)
        {
            return false;
        }

        if (before is not null && text[next] is '（' or '(' && text[at..next].Contains('\n'))
        {
            return false; // a list begins on the next line
        }

        if (before is { Kind: >= ProvisionKind.Article } && TryReadLooseStep(text, ref at, before.Value, places, out step))
        {
            return true;
        }

        var isRead = text[next] switch
        {
            '前' when before is { Kind: ProvisionKind.Article or ProvisionKind.Paragraph, Anchor: StepAnchor.Numbered } =>
                TryReadFirst(text, ref next, out step),
            '前' when before is { Anchor: StepAnchor.This } => TryReadRelative(text, ref next, out step),
            '前' or '上' or '本' or '该' or '該' or '同' => relative && TryReadRelative(text, ref next, out step),
            _ => TryReadNumbered(text, ref next, loose, before?.Kind, places, out step),
        };
        if (!isRead || (before is not null && step.Kind <= before.Value.Kind))
        {
            places.Numbers.Clear();
            return false;
        }

        at = next;
        return true;
    }

    // 前款 前两款 前条 前项 上款 上一款 · 本条 本款 本项 本章 本节 本编 · 该条 该款 该项 同条
    private static bool TryReadRelative(ReadOnlySpan<char> text, ref int at, out PlaceStep step)
    {
        step = default;
        var anchor = text[at] switch
        {
            '前' or '上' => StepAnchor.Preceding,
            '本' => StepAnchor.This,
            _ => StepAnchor.LastCited,
        };
        var next = at + 1;
        if (anchor != StepAnchor.Preceding || !ChineseUnits.TryReadNumeral(text, ref next, out var count) || (text[at] == '上' && count > 1))
        {
            count = 1;
        }

        if (!ChineseUnits.TryReadUnit(text, ref next, out var kind)
            || (anchor != StepAnchor.This && kind.IsDivision)
            || kind == ProvisionKind.Subitem
            || (kind == ProvisionKind.Item && anchor != StepAnchor.Preceding && ChineseUnits.CountsAMatter(text, next))
            || (kind == ProvisionKind.Item && count > 1 && ChineseUnits.CountsThings(text, next))
            || (anchor == StepAnchor.LastCited && at > 0 && text[at - 1] == '各'))
        {
            return false;
        }

        step = new PlaceStep(kind, anchor, default, null, count, new TextSpan(at, next));
        at = next;
        return true;
    }

    // 第二十条前两款: the first two of the article
    private static bool TryReadFirst(ReadOnlySpan<char> text, ref int at, out PlaceStep step)
    {
        step = default;
        var next = at + 1;
        if (!ChineseUnits.TryReadNumeral(text, ref next, out var count) || count < 2
            || !ChineseUnits.TryReadUnit(text, ref next, out var kind) || kind is not (ProvisionKind.Paragraph or ProvisionKind.Item))
        {
            return false;
        }

        step = new PlaceStep(kind, StepAnchor.Numbered, new ProvisionNumber(1), new ProvisionNumber(count), 1, new TextSpan(at, next));
        at = next;
        return true;
    }

    // 第三十五条 · 第五十九条之一 · 第（三）项 · 第三十一条至第三十九条 · 第三十一至三十九条 · 第二、三款 · loose: 35条, （三）
    private static bool TryReadNumbered(
        ReadOnlySpan<char> text, ref int at, bool loose, ProvisionKind? above, PlaceBuilder places, out PlaceStep step)
    {
        step = default;
        var next = at;
        if (!TryReadOrdinal(text, ref next, loose, above, out var number, out var bracketed))
        {
            return false;
        }

        var until = default(ProvisionNumber?);
        if (TryReadUnitAndInsertion(text, ref next, ref number, out var kind))
        {
            TryReadRangeEnd(text, ref next, kind, out until);
        }
        else if (TryReadNumberList(text, ref next, loose, at, number, places.Numbers, out kind) && !(bracketed && kind <= above))
        {
            (number, until) = (places.Numbers[0].Number, places.Numbers[0].Until);
        }
        else if (bracketed && above is ProvisionKind.Article or ProvisionKind.Paragraph)
        {
            places.Numbers.Clear(); // 第四条（二）与第八条
            next = at;
            TryReadOrdinal(text, ref next, loose, above, out number, out _);
            kind = ProvisionKind.Item;
        }
        else
        {
            return false;
        }

        step = new PlaceStep(kind, StepAnchor.Numbered, number, until, 1, new TextSpan(at, next));
        at = next;
        return true;
    }

    // 至第三十九条, 至三十九条. If the end continues below the article (至第三十九条第二款), the range has two places and is read elsewhere.
    private static void TryReadRangeEnd(ReadOnlySpan<char> text, ref int at, ProvisionKind kind, out ProvisionNumber? until)
    {
        until = null;
        var next = at;
        var number = default(ProvisionNumber);
        if (!ChineseUnits.TrySkipRangeMark(text, ref next)
            || !TryReadOrdinal(text, ref next, loose: true, above: null, out number, out _)
            || !TryReadUnitAndInsertion(text, ref next, ref number, out var endKind)
            || endKind != kind)
        {
            return;
        }

        var further = next;
        if (TryReadOrdinal(text, ref further, loose: false, kind, out _, out var isItem)
            && (isItem || ChineseUnits.TryReadUnit(text, ref further, out _)))
        {
            return;
        }

        (at, until) = (next, number);
    }

    // 第三十一至三十九条, 第二、三款, 第（一）、（二）至（四）项: the unit is at the end only. 第59-1条 was inserted after 59.
    private static bool TryReadNumberList(
        ReadOnlySpan<char> text,
        ref int at,
        bool loose,
        int start,
        ProvisionNumber first,
        List<NumberListItem> numbers,
        out ProvisionKind kind)
    {
        kind = default;
        var next = at;
        var current = new NumberListItem(first, null, start, at);
        while (numbers.Count < MaxNumbers)
        {
            var mark = next;
            var isRange = ChineseUnits.TrySkipRangeMark(text, ref next);
            var isJoined = isRange || TrySkipSlash(text, ref next) || ChineseUnits.TrySkipConnector(text, ref next);
            if (!isJoined && !(next < text.Length && text[next] is '（' or '('))
            {
                break;
            }

            var from = Lexer.SkipBlank(text, next);
            if (!TryReadOrdinal(text, ref next, loose: true, above: null, out var number, out _))
            {
                break;
            }

            if (!isRange)
            {
                numbers.Add(current);
                current = new NumberListItem(number, null, from, next);
            }
            else if (number.Value <= current.Number.Value && text[Lexer.SkipBlank(text, mark)] is not ('至' or '到'))
            {
                current = current with { Number = current.Number with { Inserted = number.Value }, End = next };
            }
            else
            {
                current = current with { Until = number, End = next };
            }

            next += !isRange && IsCountBehind(text, next, numbers.Count + 1) ? 1 : 0;
            var insertion = default(ProvisionNumber);
            if (TryReadUnitAndInsertion(text, ref next, ref insertion, out kind))
            {
                numbers.Add(current);
                at = next;
                return loose || kind >= ProvisionKind.Article;
            }
        }

        numbers.Clear();
        return false;
    }

    // 第七十七、七十九两条
    private static bool IsCountBehind(ReadOnlySpan<char> text, int at, int count) =>
        at + 1 < text.Length && IsCountOf(text[at], count) && text[at + 1] is '条' or '條' or '款' or '项';

    private static bool TryReadOrdinal(
        ReadOnlySpan<char> text, ref int at, bool loose, ProvisionKind? above, out ProvisionNumber number, out bool bracketed)
    {
        number = default;
        bracketed = false;
        var next = Lexer.SkipBlank(text, at);
        var isMarked = next < text.Length && text[next] == '第';
        next += isMarked ? 1 : 0;
        bracketed = ChineseUnits.TryReadBracketed(text, ref next, out var value);
        // 第二十一条（三）: right behind the article; a bracket after white space begins a list in the text
        var needsNoMark = loose || (bracketed && above is ProvisionKind.Article or ProvisionKind.Paragraph && text[at] is '（' or '(');
        // （1）第二十三条（2）第二十七条: the bracket numbers a list
        if (bracketed && !isMarked && text[at..next].Contains('\n'))
        {
            return false; // a list begins on the next line
        }

        if (bracketed && !isMarked
            && (value >= FirstYear || (Lexer.SkipBlank(text, next) is var after && after < text.Length && text[after] == '第')))
        {
            return false;
        }

        needsNoMark |= !isMarked && above is ProvisionKind.Article or ProvisionKind.Paragraph && LacksOrdinalMark(text, next);
        if ((!isMarked && !needsNoMark) || (!bracketed && !ChineseUnits.TryReadNumeral(text, ref next, out value)))
        {
            return false;
        }

        number = new ProvisionNumber(value);
        if (!bracketed && next < text.Length && text[next] == '之')
        {
            var insertion = next + 1;
            if (ChineseUnits.TryReadNumeral(text, ref insertion, out var inserted)
                && insertion < text.Length && text[insertion] is '条' or '條')
            {
                (number, next) = (number with { Inserted = inserted }, insertion);
            }
        }

        at = next;
        return true;
    }

    private static bool TryReadUnitAndInsertion(ReadOnlySpan<char> text, ref int at, ref ProvisionNumber number, out ProvisionKind kind)
    {
        if (!ChineseUnits.TryReadUnit(text, ref at, out kind))
        {
            return false;
        }

        var next = at;
        if (kind == ProvisionKind.Article && at < text.Length && text[at] == '之' && ++next > 0
            && ChineseUnits.TryReadNumeral(text, ref next, out var inserted) && !IsFraction(text, next))
        {
            number = number with { Inserted = inserted };
            at = next;
        }

        return true;
    }

    // 第三条之三分之一 is a fraction, and does not occur; 之一 before a unit (之一款) is no insertion either
    private static bool IsFraction(ReadOnlySpan<char> text, int at) => at < text.Length && text[at] is '分' or '款' or '项' or '項';
}
