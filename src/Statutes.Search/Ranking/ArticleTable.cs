using System.Collections.Immutable;
using Statutes.Model.Corpus;
using Statutes.Model.Ids;
using Statutes.Model.Provisions;
using Statutes.Model.Works;
using Statutes.Search.Building;

namespace Statutes.Search.Ranking;

/// <summary>
/// Maps the ordinal of an article to its version, work and lineage, all as numbers. Caches the statuses of the versions at a few dates;
/// otherwise immutable. Thread-safe.
/// </summary>
public sealed class ArticleTable
{
    private const int CacheSize = 64; // most requests are about today, the others about a few past dates

    private readonly int[] versionOf;
    private readonly int[] lineageOf;
    private readonly int[] workOfVersion;
    private readonly Lineage[] lineages;
    private readonly (Work Work, LawVersion Version)[] versions;
    private readonly DateOnly[] changeDates; // the days on which the status of some version may change, ascending
    private readonly VersionsAtDate?[] cache = new VersionsAtDate?[CacheSize];

    /// <summary>Numbers the versions, works and lineages of the articles.</summary>
    public ArticleTable(ImmutableArray<IndexedArticle> articles, Catalog catalog)
    {
        (versionOf, lineageOf) = (new int[articles.Length], new int[articles.Length]);
        var numberOfLineage = new Dictionary<Lineage, int>();
        var numberOfVersion = new Dictionary<VersionId, int>();
        var numberOfWork = new Dictionary<WorkId, int>();
        var numbered = new List<(Work Work, LawVersion Version)>();
        var works = new List<int>();
        for (var ordinal = 0; ordinal < articles.Length; ordinal++)
        {
            var (version, path) = articles[ordinal].Id;
            if (!numberOfVersion.TryGetValue(version, out var number))
            {
                var work = catalog.Find(version.Work)!;
                numberOfVersion.Add(version, number = numbered.Count);
                numbered.Add((work, work.VersionDated(version.Date)!));
                works.Add(NumberOf(numberOfWork, version.Work));
            }

            versionOf[ordinal] = number;
            lineageOf[ordinal] = NumberOf(numberOfLineage, catalog.ShapeOf(version)!.LineageOf(path)!.Value);
        }

        versions = [.. numbered];
        workOfVersion = [.. works];
        changeDates = [.. numbered.Select(n => n.Work).Distinct().SelectMany(DatesOf).Distinct().Order()];
        lineages = InOrder(numberOfLineage);
        Works = [.. InOrder(numberOfWork).Select(w => w.Slug)];
    }

    /// <summary>The ids of the works, by work number.</summary>
    public ImmutableArray<string> Works { get; }

    /// <summary>The number of articles.</summary>
    public int Count => versionOf.Length;

    /// <summary>The number of lineages.</summary>
    public int LineageCount => lineages.Length;

    /// <summary>The work number of an article.</summary>
    public int WorkOf(int ordinal) => workOfVersion[versionOf[ordinal]];

    /// <summary>The lineage number of an article.</summary>
    public int LineageNumberOf(int ordinal) => lineageOf[ordinal];

    /// <summary>The lineage of an article.</summary>
    public Lineage LineageOf(int ordinal) => lineages[lineageOf[ordinal]];

    /// <summary>The version of an article.</summary>
    public VersionId VersionOf(int ordinal)
    {
        var (work, version) = versions[versionOf[ordinal]];
        return work.IdOf(version);
    }

    /// <summary>Gets the statuses of the versions at a date.</summary>
    public VersionsAtDate At(DateOnly date)
    {
        var place = Array.BinarySearch(changeDates, date);
        var interval = place >= 0 ? place + 1 : ~place;

        // two threads may both compute an entry; the entries are equal
        ref var slot = ref cache[interval % CacheSize];
        var cached = Volatile.Read(ref slot);
        if (cached is null || cached.Interval != interval)
        {
            cached = new VersionsAtDate(this, date, interval);
            Volatile.Write(ref slot, cached);
        }

        return cached;
    }

    private static IEnumerable<DateOnly> DatesOf(Work work) => work.Events.Select(e => e.Date).Concat(work.Versions.Select(v => v.Date));

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

    /// <summary>The status of each version at a date, and which version of its work applies then. Immutable.</summary>
    public sealed class VersionsAtDate
    {
        private readonly ArticleTable table;
        private readonly VersionStatus[] statuses;
        private readonly bool[] applies;
        private readonly float[] weights;
        private readonly float[] ranks;

        /// <summary>Computes the status of every version.</summary>
        /// <param name="table">The articles.</param>
        /// <param name="date">The date.</param>
        /// <param name="interval">The number of the interval between two changes that contains the date.</param>
        public VersionsAtDate(ArticleTable table, DateOnly date, int interval)
        {
            this.table = table;
            Interval = interval;
            statuses = new VersionStatus[table.versions.Length];
            applies = new bool[statuses.Length];
            (weights, ranks) = (new float[statuses.Length], new float[statuses.Length]);
            for (var i = 0; i < statuses.Length; i++)
            {
                var (work, version) = table.versions[i];
                statuses[i] = work.StatusAt(version, date);
                applies[i] = work.VersionMeantAt(date)?.Date == version.Date;
                weights[i] = WeightOf(statuses[i], work.AdoptedOn(version) <= date);
                ranks[i] = WeightOf(work.Kind);
            }
        }

        /// <summary>The number of the interval between two changes; the statuses are the same at every date in it.</summary>
        public int Interval { get; }

        /// <summary>The status of the version of an article.</summary>
        public VersionStatus StatusOf(int ordinal) => statuses[table.versionOf[ordinal]];

        /// <summary>The factor for the status of an article's version.</summary>
        public float WeightOf(int ordinal) => weights[table.versionOf[ordinal]];

        /// <summary>The factor for the rank of an article's work.</summary>
        public float RankOf(int ordinal) => ranks[table.versionOf[ordinal]];

        /// <summary>
        /// Whether an article represents its lineage rather than another article of it: the article of the version that applies, otherwise
        /// the newest. If one version has two articles of a lineage, the first represents it in the version that applies, else the last.
        /// </summary>
        public bool IsPreferred(int ordinal, int other)
        {
            // in a lineage, a higher ordinal is an article of a later version, or a later article of the same version
            var isApplicable = applies[table.versionOf[ordinal]];
            return isApplicable != applies[table.versionOf[other]] ? isApplicable : isApplicable ? ordinal < other : ordinal > other;
        }

        private static float WeightOf(WorkKind kind) => kind switch
        {
            WorkKind.Law or WorkKind.Constitution => RankingWeights.Ranks.Law,
            WorkKind.AdministrativeRegulation => RankingWeights.Ranks.AdministrativeRegulation,
            WorkKind.JudicialInterpretation => RankingWeights.Ranks.JudicialInterpretation,
            _ => RankingWeights.Ranks.Rule,
        };

        private static float WeightOf(VersionStatus status, bool isAdopted) => status switch
        {
            VersionStatus.InForce => RankingWeights.Statuses.InForce,
            VersionStatus.Unknown => RankingWeights.Statuses.Unknown,
            VersionStatus.NotYetInForce when isAdopted => RankingWeights.Statuses.NotYetInForce,
            VersionStatus.Superseded or VersionStatus.Repealed => RankingWeights.Statuses.NoLongerInForce,
            _ => RankingWeights.Statuses.NotAdopted,
        };
    }
}
