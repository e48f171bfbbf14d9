using Statutes.Model.Works;

namespace Statutes.Citations.Finding;

/// <summary>A work that a text speaks of: one that is known here, or one of which only the title is known.</summary>
/// <param name="Id">The work; null where it is not known here.</param>
/// <param name="Title">The title, where it is not known here.</param>
internal readonly record struct MeantWork(WorkId? Id, string? Title)
{
    public static MeantWork Known(WorkId id) => new(id, null);

    public static MeantWork Outside(string title) => new(null, NameKey.Of(title));

    /// <inheritdoc/>
    public override string ToString() => Id?.ToString() ?? $"“{Title}”";
}
