using System.CommandLine;
using System.Text.Json;
using Statutes.Cli.Exits;
using Statutes.Cli.Hosting;
using Statutes.Contract.Requests;
using Statutes.Contract.Responses;
using Statutes.Model.Dates;

namespace Statutes.Cli.Verbs;

/// <summary><c>statutes stale</c>: rules whose basis was amended or repealed after they were made.</summary>
internal static class StaleVerb
{
    public static Command Create()
    {
        var work = new Argument<string?>("work")
        {
            Description = "Id of a work, as the rule or as the basis; all works if absent.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command("stale", "List the rules whose basis was amended or repealed after they were made.")
        {
            work, SharedOptions.At, SharedOptions.Json,
        }.WithFolders();
        command.SetAction(async (parsed, cancellation) =>
        {
            var today = LawDate.Today(TimeProvider.System);
            var knowledge = await KnowledgeBaseFactory.OpenAsync(parsed.Locations(), cancellation);
            var parameters = new StaleParameters(parsed.GetValue(work), parsed.GetValue(SharedOptions.At), null, null);
            if (!parameters.Parse(knowledge, today).TryGet(out var request, out var problem))
            {
                Console.Error.WriteLine($"statutes: {problem.Detail}");
                return ExitCodes.WrongUsage;
            }

            var answer = new StaleMapping(knowledge).Answer(request.Whole);
            if (parsed.GetValue(SharedOptions.Json))
            {
                Console.Out.WriteLine(JsonSerializer.Serialize(answer, ApiJson.Answers.StaleRulesJson));
            }
            else
            {
                Write(answer);
            }

            return answer.Total > 0 ? ExitCodes.Done : ExitCodes.No;
        });
        return command;
    }

    private static void Write(StaleRulesJson answer)
    {
        foreach (var rule in answer.Rules)
        {
            Console.Out.WriteLine($"{rule.Id} {rule.Title.Zh}, made {rule.Made}");
            foreach (var basis in rule.Bases)
            {
                var changes = basis.Changes.Select(c => $"{c.Kind} {c.Date}{(c.InForce is { } day ? $" (in force {day})" : "")}");
                Console.Out.WriteLine($"    {basis.Work} {string.Join("、", basis.Words)}: {string.Join(", ", changes)}");
            }
        }

        Console.Out.WriteLine($"{answer.Total} of {answer.WithBasis} works with a basis in the corpus");
    }
}
