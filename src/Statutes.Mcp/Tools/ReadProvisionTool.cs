using Statutes.Contract.Problems;
using Statutes.Contract.Requests;
using Statutes.Contract.Responses;
using Statutes.Mcp.Answering;
using Statutes.Model.Dates;
using Statutes.Model.Provisions;
using Statutes.Search;

namespace Statutes.Mcp.Tools;

/// <summary><c>read_provision</c>: an article, or a part of it, with its status and cautions.</summary>
internal sealed class ReadProvisionTool(CurrentKnowledge current, TimeProvider clock) : ReadingTool<ReadingJson>(
    current, clock, ApiJson.Answers.ReadingJson, "read_provision", "Read a provision",
    """
    Reads a provision by `id`, or by `work` and `provision` in the version that applied on the date.
    `resolution` has its wording in both languages, its status at the date, what became of it by today, and the cautions and
    other readings of its number; pass these on with every quotation.
    `article` is the whole article with its references, lineage and history.
    """,
    """
    {
      "type": "object",
      "properties": {
        "id": {
          "type": "string",
          "description": "An id, such as csl@2017-06-01/art_21__para_1__item_3, or a citation, such as CSL 35 or 网络安全法第三十五条."
        },
        "work": { "type": "string", "description": "Instead of id: the id of a work, such as csl." },
        "provision": { "type": "string", "description": "With work: the number of an article, 35 or 120-1, or an eId, art_35__para_1." },
        "at": {
          "type": "string",
          "description": "The date, yyyy-MM-dd; today if absent. It selects the version, except with an id."
        }
      },
      "additionalProperties": false
    }
    """)
{
    /// <inheritdoc/>
    protected override Result<ReadingJson> Answer(ToolArguments arguments, ToolContext context, CancellationToken cancellation)
    {
        var (id, work, provision, at) = (arguments.Text("id"), arguments.Text("work"), arguments.Text("provision"), arguments.Text("at"));
        if ((id.Problem ?? work.Problem ?? provision.Problem ?? at.Problem) is { } invalid)
        {
            return invalid;
        }

        if (!RequestParameters.Date(at.Value, context.Today).TryGet(out var date, out var problem))
        {
            return problem;
        }

        var reading = new ProvisionReading(context);
        return (id.Value, work.Value, provision.Value) switch
        {
            ({ } only, null, null) => reading.ById(only, date),
            (null, { } slug, { } place) => reading.ByPlace(slug, LawDate.Format(date.Day), EIdOf(place), date),
            (null, null, null) => ProblemMessages.MissingProvisionToRead(),
            (null, null, _) => ProblemMessages.MissingPartOfProvision("work"),
            (null, _, null) => ProblemMessages.MissingPartOfProvision("provision"),
            _ => ProblemMessages.ProvisionNamedTwice(),
        };
    }

    // a number alone is the number of an article
    private static string EIdOf(string place) =>
        ProvisionNumber.TryParse(place.Trim(), out var number) ? ProvisionPath.Article(number).ToString() : place.Trim();
}
