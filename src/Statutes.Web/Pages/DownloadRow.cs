using Statutes.Model.Dates;
using Statutes.Model.Ids;

namespace Statutes.Web.Pages;

/// <summary>What can be downloaded, in one or more formats.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Files">The name and the address of each format.</param>
public sealed record DownloadRow(string Name, IReadOnlyList<(string Format, string Url)> Files)
{
    private const string Article = "art_";

    /// <summary>Makes the row of a version, or of a chapter or an article in it.</summary>
    /// <param name="version">The version.</param>
    /// <param name="eId">The eId of the chapter or the article; null for the whole version.</param>
    /// <param name="name">Its name.</param>
    public static DownloadRow Of(VersionId version, string? eId, string name)
    {
        var work = $"/api/works/{version.Work}/{LawDate.Format(version.Date)}";
        var part = eId is null ? "" : $"&provision={eId}";
        var json = eId?.StartsWith(Article, StringComparison.Ordinal) is true
            ? $"{work}/articles/{eId[Article.Length..]}"
            : $"{work}/export?format=ndjson{part}";
        return new DownloadRow(
            name, [("Word", $"{work}/export?format=docx{part}"), ("Markdown", $"{work}/export?format=markdown{part}"), ("JSON", json)]);
    }
}
