using Microsoft.AspNetCore.Http;
using Statutes.Contract.Responses;
using Statutes.Export;
using Statutes.Model.Dates;
using Statutes.Model.Provisions;
using Statutes.Model.Text;
using Statutes.Search;

namespace Statutes.Web.Api;

/// <summary>
/// Sets the <c>Link</c> header of a permanent address (RFC 8288): its own address and its other formats.
/// Akoma Ntoso has one for each language; a version also has its exports.
/// </summary>
internal static class AlternateLinks
{
    private static readonly (AddressForm Form, string MediaType)[] SameAddress =
        [(AddressForm.Html, "text/html"), (AddressForm.Json, "application/json"), (AddressForm.LinkedData, "application/ld+json")];

    private static readonly ExportFormat[] Exports = [ExportFormat.Ndjson, ExportFormat.Markdown, ExportFormat.Docx];

    /// <summary>Sets the header.</summary>
    public static void Set(HttpResponse response, KnowledgeBase knowledge, ProvisionId id, AddressForm form)
    {
        var address = ContractMapping.UrlOf(id);
        List<string> links = [$"<{address}>; rel=\"canonical\""];
        foreach (var (other, type) in SameAddress)
        {
            if (other != form)
            {
                links.Add($"<{address}>; rel=\"alternate\"; type=\"{type}\"");
            }
        }

        foreach (var language in knowledge.TextsOf(id.Version).Select(t => t.Language))
        {
            var code = language == Language.Chinese ? "zho" : "eng";
            links.Add($"<{address}?lang={code}>; rel=\"alternate\"; type=\"application/akn+xml\"; hreflang=\"{language.TwoLetters}\"");
        }

        if (id.Path.IsWhole)
        {
            var export = $"/api/works/{id.Version.Work}/{LawDate.Format(id.Version.Date)}/export?format=";
            links.AddRange(Exports.Select(f => $"<{export}{f.Name}>; rel=\"alternate\"; type=\"{f.MediaType.Split(';')[0]}\""));
        }

        response.Headers.Link = string.Join(", ", links);
    }
}
