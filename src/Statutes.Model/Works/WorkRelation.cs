using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Statutes.Model.Ids;
using Statutes.Model.Text;

namespace Statutes.Model.Works;

/// <summary>The relation of one work to another.</summary>
public enum WorkRelationKind
{
    /// <summary>The other work is a legal basis of this one.</summary>
    [JsonStringEnumMemberName("basis")]
    Basis,

    /// <summary>This work implements the other.</summary>
    [JsonStringEnumMemberName("implements")]
    Implements,

    /// <summary>This work repeals the other.</summary>
    [JsonStringEnumMemberName("repeals")]
    Repeals,

    /// <summary>This work replaces the other.</summary>
    [JsonStringEnumMemberName("replaces")]
    Replaces,

    /// <summary>The other work replaces this one.</summary>
    [JsonStringEnumMemberName("replaced-by")]
    ReplacedBy,

    /// <summary>This work, a judicial interpretation, interprets the other. The date is the day on which the other was repealed.</summary>
    [JsonStringEnumMemberName("interprets")]
    Interprets,
}

/// <summary>A relation of a work to another.</summary>
/// <param name="Kind">The relation.</param>
/// <param name="Work">The id of the other work; null where it is unknown.</param>
/// <param name="Title">The title of the other work.</param>
/// <param name="Date">
/// The day on which the relation begins; null where it begins with the work. For <see cref="WorkRelationKind.Interprets"/>: the day on
/// which the other work was repealed; null while it is in force.
/// </param>
/// <param name="Articles">
/// For <see cref="WorkRelationKind.ReplacedBy"/>: the articles of the other work that clearly replace articles of this
/// one.
/// </param>
public sealed record WorkRelation(
    WorkRelationKind Kind, WorkId? Work, Bilingual Title, DateOnly? Date = null, ImmutableArray<ArticlePair> Articles = default)
{
    /// <summary>The articles of the other work that clearly replace articles of this one.</summary>
    public ImmutableArray<ArticlePair> Articles { get; init; } = Articles.IsDefault ? [] : Articles;
}
