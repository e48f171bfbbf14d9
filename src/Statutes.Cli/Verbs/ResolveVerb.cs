using System.CommandLine;
using System.Text.Json;
using Statutes.Cli.Hosting;
using Statutes.Model.Works;
using Statutes.Search;
using Statutes.Web.Api;

namespace Statutes.Cli.Verbs;

/// <summary><c>statutes resolve</c>: what citations mean at a date. Without citations it reads lines from standard input and answers each with a line.</summary>
internal static class ResolveVerb
{
    public static Command Create()
    {
        var cites = new Argument<string[]>("cite") { Arity = ArgumentArity.ZeroOrMore, Description = "Citations; none: lines of standard input." }.RefusingOptions();
        var command = new Command("resolve", "Say what citations mean at a date.") { cites, SharedOptions.At, SharedOptions.Json }.WithFolders();
        command.SetAction(async (parsed, cancellation) =>
        {
            var today = LawDate.Today(TimeProvider.System);
            var date = parsed.Date(today);
            var json = parsed.GetValue(SharedOptions.Json);
            var knowledge = await Knowledge.OpenAsync(parsed.Locations(), cancellation);
            var given = parsed.GetValue(cites)!;
            var allResolved = true;
            foreach (var cite in given.Length > 0 ? given : Lines(Console.In))
            {
                var answer = Resolve(knowledge, cite, date, today);
                allResolved &= answer.Outcome == "resolved";
                Console.Out.WriteLine(json ? JsonSerializer.Serialize(answer, ApiJson.Answers.ResolutionJson) : ToText(answer));
            }

            return allResolved ? Program.Done : Program.No;
        });
        return command;
    }

    private static ResolutionJson Resolve(KnowledgeBase knowledge, string cite, (DateOnly Day, bool Assumed) date, DateOnly today) =>
        new ContractMapping(knowledge, today).ToJson(cite, date.Day, date.Assumed, knowledge.Resolve(cite, date.Day, today));

    private static IEnumerable<string> Lines(TextReader reader)
    {
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0)
            {
                yield return line;
            }
        }
    }

    private static string ToText(ResolutionJson answer)
    {
        var head = $"{answer.Cite} (at {answer.At}{(answer.AtAssumed ? ", today" : "")}): {answer.Outcome}";
        IEnumerable<string> lines =
        [
            head,
            .. answer.Targets.Select(t => $"  {t.Id}  {t.Label.Zh}  {t.Label.En}  [{t.Status}]"),
            .. answer.Alternatives.Select(a => $"  or {a.Id}: {a.Why}"),
            .. answer.Cautions.Select(c => $"  {c.Code}: {c.Message.En}"),
            .. answer.Reason is { } reason ? new[] { $"  {reason.Code}: {reason.Message.En}" } : [],
        ];
        return string.Join('\n', lines);
    }
}
