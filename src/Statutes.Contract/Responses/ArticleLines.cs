using System.Text.Json;
using Statutes.Export;
using Statutes.Model.Dates;
using Statutes.Model.Provisions;
using Statutes.Model.Text;
using Statutes.Search;

namespace Statutes.Contract.Responses;

/// <summary>
/// Writes the articles of a version as NDJSON, one on each line, for indexing and machine learning: each as <c>/api/works/{work}/{version}/articles/{number}</c> answers it, with what a line must say
/// that stands alone: <c>title</c>, <c>url</c>, <c>inForceFrom</c>, <c>inForceUntil</c>, <c>subject</c> (an editor's, not the law's), <c>rights</c> and <c>statement</c>. The status is told at the day to
/// which the life of the work was checked, so that the same corpus gives the same bytes.
/// </summary>
internal static class ArticleLines
{
    private static readonly JsonWriterOptions Writing = new() { Encoder = ApiJson.Answers.Options.Encoder };

    /// <summary>Writes the lines.</summary>
    /// <param name="exported">The version.</param>
    /// <param name="knowledge">The knowledge base that holds it.</param>
    /// <param name="stream">Where they are written; it stays open.</param>
    public static void Write(ExportedVersion exported, KnowledgeBase knowledge, Stream stream)
    {
        var mapping = new ContractMapping(knowledge, exported.StatusDay);
        var statement = ExportStatement.Of(exported);
        using var json = new Utf8JsonWriter(stream, Writing);
        foreach (var shape in exported.Shape.Articles)
        {
            var id = new ProvisionId(exported.Id, shape.Path);
            using var article = JsonSerializer.SerializeToDocument(mapping.Article(id)!, ApiJson.Answers.ArticleJson);
            json.WriteStartObject();
            foreach (var member in article.RootElement.EnumerateObject())
            {
                member.WriteTo(json);
            }

            Both(json, "title", exported.Work.TitleOf(exported.Version));
            json.WriteString("url", exported.AddressOf(id));
            Day(json, "inForceFrom", exported.Work.InForceFrom(exported.Version));
            Day(json, "inForceUntil", exported.Work.InForceUntil(exported.Version));
            Both(json, "subject", knowledge.SubjectOf(id) is { } subject ? new Bilingual(subject.Zh, subject.En) : new Bilingual(null, null));
            Both(json, "rights", new Bilingual(exported.Facts(Language.Chinese)?.Rights, exported.Facts(Language.English)?.Rights));
            Both(json, "statement", new Bilingual(string.Concat(statement.Select(s => s.Zh)), string.Join(' ', statement.Select(s => s.En))));
            json.WriteEndObject();
            json.Flush();
            stream.WriteByte((byte)'\n');
            json.Reset();
        }
    }

    private static void Both(Utf8JsonWriter json, string name, Bilingual text)
    {
        json.WriteStartObject(name);
        json.WriteString("zh", text.Zh);
        json.WriteString("en", text.En);
        json.WriteEndObject();
    }

    private static void Day(Utf8JsonWriter json, string name, DateOnly? day)
    {
        if (day is { } date)
        {
            json.WriteString(name, LawDate.Format(date));
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
