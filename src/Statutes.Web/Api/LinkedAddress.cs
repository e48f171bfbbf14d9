using Microsoft.AspNetCore.Http;
using Statutes.Contract.Requests;
using Statutes.Export;
using Statutes.Model.Provisions;
using Statutes.Search;
using Statutes.Web.Serving;

namespace Statutes.Web.Api;

/// <summary>Answers a permanent address as JSON-LD or Akoma Ntoso, for a version or for one provision.</summary>
internal static class LinkedAddress
{
    /// <summary>Returns the response.</summary>
    /// <param name="id">The version or the provision.</param>
    /// <param name="accepted">JSON-LD or Akoma Ntoso.</param>
    /// <param name="request">
    /// The request; its <c>lang</c> selects the language of Akoma Ntoso, by default that of the authentic text.
    /// </param>
    /// <param name="knowledge">The knowledge base.</param>
    public static IResult Answer(ProvisionId id, AcceptedForm accepted, HttpRequest request, KnowledgeBase knowledge)
    {
        var isAkomaNtoso = accepted.Form == AddressForm.AkomaNtoso;
        var lang = isAkomaNtoso ? request.Query["lang"].ToString() : null;
        var format = isAkomaNtoso ? ExportFormat.AkomaNtoso : ExportFormat.JsonLd;
        if (!ExportRequest.Of(knowledge, id, format, lang, "").TryGet(out var export, out var problem))
        {
            return problem.ToResult();
        }

        var mediaType = isAkomaNtoso ? $"{accepted.MediaType}; charset=utf-8" : accepted.MediaType;
        return id.Path.IsWhole
            ? ExportApi.Answer(export, knowledge, mediaType)
            : new StreamResult(mediaType, stream => export.Write(knowledge, stream)) { Language = export.Language };
    }
}
