using System.Buffers;
using Statutes.Citations.Parsing.Tokens;

namespace Statutes.Citations.Finding;

/// <summary>
/// Finds the day on which a contract says that it was made, or the month alone on a line of a document: THIS AGREEMENT is made on 18
/// September 2024; 本合同由双方于2024年9月18日签订. A date inside a sentence is not that of the document, but the laws that a contract names
/// may be those of its day. The words are in <c>words/document-dates.tsv</c>.
/// </summary>
internal static class ContractDate
{
    // a contract says when it was made at its beginning; in UTF-16 code units
    private const int Beginning = 2_000;

    // no line that says so is longer
    private const int LongestLine = 200;

    private const int LongestPlace = 30;

    private static readonly WordTable Table = WordTable.Load("document-dates");
    private static readonly SearchValues<string> Contracts =
        SearchValues.Create(Table.Words("contract"), StringComparison.Ordinal);
    private static readonly string[] Made = Table.Words("made");

    /// <summary>Returns the day; null where the text does not say it.</summary>
    public static DateOnly? Read(ReadOnlySpan<char> text)
    {
        text = text[..Math.Min(text.Length, Beginning)];
        foreach (var range in text.Split('\n'))
        {
            var line = text[range];
            line = line[..Math.Min(line.Length, LongestLine)].Trim();
            if ((ReadLine(line) ?? ReadMonth(line) ?? ReadDateline(line)) is { } day)
            {
                return day;
            }
        }

        return null;
    }

    private static DateOnly? ReadLine(ReadOnlySpan<char> line)
    {
        if (!line.ContainsAny(Contracts))
        {
            return null;
        }

        foreach (var lead in Made)
        {
            var found = line.IndexOf(lead, StringComparison.OrdinalIgnoreCase);
            var end = found + lead.Length;
            if (found < 0 || !DateForms.TryRead(line, ref end, out _, out var day) || day is null)
            {
                continue;
            }

            if (!Lexer.IsWide(lead[0]) || line[end..].TrimStart("在").StartsWith('签') || line[end..].StartsWith('订'))
            {
                return day;
            }
        }

        return null;
    }

    // BEIJING, Oct. 29, 2025 — Lawmakers …: the line of a news report
    private static DateOnly? ReadDateline(ReadOnlySpan<char> line)
    {
        var comma = line.IndexOf(',');
        var end = comma + 1;
        return comma is > 1 and < LongestPlace && char.IsAsciiLetterUpper(line[0]) && DateForms.TryRead(line, ref end, out _, out var day)
            && Lexer.SkipBlank(line, end) is var dash && dash < line.Length && line[dash] is '—' or '–' or '-'
                ? day
                : null;
    }

    // September 2019: a month alone on its line, whose first day stands for it
    private static DateOnly? ReadMonth(ReadOnlySpan<char> line)
    {
        var end = 0;
        return line.Length is > 6 and < 16 && DateForms.TryRead(line, ref end, out _, out var day) && day is null && end == line.Length
            && DateForms.MonthOf(line, out var year) is > 0 and var month
                ? new DateOnly(year, month, 1)
                : null;
    }
}
