using Statutes.Citations.Parsing.Tokens;
using Statutes.Model.Provisions;

namespace Statutes.Citations.Finding;

/// <summary>
/// The works that the numbered notes of a text cite, for "supra note 3" and 同前注[1]. A note begins a line with its number.
/// </summary>
internal sealed class Footnotes(string text)
{
    /// <summary>No words between the number of a note and what refers to it are longer.</summary>
    private const int Reach = 30;

    /// <summary>
    /// No citation of a note is further from its number: a text of one line would be read back whole for each
    /// of its citations.
    /// </summary>
    private const int LongestBeginning = 400;

    private const string Brackets = "[]〔〕()（）【】［］";

    private static readonly string[] ReferringWords = WordTable.Load("context").Words("note");

    private readonly Dictionary<int, ReferredWork> works = [];

    /// <summary>Notes that a work was cited; the first of a note counts.</summary>
    /// <param name="work">The work.</param>
    /// <param name="start">Where the citation begins.</param>
    public void Note(ReferredWork work, int start)
    {
        if (NumberOfNoteAt(start) is { } number)
        {
            works.TryAdd(number, work);
        }
    }

    /// <summary>The work of the note to which the words right before a position refer; null without such words.</summary>
    public ReferredWork? WorkBefore(int start)
    {
        if (works.Count == 0)
        {
            return null;
        }

        var before = text.AsSpan(Math.Max(0, start - Reach), Math.Min(start, Reach)).TrimEnd(" ,，、").TrimEnd(Brackets);
        var digits = before.LastIndexOfAnyExceptInRange('0', '9') + 1;
        if (digits >= before.Length || !int.TryParse(before[digits..], out var number))
        {
            return null;
        }

        var words = before[..digits].TrimEnd(" " + Brackets);
        foreach (var referring in ReferringWords)
        {
            if (words.EndsWith(referring, StringComparison.OrdinalIgnoreCase))
            {
                return works.GetValueOrDefault(number);
            }
        }

        return null;
    }

    // [1] · 1. · 1 · 〔1〕 at the beginning of the line
    private int? NumberOfNoteAt(int position)
    {
        var before = text.AsSpan(0, position);
        before = before[Math.Max(0, position - LongestBeginning)..];
        var lineEnd = before.LastIndexOf('\n');
        if (lineEnd < 0 && before.Length < position)
        {
            return null;
        }

        var line = text.AsSpan(position - before.Length + lineEnd + 1);
        line = line.TrimStart().TrimStart(Brackets);
        var length = line.IndexOfAnyExceptInRange('0', '9');
        return length is > 0 and < 4 && (Lexer.IsBlank(line[length]) || Brackets.Contains(line[length]) || line[length] is '.' or '、')
            && ChineseNumeral.TryParseOrdinal(line[..length], out var number)
            ? number
            : null;
    }
}
