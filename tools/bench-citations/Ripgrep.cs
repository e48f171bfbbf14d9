using System.Diagnostics;
using Statutes.Citations.Finding;

namespace Statutes.BenchCitations;

/// <summary>Compares with ripgrep, which searches for the numbers of articles.</summary>
internal static class Ripgrep
{
    private const string Pattern = "第[0-9一二三四五六七八九十百零〇]+条";

    /// <summary>Counts with ripgrep.</summary>
    /// <param name="file">The file.</param>
    /// <param name="count">The option that selects what is counted: -c for lines, --count-matches for matches.</param>
    /// <param name="seconds">How long it took, its start included.</param>
    /// <returns>Null if ripgrep is not installed.</returns>
    public static long? Count(string file, string count, out double seconds)
    {
        seconds = 0;
        try
        {
            var watch = Stopwatch.StartNew();
            var start = new ProcessStartInfo("rg", ["--no-config", "-j1", count, Pattern, file]) { RedirectStandardOutput = true };
            using var rg = Process.Start(start)!;
            var answer = rg.StandardOutput.ReadToEnd();
            rg.WaitForExit();
            seconds = watch.Elapsed.TotalSeconds;
            return long.TryParse(answer.AsSpan().Trim(), out var given) ? given : 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    /// <summary>
    /// Counts the matches of ripgrep that are in nothing found: at the beginning of a line, where they are headings, and
    /// others.
    /// </summary>
    public static (long Others, long Headings) Missed(string text, CitationsInText found)
    {
        var spans = found.Citations.Select(c => c.Span).Concat(found.NotUnderstood.Select(o => o.Span)).OrderBy(s => s.Start).ToArray();
        var (others, headings, next) = (0L, 0L, 0);
        for (var at = text.IndexOf('第'); at >= 0; at = text.IndexOf('第', at + 1))
        {
            var end = at + 1;
            while (end < text.Length && "0123456789一二三四五六七八九十百零〇".Contains(text[end]))
            {
                end++;
            }

            if (end == at + 1 || end >= text.Length || text[end] != '条')
            {
                continue;
            }

            while (next < spans.Length && spans[next].End <= at)
            {
                next++;
            }

            if (next < spans.Length && spans[next].Start <= at)
            {
                continue;
            }

            // white space and the marks of Markdown do not count
            var before = text.AsSpan(0, at).LastIndexOfAnyExcept(" \t\r\u3000#*");
            var isLineStart = before < 0 || text[before] == '\n';
            (others, headings) = isLineStart ? (others, headings + 1) : (others + 1, headings);
        }

        return (others, headings);
    }
}
