using Statutes.Contract.Problems;
using Statutes.Model.Dates;
using Statutes.Search;
using Statutes.Search.Comparing;

namespace Statutes.Contract.Requests;

/// <summary>The parameters of a comparison.</summary>
public static class CompareParameters
{
    /// <summary>Compares the versions meant at two dates.</summary>
    /// <param name="knowledge">The knowledge base.</param>
    /// <param name="work">The id of the work.</param>
    /// <param name="from">The earlier date.</param>
    /// <param name="to">The later date.</param>
    /// <param name="today">Today.</param>
    public static Result<VersionComparison> Read(KnowledgeBase knowledge, string work, string? from, string? to, DateOnly today)
    {
        var asked = RequestParameters.Work(knowledge, work);
        var dates = (From: RequestParameters.Text(nameof(from), from), To: RequestParameters.Text(nameof(to), to));
        if ((asked.Problem ?? dates.From.Problem ?? dates.To.Problem) is { } missing)
        {
            return missing;
        }

        var versions = (From: RequestParameters.Version(asked.Value, dates.From.Value, today), To: RequestParameters.Version(asked.Value, dates.To.Value, today));
        if ((versions.From.Problem ?? versions.To.Problem) is { } problem)
        {
            return problem;
        }

        var (earlier, later) = (asked.Value.IdOf(versions.From.Value), asked.Value.IdOf(versions.To.Value));
        if (knowledge.Compare(earlier, later) is { } comparison)
        {
            return comparison;
        }

        if (earlier.Date > later.Date)
        {
            return Problem.BadRequest(ProblemCodes.BadDate, $"from means {earlier} and to means {later}, which is the earlier of the two. Exchange them.", $"from 为 {earlier}，to 为 {later}，后者在前。请对调。");
        }

        var following = asked.Value.Versions.Where(v => v.IsHeld).Select(asked.Value.IdOf).Where(v => knowledge.Catalog.ConcordanceFrom(v) is not null)
            .Select(v => $"from={LawDate.Format(v.Date)}&to={LawDate.Format(knowledge.Catalog.ConcordanceFrom(v)!.To.Date)}").ToArray();
        return Problem.NotFound(
            ProblemCodes.UnknownVersion,
            $"{earlier} and {later} are not two versions between which a concordance is held. " + (following.Length == 0 ? "The work has none; a draft has none either." : $"There are: {string.Join(", ", following)}."),
            $"{earlier} 与 {later} 之间没有对照表。" + (following.Length == 0 ? "该法规没有对照表；征求意见稿也没有。" : $"可对比的有：{string.Join("、", following)}。"));
    }
}
