using System.Buffers;
using Statutes.Citations.Parsing.Tokens;
using Statutes.Model.Text;

namespace Statutes.Citations.Finding;

/// <summary>
/// Finds the date that a document gives itself: a date alone on its line, or with a label or a place beside it, before the first
/// citation or in the last five lines. A date inside a sentence, or after today, never counts. The words are in
/// <c>words/document-dates.tsv</c>.
/// </summary>
internal static class DocumentDateReader
{
    /// <summary>A longer line is a sentence; in UTF-16 code units.</summary>
    private const int MaxLine = 80;

    private const int LongestLabel = 10;

    /// <summary>A longer line has no parts that are set apart.</summary>
    private const int MaxLineOfParts = 160;

    /// <summary>How many lines at the end of a document can have its date; blank ones do not count.</summary>
    private const int LastLines = 5;

    /// <summary>No place or issuer beside a date has more words.</summary>
    private const int MostWords = 5;

    // the marks of Markdown, of tables and of quoted mail at the ends of a line
    private const string Marks = " \t\u3000\r>#*|_-–—·•\"“”()（）[]【】.。,，;；";

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789０１２３４５６７８９一二三四五六七八九〇零");
    private static readonly WordTable Table = WordTable.Load("document-dates");
    private static readonly SearchValues<string> NotOfDocument =
        SearchValues.Create(Table.Words("not-of-document"), StringComparison.Ordinal);

    private static readonly string[] Labels = Table.Words("label");
    private static readonly string[] Weekdays = Table.Words("weekday");
    private static readonly string[] Issuers = Table.Words("issuer-end");
    private static readonly SearchValues<string> Events = SearchValues.Create(Table.Words("event"), StringComparison.Ordinal);
    private static readonly string[] Places = Table.Words("place");
    private static readonly WordSet NoPlaces = new(Table.Words("not-a-place"));

    /// <summary>The dates that a document gives itself.</summary>
    /// <param name="Date">The only one; null where there is none, or where there are several.</param>
    /// <param name="IsUnclear">Whether several dates differ.</param>
    public readonly record struct Result(DocumentDate? Date, bool IsUnclear);

    /// <summary>Finds the date.</summary>
    /// <param name="text">The text.</param>
    /// <param name="firstCitation">Where the first citation of a provision begins; the length of the text where there is none.</param>
    /// <param name="today">Today: a later date is not that of the document.</param>
    public static Result Read(ReadOnlySpan<char> text, int firstCitation, DateOnly today)
    {
        var found = default(DocumentDate?);
        var tail = StartOfLastLines(text);
        for (var start = 0; start < text.Length;)
        {
            start = start > firstCitation ? Math.Max(start, tail) : start;
            var length = text[start..].IndexOf('\n');
            var end = length < 0 ? text.Length : start + length;
            if (TryReadLine(text[start..end], today, out var date, out var words))
            {
                if (found is not null && found.Value != date)
                {
                    return new Result(null, true);
                }

                found ??= new DocumentDate(date, new TextSpan(start + words.Start, start + words.End));
            }

            start = end + 1;
        }

        return new Result(found, false);
    }

    private static int StartOfLastLines(ReadOnlySpan<char> text)
    {
        var end = text.Length;
        for (var lines = 0; end > 0;)
        {
            var start = text[..end].LastIndexOf('\n') + 1;
            lines += text[start..end].Trim().IsEmpty ? 0 : 1;
            if (lines == LastLines || start == 0)
            {
                return start;
            }

            end = start - 1;
        }

        return 0;
    }

    // the date on a line, or in a part of a line that marks set apart: Board paper 14/B · 5 March 2025 · CONFIDENTIAL
    private static bool TryReadLine(ReadOnlySpan<char> line, DateOnly today, out DateOnly date, out TextSpan words)
    {
        (date, words) = (default, default);
        if (line.Length < 6 || line.IndexOfAny(Digits) < 0)
        {
            return false;
        }

        if (TryReadPart(line, today, out date, out words))
        {
            return true;
        }

        if (TryReadFirstWords(line, today, out date, out words))
        {
            return true;
        }

        if (line.Length > MaxLineOfParts || IsSentence(line))
        {
            return false;
        }

        for (var start = 0; start < line.Length;)
        {
            var end = EndOfPart(line, start, out var next);
            if (end - start > 5 && TryReadPart(line[start..end], today, out date, out words))
            {
                words = new TextSpan(words.Start + start, words.End + start);
                return true;
            }

            start = next;
        }

        return false;
    }

