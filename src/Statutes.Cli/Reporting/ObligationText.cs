using Statutes.Contract.Responses;

namespace Statutes.Cli.Reporting;

/// <summary>The register of duties as text for a terminal.</summary>
internal static class ObligationText
{
    /// <summary>Returns the rows as text.</summary>
    public static string Of(ObligationsJson answer)
    {
        var text = new StringWriter();
        foreach (var row in answer.Rows)
        {
            var change = row.Change is { } kind ? $"[{kind}] " : "";
            text.WriteLine($"{change}{row.Id} {row.Modal} {row.Subject.Zh}: {row.Action.Zh}");
            Write(text, "    ", row.Penalties);
            if (row.Before is { } before)
            {
                text.WriteLine($"    before: {before.Id} {before.Subject.Zh}: {before.Action.Zh}");
                Write(text, "        ", before.Penalties);
            }
        }

        text.WriteLine($"{answer.Total} rows");
        return text.ToString();
    }

    private static void Write(StringWriter text, string indent, IReadOnlyList<PenaltyJson> penalties)
    {
        if (penalties.Count > 0)
        {
            text.WriteLine(indent + ObligationTable.Describe(penalties).Replace("\n", $"\n{indent}", StringComparison.Ordinal));
        }
    }
}
