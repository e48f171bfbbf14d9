using Statutes.Model.Text;
using Statutes.Reading.Lines;

namespace Statutes.Reading.Pdf;

/// <summary>A line of a page, as it stands there. Lengths are in points, places from the lower left corner.</summary>
/// <param name="Page">The page, counted from 1.</param>
/// <param name="Number">The line on it, counted from 1 at the top.</param>
/// <param name="Text">Its characters, with blanks where they stand apart.</param>
/// <param name="Left">Where it begins.</param>
/// <param name="Right">Where it ends.</param>
/// <param name="Baseline">How high it stands.</param>
/// <param name="Size">The size of its characters.</param>
/// <param name="Column">The column of the page, counted from 0.</param>
/// <param name="FirstWord">How wide its first word is: a Chinese character, or all up to a blank.</param>
internal sealed record PageText(int Page, int Number, string Text, double Left, double Right, double Baseline, double Size, int Column, double FirstWord)
{
    /// <summary>Whether it is Chinese, English, or has no letters.</summary>
    public Language? Language { get; } = new SourceLine(Text, []).Language;
}

/// <summary>Tells the characters that stand without blanks between them.</summary>
internal static class WideCharacters
{
    public static bool Is(char c) => c is >= '\u2E80' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' or >= '\uFF00' and <= '\uFF60' or >= '\uD840' and <= '\uDFFF' or '“' or '”' or '‘' or '’' or '…' or '—';
}
