using System.Collections.Immutable;
using Statutes.Model.Corpus;
using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Search.Highlighting;

/// <summary>The wording of an article in one language, cut into lines and these into sentences; places in its source, no copies. Immutable.</summary>
internal sealed class Wording
{
    private const string SentenceEnds = "。；！？;!?";
    private const string Closing = "”’」』）)》〉\"'";

    private readonly string source;
    private readonly Sentence[] sentences;

    /// <summary>Cuts an article of a text.</summary>
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

    /// <summary>The lines, as places in the source.</summary>
    public ImmutableArray<TextSpan> Lines { get; }

    /// <summary>The sentences, in their order.</summary>
    public ReadOnlySpan<Sentence> Sentences => sentences;

    /// <summary>The characters of a place.</summary>
    public ReadOnlySpan<char> At(TextSpan place) => place.In(source);

    /// <summary>The text of a place.</summary>
    public string TextAt(TextSpan place) => source[place.Start..place.End];

    /// <summary>The sentence that says in this language what one says in another: as many sentences in the line, the same one; else the whole line.</summary>
    /// <param name="other">The other language's wording.</param>
    /// <param name="sentence">The number of its sentence.</param>
    /// <returns>Null where the line is not there.</returns>
    public TextSpan? Beside(Wording other, int sentence)
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

    private void Cut(TextSpan line, int number, List<Sentence> into)
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
                into.Add(Sentence.Of(text[start..end], line.Start + start, number));
            }

            start = at + 1;
        }
    }

    // a full stop of English ends a sentence behind a whole word and before a capital: not in Art. 35, U.S. Code, 3.5
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

        return next > space && next < text.Length && char.IsUpper(text[next]) && at > 0 && (char.IsLower(text[at - 1]) || text[at - 1] == ')');
    }
}
