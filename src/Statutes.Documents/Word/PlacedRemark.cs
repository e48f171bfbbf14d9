using Statutes.Documents.Reading;

namespace Statutes.Documents.Word;

/// <summary>A remark with the paragraph that it concerns.</summary>
/// <param name="Remark">The remark.</param>
/// <param name="File">The file that contains the paragraph.</param>
/// <param name="Paragraph">The paragraph.</param>
/// <param name="Id">The id of its comment.</param>
internal sealed record PlacedRemark(WordRemark Remark, WordFile File, WordParagraph Paragraph, string Id)
{
    /// <summary>The words.</summary>
    public string Words => Paragraph.Text[Remark.Start..Remark.End];

    /// <summary>The line that names the words, where the comment is not at them; otherwise null.</summary>
    public string? Label { get; set; }

    /// <summary>The line that says that the replacement was not made; otherwise null.</summary>
    public string? Note { get; set; }

    /// <summary>The lines of the comment.</summary>
    public IEnumerable<string> Lines => [.. Optional(Label), .. Remark.Comment, .. Optional(Note)];

    /// <summary>Finds the paragraph of a remark.</summary>
    /// <exception cref="ArgumentException">There is none, or it has no such words.</exception>
    public static PlacedRemark Find(WordRemark remark, WordText text, string id)
    {
        if (remark.Comment.Count == 0)
        {
            throw new ArgumentException("A remark has no comment.", nameof(remark));
        }

        foreach (var file in text.Files.Where(f => f.Part == remark.Part))
        {
            var number = remark.Paragraph - file.FirstNumber;
            if (file.Paragraphs.FirstOrDefault(p => p.Number == number) is { } paragraph)
            {
                return remark.Start >= 0 && remark.Start < remark.End && remark.End <= paragraph.Text.Length
                    ? new PlacedRemark(WithWholeCharacters(remark, paragraph.Text), file, paragraph, id)
                    : throw new ArgumentException(
                        $"Paragraph {remark.Paragraph} of {remark.Part} has no words from {remark.Start} to {remark.End}.", nameof(remark));
            }
        }

        throw new ArgumentException($"The document has no paragraph {remark.Paragraph} in {remark.Part}.", nameof(remark));
    }

    // XML cannot contain half of a surrogate pair
    private static WordRemark WithWholeCharacters(WordRemark remark, string text) => remark with
    {
        Start = IsInPair(text, remark.Start) ? remark.Start - 1 : remark.Start,
        End = IsInPair(text, remark.End) ? remark.End + 1 : remark.End,
    };

    private static bool IsInPair(string text, int at) =>
        at > 0 && at < text.Length && char.IsHighSurrogate(text[at - 1]) && char.IsLowSurrogate(text[at]);

    private static string[] Optional(string? line) => line is null ? [] : [line];
}
