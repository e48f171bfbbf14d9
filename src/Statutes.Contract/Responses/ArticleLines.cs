using System.Text.Json;
using Statutes.Export;
using Statutes.Model.Dates;
using Statutes.Model.Provisions;
using Statutes.Model.Text;
using Statutes.Search;

namespace Statutes.Contract.Responses;

/// <summary>
/// Writes the articles of a version as NDJSON, one on each line, for indexing and machine learning. An article is as in
/// <c>/api/works/{work}/{version}/articles/{number}</c>, with members that make the line complete by itself: <c>title</c>, <c>url</c>,
/// <c>inForceFrom</c>, <c>inForceUntil</c>, <c>subject</c> (by an editor, not part of the law), <c>rights</c> and <c>statement</c>.
/// The status is the one on the day to which the work was checked, so that the same corpus gives the same bytes.
/// </summary>
internal static class ArticleLines
{
    private static readonly JsonWriterOptions Options = new() { Encoder = ApiJson.Answers.Options.Encoder };

    /// <summary>Writes the lines.</summary>
    /// <param name="exported">The version.</param>
    /// <param name="knowledge">The knowledge base that contains it.</param>
    /// <param name="stream">Receives the lines; it stays open.</param>
    public static void Write(ExportedVersion exported, KnowledgeBase knowledge, Stream stream)
    {
        var mapping = new ContractMapping(knowledge, exported.StatusDay);
        var sentences = ExportStatement.Of(exported);
        var statement = new Bilingual(string.Concat(sentences.Select(s => s.Zh)), string.Join(' ', sentences.Select(s => s.En)));
        var rights = new Bilingual(exported.Facts(Language.Chinese)?.Rights, exported.Facts(Language.English)?.Rights);
        using var json = new Utf8JsonWriter(stream, Options);
        foreach (var shape in exported.Shape.Articles.Where(a => exported.Contains(a.Path)))
        {
            var id = new ProvisionId(exported.Id, shape.Path);
            using var article = JsonSerializer.SerializeToDocument(mapping.Article(id)!, ApiJson.Answers.ArticleJson);
            json.WriteStartObject();
            foreach (var member in article.RootElement.EnumerateObject())
            {
                member.WriteTo(json);
            }

            WriteBilingual(json, "title", exported.Work.TitleOf(exported.Version));
            json.WriteString("url", exported.AddressOf(id));
            WriteDay(json, "inForceFrom", exported.Work.InForceFrom(exported.Version));
            WriteDay(json, "inForceUntil", exported.Work.InForceUntil(exported.Version));
            var subject = knowledge.SubjectOf(id);
            WriteBilingual(json, "subject", new Bilingual(subject?.Zh, subject?.En));
            WriteBilingual(json, "rights", rights);
            WriteBilingual(json, "statement", statement);
            json.WriteEndObject();
            json.Flush();
            stream.WriteByte((byte)'\n');
            json.Reset();
        }
    }

    private static void WriteBilingual(Utf8JsonWriter json, string name, Bilingual text)
    {
        json.WriteStartObject(name);
        json.WriteString("zh", text.Zh);
        json.WriteString("en", text.En);
        json.WriteEndObject();
    }

    private static void WriteDay(Utf8JsonWriter json, string name, DateOnly? day)
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
