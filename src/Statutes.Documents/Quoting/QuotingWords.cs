using Statutes.Model.Text;

namespace Statutes.Documents.Quoting;

/// <summary>
/// The words of <c>words/quoting.tsv</c>, matched at the end, or the whole, of what stands between a citation and a quotation.
/// </summary>
internal static class QuotingWords
{
    private static readonly ILookup<string, string> Lists =
        EmbeddedTable.Rows(typeof(QuotingWords), "quoting.tsv").ToLookup(row => row[0], row => row[1]);

    /// <summary>Whether the words before a mark say that it gives a name: 以下简称.</summary>
    public static bool EndInNaming(ReadOnlySpan<char> words) => EndsIn(words, "naming");

    /// <summary>Whether the words between a citation and a colon say that its wording follows: 规定.</summary>
    public static bool EndInSaying(ReadOnlySpan<char> words) => EndsIn(words, "says");

    /// <summary>Whether the words between a quotation and a citation tie them: under.</summary>
    public static bool AreFrom(ReadOnlySpan<char> words)
    {
        foreach (var word in Lists["from"])
        {
            if (words.Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool EndsIn(ReadOnlySpan<char> words, string list)
    {
        foreach (var word in Lists[list])
        {
            if (words.EndsWith(word, StringComparison.OrdinalIgnoreCase)
                && (words.Length == word.Length || !char.IsAsciiLetter(word[0]) || !char.IsAsciiLetter(words[^(word.Length + 1)])))
            {
                return true;
            }
        }

        return false;
    }
}
