namespace Statutes.BenchSearch;

/// <summary>Writes what was measured to the console, and remembers what was missed.</summary>
internal sealed class Report
{
    private readonly List<string> missed = [];
    private readonly List<string> notMeasured = [];

    /// <summary>Whether an answer was not what it must be.</summary>
    public bool HasWrongAnswers { get; private set; }

    /// <summary>A heading.</summary>
    public static void Section(string title) => Console.WriteLine($"\n{title}");

    /// <summary>A line.</summary>
    public static void Say(string line) => Console.WriteLine($"  {line}");

    /// <summary>A figure that is to be at least so much.</summary>
    public void AtLeast(string what, double figure, double target) => Told(what, figure, "at least", target, figure >= target);

    /// <summary>A figure that is to be at most so much.</summary>
    public void AtMost(string what, double figure, double target) => Told(what, figure, "at most", target, figure <= target);

    /// <summary>Something that is not there to measure against.</summary>
    public void NotMeasured(string what, string why)
    {
        notMeasured.Add(what);
        Say($"{what}: NOT MEASURED, {why}");
    }

    /// <summary>An answer that is not what it must be.</summary>
    public void Wrong(string what)
    {
        HasWrongAnswers = true;
        Say($"WRONG: {what}");
    }

    /// <summary>The end: what was missed, what was not measured.</summary>
    public void Close()
    {
        Section("in short");
        Say(missed.Count == 0 ? "every target that was measured is reached" : $"MISSED: {string.Join("; ", missed)}");
        if (notMeasured.Count > 0)
        {
            Say($"NOT MEASURED: {string.Join("; ", notMeasured)}");
        }

        if (HasWrongAnswers)
        {
            Say("answers were WRONG; the figures above mean nothing");
        }
    }

    private void Told(string what, double figure, string bound, double target, bool reached)
    {
        Say(FormattableString.Invariant($"{what}: {figure:0.00}   target {bound} {target:0.0#}   {(reached ? "reached" : "MISSED")}"));
        if (!reached)
        {
            missed.Add(FormattableString.Invariant($"{what} {figure:0.00} of {target:0.0#}"));
        }
    }
}
