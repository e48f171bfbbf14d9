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
    /// <summary>Converts the file into the subjects of a work, in the order of the articles; of one article the earlier first.</summary>
    /// <exception cref="FormatException">
    /// The work has no version of a date in the file, a number is not an article number, or a text is empty.
    /// </exception>
    public ImmutableArray<SubjectLine> ToLines(Work work)
    {
        if (!LawDate.TryParse(Version, out var date) || work.VersionDated(date) is not { } version)
        {
            throw new FormatException($"{work.Id} has no version of “{Version}”");
        }

        var id = work.IdOf(version);
        return [.. Articles.SelectMany(a => Lines(work, id, a.Key, a.Value)).OrderBy(l => l.Article.Path.Number)];
    }

    private static IEnumerable<SubjectLine> Lines(Work work, VersionId version, string number, Entry? entry)
    {
        if (!ProvisionPath.TryParse($"art_{number}", out var path) || path.Kind != ProvisionKind.Article)
        {
            throw new FormatException($"“{number}” is not an article number");
        }

        var article = new ProvisionId(version, path);
        var subject = LineOf(entry is null ? null : new Words(entry.Zh, entry.En, entry.Also));
        DateOnly? from = entry!.From is { } start ? DateOf(start) : null;
        if (entry.Before is { } before)
        {
            yield return from is null
                ? throw new FormatException($"article {number} has a subject “before”, but no date “from”")
                : LineOf(before);
        }

        yield return subject with { From = from };

        var dated = entry.AlsoFrom ?? ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty;
        foreach (var (date, added) in dated.Select(a => (Date: DateOf(a.Key), a.Value)).OrderBy(a => a.Date))
        {
            subject = subject with { Also = [.. subject.Also, .. Also(added)] };
            yield return subject with { From = from > date ? from : date };
        }

        SubjectLine LineOf(Words? words) => words is null || string.IsNullOrWhiteSpace(words.Zh) || string.IsNullOrWhiteSpace(words.En)
            ? throw new FormatException($"the subject of article {number} is empty")
            : new SubjectLine(article, words.Zh, words.En, Also(words.Also));

        ImmutableArray<string> Also(ImmutableArray<string> also) => also.IsDefault ? [] : also.Any(string.IsNullOrWhiteSpace)
            ? throw new FormatException($"an entry of “also” for article {number} is empty")
            : also;

        // a date behind the version of the file would hide the subject from the article that it is of
        DateOnly DateOf(string text) => LawDate.TryParse(text, out var date) && date <= version.Date && work.VersionDated(date) is not null
            ? date
            : throw new FormatException($"article {number}: {work.Id} has no version of “{text}” up to {LawDate.Format(version.Date)}");
    }

    /// <summary>A subject.</summary>
    /// <param name="Zh">In Chinese.</param>
    /// <param name="En">In English.</param>
    /// <param name="Also">Other words that practitioners use for it.</param>
    internal sealed record Words(string Zh, string En, ImmutableArray<string> Also = default);

    /// <summary>The subject of one article.</summary>
    /// <param name="Zh">In Chinese.</param>
    /// <param name="En">In English.</param>
    /// <param name="Also">Other words that practitioners use for it.</param>
    /// <param name="From">The date of the version from which all of this applies; null if it applies to every version.</param>
    /// <param name="Before">The subject in the versions before that date; null if the article has none there.</param>
    /// <param name="AlsoFrom">Other words that apply from a version on only, by its date.</param>
    internal sealed record Entry(
        string Zh,
        string En,
        ImmutableArray<string> Also = default,
        string? From = null,
        Words? Before = null,
        ImmutableSortedDictionary<string, ImmutableArray<string>>? AlsoFrom = null);
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
