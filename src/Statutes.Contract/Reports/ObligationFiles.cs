using System.Text;
using Statutes.Contract.Problems;
using Statutes.Contract.Requests;
using Statutes.Contract.Responses;
using Statutes.Export.Reports;
using Statutes.Model.Ids;
using Statutes.Search;
using Statutes.Search.Obligations;

namespace Statutes.Contract.Reports;

/// <summary>Writes the register of duties as a file: CSV, Excel, or the report of changes as HTML or Word.</summary>
public static class ObligationFiles
{
    /// <summary>Writes every row in a format other than JSON.</summary>
    /// <param name="knowledge">The knowledge base.</param>
    /// <param name="mapping">The mapping of what the rows name.</param>
    /// <param name="request">The question.</param>
    /// <param name="format">The format.</param>
    /// <returns>The file and its number of rows, or a problem if the format is a report and the question is not about changes.</returns>
    public static Result<ObligationFile> Make(
        KnowledgeBase knowledge, ContractMapping mapping, ObligationRequest request, ObligationFormat format)
    {
        var answer = new ObligationMapping(knowledge, mapping).Answer(request.Whole);
        using var content = new MemoryStream();
        switch (format)
        {
            case ObligationFormat.Csv:
                content.Write(Encoding.UTF8.GetBytes(ObligationTable.ToCsv(answer)));
                break;
            case ObligationFormat.Xlsx:
                ObligationTable.WriteWorkbook(answer, content);
                break;
            default:
                if (request.Since is not { } since)
                {
                    return ProblemMessages.MissingParameter("since");
                }

                if (Later(knowledge, since, request.At) is not { } later
                    || ObligationChangeReport.Make(knowledge, mapping, answer, since, later) is not { } report)
                {
                    return ProblemMessages.InvalidValue("since", since.ToString(), []);
                }

                Write(report, $"{since} → {later}", format, content);
                break;
        }

        return new ObligationFile(content.ToArray(), NameOf(answer, format), answer.Total);
    }

    private static string NameOf(ObligationsJson answer, ObligationFormat format) =>
        $"{string.Join('-', new[] { format.IsReport ? "changes" : "obligations", answer.Work, answer.At }.OfType<string>())}.{format.Name}";

    private static void Write(Report report, string name, ObligationFormat format, MemoryStream content)
    {
        if (format == ObligationFormat.Docx)
        {
            WordReport.Write(report, name, content);
        }
        else
        {
            content.Write(Encoding.UTF8.GetBytes(HtmlPage.Write(report)));
        }
    }

    private static VersionId? Later(KnowledgeBase knowledge, VersionId since, DateOnly at) =>
        knowledge.Catalog.Find(since.Work) is { } work && work.VersionMeantAt(at) is { } version ? work.IdOf(version) : null;
}

/// <summary>The register of duties as a file.</summary>
/// <param name="Content">Its bytes.</param>
/// <param name="Name">Its name: obligations-csl-2026-06-01.xlsx.</param>
/// <param name="Rows">Its number of rows.</param>
public sealed record ObligationFile(ReadOnlyMemory<byte> Content, string Name, int Rows);
