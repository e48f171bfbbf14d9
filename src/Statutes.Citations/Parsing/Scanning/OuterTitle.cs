using Statutes.Citations.Parsing.Tokens;
using Statutes.Model.Text;

namespace Statutes.Citations.Parsing.Scanning;

/// <summary>
/// Reads a title that has no marks of its own around the title of a law: 关于修改《网络安全法》的决定, 《网络安全法》释义. An article behind it is
/// one of the outer work. The words are in <c>words/chinese-mentions.tsv</c>.
/// </summary>
internal static class OuterTitle
{
    /// <summary>No title goes on for longer behind the inner one, and none begins further before it; in UTF-16 code units.</summary>
    private const int MaxReach = 40;

    private const string Implementing = "实施";

    private static readonly WordTable Table = WordTable.Load("chinese-mentions");

    // 关于…《…》…的决定
    private static readonly string[] EndsOfDocument = Table.Words("end-of-outer-title");

    // 《…》释义: needs no 关于 before it
    private static readonly string[] Companions = Table.Words("companion-of-title");

    /// <summary>Reads the outer title.</summary>
    /// <param name="text">The text.</param>
    /// <param name="inner">The inner title with its marks.</param>
    /// <param name="floor">The outer title begins here or later.</param>
    /// <param name="outer">The outer title.</param>
    public static bool TryRead(ReadOnlySpan<char> text, TextSpan inner, int floor, out TextSpan outer)
    {
        outer = default;
        var end = EndOfRun(text, inner.End);
        if (end == inner.End)
        {
            return false;
        }

        var run = text[inner.End..end];
        if (EndsWithOneOf(run, Companions))
        {
            outer = new TextSpan(inner.Start, WithBracket(text, end));
            return true;
        }

        var start = StartOfAbout(text, inner.Start, floor);
        if (start < 0)
        {
            // 实施网络安全法办法
            start = inner.Start - Implementing.Length;
            var isImplementing = start >= floor && text[start..].StartsWith(Implementing)
                && EndsOfDocument.AsSpan().Contains(run.ToString());
            outer = isImplementing ? new TextSpan(start, WithBracket(text, end)) : default;
            return isImplementing;
        }

        // the document may end before a verb: 关于修改《…》的决定施行后
        for (var stop = end; stop > inner.End; stop--)
        {
            if (EndsWithOneOf(text[inner.End..stop], EndsOfDocument))
            {
                outer = new TextSpan(start, WithBracket(text, stop));
                return true;
            }
        }

        return false;
    }

    // Chinese characters up to a number or a mark; a further title in marks belongs to the outer one (《…》等八部法律)
    private static int EndOfRun(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length && end - at < MaxReach && text[end] != '第' && Lexer.IsWide(text[end]) && !IsMark(text[end]))
        {
            end++;
        }

        return end;
    }

    // （一）, （试行）
    private static int WithBracket(ReadOnlySpan<char> text, int end) =>
        DefinitionForms.TryReadBracket(text, end, out var inside, out var behind) && inside.Length is > 0 and < 8
            && !inside.In(text).ContainsAnyInRange('0', '9')
            ? behind
            : end;

    // the beginning of 关于 before the title in the same clause
    private static int StartOfAbout(ReadOnlySpan<char> text, int at, int floor)
    {
        for (var start = at - 1; start >= floor && at - start < MaxReach; start--)
        {
            if (IsMark(text[start]) && text[start] is not ('《' or '》' or '〈' or '〉' or '、'))
            {
                return -1;
            }

            if (text[start] == '关' && start + 1 < at && text[start + 1] == '于' || text[start] == '關' && start + 1 < at
                && text[start + 1] == '於')
            {
                return start;
            }
        }

        return -1;
    }

    private static bool EndsWithOneOf(ReadOnlySpan<char> run, string[] words)
    {
        foreach (var word in words)
        {
            if (run.EndsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsMark(char c) =>
        c is >= '\u3000' and <= '\u303F' or >= '\uFF00' and <= '\uFFEF' or '“' or '”' or '…' or '—' or '\n';
}
