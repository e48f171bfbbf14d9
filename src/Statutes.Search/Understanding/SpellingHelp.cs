using System.Text;
using Lucene.Net.Index;
using Statutes.Model.Glossaries;
using Statutes.Model.Text;
using Statutes.Search.Matching;
using Statutes.Search.Schema;

namespace Statutes.Search.Understanding;

/// <summary>Whether a name or a term begins at a place of a folded text.</summary>
internal delegate bool KnownAt(string folded, int at, out int length);

/// <summary>
/// Helps with words that stand in no text: English by the nearest word of the texts, Chinese by a term that differs in one character or sounds the same, pinyin by
/// the words that it spells. A right word that no text has is not a mistake, and a short one has many neighbours: what is put right must leave little doubt.
/// What the texts know is left as it is, and so is all behind the first <see cref="MostHelped"/> mistakes. Any number of threads may ask.
/// </summary>
internal sealed class SpellingHelp
{
    private const int LongEnoughToLookAlike = 4; // characters of a term that may have one of another sound: 举报奖 is not 举报人
    private const int LongestLoneWord = 8; // in a sentence, two characters that the texts do not have beside each other are rarely a mistake
    private const int CommonOneIn = 50; // of so many articles one has a pair that is common: 保护 is put for 保户, 和同 is not for 合同
    private const int MostHan = 64;
    private const int MostLetters = 60;
    private const int MostSyllableWords = 12; // words that are tried together as pinyin
    private const int MostHelped = 8; // words and pairs of one query; who gets more wrong has typed no words

    private static readonly string[] Fields = [IndexSchema.English, IndexSchema.Chinese, IndexSchema.Subject, IndexSchema.Also, IndexSchema.Title, IndexSchema.Heading];

    private readonly IndexReader reader;
    private readonly PostingsStore postings;
    private readonly string[] terms;
    private readonly NearestWord nearest;
    private readonly Lazy<PinyinWords> pinyin;

    /// <summary>Prepares for an index and a glossary.</summary>
    public SpellingHelp(IndexReader reader, PostingsStore postings, Glossary glossary)
    {
        (this.reader, this.postings, nearest) = (reader, postings, new NearestWord(reader));
        terms = [.. glossary.BySurface.Keys.Select(QueryText.Fold).Where(t => t.Length > 1 && t.All(HanCharacters.Is)).Distinct().OrderByDescending(t => t.Length).ThenBy(t => t, StringComparer.Ordinal)];
        pinyin = new Lazy<PinyinWords>(() => new PinyinWords(terms, Pairs()));
    }

