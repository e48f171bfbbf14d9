using System.Xml;

namespace Statutes.Export;

/// <summary>Characters that XML cannot hold, not even escaped: most controls, half a pair of surrogates. Texts of the user's own may have them.</summary>
internal static class XmlCharacters
{
    private const char Replacement = '\uFFFD';

    /// <summary>The text with U+FFFD in their place; the text itself where it has none. Of the same length.</summary>
    public static string Replace(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsFirstOfPair(text, i) && !XmlConvert.IsXmlChar(text[i]))
            {
                return Replaced(text);
            }

            i += IsFirstOfPair(text, i) ? 1 : 0;
        }

        return text;
    }

    private static string Replaced(string text) => string.Create(text.Length, text, (characters, from) =>
    {
        for (var i = 0; i < characters.Length; i++)
        {
            if (IsFirstOfPair(from, i))
            {
                (characters[i], characters[i + 1]) = (from[i], from[i + 1]);
                i++;
            }
            else
            {
                characters[i] = XmlConvert.IsXmlChar(from[i]) ? from[i] : Replacement;
            }
        }
    });

    private static bool IsFirstOfPair(string text, int at) => at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]);
}
