using Statutes.Citations.Resolving;
using Statutes.Contract.Problems;
using Statutes.Contract.Requests;
using Statutes.Contract.Responses;
using Statutes.Model.Dates;
using Statutes.Model.Provisions;

namespace Statutes.Mcp.Answering;

/// <summary>Reads a provision together with its status, cautions and other readings.</summary>
/// <param name="context">The generation and the day of the request.</param>
internal sealed class ProvisionReading(ToolContext context)
{
    /// <summary>Reads a provision by its id. The version is exactly the one in the id. What is no id is read as a citation.</summary>
    /// <param name="id">The id, <c>csl@2017-06-01/art_35</c>, or a citation.</param>
    /// <param name="at">The date of status and cautions.</param>
    public Result<ReadingJson> ById(string id, RequestedDate at)
    {
        if (!ProvisionId.TryParse(id.Trim(), out var parsed))
        {
            return id.Contains('@', StringComparison.Ordinal) ? ProblemMessages.InvalidProvisionId(id) : ByCitation(id, at);
        }

        var version = parsed.Version;
        if (!RequestParameters.Work(context.Knowledge, version.Work.Slug).TryGet(out var work, out var problem))
        {
            return problem;
        }

        // in an address any date selects a version; in an id it must be the date of one
        return work.VersionDated(version.Date) is { IsHeld: true }
            ? ByPlace(version.Work.Slug, LawDate.Format(version.Date), parsed.Path.ToString(), at)
            : ProblemMessages.UnknownVersion(version, work.Versions.Where(v => v.IsHeld).Select(work.IdOf));
    }

    /// <summary>
    /// Reads what a citation means at a date: <c>CSL 35</c>, 网络安全法第三十五条. The answer has the article of its first target, and none
    /// if the citation is ambiguous or names a provision that does not exist; the resolution has the readings and the reason.
    /// </summary>
    /// <param name="cite">The citation.</param>
    /// <param name="at">The date at which it is read, and that of status and cautions.</param>
    public Result<ReadingJson> ByCitation(string cite, RequestedDate at)
    {
        if (cite.Length > RequestParameters.MaxText)
        {
            return ProblemMessages.ParameterTooLong("id", cite.Length, RequestParameters.MaxText);
        }

        var resolution = context.Knowledge.Resolve(cite.Trim(), at.Day, context.Today);
        if (resolution is Resolution.Unresolved { Title: null })
        {
            return ProblemMessages.InvalidProvisionId(cite);
        }

        var first = (resolution as Resolution.Resolved)?.Targets[0].Id;
        return new ReadingJson(
            context.Mapping.ToJson(cite, at.Day, at.Assumed, resolution), first is { } id ? ArticleOf(id) : null);
    }

    /// <summary>Reads a provision by its work, version and eId.</summary>
    /// <param name="work">The id of the work.</param>
    /// <param name="version">A date, which selects the version that applied on it, or <c>current</c>.</param>
    /// <param name="eId">The eId: <c>art_35__para_1</c>.</param>
    /// <param name="at">The date of status and cautions.</param>
    public Result<ReadingJson> ByPlace(string work, string version, string eId, RequestedDate at)
    {
        if (!RequestParameters.Work(context.Knowledge, work).TryGet(out var match, out var problem)
            || !RequestParameters.Version(match, version, context.Today).TryGet(out var selected, out problem)
            || !RequestParameters.Provision(context.Knowledge, match, selected, eId).TryGet(out var id, out problem))
        {
            return problem;
        }

        var resolution = context.Knowledge.Resolve(id, at.Day, context.Today)!;
        return new ReadingJson(context.Mapping.ToJson(id.ToString(), at.Day, at.Assumed, resolution), ArticleOf(id));
    }

    private ArticleJson? ArticleOf(ProvisionId id) =>
        id.Path.AncestorOrSelf(ProvisionKind.Article) is { } path ? context.Mapping.Article(id with { Path = path }) : null;
}
