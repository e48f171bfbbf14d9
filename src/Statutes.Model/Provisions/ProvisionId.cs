using Statutes.Model.Ids;

namespace Statutes.Model.Provisions;

/// <summary>
/// Identifies a provision in a version: <c>csl@2017-06-01/art_21__para_1</c>. With the empty path it is the version itself,
/// <c>csl@2017-06-01</c>.
/// </summary>
/// <param name="Version">The version.</param>
/// <param name="Path">The place of the provision in it.</param>
public readonly record struct ProvisionId(VersionId Version, ProvisionPath Path)
{
    /// <summary>Parses <c>work@date</c> or <c>work@date/eId</c>.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out ProvisionId id)
    {
        id = default;
        var slash = text.IndexOf('/');
        var path = ProvisionPath.Whole;
        if (!VersionId.TryParse(slash < 0 ? text : text[..slash], out var version)
            || (slash >= 0 && (slash == text.Length - 1 || !ProvisionPath.TryParse(text[(slash + 1)..], out path))))
        {
            return false;
        }

        id = new ProvisionId(version, path);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => Path.IsWhole ? Version.ToString() : $"{Version}/{Path}";
}
