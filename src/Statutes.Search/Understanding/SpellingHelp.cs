using System.Text;
using Lucene.Net.Index;
using Statutes.Model.Glossaries;
using Statutes.Model.Text;
using Statutes.Search.Matching;
using Statutes.Search.Schema;

namespace Statutes.Search.Understanding;

/// <summary>
/// Corrects words that the texts do not contain. An English word becomes the nearest word of the texts; Chinese becomes a term that
/// differs in one character or sounds the same; pinyin becomes the words that it spells. Thread-safe.
/// </summary>
/// <remarks>
/// A valid word may be missing from the texts, and a short word has many neighbours. So a correction is made only when it leaves
/// little doubt. Words of the texts are never changed, nor is anything behind the first <see cref="MaxCorrections"/> mistakes.
/// </remarks>
internal sealed class SpellingHelp
{
    // a shorter term is not corrected to one that differs in sound: 举报奖 is not 举报人
    private const int MinTermLengthForOtherSound = 4;

    // in a longer run, two characters that never appear side by side in the texts are rarely a mistake
    private const int MaxLengthOfLoneWord = 8;

    // a pair is common if one in so many articles contains it: 保户 becomes 保护, but 和同 does not become 合同
    private const int CommonOneIn = 50;

    private const int MaxHanLength = 64;
    private const int MaxPinyinLength = 60;
    private const int MaxPinyinWords = 12; // words that are tried together as pinyin
    private const int MaxCorrections = 8; // words and pairs of one query; a query with more mistakes is not made of words

    private static readonly string[] Fields =
        [IndexSchema.English, IndexSchema.Chinese, IndexSchema.Subject, IndexSchema.Also, IndexSchema.Title, IndexSchema.Heading];

    private readonly IndexReader reader;
    private readonly PostingsStore postings;
    private readonly string[] terms; // Chinese terms, the longest first
    private readonly NearestWord nearest;
    private readonly Lazy<PinyinWords> pinyin;

    /// <summary>Prepares for an index and a glossary.</summary>
    public SpellingHelp(IndexReader reader, PostingsStore postings, Glossary glossary)
    {
        (this.reader, this.postings, nearest) = (reader, postings, new NearestWord(reader));
        terms =
        [
            .. glossary.BySurface.Keys.Select(QueryText.Fold)
                .Where(t => t.Length > 1 && t.All(HanCharacters.Is))
                .Distinct()
                .OrderByDescending(t => t.Length)
                .ThenBy(t => t, StringComparer.Ordinal),
        ];
        pinyin = new Lazy<PinyinWords>(() => new PinyinWords(terms, Pairs()));
    }

    /// <summary>Corrects the mistakes of a text.</summary>
    /// <param name="folded">The text, folded.</param>
    /// <param name="vocabulary">Names and terms, which are never changed.</param>
    /// <returns>The corrected text; null if nothing was corrected.</returns>
    public string? Correct(string folded, Vocabulary vocabulary)
    {
        var text = new StringBuilder();
        var left = MaxCorrections;
        for (var at = 0; at < folded.Length;)
        {
            var end = at;
            if (HanCharacters.Is(folded[at]))
            {
                while (end < folded.Length && HanCharacters.Is(folded[end]))
                {
                    end++;
                }

                text.Append(end - at > MaxHanLength ? folded[at..end] : CorrectHan(folded[at..end], vocabulary, ref left));
            }
            else if (char.IsAsciiLetter(folded[at]))
            {
                while (end < folded.Length && !HanCharacters.Is(folded[end]))
                {
                    end++;
                }

                text.Append(CorrectLatin(folded, at, end, vocabulary, ref left));
            }
            else
            {
                text.Append(folded[end++]);
            }

            at = end;
        }

        var corrected = text.ToString();
        return corrected == folded ? null : corrected;
    }

