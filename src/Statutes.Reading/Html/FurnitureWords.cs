using System.Collections.Immutable;
using Statutes.Model.Text;

namespace Statutes.Reading.Html;

/// <summary>
/// Recognizes the lines around a law that no law contains: 打印本页, 责任编辑：…, 来源：…. The words are in <c>words/page-furniture.tsv</c>.
/// </summary>
public static class FurnitureWords
{
    /// <summary>The longest line of furniture.</summary>
    internal const int MaxLineLength = 80;

    private static readonly ImmutableArray<string[]> Rows = [.. EmbeddedTable.Rows(typeof(FurnitureWords), "page-furniture.tsv")];

    private static readonly string[] LineBeginnings = [.. Rows.Where(r => r[1] == "begins").Select(r => r[0])];

    private static readonly string[] WholeLines = [.. Rows.Where(r => r[1] == "whole").Select(r => r[0])];

    /// <summary>Returns whether a line belongs to a page and not to the law on it.</summary>
    /// <param name="line">The line, without blanks at its ends.</param>
    public static bool IsFurniture(string line) => line.Length <= MaxLineLength
        && (Array.Exists(LineBeginnings, b => line.StartsWith(b, StringComparison.OrdinalIgnoreCase))
            || Array.Exists(WholeLines, w => line.Equals(w, StringComparison.OrdinalIgnoreCase)));
}
