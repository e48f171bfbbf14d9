using System.Text;

namespace Statutes.Documents.Reading;

/// <summary>
/// Removes the marks of Markdown inside a paragraph: emphasis (**第一条**, *Cybersecurity Law*), the address of a link, the mark of a note,
/// and the backslash before a punctuation mark. Marks without a partner are part of the text. Linear in the text.
/// </summary>
internal static class MarkdownMarks
{
    private const string Special = "*_[]\\";

    /// <summary>Removes the marks.</summary>
    public static string Remove(string text)
    {
        if (text.AsSpan().IndexOfAny(Special) < 0)
        {
            return text;
        }

        var isRemoved = new bool[text.Length];
        var openers = new Dictionary<(char Mark, int Length), int>();
        var brackets = new Stack<int>();
        for (var at = 0; at < text.Length;)
        {
            at = text[at] switch
            {
                '\\' when IsEscape(text, at) => RemoveEscape(isRemoved, at),
                '*' or '_' => ReadEmphasis(text, at, openers, isRemoved),
                '[' => ReadBracket(text, at, brackets, isRemoved),
                ']' => ReadLink(text, at, brackets, isRemoved),
                _ => at + 1,
            };
        }

        var rest = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (!isRemoved[i])
            {
                rest.Append(text[i]);
            }
        }

        return rest.ToString();
    }

    private static bool IsEscape(string text, int at) =>
        at + 1 < text.Length && text[at + 1] is > ' ' and < '\u007F' && !char.IsAsciiLetterOrDigit(text[at + 1]);

    private static int RemoveEscape(bool[] isRemoved, int at)
    {
        isRemoved[at] = true;
        return at + 2;
    }

    // a run that can close the last open run of the same length closes it; an underscore inside a word is no emphasis
    private static int ReadEmphasis(string text, int at, Dictionary<(char Mark, int Length), int> openers, bool[] isRemoved)
    {
        var end = at;
        while (end < text.Length && text[end] == text[at])
        {
            end++;
        }

        var (key, before, after) = ((text[at], end - at), at == 0 ? ' ' : text[at - 1], end == text.Length ? ' ' : text[end]);
        var isInWord = text[at] == '_' && char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after);
        if (end - at > 3 || isInWord)
        {
            return end;
        }

        if (!char.IsWhiteSpace(before) && openers.Remove(key, out var opener) && opener + (end - at) < at)
        {
            isRemoved.AsSpan(opener, end - at).Fill(true);
            isRemoved.AsSpan(at, end - at).Fill(true);
        }
        else if (!char.IsWhiteSpace(after))
        {
            openers[key] = at;
        }

        return end;
    }

    // the mark of a note, [^1], is no text
    private static int ReadBracket(string text, int at, Stack<int> brackets, bool[] isRemoved)
    {
        const int MaxLength = 20;
        if (at + 1 < text.Length && text[at + 1] == '^'
            && text.AsSpan(at, Math.Min(MaxLength, text.Length - at)).IndexOf(']') is var close and > 2)
        {
            isRemoved.AsSpan(at, close + 1).Fill(true);
            return at + close + 1;
        }

        brackets.Push(at);
        return at + 1;
    }

    // [words](address "title"): the words are left
    private static int ReadLink(string text, int at, Stack<int> brackets, bool[] isRemoved)
    {
        const int MaxAddress = 2_000;
        if (!brackets.TryPop(out var open) || at + 1 >= text.Length || text[at + 1] != '(')
        {
            return at + 1;
        }

        var address = text.AsSpan(at + 2, Math.Min(MaxAddress, text.Length - at - 2));
        var close = address.IndexOf(')');
        if (close <= 0 || !IsAddress(address[..close]))
        {
            return at + 1;
        }

        isRemoved[open] = true;
        isRemoved.AsSpan(at, close + 3).Fill(true);
        return at + close + 3;
    }

    // https://example.org/a, ../a.md, #part; not words in brackets
    private static bool IsAddress(ReadOnlySpan<char> address)
    {
        var blank = address.IndexOf(' ');
        return blank < 0
            ? address.ContainsAny(":/#.") && address.IndexOfAnyExceptInRange('!', '~') < 0
            : address[(blank + 1)..] is ['"' or '\'', ..] && IsAddress(address[..blank]);
    }
}
