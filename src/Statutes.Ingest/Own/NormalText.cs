using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Statutes.Ingest.Identifying;
using Statutes.Ingest.Parsing;
using Statutes.Ingest.Sources.Reading;
using Statutes.Model.Text;

namespace Statutes.Ingest.Own;

/// <summary>
/// A text in the form of <c>corpus/README.md</c>, and where each of its lines came from: no blank lines, no comments, no marks before headings but before those
/// that are none of 编, 章 and 节. The characters of a line are kept as they came.
/// </summary>
/// <param name="Title">The title, and the line of the source in which it stands, counted from 1.</param>
/// <param name="Note">What the head tells, without brackets; null where it tells nothing.</param>
/// <param name="Body">The lines of the law.</param>
/// <param name="Lines">For each of them the line of its file in which it begins, counted from 1; 1 where the file has no lines.</param>
/// <param name="Places">For each of them its place in a file that has no lines, in words; none where it has lines.</param>
/// <param name="Articles">How many of them begin an article.</param>
/// <param name="FirstArticle">The number of the first article; 0 where there is none.</param>
public sealed record NormalText(
    (string Words, int Line) Title, string? Note, ImmutableArray<string> Body, ImmutableArray<int> Lines, ImmutableArray<string> Places, int Articles, int FirstArticle)
{
    /// <summary>The fingerprint of the wording: equal for texts that differ in white space and in their heads only.</summary>
    public string Wording
    {
        get
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            foreach (var line in Body)
            {
                hash.AppendData(Encoding.UTF8.GetBytes(string.Concat(line.Where(c => !LineClassifier.IsBlank(c) && c != '#'))));
            }

            return Convert.ToHexStringLower(hash.GetHashAndReset());
        }
    }

    /// <summary>Brings a text into that form.</summary>
    /// <param name="read">The text as a reader gave it.</param>
    /// <param name="language">Its language.</param>
    /// <param name="block">Its head.</param>
    public static NormalText Of(ReadText read, Language language, TitleBlock block)
    {
        var text = read.Text;
        var places = ImmutableArray.CreateBuilder<string>();
        var body = ImmutableArray.CreateBuilder<string>();
        var lines = ImmutableArray.CreateBuilder<int>();
        var (articles, first) = (0, 0);
        for (var i = block.BodyLine; i < text.LineCount; i++)
        {
            var line = LineClassifier.Classify(text.Content, text.LineSpan(i), language);
            if (line.Kind == LineKind.Blank || text.Content.AsSpan(line.Span.Start, line.Span.Length) is ['<', '!', '-', '-', .., '-', '-', '>'])
            {
                continue;
            }

            if (line.Kind == LineKind.ArticleStart)
            {
                first = articles++ == 0 ? line.Number.Value : first;
            }

            body.Add(line.Kind == LineKind.UnknownHeading ? $"# {text.Slice(line.Span)}" : text.Slice(line.Span));
            var place = read.Places.Of(line.Span);
            lines.Add(place is SourcePlace.InText inText ? inText.Line : 1);
            if (place is not SourcePlace.InText)
            {
                places.Add(place.ToString());
            }
        }

        var note = block.Life.IsEmpty ? null : string.Join('\u3000', block.Life);
        var titleLine = block.TitleLine < text.LineCount && read.Places.Of(text.LineSpan(block.TitleLine)) is SourcePlace.InText title ? title.Line : 1;
        return new NormalText((block.Title, titleLine), note, body.ToImmutable(), lines.ToImmutable(), places.ToImmutable(), articles, first);
    }
}
