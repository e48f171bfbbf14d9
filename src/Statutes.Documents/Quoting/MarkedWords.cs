using Statutes.Model.Text;

namespace Statutes.Documents.Quoting;

/// <summary>Finds what stands between quotation marks in the paragraphs of a document. Linear in the length of the text.</summary>
internal static class MarkedWords
{
    /// <summary>Finds the outermost pairs of marks; one that a paragraph does not close continues in the next.</summary>
    /// <param name="paragraphs">The paragraphs.</param>
    /// <returns>The index of the paragraph and the words without the marks, in order.</returns>
    public static IEnumerable<(int Paragraph, TextSpan Span)> In(IReadOnlyList<string> paragraphs)
    {
        var continued = '\0'; // the mark that would close what the paragraph before left open
        for (var p = 0; p < paragraphs.Count; p++)
        {
            var text = paragraphs[p];
            var (close, start) = (continued, 0);
            continued = '\0';
            if (close != '\0' && text.Length > 0 && CloseOf(text, 0) == close)
            {
                start = 1; // each paragraph of a long quotation repeats the opening mark
            }

            for (var i = start; i < text.Length; i++)
            {
                if (close == '\0')
                {
                    if (CloseOf(text, i) is var opened and not '\0')
                    {
                        (close, start) = (opened, i + 1);
                    }
                }
                else if (text[i] == close && IsClosing(text, i))
                {
                    yield return (p, new TextSpan(start, i));
                    close = '\0';
                }
            }

            if (close != '\0' && start < text.Length && close != '’')
            {
                yield return (p, new TextSpan(start, text.Length));
                continued = IsContinued(paragraphs, p, close) ? close : '\0';
            }
        }
    }

    private static char CloseOf(string text, int at) => text[at] switch
    {
        '“' or '„' => '”',
        '「' => '」',
        '『' => '』',
        '"' => '"',
        '＂' => '＂',
        '‘' when at == 0 || char.IsWhiteSpace(text[at - 1]) || text[at - 1] is '(' or '（' or '：' or ':' or '，' => '’',
        _ => '\0',
    };

    // it is an apostrophe where a letter follows
    private static bool IsClosing(string text, int at) =>
        text[at] != '’' || at + 1 == text.Length || !char.IsAsciiLetter(text[at + 1]);

    // the next paragraph closes the quotation before it opens another, or repeats the opening mark
    private static bool IsContinued(IReadOnlyList<string> paragraphs, int paragraph, char close)
    {
        if (close is '"' or '＂' || paragraph + 1 >= paragraphs.Count)
        {
            return false;
        }

        var next = paragraphs[paragraph + 1];
        if (next.Length == 0)
        {
            return false;
        }

        if (CloseOf(next, 0) == close)
        {
            return true;
        }

        var closing = next.IndexOf(close);
        return closing >= 0 && !next.AsSpan(0, closing).ContainsAny('“', '「', '『');
    }
}
