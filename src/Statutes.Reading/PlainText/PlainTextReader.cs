using System.Collections.Immutable;
using Statutes.Model.Text;
using Statutes.Reading.Lines;
using Statutes.Reading.Sources;

namespace Statutes.Reading.PlainText;

/// <summary>
/// Reads a text that already consists of lines. The text stays the same, code unit for code unit, with two exceptions: every line end
/// other than LF and CR LF becomes LF, and <see cref="MarkdownEscapes"/> are removed from Markdown. A law with its translation, line by
/// line or one after the other, gives two texts.
/// </summary>
internal static class PlainTextReader
{
    /// <summary>A language with less than a tenth of the text of the other is a quotation, not a translation.</summary>
    private const int MinShareOfTranslation = 10;

    public static ImmutableArray<ExtractedText> Read(string decoded, bool isMarkdown, FileLog log)
    {
        var text = new SourceText(log.Name, WithLineFeeds(decoded));
        var isEscaped = isMarkdown && MarkdownEscapes.Contains(text.Content);
        if (MayHaveTwoLanguages(text.Content) && ParallelTexts.Split(LinesOf(text, isEscaped)) is { Length: > 1 } texts)
        {
            return
            [
                .. texts.Select(t =>
                    LineWriter.WriteFromText(LineWriter.NameOf(text.Name, t.Language, texts.Length), t.Language, t.Lines, text)),
            ];
        }

        return [isEscaped ? MarkdownEscapes.Remove(text) : new ExtractedText(text, null, SourcePlaces.Same(text))];
    }

    // a quick check, so that a text in one language is not cut into lines
    private static bool MayHaveTwoLanguages(ReadOnlySpan<char> text)
    {
        var (chinese, english) = LanguageDetector.Amounts(text);
        return Math.Min(chinese, english) * MinShareOfTranslation >= Math.Max(chinese, english);
    }

    private static ImmutableArray<SourceLine> LinesOf(SourceText text, bool isEscaped)
    {
        var lines = ImmutableArray.CreateBuilder<SourceLine>(text.LineCount);
        var line = new LineBuilder();
        for (var i = 0; i < text.LineCount; i++)
        {
            var span = text.LineSpan(i);
            foreach (var piece in isEscaped ? MarkdownEscapes.Unescape(text, span) : [span])
            {
                line.Append(text.Content.AsSpan(piece.Start, piece.Length), piece.Start);
            }

            if (line.Finish(null, null) is { } finished)
            {
                lines.Add(finished);
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
                var isEnd = from[i] is '\v' or '\f' or '\u0085' or '\u2028' or '\u2029'
                    || (from[i] == '\r' && !(i + 1 < from.Length && from[i + 1] == '\n'));
                lines[i] = isEnd ? '\n' : from[i];
            }
        });
    }
}
