using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Statutes.Model.Corpus;
using Statutes.Model.Dates;
using Statutes.Model.Ids;
using Statutes.Model.Provisions;
using Statutes.Model.Works;

namespace Statutes.Ingest.Corpus;

/// <summary>The content of <c>subjects.json</c>: the subjects of the articles of one version of a work.</summary>
/// <param name="Version">The version, by its date.</param>
/// <param name="Articles">The subjects by the number of the article, as in ids.</param>
internal sealed record SubjectFile(string Version, ImmutableSortedDictionary<string, SubjectFile.Entry?> Articles)
{
    /// <summary>Converts the file into the subjects of a work, in the order of the articles.</summary>
    /// <exception cref="FormatException">
    /// The work has no version of that date, a number is not an article number, or a text is empty.
    /// </exception>
    public ImmutableArray<SubjectLine> ToLines(Work work)
    {
        if (!LawDate.TryParse(Version, out var date) || work.VersionDated(date) is not { } version)
        {
            throw new FormatException($"{work.Id} has no version of “{Version}”");
        }

        var id = work.IdOf(version);
        return [.. Articles.Select(a => Line(id, a.Key, a.Value)).OrderBy(l => l.Article.Path.Number)];
    }

    private static SubjectLine Line(VersionId version, string number, Entry? entry)
    {
        if (!ProvisionPath.TryParse($"art_{number}", out var path) || path.Kind != ProvisionKind.Article)
        {
            throw new FormatException($"“{number}” is not an article number");
        }

        if (entry is null || string.IsNullOrWhiteSpace(entry.Zh) || string.IsNullOrWhiteSpace(entry.En))
        {
            throw new FormatException($"the subject of article {number} is empty");
        }

        return entry.Also.IsDefault || !entry.Also.Any(string.IsNullOrWhiteSpace)
            ? new SubjectLine(new ProvisionId(version, path), entry.Zh, entry.En, entry.Also.IsDefault ? [] : entry.Also)
            : throw new FormatException($"an entry of “also” for article {number} is empty");
    }

    /// <summary>The subject of one article.</summary>
    /// <param name="Zh">In Chinese.</param>
    /// <param name="En">In English.</param>
    /// <param name="Also">Other words that practitioners use for it.</param>
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
