using Statutes.Citations.Parsing.Tokens;
using Statutes.Citations.Syntax;
using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Citations.Parsing.Chinese;

/// <content>Reads the forms that people write and a law does not: 第六十一条三款, 第三十五条的第二款, 第12/28条, 七十七、七十九两条.</content>
internal static partial class ChinesePlaces
{
    // 第三十五条的第二款, 第三十五条之第二款, 第三十五条，第二款, 第三十五条（第二款）, 第二十一条之（三）项
    private static bool TryReadLooseStep(ReadOnlySpan<char> text, ref int at, PlaceStep before, PlaceBuilder places, out PlaceStep step)
    {
        step = default;
        var next = Lexer.SkipBlank(text, at);
        if (text[next] is not ('的' or '之' or '，' or ',' or '（' or '('))
        {
            return false;
        }

        var isInBracket = text[next] is '（' or '(';
        next = Lexer.SkipBlank(text, next + 1);
        if (next >= text.Length || !(text[next] == '第' || (text[next] is '（' or '(' && !isInBracket))
            || !TryReadNumbered(text, ref next, loose: text[next] != '第', before.Kind, places, out step)
            || step.Kind <= before.Kind || step.Kind is null or ProvisionKind.Article
            || places.Numbers.Count > 1)
        {
            places.Numbers.Clear();
            return false;
        }

        if (isInBracket)
        {
            next = Lexer.SkipBlank(text, next);
            if (next >= text.Length || text[next] is not ('）' or ')'))
            {
                return false;
            }

            next++;
        }

        at = next;
        return true;
    }

    // 第六十一条三款, 第二十一条一、三项: people leave 第 out behind the article. 第三条三项制度 counts something else
    private static bool LacksOrdinalMark(ReadOnlySpan<char> text, int at)
    {
        var next = at;
        for (var numbers = 0; numbers < MaxNumbers && ChineseUnits.TryReadNumeral(text, ref next, out _); numbers++)
        {
            var end = next;
            if (ChineseUnits.TryReadUnit(text, ref end, out var kind))
            {
                return kind is ProvisionKind.Paragraph or ProvisionKind.Item && !ChineseUnits.CountsAMatter(text, end);
            }

            if (!ChineseUnits.TrySkipConnector(text, ref next) && !ChineseUnits.TrySkipRangeMark(text, ref next))
            {
                return false;
            }
        }

        return false;
    }

    // 第12/28/44条
    private static bool TrySkipSlash(ReadOnlySpan<char> text, ref int at)
    {
        var next = Lexer.SkipBlank(text, at);
        var isSlash = next + 1 < text.Length && text[next] is '/' or '／' && ChineseNumeral.IsNumeralCharacter(text[next + 1]);
        at = isSlash ? next + 1 : at;
        return isSlash;
    }

    private static bool IsCountOf(char c, int count) => c switch
    {
        '两' or '兩' or '二' => count == 2,
        '三' => count == 3,
        '四' => count == 4,
        _ => false,
    };

    // 第23條第1項第3款: in Taiwan 項 is the paragraph and 款 the item in it; the order of the two decides
    private static bool TryTurnTaiwanese(ReadOnlySpan<char> text, ref int at, ref PlaceStep before, out PlaceStep step)
    {
        step = default;
        var next = Lexer.SkipBlank(text, at);
        if (before is not { Kind: ProvisionKind.Item, Anchor: StepAnchor.Numbered, RangeEnd: null }
            || text[before.Span.End - 1] != '項' || next >= text.Length || text[next] != '第')
        {
            return false;
        }

        var start = next++;
        if (!ChineseUnits.TryReadNumeral(text, ref next, out var number)
            || !ChineseUnits.TryReadUnit(text, ref next, out var kind) || kind != ProvisionKind.Paragraph)
        {
            return false;
        }

        before = before with { Kind = ProvisionKind.Paragraph };
        step = new PlaceStep(ProvisionKind.Item, StepAnchor.Numbered, new ProvisionNumber(number), null, 1, new TextSpan(start, next));
        at = next;
        return true;
    }
}
