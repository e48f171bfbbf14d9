using Statutes.Documents.Reading;
using Statutes.Model.Text;

namespace Statutes.Documents.Reports;

/// <summary>The paragraphs of a checked document by their place.</summary>
/// <param name="content">The document.</param>
public sealed class DocumentPassages(DocumentContent content)
{
    // on either side of the words, in UTF-16 code units
    private const int Around = 160;

    private readonly Dictionary<(string Part, int Number), DocumentParagraph> paragraphs =
        content.Paragraphs.GroupBy(p => (p.Part, p.Number)).ToDictionary(g => g.Key, g => g.First());

    /// <summary>Returns the words at a place and what surrounds them in their sentence.</summary>
    public Passage At(DocumentPlace place)
    {
        if (!paragraphs.TryGetValue((place.Part, place.Paragraph), out var paragraph))
        {
            return new Passage("", "", "", Language.English);
        }

        var text = paragraph.Text;
        var start = Math.Clamp(place.Start, 0, text.Length);
        var end = Math.Clamp(place.End, start, text.Length);

        // a paragraph may be one sentence of megabytes with a hundred thousand citations
        var (first, last) = (Whole(text, start - Around), Whole(text, end + Around));
        var sentence = SentenceBounds.Around(text[first..last], new TextSpan(start - first, end - first));
        var (from, to) = (first + sentence.Start, first + sentence.End);
        return new Passage(
            (from == first && first > 0 ? "…" : "") + text[from..start].TrimStart(),
            text[start..end],
            text[end..to].TrimEnd() + (to == last && last < text.Length ? "…" : ""),
            LanguageDetector.OfWords(text.AsSpan(start, end - start)));
    }

    /// <summary>Returns a place in words: 正文第5段, footnote 3.</summary>
    public string Name(DocumentPlace place, Language language)
    {
        var part = VerdictWords.OfPart(place.Part).Either(language);
        var note = paragraphs.GetValueOrDefault((place.Part, place.Paragraph))?.Note;
        return (language, note) switch
        {
            (Language.Chinese, null) => $"{part}第{place.Paragraph + 1}段",
            (Language.Chinese, _) => $"{part}{note}",
            (_, null) => $"{part}, paragraph {place.Paragraph + 1}",
            _ => $"{part.TrimEnd('s')} {note}",
        };
    }

    // not between the halves of a surrogate pair
    private static int Whole(string text, int at) =>
        at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) ? at - 1 : Math.Clamp(at, 0, text.Length);
}

/// <summary>Words of a document with what surrounds them.</summary>
/// <param name="Before">What precedes them in their sentence.</param>
/// <param name="Words">The words.</param>
/// <param name="After">What follows.</param>
/// <param name="Language">The language of the words.</param>
public sealed record Passage(string Before, string Words, string After, Language Language);
