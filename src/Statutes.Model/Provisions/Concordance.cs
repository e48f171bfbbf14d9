using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Statutes.Model.Ids;

namespace Statutes.Model.Provisions;

/// <summary>What happened to an article from one version to the next.</summary>
public enum ArticleChange
{
    /// <summary>Number and wording stayed.</summary>
    [JsonStringEnumMemberName("unchanged")]
    Unchanged,

    /// <summary>The number changed; the wording stayed, but for references inside it that moved along.</summary>
    [JsonStringEnumMemberName("renumbered")]
    Renumbered,

    /// <summary>The wording changed under the same number.</summary>
    [JsonStringEnumMemberName("amended")]
    Amended,

    /// <summary>Number and wording changed.</summary>
    [JsonStringEnumMemberName("renumbered-and-amended")]
    RenumberedAndAmended,

    /// <summary>It did not stand in the earlier version.</summary>
    [JsonStringEnumMemberName("new")]
    New,

    /// <summary>It does not stand in the later version.</summary>
    [JsonStringEnumMemberName("deleted")]
    Deleted,

    /// <summary>It became one with others.</summary>
    [JsonStringEnumMemberName("merged")]
    Merged,

    /// <summary>Parts of it went to several articles.</summary>
    [JsonStringEnumMemberName("split")]
    Split,
}

/// <summary>The names of the changes in JSON.</summary>
public static class ArticleChangeNames
{
    extension(ArticleChange change)
    {
        /// <summary>The name in JSON: <c>renumbered-and-amended</c>.</summary>
        public string Name => change switch
        {
            ArticleChange.RenumberedAndAmended => "renumbered-and-amended",
            _ => change.ToString().ToLowerInvariant(),
        };
    }
}

/// <summary>Where a 款 or 项 went that did not keep its place in its article.</summary>
/// <param name="From">Its path in the earlier version.</param>
/// <param name="To">Its path in the later one; null where it was deleted.</param>
public readonly record struct PartMove(ProvisionPath From, ProvisionPath? To);

/// <summary>What happened to one article of the earlier version, or how one of the later came in.</summary>
/// <param name="From">Its number in the earlier version; null where it is new.</param>
/// <param name="To">Its numbers in the later version; none where it was deleted, several where it was split.</param>
/// <param name="Change">What happened.</param>
/// <param name="ReferencesMoved">Whether references inside it follow new numbers, and nothing else in its wording changed.</param>
/// <param name="Parts">Its 款 and 项 that did not keep their places.</param>
public sealed record ConcordanceEntry(
    ProvisionNumber? From,
    ImmutableArray<ProvisionNumber> To,
    ArticleChange Change,
    bool ReferencesMoved = false,
    ImmutableArray<PartMove> Parts = default)
{
    /// <summary>Its 款 and 项 that did not keep their places.</summary>
    public ImmutableArray<PartMove> Parts { get; init; } = Parts.IsDefault ? [] : Parts;
}

/// <summary>
/// Old article to new article between two versions that follow each other, in the order of the later version, then of the earlier.
/// </summary>
/// <param name="From">The earlier version.</param>
/// <param name="To">The later version.</param>
/// <param name="Entries">An entry for each article of the earlier version, and one for each that is new.</param>
public sealed record Concordance(VersionId From, VersionId To, ImmutableArray<ConcordanceEntry> Entries)
{
    /// <summary>What happened to an article of the earlier version; null where it has none of that number.</summary>
    public ConcordanceEntry? Of(ProvisionNumber old) => Entries.FirstOrDefault(e => e.From == old);

    /// <summary>The numbers of every article of the earlier version of which something went into an article of the later one, in their order.</summary>
    public ImmutableArray<ProvisionNumber> Origins(ProvisionNumber now) =>
        [.. Entries.Where(e => e.From is not null && e.To.Contains(now)).Select(e => e.From!.Value).Order()];

    /// <summary>
    /// The article of the earlier version that an article of the later one continues; null where it is new. Of several that were merged it is
    /// the first; what is left of one that was split continues it.
    /// </summary>
    public ConcordanceEntry? Origin(ProvisionNumber now)
    {
        var into = Entries.Where(e => e.From is not null && e.To.Contains(now)).ToArray();
        return into.FirstOrDefault(e => e.Change is not (ArticleChange.Merged or ArticleChange.Split))
            ?? into.FirstOrDefault(e => e.Change == ArticleChange.Merged)
            ?? into.FirstOrDefault();
    }

    /// <summary>Where a provision of the earlier version stands in the later one; null where it was deleted or no more can be said.</summary>
    /// <param name="old">An article or something in it.</param>
    public ProvisionPath? Follow(ProvisionPath old)
    {
        if (old.AncestorOrSelf(ProvisionKind.Article) is not { } article || Of(article.Number) is not { To.IsEmpty: false } entry)
        {
            return null;
        }

        var now = ProvisionPath.Article(entry.To[^1]);
        if (old == article)
        {
            return now;
        }

        foreach (var part in entry.Parts)
        {
            if (old.IsWithin(part.From))
            {
                // what became an article, or part of one, is followed no further down
                return part.To is { Kind: ProvisionKind.Article } whole ? whole : part.To is { } to && ProvisionPath.TryParse(to.EId + old.EId[part.From.EId.Length..], out var moved) ? moved : null;
            }
        }

        var kept = entry.Change is ArticleChange.Unchanged or ArticleChange.Renumbered || !entry.Parts.IsEmpty;
        return kept && ProvisionPath.TryParse(now.EId + old.EId[article.EId.Length..], out var same) ? same : now;
    }
}
