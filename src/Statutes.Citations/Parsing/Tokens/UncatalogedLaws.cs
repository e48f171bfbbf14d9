namespace Statutes.Citations.Parsing.Tokens;

/// <summary>
/// Names of laws that texts cite without marks. The scanner recognises them, so that a bare article behind such a name is not
/// taken for one of a law in the catalog. The names are in <c>words/uncataloged-laws.tsv</c>.
/// </summary>
internal static class UncatalogedLaws
{
    private static readonly WordTable Table = WordTable.Load("uncataloged-laws");

    /// <summary>The names, Chinese and English.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Table.Words("zh"), .. Table.Words("en")];
}
