using System.Diagnostics;
using Statutes.Search;
using Statutes.Search.Building;
using Statutes.Tools.Benchmarks;

namespace Statutes.BenchSearch;

/// <summary>Measures building and searching without a service. Statutes, Java Lucene, SQLite and groonga take turns.</summary>
/// <param name="large">The corpus.</param>
/// <param name="drawn">Its articles, and the source of queries.</param>
/// <param name="java">The folder of the Java source.</param>
/// <param name="work">A folder for temporary files.</param>
/// <param name="rounds">The number of turns; in each, every query is run <see cref="PerTurn"/> times.</param>
/// <param name="report">Receives the figures.</param>
internal sealed class InProcess(LargeCorpus large, MixedQueries drawn, string java, string work, int rounds, Report report)
{
    private const int PerTurn = 5;
    private const int WarmUp = 60;
    private const int Builds = 3;
    private const double BuildTarget = 0.8;
    private const double ContentTarget = 2.5;

    private const double QuestionTarget = 15; // milliseconds, of the slowest hundredth

    /// <summary>Measures.</summary>
    /// <param name="queries">The queries.</param>
    /// <param name="questions">Questions in sentences, which few articles answer with all their words.</param>
    public void Measure(IReadOnlyList<string[]> queries, IReadOnlyList<string[]> questions)
    {
        Report.Section("queries");
        var examples = string.Join(" · ", queries.Take(8).Select(q => string.Join(' ', q)));
        Report.Print($"{queries.Count} of 1 to 4 terms, drawn from {drawn.TermCount:N0}: {examples} …");
        using var lucene = JavaLucene.Start(java, work, drawn.Articles, queries, out var missing);
        var generation = Build(lucene, missing);
        using var sqlite = Create("SQLite FTS5", () => new SqliteFts(Path.Combine(work, "sqlite.db"), drawn.Articles));
        using var groonga = Create("groonga", () => new Groonga(Path.Combine(work, "groonga.db"), drawn.Articles));
        var knowledge = KnowledgeBase.Open(generation);
        using var typed = new OwnSearch(knowledge, "Statutes, as typed (wording, headings, titles, citations)", "");
        using var wording = new OwnSearch(knowledge, "Statutes, Chinese wording alone (zh:)", "zh:");
        Peer[] peers = [.. new Peer?[] { sqlite, groonga }.OfType<Peer>()];
        CompareCounts(queries, wording, lucene, peers);
        Time(queries, typed, wording, lucene, peers);
        TimeQuestions(questions, knowledge);
        new Scaling(PerTurn, report).Measure(queries, typed, lucene);
    }

    private T? Create<T>(string name, Func<T> create)
        where T : Peer
    {
        try
        {
            var watch = Stopwatch.StartNew();
            var peer = create();
            Report.Print($"{peer.Name}: {drawn.Articles.Count / watch.Elapsed.TotalSeconds:N0} articles a second");
            return peer;
        }
        catch (Exception e) when (e is DllNotFoundException or EntryPointNotFoundException)
        {
            report.NotMeasured(name, "not installed");
            return null;
        }
    }

    private string Build(JavaLucene? lucene, string? missing)
    {
        var table = report.Table(
            $"Index build, {large.Articles:N0} articles, the best of {Builds}, in turn", "engine", "articles a second", "MB");
        var (own, other, folder) = (double.MaxValue, double.MaxValue, "");
        for (var i = 0; i < Builds; i++)
        {
            folder = Directory.CreateDirectory(Path.Combine(work, $"generation-{i}")).FullName;
            var watch = Stopwatch.StartNew();
            IndexBuilder.Build(large.Corpus, folder, TimeProvider.System);
            own = Math.Min(own, watch.Elapsed.TotalSeconds);
            other = lucene is null ? other : Math.Min(other, lucene.Build());
        }

        Report.Row(table, "Statutes, a whole generation", $"{large.Articles / own:N0}", $"{Megabytes(folder):N0}");
        if (lucene is null)
        {
            report.NotMeasured("Java Lucene", missing!);
            report.NotMeasured("build, articles a second, Statutes / Java Lucene", $"target at least {BuildTarget}");
            report.NotMeasured("Java Lucene with stored fields / Statutes as typed, median", $"target at least {ContentTarget}");
            return folder;
        }

        var javaFolder = Path.Combine(work, "java-index");
        Report.Row(table, "Java Lucene, bigrams and stored fields", $"{large.Articles / other:N0}", $"{Megabytes(javaFolder):N0}");
        report.AtLeast("build, articles a second, Statutes / Java Lucene", other / own, BuildTarget);
        if (lucene.Open() != drawn.Articles.Count)
        {
            report.Wrong("the index of Java Lucene has another number of articles");
        }

        return folder;
    }

