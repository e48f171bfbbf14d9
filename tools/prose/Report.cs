using System.Globalization;

namespace Statutes.Prose;

/// <summary>Counts the judgements of many texts, and keeps examples of what was wrong or missed.</summary>
public sealed class Report
{
    private const int ExamplesOfOneId = 2;
    private const int WorstShown = 20;

    private readonly Dictionary<string, Tally> kinds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Tally> sources = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Tally> carriers = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Id, bool IsWrong), int> examplesOf = [];
    private readonly List<(bool IsWrong, string Text)> examples = [];

    /// <summary>How many texts were judged.</summary>
    public int Sentences { get; private set; }

    /// <summary>The counts of all texts.</summary>
    public Tally Total { get; } = new();

    /// <summary>Adds a text and its judgements.</summary>
    public void Add(Sentence sentence, IEnumerable<SlotJudgement> judgements)
    {
        Sentences++;
        foreach (var judgement in judgements)
        {
            Total.Add(judgement);
            Of(kinds, judgement.Kind).Add(judgement);
            Of(sources, judgement.SourceId).Add(judgement);
            Of(carriers, sentence.CarrierId).Add(judgement);
            if (judgement.Wrong > 0 || judgement.Missed > 0)
            {
                AddExample(sentence, judgement);
            }
        }
    }

    /// <summary>Returns examples, the wrong ones first, with at most two for each form, trap or carrier.</summary>
    /// <param name="most">How many at most.</param>
    /// <param name="wrongOnly">Whether to leave out those that were only missed.</param>
    public IEnumerable<string> Examples(int most, bool wrongOnly = false) =>
        examples.Where(e => e.IsWrong || !wrongOnly).OrderByDescending(e => e.IsWrong).Take(most).Select(e => e.Text);

    /// <summary>Returns the totals in one line.</summary>
    public string Summary() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Sentences:N0} sentences, {Total.Expected:N0} citations expected: {Total.Right:N0} right, {Total.Missed:N0} missed "
        + $"(recall {Total.Recall:0.0000}); {Total.Wrong:N0} wrong, {Total.Silent:N0} silent");

    /// <summary>Writes the counts by kind, then the worst sources (forms, traps, and carriers with a bare article) and carriers.</summary>
    public void WriteTables(TextWriter to)
    {
        WriteTable(to, "kind", kinds.OrderBy(k => k.Key, StringComparer.Ordinal));
        WriteTable(to, "sources, most wrong", Worst(sources, t => t.Wrong));
        WriteTable(to, "sources, most missed", Worst(sources, t => t.Missed));
        WriteTable(to, "carriers, most wrong", Worst(carriers, t => t.Wrong));
        WriteTable(to, "carriers, most missed", Worst(carriers, t => t.Missed));
    }

    private static IEnumerable<KeyValuePair<string, Tally>> Worst(Dictionary<string, Tally> tallies, Func<Tally, int> errors) => tallies
        .Where(t => errors(t.Value) > 0)
        .OrderByDescending(t => errors(t.Value))
        .ThenBy(t => t.Key, StringComparer.Ordinal)
        .Take(WorstShown);

    private static void WriteTable(TextWriter to, string heading, IEnumerable<KeyValuePair<string, Tally>> rows)
    {
        var all = rows.ToArray();
        if (all.Length == 0)
        {
            return;
        }

        to.WriteLine($"\n| {heading} | slots | expected | right | missed | wrong | silent | recall |");
        to.WriteLine("| --- | --- | --- | --- | --- | --- | --- | --- |");
        foreach (var (id, tally) in all)
        {
            to.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {id} | {tally.Slots} | {tally.Expected} | {tally.Right} | {tally.Missed} | {tally.Wrong} | {tally.Silent} "
                + $"| {tally.Recall:0.000} |"));
        }
    }

    private static Tally Of(Dictionary<string, Tally> tallies, string id) =>
        tallies.TryGetValue(id, out var tally) ? tally : tallies[id] = new Tally();

    private void AddExample(Sentence sentence, SlotJudgement judgement)
    {
        var key = (judgement.SourceId, judgement.Wrong > 0);
        var known = examplesOf.GetValueOrDefault(key);
        if (known == ExamplesOfOneId)
        {
            return;
        }

        examplesOf[key] = known + 1;
        examples.Add((key.Item2, $"""
            {(key.Item2 ? "WRONG" : "MISSED")} {judgement.SourceId} ({judgement.Kind}) in {sentence.CarrierId}: {OneLine(judgement.Words)}
                text      {OneLine(sentence.Text)}
                expected  {judgement.Expected}
                given     {OneLine(judgement.Given)}
            """));
    }

    private static string OneLine(string text) => text.ReplaceLineEndings("⏎");
}
