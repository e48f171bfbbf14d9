using System.Collections.Immutable;
using Statutes.Model.Corpus;
using Statutes.Model.Ids;
using Statutes.Model.Provisions;
using Statutes.Model.Works;
using Statutes.Search.Building;

namespace Statutes.Search.Ranking;

/// <summary>
/// What collecting needs to know of an article, by its ordinal and as plain numbers: its version, its work and its lineage. Immutable but for the
/// standings at a few dates, which it keeps; any number of threads may read it.
/// </summary>
public sealed class ArticleTable
{
    private const int KeptStandings = 64; // most questions are about today, the rest about few times

    private readonly int[] versionOf;
    private readonly int[] lineageOf;
    private readonly int[] workOfVersion;
    private readonly Lineage[] lineages;
    private readonly (Work Work, LawVersion Version)[] versions;
    private readonly DateOnly[] turns; // the days on which a version may begin to stand otherwise, in order
    private readonly ArticleRecord?[] kept = new ArticleRecord?[KeptStandings];

    /// <summary>Numbers the versions, works and lineages of some articles.</summary>
    public ArticleTable(ImmutableArray<IndexedArticle> articles, Catalog catalog)
    {
        (versionOf, lineageOf) = (new int[articles.Length], new int[articles.Length]);
        var numberOfLineage = new Dictionary<Lineage, int>();
        var numberOfVersion = new Dictionary<VersionId, int>();
        var numberOfWork = new Dictionary<WorkId, int>();
        var held = new List<(Work Work, LawVersion Version)>();
        var works = new List<int>();
        for (var ordinal = 0; ordinal < articles.Length; ordinal++)
        {
            var (version, path) = articles[ordinal].Id;
            if (!numberOfVersion.TryGetValue(version, out var number))
            {
                var work = catalog.Find(version.Work)!;
                numberOfVersion.Add(version, number = held.Count);
                held.Add((work, work.VersionDated(version.Date)!));
                works.Add(NumberOf(numberOfWork, version.Work));
            }

            versionOf[ordinal] = number;
            lineageOf[ordinal] = NumberOf(numberOfLineage, catalog.ShapeOf(version)!.LineageOf(path)!.Value);
        }

        versions = [.. held];
        workOfVersion = [.. works];
        turns = [.. held.Select(h => h.Work).Distinct().SelectMany(w => w.Events.Select(e => e.Date).Concat(w.Versions.Select(v => v.Date))).Distinct().Order()];
        lineages = InOrder(numberOfLineage);
        Works = [.. InOrder(numberOfWork).Select(w => w.Slug)];
    }

    /// <summary>The ids of the works, by their numbers.</summary>
    public ImmutableArray<string> Works { get; }

    /// <summary>How many articles there are.</summary>
    public int Count => versionOf.Length;

    /// <summary>How many lineages there are.</summary>
    public int LineageCount => lineages.Length;

    /// <summary>The number of the work of an article.</summary>
    public int WorkOf(int ordinal) => workOfVersion[versionOf[ordinal]];

    /// <summary>The number of the lineage of an article.</summary>
    public int LineageNumberOf(int ordinal) => lineageOf[ordinal];

    /// <summary>The lineage of an article.</summary>
    public Lineage LineageOf(int ordinal) => lineages[lineageOf[ordinal]];

    /// <summary>The version of an article.</summary>
    public VersionId VersionOf(int ordinal)
    {
        var (work, version) = versions[versionOf[ordinal]];
        return work.IdOf(version);
    }

    /// <summary>How the versions stand at a date.</summary>
    public ArticleRecord At(DateOnly date)
    {
        var place = Array.BinarySearch(turns, date);
        var time = place >= 0 ? place + 1 : ~place;

        // two threads may both compute one: they are equal
        ref var slot = ref kept[time % KeptStandings];
        var standing = Volatile.Read(ref slot);
        if (standing is null || standing.Time != time)
        {
            standing = new ArticleRecord(this, date, time);
            Volatile.Write(ref slot, standing);
        }

        return standing;
    }

    private static int NumberOf<T>(Dictionary<T, int> numbers, T value)
        where T : notnull
    {
        if (!numbers.TryGetValue(value, out var number))
        {
            numbers.Add(value, number = numbers.Count);
        }

        return number;
    }

    private static T[] InOrder<T>(Dictionary<T, int> numbers)
        where T : notnull
    {
        var values = new T[numbers.Count];
        foreach (var (value, number) in numbers)
        {
            values[number] = value;
        }

        return values;
    }

    /// <summary>What each version is at a date, and whether it is the one that its work means then.</summary>
    public sealed class ArticleRecord
    {
        private readonly ArticleTable table;
        private readonly VersionStatus[] statuses;
        private readonly bool[] meant;
        private readonly float[] weights;

        /// <summary>Asks every version.</summary>
        public ArticleRecord(ArticleTable table, DateOnly date, int time)
        {
            this.table = table;
            Time = time;
            statuses = new VersionStatus[table.versions.Length];
            meant = new bool[statuses.Length];
            weights = new float[statuses.Length];
            for (var i = 0; i < statuses.Length; i++)
            {
                var (work, version) = table.versions[i];
                statuses[i] = work.StatusAt(version, date);
                meant[i] = work.VersionMeantAt(date)?.Date == version.Date;
                weights[i] = WeightOf(statuses[i], work.AdoptedOn(version) <= date);
            }
        }

        /// <summary>Which of the times between two turns it is; at every date of one they stand the same.</summary>
        public int Time { get; }

        /// <summary>What the version of an article is.</summary>
        public VersionStatus StatusOf(int ordinal) => statuses[table.versionOf[ordinal]];

        /// <summary>By what a score of an article is multiplied: what holds at the date comes before what no longer or never did, where the words say as much for both.</summary>
        public float WeightOf(int ordinal) => weights[table.versionOf[ordinal]];

        /// <summary>
        /// Whether an article stands for their lineage rather than another: one of the version meant, else the newest. Within a version that has
        /// two of a lineage it is the first where the version is meant, and else the last.
        /// </summary>
        public bool StandsBefore(int ordinal, int other)
        {
            // in a lineage later ordinals are later versions, or later articles of one
            var isMeant = meant[table.versionOf[ordinal]];
            return isMeant != meant[table.versionOf[other]] ? isMeant : isMeant ? ordinal < other : ordinal > other;
        }

        // what nobody had adopted at the date comes last, with the drafts: who asks of a day in the past means the law of that day
        private static float WeightOf(VersionStatus status, bool isAdopted) => status switch
        {
            VersionStatus.InForce => 1f,
            VersionStatus.NotYetInForce when isAdopted => 0.8f,
            VersionStatus.Superseded => 0.6f,
            VersionStatus.Repealed => 0.6f,
            _ => 0.4f,
        };
    }
}
