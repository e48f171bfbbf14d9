using System.Xml;

namespace Statutes.Export;

/// <summary>
/// Replaces characters that are invalid in XML even when escaped: most controls, and halves of surrogate pairs. Texts
/// of users may contain them.
/// </summary>
internal static class XmlCharacters
{
    private const char Replacement = '\uFFFD';

    /// <summary>Returns the text with U+FFFD for each invalid character, in the same length; the same string where all are valid.</summary>
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
