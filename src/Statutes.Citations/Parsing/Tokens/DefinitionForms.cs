using Statutes.Model.Text;

namespace Statutes.Citations.Parsing.Tokens;

/// <summary>
/// Reads the bracket behind a title that gives the work a short name: （以下简称“《办法》”）, (the “CSL”), (hereinafter referred to as
/// the "Measures"), (“CSL” or the “Law”). The words before the name are in <c>words/definitions.tsv</c>.
/// </summary>
internal static class DefinitionForms
{
    /// <summary>No bracket of a definition is longer; in UTF-16 code units.</summary>
    private const int MaxBracket = 160;

    /// <summary>No name in quotation marks is longer.</summary>
    private const int MaxQuoted = 80;

    /// <summary>No name without marks is longer.</summary>
    private const int MaxUnmarked = 30;

    private static readonly WordTable Table = WordTable.Load("definitions");
    private static readonly string[] ChineseLeads = Table.Words("zh");

    // a gap follows an English word
    private static readonly string[] EnglishLeads = [.. Table.Words("en").Select(words => words + " ")];

    /// <summary>Reads the bracket.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where the bracket must open, white space before it aside; on success, one past the closing bracket.</param>
    /// <param name="names">Receives the names, without quotation marks but with 《》; cleared first.</param>
    public static bool TryRead(ReadOnlySpan<char> text, ref int at, List<TextSpan> names)
    {
        names.Clear();
        if (!TryReadBracket(text, at, out var bracket, out _))
        {
            return false;
        }

        var close = bracket.End;
        var inside = text[..close];
        var next = Lexer.SkipBlank(text, bracket.Start);
        var hasLead = TrySkipLead(inside, ref next, ChineseLeads);
        if (hasLead)
        {
            next = next < close && text[next] is '：' or ':' or '，' or '为' ? next + 1 : next;
        }

        while (next < close)
        {
            next = Lexer.SkipBlank(inside, next);
            while (TrySkipLead(inside, ref next, EnglishLeads)
                || (next < close && text[next] is ',' or '，' or '、' or '或' or '及' or '和' or ';' && ++next > 0))
            {
                next = Lexer.SkipBlank(inside, next);
            }

            if (next < close && !TryReadName(inside, ref next, hasLead, names))
            {
                // (中华人民共和国网络安全法; hereinafter, the “Law”)
                var part = names.Count == 0 ? inside[next..].IndexOfAny(";；，,") : -1;
                if (part < 0)
                {
                    names.Clear();
                    return false;
                }

                next += part + 1;
                hasLead = TrySkipLead(inside, ref next, ChineseLeads);
            }

            next = Lexer.SkipBlank(inside, next);
        }

        at = names.Count > 0 ? close + 1 : at;
        return names.Count > 0;
    }

    /// <summary>Reads a definition right behind a title, without a bracket: 《…》简称“试行办法”.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The end of the title; on success, the end of the definition.</param>
    /// <param name="names">Receives the name; cleared first.</param>
    public static bool TryReadWithoutBracket(ReadOnlySpan<char> text, ref int at, List<TextSpan> names)
    {
        names.Clear();
        var next = at;
        next += next < text.Length && text[next] is '，' or ',' ? 1 : 0;
        if (!TrySkipLead(text, ref next, ChineseLeads))
        {
            return false;
        }

        next += next < text.Length && text[next] is '：' or ':' or '为' ? 1 : 0;
        if (next >= text.Length || !TryReadQuoted(text, next, out var name, out var end))
        {
            return false;
        }

        names.Add(name);
        at = end;
        return true;
    }

    /// <summary>Reads a round bracket, half or full width.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where it must open, white space before it aside.</param>
    /// <param name="inside">The text in it.</param>
    /// <param name="end">One past the closing bracket; <paramref name="at"/> on failure.</param>
    public static bool TryReadBracket(ReadOnlySpan<char> text, int at, out TextSpan inside, out int end)
    {
        (inside, end) = (default, at);
        var open = Lexer.SkipBlank(text, at);
        if (open >= text.Length || text[open] is not ('（' or '(') || CloseOf(text, open) is var close && close < 0)
        {
            return false;
        }

        (inside, end) = (new TextSpan(open + 1, close), close + 1);
        return true;
    }

    // -1 if no bracket closes it within the limit
    private static int CloseOf(ReadOnlySpan<char> text, int open)
    {
        var depth = 0;
        for (var i = open; i < text.Length && i - open <= MaxBracket; i++)
        {
            depth += text[i] switch { '（' or '(' => 1, '）' or ')' => -1, _ => 0 };
            if (depth == 0)
            {
                return i;
            }
        }

        return -1;
    }

    // “《办法》” · 《办法》 · "Measures" · 办法, after a lead such as 以下简称
    private static bool TryReadName(ReadOnlySpan<char> inside, ref int at, bool hasLead, List<TextSpan> names)
    {
        if (TryReadQuoted(inside, at, out var quoted, out var end))
        {
            names.Add(quoted);
            at = end;
            return true;
        }

        if (TitleMarks.TryRead(inside, at, out _, out end) && hasLead)
        {
            names.Add(new TextSpan(at, end));
            at = end;
            return true;
        }

        if (hasLead && names.Count == 0 && inside.Length - at is > 0 and <= MaxUnmarked && char.IsLetter(inside[at]))
        {
            names.Add(TrimBlank(inside, new TextSpan(at, inside.Length)));
            at = inside.Length;
            return true;
        }

        return false;
    }

    private static bool TryReadQuoted(ReadOnlySpan<char> inside, int at, out TextSpan name, out int end)
    {
        (name, end) = (default, at);
        var closing = inside[at] switch
        {
            '“' or '”' => '”',
            '‘' => '’',
            '「' => '」',
            '『' => '』',
            '„' => '“',
            '"' or '\'' => inside[at],
            _ => '\0',
        };
        var length = closing == '\0' ? -1 : inside[(at + 1)..].IndexOf(closing);
        if (length is < 1 or > MaxQuoted)
        {
            return false;
        }

        name = TrimBlank(inside, new TextSpan(at + 1, at + 1 + length));
        var the = name.Start;
        if (Lexer.TrySkipWords(inside, ref the, "the ") && the < name.End)
        {
            name = new TextSpan(the, name.End);
        }

        end = at + length + 2;
        return name.Length > 0;
    }

    private static TextSpan TrimBlank(ReadOnlySpan<char> text, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && (Lexer.IsBlank(text[start]) || text[start] is ','))
        {
            start++;
        }

        while (end > start && (Lexer.IsBlank(text[end - 1]) || text[end - 1] is ',' or '.'))
        {
            end--;
        }

        return new TextSpan(start, end);
    }

    private static bool TrySkipLead(ReadOnlySpan<char> text, ref int at, string[] leads)
    {
        foreach (var lead in leads)
        {
            if (Lexer.TrySkipWords(text, ref at, lead))
            {
                at = Lexer.SkipBlank(text, at);
                return true;
            }
        }

        return false;
    }
}
