using Statutes.Model.Text;

namespace Statutes.Reading.Html;

/// <summary>An open element, and its meaning for the text inside it. It inherits the meaning of the elements around it.</summary>
/// <param name="Tag">The name of the element.</param>
/// <param name="IsSkipped">Whether its content is not shown.</param>
/// <param name="Furniture">
/// The number of the outermost part of the page around it that may be furniture; 0 if there is no such part.
/// </param>
/// <param name="IsLink">Whether it is inside a link.</param>
/// <param name="IsPreformatted">Whether line ends in its content are shown.</param>
/// <param name="Language">The declared language, or null.</param>
internal sealed record OpenElement(string Tag, bool IsSkipped, int Furniture, bool IsLink, bool IsPreformatted, Language? Language)
{
    /// <summary>For a table, its number; for a list, the number of its next item.</summary>
    public int Number { get; set; }

    /// <summary>For a table, the number of rows so far; for a row, the number of cells so far.</summary>
    public int Count { get; set; }
}
