using System.Globalization;
using System.Text;

namespace Statutes.FuzzCitations;

/// <summary>Writes texts as C# strings.</summary>
internal static class Escaping
{
    /// <summary>Returns a text as a C# string. Chinese characters and punctuation stay as they are.</summary>
    public static string Escape(string text)
    {
        var made = new StringBuilder("\"");
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            made.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                >= ' ' and <= '~' => c,
                _ when char.IsPunctuation(c) || char.GetUnicodeCategory(c) == UnicodeCategory.OtherLetter => c,
                _ => $"\\u{(int)c:X4}",
            });
        }

        return made.Append('"').ToString();
    }
}
