using Lucene.Net.Analysis.TokenAttributes;

namespace Statutes.Search.Schema;

/// <summary>A word of letters or digits in a text.</summary>
/// <param name="Start">The index of its first code unit.</param>
/// <param name="End">The index behind its last code unit.</param>
/// <param name="Stem">Its stem, as the analyzer gives it.</param>
internal readonly record struct LatinWord(int Start, int End, string Stem)
{
    private static readonly BilingualAnalyzer Analyzer = new(forQueries: true);

    /// <summary>Finds the words of a text, in their order, without the Chinese.</summary>
    public static LatinWord[] In(ReadOnlySpan<char> text) => HasAny(text) ? Analyzed(text.ToString()) : [];

    private static bool HasAny(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (IsLatin(c))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsLatin(char c) => char.IsLetterOrDigit(c) && !Han.Is(c);

    // the last term at a position is the stem, which queries and texts share
    private static LatinWord[] Analyzed(string text)
    {
        var words = new List<LatinWord>();
        using var stream = Analyzer.GetTokenStream(IndexSchema.English, text);
        var term = stream.AddAttribute<ICharTermAttribute>();
        var offset = stream.AddAttribute<IOffsetAttribute>();
        var position = stream.AddAttribute<IPositionIncrementAttribute>();
        stream.Reset();
        while (stream.IncrementToken())
        {
            if (!IsLatin(text[offset.StartOffset]))
            {
                continue;
            }

            var word = new LatinWord(offset.StartOffset, offset.EndOffset, term.ToString());
            if (position.PositionIncrement == 0 && words.Count > 0)
            {
                words[^1] = word;
            }
            else
            {
                words.Add(word);
            }
        }

        stream.End();
        return [.. words];
    }
}