    private string CorrectLatin(string folded, int from, int to, Vocabulary vocabulary, ref int left)
    {
        var words = WordsIn(folded, from, to, vocabulary);
        if (words.All(w => w.IsKnown))
        {
            return folded[from..to];
        }

        // all text between the corrected words is copied unchanged
        var text = new StringBuilder();
        var copied = from;
        for (var i = 0; i < words.Count && left > 0; i++)
        {
            var end = i + 1;
            var correction = SpelledByPinyin(folded, words, i, ref end) is { } spelled ? $" {spelled} "
                : words[i].IsKnown ? null
                : nearest.To(words[i].Text);
            left -= correction is not null || !words[i].IsKnown ? 1 : 0;
            if (correction is not null)
            {
                text.Append(folded, copied, words[i].At - copied).Append(correction);
                copied = words[end - 1].At + words[end - 1].Text.Length;
            }

            i = end - 1;
        }

        return text.Append(folded, copied, to - copied).ToString();
    }

    // Reads the longest run of pinyin syllables that contains an unknown word. Sets end to the word behind the run.
    private string? SpelledByPinyin(string folded, List<TypedWord> words, int first, ref int end)
    {
        var last = first;
        while (last < words.Count
            && last - first < MaxPinyinWords
            && IsPinyin(words[last].Text)
            && (last == first || AreAdjacent(folded, words[last - 1], words[last])))
        {
            last++;
        }

        for (; last > first; last--)
        {
            var run = words[first..last];
            if (run.Any(w => !w.IsKnown) && pinyin.Value.Read(string.Concat(run.Select(w => WithoutApostrophes(w.Text)))) is { } spelled)
            {
                end = last;
                return spelled;
            }
        }

        return null;
    }

    // whether only spaces and syllable separators are between two words; any other sign must be preserved
    private static bool AreAdjacent(string folded, TypedWord word, TypedWord next)
    {
        foreach (var c in folded.AsSpan((word.At + word.Text.Length)..next.At))
        {
            if (!char.IsWhiteSpace(c) && c is not ('\'' or '-' or '.' or ','))
            {
                return false;
            }
        }

        return true;
    }

    private List<TypedWord> WordsIn(string folded, int from, int to, Vocabulary vocabulary)
    {
        var words = new List<TypedWord>();
        for (var at = from; at < to;)
        {
            if (!QueryText.IsLatin(folded[at]))
            {
                at++;
                continue;
            }

            if (vocabulary.IsKnown(folded, at, out var length) || IsQuestionOrIntent(folded, at, out length))
            {
                words.Add(new TypedWord(at, folded.Substring(at, length), IsKnown: true));
                at += length;
                continue;
            }

            var end = at;
            while (end < to && (QueryText.IsLatin(folded[end]) || IsApostropheInWord(folded, end, to)))
            {
                end++;
            }

            words.Add(new TypedWord(at, folded[at..end], IsKnownWord(folded[at..end])));
            at = end;
        }

        return words;
    }

    private static bool IsApostropheInWord(string folded, int at, int end) =>
        folded[at] == '\'' && at + 1 < end && char.IsAsciiLetter(folded[at + 1]);

    // a word with a digit in it is never corrected
    private bool IsKnownWord(string word) =>
        QuestionWords.Joining.Contains(word)
        || !word.All(c => char.IsAsciiLetter(c) || c == '\'')
        || IsInTexts(word)
        || EnglishDictionary.Contains(word);

    private static bool IsPinyin(string word) =>
        word.Length <= MaxPinyinLength
        && word.All(c => char.IsAsciiLetterLower(c) || c == '\'')
        && Pinyin.IsSpelling(WithoutApostrophes(word));

    private static string WithoutApostrophes(string word) => word.Replace("'", "", StringComparison.Ordinal);

    private bool IsInTexts(string word)
    {
        var stem = LatinWord.In(word) is [var only] ? only.Stem : word;
        return Fields.Any(f => postings.CountOf(f, word) > 0 || postings.CountOf(f, stem) > 0);
    }

    private string CorrectHan(string run, Vocabulary vocabulary, ref int left)
    {
        var text = run.ToCharArray();
        var certain = CertainIn(run, vocabulary);
        for (var at = 0; at + 1 < text.Length; at++)
        {
            if (left > 0 && !(certain[at] && certain[at + 1]) && !IsPairInTexts(text.AsSpan(at, 2)))
            {
                left--;
                at += CorrectPair(text, at);
            }
        }

        return new string(text);
    }

