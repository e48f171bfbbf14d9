using System.IO.Pipelines;
using System.Text.Json;
using Statutes.Citations.Finding;
using Statutes.Documents.Checking;
using Statutes.Documents.Citing;
using Statutes.Documents.Quoting;
using Statutes.Documents.Reading;
using Statutes.Documents.Reports;
using Statutes.Model.Dates;
using Statutes.Model.Text;

namespace Statutes.Contract.Responses;

/// <summary>
/// Maps a checked document to its JSON contract, in memory or one citation after the other: a document of the largest size has half a
/// million citations. Not thread-safe.
/// </summary>
/// <param name="mapping">Maps resolutions to their JSON contract.</param>
/// <param name="check">The checked document.</param>
/// <param name="corpus">The fingerprint of the corpus.</param>
public sealed class DocumentCheckMapping(ContractMapping mapping, DocumentCheck check, string corpus)
{
    // in bytes
    private const int FlushAt = 64 * 1024;

    /// <summary>Maps everything, or of a list with more members the first ones. The counts are those of the whole document.</summary>
    /// <param name="most">How many members of each list are mapped.</param>
    public DocumentCheckJson ToJson(int most) => new(
        DocumentJson(),
        LawDate.Format(check.At),
        check.AtFrom.Name,
        LawDate.Format(check.Today),
        [.. check.Cautions.Select(CautionMapping.ToJson)],
        [.. check.Citations.Take(most).Select(ToJson)],
        [.. check.Quotations.Take(most).Select(ToJson)],
        [.. check.NotUnderstood.Take(most).Select(ToJson)],
        [.. check.Findings.Take(most).Select(ToJson)],
        ContractMapping.ToJson(check.Coverage),
        ContractMapping.ToJson(ReportNotice.Words),
        corpus,
        CountsJson());

    /// <summary>Maps a citation.</summary>
    public CitationCheckJson ToJson(CheckedCitation citation) => new(
        citation.Text,
        citation.Place.Part,
        citation.Place.Paragraph,
        citation.Place.Start,
        citation.Place.End,
        citation.Found.Kind.Name,
        citation.Verdict.Name,
        citation.Why is { } why ? ContractMapping.ToJson(why) : null,
        mapping.ToJson(citation.Text, check.At, check.AtFrom != DateSource.Request, citation.Found.Resolution),
        citation.Suggestion is { } suggestion
            ? new(suggestion.Text, suggestion.Id.ToString(), ContractMapping.ToJson(suggestion.Why), suggestion.IsCertain)
            : null);

    /// <summary>Maps a quotation.</summary>
    public static QuotationCheckJson ToJson(CheckedQuotation quotation) => new(
        quotation.Text,
        quotation.Place.Part,
        quotation.Place.Paragraph,
        quotation.Place.Start,
        quotation.Place.End,
        quotation.Citation,
        quotation.Language.TwoLetters,
        quotation.Verdict.Name,
        quotation.Why is { } why ? ContractMapping.ToJson(why) : null,
        quotation.Found is { } found ? new(found.Id.ToString(), found.Language.TwoLetters, found.Start, found.End) : null,
        [.. quotation.Differences.Select(d => new DiffJson(d.Operation, d.Text))],
        quotation.Omissions,
        quotation.LeftOut);

    /// <summary>Writes everything, with the members in the order of <see cref="DocumentCheckJson"/>.</summary>
    /// <param name="writer">Writes to <paramref name="output"/>.</param>
    /// <param name="output">The output, which is flushed from time to time.</param>
    /// <param name="cancellation">Stops writing.</param>
    public async Task WriteAsync(Utf8JsonWriter writer, PipeWriter output, CancellationToken cancellation)
    {
        writer.WriteStartObject();
        Write("document", () => JsonSerializer.Serialize(writer, DocumentJson(), ApiJson.Answers.DocumentFactsJson));
        writer.WriteString("at", LawDate.Format(check.At));
        writer.WriteString("atFrom", check.AtFrom.Name);
        writer.WriteString("today", LawDate.Format(check.Today));
        await ListAsync("cautions", check.Cautions, c => JsonSerializer.Serialize(
            writer, CautionMapping.ToJson(c), ApiJson.Answers.CautionJson));
        await ListAsync("citations", check.Citations, c => JsonSerializer.Serialize(writer, ToJson(c), ApiJson.Answers.CitationCheckJson));
        await ListAsync("quotations", check.Quotations, q => JsonSerializer.Serialize(
            writer, ToJson(q), ApiJson.Answers.QuotationCheckJson));
        await ListAsync("notUnderstood", check.NotUnderstood, p => JsonSerializer.Serialize(
            writer, ToJson(p), ApiJson.Answers.PassageJson));
        await ListAsync("findings", check.Findings, f => JsonSerializer.Serialize(
            writer, ToJson(f), ApiJson.Answers.DocumentFindingJson));
        Write("coverage", () => WriteBilingual(ContractMapping.ToJson(check.Coverage)));
        Write("notice", () => WriteBilingual(ContractMapping.ToJson(ReportNotice.Words)));
        writer.WriteString("corpus", corpus);
        Write("counts", () => JsonSerializer.Serialize(writer, CountsJson(), ApiJson.Answers.CheckCountsJson));
        writer.WriteEndObject();

        void Write(string name, Action value)
        {
            writer.WritePropertyName(name);
            value();
        }

        void WriteBilingual(BilingualText text) => JsonSerializer.Serialize(writer, text, ApiJson.Answers.BilingualText);

        async ValueTask ListAsync<T>(string name, IEnumerable<T> members, Action<T> write)
        {
            writer.WriteStartArray(name);
            foreach (var member in members)
            {
                cancellation.ThrowIfCancellationRequested();
                write(member);
                if (output.UnflushedBytes > FlushAt)
                {
                    await output.FlushAsync(cancellation);
                }
            }

            writer.WriteEndArray();
        }
    }

    private DocumentFactsJson DocumentJson() => new(
        NameOf(check.Content.Format),
        check.Content.Paragraphs.Sum(p => p.Text.Length),
        [.. PartNames.Order.Where(part => check.Content.Paragraphs.Any(p => p.Part == part))],
        check.Date is { Place: var place } date
            ? new(LawDate.Format(date.Value), date.Text, place.Part, place.Paragraph, place.Start, place.End)
            : null,
        [.. check.Content.LeftOut.Select(ContractMapping.ToJson)]);

    internal static string NameOf(CheckedFormat format) => format switch
    {
        CheckedFormat.Docx => "docx",
        CheckedFormat.Pdf => "pdf",
        CheckedFormat.Html => "html",
        CheckedFormat.Markdown => "markdown",
        _ => "text",
    };

    private static PassageJson ToJson(PassageNotUnderstood passage) => new(
        passage.Text, passage.Place.Part, passage.Place.Paragraph, passage.Place.Start, passage.Place.End, passage.Why);

    private static DocumentFindingJson ToJson(DocumentFinding finding) => new(
        finding.Code,
        ContractMapping.ToJson(finding.Message),
        [.. finding.Places.Select(p => new DocumentPlaceJson(p.Part, p.Paragraph, p.Start, p.End))]);

    private CheckCountsJson CountsJson() => new(
        check.Citations.CountBy(c => c.Verdict).OrderBy(c => c.Key).ToDictionary(c => c.Key.Name, c => c.Value),
        check.Quotations.CountBy(q => q.Verdict).OrderBy(q => q.Key).ToDictionary(q => q.Key.Name, q => q.Value),
        check.NotUnderstood.Length,
        check.Findings.Length,
        CheckGroups.CountAttention(check));
}
