namespace Statutes.Model.Text;

/// <summary>Tells in which of the two languages words are written, from their characters alone.</summary>
public static class LanguageDetector
{
    /// <summary>A Chinese character says as much as so many letters.</summary>
    private const int LettersOfACharacter = 3;

    /// <summary>The language of a line or a text, which may quote the other: Chinese or English, by which says more; null where there are no letters.</summary>
    public static Language? Of(ReadOnlySpan<char> text)
    {
        var (chinese, english) = Amounts(text);
        return chinese + english == 0 ? null : chinese >= english ? Language.Chinese : Language.English;
    }

    /// <summary>How much a text says in each language, counted in Latin letters.</summary>
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

    /// <summary>The language of a name, a citation or of what someone types: Chinese where any character or mark of Chinese is in it, for App办法 is a Chinese name.</summary>
    public static Language OfWords(ReadOnlySpan<char> words) => words.ContainsAnyInRange('\u2E80', '\uFAFF') ? Language.Chinese : Language.English;
}
