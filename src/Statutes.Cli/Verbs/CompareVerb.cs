using System.CommandLine;
using System.Text.Json;
using Statutes.Cli.Exits;
using Statutes.Cli.Hosting;
using Statutes.Contract.Problems;
using Statutes.Contract.Requests;
using Statutes.Contract.Responses;
using Statutes.Model.Dates;

namespace Statutes.Cli.Verbs;

/// <summary><c>statutes compare</c>: compares two versions of a work, article by article.</summary>
internal static class CompareVerb
{
    public static Command Create()
    {
        var work = new Argument<string>("work") { Description = "Id of a work, such as csl." };
        var from = new Argument<string>("from") { Description = "A date at which the earlier version is in force." };
        var to = new Argument<string>("to") { Description = "A date at which the later version is in force, or: current." };
        var command = new Command("compare", "Compare two versions of a work, article by article.")
        {
            work, from, to, SharedOptions.Json,
        }.WithFolders();
        command.SetAction(async (parsed, cancellation) =>
        {
            var today = LawDate.Today(TimeProvider.System);
            var knowledge = await KnowledgeBaseFactory.OpenAsync(parsed.Locations(), cancellation);
            var parameters = CompareParameters.Read(knowledge, parsed.GetValue(work)!, parsed.GetValue(from), parsed.GetValue(to), today);
            if (parameters.Problem is { } problem)
            {
                Console.Error.WriteLine($"statutes: {problem.Detail}");
                return problem.Code == ProblemCodes.BadDate ? ExitCodes.WrongUsage : ExitCodes.No;
            }

            var comparison = ComparisonMapping.ToJson(knowledge.Catalog, parameters.Value);
            Console.Out.Write(parsed.GetValue(SharedOptions.Json)
                ? JsonSerializer.Serialize(comparison, ApiJson.Answers.CompareJson) + "\n"
                : ToText(comparison));
            return ExitCodes.Done;
        });
        return command;
    }

    private static string ToText(CompareJson comparison)
    {
        var text = new StringWriter();
        foreach (var caution in comparison.Cautions)
        {
            text.WriteLine($"{caution.Target}: {caution.Code}: {caution.Message.En}");
        }

        foreach (var article in comparison.Articles)
        {
            var moved = article.ReferencesMoved ? ", references moved" : "";
            text.WriteLine($"{Numbers(article.From),8} -> {Numbers(article.To),-8} {article.Change}{moved}");
            var isAmended = article.Change is not ("unchanged" or "renumbered");
            foreach (var part in article.Diff.Zh.Where(p => isAmended && p.Op != "equal"))
            {
                text.WriteLine($"    {(part.Op == "insert" ? '+' : '-')} {part.Text.ReplaceLineEndings(" ")}");
            }
        }

        if (comparison.Computed)
        {
            text.WriteLine("Computed from the wording: the corpus has no amending decision that says which article continues which.");
        }

        text.WriteLine(string.Join(", ", comparison.Counts.Select(c => $"{c.Value} {c.Key}")));
        return text.ToString();
    }

    private static string Numbers(IReadOnlyList<string> numbers) => numbers.Count == 0 ? "-" : string.Join(", ", numbers);
}
