using Statutes.Citations.Parsing.Chinese;
using Statutes.Citations.Parsing.English;
using Statutes.Citations.Parsing.Tokens;
using Statutes.Model.Provisions;

namespace Statutes.Citations.Parsing.Touching;

/// <summary>
/// Finds behind the name of a work what looks like the number of a provision and is none: 网络安全法第〇条, 第3.5条, 第条, CSL Art. 0,
/// CSL Article 35a. The name alone would answer another question than the one that the words ask.
/// </summary>
internal static class UnreadPlace
{
    // no number of an article is longer, separators included
    private const int MaxNumber = 12;

    private const string Placeholders = "×xXN＊*○?？_.．,，-－–/·•●[]";

    /// <summary>Finds such a number.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The end of the name.</param>
    /// <param name="end">One past the number; <paramref name="at"/> if there is none.</param>
    public static bool TryFind(ReadOnlySpan<char> text, int at, out int end)
    {
        end = at;
        var next = Lexer.SkipBlank(text, at);
        next = next < text.Length && text[next] is ',' or '，' or ':' or '：' or '的' or '之' ? Lexer.SkipBlank(text, next + 1) : next;
        return next < text.Length && !text[at..next].Contains('\n')
            && (text[next] == '第' ? TryReadChinese(text, next, ref end) : TryReadEnglish(text, next, ref end));
    }

    // 第〇条, 第3.5条, 第条; 第三十五条件 counts a condition
    private static bool TryReadChinese(ReadOnlySpan<char> text, int at, ref int end)
    {
        var next = at;
        if (ChinesePlaces.TryRead(text, ref next, loose: false, new PlaceBuilder()))
        {
            return false;
        }

        next = at + 1;
        while (next < text.Length && next - at <= MaxNumber && text[next] != '\n'
            && (ChineseNumeral.IsNumeralCharacter(text[next]) || Placeholders.Contains(text[next]) || Lexer.IsBlank(text[next])))
        {
            next++;
        }

        var isArticle = next < text.Length && text[next] is '条' or '條'
            && (next + 1 >= text.Length || text[next + 1] is not ('件' or '款' or '例' or '约' or '約' or '目' or '文' or '理'));
        end = isArticle ? next + 1 : end;
        return isArticle;
    }

    // Art. 0, Article -35, Article 35a, Article XX, Chapter VX
    private static bool TryReadEnglish(ReadOnlySpan<char> text, int at, ref int end)
    {
        var next = at;
        var whole = at;
        if (!EnglishWords.TryReadUnitWord(text, ref next, out _, out _)
            || EnglishPlaces.TryRead(text, ref whole, running: true, new PlaceBuilder(), afterName: true))
        {
            return false;
        }

        next += next < text.Length && text[next] == '.' ? 1 : 0;
        var start = Lexer.SkipBlank(text, next);
        if (start >= text.Length || text[next..start].Contains('\n'))
        {
            return false;
        }

        var stop = start;
        while (stop < text.Length && stop - start <= MaxNumber
            && (char.IsAsciiLetterOrDigit(text[stop]) || Placeholders.Contains(text[stop])))
        {
            stop++;
        }

        var number = text[start..stop].TrimEnd(".,，");
        var isNumber = number.Length > 0
            && (number.ContainsAnyInRange('0', '9') || number.IndexOfAnyExcept("XVILCN_?•●*[]-") < 0);
        end = isNumber ? start + number.Length : end;
        return isNumber;
    }
}
