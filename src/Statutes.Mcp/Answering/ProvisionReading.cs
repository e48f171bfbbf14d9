using Statutes.Contract.Problems;
using Statutes.Contract.Requests;
using Statutes.Contract.Responses;
using Statutes.Model.Dates;
using Statutes.Model.Provisions;

namespace Statutes.Mcp.Answering;

/// <summary>Reads a provision together with what a reader must be told of it.</summary>
/// <param name="question">What is asked.</param>
internal sealed class ProvisionReading(ToolContext question)
{
    /// <summary>Reads a provision by its id; the version is the one of the date in it.</summary>
    /// <param name="id">The id, <c>csl@2017-06-01/art_35</c>.</param>
    /// <param name="at">The date at which status and cautions are told.</param>
    public Result<ReadingJson> ById(string id, RequestedDate at)
    {
        if (!ProvisionId.TryParse(id.Trim(), out var read))
        {
            return Problem.NotFound(ProblemCodes.NoSuchProvision, $"“{(id.Length <= 60 ? id : id[..60] + "…")}” is not the id of a provision. Ids look like csl@2017-06-01/art_35, csl@2017-06-01/art_21__para_1__item_3.");
        }

        var work = RequestParameters.Work(question.Knowledge, read.Version.Work.Slug);
        if (work.Problem is { } unknown)
        {
            return unknown;
        }

        // any date means a version at an address; an id is exact
        return work.Value.VersionDated(read.Version.Date) is { IsHeld: true }
            ? ByPlace(read.Version.Work.Slug, LawDate.Format(read.Version.Date), read.Path.ToString(), at)
            : Problem.NotFound(ProblemCodes.UnknownVersion, $"There is no version {read.Version}. There are: {string.Join(", ", work.Value.Versions.Where(v => v.IsHeld).Select(v => work.Value.IdOf(v)))}.");
    }

    /// <summary>Reads a provision by its place.</summary>
    /// <param name="work">The id of the work.</param>
    /// <param name="version">A date, which means the version meant then, or <c>current</c>.</param>
    /// <param name="eId">The place.</param>
    /// <param name="at">The date at which status and cautions are told.</param>
    public Result<ReadingJson> ByPlace(string work, string version, string eId, RequestedDate at)
    {
        var asked = RequestParameters.Work(question.Knowledge, work);
        if (asked.Problem is { } unknown)
        {
            return unknown;
        }

        var meant = RequestParameters.Version(asked.Value, version, question.Today);
        if (meant.Problem is { } noVersion)
        {
            return noVersion;
        }

        var found = RequestParameters.Provision(question.Knowledge, asked.Value, meant.Value, eId);
        if (found.Problem is { } problem)
        {
            return problem;
        }

        var id = found.Value;
        var resolution = question.Knowledge.Resolve(id, at.Day, question.Today)!;
        var article = id.Path.AncestorOrSelf(ProvisionKind.Article) is { } path ? question.Mapping.Article(id with { Path = path }) : null;
        return new ReadingJson(question.Mapping.ToJson(id.ToString(), at.Day, at.Assumed, resolution), article);
    }
}
