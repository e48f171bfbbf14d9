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
    Finds every citation of PRC law in running text, Chinese or English. It reads short names, 前款 and ibid. from their context,
    and resolves each citation like resolve_citations, with cautions.
    `pair` is the other number of Article 37 (formerly Article 35).
    `documentDate` is the date that the text gives itself; `atFrom` names the source of the date that was used.
    `notAvailable` counts citations of a law, or of a version of one, that the corpus does not contain.
    `notUnderstood` lists what looks like a citation but was not understood.
    """,
    $$"""
    {
      "type": "object",
      "properties": {
        "text": { "type": "string", "maxLength": {{MaxText}}, "description": "The text; at most {{MaxText}} characters." },
        "at": {
          "type": "string",
          "description": "The date of the text, yyyy-MM-dd. If absent, the date in the text itself, else today; see the answer."
        },
        "offsets": {
          "type": "string",
          "enum": ["utf16", "codepoints"],
          "description": "The unit of start and end; utf16 if absent."
        }
      },
      "required": ["text"],
      "additionalProperties": false
    }
    """)
{
    // in UTF-16 code units; the HTTP API accepts more
    private const int MaxText = 100_000;

    /// <inheritdoc/>
    protected override Result<FoundCitationsJson> Answer(ToolArguments arguments, ToolContext context, CancellationToken cancellation)
    {
        var (text, at, offsets) = (arguments.Text("text"), arguments.Text("at"), arguments.Text("offsets"));
        if ((text.Problem ?? at.Problem ?? offsets.Problem) is { } invalid)
        {
            return invalid;
        }

        if (!RequestParameters.Date(at.Value, context.Today).TryGet(out var date, out var problem)
            || !OffsetParameter.CountsCodePoints(offsets.Value).TryGet(out var codePoints, out problem))
        {
            return problem;
        }

        if (text.Value is not { } content)
        {
            return ProblemMessages.MissingText();
        }

        if (content.Length > MaxText)
        {
            return ProblemMessages.TextTooLong(content.Length, MaxText);
        }

        var citations = context.Knowledge.FindCitations(content, date.Assumed ? null : date.Day, context.Today);
        cancellation.ThrowIfCancellationRequested();
        return new CitationsInTextWriter(context.Mapping, content, citations, codePoints).ToJson();
    }
}
