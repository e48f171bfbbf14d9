namespace Statutes.Model.Provisions;

/// <summary>
/// The identity of an article across the versions of its work: it stays the same when the article gets another number.
/// The key is made of the first version that has the article and of its number there, so that it does not change when
/// versions are added. Treat it as opaque.
/// </summary>
/// <param name="Key">The key, unique among all works.</param>
public readonly record struct Lineage(string Key)
{
    /// <summary>Returns the lineage that begins with an article.</summary>
    /// <param name="first">The article in the first version that has it.</param>
    public static Lineage BeginningWith(ProvisionId first) => new($"{first.Version}.{first.Path.Number}");

    /// <inheritdoc/>
    public override string ToString() => Key;
}
