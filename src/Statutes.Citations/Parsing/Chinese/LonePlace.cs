using Statutes.Citations.Parsing.Tokens;
using Statutes.Citations.Syntax;
using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Citations.Parsing.Chinese;

/// <summary>
/// The fast path for nearly every place in a Chinese text: 第, a numeral and a unit, without white space, and nothing behind
/// them that could continue the place. It reads each character once. Any other form is left to
/// <see cref="ChinesePlaces.TryReadAnyForm"/>, which gives the same result for this form; a test compares the two.
/// </summary>
internal static class LonePlace
{
    /// <summary>A longer numeral is left to the general way: 九百九十九 has five characters.</summary>
    private const int MaxNumeral = 5;

    /// <summary>Reads the place.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where 第 must be; on success, the end of the unit.</param>
    /// <param name="places">Receives the place; empty before.</param>
    /// <returns>False if no place begins there, or if it has another form.</returns>
    public static bool TryRead(ReadOnlySpan<char> text, ref int at, PlaceBuilder places)
    {
        if (at >= text.Length || text[at] != '第')
        {
            return false;
        }

        var end = at + 1;
        while (end < text.Length && ChineseNumeral.IsNumeralCharacter(text[end]))
        {
            end++;
        }

        var numeral = text[(at + 1)..end];
        if (numeral.Length is 0 or > MaxNumeral || end >= text.Length || Lexer.IsBlank(text[end])
            || !ChineseUnits.TryReadUnit(text, ref end, out var kind) || MayContinue(text, end)
            || !ChineseNumeral.TryParseOrdinal(numeral, out var number))
        {
            return false;
        }

        var step = new PlaceStep(kind, StepAnchor.Numbered, new ProvisionNumber(number), null, 1, new TextSpan(at, end));
        places.Add([step], at, end);
        at = end;
        return true;
    }

    // a further number without 第, 之 of an inserted article, the marks of lists and ranges, and the characters that begin a further step
    private static bool MayContinue(ReadOnlySpan<char> text, int at)
    {
        var next = Lexer.SkipBlank(text, at);
        return next < text.Length && (ChineseNumeral.IsNumeralCharacter(text[next])
            || text[next] is '之' or '的' or '，' or ',' or '第' or '前' or '（' or '('
            or '至' or '到' or '－' or '-' or '—' or '–' or '~' or '～' or '‐' or '―' or '起' or '+' or '＋' or '/' or '／' or '并' or '並'
            or '、' or '和' or '及' or '与' or '與' or '暨' or '以' or '或');
    }
}
