using System.Diagnostics;
using Statutes.Search;
using Statutes.Search.Building;

namespace Statutes.BenchSearch;

/// <summary>Measures building and searching without a service: the project's own, Java Lucene, SQLite and groonga take turns.</summary>
/// <param name="large">The corpus.</param>
/// <param name="drawn">Its articles, and where queries come from.</param>
/// <param name="java">The folder of the Java source.</param>
/// <param name="work">A folder for what is written.</param>
/// <param name="rounds">How many turns; in each, every query is answered <see cref="PerTurn"/> times.</param>
/// <param name="report">Takes the figures.</param>
internal sealed class InProcess(LargeCorpus large, MixedQueries drawn, string java, string work, int rounds, Report report)
{
    private const int PerTurn = 5;
    private const int WarmUp = 60;
    private const int Builds = 3;

    /// <summary>Measures.</summary>
    /// <param name="queries">The queries.</param>
    public void Measure(IReadOnlyList<string[]> queries)
    {
        Report.Section("queries");
        Report.Say($"{queries.Count} of 1 to 4 terms, drawn of {drawn.TermCount:N0}: {string.Join(" · ", queries.Take(8).Select(q => string.Join(' ', q)))} …");
        using var lucene = JavaLucene.Start(java, work, drawn.Articles, queries, out var missing);
        var generation = Build(lucene, missing);
        using var sqlite = Made("SQLite FTS5", () => new SqliteFts(Path.Combine(work, "sqlite.db"), drawn.Articles));
        using var groonga = Made("groonga", () => new Groonga(Path.Combine(work, "groonga.db"), drawn.Articles));
        var knowledge = KnowledgeBase.Open(generation);
        using var typed = new OwnSearch(knowledge, "Statutes, as typed (wording, headings, titles, citations)", "");
        using var wording = new OwnSearch(knowledge, "Statutes, Chinese wording alone (zh:)", "zh:");
        Compare(queries, wording, lucene, [.. new Peer?[] { sqlite, groonga }.OfType<Peer>()]);
        Time(queries, typed, wording, lucene, [.. new Peer?[] { sqlite, groonga }.OfType<Peer>()]);
        Threads(queries, typed, lucene);
    }

