using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Statutes.Model.Text;

namespace Statutes.Model.Works;

/// <summary>A work at the date a wording came into force, or a draft at the date it was published.</summary>
/// <param name="Date">That date; with the work it is the version's id.</param>
/// <param name="Draft">Whether it is a draft, which never is in force.</param>
/// <param name="Texts">The texts held, one a language; none where the version is known and its wording is not held.</param>
/// <param name="Title">Its titles, where they are not those of the work: a draft says that it is one.</param>
/// <param name="Decision">The decision that amended the version before into this one; null where there is none.</param>
/// <param name="Continues">Which article continues which of the version before, where a revision as a whole took its place; stated, not found by likeness.</param>
public sealed record LawVersion(
    DateOnly Date,
    bool Draft = false,
    ImmutableArray<Expression> Texts = default,
    Bilingual? Title = null,
    AmendingDecision? Decision = null,
    ImmutableArray<ArticlePair> Continues = default)
{
    /// <summary>The texts held, one a language; none where the version is known and its wording is not held.</summary>
    public ImmutableArray<Expression> Texts { get; init; } = Texts.IsDefault ? [] : Texts;

    /// <summary>Which article continues which of the version before; none where a decision tells it, or nothing does.</summary>
    public ImmutableArray<ArticlePair> Continues { get; init; } = Continues.IsDefault ? [] : Continues;

    /// <summary>Whether any text of the version is held.</summary>
    [JsonIgnore]
    public bool IsHeld => !Texts.IsEmpty;
}
