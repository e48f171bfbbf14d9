namespace Statutes.Export.Excel;

/// <summary>A column of a workbook.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Width">Its width in characters.</param>
/// <param name="IsNumber">Whether its cells are numbers. A cell that is no number stays text.</param>
public sealed record WorkbookColumn(string Heading, int Width, bool IsNumber = false);
