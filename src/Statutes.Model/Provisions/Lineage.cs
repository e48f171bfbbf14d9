namespace Statutes.Model.Provisions;

/// <summary>
/// The identity of an article across the versions of its work, equal under whatever number it stands.
/// Opaque to others; made of the first version in which the article stands and its number there, so it does not change as versions are added.
/// </summary>
/// <param name="Key">The opaque key, unique among all works.</param>
public readonly record struct Lineage(string Key)
{
    /// <summary>The lineage of a provision that begins with <paramref name="first"/>.</summary>
    public static Lineage BeginningWith(ProvisionId first) => new($"{first.Version}.{first.Path.Number}");

    /// <inheritdoc/>
    public override string ToString() => Key;
}
