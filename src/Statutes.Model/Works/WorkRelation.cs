using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Statutes.Model.Ids;
using Statutes.Model.Text;

namespace Statutes.Model.Works;

/// <summary>How one work stands to another.</summary>
public enum WorkRelationKind
{
    /// <summary>The other work is a legal basis of this one.</summary>
    [JsonStringEnumMemberName("basis")]
    Basis,

    /// <summary>This work carries out the other.</summary>
    [JsonStringEnumMemberName("implements")]
    Implements,

    /// <summary>This work repeals the other.</summary>
    [JsonStringEnumMemberName("repeals")]
    Repeals,

    /// <summary>This work takes the other's place.</summary>
    [JsonStringEnumMemberName("replaces")]
    Replaces,

    /// <summary>The other work takes the place of this one.</summary>
    [JsonStringEnumMemberName("replaced-by")]
    ReplacedBy,
}

/// <summary>A relation of a work to another.</summary>
/// <param name="Kind">The relation.</param>
/// <param name="Work">The other work's id; null where no id is known for it.</param>
/// <param name="Title">The other work's title.</param>
/// <param name="Date">The day from which the relation holds; null where it is as old as the work.</param>
/// <param name="Articles">For <see cref="WorkRelationKind.ReplacedBy"/>: which article of the other work takes the place of which, where it is plain.</param>
public sealed record WorkRelation(
    WorkRelationKind Kind, WorkId? Work, Bilingual Title, DateOnly? Date = null, ImmutableArray<ArticlePair> Articles = default)
{
    /// <summary>Which article of the other work takes the place of which; none where it is not plain.</summary>
    public ImmutableArray<ArticlePair> Articles { get; init; } = Articles.IsDefault ? [] : Articles;
}
