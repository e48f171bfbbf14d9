namespace Statutes.Model.Text;

/// <summary>Detects the language of words from their characters alone.</summary>
public static class LanguageDetector
{
    /// <summary>The number of Latin letters that count as much as one Chinese character.</summary>
    private const int LettersOfACharacter = 3;

    /// <summary>Returns the main language of a text that may quote the other language; null where it has no letters.</summary>
    public static Language? Of(ReadOnlySpan<char> text)
    {
        var (chinese, english) = Amounts(text);
        return chinese + english == 0 ? null : chinese >= english ? Language.Chinese : Language.English;
    }

    /// <summary>Returns the amount of text in each language, counted in Latin letters.</summary>
    public static (long Chinese, long English) Amounts(ReadOnlySpan<char> text)
    {
        var (han, latin) = (0L, 0L);
        foreach (var c in text)
        {
            han += HanCharacters.Is(c) ? 1 : 0;
            latin += char.IsAsciiLetter(c) ? 1 : 0;
        }

        return (han * LettersOfACharacter, latin);
    }

    /// <summary>
    /// Returns the language of a name, a citation or a query: Chinese where it contains any Chinese character or mark,
    /// as in App办法.
    /// </summary>
    public static Language OfWords(ReadOnlySpan<char> words) =>
        words.ContainsAnyInRange('\u2E80', '\uFAFF') ? Language.Chinese : Language.English;
}
