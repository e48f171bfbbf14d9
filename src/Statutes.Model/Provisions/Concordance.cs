using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Statutes.Model.Ids;

namespace Statutes.Model.Provisions;

/// <summary>What happened to an article from one version to the next.</summary>
public enum ArticleChange
{
    /// <summary>Number and wording are the same.</summary>
    [JsonStringEnumMemberName("unchanged")]
    Unchanged,

    /// <summary>The number changed; the wording did not, apart from references in it that follow new numbers.</summary>
    [JsonStringEnumMemberName("renumbered")]
    Renumbered,

    /// <summary>The wording changed under the same number.</summary>
    [JsonStringEnumMemberName("amended")]
    Amended,

    /// <summary>Number and wording changed.</summary>
    [JsonStringEnumMemberName("renumbered-and-amended")]
    RenumberedAndAmended,

    /// <summary>The earlier version has no such article.</summary>
    [JsonStringEnumMemberName("new")]
    New,

    /// <summary>The later version has no such article.</summary>
    [JsonStringEnumMemberName("deleted")]
    Deleted,

    /// <summary>It was merged with others into one article.</summary>
    [JsonStringEnumMemberName("merged")]
    Merged,

    /// <summary>It was split into several articles.</summary>
    [JsonStringEnumMemberName("split")]
    Split,

    /// <summary>It is not known: the concordance was computed from the wording, which does not show it for certain.</summary>
    [JsonStringEnumMemberName("not-compared")]
    NotCompared,
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
            ArticleChange.NotCompared => "not-compared",
            _ => change.ToString().ToLowerInvariant(),
        };
    }
}

/// <summary>The new place of a 款 or 项 whose place in its article changed.</summary>
/// <param name="From">Its path in the earlier version.</param>
/// <param name="To">Its path in the later one; null where it was deleted.</param>
public readonly record struct PartMove(ProvisionPath From, ProvisionPath? To);

/// <summary>What happened to one article of the earlier version, or one that is new in the later version.</summary>
/// <param name="From">Its number in the earlier version; null where it is new.</param>
/// <param name="To">Its numbers in the later version; empty where it was deleted, several where it was split.</param>
/// <param name="Change">What happened.</param>
/// <param name="ReferencesMoved">Whether the only change to its wording is that references in it follow new numbers.</param>
/// <param name="Parts">Its 款 and 项 whose places changed.</param>
public sealed record ConcordanceEntry(
    ProvisionNumber? From,
    ImmutableArray<ProvisionNumber> To,
    ArticleChange Change,
    bool ReferencesMoved = false,
    ImmutableArray<PartMove> Parts = default)
{
    /// <summary>Its 款 and 项 whose places changed.</summary>
    public ImmutableArray<PartMove> Parts { get; init; } = Parts.IsDefault ? [] : Parts;
}

/// <summary>
/// Maps the articles of one version to those of the next version. Entries are in the order of the later version, then
/// of the earlier one. Immutable; any number of threads may read it.
/// </summary>
/// <param name="From">The earlier version.</param>
/// <param name="To">The later version.</param>
/// <param name="Entries">An entry for each article of the earlier version, and one for each that is new.</param>
public sealed record Concordance(VersionId From, VersionId To, ImmutableArray<ConcordanceEntry> Entries)
{
    private ConcordanceIndex? index;

    /// <summary>Whether it was computed from the wording of the versions, because no source says which article continues which.</summary>
    public bool IsComputed { get; init; }

    // Made at the first look-up. Two threads may each make it; they are equal.
    private ConcordanceIndex Index => index is { } made && made.IsOf(Entries) ? made : index = new ConcordanceIndex(Entries);

    /// <summary>
    /// Returns what happened to an article of the earlier version; null where that version has no article of this
    /// number.
    /// </summary>
    public ConcordanceEntry? Of(ProvisionNumber old) => Index.Of(old);

    /// <summary>
    /// Returns the numbers of the articles of the earlier version that became part of an article of the later one, in
    /// ascending order; empty where the article is new.
    /// </summary>
    public ImmutableArray<ProvisionNumber> Origins(ProvisionNumber now) => Index.Origins(now);

    /// <summary>
    /// Returns the article of the earlier version that an article of the later one continues; null where it is new. Of
    /// several merged articles the first is continued. What remains of a split article continues it.
    /// </summary>
    public ConcordanceEntry? Origin(ProvisionNumber now) => Index.Origin(now);

    /// <summary>Returns the path in the later version of a provision of the earlier one.</summary>
    /// <param name="old">An article or a provision in it.</param>
    /// <returns>
    /// The path of the article where the place of a 款 or 项 in it is not known; null where the article was deleted, was not
    /// compared or has no entry, and for a division.
    /// </returns>
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
                // What became an article, or part of one, is followed no further down.
                return part.To is not { } to || to.Kind == ProvisionKind.Article ? part.To : old.Moved(part.From, to);
            }
        }

        var isInPlace = entry.Change is ArticleChange.Unchanged or ArticleChange.Renumbered || !entry.Parts.IsEmpty;
        return isInPlace ? old.Moved(article, now) : now;
    }

    /// <summary>Returns whether both have the same versions, the same list of entries and the same source.</summary>
    public bool Equals(Concordance? other) => other is not null
        && From == other.From && To == other.To && Entries == other.Entries && IsComputed == other.IsComputed;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(From, To);
}
