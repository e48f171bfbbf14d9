using System.Buffers;
using Statutes.Citations.Parsing.English;
using Statutes.Citations.Parsing.Tokens;
using Statutes.Model.Text;

namespace Statutes.Citations.Parsing.Scanning;

/// <summary>
/// A set of names of works that recognises them in running text without marks: 网络安全法 backwards from its end, Cybersecurity Law
/// forwards from its beginning. Width, case, script and white space do not count. A match costs at most the length of the
/// longest name. Immutable.
/// </summary>
internal sealed class NameDictionary
{
    private const int MaxChinese = 300;
    private const int MaxEnglish = 400;
    private const int MaxChineseForward = 40;

    private readonly NameTrie forward;
    private readonly NameTrie backward;
    private readonly NameEndings endings;

    /// <summary>Makes the set.</summary>
    /// <param name="names">The names; those with Chinese characters are matched backwards, the others forwards.</param>
    public NameDictionary(IEnumerable<string> names)
    {
        var all = names.Where(n => n.Length > 1).ToLookup(n => n.Any(Lexer.IsWide));
        forward = new NameTrie(all[false].Select(n => n.Select(FoldAlone)));
        backward = new NameTrie(all[true].Select(n => n.Reverse().Select(FoldAlone)));
        endings = new NameEndings(all[true].Select(n => string.Concat(n.Select(FoldAlone))));
        Anchors = new AnchorTable(all[true]);
        var starts = all[false].Select(n => n[0]).ToHashSet();
        FirstLetters = SearchValues.Create([.. starts.Select(char.ToLowerInvariant), .. starts.Select(char.ToUpperInvariant)]);
    }

    /// <summary>The positions where the scanner must stop for these names and for everything else that it looks for.</summary>
    public AnchorTable Anchors { get; }

    /// <summary>Whether a name is in the set.</summary>
    public bool IsKnown(ReadOnlySpan<char> name) => MatchBackward(name, name.Length) == 0 || MatchForward(name, 0) == name.Length;

    /// <summary>
    /// Returns where an English name begins that ends where a stretch of text ends, or goes on behind it, after its first word; -1 if
    /// none does.
    /// </summary>
    public int StartOfNameAtEnd(ReadOnlySpan<char> text, int start, int end, out int nameEnd)
    {
        nameEnd = -1;
        for (var at = start + 1; at < end; at++)
        {
            if (EnglishWords.IsWordStart(text, at) && FirstLetters.Contains(text[at]) && (nameEnd = MatchForward(text, at)) >= end)
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>Returns the end of the longest Chinese name that begins at <paramref name="start"/>; -1 if none begins there.</summary>
    public int MatchChineseForward(ReadOnlySpan<char> text, int start)
    {
        var best = -1;
        for (var end = start + 2; end <= text.Length && end - start <= MaxChineseForward && Lexer.IsWide(text[end - 1]); end++)
        {
            best = MatchBackward(text[..end], end) == start ? end : best;
        }

        return best;
    }

    /// <summary>Whether an English name begins at a word inside a stretch of text, after its first word.</summary>
    public bool ContainsNameIn(ReadOnlySpan<char> text, int start, int end)
    {
        for (var at = start + 1; at < end; at++)
        {
            if (EnglishWords.IsWordStart(text, at) && FirstLetters.Contains(text[at]) && MatchForward(text, at) is var behind && behind > 0
                && behind <= end)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether words are names of the set, with commas between them: 网安法，CSL.</summary>
    public bool AreAllKnown(ReadOnlySpan<char> words)
    {
        foreach (var range in words.SplitAny('，', ',', '、', ';', '；', '/'))
        {
            var name = words[range].Trim();
            if (!IsKnown(name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The letters with which an English name begins, in either case.</summary>
    public SearchValues<char> FirstLetters { get; }

    /// <summary>
    /// Whether a Chinese name may end with the character at a position: false for nearly every position where none does. White space
    /// inside a name does not count.
    /// </summary>
    public bool MayEndAt(ReadOnlySpan<char> text, int last) => last < 2
        || Lexer.IsBlank(text[last - 1]) || Lexer.IsBlank(text[last - 2])
        || endings.MayContain(Fold(text, last), Fold(text, last - 1), Fold(text, last - 2));

    /// <summary>Returns the start of the longest name that ends right before <paramref name="end"/>; -1 if no name ends there.</summary>
    public int MatchBackward(ReadOnlySpan<char> text, int end)
    {
        var (node, best) = (NameTrie.Root, -1);
        for (var i = end - 1; i >= 0 && end - i < MaxChinese; i--)
        {
            if (Lexer.IsBlank(text[i]))
            {
                continue;
            }

            if (!backward.TryStep(ref node, Fold(text, i)))
            {
                break;
            }

            best = backward.IsEnd(node) ? i : best;
        }

        return best;
    }

    /// <summary>
    /// Returns the end of the longest name that begins at <paramref name="start"/>, with no letter or digit behind it; -1 if no
    /// name begins there.
    /// </summary>
    public int MatchForward(ReadOnlySpan<char> text, int start)
    {
        var (node, best) = (NameTrie.Root, -1);
        for (var i = start; i < text.Length && i - start < MaxEnglish;)
        {
            var isBlank = Lexer.IsBlank(text[i]);
            if (!forward.TryStep(ref node, isBlank ? ' ' : Fold(text, i)))
            {
                break;
            }

            i = isBlank ? Lexer.SkipBlank(text, i) : i + 1;
            best = forward.IsEnd(node) && !IsInsideAWord(text, i) ? i : best;
        }

        return best;
    }

    // the name ends in the middle of a word: CSLX, CSL-Based; the number of a footnote (Measures1) is no part of the word
    private static bool IsInsideAWord(ReadOnlySpan<char> text, int end)
    {
        if (end >= text.Length)
        {
            return false;
        }

        var isLetterInside = char.IsAsciiLetterOrDigit(text[end]) && char.IsAsciiLetterOrDigit(text[end - 1])
            && !EnglishWords.IsNoteMark(text, end);
        return isLetterInside || (text[end] == '-' && end + 1 < text.Length && char.IsAsciiLetterUpper(text[end + 1]));
    }

    private static char FoldAlone(char c) => Fold([c], 0);

    private static char Fold(ReadOnlySpan<char> text, int at) => text[at] switch
    {
        >= 'A' and <= 'Z' and var c => (char)(c | 0x20),
        '’' or '‘' => '\'',
        '–' or '—' or '‐' => '-',
        '(' => '（',
        ')' => '）',
        _ => TraditionalCharacters.SimplifyAt(text, at),
    };
}
