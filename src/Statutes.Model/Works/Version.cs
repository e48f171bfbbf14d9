using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Statutes.Model.Works;

/// <summary>A work at the date a wording came into force, or a draft at the date it was published.</summary>
/// <param name="Date">That date; with the work it is the version's id.</param>
/// <param name="Draft">Whether it is a draft, which never is in force.</param>
/// <param name="Texts">The texts held, one a language; none where the version is known and its wording is not held.</param>
public sealed record Version(DateOnly Date, bool Draft = false, ImmutableArray<Expression> Texts = default)
{
    /// <summary>The texts held, one a language; none where the version is known and its wording is not held.</summary>
    public ImmutableArray<Expression> Texts { get; init; } = Texts.IsDefault ? [] : Texts;

    /// <summary>Whether any text of the version is held.</summary>
    [JsonIgnore]
    public bool IsHeld => !Texts.IsEmpty;
}
