using Statutes.Model.Text;

namespace Statutes.Model.Works;

/// <summary>
/// Makes the key under which a name is looked up: two spellings of one title have the same key. It folds width, case,
/// Traditional characters and the words of Taiwan and Hong Kong (網路安全法). It removes quotation and title marks, and
/// spaces beside Chinese; other spaces become single. It removes 中华人民共和国, "the" and "PRC" from the beginning, and "of
/// the People's Republic of China" and "of the PRC" from the end, and 中华人民共和国
/// before the name of a law inside a title. All else stays: a region or a longer title around a
/// known one makes another key (香港…国家安全法 is not 国家安全法).
/// </summary>
public static class NameKey
{
    /// <summary>The length of the longest name with a key, in UTF-16 code units.</summary>
    public const int MaxLength = 300;

    private static readonly string[] Heads =
    [
        "the ", CountryName.Chinese, "中国", "我国",
        "china ", "people's republic of china ", "prc ", "p.r.c. ", "china's ", "chinese ",
    ];

    private static readonly string[] Tails =
    [
        " of the people's republic of china", " of the prc", " of the p.r.c.", " of prc", " of china",
        " (prc)", " (china)", "(prc)", ",",
    ];

    /// <summary>Returns the key of a name.</summary>
    /// <param name="name">The name as written; a name over <see cref="MaxLength"/> gives the empty key.</param>
    public static string Of(ReadOnlySpan<char> name)
    {
        Span<char> buffer = stackalloc char[MaxLength];
        return Fold(name, buffer).ToString();
    }

    /// <summary>Writes the key of a name to a buffer.</summary>
    /// <param name="name">The name as written.</param>
    /// <param name="buffer">At least <see cref="MaxLength"/> long.</param>
    /// <returns>The part of <paramref name="buffer"/> with the key.</returns>
    public static ReadOnlySpan<char> Fold(ReadOnlySpan<char> name, Span<char> buffer)
    {
        if (name.Length > MaxLength)
        {
            return [];
        }

        var length = 0;
        for (var i = 0; i < name.Length; i++)
        {
            // 关于适用《中华人民共和国仲裁法》… and 关于适用《仲裁法》… are one title; the name of the country alone stays
            if (length > 0 && StartsWithCountry(name[i..]) && i + CountryName.Chinese.Length < name.Length)
            {
                i += CountryName.Chinese.Length - 1;
                continue;
            }

            var raw = name[i];
            var c = raw is > ' ' and < '\u0080' and not ('"' or '<' or '>')
                ? (raw is >= 'A' and <= 'Z' ? (char)(raw | 0x20) : raw)
                : FoldCharacter(TraditionalCharacters.SimplifyAt(name, i));
            if (c == '\0' || (c == ' ' && (length == 0 || buffer[length - 1] == ' ' || HanCharacters.IsWide(buffer[length - 1]))))
            {
                continue;
            }

            if (HanCharacters.IsWide(c) && length > 0 && buffer[length - 1] == ' ')
            {
                length--;
            }

            buffer[length++] = c;
        }

        return Strip(((ReadOnlySpan<char>)buffer[..length]).Trim());
    }

    private static ReadOnlySpan<char> Strip(ReadOnlySpan<char> key)
    {
        for (var again = true; again;)
        {
            again = false;
            foreach (var head in key.Length > 0 && key[0] is 't' or '中' or '我' or 'p' or 'c' ? Heads : [])
            {
                if (key.Length > head.Length && key.StartsWith(head, StringComparison.Ordinal))
                {
                    key = key[head.Length..];
                    again = true;
                }
            }

            foreach (var tail in key.Length > 0 && key[^1] is 'a' or 'c' or '.' or ')' or ',' ? Tails : [])
            {
                if (key.Length > tail.Length && key.EndsWith(tail, StringComparison.Ordinal))
                {
                    key = key[..^tail.Length].TrimEnd();
                    again = true;
                }
            }
        }

        return key;
    }

    private static bool StartsWithCountry(ReadOnlySpan<char> name)
    {
        if (name[0] != '中' || name.Length < CountryName.Chinese.Length)
        {
            return false;
        }

        for (var i = 1; i < CountryName.Chinese.Length; i++)
        {
            if (TraditionalCharacters.SimplifyAt(name, i) != CountryName.Chinese[i])
            {
                return false;
            }
        }

        return true;
    }

    private static char FoldCharacter(char c) => c switch
    {
        '《' or '》' or '〈' or '〉' or '「' or '」' or '『' or '』' or '“' or '”' or '"'
            or '<' or '>' or '＜' or '＞' or '\u200B' or '\uFEFF' => '\0',
        '‘' or '’' => '\'',
        '—' or '–' or '‐' or '－' => '-',
        >= '！' and <= '～' => char.ToLowerInvariant((char)(c - '！' + '!')),
        _ when char.IsWhiteSpace(c) => ' ',
        < '\u0080' => c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c,
        >= '\u4E00' and <= '\u9FFF' => c,
        _ => char.ToLowerInvariant(c),
    };
}
