using Statutes.Citations.Resolving;
using Statutes.Model.Works;

namespace Statutes.Web.Pages;

/// <summary>The result of checking one citation, for a reader.</summary>
internal enum CitationVerdict
{
    /// <summary>It refers to one provision that exists.</summary>
    Resolved,

    /// <summary>It can refer to several provisions.</summary>
    Ambiguous,

    /// <summary>It refers to a number that the version does not have, or to law that was repealed at the date of the question.</summary>
    Gone,

    /// <summary>It names a law, or a version of one, that is not in the corpus.</summary>
    NotAvailable,

    /// <summary>It was not understood.</summary>
    NotUnderstood,
}

/// <summary>Derives verdicts from resolutions.</summary>
internal static class CitationVerdicts
{
    /// <summary>Returns the verdict for a resolution.</summary>
    public static CitationVerdict Of(Resolution resolution) => resolution switch
    {
        Resolution.Ambiguous => CitationVerdict.Ambiguous,
        Resolution.Unresolved { Code: ReasonCode.NoSuchArticle or ReasonCode.NoSuchParagraph or ReasonCode.NoSuchItem } =>
            CitationVerdict.Gone,
        Resolution.Unresolved { IsNotAvailable: true } => CitationVerdict.NotAvailable,
        Resolution.Unresolved => CitationVerdict.NotUnderstood,
        Resolution.Resolved resolved when resolved.Targets.Any(t => t.Status == VersionStatus.Repealed) => CitationVerdict.Gone,
        _ => CitationVerdict.Resolved,
    };
}
