using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Statutes.Ingest.Identifying;
using Statutes.Ingest.Parsing;
using Statutes.Model.Text;
using Statutes.Reading.Classification;
using Statutes.Reading.Sources;

namespace Statutes.Ingest.UserCorpus;

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
    /// <summary>The lines of the file on which several articles begin, counted from 1, and how many do; each is a line of its own here.</summary>
    public ImmutableArray<(int Line, int Articles)> RunTogether { get; init; } = [];

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
    /// <param name="number">The number of the document; where it stands behind the head on a line of its own, it is told as the head is, and no line of the law. Null where there is none.</param>
    public static NormalText Of(ExtractedText read, Language language, TitleBlock block, string? number)
    {
        var text = read.Text;
        var places = ImmutableArray.CreateBuilder<string>();
        var body = ImmutableArray.CreateBuilder<string>();
        var lines = ImmutableArray.CreateBuilder<int>();
        var (articles, first) = (0, 0);
        var together = ImmutableArray.CreateBuilder<(int, int)>();
        var numbered = TextIdentity.NumberInBody(text, language, block.BodyLine) is { } found && Issuance.NumberIn(found.Words) == number ? found.Line : -1;
        for (var i = block.BodyLine; i < text.LineCount; i++)
        {
            var line = LineClassifier.Classify(text.Content, text.LineSpan(i), language);
            if (i == numbered || line.Kind == LineKind.Blank || text.Content.AsSpan(line.Span.Start, line.Span.Length) is ['<', '!', '-', '-', .., '-', '-', '>'])
            {
                continue;
            }

            if (line.Kind == LineKind.ArticleStart)
            {
                first = articles++ == 0 ? line.Number.Value : first;
            }

            var pieces = line.Kind == LineKind.ArticleStart && language == Language.Chinese ? RunTogetherArticles.Split(text.Content, line) : [line.Span];
            foreach (var piece in pieces)
            {
                body.Add(line.Kind == LineKind.UnknownHeading ? $"# {text.Slice(piece)}" : text.Slice(piece));
                var place = read.Places.Of(piece);
                lines.Add(place is SourcePlace.InText inText ? inText.Line : 1);
                if (place is not SourcePlace.InText)
                {
                    places.Add(place.ToString());
                }
            }

            if (pieces.Length > 1)
            {
                var begun = pieces.Count(p => LineClassifier.Classify(text.Content, p, language).Kind == LineKind.ArticleStart);
                articles += begun - 1;
                together.Add((lines[^1], begun));
            }
        }

        string[] head = numbered < 0 ? [.. block.Life] : [.. block.Life, number!];
        var note = head.Length == 0 ? null : string.Join('\u3000', head);
        var titleLine = block.TitleLine < text.LineCount && read.Places.Of(text.LineSpan(block.TitleLine)) is SourcePlace.InText title ? title.Line : 1;
        return new NormalText((block.Title, titleLine), note, body.ToImmutable(), lines.ToImmutable(), places.ToImmutable(), articles, first) { RunTogether = together.ToImmutable() };
    }
}
