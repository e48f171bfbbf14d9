using Microsoft.AspNetCore.Http;
using Statutes.Contract.Responses;
using Statutes.Export;
using Statutes.Model.Dates;
using Statutes.Model.Provisions;
using Statutes.Model.Text;
using Statutes.Search;

namespace Statutes.Web.Api;

/// <summary>
/// The <c>Link</c> header of a permanent address (RFC 8288): its own address, and the other forms in which it answers; of Akoma Ntoso each language, of a version the exports too.
/// </summary>
internal static class AlternateLinks
{
    /// <summary>Sets the header, and that the answer varies with what the client accepts.</summary>
    public static void Set(HttpResponse response, KnowledgeBase knowledge, ProvisionId id, AddressForm form)
    {
        var address = ContractMapping.UrlOf(id);
        List<string> links = [$"<{address}>; rel=\"canonical\""];
        foreach (var (other, type) in new[] { (AddressForm.Html, "text/html"), (AddressForm.Json, "application/json"), (AddressForm.LinkedData, "application/ld+json") })
        {
            if (other != form)
            {
                links.Add($"<{address}>; rel=\"alternate\"; type=\"{type}\"");
            }
        }

        links.AddRange(knowledge.TextsOf(id.Version).Select(t =>
            $"<{address}?lang={(t.Language == Language.Chinese ? "zho" : "eng")}>; rel=\"alternate\"; type=\"application/akn+xml\"; hreflang=\"{t.Language.TwoLetters}\""));
        if (id.Path.IsWhole)
        {
            var export = $"/api/works/{id.Version.Work}/{LawDate.Format(id.Version.Date)}/export?format=";
            links.AddRange(new[] { ExportFormat.Ndjson, ExportFormat.Markdown, ExportFormat.Docx }.Select(f => $"<{export}{f.Name}>; rel=\"alternate\"; type=\"{f.MediaType.Split(';')[0]}\""));
        }

        response.Headers.Link = string.Join(", ", links);
    }
}
