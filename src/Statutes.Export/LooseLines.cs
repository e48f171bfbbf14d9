using System.Collections.Immutable;
using Statutes.Model.Corpus;
using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Export;

/// <summary>
/// The lines of a text outside all provisions: a preamble before the first provision, an annex after the last, a
/// heading that is not of a 编, 章 or 节. The title, the line in brackets under it and the table of contents are not
/// included.
/// </summary>
/// <param name="Before">The lines before the first provision; all lines where the text has no provisions.</param>
/// <param name="Within">The lines between provisions and after the last.</param>
public sealed record LooseLines(ImmutableArray<string> Before, ImmutableArray<string> Within)
{
    /// <summary>Returns the lines of a text.</summary>
    public static LooseLines Of(StatuteDocument text)
    {
        var (before, within) = (ImmutableArray.CreateBuilder<string>(), ImmutableArray.CreateBuilder<string>());
        var headings = text.All.Where(p => p.Kind.IsDivision).Select(p => Letters(text.HeadingOf(p))).ToHashSet(StringComparer.Ordinal);
        var covered = Covered(text);
        var next = 0;
        var first = true;
        for (var i = 0; i < text.Source.LineCount; i++)
        {
            var span = text.Source.LineSpan(i);
            while (next < covered.Length && covered[next].End <= span.Start)
            {
                next++;
            }

            first &= next == 0;
            if (next < covered.Length && covered[next].Start < span.End)
            {
                continue;
            }

            var line = text.Source.Slice(span).Trim().TrimStart('#').TrimStart();
            if (line.Length > 0 && !IsHead(line))
            {
                (first ? before : within).Add(line);
            }
        }

        return new LooseLines(before.ToImmutable(), within.ToImmutable());

        bool IsOfNote(string letters) => text.Note is { } note
            && (letters.Length == 0 || Letters(note).Contains(letters.Trim('（', '）', '(', ')'), StringComparison.Ordinal));

        bool IsHead(string line)
        {
            var letters = Letters(line);
            return line == text.Title
                || line.StartsWith("<!--", StringComparison.Ordinal)
                || letters is "目录" or "Contents" or "CONTENTS"
                || headings.Contains(letters)
                || IsOfNote(letters);
        }
    }

    // The spans of all numbers and wordings, in their order.
    private static TextSpan[] Covered(StatuteDocument text) =>
    [
        .. text.All.SelectMany(p => new[] { p.NumberSpan, p.WordingSpan }).Where(s => s.Length > 0).OrderBy(s => s.Start),
    ];

    private static string Letters(string line) => string.Concat(line.Where(c => !char.IsWhiteSpace(c)));
}
