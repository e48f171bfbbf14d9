using System.CommandLine;
using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using Statutes.Citations.Annotating;
using Statutes.Citations.Finding;
using Statutes.Citations.Resolving;
using Statutes.Cli.Exits;
using Statutes.Cli.Hosting;
using Statutes.Contract.Requests;
using Statutes.Contract.Responses;
using Statutes.Model.Dates;
using Statutes.Model.Text;
using Statutes.Search;

namespace Statutes.Cli.Verbs;

/// <summary>
/// <c>statutes cite</c>: finds the citations in documents of text or HTML and resolves each. In HTML, places are counted in the text as a
/// reader sees it, with a blank line between blocks.
/// </summary>
internal static class CiteVerb
{
    public static Command Create()
    {
        var files = new Argument<string[]>("file")
        {
            Arity = ArgumentArity.OneOrMore,
            Description = "Files of text or HTML; - for standard input.",
        }.RefusingOptions();
        var annotate = new Option<bool>("--annotate") { Description = "Print the document as HTML with its citations as links." };
        var baseUrl = new Option<string?>("--base")
        {
            Description = "Prefix for the links of --annotate, such as https://example.org.",
            HelpName = "URL",
        };
        var command = new Command("cite", "Find the citations in documents and resolve each of them.")
        {
            files, SharedOptions.At, SharedOptions.Json, annotate, baseUrl,
        }.WithFolders();
        command.SetAction(async (parsed, cancellation) =>
        {
            var today = LawDate.Today(TimeProvider.System);
            var (day, assumed) = parsed.Date(today);
            var names = parsed.GetValue(files)!;
            var (json, annotated, root) = (parsed.GetValue(SharedOptions.Json), parsed.GetValue(annotate), parsed.GetValue(baseUrl));
            CheckOptions(names, json, annotated, root);
            var documents = names.Select(InputDocument.Read).ToArray();
            var knowledge = await KnowledgeBaseFactory.OpenAsync(parsed.Locations(), cancellation);
            var found = documents.Select(d => knowledge.FindCitations(d.Text, assumed ? null : day, today)).ToArray();
            await using var output = Console.OpenStandardOutput();
            if (annotated)
            {
                await AnnotateAsync(output, documents[0], found[0], knowledge, root ?? "");
            }
            else if (json)
            {
                await WriteJsonAsync(output, documents, found, new ContractMapping(knowledge, today), cancellation);
            }
            else
            {
                await WriteTextAsync(output, documents, found, new ContractMapping(knowledge, today));
            }

            var areAllResolved = found.All(f => CitationsInTextWriter.Count(f) is var counts && counts.Found == counts.Resolved);
            return areAllResolved ? ExitCodes.Done : ExitCodes.No;
        });
        return command;
    }

    private static void CheckOptions(string[] names, bool json, bool annotate, string? root)
    {
        if (annotate && json)
        {
            throw new UsageException("--annotate prints HTML, --json prints JSON. Use only one of them.");
        }

        if (annotate && names.Length > 1)
        {
            throw new UsageException("--annotate prints one document. Name one file.");
        }

        if (root is not null && !annotate)
        {
            throw new UsageException("--base is the prefix for the links of --annotate. Add --annotate.");
        }

        if (RequestParameters.BaseUrl(root).Problem is { } problem)
        {
            throw new UsageException($"--base: {problem.Detail}");
        }
    }

    private static async Task AnnotateAsync(
        Stream output, InputDocument document, CitationsInText found, KnowledgeBase knowledge, string root)
    {
        await using var writer = Writer(output);
        var pieces = document.Html is { } html
            ? new HtmlAnnotator(knowledge.Catalog, root).Annotate(html, found)
            : new TextAnnotator(knowledge.Catalog, root).Annotate(document.Text, found);
        foreach (var piece in pieces)
        {
            await writer.WriteAsync(piece);
        }
    }

    // one document gives the object of the API; several give an array in which each has the path of its file
    private static async Task WriteJsonAsync(
        Stream output, InputDocument[] documents, CitationsInText[] found, ContractMapping mapping, CancellationToken cancellation)
    {
        var pipe = PipeWriter.Create(output, new StreamPipeWriterOptions(leaveOpen: true));
        await using (var writer = new Utf8JsonWriter(pipe, new JsonWriterOptions { Encoder = ApiJson.Answers.Options.Encoder }))
        {
            if (documents.Length == 1)
            {
                await WriteAsync(0);
            }
            else
            {
                writer.WriteStartObject();
                writer.WriteStartArray("files");
                for (var i = 0; i < documents.Length; i++)
                {
                    writer.WriteStartObject();
                    writer.WriteString("path", documents[i].Name);
                    writer.WritePropertyName("found");
                    await WriteAsync(i);
                    writer.WriteEndObject();
                }

                writer.WriteEndArray();
                writer.WriteEndObject();
            }

            Task WriteAsync(int i) =>
                new CitationsInTextWriter(mapping, documents[i].Text, found[i], codePoints: false).WriteAsync(writer, pipe, cancellation);
        }

        await pipe.WriteAsync("\n"u8.ToArray(), cancellation);
        await pipe.CompleteAsync();
    }

