using System.CommandLine;
using System.Text.Json;
using Statutes.Cli.Exits;
using Statutes.Cli.Hosting;
using Statutes.Cli.Reporting;
using Statutes.Contract.Receipts;

namespace Statutes.Cli.Verbs;

/// <summary><c>statutes verify</c>: compares saved answers with the corpus. A file without anything to check does not pass.</summary>
internal static class VerifyVerb
{
    public static Command Create()
    {
        var files = new Argument<string[]>("file")
        {
            Arity = ArgumentArity.OneOrMore,
            Description = "Saved answers: JSON, or one JSON object on each line; - for standard input.",
        }.RefusingOptions();
        var command = new Command("verify", "Check whether the text in saved answers is still that of the corpus.")
        {
            files, SharedOptions.Json,
        }.WithFolders();
        command.SetAction(async (parsed, cancellation) =>
        {
            var tooLarge = $"the file has more than {AnswerVerifier.MaxLength / (1024 * 1024)} MB. Split it.";
            var saved = parsed.GetValue(files)!
                .Select(f => (Name: f, Bytes: NamedInput.Read(f, AnswerVerifier.MaxLength, tooLarge)))
                .ToArray();
            var verifier = new AnswerVerifier(await KnowledgeBaseFactory.OpenAsync(parsed.Locations(), cancellation));
            var all = true;
            foreach (var (name, bytes) in saved)
            {
                var answer = Verify(verifier, name, bytes);
                all &= answer.Agrees;
                Console.Out.Write(parsed.GetValue(SharedOptions.Json)
                    ? JsonSerializer.Serialize(answer, VerificationJsonContext.Default.VerificationJson) + "\n"
                    : ToText(name, answer));
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
            var reason = e.Message.ReplaceLineEndings(" ");
            throw new UnreadableFileException($"{name}: not a saved answer: {reason} Save the JSON that the service or --json returns.");
        }
    }

    // a batch may contain a provision many times; its outcome is printed once
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
            text.WriteLine($"{name}: nothing was checked. The file contains no provision with its text or a receipt.");
        }
        else
        {
            text.WriteLine(
                $"{name}: {NounCount.Format(answer.Provisions.Count, "provision")}: {counts.Agree} agree, {counts.Differ} differ, "
                + $"{counts.NotThere} not there, {counts.NotChecked} not checked");
        }

        foreach (var other in answer.SavedFrom.Where(c => c != answer.Corpus))
        {
            text.WriteLine($"saved from corpus {other}, compared with corpus {answer.Corpus}");
        }

        return text.ToString();
    }
}
