using Lucene.Net.Analysis.Cn.Smart.Hhmm;
using Statutes.Model.Text;

namespace Statutes.Search.Schema;

/// <summary>
/// Cuts Chinese into words with SmartCn, whose dictionary is part of its package: 如何起诉个体工商户 gives 如何, 起诉, 个体, 工商户. Its
/// dictionary is loaded at the first call. Thread-safe.
/// </summary>
internal static class ChineseWords
{
    private const int MinLength = 2;
    private const int MaxRun = 500; // the time grows with the length of a run; a longer one is cut in parts

    private static readonly Lazy<HHMMSegmenter> Segmenter = new(() => new HHMMSegmenter());

    /// <summary>Lists the words of at least two characters, in their order.</summary>
    /// <param name="folded">The text, folded.</param>
    public static IEnumerable<string> In(string folded) => SpansIn(folded).Select(s => folded.Substring(s.Start, s.Length));

    /// <summary>Lists the places of the words, in their order.</summary>
    /// <param name="folded">The text, folded.</param>
    /// <param name="minLength">The least number of characters of a word, at least 1.</param>
    public static IEnumerable<(int Start, int Length)> SpansIn(string folded, int minLength = MinLength)
    {
        for (var at = 0; at < folded.Length; at++)
        {
            var end = at;
            while (end < folded.Length && end - at < MaxRun && HanCharacters.Is(folded[end]))
            {
                end++;
            }

            if (end - at >= minLength)
            {
                var tokens = Segmenter.Value.Process(folded[at..end]);
                for (var i = 1; i < tokens.Count - 1; i++) // the first and the last are the ends of the sentence
                {
                    if (tokens[i].EndOffset - tokens[i].StartOffset >= minLength)
                    {
                        yield return (at + tokens[i].StartOffset, tokens[i].EndOffset - tokens[i].StartOffset);
                    }
                }
            }

            at = Math.Max(at, end - 1);
        }
    }

    /// <summary>Whether the segmenter keeps a whole text together as one word.</summary>
    public static bool IsWord(string folded) => folded.Length >= MinLength && In(folded).FirstOrDefault() == folded;
}
