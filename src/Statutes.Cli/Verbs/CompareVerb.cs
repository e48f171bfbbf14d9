using System.CommandLine;
using System.Text.Json;
using Statutes.Cli.Exits;
using Statutes.Cli.Hosting;
using Statutes.Contract.Problems;
using Statutes.Contract.Requests;
using Statutes.Contract.Responses;
using Statutes.Model.Dates;

namespace Statutes.Cli.Verbs;

/// <summary><c>statutes compare</c>: two versions of a work, article by article.</summary>
internal static class CompareVerb
{
    public static Command Create()
    {
        var work = new Argument<string>("work") { Description = "The id of a work, such as csl." };
        var from = new Argument<string>("from") { Description = "A date in the time of the earlier version." };
        var to = new Argument<string>("to") { Description = "A date in the time of the later version, or current." };
        var command = new Command("compare", "Compare two versions of a work that follow each other, article by article.") { work, from, to, SharedOptions.Json }.WithFolders();
        command.SetAction(async (parsed, cancellation) =>
        {
            var today = LawDate.Today(TimeProvider.System);
            var knowledge = await KnowledgeBaseFactory.OpenAsync(parsed.Locations(), cancellation);
            var read = CompareParameters.Read(knowledge, parsed.GetValue(work)!, parsed.GetValue(from), parsed.GetValue(to), today);
            if (read.Problem is { } problem)
            {
                Console.Error.WriteLine($"statutes: {problem.Detail}");
                return problem.Code == ProblemCodes.BadDate ? ExitCodes.WrongUsage : ExitCodes.No;
            }

            var comparison = ContractMapping.ToJson(read.Value);
            Console.Out.Write(parsed.GetValue(SharedOptions.Json) ? JsonSerializer.Serialize(comparison, ApiJson.Answers.CompareJson) + "\n" : ToText(comparison));
            return ExitCodes.Done;
        });
        return command;
    }

    private static string ToText(CompareJson comparison)
    {
        var text = new StringWriter();
        foreach (var article in comparison.Articles)
        {
            text.WriteLine($"{Numbers(article.From),8} -> {Numbers(article.To),-8} {article.Change}{(article.ReferencesMoved ? ", references moved" : "")}");
            foreach (var part in article.Diff.Zh.Where(_ => article.Change is not ("unchanged" or "renumbered")).Where(p => p.Op != "equal"))
            {
                text.WriteLine($"    {(part.Op == "insert" ? '+' : '-')} {part.Text.ReplaceLineEndings(" ")}");
            }
        }

        text.WriteLine(string.Join(", ", comparison.Counts.Select(c => $"{c.Value} {c.Key}")));
        return text.ToString();
    }

    private static string Numbers(IReadOnlyList<string> numbers) => numbers.Count == 0 ? "-" : string.Join(", ", numbers);
}
