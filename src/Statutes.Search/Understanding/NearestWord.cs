using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using Statutes.Search.Schema;

namespace Statutes.Search.Understanding;

/// <summary>
/// Finds the word of the English texts that is nearest to a misspelled one; of equally near words, the most frequent. The shorter a word
/// is, the more valid words are near it. So a short word is corrected only to a word of the same letters. Thread-safe.
/// </summary>
/// <param name="reader">The index.</param>
internal sealed class NearestWord(IndexReader reader)
{
    private const int MinLength = 4;
    private const int MaxEdits = 2;

    // a shorter word may differ in one place only
    private const int MinLengthForTwoEdits = 8;

    // a shorter word may only have two letters swapped: taxes is not takes
    private const int MinLengthForOtherEdits = 6;

    /// <summary>Finds the nearest word; null if no word is near enough.</summary>
    /// <param name="word">A word that no text contains, folded.</param>
    public string? To(string word)
    {
        if (word.Length < MinLength)
        {
            return null;
        }

        var best = (Edits: MaxEdits + 1, Count: 0, Word: default(string));
        foreach (var field in (ReadOnlySpan<string>)[IndexSchema.English, IndexSchema.Subject, IndexSchema.Also])
        {
            if (MultiFields.GetTerms(reader, field) is not { } all)
            {
                continue;
            }

            var attributes = new AttributeSource();
            attributes.AddAttribute<IMaxNonCompetitiveBoostAttribute>();
            var maxEdits = word.Length < MinLengthForTwoEdits ? 1 : MaxEdits;
            var near = new FuzzyTermsEnum(all, attributes, new Term(field, word), maxEdits, prefixLength: 1, transpositions: true);
            while (near.MoveNext())
            {
                var candidate = near.Term.Utf8ToString();
                var edits = Edits(word, candidate);
                var isBetter = edits < best.Edits || (edits == best.Edits && near.DocFreq > best.Count);
                if (isBetter && IsLikely(word, candidate) && IsWord(all, candidate, near.DocFreq))
                {
                    best = (edits, near.DocFreq, candidate);
                }
            }
        }

        return best.Word;
    }

    // the same letters in another order; in a longer word also an added, missing or exchanged vowel: ransom is not random
    private static bool IsLikely(string word, string candidate)
    {
        if (word.Length == candidate.Length && word.Order().SequenceEqual(candidate.Order()))
        {
            return true;
        }

        return word.Length >= MinLengthForTwoEdits
            || (word.Length >= MinLengthForOtherEdits && (word.Length != candidate.Length || IsOtherVowel(word, candidate)));
    }

    private static bool IsOtherVowel(string word, string candidate)
    {
        var at = word.AsSpan().CommonPrefixLength(candidate);
        return at < word.Length && "aeiou".Contains(word[at]) && "aeiou".Contains(candidate[at]);
    }

    // facil is the stem of facility and facilities, not a word: every article that contains it contains a longer word
    private static bool IsWord(Terms all, string candidate, int count)
    {
        var (longer, common) = (0, candidate[..^1]);
        var each = all.GetEnumerator();
        for (var status = each.SeekCeil(new BytesRef(common)); status != TermsEnum.SeekStatus.END;)
        {
            var term = each.Term.Utf8ToString();
            if (!term.StartsWith(common, StringComparison.Ordinal))
            {
                break;
            }

            longer += term != candidate && LatinWord.In(term) is [{ Stem: var stem }] && stem == candidate ? each.DocFreq : 0;
            if (!each.MoveNext())
            {
                break;
            }
        }

        return longer < count;
    }

    // the Damerau-Levenshtein distance in its restricted form: no letter is edited twice
    private static int Edits(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            rows[i, 0] = i;
        }

        for (var j = 0; j <= b.Length; j++)
        {
            rows[0, j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                rows[i, j] = Math.Min(Math.Min(rows[i - 1, j] + 1, rows[i, j - 1] + 1), rows[i - 1, j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
                }
            }
        }

        return rows[a.Length, b.Length];
    }
}
