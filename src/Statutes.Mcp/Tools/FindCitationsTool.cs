using Statutes.Contract.Problems;
using Statutes.Contract.Requests;
using Statutes.Contract.Responses;
using Statutes.Mcp.Answering;
using Statutes.Search;

namespace Statutes.Mcp.Tools;

/// <summary><c>find_citations</c>: every citation in running text.</summary>
internal sealed class FindCitationsTool(CurrentKnowledge current, TimeProvider clock) : ReadingTool<FoundCitationsJson>(
    current, clock, ApiJson.Answers.FoundCitationsJson, "find_citations", "Find citations in a text",
    """
    Finds every citation of PRC law in running text, Chinese or English, with short names, 前款 and ibid. understood from what stands around them, and resolves each as resolve_citations does, cautions and all.
    What looks like a citation and was not understood is told under `notUnderstood`.
    """,
    $$"""
    {
      "type": "object",
      "properties": {
        "text": { "type": "string", "maxLength": {{MaxText}}, "description": "The text; at most {{MaxText}} characters." },
        "at": { "type": "string", "description": "The date of the text, yyyy-MM-dd. If absent the date that the text gives itself, else today; the answer says which." },
        "offsets": { "type": "string", "enum": ["utf16", "codepoints"], "description": "How start and end are counted; utf16 if absent." }
      },
      "required": ["text"],
      "additionalProperties": false
    }
    """)
{
    /// <summary>The longest text, in UTF-16 code units; the HTTP API takes more.</summary>
    private const int MaxText = 100_000;

    /// <inheritdoc/>
    protected override Result<FoundCitationsJson> Answer(ToolArguments arguments, ToolContext question, CancellationToken cancellation)
    {
        var (text, at, offsets) = (arguments.Text("text"), arguments.Text("at"), arguments.Text("offsets"));
        if ((text.Problem ?? at.Problem ?? offsets.Problem) is { } bad)
        {
            return bad;
        }

        var date = RequestParameters.Date(at.Value, question.Today);
        var codePoints = OffsetParameter.CountsCodePoints(offsets.Value);
        if ((date.Problem ?? codePoints.Problem) is { } problem)
        {
            return problem;
        }

        if (text.Value is not { } given)
        {
            return Problem.BadRequest(ProblemCodes.MissingParameter, "The parameter text is missing. Send the text in which citations are to be found.");
        }

        if (given.Length > MaxText)
        {
            return new Problem(413, ProblemCodes.TooLarge, $"text has {given.Length} characters; at most {MaxText} are read at once. Send it in parts.");
        }

        var found = question.Knowledge.FindCitations(given, date.Value.Assumed ? null : date.Value.Day, question.Today);
        cancellation.ThrowIfCancellationRequested();
        return new CitationsInTextWriter(question.Mapping, given, found, codePoints.Value).ToJson();
    }
}
