using System.CommandLine;
using System.Text.Json;
using Statutes.Cli.Exits;
using Statutes.Cli.Hosting;
using Statutes.Contract.Requests;
using Statutes.Contract.Responses;
using Statutes.Model.Dates;

namespace Statutes.Cli.Verbs;

/// <summary><c>statutes obligations</c>: who must do what, and what a breach costs.</summary>
internal static class ObligationsVerb
{
    public static Command Create()
    {
        var work = new Argument<string?>("work")
        {
            Description = "Id of a work, such as csl; all works if absent.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var query = Text("--query", "Only rows with these words.", "WORDS");
        var subject = Text("--subject", "Only rows whose subject contains these words.", "WORDS");
        var modal = Text("--modal", "Only shall, must-not, may or entitled.", "MODAL");
        var kind = Text("--kind", "Only duties with this kind of penalty, such as fine.", "KIND");
        var penalty = Text("--penalty", "true: only duties with a penalty. false: only duties without one.", "BOOL");
        var since = Text("--since", "Only rows that changed since this version, such as csl@2017-06-01.", "VERSION");
        var sort = Text("--sort", "text (the default), or fine: the highest fine first.", "ORDER");
        var csv = new Option<bool>("--csv") { Description = "Print CSV instead of text." };
        var command = new Command("obligations", "List who must do what, and what a breach costs.")
        {
            work, query, subject, modal, kind, penalty, since, sort, csv, SharedOptions.At, SharedOptions.Json,
        }.WithFolders();
        command.SetAction(async (parsed, cancellation) =>
        {
            var today = LawDate.Today(TimeProvider.System);
            var knowledge = await KnowledgeBaseFactory.OpenAsync(parsed.Locations(), cancellation);
            var parameters = new ObligationParameters(
                parsed.GetValue(work), parsed.GetValue(SharedOptions.At), parsed.GetValue(query), parsed.GetValue(subject),
                parsed.GetValue(modal), parsed.GetValue(kind), parsed.GetValue(penalty), parsed.GetValue(since), parsed.GetValue(sort),
                Page: null, PageSize: null);
            if (!parameters.Parse(knowledge, today).TryGet(out var request, out var problem))
            {
                Console.Error.WriteLine($"statutes: {problem.Detail}");
                return ExitCodes.WrongUsage;
            }

            var answer = new ObligationMapping(knowledge, new ContractMapping(knowledge, today)).Answer(request.Whole);
            Console.Out.Write(
                parsed.GetValue(SharedOptions.Json) ? JsonSerializer.Serialize(answer, ApiJson.Answers.ObligationsJson) + "\n"
                : parsed.GetValue(csv) ? ObligationTable.ToCsv(answer)
                : ToText(answer));
            return answer.Total > 0 ? ExitCodes.Done : ExitCodes.No;
        });
        return command;
    }

    private static Option<string?> Text(string name, string description, string value) =>
        new(name) { Description = description, HelpName = value };

    private static string ToText(ObligationsJson answer)
    {
        var text = new StringWriter();
        foreach (var row in answer.Rows)
        {
            var change = row.Change is { } kind ? $"[{kind}] " : "";
            text.WriteLine($"{change}{row.Id} {row.Modal} {row.Subject.Zh}: {row.Action.Zh}");
            Write(text, "    ", row.Penalties);
            if (row.Before is { } before)
            {
                text.WriteLine($"    before: {before.Id} {before.Subject.Zh}: {before.Action.Zh}");
                Write(text, "        ", before.Penalties);
            }
        }

        text.WriteLine($"{answer.Total} rows");
        return text.ToString();
    }

    private static void Write(StringWriter text, string indent, IReadOnlyList<PenaltyJson> penalties)
    {
        if (penalties.Count > 0)
        {
            text.WriteLine(indent + ObligationTable.Describe(penalties).Replace("\n", $"\n{indent}", StringComparison.Ordinal));
        }
    }
}
