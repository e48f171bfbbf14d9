using Statutes.Contract.Problems;
using Statutes.Model.Dates;
using Statutes.Model.Ids;
using Statutes.Model.Works;
using Statutes.Search;
using Statutes.Search.Comparing;

namespace Statutes.Contract.Requests;

/// <summary>Parses the parameters of a comparison.</summary>
public static class CompareParameters
{
    /// <summary>Compares the versions that apply at two dates.</summary>
    /// <param name="knowledge">The knowledge base.</param>
    /// <param name="work">The id of the work.</param>
    /// <param name="from">The earlier date, or <c>current</c>.</param>
    /// <param name="to">The later date, or <c>current</c>.</param>
    /// <param name="today">Today in Beijing.</param>
    public static Result<VersionComparison> Read(KnowledgeBase knowledge, string work, string? from, string? to, DateOnly today)
    {
        if (!RequestParameters.Work(knowledge, work).TryGet(out var compared, out var problem)
            || !RequestParameters.Text(nameof(from), from).TryGet(out var fromDate, out problem)
            || !RequestParameters.Text(nameof(to), to).TryGet(out var toDate, out problem)
            || !RequestParameters.Version(compared, fromDate, today).TryGet(out var fromVersion, out problem)
            || !RequestParameters.Version(compared, toDate, today).TryGet(out var toVersion, out problem))
        {
            return problem;
        }

        // the version in force at a date may be one without a text; the version before it is not meant, and would seem unchanged
        var (earlier, later) = (MeantAt(compared, fromDate, fromVersion, today), MeantAt(compared, toDate, toVersion, today));
        if (knowledge.Compare(earlier, later) is { } comparison)
        {
            return comparison with { Days = (DayOf(fromDate, today), DayOf(toDate, today)) };
        }

        return earlier.Date > later.Date
            ? ProblemMessages.VersionsInWrongOrder(earlier, later)
            : ProblemMessages.NoComparison(earlier, later, ParametersOf(knowledge, compared));
    }

    /// <summary>Compares the versions that apply at two dates; without dates, the two newest that can be compared.</summary>
    /// <param name="knowledge">The knowledge base.</param>
    /// <param name="work">The id of the work.</param>
    /// <param name="from">The earlier date, or <c>current</c>.</param>
    /// <param name="to">The later date, or <c>current</c>.</param>
    /// <param name="today">Today in Beijing.</param>
    public static Result<VersionComparison> ReadOrNewest(KnowledgeBase knowledge, string work, string? from, string? to, DateOnly today)
    {
        if (string.IsNullOrEmpty(from) && string.IsNullOrEmpty(to)
            && RequestParameters.Work(knowledge, work).TryGet(out var match, out _) && knowledge.ComparablePairs(match) is [_, ..] pairs)
        {
            var (earlier, later) = pairs.MaxBy(p => (p.To.Date, p.From.Date));
            (from, to) = (LawDate.Format(earlier.Date), LawDate.Format(later.Date));
        }

        return Read(knowledge, work, from, to, today);
    }

    private static VersionId MeantAt(Work work, string date, LawVersion withText, DateOnly today) =>
        work.VersionInForceAt(DayOf(date, today)) is { IsHeld: false } inForce ? work.IdOf(inForce) : work.IdOf(withText);

    private static DateOnly DayOf(string date, DateOnly today) => LawDate.TryParse(date, out var day) ? day : today;

    private static string[] ParametersOf(KnowledgeBase knowledge, Work work) =>
        [.. knowledge.ComparablePairs(work).Select(p => $"from={LawDate.Format(p.From.Date)}&to={LawDate.Format(p.To.Date)}")];
}
