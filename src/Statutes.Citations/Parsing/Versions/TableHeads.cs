using Statutes.Citations.Parsing.Tokens;
using Statutes.Citations.Syntax;
using Statutes.Model.Text;

namespace Statutes.Citations.Parsing.Versions;

/// <summary>
/// Reads the version that the head of a column names for the citations below it: a table of old and new numbers, with | or tabs between
/// its cells. Each line is looked at once, so it is linear for citations that are asked in the order of the text.
/// </summary>
internal struct TableHeads
{
    // no head of a column is longer; in UTF-16 code units
    private const int LongestHead = 40;

    // the columns behind these have no heads, so that a line of a million cells takes no longer than another
    private const int MostColumns = 50;

    private static readonly string[] Nouns = WordTable.Load("version-words").Words("noun-of-column");

    // the first line of the table that was seen last, the end of its last known line, and the cell that was asked last
    private int head;
    private int seenUntil;
    private int asked;
    private int lineOfAsked;
    private int line;
    private int counted;
    private int cell;
    private char separator;

    /// <summary>Returns the version of the column in which a position stands; null if its head names none, or there is no table.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The position; not before the one that was asked last.</param>
    public VersionWord? Read(ReadOnlySpan<char> text, int at)
    {
        if (at < asked)
        {
            return null;
        }

        // only the text since the last position is searched for the beginning of the line
        lineOfAsked = text[asked..at].LastIndexOf('\n') is var skip and >= 0 ? asked + skip + 1 : lineOfAsked;
        asked = at;
        var start = lineOfAsked;
        if (start < seenUntil)
        {
            // the line that was seen last
        }
        else if (!EnterLine(text, start))
        {
            return null;
        }

        if (separator == '\0' || line == head)
        {
            return null;
        }

        while (counted < at)
        {
            cell += text[counted++] == separator ? 1 : 0;
        }

        return cell < MostColumns && HeadOf(text) is { Length: > 1 and <= LongestHead } span ? ReadHead(text, span) : null;
    }

    // whether the line belongs to a table; finds the first line of it
    private bool EnterLine(ReadOnlySpan<char> text, int start)
    {
        var length = text[start..].IndexOf('\n');
        var end = length < 0 ? text.Length : start + length;
        separator = SeparatorOf(text[start..end]);
        var from = seenUntil;
        (line, counted, cell, seenUntil) = (start, start, 0, end + 1);
        if (separator == '\0')
        {
            return false;
        }

        var first = start;
        while (first > from)
        {
            var before = text[..(first - 1)].LastIndexOf('\n') + 1;
            if (!text[before..(first - 1)].Contains(separator))
            {
                (head, first) = (first, 0);
                return true;
            }

            first = before;
        }

        // the lines up to the one that was seen before belong to its table, unless that one was no line of a table
        head = from > 0 && first == from ? head : first;
        return true;
    }

    private static char SeparatorOf(ReadOnlySpan<char> line) => line.Contains('|') ? '|' : line.Contains('\t') ? '\t' : '\0';

    // the cell of the first line with the same number
    private readonly TextSpan? HeadOf(ReadOnlySpan<char> text)
    {
        var start = head;
        for (var number = 0; number < cell; number++)
        {
            var skip = text[start..].IndexOfAny(separator, '\n');
            if (skip < 0 || text[start + skip] == '\n')
            {
                return null;
            }

            start += skip + 1;
        }

        var length = text[start..].IndexOfAny(separator, '\n');
        var cellText = length < 0 ? text[start..] : text.Slice(start, length);
        start += cellText.Length - cellText.TrimStart(" \r*").Length;
        return new TextSpan(start, start + cellText.Trim(" \r*").Length);
    }

    private static VersionWord? ReadHead(ReadOnlySpan<char> text, TextSpan span)
    {
        foreach (var noun in Nouns)
        {
            if (span.In(text).EndsWith(noun, StringComparison.OrdinalIgnoreCase))
            {
                var rest = span.In(text)[..^noun.Length].TrimEnd();
                span = new TextSpan(span.Start, span.Start + rest.Length);
                break;
            }
        }

        if (span.In(text) is [var first, .., var last] && last is '法' or '例' or '定' or '文' or '版' or '号' or '款' or '条'
            && first is '旧' or '舊' or '老' or '原' or '新' or '现' or '現' && span.In(text) is not ['新', '增', ..])
        {
            return new VersionWord(first is '新' or '现' or '現' ? VersionWordKind.Current : VersionWordKind.Former, 0, span);
        }

        // a year alone is a column of dates
        return span.Length > 0 && span.In(text).ContainsAnyExceptInRange('0', '9')
            ? VersionBracket.Read(span.In(text), span) ?? VersionWords.Take(text, ref span)
            : null;
    }
}
