using System.Collections.Immutable;
using Statutes.Model.Text;
using Statutes.Reading.Lines;
using Statutes.Reading.Sources;

namespace Statutes.Reading;

/// <summary>
/// Reads a text whose lines are lines already. It stays as it came, code unit for code unit, but for the ends of lines: those that are no line feed,
/// nor go before one, become one, and in Markdown for its <see cref="MarkdownEscapes"/>. A law with its translation, in turn or one behind the other, is two texts, each of its lines.
/// </summary>
internal static class PlainTextReader
{
    /// <summary>Less than this part of what a text says is quoted, and no translation.</summary>
    private const int LeastShare = 10;

    public static ImmutableArray<ExtractedText> Read(string decoded, SourceFormat format, FileLog log)
    {
        var text = new SourceText(log.Name, WithLineFeeds(decoded));
        var isEscaped = format == SourceFormat.Markdown && MarkdownEscapes.AreIn(text.Content);
        if (MayBeOfTwoLanguages(text.Content) && ParallelTexts.Split(LinesOf(text, isEscaped)) is { Length: > 1 } texts)
        {
            return [.. texts.Select(t => LineTexts.OfText(LineTexts.NameOf(text.Name, t.Language, texts.Length), t.Language, t.Lines, text))];
        }

        return [isEscaped ? MarkdownEscapes.Undo(text) : new ExtractedText(text, null, SourcePlaces.Same(text))];
    }

    // asked of every text, so that those of one language are not taken to lines
    private static bool MayBeOfTwoLanguages(ReadOnlySpan<char> text)
    {
        var (chinese, english) = LanguageDetector.Amounts(text);
        return Math.Min(chinese, english) * LeastShare >= Math.Max(chinese, english);
    }

    private static ImmutableArray<SourceLine> LinesOf(SourceText text, bool isEscaped)
    {
        var lines = ImmutableArray.CreateBuilder<SourceLine>(text.LineCount);
        var line = new LineBuilder();
        for (var i = 0; i < text.LineCount; i++)
        {
            var span = text.LineSpan(i);
            foreach (var piece in isEscaped ? MarkdownEscapes.Kept(text, span) : [span])
            {
                line.Keep(text.Content.AsSpan(piece.Start, piece.Length), piece.Start);
            }

            if (line.Take(null, null) is { } taken)
            {
                lines.Add(taken);
            }
        }

        return lines.ToImmutable();
    }

    private static string WithLineFeeds(string text)
    {
        if (text.AsSpan().IndexOfAny("\r\v\f\u0085\u2028\u2029") < 0)
        {
            return text;
        }

        return string.Create(text.Length, text, (lines, from) =>
        {
            for (var i = 0; i < lines.Length; i++)
            {
                var isEnd = from[i] is '\v' or '\f' or '\u0085' or '\u2028' or '\u2029' || (from[i] == '\r' && !(i + 1 < from.Length && from[i + 1] == '\n'));
                lines[i] = isEnd ? '\n' : from[i];
            }
        });
    }
}
