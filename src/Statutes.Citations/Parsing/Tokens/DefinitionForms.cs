using Statutes.Model.Text;

namespace Statutes.Citations.Parsing.Tokens;

/// <summary>
/// What gives a work a name in brackets behind its title: （以下简称“《办法》”）, (the “CSL”), (hereinafter referred to as the "Measures"),
/// (“CSL” or the “Law”).
/// </summary>
internal static class DefinitionForms
{
    /// <summary>No bracket of a definition is longer; in UTF-16 code units.</summary>
    private const int MaxBracket = 160;

    private static readonly string[] ChineseLeads =
        ["以下简称为", "以下简称", "以下統稱", "以下统称", "以下合称", "以下稱為", "以下称为", "以下簡稱", "以下称", "下称", "下稱", "简称为", "简称", "簡稱", "亦称", "又称"];

    private static readonly string[] EnglishLeads =
    [
        "hereinafter referred to as ", "hereinafter referred to collectively as ", "hereafter referred to as ", "hereinafter collectively referred to as ", "referred to as ",
        "hereinafter ", "hereafter ", "collectively ", "or ", "and ", "the ", "each, a ", "each a ", "this ", "such ",
    ];

    /// <summary>Reads the bracket.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where the bracket must open, white space aside; on success, one past the closing one.</param>
    /// <param name="names">Takes the names, without quotation marks; 《》 stay.</param>
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
        var isSaid = TrySkipLead(inside, ref next, ChineseLeads);
        if (isSaid)
        {
            next = next < close && text[next] is '：' or ':' or '，' or '为' ? next + 1 : next;
        }

        while (next < close)
        {
            next = Lexer.SkipBlank(inside, next);
            while (TrySkipLead(inside, ref next, EnglishLeads) || (next < close && text[next] is ',' or '，' or '、' or '或' or '及' or '和' or ';' && ++next > 0))
            {
                next = Lexer.SkipBlank(inside, next);
            }

            if (next < close && !TryReadName(inside, ref next, isSaid, names))
            {
                names.Clear();
                return false;
            }

            next = Lexer.SkipBlank(inside, next);
        }

        at = names.Count > 0 ? close + 1 : at;
        return names.Count > 0;
    }

    /// <summary>Reads a round bracket, white space before it aside.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where it must open.</param>
    /// <param name="inside">What stands in it.</param>
    /// <param name="end">One past the closing one; <paramref name="at"/> where there is none.</param>
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

    // -1 where none closes it within reach
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

    // “《办法》” · 《办法》 · "Measures" · 办法, where 以下简称 stands before it
    private static bool TryReadName(ReadOnlySpan<char> inside, ref int at, bool isSaid, List<TextSpan> names)
    {
        if (TryQuoted(inside, at, out var quoted, out var end))
        {
            names.Add(quoted);
            at = end;
            return true;
        }

        if (TitleMarks.TryRead(inside, at, out _, out end) && isSaid)
        {
            names.Add(new TextSpan(at, end));
            at = end;
            return true;
        }

        if (isSaid && names.Count == 0 && inside.Length - at is > 0 and <= 30 && char.IsLetter(inside[at]))
        {
            names.Add(TrimBlank(inside, new TextSpan(at, inside.Length)));
            at = inside.Length;
            return true;
        }

        return false;
    }

    private static bool TryQuoted(ReadOnlySpan<char> inside, int at, out TextSpan name, out int end)
    {
        (name, end) = (default, at);
        var closing = inside[at] switch { '“' => '”', '"' => '"', '‘' => '’', '\'' => '\'', '「' => '」', '『' => '』', '„' => '“', '”' => '”', _ => '\0' };
        var length = closing == '\0' ? -1 : inside[(at + 1)..].IndexOf(closing);
        if (length is < 1 or > 80)
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
