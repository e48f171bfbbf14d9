using System.Text;
using Statutes.Contract.Problems;
using Statutes.Contract.Requests;
using Statutes.Contract.Responses;
using Statutes.Documents.Checking;
using Statutes.Mcp.Answering;
using Statutes.Search;

namespace Statutes.Mcp.Tools;

/// <summary><c>check_document</c>: the verdict of every citation and quotation in a document.</summary>
internal sealed class CheckDocumentTool(CurrentKnowledge current, TimeProvider clock, DocumentCheckLimit checks)
    : ReadingTool<DocumentCheckJson>(
    current, clock, ApiJson.Answers.DocumentCheckJson, "check_document", "Check a document",
    """
    Judges every citation and quotation in a text or file, such as a memo or a model's answer, seen from today.
    Citations: current, renumbered, amended, historical, doubtful, repealed, not-yet-in-force, not-there, ambiguous, not-available,
    no-antecedent; `why` and `suggestion` explain.
    Quotations: exact, near with `differences`, elsewhere, other-version, other-language, not-found, not-checked.
    Nothing is kept. `shortened` says what a long answer leaves out.
    """,
    $$"""
    {
      "type": "object",
      "properties": {
        "text": { "type": "string", "maxLength": {{MaxText}}, "description": "The text; at most {{MaxText}} characters." },
        "file": { "type": "string", "description": "Instead of text: a docx, pdf, html or Markdown file, as base64; at most 2 MB." },
        "at": { "type": "string", "description": "The date of the document, yyyy-MM-dd; else the date in it, else today." },
        "terms": { "type": "boolean", "description": "Whether inconsistent translations of terms are reported." }
      },
      "additionalProperties": false
    }
    """)
{
    // in UTF-16 code units and in bytes; the HTTP API accepts more
    /// <summary>The maximum length of a text, in UTF-16 code units.</summary>
    internal const int MaxText = 100_000;
    private const int MaxFile = 2 * 1024 * 1024;

    /// <inheritdoc/>
    protected override Result<DocumentCheckJson> Answer(ToolArguments arguments, ToolContext context, CancellationToken cancellation)
    {
        var (text, file, at, terms) = (arguments.Text("text"), arguments.Text("file"), arguments.Text("at"), arguments.Truth("terms"));
        if ((text.Problem ?? file.Problem ?? at.Problem ?? terms.Problem) is { } invalid)
        {
            return invalid;
        }

        if (!DocumentParameters.Read(at.Value, null, terms.Value, null, context.Today).TryGet(out var parameters, out var problem)
            || !Document(text.Value, file.Value).TryGet(out var document, out problem))
        {
            return problem;
        }

        if (!checks.TryEnter())
        {
            return DocumentProblems.TooManyChecks(checks.Most);
        }

        try
        {
            return Check(context, parameters, document, cancellation).TryGet(out var check, out problem)
                ? DocumentCheckShortening.Of(new DocumentCheckMapping(context.Mapping, check, context.Knowledge.CorpusHash))
                : problem;
        }
        finally
        {
            checks.Leave();
        }
    }

    private static Result<SentDocument> Document(string? text, string? file)
    {
        if (text is null == file is null)
        {
            return DocumentProblems.TextOrFile();
        }

        if (text is not null)
        {
            return text.Length > MaxText
                ? ProblemMessages.TextTooLong(text.Length, MaxText)
                : new SentDocument(Encoding.UTF8.GetBytes(text), IsPlainText: true);
        }

        var bytes = new byte[file!.Length];
        if (!Convert.TryFromBase64String(file, bytes, out var length))
        {
            return DocumentProblems.FileNotBase64();
        }

        return length > MaxFile ? DocumentProblems.FileTooLong(length, MaxFile) : new SentDocument(bytes.AsMemory(0, length));
    }

    private static Result<DocumentCheck> Check(
        ToolContext context, DocumentParameters parameters, SentDocument document, CancellationToken cancellation)
    {
        try
        {
            return new DocumentRequest(context.Knowledge, parameters, context.Today).Check(document, isForWord: false, cancellation);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // the failure is logged, and its message may quote the document
            throw new InvalidOperationException($"A document could not be checked: {e.GetType().Name} {e.StackTrace}");
        }
    }
}
