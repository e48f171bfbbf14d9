using System.Collections.Immutable;
using Statutes.Model.Corpus;
using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Search.Highlighting;

/// <summary>
/// The wording of an article in one language, cut into lines and sentences. These are spans of the source, not copies. Immutable.
/// </summary>
internal sealed class Wording
{
    private const string SentenceEnds = "。；！？;!?";
    private const string Closing = "”’」』）)》〉\"'";

    private readonly string source;
    private readonly Sentence[] sentences;

    /// <summary>Cuts the wording of an article.</summary>
    public Wording(StatuteDocument text, Provision article)
    {
        source = text.Source.Content;
        Lines = text.LineSpansOf(article);
        var cut = new List<Sentence>();
        for (var line = 0; line < Lines.Length; line++)
        {
            Cut(Lines[line], line, cut);
        }

        sentences = [.. cut];
    }

    /// <summary>The lines, as spans of the source.</summary>
    public ImmutableArray<TextSpan> Lines { get; }

    /// <summary>The sentences, in their order.</summary>
    public ReadOnlySpan<Sentence> Sentences => sentences;

    /// <summary>Gets the characters of a span of the source.</summary>
    public ReadOnlySpan<char> At(TextSpan place) => place.In(source);

    /// <summary>Gets the text of a span of the source.</summary>
    public string TextAt(TextSpan place) => source[place.Start..place.End];

    /// <summary>
    /// Finds the sentence that corresponds to a sentence of another language: the one at the same place in the line, if both lines have
    /// equally many sentences; otherwise the whole line.
    /// </summary>
    /// <param name="other">The wording in the other language.</param>
    /// <param name="sentence">The index of its sentence.</param>
    /// <returns>Null if this wording lacks the line.</returns>
    public TextSpan? CorrespondingTo(Wording other, int sentence)
    {
        var line = other.sentences[sentence].Line;
        if (line >= Lines.Length)
        {
            return null;
        }

        var (first, count) = InLine(line);
        var (otherFirst, otherCount) = other.InLine(line);
        return count == otherCount ? sentences[first + sentence - otherFirst].Place : Lines[line];
    }

    private (int First, int Count) InLine(int line)
    {
        var (first, count) = (0, 0);
        for (var i = 0; i < sentences.Length; i++)
        {
            first = sentences[i].Line < line ? i + 1 : first;
            count += sentences[i].Line == line ? 1 : 0;
        }

        return (first, count);
    }

    private void Cut(TextSpan line, int number, List<Sentence> sentences)
    {
        var text = At(line);
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (at < text.Length - 1 && !EndsSentence(text, at))
            {
                continue;
            }

            while (at + 1 < text.Length && Closing.Contains(text[at + 1]))
            {
                at++;
            }

            var end = at + 1;
            while (start < end && char.IsWhiteSpace(text[start]))
            {
                start++;
            }

            while (end > start && char.IsWhiteSpace(text[end - 1]))
            {
                end--;
            }

            if (start < end)
            {
                sentences.Add(Sentence.Of(text[start..end], line.Start + start, number));
            }

            start = at + 1;
        }
    }

    // an English full stop ends a sentence only behind a whole word and before a capital: not in Art. 35, U.S. Code, 3.5
    private static bool EndsSentence(ReadOnlySpan<char> text, int at)
    {
        if (text[at] != '.')
        {
            return SentenceEnds.Contains(text[at]);
        }

        var next = at + 1;
        while (next < text.Length && Closing.Contains(text[next]))
        {
            next++;
        }

        var space = next;
        while (next < text.Length && text[next] == ' ')
        {
            next++;
        }

        var isBeforeCapital = next > space && next < text.Length && char.IsUpper(text[next]);
        return isBeforeCapital && at > 0 && (char.IsLower(text[at - 1]) || text[at - 1] == ')');
    }
}
