using Statutes.Model.Text;

namespace Statutes.Documents.Reading;

/// <summary>Finds the sentence around a position of a paragraph.</summary>
internal static class SentenceBounds
{
    /// <summary>
    /// A sentence reaches no further from the words that are looked at, in UTF-16 code units: a text without full stops would else be read
    /// whole for each of its citations.
    /// </summary>
    public const int Reach = 400;

    private const string AlwaysEnds = "。！？!?；;\n\v";
    private const int MaxAbbreviation = 5;
    private const string Closing = "”’」』\"')）]】";

    // no sentence ends at the full stop behind these
    private static readonly string[] Abbreviations =
    [
        "art", "arts", "no", "nos", "para", "paras", "sec", "secs", "cl", "ch", "fn", "cf", "e.g", "i.e", "etc", "vs",
        "v", "p", "pp", "n", "ff",
    ];

    /// <summary>Returns the sentence that contains a span; of a longer one, what is within <see cref="Reach"/> of the span.</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="span">A span in it. What ends a sentence inside the span does not count.</param>
    public static TextSpan Around(string paragraph, TextSpan span)
    {
        var (first, last) = (Math.Max(0, span.Start - Reach), Math.Min(paragraph.Length, span.End + Reach));
        var start = span.Start;
        while (start > first && !EndsAt(paragraph, start - 1))
        {
            start--;
        }

        var end = span.End;
        while (end < last && !EndsAt(paragraph, end))
        {
            end++;
        }

        // 。” belongs to the sentence that it ends
        while (end < last && (AlwaysEnds.Contains(paragraph[end]) || paragraph[end] == '.' || Closing.Contains(paragraph[end])))
        {
            end++;
        }

        return new TextSpan(start, end);
    }

    /// <summary>Returns whether a sentence ends between two positions, or they are further apart than a sentence reaches.</summary>
    public static bool IsBetween(string paragraph, int from, int to)
    {
        if (to - from > Reach)
        {
            return true;
        }

        for (var i = from; i < to; i++)
        {
            if (EndsAt(paragraph, i))
            {
                return true;
            }
        }

        return false;
    }

    private static bool EndsAt(string text, int at)
    {
        if (AlwaysEnds.Contains(text[at]))
        {
            return true;
        }

        if (text[at] != '.')
        {
            return false;
        }

        var next = at + 1;
        while (next < text.Length && Closing.Contains(text[next]))
        {
            next++;
        }

        return (next >= text.Length || char.IsWhiteSpace(text[next])) && !IsAbbreviation(text.AsSpan(0, at));
    }

    // a word of letters and full stops: an abbreviation may follow a Chinese character, a quotation mark or the end of a line
    private static bool IsAbbreviation(ReadOnlySpan<char> before)
    {
        var start = before.Length;
        while (start > 0 && before.Length - start <= MaxAbbreviation && (char.IsAsciiLetter(before[start - 1]) || before[start - 1] == '.'))
        {
            start--;
        }

        var word = before[start..];
        foreach (var abbreviation in Abbreviations)
        {
            if (word.Equals(abbreviation, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
