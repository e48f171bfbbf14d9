using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Statutes.Citations.Formatting;
using Statutes.Contract.Requests;
using Statutes.Export;
using Statutes.Search.Hits;

namespace Statutes.Web.Api.Describing;

/// <summary>What each parameter means, which values it takes, and an example. The examples of one operation together are a request that is answered.</summary>
internal static class ApiParameters
{
    /// <summary>Describes a parameter; one that is not known here is left as it is.</summary>
    /// <param name="operation">The id of its operation.</param>
    /// <param name="parameter">The parameter.</param>
    public static void Describe(string operation, OpenApiParameter parameter)
    {
        if (Find(operation, parameter.Name!) is not { } found)
        {
            return;
        }

        parameter.Description = found.Description;
        parameter.Required = found.IsRequired || parameter.In == ParameterLocation.Path;
        parameter.Schema = found.Schema;
        parameter.Example = found.Example;
    }

    private static Parameter? Find(string operation, string name) => (operation, name) switch
    {
        (_, "work") when operation == "search" => new("Only this work, by its id.", Text(), "csl"),
        (_, "work") => new("The id of a work, such as csl.", Text(), "csl"),
        (_, "version") => new("A date, yyyy-MM-dd: the version meant then; or current.", Text(), "2018-01-01"),
        (_, "number") => new("The number of an article, as in its id: 35, or 59-1 for 第五十九条之一.", Text(), "35"),
        (_, "eId") => new("The place: art_35, art_35__para_1, art_21__para_1__item_3.", Text(), "art_35"),
        (_, "from") => new("A date, yyyy-MM-dd, or current: the earlier version.", Text(), "2017-06-01", IsRequired: true),
        (_, "to") => new("A date, yyyy-MM-dd, or current: the later version.", Text(), "2026-01-01", IsRequired: true),
        ("search", "q") => new("Words in either language or both, a \"phrase\", or a citation. AND OR NOT + - ( ), title: article: work: status: zh: en: and * at the end of a word are understood; what cannot be read so is searched as plain words.", Long(), "约谈", IsRequired: true),
        ("search", "at") => new("The date of the question; today in Beijing if absent, and atAssumed says so. any: every version gives its own hit.", Text(), "2018-01-01"),
        ("glossary", "q") => new("Words of a term, in any of its forms; all terms if absent.", Long(), "MLPS"),
        ("suggest", "q") => new("What is typed so far, in either language or in pinyin.", Long(), "wangluo an", IsRequired: true),
        ("suggest", "limit") => new($"How many at most; {SuggestApi.UsualLimit} if absent.", Number(SuggestApi.MaxLimit), 2),
        (_, "cite") => new("One citation.", Long(), "CSL Art. 35", IsRequired: true),
        ("findCitations", "at") => new("The date of the text, where the body does not give it; if absent the date that the text gives itself, else today, and atAssumed says so.", Date(), "2018-01-01"),
        ("annotate", "at") => new("The date of the text; if absent the date that the text gives itself, else today.", Date(), "2018-01-01"),
        (_, "at") => new("The date of the question; today in Beijing if absent, and atAssumed says so.", Date(), "2018-01-01"),
        (_, "style") => new("Also write the citation of each target in this style.", OneOf([.. Enum.GetValues<CitationStyle>().Select(s => s.Name)]), "court"),
        ("export", "lang") => new("The only language, of forms that hold one or both.", OneOf("zho", "eng"), null),
        (_, "lang") => new("Only wording in this language.", OneOf("zh", "en"), "zh"),
        (_, "page") => new("The page, from 1.", Number(SearchRequest.MaxHits), 1),
        (_, "pageSize") => new("Hits a page; 20 if absent.", Number(SearchRequest.MaxPageSize), 2),
        (_, "explain") => new($"Whether each hit says why it ranks where it does; a page then has at most {SearchRequest.MaxExplained}.", OneOf("true", "false"), "false"),
        (_, "corpus") => new("The fingerprint of a corpus, as in a receipt or at /health/ready: where it is not the one that is served, the answer is a 404. With version and at, the answer never changes.", Text(), null),
        (_, "format") => new("The form of the export.", OneOf([.. Enum.GetValues<ExportFormat>().Select(f => f.Name)]), "akn"),
        (_, "offsets") => new("How start and end are counted: in UTF-16 code units, which is usual, or in code points.", OneOf("utf16", "codepoints"), "utf16"),
        (_, "base") => new("What stands before the paths of the links: nothing, a path, or an address of the web.", Text(), "https://example.org"),
        _ => null,
    };

    private static OpenApiSchema Text() => new() { Type = JsonSchemaType.String };

    private static OpenApiSchema Long() => new() { Type = JsonSchemaType.String, MinLength = 1, MaxLength = RequestParameters.MaxText };

    private static OpenApiSchema Date() => new() { Type = JsonSchemaType.String, Format = "date" };

    private static OpenApiSchema Number(int most) =>
        new() { Type = JsonSchemaType.Integer, Format = "int32", Minimum = "1", Maximum = most.ToString(CultureInfo.InvariantCulture) };

    private static OpenApiSchema OneOf(params string[] values) => new() { Type = JsonSchemaType.String, Enum = [.. values.Select(v => JsonValue.Create(v))] };

    private sealed record Parameter(string Description, OpenApiSchema Schema, JsonNode? Example, bool IsRequired = false);
}
