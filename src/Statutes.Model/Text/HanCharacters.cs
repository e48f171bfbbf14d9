namespace Statutes.Model.Text;

/// <summary>The characters with which Chinese is written.</summary>
public static class HanCharacters
{
    /// <summary>Whether a code unit is a Chinese character and no mark: the unified ones with their first extension, the compatible ones, 々 and 〇. Half of a rare one beyond them is not.</summary>
    public static bool Is(char c) => c is (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') or '\u3005' or '\u3007';
}
