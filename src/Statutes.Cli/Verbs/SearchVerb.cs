using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Statutes.Cli.Exits;
using Statutes.Cli.Hosting;
using Statutes.Contract.Responses;
using Statutes.Model.Dates;
using Statutes.Model.Ids;
using Statutes.Model.Text;
using Statutes.Search.Hits;

namespace Statutes.Cli.Verbs;

/// <summary><c>statutes search</c>: finds articles by words or by citation.</summary>
internal static class SearchVerb
{
    public static Command Create()
    {
        var query = new Argument<string[]>("query")
        {
            Arity = ArgumentArity.OneOrMore,
            Description = "Words, a \"phrase\", or a citation.",
        }.RefusingOptions();
        var work = new Option<string?>("--work") { Description = "Search only the work with this id, such as csl.", HelpName = "WORK" };
        var lang = new Option<string?>("--lang") { Description = "Search only the text in one language: zh or en.", HelpName = "LANG" };
        var page = new Option<int>("--page") { Description = "The page of hits, from 1.", DefaultValueFactory = _ => 1 };
        var pageSize = new Option<int>("--page-size") { Description = "Hits on a page, 1 to 100.", DefaultValueFactory = _ => 10 };
        var explain = new Option<bool>("--explain") { Description = "Explain the score of each hit; at most 20 hits on a page." };
        var spelling = new Option<string>("--spelling")
        {
            Description = "Whether spelling mistakes are corrected: on or off. With off, the words are searched as typed.",
            HelpName = "ON|OFF",
            DefaultValueFactory = _ => "on",
        };
        var command = new Command("search", "Find articles by words in either language, by phrase, or by citation.")
        {
            query, SharedOptions.At, work, lang, page, pageSize, explain, spelling, SharedOptions.Json,
        }.WithFolders();
        command.SetAction(async (parsed, cancellation) =>
        {
            var today = LawDate.Today(TimeProvider.System);
            var every = parsed.GetValue(SharedOptions.At) == "any";
            var (at, assumed) = every ? (today, false) : parsed.Date(today);
            var request = new SearchRequest(
                string.Join(' ', parsed.GetValue(query)!), at, every, Work(parsed.GetValue(work)), Lang(parsed.GetValue(lang)),
                parsed.GetValue(page), parsed.GetValue(pageSize), parsed.GetValue(explain), Corrects(parsed.GetValue(spelling)));
            CheckLimits(request);
            var knowledge = await KnowledgeBaseFactory.OpenAsync(parsed.Locations(), cancellation);
            var answer = new ContractMapping(knowledge, today).ToJson(request, assumed, knowledge.Search(request, today));
            Console.Out.Write(parsed.GetValue(SharedOptions.Json)
                ? JsonSerializer.Serialize(answer, ApiJson.Answers.SearchJson) + "\n"
                : ToText(answer));
            return answer.Total > 0 || answer.Citation is { Targets.Count: > 0 } ? ExitCodes.Done : ExitCodes.No;
        });
        return command;
    }

    private static void CheckLimits(SearchRequest request)
    {
        if (request is { Page: < 1 or > SearchRequest.MaxHits } or { PageSize: < 1 or > SearchRequest.MaxPageSize }
            || request.Query.Length > SearchRequest.MaxQueryLength)
        {
            throw new UsageException("Out of range: --page is 1 to 10000, --page-size is 1 to 100, a query has at most 1000 characters.");
        }

        if (request is { Explain: true, PageSize: > SearchRequest.MaxExplained })
        {
            throw new UsageException("Out of range: with --explain, --page-size is 1 to 20.");
        }
    }

    private static bool Corrects(string? text) => text switch
    {
        "on" => true,
        "off" => false,
        _ => throw new UsageException($"--spelling: “{text}” is not on or off. Write on or off."),
    };

    private static WorkId? Work(string? text) => text switch
    {
        null => null,
        _ when WorkId.TryParse(text, out var id) => id,
        _ => throw new UsageException($"--work: “{text}” is not the id of a work. Write an id such as csl."),
    };

    private static Language? Lang(string? text) => text switch
    {
        null => null,
        _ when LanguageCodes.TryParse(text, out var language) => language,
        _ => throw new UsageException($"--lang: “{text}” is not a language. Write zh or en."),
    };

    private static string ToText(SearchJson answer)
    {
        var text = new StringWriter();
        foreach (var suggestion in answer.Suggestions)
        {
            text.WriteLine(suggestion.Message.En);
        }

        // the name of a whole work gives no article as the first hit, so the work is printed
        foreach (var work in answer.Citation?.Targets.Where(t => t.Article is null) ?? [])
        {
            text.WriteLine($"{work.Label.Zh}  {work.Label.En}  [{work.Status}]  {work.Id}");
        }

        foreach (var hit in answer.Hits)
        {
            text.WriteLine($"{hit.Label.Zh}  {hit.Label.En}  [{hit.Status}]  {hit.Id}");
            foreach (var caution in hit.Cautions.Where(c => c.Code != hit.Status))
            {
                text.WriteLine($"    {caution.Code}: {caution.Message.En}");
            }

            foreach (var snippet in hit.Snippets.Zh.Concat(hit.Snippets.En))
            {
                text.WriteLine($"    {snippet.Text}");
            }

            if (hit.Explanation is { } explanation)
            {
                WriteExplanation(text, explanation, "    ");
            }
        }

        text.WriteLine($"{answer.Total} found as of {answer.At}");
        return text.ToString();
    }

    private static void WriteExplanation(StringWriter text, ExplanationJson explanation, string indent)
    {
        string[] words =
        [
            explanation.Score.ToString("0.####", CultureInfo.InvariantCulture),
            explanation.Of,
            explanation.How == "given" ? "" : $"({explanation.How})",
        ];
        text.WriteLine(indent + string.Join(' ', words.Where(w => w.Length > 0)));
        foreach (var part in explanation.Parts)
        {
            WriteExplanation(text, part, indent + "  ");
        }
    }
}
