using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using Statutes.Search.Schema;

namespace Statutes.Search.Understanding;

/// <summary>
/// Finds the word of the English texts that somebody meant who typed one that no text has: the nearest, of equally near ones the most frequent. The shorter a word
/// is, the more right words are near it; so a short one counts as a mistake only where the letters are the same. Any number of threads may ask.
/// </summary>
/// <param name="reader">The index.</param>
internal sealed class NearestWord(IndexReader reader)
{
    private const int ShortestWord = 4;
    private const int MostEdits = 2;
    private const int LongEnoughForEdits = 8; // letters of a word that may differ in two places
    private const int LongEnoughForAnyEdit = 6; // and of one that may differ otherwise than by two letters that changed places: taxes is not takes

    /// <summary>The nearest word; null where none is near enough.</summary>
    /// <param name="word">A word that no text has, folded.</param>
    public string? To(string word)
    {
        if (word.Length < ShortestWord)
        {
            return null;
        }

        var best = (Edits: MostEdits + 1, Count: 0, Word: default(string));
        foreach (var field in (ReadOnlySpan<string>)[IndexSchema.English, IndexSchema.Subject, IndexSchema.Also])
        {
            if (MultiFields.GetTerms(reader, field) is not { } all)
            {
                continue;
            }

            var attributes = new AttributeSource();
            attributes.AddAttribute<IMaxNonCompetitiveBoostAttribute>();
            var near = new FuzzyTermsEnum(all, attributes, new Term(field, word), word.Length < LongEnoughForEdits ? 1 : MostEdits, prefixLength: 1, transpositions: true);
            while (near.MoveNext())
            {
                var found = near.Term.Utf8ToString();
                var edits = Edits(word, found);
                if ((edits < best.Edits || (edits == best.Edits && near.DocFreq > best.Count)) && IsLikely(word, found) && IsWord(all, found, near.DocFreq))
                {
                    best = (edits, near.DocFreq, found);
                }
            }
        }

        return best.Word;
    }

    // the same letters in another order; of a longer word also one more, one less, or another vowel for a vowel: ransom is not random
    private static bool IsLikely(string word, string found)
    {
        if (word.Length == found.Length && word.Order().SequenceEqual(found.Order()))
        {
            return true;
        }

        return word.Length >= LongEnoughForEdits || (word.Length >= LongEnoughForAnyEdit && (word.Length != found.Length || IsOtherVowel(word, found)));
    }

    private static bool IsOtherVowel(string word, string found)
    {
        var at = word.AsSpan().CommonPrefixLength(found);
        return at < word.Length && "aeiou".Contains(word[at]) && "aeiou".Contains(found[at]);
    }

    // facil is what facility and facilities have in common, and no word: every article that has it has it of a longer one
    private static bool IsWord(Terms all, string found, int count)
    {
        var (longer, common) = (0, found[..^1]);
        var each = all.GetEnumerator();
        for (var status = each.SeekCeil(new BytesRef(common)); status != TermsEnum.SeekStatus.END && each.Term.Utf8ToString() is var term && term.StartsWith(common, StringComparison.Ordinal);)
        {
            longer += term != found && LatinWord.In(term) is [{ Stem: var stem }] && stem == found ? each.DocFreq : 0;
            if (!each.MoveNext())
            {
                break;
            }
        }

        return longer < count;
    }

    // Damerau's distance without overlapping exchanges
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