    private T? Made<T>(string name, Func<T> make)
        where T : Peer
    {
        try
        {
            var watch = Stopwatch.StartNew();
            var peer = make();
            Report.Say($"{peer.Name}: {drawn.Articles.Count / watch.Elapsed.TotalSeconds:N0} articles a second");
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
        Report.Section($"index build, {large.Articles:N0} articles, the best of {Builds}, in turn");
        var (own, other, folder) = (double.MaxValue, double.MaxValue, "");
        for (var i = 0; i < Builds; i++)
        {
            folder = Directory.CreateDirectory(Path.Combine(work, $"generation-{i}")).FullName;
            var watch = Stopwatch.StartNew();
            IndexBuilder.Build(large.Corpus, folder, TimeProvider.System);
            own = Math.Min(own, watch.Elapsed.TotalSeconds);
            other = lucene is null ? other : Math.Min(other, lucene.Build());
        }

        Report.Say($"Statutes, a whole generation: {large.Articles / own:N0} articles a second, {Megabytes(folder):N0} MB");
        if (lucene is null)
        {
            report.NotMeasured("Java Lucene", missing!);
            return folder;
        }

        Report.Say($"Java Lucene, bigrams and stored fields: {large.Articles / other:N0} articles a second, {Megabytes(Path.Combine(work, "java-index")):N0} MB");
        report.AtLeast("build, ours of Java Lucene's articles a second", other / own, 0.9);
        if (lucene.Open() != drawn.Articles.Count)
        {
            report.Wrong("Java Lucene holds another number of articles");
        }

        return folder;
    }

    private void Compare(IReadOnlyList<string[]> queries, Peer own, JavaLucene? lucene, Peer[] peers)
    {
        Report.Section("the same number of articles for every query (Chinese wording, every version)");
        var counts = queries.Select(own.Count).ToArray();
        Report.Say($"Statutes: {counts.Min():N0} to {counts.Max():N0}, median {counts.Order().ElementAt(counts.Length / 2):N0}");
        var others = peers.Select(p => (p.Name, Counts: queries.Select(p.Count).ToArray()));
        foreach (var (name, other) in lucene is null ? others : others.Prepend(("Java Lucene", lucene.Counts())))
        {
            var differing = Enumerable.Range(0, queries.Count).Where(i => counts[i] != other[i]).ToArray();
            var examples = differing.Take(5).Select(i => $"{string.Join(' ', queries[i])} {counts[i]}/{other[i]}");
            Report.Say($"{name}: {queries.Count - differing.Length} of {queries.Count} agree{(differing.Length == 0 ? "" : $"; ours/theirs: {string.Join(", ", examples)}")}");

            // a phrase over bigrams also goes from 甲乙 to 乙丙 across a mark, so a few may differ in a peer with another chain
            if (differing.Any(i => Math.Abs(counts[i] - other[i]) > Math.Max(2, counts[i] / 100)))
            {
                report.Wrong($"{name} finds other articles than we do");
            }
        }
    }

    private void Time(IReadOnlyList<string[]> queries, OwnSearch typed, OwnSearch wording, JavaLucene? lucene, Peer[] peers)
    {
        var inProcess = new Peer[] { typed, wording }.Concat(peers).Select(p => (Peer: p, Sample: new Sample())).ToArray();
        var (content, ranking) = (new Sample(), new Sample());
        foreach (var (peer, _) in inProcess)
        {
            _ = peer.Time(queries, WarmUp);
        }

        _ = lucene?.Time(withContent: true, WarmUp * 2);
        _ = lucene?.Time(withContent: false, WarmUp * 2);
        for (var round = 0; round < rounds; round++)
        {
            foreach (var (peer, sample) in inProcess)
            {
                sample.Add(peer.Time(queries, PerTurn));
            }

            content.Add(lucene?.Time(withContent: true, PerTurn) ?? []);
            ranking.Add(lucene?.Time(withContent: false, PerTurn) ?? []);
        }

        Report.Section($"in process, one thread, {Peer.Hits} hits with content, {inProcess[0].Sample.Count:N0} answers each, in turn: microseconds");
        foreach (var (peer, sample) in inProcess)
        {
            Row(peer.Name, sample);
        }

        var own = inProcess[0].Sample;
        var alone = inProcess[1].Sample;
        var before = GC.GetAllocatedBytesForCurrentThread();
        _ = typed.Time(queries, 1);
        Report.Say($"allocated an answer, as typed: {(GC.GetAllocatedBytesForCurrentThread() - before) / queries.Count:N0} bytes");
        if (lucene is not null)
        {
            Row("Java Lucene, stored fields", content);
            Row("Java Lucene, ranking only", ranking);
            Faster("Java Lucene with stored fields", content, own, "as typed", 2.5, median: true);
            Faster("Java Lucene with stored fields", content, alone, "zh:", 2.5, median: true);
            Faster("Java Lucene ranking only", ranking, own, "as typed", 1, median: true);
            Faster("Java Lucene ranking only", ranking, alone, "zh:", 1, median: true);
        }

        foreach (var (peer, sample) in inProcess.Skip(2))
        {
            Faster(peer.Name, sample, own, "as typed", 1, median: true);
            Faster(peer.Name, sample, own, "as typed", 1, median: false);
        }

        static void Row(string name, Sample sample) =>
            Report.Say(FormattableString.Invariant($"{name,-58} median {sample.Median,8:0}   p99 {sample.P99,8:0}   mean {sample.Mean,8:0}"));
    }

    private void Faster(string name, Sample theirs, Sample ours, string how, double target, bool median) =>
        report.AtLeast($"{name} / Statutes {how}, {(median ? "median" : "p99")}", median ? theirs.Median / ours.Median : theirs.P99 / ours.P99, target);

    private void Threads(IReadOnlyList<string[]> queries, OwnSearch own, JavaLucene? lucene)
    {
        const double Target = 1.8;
        Report.Section("two threads against one, queries a second, the best of turns");
        var ours = (One: 0.0, Two: 0.0);
        var theirs = (One: 0.0, Two: 0.0);
        var counting = (One: 0.0, Two: 0.0);
        for (var round = 0; round < 5; round++)
        {
            ours = (Math.Max(ours.One, own.Throughput(queries, 1, PerTurn * 2)), Math.Max(ours.Two, own.Throughput(queries, 2, PerTurn * 2)));
            counting = (Math.Max(counting.One, Counting(1)), Math.Max(counting.Two, Counting(2)));
            theirs = lucene is null ? theirs : (Math.Max(theirs.One, lucene.Throughput(1, PerTurn * 4)), Math.Max(theirs.Two, lucene.Throughput(2, PerTurn * 4)));
        }

        Report.Say($"Statutes, as typed: {ours.One:N0} and {ours.Two:N0}");
        if (lucene is not null)
        {
            Report.Say($"Java Lucene, stored fields: {theirs.One:N0} and {theirs.Two:N0}, {theirs.Two / theirs.One:0.00}");
        }

        // threads that share nothing tell what two threads can get here at all
        Report.Say($"threads that only count: {counting.Two / counting.One:0.00}");
        if (counting.Two < Target * counting.One)
        {
            report.NotMeasured("two threads / one", FormattableString.Invariant($"for other programs keep the processors busy; seen {ours.Two / ours.One:0.00}, target at least {Target}"));
            return;
        }

        report.AtLeast("two threads / one", ours.Two / ours.One, Target);

        static double Counting(int threads)
        {
            const int Steps = 200_000_000;
            var start = Stopwatch.GetTimestamp();
            var running = Enumerable.Range(0, threads).Select(_ => new Thread(() => Count(Steps))).ToArray();
            foreach (var thread in running)
            {
                thread.Start();
            }

            foreach (var thread in running)
            {
                thread.Join();
            }

            return threads / Stopwatch.GetElapsedTime(start).TotalSeconds;
        }

        static void Count(int steps)
        {
            var sum = 1u;
            for (var i = 0; i < steps; i++)
            {
                sum = unchecked((sum * 1664525) + 1013904223);
            }

            GC.KeepAlive(sum);
        }
    }

    private static double Megabytes(string folder) => Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Sum(f => new FileInfo(f).Length) / 1e6;
}
