using System.Collections.Immutable;
using System.Text;
using Statutes.Model.Provisions;

namespace Statutes.Ingest.UserCorpus;

/// <summary>A text of the user's corpus, written from one text or from the books of a code.</summary>
/// <param name="Content">The text in the form of <c>corpus/README.md</c>.</param>
/// <param name="Places">The origins of its lines.</param>
internal sealed record UserText(string Content, PlaceMap Places)
{
    private const string BookMark = "编";

    /// <summary>Writes a text.</summary>
    /// <param name="parts">The texts with their files, in the order of the law; for a code, also the names of its books.</param>
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
                Line(HeadingOf(book, isFirst: i == 0, ref number), 0);
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

    // 人格权编 has no number of its own: the books of a code are numbered in the order of their articles. A part that is not a book,
    // such as 附则, becomes a heading without a number, which ends the last book.
    private static string HeadingOf(string book, bool isFirst, ref int number)
    {
        var hasMark = book.EndsWith(BookMark, StringComparison.Ordinal);
        return hasMark || (isFirst && book == "总则")
            ? $"第{ChineseNumeral.Format(++number)}编　{(hasMark ? book[..^1] : book)}"
            : $"# {book}";
    }
}
