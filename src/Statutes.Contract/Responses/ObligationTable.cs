using System.Globalization;
using Statutes.Export.Excel;

namespace Statutes.Contract.Responses;

/// <summary>The register of duties as a table, one row a duty, for CSV and Excel.</summary>
public static class ObligationTable
{
    private static readonly WorkbookColumn[] Columns =
    [
        new("id", 34), new("provision", 30), new("modal", 10), new("subject_zh", 20), new("subject_en", 22), new("action_zh", 50),
        new("action_en", 60), new("condition", 30), new("exception", 30), new("deadline", 18), new("penalties", 60),
        new("highest_fine_cny", 18, IsNumber: true), new("lineage", 14), new("hash", 14), new("change", 16), new("penalties_before", 60),
        new("highest_fine_before_cny", 24, IsNumber: true),
    ];

    /// <summary>Returns the rows, the headings first.</summary>
    public static IEnumerable<IReadOnlyList<string>> Rows(ObligationsJson answer) =>
        answer.Rows.Select(ToRow).Prepend([.. Columns.Select(c => c.Heading)]);

    /// <summary>Writes the table as CSV, as <see cref="CsvTable"/> does.</summary>
    public static string ToCsv(ObligationsJson answer) => CsvTable.Write(Rows(answer));

    /// <summary>Writes the table as an Excel workbook.</summary>
    /// <param name="answer">The rows.</param>
    /// <param name="stream">The output; it is not closed.</param>
    public static void WriteWorkbook(ObligationsJson answer, Stream stream) =>
        WorkbookDocument.Write("obligations", Columns, [.. answer.Rows.Select(ToRow)], stream);

    /// <summary>Describes the penalties of a row in one line each.</summary>
    public static string Describe(IEnumerable<PenaltyJson> penalties) => string.Join('\n', penalties.Select(Describe));

    private static string[] ToRow(ObligationJson row) =>
    [
        row.Id, row.Label.Zh ?? "", row.Modal, row.Subject.Zh ?? "", row.Subject.En ?? "", row.Action.Zh ?? "", row.Action.En ?? "",
        row.Condition?.Zh ?? "", row.Exception?.Zh ?? "", row.Deadline?.Zh ?? "", Describe(row.Penalties), Highest(row.Penalties),
        row.Lineage ?? "", row.Hash ?? "", row.Change ?? "", Describe(row.Before?.Penalties ?? []), Highest(row.Before?.Penalties ?? []),
    ];

    private static string Highest(IEnumerable<PenaltyJson> penalties) => penalties.Max(p => p.Max ?? p.Min) is { } most ? Number(most) : "";

    private static string Describe(PenaltyJson penalty)
    {
        var amount = (penalty.Min ?? penalty.Max, penalty.MultipleMin ?? penalty.MultipleMax, penalty.PeriodMin ?? penalty.PeriodMax) switch
        {
            ({ }, _, _) => $" {Range(penalty.Min, penalty.Max)} CNY",
            (_, { }, _) => $" {Range(penalty.MultipleMin, penalty.MultipleMax)} × {penalty.MultipleOf?.Zh}",
            (_, _, { }) => $" {Range(penalty.PeriodMin, penalty.PeriodMax)} {penalty.PeriodUnit}",
            _ => penalty.Confiscates is { } what ? $" {what.Zh}" : "",
        };
        var may = penalty.May ? "may: " : "";
        var condition = penalty.Condition is { } words ? $" ({words.Zh})" : "";
        var inferred = penalty.Inferred ? " [inferred]" : "";
        return $"{penalty.Tier}. {penalty.On}: {may}{penalty.Kind}{amount}{condition} — {penalty.Id}{inferred}";
    }

    private static string Range(decimal? min, decimal? max) => (min, max) switch
    {
        (null, { } most) => $"≤ {Number(most)}",
        ({ } least, null) => $"≥ {Number(least)}",
        ({ } least, { } most) when least == most => Number(least),
        _ => $"{Number(min!.Value)}–{Number(max!.Value)}",
    };

    private static string Number(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture);
}
