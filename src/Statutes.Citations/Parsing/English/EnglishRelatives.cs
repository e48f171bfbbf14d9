using Statutes.Citations.Parsing.Tokens;
using Statutes.Citations.Syntax;
using Statutes.Model.Text;
using static Statutes.Citations.Parsing.English.EnglishWords;

namespace Statutes.Citations.Parsing.English;

/// <summary>
/// Reads English steps that depend on their position in the text: the preceding paragraph, the preceding two paragraphs, this
/// Article, that paragraph.
/// </summary>
internal static class EnglishRelatives
{
    // the letters of "the p", "the f", "this", "that", "pre"; "the" is the most frequent word, so the letter behind it is checked too
    private static bool MayBegin(ReadOnlySpan<char> text, int at)
    {
        if (at + 4 >= text.Length || (text[at] | 0x20) is not 't')
        {
            return at + 2 < text.Length && (text[at] | 0x20) is 'p' && (text[at + 1] | 0x20) is 'r';
        }

        return (text[at + 1] | 0x20) is 'h' && (text[at + 2] | 0x20) switch
        {
            'e' => Lexer.SkipBlank(text, at + 3) is var noun && noun > at + 3 && noun < text.Length && (text[noun] | 0x20) is 'p' or 'f',
            'i' or 'a' => true,
            _ => false,
        };
    }

    /// <summary>Reads such a step.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where it must begin; on success, its end.</param>
    /// <param name="step">The step.</param>
    public static bool TryRead(ReadOnlySpan<char> text, ref int at, out PlaceStep step)
    {
        step = default;
        if (!MayBegin(text, at))
        {
            return false;
        }

        var next = at;
        var count = 1;
        StepAnchor anchor;
        if (Lexer.TrySkipWords(text, ref next, "the preceding ")
            || Lexer.TrySkipWords(text, ref next, "the foregoing ")
            || Lexer.TrySkipWords(text, ref next, "preceding "))
        {
            anchor = StepAnchor.Preceding;
            foreach (var (word, number) in Counts)
            {
                if (Lexer.TrySkipWords(text, ref next, word))
                {
                    count = number;
                    break;
                }
            }
        }
        else if (Lexer.TrySkipWords(text, ref next, "this "))
        {
            anchor = StepAnchor.This;
        }
        else if (Lexer.TrySkipWords(text, ref next, "that "))
        {
            anchor = StepAnchor.LastCited;
        }
        else
        {
            return false;
        }

        if (!TryReadUnitWord(text, ref next, out var kind, out var plural) || text[next - 1] == '§' || (plural && count == 1))
        {
            return false;
        }

        // "holds that Article 61 applies": the number is that of the article
        var digits = Lexer.SkipBlank(text, next);
        var written = digits;
        if (anchor != StepAnchor.Preceding && digits < text.Length
            && (text[digits] is '(' or '（' or '[' or '_' or 'x' or 'X' or '●' or '…' || (digits > next
            && (char.IsAsciiDigit(text[digits]) || TryReadArticleNumber(text, ref written, out _)))))
        {
            return false;
        }

        step = new PlaceStep(kind, anchor, default, null, count, new TextSpan(at, next));
        at = next;
        return true;
    }
}
