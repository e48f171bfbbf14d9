namespace Statutes.Model.Text;

/// <summary>
/// Classes of UTF-16 code units in Chinese text. Each looks at one code unit. A rare character beyond U+FFFF is two: a
/// surrogate pair.
/// </summary>
public static class HanCharacters
{
    /// <summary>
    /// Returns whether a code unit is a Chinese character, and not punctuation: the unified ideographs with their first
    /// extension, the compatibility ideographs, 々 and 〇. Half of a surrogate pair is not.
    /// </summary>
    public static bool Is(char c) => c is (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') or '\u3005' or '\u3007';

    /// <summary>
    /// Returns whether a code unit is in the blocks of East Asian scripts, U+2E80 to U+9FFF: radicals, punctuation
    /// (。《》), kana and ideographs. The full-width forms (，：（）), “ ” and surrogates are outside.
    /// </summary>
    public static bool IsCjk(char c) => c is >= '\u2E80' and <= '\u9FFF';

    /// <summary>
    /// Returns whether a code unit is U+2E80 or later, so that no space belongs beside it: East Asian scripts and
    /// punctuation, Hangul, compatibility and full-width forms, and halves of surrogate pairs. “ ” … and — are outside.
    /// </summary>
    public static bool IsWide(char c) => c >= '\u2E80';
}
