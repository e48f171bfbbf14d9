using System.Text;
using Statutes.Model.Text;
using Statutes.Model.Works;
using Statutes.Search.Schema;
using Statutes.Search.Understanding;

namespace Statutes.Search.Suggesting;

/// <summary>How a key is derived from a text. A lower value is a better match.</summary>
internal enum KeyWay
{
    /// <summary>The text from its beginning.</summary>
    Beginning,

    /// <summary>The pinyin of its characters.</summary>
    Pinyin,

    /// <summary>The text from a word or character inside it.</summary>
    Inside,

    /// <summary>The first letters of its pinyin.</summary>
    Initials,
}

/// <summary>Derives the keys of a text: typed text completes to it if it is the beginning of a key.</summary>
internal static class CompletionKeys
{
    private const string China = CountryName.Chinese;
    private const int MinInitials = 2;

    /// <summary>
    /// Folds a text: width, case, Traditional and regional forms. Only letters and digits remain, with one space between Latin words.
    /// </summary>
    public static string Fold(string text)
    {
        var folded = RegionalWords.Exchange(QueryText.Fold(text), text);
        var key = new StringBuilder(folded.Length);
        var isSeparated = false;
        foreach (var c in folded)
        {
            if (!char.IsLetterOrDigit(c))
            {
                isSeparated |= c != '\''; // people's is one word
                continue;
            }

            if (isSeparated && key.Length > 0 && !HanCharacters.Is(c) && !HanCharacters.Is(key[^1]))
            {
                key.Append(' ');
            }

            key.Append(c);
            isSeparated = false;
        }

        return key.ToString();
    }

    /// <summary>Lists every key of a text.</summary>
    public static IEnumerable<(string Key, KeyWay Way)> Of(string text)
    {
        var key = Fold(text);
        yield return (key, KeyWay.Beginning);
        if (key.Length > China.Length && key.StartsWith(China, StringComparison.Ordinal))
        {
            key = key[China.Length..];
            yield return (key, KeyWay.Beginning);
        }

        for (var at = 1; at + 1 < key.Length; at++)
        {
            var beginsWord = HanCharacters.Is(key[at]) || (key[at - 1] == ' ' && !QuestionWords.Joining.Contains(WordAt(key, at)));
            if (beginsWord)
            {
                yield return (key[at..], KeyWay.Inside);
            }
        }

        var characters = string.Concat(key.Where(HanCharacters.Is));
        if (characters.Length >= MinInitials && Pinyin.Of(characters) is { } letters)
        {
            yield return (letters, KeyWay.Pinyin);
            yield return (string.Concat(characters.Select(c => Pinyin.Of([c])![0])), KeyWay.Initials);
        }
    }

    private static string WordAt(string key, int at) => key.IndexOf(' ', at) is var end && end < 0 ? key[at..] : key[at..end];
}
