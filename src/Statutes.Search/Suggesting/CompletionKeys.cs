using System.Text;
using Statutes.Model.Text;
using Statutes.Search.Schema;
using Statutes.Search.Understanding;

namespace Statutes.Search.Suggesting;

/// <summary>How a text was reached from what is typed; the better way is the lower one.</summary>
internal enum KeyWay
{
    /// <summary>From its beginning.</summary>
    Beginning,

    /// <summary>By the pinyin of its characters.</summary>
    Pinyin,

    /// <summary>From a word or a character inside it.</summary>
    Inside,

    /// <summary>By the first letters of its pinyin.</summary>
    Initials,
}

/// <summary>The keys by which a text is reached, folded as what is typed is folded.</summary>
internal static class CompletionKeys
{
    private const string China = "中华人民共和国";
    private const int FewestInitials = 2;

    /// <summary>Folds: width, case, Traditional and regional forms; letters and digits alone, one space between Latin words.</summary>
    public static string Fold(string text)
    {
        var folded = RegionalWords.Exchange(QueryText.Fold(text), text);
        var key = new StringBuilder(folded.Length);
        var isApart = false;
        foreach (var c in folded)
        {
            if (!char.IsLetterOrDigit(c))
            {
                isApart |= c != '\''; // people's is one word
                continue;
            }

            if (isApart && key.Length > 0 && !HanCharacters.Is(c) && !HanCharacters.Is(key[^1]))
            {
                key.Append(' ');
            }

            key.Append(c);
            isApart = false;
        }

        return key.ToString();
    }

    /// <summary>Every key of a text.</summary>
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
            var begins = HanCharacters.Is(key[at]) || (key[at - 1] == ' ' && !QuestionWords.Joining.Contains(WordAt(key, at)));
            if (begins)
            {
                yield return (key[at..], KeyWay.Inside);
            }
        }

        var characters = string.Concat(key.Where(HanCharacters.Is));
        if (characters.Length >= FewestInitials && Pinyin.Of(characters) is { } letters)
        {
            yield return (letters, KeyWay.Pinyin);
            yield return (string.Concat(characters.Select(c => Pinyin.Of([c])![0])), KeyWay.Initials);
        }
    }

    private static string WordAt(string key, int at) => key.IndexOf(' ', at) is var end && end < 0 ? key[at..] : key[at..end];
}
