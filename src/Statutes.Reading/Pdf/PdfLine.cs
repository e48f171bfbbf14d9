using Statutes.Model.Text;
using Statutes.Reading.Lines;

namespace Statutes.Reading.Pdf;

/// <summary>A line of a PDF page. Lengths are in points; positions are measured from the lower left corner.</summary>
/// <param name="Page">The page, counted from 1.</param>
/// <param name="Number">The line on the page, counted from 1 at the top.</param>
/// <param name="Text">The characters, with blanks in the gaps.</param>
/// <param name="Left">The left end.</param>
/// <param name="Right">The right end.</param>
/// <param name="Baseline">The height of the baseline.</param>
/// <param name="Size">The size of the characters.</param>
/// <param name="Column">The column of the page, counted from 0.</param>
/// <param name="FirstWord">The width of the first word: a Chinese character, or all characters before the first blank.</param>
internal sealed record PdfLine(
    int Page, int Number, string Text, double Left, double Right, double Baseline, double Size, int Column, double FirstWord)
{
    /// <summary>The language of the line; null if it has no letters.</summary>
    public Language? Language { get; } = new SourceLine(Text, []).Language;
}
