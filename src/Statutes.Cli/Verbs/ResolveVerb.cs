using System.CommandLine;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Statutes.Cli.Exits;
using Statutes.Cli.Hosting;
using Statutes.Contract.Requests;
using Statutes.Contract.Responses;
using Statutes.Model.Dates;
using Statutes.Model.Provisions;

namespace Statutes.Cli.Verbs;

/// <summary>
/// <c>statutes resolve</c>: resolves citations at a date. Without citations, or for <c>-</c>, it resolves each line of standard input,
/// empty ones too. With <c>--json</c>, each answer is a line.
/// </summary>
internal static class ResolveVerb
{
    private const int BufferSize = 64 * 1024;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static Command Create()
    {
        var cites = new Argument<string[]>("cite")
        {
            Arity = ArgumentArity.ZeroOrMore,
            Description = "Citations, such as \"CSL Art. 35\" or 《网络安全法》第三十五条. If absent, or for -, each line of standard input is one.",
        }.RefusingOptions();
        var style = new Option<string?>("--style")
        {
            Description = $"Also print each target as a citation in a style: {RequestParameters.StyleNames}.",
            HelpName = "STYLE",
        };
        style.CompletionSources.Add(RequestParameters.StyleNames.Split(", "));
        var command = new Command("resolve", "Find the provisions that citations refer to at a date.")
        {
            cites, SharedOptions.At, SharedOptions.Json, style,
        }.WithFolders();
        command.SetAction(async (parsed, cancellation) =>
        {
            var today = LawDate.Today(TimeProvider.System);
            var date = parsed.Date(today);
            var json = parsed.GetValue(SharedOptions.Json);
            var requestedStyle = RequestParameters.Style(parsed.GetValue(style));
            if (requestedStyle.Problem is { } problem)
            {
                throw new UsageException($"--style: {problem.Detail}");
            }

            var knowledge = await KnowledgeBaseFactory.OpenAsync(parsed.Locations(), cancellation);
            var mapping = new ContractMapping(knowledge, today);
            var fromArguments = parsed.GetValue(cites)!;
            var allResolved = true;
            await using var output = new StreamWriter(Console.OpenStandardOutput(), Utf8, BufferSize) { NewLine = "\n" };
            await foreach (var cite in CitesAsync(fromArguments, output, cancellation))
            {
                var answer = mapping.ToJson(cite, date.Day, date.Assumed, knowledge.Resolve(cite, date.Day, today), requestedStyle.Value);
                allResolved &= answer.Outcome == "resolved";
                await output.WriteLineAsync(json ? JsonSerializer.Serialize(answer, ApiJson.Answers.ResolutionJson) : ToText(answer));
            }

            return allResolved ? ExitCodes.Done : ExitCodes.No;
        });
        return command;
    }

    private static async IAsyncEnumerable<string> CitesAsync(
        string[] arguments, StreamWriter output, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var argument in arguments.Length > 0 ? arguments : [NamedInput.StandardInput])
        {
            if (argument != NamedInput.StandardInput)
            {
                yield return argument;
                continue;
            }

            await foreach (var line in LinesAsync(output, cancellation))
            {
                yield return line;
            }
        }
    }

    // An empty line is answered too, so that a program can pair lines and answers.
    // Answers are written before the next line is awaited, so that another program can write a line and read its answer in turn.
    private static async IAsyncEnumerable<string> LinesAsync(StreamWriter output, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var reader = new StreamReader(Console.OpenStandardInput(), Utf8, detectEncodingFromByteOrderMarks: true, BufferSize);
        while (true)
        {
            var next = reader.ReadLineAsync(cancellation);
            if (!next.IsCompleted)
            {
                await output.FlushAsync(cancellation);
            }

            if (await next is not { } line)
            {
                yield break;
            }

            yield return line;
        }
    }

    private static string ToText(ResolutionJson answer)
    {
        var head = $"{answer.Cite} (at {answer.At}{(answer.AtAssumed ? ", today" : "")}): {answer.Outcome}";
        IEnumerable<string> lines =
        [
            head,
            .. answer.Targets.SelectMany(t => (string[])[
                $"  {t.Id}  {t.Label.Zh}  {t.Label.En}  [{t.Status}]",
                .. new[] { t.Formatted?.Zh, t.Formatted?.En }.OfType<string>().Select(c => $"    {c}"),
                .. answer.Cautions.Where(c => c.Target == t.Id).Select(c => $"    {c.Code}: {c.Message.En}")]),
            .. PairOf(answer).Select(p => $"  {p}"),
            .. answer.Outcome != "unresolved" ? answer.Alternatives.Select(a => $"  or {a.Id}: {a.Why}") : [],
            .. answer.Cautions.Where(c => c.Target is null).Select(c => $"  {c.Code}: {c.Message.En}"),
            .. answer.Reason is { } reason ? new[] { $"  {reason.Code}: {reason.Message.En}" } : [],
            .. OtherVersionsOf(answer).Select(p => $"  {p}"),
        ];
        return string.Join('\n', lines);
    }

    /// <summary>Returns the line about the other provision of a pair, 第三十五条（现第三十七条）; empty if there is no pair.</summary>
    public static IEnumerable<string> PairOf(ResolutionJson answer)
    {
        if (answer is not { Pair: { } pair, Targets: [var target, ..] })
        {
            return [];
        }

        if (pair.Id is not { } other || !ProvisionId.TryParse(other, out var id))
        {
            return ["pair: the version of the other number has no such provision, or is not in this corpus"];
        }

        var word = string.CompareOrdinal(LawDate.Format(id.Version.Date), target.Version) > 0 ? "now" : "formerly";
        var source = pair.Confirmed
            ? "the same provision, confirmed by the concordance"
            : "cited as the same provision, not confirmed by the concordance";
        return [$"{word} {other}: {source}"];
    }

    /// <summary>Returns a line for each place of another version, if the version has no such place.</summary>
    public static IEnumerable<string> OtherVersionsOf(ResolutionJson answer) =>
        answer.Outcome == "unresolved" ? answer.Alternatives.Select(a => $"see {a.Id}: {a.Why}") : [];
}
