using System.Collections.Immutable;
using Statutes.Model.Text;
using Statutes.Model.Works;

namespace Statutes.Citations.Parsing.Tokens;

/// <summary>The marks around a title: 《…》, also nested; 〈…〉, “…”, and the corner brackets 「…」 『…』 of Taiwan and Hong Kong.</summary>
internal static class TitleMarks
{
    /// <summary>A longer text between marks is no title; in UTF-16 code units.</summary>
    public const int MaxTitle = 160;

    /// <summary>No instrument has more characters: 补充协议.</summary>
    private const int MaxInstrument = 4;

    private static readonly ImmutableArray<string> Instruments = InstrumentTitles.For(InstrumentTitleUse.MarkedTitle, Language.Chinese);

    /// <summary>Reads a title with its marks.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where the opening mark must be.</param>
    /// <param name="inside">The text between the marks.</param>
    /// <param name="end">One past the closing mark.</param>
    public static bool TryRead(ReadOnlySpan<char> text, int at, out TextSpan inside, out int end)
    {
        (inside, end) = (default, at);
        if (at >= text.Length)
        {
            return false;
        }

        var (open, close) = text[at] switch
        {
            '《' => ('《', '》'),
            '〈' => ('〈', '〉'),
            '「' => ('「', '」'),
            '『' => ('『', '』'),
            '“' => ('“', '”'),
            _ => default,
        };
        if (open == '\0')
        {
            return false;
        }

        var depth = 0;
        for (var i = at; i < text.Length && i - at <= MaxTitle; i++)
        {
            depth += text[i] == open ? 1 : text[i] == close ? -1 : 0;
            if (depth == 0)
            {
                inside = new TextSpan(at + 1, i);
                end = i + 1;
                return i > at + 1;
            }
        }

        return false;
    }

    /// <summary>Whether a title ends as the title of a legal instrument does. A bracket at its end does not count.</summary>
    public static bool EndsLikeAnInstrument(ReadOnlySpan<char> title)
    {
        var name = title.TrimEnd();
        var bracket = name.LastIndexOfAny('（', '(');
        name = bracket > 0 && name[^1] is '）' or ')' ? name[..bracket].TrimEnd() : name;
        Span<char> end = stackalloc char[MaxInstrument];
        var length = 0;
        for (var i = name.Length - 1; i >= 0 && length < end.Length; i--)
        {
            if (!Lexer.IsBlank(name[i]))
            {
                end[^++length] = TraditionalCharacters.SimplifyAt(name, i);
            }
        }

        foreach (var instrument in Instruments)
        {
            if (((ReadOnlySpan<char>)end[^length..]).EndsWith(instrument, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