    // Marks the characters of names, terms, question words and words of the texts. A pair across two of them is not a word, so it is no
    // mistake.
    private bool[] CertainIn(string run, Vocabulary vocabulary)
    {
        var certain = new bool[run.Length];
        foreach (var (start, length) in ChineseWords.SpansIn(run))
        {
            certain.AsSpan(start, length).Fill(postings.CountOf(IndexSchema.Words, run.Substring(start, length)) > 0);
        }

        for (var at = 0; at < run.Length;)
        {
            var isWord = (vocabulary.IsKnown(run, at, out var length) && length > 1) || IsQuestionOrIntent(run, at, out length);
            length = isWord ? length : 1;
            for (var i = at; i < at + length; i++)
            {
                certain[i] |= isWord || QuestionWords.IsParticle(run[i]);
            }

            at += length;
        }

        return certain;
    }

    private static bool IsQuestionOrIntent(string folded, int at, out int length) =>
        QuestionWords.IsQuestion(folded, at, out length) || QuestionWords.IsIntent(folded, at, out length);

    // Corrects the pair in place by the best of these, and returns how many characters behind `at` were replaced:
    // - a term that covers the pair: the longest first; of equally long terms one that sounds the same before one with one other character
    // - at the end of a lone word, a common pair that sounds the same; elsewhere such a pair often belongs to two words
    private int CorrectPair(char[] text, int at)
    {
        var (near, nearStart) = (default(string), 0);
        foreach (var term in terms)
        {
            if (near?.Length > term.Length)
            {
                break;
            }

            for (var start = Math.Max(0, at + 2 - term.Length); start <= at && start + term.Length <= text.Length; start++)
            {
                var window = text.AsSpan(start, term.Length);
                var differences = DifferencesOf(window, term);
                if (differences > 0 && SoundsLike(window, term, isWholeText: text.Length == term.Length))
                {
                    return Put(term, start);
                }

                if (differences == 1 && term.Length >= MinTermLengthForOtherSound && near is null)
                {
                    (near, nearStart) = (term, start);
                }
            }
        }

        if (near is not null)
        {
            return Put(near, nearStart);
        }

        var pair = text.AsSpan(at, 2);
        if (text.Length <= MaxLengthOfLoneWord && at + pair.Length == text.Length && CommonPairLike(pair) is { } common)
        {
            common.CopyTo(pair);
            return 1;
        }

        return 0;

        int Put(string term, int start)
        {
            term.CopyTo(text.AsSpan(start));
            return start + term.Length - at - 1;
        }
    }

    private static int DifferencesOf(ReadOnlySpan<char> window, string term)
    {
        var differences = 0;
        for (var i = 0; i < window.Length; i++)
        {
            differences += window[i] == term[i] ? 0 : 1;
        }

        return differences;
    }

    // a term of two characters only replaces a whole text: in a longer text they often belong to two words (离职员工 does not contain 支援)
    private static bool SoundsLike(ReadOnlySpan<char> window, string term, bool isWholeText) =>
        (term.Length > 2 || isWholeText) && Pinyin.Of(window) is { } sound && sound == Pinyin.Of(term);

    private string? CommonPairLike(ReadOnlySpan<char> pair) =>
        Pinyin.Of(pair) is { } sound && pinyin.Value.PairOf(sound) is var (same, count) && count * CommonOneIn >= postings.DocumentCount
            ? same
            : null;

    private bool IsPairInTexts(ReadOnlySpan<char> pair)
    {
        var text = pair.ToString();
        foreach (var field in Fields)
        {
            if (postings.CountOf(field, text) > 0)
            {
                return true;
            }
        }

        return false;
    }

    // the pairs of Chinese characters in the index, each with the number of articles that contain it
    private IEnumerable<(string Pair, int Count)> Pairs()
    {
        if (MultiFields.GetTerms(reader, IndexSchema.Chinese) is not { } all)
        {
            yield break;
        }

        for (var each = all.GetEnumerator(); each.MoveNext();)
        {
            var term = each.Term.Utf8ToString();
            if (term.Length == 2 && HanCharacters.Is(term[0]) && HanCharacters.Is(term[1]))
            {
                yield return (term, each.DocFreq);
            }
        }
    }

    private readonly record struct TypedWord(int At, string Text, bool IsKnown);
}
