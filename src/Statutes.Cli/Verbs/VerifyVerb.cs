using System.CommandLine;
using System.Text.Json;
using Statutes.Cli.Exits;
using Statutes.Cli.Hosting;
using Statutes.Contract.Receipts;

namespace Statutes.Cli.Verbs;

/// <summary><c>statutes verify</c>: holds saved answers against the corpus. Nothing to check is no pass.</summary>
internal static class VerifyVerb
{
    public static Command Create()
    {
        var files = new Argument<string[]>("file") { Arity = ArgumentArity.OneOrMore, Description = "Saved answers, in JSON or a JSON object a line; - is standard input." }.RefusingOptions();
        var command = new Command("verify", "Say whether the wording in saved answers is that of the corpus.") { files, SharedOptions.Json }.WithFolders();
        command.SetAction(async (parsed, cancellation) =>
        {
            var saved = parsed.GetValue(files)!.Select(f => (Name: f, Bytes: NamedInput.Read(f, AnswerVerifier.MaxLength, $"at most {AnswerVerifier.MaxLength / (1024 * 1024)} MB are read. Split the file."))).ToArray();
            var verifier = new AnswerVerifier(await KnowledgeBaseFactory.OpenAsync(parsed.Locations(), cancellation));
            var all = true;
            foreach (var (name, bytes) in saved)
            {
                var answer = Verify(verifier, name, bytes);
                all &= answer.Agrees;
                Console.Out.Write(parsed.GetValue(SharedOptions.Json) ? JsonSerializer.Serialize(answer, VerificationJsonContext.Default.VerificationJson) + "\n" : ToText(name, answer));
            }

            return all ? ExitCodes.Done : ExitCodes.No;
        });
        return command;
    }

    private static VerificationJson Verify(AnswerVerifier verifier, string name, byte[] bytes)
    {
        try
        {
            return verifier.Verify(bytes);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new UsageException($"{name}: this is no saved answer: {e.Message.ReplaceLineEndings(" ")} Save the JSON that the service or --json gives.");
        }
    }

    // each outcome once, however often a batch has it
    private static string ToText(string name, VerificationJson answer)
    {
        var text = new StringWriter();
        foreach (var (id, outcome, why) in answer.Provisions.Distinct())
        {
            text.WriteLine(why is null ? $"{id}  {outcome}" : $"{id}  {outcome}: {why}");
        }

        var counts = answer.Counts;
        if (answer.Provisions.Count == 0)
        {
            text.WriteLine($"{name}: nothing was checked: no provision with its wording or a receipt is in it");
        }
        else
        {
            text.WriteLine($"{name}: {answer.Provisions.Count} provisions: {counts.Agree} agree, {counts.Differ} differ, {counts.NotThere} not there, {counts.NotChecked} not checked");
        }

        foreach (var other in answer.SavedFrom.Where(c => c != answer.Corpus))
        {
            text.WriteLine($"saved from corpus {other}; held against corpus {answer.Corpus}");
        }

        return text.ToString();
    }
}
