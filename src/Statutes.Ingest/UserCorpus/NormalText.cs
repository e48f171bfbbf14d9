using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Statutes.Ingest.Identifying;
using Statutes.Ingest.Parsing;
using Statutes.Model.Provisions;
using Statutes.Model.Text;
using Statutes.Reading.Classification;
using Statutes.Reading.Sources;

namespace Statutes.Ingest.UserCorpus;

/// <summary>
/// A text in the form of <c>corpus/README.md</c>, with the origin of each of its lines. It has no blank lines and no
/// comments. Headings have no marks, except those that are not 编, 章 or 节. The characters of a line are not changed.
/// </summary>
/// <param name="Title">The title, and its line in the source, counted from 1.</param>
/// <param name="Note">The content of the heading without brackets; null if it is empty.</param>
/// <param name="Body">The lines of the law.</param>
/// <param name="Lines">For each of them, the line of its file in which it begins, counted from 1; 1 if the file has no lines.</param>
/// <param name="Places">For each of them, its place in a file without lines, in words; empty if the file has lines.</param>
/// <param name="Articles">The number of lines that begin an article.</param>
/// <param name="FirstArticle">The number of the first article; 0 if there are no articles.</param>
internal sealed record NormalText(
    (string Words, int Line) Title,
    string? Note,
    ImmutableArray<string> Body,
    ImmutableArray<int> Lines,
    ImmutableArray<string> Places,
    int Articles,
    int FirstArticle)
{
    /// <summary>
    /// The lines of the file on which several articles begin, counted from 1, and the number of articles. Each article is a
    /// line of its own here.
    /// </summary>
    public ImmutableArray<(int Line, int Articles)> RunTogether { get; init; } = [];

    /// <summary>The fingerprint of the wording: texts that differ only in white space and in their headings have the same one.</summary>
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

    /// <summary>Converts a text into this form.</summary>
    /// <param name="extracted">The text as a reader returned it.</param>
    /// <param name="language">Its language.</param>
    /// <param name="block">Its heading.</param>
    /// <param name="number">
    /// The document number; null if there is no number. If it is on a line of its own behind the heading, that line belongs to
    /// the note, not to the law.
    /// </param>
    public static NormalText Of(ExtractedText extracted, Language language, TitleBlock block, string? number)
    {
        var text = extracted.Text;
        var lines = new BodyLines(extracted, language);
        var numberLine = TextIdentity.NumberInBody(text, language, block.BodyLine) is { } found && Issuance.NumberIn(found.Words) == number
            ? found.Line
            : -1;
        for (var i = block.BodyLine; i < text.LineCount; i++)
        {
            var line = LineClassifier.Classify(text.Content, text.LineSpan(i), language);
            if (i != numberLine && line.Kind != LineKind.Blank && !IsComment(text.Content.AsSpan(line.Span.Start, line.Span.Length)))
            {
                lines.Add(line);
            }
        }

        string[] head = numberLine < 0 ? [.. block.Life] : [.. block.Life, number!];
        var note = head.Length == 0 ? null : string.Join('\u3000', head);
        var titleLine = block.TitleLine < text.LineCount && extracted.Places.Of(text.LineSpan(block.TitleLine)) is SourcePlace.InText title
            ? title.Line
            : 1;
        return lines.ToText((block.Title, titleLine), note);
    }

    private static bool IsComment(ReadOnlySpan<char> line) => line is ['<', '!', '-', '-', .., '-', '-', '>'];

    /// <summary>Collects the lines of the law with their origins.</summary>
    private sealed class BodyLines(ExtractedText extracted, Language language)
    {
        private readonly ImmutableArray<string>.Builder body = ImmutableArray.CreateBuilder<string>();
        private readonly ImmutableArray<int>.Builder lines = ImmutableArray.CreateBuilder<int>();
        private readonly ImmutableArray<string>.Builder places = ImmutableArray.CreateBuilder<string>();
        private readonly ImmutableArray<(int, int)>.Builder runTogether = ImmutableArray.CreateBuilder<(int, int)>();
        private readonly SourceText text = extracted.Text;
        private int articles, firstArticle;
        private ProvisionNumber last;

        public void Add(Line line)
        {
            if (line.Kind == LineKind.ArticleStart || (line.Kind == LineKind.PerhapsArticleStart && line.Number.Follows(last)))
            {
                firstArticle = articles++ == 0 ? line.Number.Value : firstArticle;
                last = line.Number;
            }

            var pieces = line.Kind == LineKind.ArticleStart && language == Language.Chinese
                ? RunTogetherArticles.Split(text.Content, line)
                : [line.Span];
            foreach (var piece in pieces)
            {
                body.Add(line.Kind == LineKind.UnknownHeading || IsMarkedCaption(line) ? $"# {text.Slice(piece)}" : text.Slice(piece));
                var place = extracted.Places.Of(piece);
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
                runTogether.Add((lines[^1], begun));
            }
        }

        // ### 第一条 目的: the mark shows that the words are no paragraph
        private bool IsMarkedCaption(Line line)
        {
            var isMarked = line.Span.Start > 0 && text.Content.AsSpan(0, line.Span.Start).TrimEnd(" \t\u3000") is [.., '#'];
            return line.Kind is LineKind.ArticleStart && isMarked && ArticleCaption.Is(line.WordingSpan.In(text.Content), isMarked)
                && !ArticleCaption.IsBracketed(line.WordingSpan.In(text.Content));
        }

        public NormalText ToText((string Words, int Line) title, string? note) =>
            new(title, note, body.ToImmutable(), lines.ToImmutable(), places.ToImmutable(), articles, firstArticle)
            {
                RunTogether = runTogether.ToImmutable(),
            };
    }
}
