using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Statutes.Model.Corpus;
using Statutes.Model.Dates;
using Statutes.Model.Ids;
using Statutes.Model.Provisions;
using Statutes.Model.Works;

namespace Statutes.Ingest.Corpus;

/// <summary>The content of <c>subjects.json</c>: what the articles of one version of a work are about.</summary>
/// <param name="Version">The version, by its date.</param>
/// <param name="Articles">The subjects by the number of the article, as in ids.</param>
internal sealed record SubjectFile(string Version, ImmutableSortedDictionary<string, SubjectFile.Entry?> Articles)
{
    /// <summary>The subjects of a work, in the order of the articles.</summary>
    /// <exception cref="FormatException">The date is of no version of the work, a number is none of an article, or a text is empty.</exception>
    public ImmutableArray<SubjectLine> Of(Work work)
    {
        if (!LawDate.TryParse(Version, out var date) || work.VersionDated(date) is not { } version)
        {
            throw new FormatException($"“{Version}” is the date of no version of {work.Id}");
        }

        var id = work.IdOf(version);
        return [.. Articles.Select(a => Line(id, a.Key, a.Value)).OrderBy(l => l.Article.Path.Number)];
    }

    private static SubjectLine Line(VersionId version, string number, Entry? entry)
    {
        if (!ProvisionPath.TryParse($"art_{number}", out var path) || path.Kind != ProvisionKind.Article)
        {
            throw new FormatException($"“{number}” is the number of no article");
        }

        if (entry is null || string.IsNullOrWhiteSpace(entry.Zh) || string.IsNullOrWhiteSpace(entry.En))
        {
            throw new FormatException($"the subject of article {number} is empty");
        }

        return entry.Also.IsDefault || !entry.Also.Any(string.IsNullOrWhiteSpace)
            ? new SubjectLine(new ProvisionId(version, path), entry.Zh, entry.En, entry.Also.IsDefault ? [] : entry.Also)
            : throw new FormatException($"one of “also” of article {number} is empty");
    }

    /// <summary>The subject of one article.</summary>
    /// <param name="Zh">In Chinese.</param>
    /// <param name="En">In English.</param>
    /// <param name="Also">How people in practice speak of it.</param>
    internal sealed record Entry(string Zh, string En, ImmutableArray<string> Also = default);
}

/// <summary>The JSON of <c>subjects.json</c>.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    AllowDuplicateProperties = false,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(SubjectFile))]
internal sealed partial class SubjectJson : JsonSerializerContext;
