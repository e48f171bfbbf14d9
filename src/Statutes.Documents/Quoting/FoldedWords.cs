using System.Text;

namespace Statutes.Documents.Quoting;

/// <summary>
/// Words in the form in which quotations are compared: without spaces and characters of no width, with one width and one kind of
/// quotation mark. Nothing else is folded, so that an altered character stays altered.
/// </summary>
internal sealed class FoldedWords
{
    private readonly int[] origins; // of each folded character, and one past the end

    private FoldedWords(string text, int[] origins) => (Text, this.origins) = (text, origins);

    /// <summary>The folded words.</summary>
    public string Text { get; }

    /// <summary>Folds words.</summary>
    public static FoldedWords Of(ReadOnlySpan<char> words)
    {
        var text = new StringBuilder(words.Length);
        var origins = new int[words.Length + 1];
        for (var i = 0; i < words.Length; i++)
        {
            if (Fold(words[i]) is var folded and not '\0')
            {
                origins[text.Length] = i;
                text.Append(folded);
            }
        }

        origins[text.Length] = words.Length;
        return new FoldedWords(text.ToString(), origins);
    }

    /// <summary>Folds a character; <c>\0</c> if it does not count.</summary>
    public static char Fold(char c)
    {
        switch (c)
        {
            case >= '!' and < '\u007F' and not ('\'' or '"') or (>= '\u4E00' and <= '\u9FFF'):
                return c;
            case '“' or '”' or '„' or '‟' or '「' or '」' or '『' or '』' or '＂' or '〝' or '〞' or '"'
                or '‘' or '’' or '‚' or '‛' or '＇' or '\'':
                return '"';
            case '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF':
                return '\0';
            case >= '！' and <= '～':
                return (char)(c - '！' + '!');
            case '｡':
                return '。';
            case (>= '\u2E80' and <= '\u2FDF') or (>= '\uF900' and <= '\uFAFF'):
                return c.ToString().Normalize(NormalizationForm.FormKC) is [var one] ? one : c;
            default:
                return char.IsWhiteSpace(c) || char.IsControl(c) ? '\0' : c;
        }
    }

    /// <summary>Returns where a folded character is in the words; for the length of the text, the end of the words.</summary>
    public int Origin(int position) => origins[position];

    /// <summary>Returns the end, in the words, of what ends before a folded position.</summary>
    public int OriginEnd(int position) => position == 0 ? origins[0] : origins[position - 1] + 1;
}
