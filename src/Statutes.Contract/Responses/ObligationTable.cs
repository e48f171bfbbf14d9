using System.Globalization;
using System.Text;

namespace Statutes.Contract.Responses;

/// <summary>The register of duties as a table, one row a duty, for CSV and Excel.</summary>
public static class ObligationTable
{
    /// <summary>The media type of CSV.</summary>
    public const string MediaType = "text/csv";

    private static readonly string[] Headings =
    [
        "id", "provision", "modal", "subject_zh", "subject_en", "action_zh", "action_en", "condition", "exception", "deadline", "penalties",
        "highest_fine_cny", "lineage", "hash", "change", "penalties_before", "highest_fine_before_cny",
    ];

    /// <summary>Returns the rows, the headings first.</summary>
    public static IEnumerable<IReadOnlyList<string>> Rows(ObligationsJson answer) =>
        answer.Rows.Select(ToRow).Prepend(Headings);

    /// <summary>
    /// Writes the table as CSV (RFC 4180, UTF-8 with a byte order mark, so that Excel reads the Chinese). A cell that begins with =, +, -
    /// or @ gets an apostrophe, so that no program takes it for a formula.
    /// </summary>
    public static string ToCsv(ObligationsJson answer)
    {
        var csv = new StringBuilder("\uFEFF");
        foreach (var row in Rows(answer))
        {
            csv.AppendJoin(',', row.Select(Cell)).Append("\r\n");
        }

        return csv.ToString();
    }

    /// <summary>Describes the penalties of a row in one line each.</summary>
    public static string Describe(IEnumerable<PenaltyJson> penalties) => string.Join('\n', penalties.Select(Describe));

    private static string Cell(string text)
    {
        var safe = text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + text : text;
        return safe.AsSpan().IndexOfAny("\",\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

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