    /// <summary>The text with what can be helped put right; null where nothing was.</summary>
    /// <param name="folded">The text, folded.</param>
    /// <param name="isKnown">Tells names and terms, which are left as they are.</param>
    public string? Correct(string folded, KnownAt isKnown)
    {
        var text = new StringBuilder();
        var left = MostHelped;
        for (var at = 0; at < folded.Length;)
        {
            var end = at;
            if (HanCharacters.Is(folded[at]))
            {
                while (end < folded.Length && HanCharacters.Is(folded[end]))
                {
                    end++;
                }

                text.Append(end - at > MostHan ? folded[at..end] : CorrectHan(folded[at..end], isKnown, ref left));
            }
            else if (char.IsAsciiLetter(folded[at]))
            {
                while (end < folded.Length && !HanCharacters.Is(folded[end]))
                {
                    end++;
                }

                text.Append(CorrectLatin(folded, at, end, isKnown, ref left));
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

    private string CorrectLatin(string folded, int from, int to, KnownAt isKnown, ref int left)
    {
        var words = WordsIn(folded, from, to, isKnown);
        if (words.All(w => w.IsKnown))
        {
            return folded[from..to];
        }

        // all but what is put right stays as it was typed
        var text = new StringBuilder();
        var copied = from;
        for (var i = 0; i < words.Count && left > 0; i++)
        {
            var end = i + 1;
            var right = Spelt(folded, words, i, ref end) is { } spelt ? $" {spelt} " : words[i].IsKnown ? null : nearest.To(words[i].Text);
            left -= right is not null || !words[i].IsKnown ? 1 : 0;
            if (right is not null)
            {
                text.Append(folded, copied, words[i].At - copied).Append(right);
                copied = words[end - 1].At + words[end - 1].Text.Length;
            }

            i = end - 1;
        }

        return text.Append(folded, copied, to - copied).ToString();
    }

    // the longest run of syllables that holds a word nobody knows, as the words that it spells; where it ends
    private string? Spelt(string folded, List<Word> words, int first, ref int end)
    {
        var last = first;
        while (last < words.Count && last - first < MostSyllableWords && IsSyllables(words[last].Text) && (last == first || AreBeside(folded, words[last - 1], words[last])))
        {
            last++;
        }

        for (; last > first; last--)
        {
            var run = words[first..last];
            if (run.Any(w => !w.IsKnown) && pinyin.Value.Read(string.Concat(run.Select(w => w.Text.Replace("'", "", StringComparison.Ordinal)))) is { } spelt)
            {
                end = last;
                return spelt;
            }
        }

        return null;
    }

    // with nothing but blanks and what parts syllables between; another sign is never lost
    private static bool AreBeside(string folded, Word word, Word next)
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

    private List<Word> WordsIn(string folded, int from, int to, KnownAt isKnown)
    {
        var words = new List<Word>();
        for (var at = from; at < to;)
        {
            if (!QueryText.IsLatin(folded[at]))
            {
                at++;
                continue;
            }

            if (isKnown(folded, at, out var length) || IsAsking(folded, at, out length))
            {
                words.Add(new Word(at, folded.Substring(at, length), true));
                at += length;
                continue;
            }

            var end = at;
            while (end < to && (QueryText.IsLatin(folded[end]) || (folded[end] == '\'' && end + 1 < to && char.IsAsciiLetter(folded[end + 1]))))
            {
                end++;
            }

            var word = folded[at..end];
            words.Add(new Word(at, word, QuestionWords.Joining.Contains(word) || !word.All(c => char.IsAsciiLetter(c) || c == '\'') || IsInTexts(word)));
            at = end;
        }

        return words;
    }

    private static bool IsSyllables(string word) => word.Length <= MostLetters && word.All(c => char.IsAsciiLetterLower(c) || c == '\'') && Pinyin.IsSpelling(word.Replace("'", "", StringComparison.Ordinal));

    private bool IsInTexts(string word)
    {
        var stem = LatinWord.In(word) is [var only] ? only.Stem : word;
        return Fields.Any(f => postings.CountOf(f, word) > 0 || postings.CountOf(f, stem) > 0);
    }

    private string CorrectHan(string run, KnownAt isKnown, ref int left)
    {
        var text = run.ToCharArray();
        var certain = CertainIn(run, isKnown);
        for (var at = 0; at + 1 < text.Length; at++)
        {
            if (left > 0 && !(certain[at] && certain[at + 1]) && !IsPairInTexts(text.AsSpan(at, 2)))
            {
                left--;
                at += Mend(text, at);
            }
        }

        return new string(text);
    }

    // names, terms and words that ask are right as they are; a pair across two of them is no word
    private static bool[] CertainIn(string run, KnownAt isKnown)
    {
        var certain = new bool[run.Length];
        for (var at = 0; at < run.Length;)
        {
            var isWord = (isKnown(run, at, out var length) && length > 1) || IsAsking(run, at, out length);
            length = isWord ? length : 1;
            Array.Fill(certain, isWord || QuestionWords.IsParticle(run[at]), at, length);
            at += length;
        }

        return certain;
    }

    private static bool IsAsking(string folded, int at, out int length) => QuestionWords.Asks(folded, at, out length)
        || QuestionWords.Definition.TryMatch(folded, at, out length, out _) || QuestionWords.Penalty.TryMatch(folded, at, out length, out _) || QuestionWords.Period.TryMatch(folded, at, out length, out _);

    // a term over the pair that sounds the same or, of a longer one, differs in one character; the longest first, of equally long ones what sounds the same; else, at
    // the end of a lone word, a common pair of the texts that sounds the same: within a word it would often be the end of one and the beginning of another
    private int Mend(char[] text, int at)
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
                var differ = 0;
                for (var i = 0; i < window.Length; i++)
                {
                    differ += window[i] == term[i] ? 0 : 1;
                }

                // 离职员工 has no 支援 in it: two characters within more are often of two words
                if (differ > 0 && (term.Length > 2 || text.Length == term.Length) && Pinyin.Of(window) is { } sound && sound == Pinyin.Of(term))
                {
                    return Put(term, start);
                }

                if (differ == 1 && term.Length >= LongEnoughToLookAlike && near is null)
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
        if (text.Length <= LongestLoneWord && at + pair.Length == text.Length && Pinyin.Of(pair) is { } spelt && pinyin.Value.PairOf(spelt) is var (same, count) && count * CommonOneIn >= postings.DocumentCount)
        {
            same.CopyTo(pair);
            return 1;
        }

        return 0;

        int Put(string term, int start)
        {
            term.CopyTo(text.AsSpan(start));
            return start + term.Length - at - 1;
        }
    }

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

    private readonly record struct Word(int At, string Text, bool IsKnown);
}
