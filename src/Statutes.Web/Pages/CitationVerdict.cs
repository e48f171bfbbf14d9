using Statutes.Citations.Resolving;
using Statutes.Model.Works;

namespace Statutes.Web.Pages;

/// <summary>What a reader who checks citations wants to know of one.</summary>
public enum CitationVerdict
{
    /// <summary>It means a provision that is there.</summary>
    Resolved,

    /// <summary>It may mean several.</summary>
    Ambiguous,

    /// <summary>It means what is not there, or is no more: a number that the version has not, or law that was repealed by the date of the question.</summary>
    Gone,

    /// <summary>Nobody can tell here what it means.</summary>
    NotUnderstood,
}

/// <summary>Verdicts of resolutions.</summary>
public static class CitationVerdicts
{
    /// <summary>The verdict of a resolution.</summary>
    public static CitationVerdict Of(Resolution resolution) => resolution switch
    {
        Resolution.Ambiguous => CitationVerdict.Ambiguous,
        Resolution.Unresolved { Code: ReasonCode.NoSuchArticle or ReasonCode.NoSuchParagraph or ReasonCode.NoSuchItem } => CitationVerdict.Gone,
        Resolution.Unresolved => CitationVerdict.NotUnderstood,
        Resolution.Resolved resolved when resolved.Targets.Any(t => t.Status == VersionStatus.Repealed) => CitationVerdict.Gone,
        _ => CitationVerdict.Resolved,
    };
}