    private void CompareCounts(IReadOnlyList<string[]> queries, Peer own, JavaLucene? lucene, Peer[] peers)
    {
        Report.Section("the number of matches for every query (Chinese wording, every version)");
        var counts = queries.Select(own.Count).ToArray();
        Report.Print($"Statutes: {counts.Min():N0} to {counts.Max():N0}, median {counts.Order().ElementAt(counts.Length / 2):N0}");
        var others = peers.Select(p => (p.Name, Counts: queries.Select(p.Count).ToArray()));
        foreach (var (name, other) in lucene is null ? others : others.Prepend(("Java Lucene", lucene.Counts())))
        {
            var differing = Enumerable.Range(0, queries.Count).Where(i => counts[i] != other[i]).ToArray();
            var examples = differing.Take(5).Select(i => $"{string.Join(' ', queries[i])} {counts[i]}/{other[i]}");
            var note = differing.Length == 0 ? "" : $"; ours/theirs: {string.Join(", ", examples)}";
            Report.Print($"{name}: {queries.Count - differing.Length} of {queries.Count} agree{note}");

            // in some peers a phrase over bigrams crosses a sign between two characters, so a few counts may differ
            if (differing.Any(i => Math.Abs(counts[i] - other[i]) > Math.Max(2, counts[i] / 100)))
            {
                report.Wrong($"{name} matches other articles");
            }
        }
    }

    private void Time(IReadOnlyList<string[]> queries, OwnSearch typed, OwnSearch wording, JavaLucene? lucene, Peer[] peers)
    {
        var samples = new Peer[] { typed, wording }.Concat(peers).Select(p => (Peer: p, Sample: new Sample())).ToArray();
        var (content, ranking) = (new Sample(), new Sample());
        foreach (var (peer, _) in samples)
        {
            _ = peer.Time(queries, WarmUp);
        }

        _ = lucene?.Time(withContent: true, WarmUp * 2);
        _ = lucene?.Time(withContent: false, WarmUp * 2);
        for (var round = 0; round < rounds; round++)
        {
            foreach (var (peer, sample) in samples)
            {
                sample.Add(peer.Time(queries, PerTurn));
            }

            content.Add(lucene?.Time(withContent: true, PerTurn) ?? []);
            ranking.Add(lucene?.Time(withContent: false, PerTurn) ?? []);
        }

        var table = report.Table(
            $"In process, one thread, {Peer.Hits} hits with content, {samples[0].Sample.Count:N0} answers each, in turn: microseconds",
            "engine",
            "median",
            "p99",
            "mean");
        foreach (var (peer, sample) in samples)
        {
            Row(table, peer.Name, sample);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        _ = typed.Time(queries, 1);
        var allocated = (GC.GetAllocatedBytesForCurrentThread() - before) / queries.Count;
        var (own, alone) = (samples[0].Sample, samples[1].Sample);
        if (lucene is not null)
        {
            Row(table, "Java Lucene, stored fields", content);
            Row(table, "Java Lucene, ranking only", ranking);
            CompareMedians("Java Lucene with stored fields", content, own, "as typed", ContentTarget);
            CompareMedians("Java Lucene with stored fields", content, alone, "zh:", ContentTarget);
            CompareMedians("Java Lucene ranking only", ranking, own, "as typed", 1);
            CompareMedians("Java Lucene ranking only", ranking, alone, "zh:", 1);
        }

        foreach (var (peer, sample) in samples.Skip(2))
        {
            CompareMedians(peer.Name, sample, own, "as typed", 1);
            report.AtLeast($"{peer.Name} / Statutes as typed, p99", sample.P99 / own.P99, 1);
        }

        Report.Print($"allocated for one answer, as typed: {allocated:N0} bytes");
    }

    private void TimeQuestions(IReadOnlyList<string[]> questions, KnowledgeBase knowledge)
    {
        using var asked = new OwnSearch(knowledge, "Statutes, questions", "");
        var sample = new Sample();
        _ = asked.Time(questions, 2);
        for (var round = 0; round < rounds; round++)
        {
            sample.Add(asked.Time(questions, 1));
        }

        var ranking = knowledge.VectorsProblem is null ? "words and vectors" : "words alone";
        var table = report.Table(
            $"{questions.Count} questions of the project ({ranking}), one thread, {sample.Count:N0} answers: microseconds",
            "engine",
            "median",
            "p99",
            "mean");
        Row(table, asked.Name, sample);
        report.AtMost($"questions at {large.Articles:N0} articles, p99 in ms", sample.P99 / 1_000, QuestionTarget);
    }

    private static void Row(ResultTable table, string name, Sample sample) =>
        Report.Row(table, name, Whole(sample.Median), Whole(sample.P99), Whole(sample.Mean));

    private static string Whole(double figure) => FormattableString.Invariant($"{figure:0}");

    private void CompareMedians(string name, Sample theirs, Sample ours, string how, double target) =>
        report.AtLeast($"{name} / Statutes {how}, median", theirs.Median / ours.Median, target);

    private static double Megabytes(string folder) =>
        Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Sum(f => new FileInfo(f).Length) / 1e6;
}
