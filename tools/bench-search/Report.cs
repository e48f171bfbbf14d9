using Statutes.Tools.Benchmarks;

namespace Statutes.BenchSearch;

/// <summary>Prints the figures, and collects the tables for the results file and the missed targets.</summary>
internal sealed class Report
{
    private readonly List<string> missed = [];
    private readonly List<string> notMeasured = [];
    private readonly List<string> wrong = [];
    private readonly List<ResultTable> tables = [];
    private readonly ResultTable targets = new("Targets", ["figure", "value", "target", "reached"]);

    /// <summary>Whether an answer was wrong.</summary>
    public bool HasWrongAnswers => wrong.Count > 0;

    /// <summary>The tables of figures, the targets last.</summary>
    public IEnumerable<ResultTable> Tables => tables.Append(targets);

    /// <summary>Remarks for the results file: what was not measured, and what was wrong.</summary>
    public IEnumerable<string> Remarks => notMeasured.Select(n => $"Not measured: {n}").Concat(wrong.Select(w => $"Wrong answers: {w}"));

    /// <summary>Prints a heading.</summary>
    public static void Section(string title) => Console.WriteLine($"\n{title}");

    /// <summary>Prints a line.</summary>
    public static void Print(string line) => Console.WriteLine($"  {line}");

    /// <summary>Starts a section whose figures are a table.</summary>
    /// <param name="title">What is measured, with its unit.</param>
    /// <param name="columns">The headings of the table.</param>
    public ResultTable Table(string title, params string[] columns)
    {
        Section(title);
        var table = new ResultTable(title, columns);
        tables.Add(table);
        return table;
    }

    /// <summary>Prints a row and adds it to a table.</summary>
    public static void Row(ResultTable table, params string[] cells)
    {
        table.Add(cells);
        Print($"{cells[0],-58}{string.Concat(cells.Skip(1).Zip(table.Columns.Skip(1)).Select(c => $"   {c.Second} {c.First,9}"))}");
    }

    /// <summary>Compares a figure with the least value that it should have.</summary>
    public void AtLeast(string name, double figure, double target) => Compare(name, figure, "at least", target, figure >= target);

    /// <summary>Compares a figure with the greatest value that it should have.</summary>
    public void AtMost(string name, double figure, double target) => Compare(name, figure, "at most", target, figure <= target);

    /// <summary>Reports that something could not be measured.</summary>
    public void NotMeasured(string name, string reason)
    {
        notMeasured.Add($"{name} ({reason})");
        Print($"{name}: NOT MEASURED, {reason}");
    }

    /// <summary>Reports a wrong answer.</summary>
    public void Wrong(string problem)
    {
        wrong.Add(problem);
        Print($"WRONG: {problem}");
    }

    /// <summary>Prints the summary: missed targets, and what was not measured.</summary>
    public void Close()
    {
        Section("summary");
        Print(missed.Count == 0 ? "Every measured target was reached." : $"MISSED: {string.Join("; ", missed)}");
        if (notMeasured.Count > 0)
        {
            Print($"NOT MEASURED: {string.Join("; ", notMeasured)}");
        }

        if (HasWrongAnswers)
        {
            Print("Some answers were WRONG, so the figures above are not valid.");
        }
    }

    private void Compare(string name, double figure, string bound, double target, bool isReached)
    {
        var (value, limit) = (FormattableString.Invariant($"{figure:0.00}"), FormattableString.Invariant($"{bound} {target:0.0#}"));
        Print($"{name}: {value}   target {limit}   {(isReached ? "reached" : "MISSED")}");
        targets.Add(name, value, limit, isReached ? "yes" : "no");
        if (!isReached)
        {
            missed.Add($"{name} {value}, target {limit}");
        }
    }
}
