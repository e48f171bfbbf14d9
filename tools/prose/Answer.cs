using System.Collections.Immutable;
using Statutes.Model.Provisions;

namespace Statutes.Prose;

/// <summary>The right answer for some words.</summary>
/// <param name="Targets">The provisions that they mean, in order; empty where no article may be given.</param>
/// <param name="Second">The second provision of a pair, in its own version; null where the words name no pair.</param>
public sealed record Answer(ImmutableArray<ProvisionId> Targets, ProvisionId? Second = null)
{
    /// <summary>The answer for words that mean no article of the catalog.</summary>
    public static Answer NoArticle { get; } = new([]);

    /// <summary>How many provisions must be given.</summary>
    public int Count => Targets.Length + (Second is null ? 0 : 1);

    /// <summary>Whether no article may be given.</summary>
    public bool IsNoArticle => Targets.IsEmpty;

    /// <summary>Returns whether a provision is part of the answer.</summary>
    public bool Contains(ProvisionId id) => Targets.Contains(id) || Second == id;

    /// <inheritdoc/>
    public override string ToString() =>
        IsNoArticle ? "no article" : string.Join(", ", Targets) + (Second is null ? "" : $" paired with {Second}");
}