    private static async Task WriteTextAsync(Stream output, InputDocument[] documents, CitationsInText[] found, ContractMapping mapping)
    {
        await using var writer = Writer(output);
        for (var i = 0; i < documents.Length; i++)
        {
            if (documents.Length > 1)
            {
                await writer.WriteLineAsync($"{(i > 0 ? "\n" : "")}{documents[i].Name}");
            }

            await WriteTextAsync(writer, documents[i], found[i], mapping);
        }
    }

    private static async Task WriteTextAsync(StreamWriter writer, InputDocument document, CitationsInText found, ContractMapping mapping)
    {
        var source = new SourceText(document.Name, document.Text);
        var shapes = new CitationsInTextWriter(mapping, document.Text, found, codePoints: false);
        await writer.WriteLineAsync(DateLine(source, found));
        foreach (var caution in found.Cautions)
        {
            await writer.WriteLineAsync($"{caution.Code.Name}: {caution.Message.En}");
        }

        foreach (var citation in found.Citations)
        {
            await writer.WriteLineAsync(ToText(shapes.ToJson(citation), Place(source, citation.Span.Start)));
        }

        foreach (var definition in found.Definitions)
        {
            var work = definition.Work?.Slug ?? OneLine(definition.Title);
            await writer.WriteLineAsync($"{Place(source, definition.Span.Start)}  definition  {OneLine(definition.Name)}: {work}");
        }

        foreach (var passage in found.NotUnderstood)
        {
            var words = OneLine(source.Slice(passage.Span));
            await writer.WriteLineAsync($"{Place(source, passage.Span.Start)}  not understood  {words}: {passage.Why}");
        }

        var counts = CitationsInTextWriter.Count(found);
        await writer.WriteLineAsync(
            $"{counts.Found} found: {counts.Resolved} resolved, {counts.Ambiguous} ambiguous, {counts.Unresolved} unresolved "
            + $"({counts.NotAvailable} not available); {counts.NotUnderstood} not understood");
    }

    private static string DateLine(SourceText source, CitationsInText found)
    {
        var day = $"as of {LawDate.Format(found.At)}";
        return found switch
        {
            { AtFrom: DateSource.Request } => day,
            { AtFrom: DateSource.Document, DocumentDate.Span: var span } =>
                $"{day}, the date of the document: “{OneLine(source.Slice(span))}” "
                + $"(at {Place(source, span.Start)}; add --at DATE for another date)",
            _ => $"{day}, today (add --at DATE for another date)",
        };
    }

    private static string ToText(FoundCitationJson citation, string place)
    {
        var answer = citation.Resolution;
        return string.Join('\n',
        [
            $"{place}  {OneLine(citation.Text)}  [{citation.Kind}] {answer.Outcome}{Cautions(null)}",
            .. answer.Targets.Select(t => $"    {t.Id}  {t.Label.Zh}  {t.Label.En}{Cautions(t.Id)}"),
            .. ResolveVerb.PairOf(answer).Select(p => $"    {p}"),
            .. answer.Outcome == "ambiguous" ? answer.Alternatives.Select(a => $"    or {a.Id}: {a.Why}") : [],
            .. answer.Reason is { } reason ? new[] { $"    {reason.Code}: {reason.Message.En}" } : [],
            .. ResolveVerb.OtherVersionsOf(answer).Select(p => $"    {p}"),
            .. citation.Via.Select(v => $"    via {v}"),
        ]);

        // the cautions about a target; without one, those about the only target or the whole citation
        string Cautions(string? target)
        {
            string[] codes = [.. answer.Cautions.Where(c => c.Target == target).Select(c => c.Code).Distinct()];
            return codes.Length > 0 ? $"  ({string.Join(", ", codes)})" : "";
        }
    }

    // line and column, both counted from 1; the column in UTF-16 code units
    private static string Place(SourceText source, int position)
    {
        var line = source.LineNumberOf(position);
        return $"{line}:{position - source.LineSpan(line - 1).Start + 1}";
    }

    private static string OneLine(string text) => string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));

    private static StreamWriter Writer(Stream output) =>
        new(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 64 * 1024) { NewLine = "\n" };
}
