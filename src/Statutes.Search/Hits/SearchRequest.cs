using Statutes.Model.Ids;
using Statutes.Model.Text;

namespace Statutes.Search.Hits;

/// <summary>A search request.</summary>
/// <param name="Query">The query as typed, at most <see cref="MaxQueryLength"/> UTF-16 code units.</param>
/// <param name="At">The date at which the law is read.</param>
/// <param name="EveryVersion">Whether every version of an article is a hit; otherwise there is one hit a lineage.</param>
/// <param name="Work">Only this work; null for all.</param>
/// <param name="Language">Only wording in this language; null for both.</param>
/// <param name="Page">The page, from 1.</param>
/// <param name="PageSize">Hits a page, 1 to <see cref="MaxPageSize"/>.</param>
/// <param name="Explain">Whether each hit explains its score; a page then has at most <see cref="MaxExplained"/> hits.</param>
/// <param name="CorrectsSpelling">Whether spelling mistakes are corrected; otherwise the words are searched as typed.</param>
public sealed record SearchRequest(
    string Query,
    DateOnly At,
    bool EveryVersion = false,
    WorkId? Work = null,
    Language? Language = null,
    int Page = 1,
    int PageSize = 20,
    bool Explain = false,
    bool CorrectsSpelling = true)
{
    /// <summary>The longest query, in UTF-16 code units.</summary>
    public const int MaxQueryLength = 1_000;

    /// <summary>The most hits on a page.</summary>
    public const int MaxPageSize = 100;

    /// <summary>The most hits on a page with explanations.</summary>
    public const int MaxExplained = 20;

    /// <summary>The most works whose hits are counted one by one; the others are counted together.</summary>
    public const int MostWorks = 20;

    /// <summary>The most hits that can be paged through; later hits are only counted.</summary>
    public const int MaxHits = 10_000;
}
