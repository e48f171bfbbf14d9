using Statutes.Model.Text;

namespace Statutes.Search.Schema;

/// <summary>
/// Lists the terms of a text for the fields that are ranked as a whole: <see cref="IndexSchema.Pairs"/>,
/// <see cref="IndexSchema.Words"/> and <see cref="IndexSchema.Stems"/>. Texts and queries give their terms in the same way.
/// </summary>
internal static class TextTerms
{
    /// <summary>
    /// Lists the overlapping pairs of Chinese characters, a character without neighbours, and numbers and Latin words as they are.
    /// </summary>
    /// <param name="folded">The text, folded.</param>
    public static IEnumerable<string> Pairs(string folded)
    {
        foreach (var (start, end) in Runs(folded))
        {
            if (end - start == 1 || !HanCharacters.Is(folded[start]))
            {
                yield return folded[start..end];
                continue;
            }

            for (var at = start; at + 1 < end; at++)
            {
                yield return folded.Substring(at, 2);
            }
        }
    }

    /// <summary>Lists the stems of the Latin words.</summary>
    /// <param name="folded">The text, folded.</param>
    public static IEnumerable<string> Stems(string folded)
    {
        foreach (var (start, end) in Runs(folded))
        {
            if (!HanCharacters.Is(folded[start]))
            {
                yield return char.IsAsciiLetter(folded[start]) ? EnglishStems.Of(folded.AsSpan(start, end - start)) : folded[start..end];
            }
        }
    }

    private static IEnumerable<(int Start, int End)> Runs(string folded)
    {
        for (var at = 0; at < folded.Length;)
        {
            var isHan = HanCharacters.Is(folded[at]);
            var end = at + 1;
            if (!isHan && !QueryText.IsLatin(folded[at]))
            {
                at = end;
                continue;
            }

            while (end < folded.Length && (isHan ? HanCharacters.Is(folded[end]) : QueryText.IsLatin(folded[end])))
            {
                end++;
            }

            yield return (at, end);
            at = end;
        }
    }
}
