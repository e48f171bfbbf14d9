using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Statutes.Citations.Formatting;
using Statutes.Contract.Requests;
using Statutes.Contract.Responses;
using Statutes.Export;
using Statutes.Model.Duties;
using Statutes.Search.Hits;

namespace Statutes.Web.Api.Describing;

/// <summary>
/// Describes each parameter: its meaning, its values, and an example. The examples of one operation together make a valid
/// request.
/// </summary>
internal static class ApiParameters
{
    /// <summary>Describes a parameter; one without an entry here stays as it is.</summary>
    /// <param name="operation">The id of its operation.</param>
    /// <param name="parameter">The parameter.</param>
    public static void Describe(string operation, OpenApiParameter parameter)
    {
        if (Find(operation, parameter.Name!) is not { } entry)
        {
            return;
        }

        parameter.Description = entry.Description;
        parameter.Required = entry.IsRequired || parameter.In == ParameterLocation.Path;
        parameter.Schema = entry.Schema;
        parameter.Example = entry.Example;
    }

    private static Parameter? Find(string operation, string name) => (operation, name) switch
    {
        ("alerts", _) or ("stale", "work") => OfChanges(name),
        (_, "work") when operation is "search" or "obligations" => new("Only this work, by its id.", Text(), "csl"),
        (_, "work") => new("The id of a work, such as csl.", Text(), "csl"),
        (_, "version") => new("A date (yyyy-MM-dd), which selects the version that applied on it; or current.", Text(), "2018-01-01"),
        (_, "number") => new("The number of an article, as in its id: 35, or 59-1 for 第五十九条之一.", Text(), "35"),
        (_, "eId") => new("The id of a provision in its version: art_35, art_35__para_1, art_21__para_1__item_3.", Text(), "art_35"),
        (_, "from") => new(
            "The earlier version: a date (yyyy-MM-dd), or current.", Text(), "2017-06-01", IsRequired: operation != "concordance"),
        (_, "to") => new(
            "The later version: a date (yyyy-MM-dd), or current.", Text(), "2026-01-01", IsRequired: operation != "concordance"),
        ("search", "q") => new(
            "Words in either language or both, a \"phrase\", or a citation. AND OR NOT + - ( ), title: article: work: status: zh: en:, "
            + "and * at the end of a word are operators. A query with errors is searched as plain words.",
            Long(), "约谈", IsRequired: true),
        ("search", "at") => new(
            "The date of the question. If absent, today in Beijing, and atAssumed is true. any: every version has its own hit.",
            Text(), "2018-01-01"),
        ("glossary", "q") => new("Words of a term, in any of its forms. If absent, all terms are returned.", Long(), "MLPS"),
        ("suggest", "q") => new("The text typed so far, in either language or in pinyin.", Long(), "wangluo an", IsRequired: true),
        ("suggest", "limit") => new(
            $"The maximum number of suggestions; {SuggestApi.UsualLimit} if absent.", Number(SuggestApi.MaxLimit), 2),
        (_, "cite") => new("One citation.", Long(), "CSL Art. 35", IsRequired: true),
        ("findCitations", "at") => new(
            "The date of the text, if the body does not have it. If absent, the date in the text itself, else today; "
            + "then atAssumed is true.",
            Date(), "2018-01-01"),
        ("annotate", "at") => new("The date of the text. If absent, the date in the text itself, else today.", Date(), "2018-01-01"),
        ("checkDocument", _) => OfDocument(name),
        (_, "at") => new("The date of the question. If absent, today in Beijing, and atAssumed is true.", Date(), "2018-01-01"),
        ("resolve" or "resolveMany" or "findCitations", "wording" or "lang") => OfScope(name),
        ("obligations", not ("work" or "at" or "page" or "pageSize")) => OfObligations(name),
        (_, "style") => new(
            "Also format the citation of each target in this style.",
            OneOf([.. Enum.GetValues<CitationStyle>().Select(s => s.Name)]), "court"),
        ("export", "format" or "lang" or "provision") => OfExports(name),
        (_, "lang") => new("Only wording in this language.", OneOf("zh", "en"), "zh"),
        (_, "page") => new("The page, from 1.", Number(SearchRequest.MaxHits), 1),
        (_, "pageSize") => new("The number of hits on a page; 20 if absent.", Number(SearchRequest.MaxPageSize), 2),
        (_, "explain") => new(
            $"Whether each hit explains its rank. A page then has at most {SearchRequest.MaxExplained} hits.",
            OneOf("true", "false"), "false"),
        (_, "spelling") => new("Whether spelling mistakes are corrected; off searches the words as typed.", OneOf("on", "off"), "off"),
        (_, "corpus") => new(
            "The fingerprint of a corpus, as in a receipt or at /health/ready. If another corpus is served, the answer is a 404. "
            + "With version and at, the answer never changes.",
            Text(), null),
        (_, "offsets") => new(
            "The unit of start and end: UTF-16 code units (the default) or code points.", OneOf("utf16", "codepoints"), "utf16"),
        (_, "base") => new("The prefix of the links: empty, a path, or a web address.", Text(), "https://example.org"),
        _ => null,
    };

