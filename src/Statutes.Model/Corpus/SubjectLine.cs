using System.Collections.Immutable;
using Statutes.Model.Provisions;

namespace Statutes.Model.Corpus;

/// <summary>
/// The subject of an article in an editor's words, like the 条旨 in printed codes. It is not part of the law's wording;
/// search finds articles by it. It applies to every version of the article's lineage that has no subject of its own, from
/// <see cref="From"/> on. Of two that apply to a version, the one with the later date counts.
/// </summary>
/// <param name="Article">The article.</param>
/// <param name="Zh">The subject in Chinese.</param>
/// <param name="En">The subject in English.</param>
/// <param name="Also">Words that practitioners use for it and the law does not, in either language.</param>
public sealed record SubjectLine(ProvisionId Article, string Zh, string En, ImmutableArray<string> Also)
{
    /// <summary>The date of the first version to which the subject applies; null if it applies to every version.</summary>
    public DateOnly? From { get; init; }
}