    // Posted 10 December 2025. Right now …: a label and its date before the first sentence
    private static bool TryReadFirstWords(ReadOnlySpan<char> line, DateOnly today, out DateOnly date, out TextSpan words)
    {
        (date, words) = (default, default);
        var head = line[..Math.Min(line.Length, MaxLine)];
        var stop = head.IndexOfAny('。', '\r') is var wide and >= 0 ? wide : head.IndexOf(". ");
        return stop > 0 && StartsWithLabel(head.TrimStart(Marks)) && TryReadPart(head[..stop], today, out date, out words);
    }

    private static bool StartsWithLabel(ReadOnlySpan<char> words)
    {
        foreach (var label in Labels)
        {
            if (words.StartsWith(label, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    // a line with a full stop inside it, or with the words of an event in the life of a law, has no date of a document in one of its parts
    private static bool IsSentence(ReadOnlySpan<char> line)
    {
        var stop = line.IndexOfAny("。！？");
        if (stop >= 0 && stop < line.TrimEnd().Length - 1)
        {
            return true;
        }

        return line.ContainsAny(Events) || (line.Contains(". ", StringComparison.Ordinal) && line.TrimEnd().EndsWith('.'));
    }

    // parts are divided by · | ; brackets, wide spaces, and by a dash or a slash between spaces
    private static int EndOfPart(ReadOnlySpan<char> line, int start, out int next)
    {
        for (var at = start; at < line.Length; at++)
        {
            var c = line[at];
            if (c is '·' or '|' or '│' or ';' or '；' or '(' or ')' or '（' or '）' or '【' or '】' or '\u3000' or '\t' or '•')
            {
                next = at + 1;
                return at;
            }

            if (at + 2 < line.Length && c == ' ' && line[at + 2] == ' ' && line[at + 1] is '/' or '–' or '—' or '-')
            {
                next = at + 3;
                return at;
            }

            if (at + 1 < line.Length && c == ' ' && line[at + 1] == ' ')
            {
                next = at + 2;
                return at;
            }
        }

        next = line.Length;
        return line.Length;
    }

    private static bool TryReadPart(ReadOnlySpan<char> line, DateOnly today, out DateOnly date, out TextSpan words)
    {
        (date, words) = (default, default);
        if (line.Length is < 6 or > MaxLine)
        {
            return false;
        }

        for (var at = 0; at < line.Length; at++)
        {
            // a date begins at a digit, or at the name of its month
            var end = at;
            if ((at > 0 && char.IsAsciiLetterOrDigit(line[at - 1])) || Lexer.IsBlank(line[at])
                || !DateForms.TryRead(line, ref end, out _, out var day) || day is not { } read)
            {
                continue;
            }

            date = read;
            words = Trim(line, new TextSpan(0, line.Length));
            return read <= today && MayStandBefore(line[..at]) && MayStandBehind(line[end..]);
        }

        return false;
    }

    // Date: · 日期： · Shanghai, · Wednesday, · 上海， · 某某律师事务所
    private static bool MayStandBefore(ReadOnlySpan<char> words)
    {
        words = SkipWeekday(words.Trim(Marks));
        var rest = words.TrimEnd(" :：|*\t");
        foreach (var label in Labels)
        {
            if (rest.StartsWith(label, StringComparison.OrdinalIgnoreCase)
                && (rest.Length == label.Length || MayStandBefore(rest[label.Length..].Trim(" :：|*,，\t/"))))
            {
                return true;
            }
        }

        if (rest.ContainsAny(NotOfDocument))
        {
            return false; // 出生日期：
        }

        // 填表时间：
        return (rest.Length <= LongestLabel && rest.Length < words.Length && (rest.EndsWith("日期") || rest.EndsWith("时间")
            || rest.EndsWith("時間")))
            || IsPlace(words);
    }

    // 于上海 · 10:22 AM · （盖章）
    private static bool MayStandBehind(ReadOnlySpan<char> words)
    {
        words = SkipTime(SkipWeekday(words.Trim(Marks)));
        return words.IsEmpty || IsPlace(words);
    }

    private static ReadOnlySpan<char> SkipWeekday(ReadOnlySpan<char> words)
    {
        foreach (var weekday in Weekdays)
        {
            if (words.StartsWith(weekday, StringComparison.OrdinalIgnoreCase)
                && (words.Length == weekday.Length || !char.IsAsciiLetter(words[weekday.Length])))
            {
                return words[weekday.Length..].Trim(Marks);
            }

            if (words.EndsWith(weekday, StringComparison.OrdinalIgnoreCase)
                && (words.Length == weekday.Length || !char.IsAsciiLetter(words[^(weekday.Length + 1)])))
            {
                return words[..^weekday.Length].Trim(Marks);
            }
        }

        return words;
    }

    // 10:22 · 10:22:31 AM · at 10:22 +0800
    private static ReadOnlySpan<char> SkipTime(ReadOnlySpan<char> words)
    {
        var rest = words.StartsWith("at ", StringComparison.OrdinalIgnoreCase) ? words[3..] : words;
        var colon = rest.IndexOfAny(':', '：', '.');
        if (colon is < 1 or > 2 || rest[..colon].IndexOfAnyExceptInRange('0', '9') >= 0)
        {
            return words;
        }

        rest = rest.TrimStart("0123456789:：. +-");
        foreach (var zone in (ReadOnlySpan<string>)["am", "pm", "a.m.", "p.m.", "CST", "GMT", "UTC", "HKT"])
        {
            rest = rest.StartsWith(zone, StringComparison.OrdinalIgnoreCase) ? rest[zone.Length..].TrimStart(" 0123456789:+-") : rest;
        }

        return rest.Trim(Marks);
    }

    // Shanghai · Beijing, China · 上海市 · 某某律师事务所: the name of a place or of who issued the document, and no sentence
    private static bool IsPlace(ReadOnlySpan<char> words)
    {
        words = words.Trim(Marks);
        if (words.IsEmpty)
        {
            return true;
        }

        return Lexer.IsWide(words[^1]) ? IsChinesePlace(words) : IsEnglishPlace(words);
    }

    private static bool IsChinesePlace(ReadOnlySpan<char> words)
    {
        words = words.StartsWith("于") ? words[1..] : words;
        words = words.TrimEnd(" 　（）()印章盖公");
        if (words.IsEmpty)
        {
            return true;
        }

        if (words.ContainsAny("，。；：、"))
        {
            return false;
        }

        foreach (var end in Issuers)
        {
            if (words.Length > end.Length && words.EndsWith(end, StringComparison.Ordinal))
            {
                return true;
            }
        }

        // 中国上海市: places and nothing else
        while (!words.IsEmpty)
        {
            var length = 0;
            foreach (var place in Places)
            {
                length = words.StartsWith(place, StringComparison.Ordinal) ? Math.Max(length, place.Length) : length;
            }

            if (length == 0)
            {
                return false;
            }

            words = words[length..].TrimStart(" ·　");
        }

        return true;
    }

    private static bool IsEnglishPlace(ReadOnlySpan<char> words)
    {
        var count = 0;
        foreach (var range in words.Split(' '))
        {
            var word = words[range].Trim(",|·–-()");
            if (word.IsEmpty || word is "of" or "on" or "at" or "in")
            {
                continue;
            }

            // Room 302
            var isNumber = count > 0 && word.IndexOfAnyExceptInRange('0', '9') < 0 && word.Length < 4;
            if (++count > MostWords || !(char.IsAsciiLetterUpper(word[0]) || isNumber) || (!isNumber && word.ContainsAnyInRange('0', '9'))
                || word[^1] is ':' or ';' or '.' || NoPlaces.Contains(word))
            {
                return false;
            }
        }

        return true;
    }

    private static TextSpan Trim(ReadOnlySpan<char> line, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && Marks.Contains(line[start]))
        {
            start++;
        }

        while (end > start && Lexer.IsBlank(line[end - 1]))
        {
            end--;
        }

        return new TextSpan(start, end);
    }
}
