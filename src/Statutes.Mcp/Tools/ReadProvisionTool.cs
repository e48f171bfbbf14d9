using Statutes.Contract.Problems;
using Statutes.Contract.Requests;
using Statutes.Contract.Responses;
using Statutes.Mcp.Answering;
using Statutes.Model.Dates;
using Statutes.Model.Provisions;
using Statutes.Search;

namespace Statutes.Mcp.Tools;

/// <summary><c>read_provision</c>: an article, or a place in it, with what a reader must be told.</summary>
internal sealed class ReadProvisionTool(CurrentKnowledge current, TimeProvider clock) : ReadingTool<ReadingJson>(
    current, clock, ApiJson.Answers.ReadingJson, "read_provision", "Read a provision",
    """
    Reads a provision by `id`, as other answers give it, or by `work` and `provision` in the version meant at the date. `resolution` has the wording of the place in both languages, its status at the date,
    what became of it by today, and the cautions and other readings of its number, which belong beside every quotation; `article` the whole article with its references, lineage and history.
    """,
    """
    {
      "type": "object",
      "properties": {
        "id": { "type": "string", "description": "The id of a provision: csl@2017-06-01/art_35, csl@2017-06-01/art_21__para_1__item_3. The version is the one of that date." },
        "work": { "type": "string", "description": "In place of id: the id of a work, such as csl." },
        "provision": { "type": "string", "description": "With work: the number of an article, 35 or 120-1, or an eId, art_35__para_1." },
        "at": { "type": "string", "description": "The date of the question, yyyy-MM-dd; today if absent. With work it chooses the version; with id only status and cautions are told at it." }
      },
      "additionalProperties": false
    }
    """)
{
    /// <inheritdoc/>
    protected override Result<ReadingJson> Answer(ToolArguments arguments, ToolContext question, CancellationToken cancellation)
    {
        var (id, work, provision, at) = (arguments.Text("id"), arguments.Text("work"), arguments.Text("provision"), arguments.Text("at"));
        if ((id.Problem ?? work.Problem ?? provision.Problem ?? at.Problem) is { } bad)
        {
            return bad;
        }

        var date = RequestParameters.Date(at.Value, question.Today);
        if (date.Problem is { } noDate)
        {
            return noDate;
        }

        var reading = new ProvisionReading(question);
        return (id.Value, work.Value, provision.Value) switch
        {
            ({ } whole, null, null) => reading.ById(whole, date.Value),
            (null, { } slug, { } place) => reading.ByPlace(slug, LawDate.Format(date.Value.Day), EIdOf(place), date.Value),
            (null, null, null) => Problem.BadRequest(ProblemCodes.MissingParameter, "Which provision? Send id, such as csl@2017-06-01/art_35, or work and provision, such as csl and 35."),
            (null, null, _) => Problem.BadRequest(ProblemCodes.MissingParameter, "work is missing. Send work and provision, such as csl and 35."),
            (null, _, null) => Problem.BadRequest(ProblemCodes.MissingParameter, "provision is missing. Send work and provision, such as csl and 35."),
            _ => Problem.BadRequest(ProblemCodes.UnknownParameter, "id names work and provision; send it alone, or the two without it."),
        };
    }

    // a number means the article
    private static string EIdOf(string place) => ProvisionNumber.TryParse(place.Trim(), out var number) ? ProvisionPath.Article(number).ToString() : place.Trim();
}
