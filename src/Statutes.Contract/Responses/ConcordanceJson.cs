namespace Statutes.Contract.Responses;

/// <summary>
/// The numbers of the articles in two versions, every row. <c>computed</c> and <c>cautions</c> are as in a comparison, which also has the
/// wording.
/// </summary>
public sealed record ConcordanceJson(
    string Work,
    string From,
    string To,
    bool Computed,
    IReadOnlyList<ConcordanceRowJson> Rows,
    IReadOnlyList<CautionJson> Cautions)
{
    /// <summary>Takes the numbers out of a comparison.</summary>
    public static ConcordanceJson Of(CompareJson comparison) => new(
        comparison.Work,
        comparison.From,
        comparison.To,
        comparison.Computed,
        [.. comparison.Articles.Select(a => new ConcordanceRowJson(a.From, a.To, a.Change, a.Lineage))],
        comparison.Cautions);

    /// <summary>Writes the rows as CSV; the numbers of a cell are separated by spaces.</summary>
    public string ToCsv() => CsvTable.Write(
        Rows.Select(r => (string[])[string.Join(' ', r.From), string.Join(' ', r.To), r.Change, r.Lineage])
            .Prepend(["from", "to", "change", "lineage"]));
}

/// <summary>
/// An article: its number in the earlier version (<c>from</c>) and in the later one (<c>to</c>), and what happened. A list is empty for a
/// new or a deleted article, and has several numbers where one article was split.
/// </summary>
public sealed record ConcordanceRowJson(IReadOnlyList<string> From, IReadOnlyList<string> To, string Change, string Lineage);
