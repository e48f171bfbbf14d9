using System.Globalization;
using AngleSharp.Html;

namespace Statutes.Reading.Html;

/// <summary>
/// Parses the character references of HTML: <c>&amp;nbsp;</c>, <c>&amp;#12288;</c>, <c>&amp;#x3000;</c>, <c>&amp;ldquo</c>.
/// </summary>
internal static class CharacterReferences
{
    /// <summary>The longest name.</summary>
    private const int MaxNameLength = 32;

    /// <summary>Parses the reference at the start of a text.</summary>
    /// <param name="text">A text that begins with an ampersand.</param>
    /// <param name="length">The length of the reference in UTF-16 code units.</param>
    /// <returns>
    /// The characters; null if the text does not begin with a reference, so that the ampersand is a character of the text.
    /// </returns>
    public static string? Read(ReadOnlySpan<char> text, out int length)
    {
        length = 0;
        return text is [_, '#', ..] ? ReadNumber(text, out length) : ReadName(text, out length);
    }

    private static string? ReadNumber(ReadOnlySpan<char> text, out int length)
    {
        var isHex = text.Length > 2 && text[2] is 'x' or 'X';
        var start = isHex ? 3 : 2;
        var end = start;
        while (end < text.Length && end - start < MaxNameLength && (isHex ? char.IsAsciiHexDigit(text[end]) : char.IsAsciiDigit(text[end])))
        {
            end++;
        }

        length = end < text.Length && text[end] == ';' ? end + 1 : end;
        if (end == start)
        {
            return null;
        }

        var style = isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        var isNumber = int.TryParse(text[start..end], style, CultureInfo.InvariantCulture, out var code);
        if (isNumber && code is >= 0x80 and <= 0x9F)
        {
            return HtmlEntityProvider.GetSymbolFromTable(code) ?? "\uFFFD"; // old pages use the numbers of Windows-1252
        }

        return isNumber && code is > 0 and <= 0x10FFFF and not (>= 0xD800 and <= 0xDFFF) ? char.ConvertFromUtf32(code) : "\uFFFD";
    }

    private static string? ReadName(ReadOnlySpan<char> text, out int length)
    {
        var end = 1;
        while (end < text.Length && end <= MaxNameLength && char.IsAsciiLetterOrDigit(text[end]))
        {
            end++;
        }

        if (end < text.Length && text[end] == ';' && HtmlEntityProvider.Resolver.GetSymbol(text[1..(end + 1)].ToString()) is { } symbol)
        {
            length = end + 1;
            return symbol;
        }

        // some names are valid without the semicolon; the longest name wins
        for (; end > 2; end--)
        {
            if (HtmlEntityProvider.Resolver.GetSymbol(text[1..end].ToString()) is { } shorter)
            {
                length = end;
                return shorter;
            }
        }

        length = 0;
        return null;
    }
}
