using System.Collections.Immutable;
using System.Text;
using Statutes.Model.Provisions;

namespace Statutes.Ingest.UserCorpus;

/// <summary>Writes a text of the user's corpus out of one text, or out of the books of a code.</summary>
/// <param name="Content">The text in the form of <c>corpus/README.md</c>.</param>
/// <param name="Places">Where its lines came from.</param>
public sealed record UserText(string Content, PlaceMap Places)
{
    private const string BookMark = "编";

    /// <summary>Writes it.</summary>
    /// <param name="parts">The texts with their files and, of a code, their books, in the order of the law.</param>
    public static UserText Of(IReadOnlyList<(NormalText Text, string Path, string? Book)> parts)
    {
        var content = new StringBuilder();
        var places = ImmutableArray.CreateBuilder<PlacedLines>();
        var number = 0;
        for (var i = 0; i < parts.Count; i++)
        {
            var (text, path, book) = parts[i];
            var lines = ImmutableArray.CreateBuilder<int>();
            var words = ImmutableArray.CreateBuilder<string>();
            if (i == 0)
            {
                Line(text.Title.Words, text.Title.Line);
                if (text.Note is { } note)
                {
                    Line($"（{note}）", text.Title.Line);
                }
            }

            if (book is not null)
            {
                // 人格权编 has no number of its own: the books of a code are numbered by the order of their articles, and what is no book ends the last one
                var isBook = book.EndsWith(BookMark, StringComparison.Ordinal) || (i == 0 && book == "总则");
                Line(isBook ? $"第{ChineseNumeral.Format(++number)}编　{(book.EndsWith(BookMark, StringComparison.Ordinal) ? book[..^1] : book)}" : $"# {book}", 0);
            }

            for (var at = 0; at < text.Body.Length; at++)
            {
                Line(text.Body[at], text.Lines[at], text.Places.IsEmpty ? "" : text.Places[at]);
            }

            places.Add(new PlacedLines(path, lines.ToImmutable(), text.Places.IsEmpty ? [] : words.ToImmutable()));

            void Line(string line, int at, string place = "")
            {
                content.Append(line).Append('\n');
                lines.Add(at);
                words.Add(place);
            }
        }

        return new UserText(content.ToString(), new PlaceMap(places.ToImmutable()));
    }
}
