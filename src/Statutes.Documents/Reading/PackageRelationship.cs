namespace Statutes.Documents.Reading;

/// <summary>A relationship from one part of a package to another.</summary>
/// <param name="Id">Its id in the part.</param>
/// <param name="Type">What it means, a URI.</param>
/// <param name="Target">The name of the other part in the archive, without a slash at the beginning.</param>
internal sealed record PackageRelationship(string Id, string Type, string Target)
{
    /// <summary>Whether this is a relationship of a kind, in the transitional or in the strict form: footnotes, officeDocument.</summary>
    public bool Is(string kind) =>
        Type.Length > kind.Length && Type.EndsWith(kind, StringComparison.Ordinal) && Type[^(kind.Length + 1)] == '/';
}