    private static Parameter? OfDocument(string name) => name switch
    {
        "at" => new(
            "The date of the document. If absent, the date that it gives itself, else today; see atFrom.", Date(), "2018-01-01"),
        "update" => new(
            "Whether a Word document that comes back has tracked changes too: only where a provision has the same words under "
            + "exactly one other number.",
            OneOf("true", "false"), "false"),
        "terms" => new(
            "Whether a term of the glossary that is rendered in two ways is a finding.", OneOf("true", "false"), "false"),
        "lang" => new(
            "The language of a report and of comments; if absent, that of the document.", OneOf("zh", "en"), "en"),
        _ => null,
    };

    private static Parameter OfScope(string name) => name == "lang"
        ? new("The only language of labels, wording and messages; what is in the other language is null.", OneOf("zh", "en"), "zh")
        : new("Whether each target has its wording and its receipt; full is the default.", OneOf([.. AnswerScope.Wordings]), "full");

    private static Parameter? OfExports(string name) => name switch
    {
        "format" => new("The format of the export.", OneOf([.. Enum.GetValues<ExportFormat>().Select(f => f.Name)]), "akn"),
        "lang" => new("The only language, for formats that can have one or both.", OneOf("zho", "eng"), null),
        "provision" => new("The eId of the only chapter, article or smaller provision.", Text(), "chp_3__sec_2"),
        _ => null,
    };

    private static Parameter? OfChanges(string name) => name switch
    {
        "ids" => new("Ids of provisions or versions, separated by commas.", Text(), "csl@2017-06-01/art_35"),
        "q" => new("A query: the changes of the articles that it finds, the first 100 with every word.", Long(), "约谈"),
        "work" => new("Only this work, as the rule or as the basis, by its id.", Text(), "csl"),
        _ => null,
    };

    private static Parameter? OfObligations(string name) => name switch
    {
        "q" => new("Words that the clause contains, in either language.", Long(), "安全"),
        "subject" => new("Words of the subject, in either language.", Long(), "网络运营者"),
        "modal" => new("Only this modal.", OneOf([.. DutyModalNames.All]), "shall"),
        "kind" => new("Only duties with this kind of penalty.", OneOf([.. PenaltyKindNames.All]), "fine"),
        "penalty" => new("Only duties with a penalty (true) or without one (false).", OneOf("true", "false"), "true"),
        "since" => new(
            "Only rows that changed since this version, such as csl@2017-06-01. Each has its change and the row before.",
            Text(), "csl@2017-06-01"),
        "sort" => new(
            "text: the order of the laws (the default). fine: the highest fine first.", OneOf("text", "fine"), "text"),
        "format" => new(
            "json (the default); csv or xlsx (Excel) for every row as a file; with since, html or docx (Word) for a report of the changes.",
            OneOf([.. ObligationFormatNames.All.Select(f => f.Name)]), "json"),
        _ => null,
    };

    private static OpenApiSchema Text() => new() { Type = JsonSchemaType.String };

    private static OpenApiSchema Long() => new() { Type = JsonSchemaType.String, MinLength = 1, MaxLength = RequestParameters.MaxText };

    private static OpenApiSchema Date() => new() { Type = JsonSchemaType.String, Format = "date" };

    private static OpenApiSchema Number(int most) =>
        new() { Type = JsonSchemaType.Integer, Format = "int32", Minimum = "1", Maximum = most.ToString(CultureInfo.InvariantCulture) };

    private static OpenApiSchema OneOf(params string[] values) =>
        new() { Type = JsonSchemaType.String, Enum = [.. values.Select(v => JsonValue.Create(v))] };

    private sealed record Parameter(string Description, OpenApiSchema Schema, JsonNode? Example, bool IsRequired = false);
}
