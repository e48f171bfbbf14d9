using Statutes.Model.Ids;
using Statutes.Model.Provisions;

namespace Statutes.Model.Json;

/// <summary>Converts a work id: <c>"csl"</c>.</summary>
public sealed class WorkIdConverter : TextFormConverter<WorkId>
{
    /// <inheritdoc/>
    protected override bool TryParse(ReadOnlySpan<char> text, out WorkId value) => WorkId.TryParse(text, out value);
}

/// <summary>Converts a version id: <c>"csl@2017-06-01"</c>.</summary>
public sealed class VersionIdConverter : TextFormConverter<VersionId>
{
    /// <inheritdoc/>
    protected override bool TryParse(ReadOnlySpan<char> text, out VersionId value) => VersionId.TryParse(text, out value);
}

/// <summary>Converts a path: <c>"art_21__para_1"</c>.</summary>
public sealed class ProvisionPathConverter : TextFormConverter<ProvisionPath>
{
    /// <inheritdoc/>
    protected override bool TryParse(ReadOnlySpan<char> text, out ProvisionPath value) => ProvisionPath.TryParse(text, out value);
}

/// <summary>Converts a provision id: <c>"csl@2017-06-01/art_21__para_1"</c>.</summary>
public sealed class ProvisionIdConverter : TextFormConverter<ProvisionId>
{
    /// <inheritdoc/>
    protected override bool TryParse(ReadOnlySpan<char> text, out ProvisionId value) => ProvisionId.TryParse(text, out value);
}

/// <summary>Converts a number: <c>"120-1"</c>.</summary>
public sealed class ProvisionNumberConverter : TextFormConverter<ProvisionNumber>
{
    /// <inheritdoc/>
    protected override bool TryParse(ReadOnlySpan<char> text, out ProvisionNumber value) => ProvisionNumber.TryParse(text, out value);
}
