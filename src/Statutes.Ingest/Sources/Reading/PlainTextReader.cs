using Statutes.Model.Text;

namespace Statutes.Ingest.Sources.Reading;

/// <summary>
/// Reads a text whose lines are lines already. It stays as it came, code unit for code unit, but for the ends of lines: those that are no line feed,
/// nor go before one, become one.
/// </summary>
internal static class PlainTextReader
{
    public static ReadText Read(string decoded, FileLog log)
    {
        var text = new SourceText(log.Name, WithLineFeeds(decoded));
        return new ReadText(text, null, SourcePlaces.Same(text));
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
