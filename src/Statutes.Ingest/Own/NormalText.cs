using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Statutes.Ingest.Identifying;
using Statutes.Ingest.Parsing;
using Statutes.Model.Text;

namespace Statutes.Ingest.Own;

/// <summary>
/// A text in the form of <c>corpus/README.md</c>, and where each of its lines came from: no blank lines, no comments, no marks before headings but before those
/// that are none of 编, 章 and 节. The characters of a line are kept as they came.
/// </summary>
/// <param name="Title">The title, and the line of the source in which it stands, counted from 1.</param>
/// <param name="Note">What the head tells, without brackets; null where it tells nothing.</param>
/// <param name="Body">The lines of the law.</param>
/// <param name="Lines">For each of them the line of the text from which it came, counted from 1.</param>
/// <param name="Articles">How many of them begin an article.</param>
/// <param name="FirstArticle">The number of the first article; 0 where there is none.</param>
public sealed record NormalText(
    (string Words, int Line) Title, string? Note, ImmutableArray<string> Body, ImmutableArray<int> Lines, int Articles, int FirstArticle)
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
    /// <param name="text">The text as a reader gave it.</param>
    /// <param name="language">Its language.</param>
    /// <param name="block">Its head.</param>
    public static NormalText Of(SourceText text, Language language, TitleBlock block)
    {
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
            lines.Add(i + 1);
        }

        var note = block.Life.IsEmpty ? null : string.Join('\u3000', block.Life);
        return new NormalText((block.Title, block.TitleLine + 1), note, body.ToImmutable(), lines.ToImmutable(), articles, first);
    }
}
