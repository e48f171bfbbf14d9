using Microsoft.AspNetCore.Http;
using Statutes.Contract.Problems;
using Statutes.Contract.Requests;
using Statutes.Export;
using Statutes.Export.AkomaNtoso;
using Statutes.Export.LinkedData;
using Statutes.Model.Provisions;
using Statutes.Model.Text;
using Statutes.Search;
using Statutes.Web.Serving;

namespace Statutes.Web.Api;

/// <summary>The forms of a permanent address for other programs: JSON-LD and Akoma Ntoso, of a version or of a provision alone.</summary>
internal static class LinkedAddress
{
    /// <summary>Answers in a form.</summary>
    /// <param name="id">The version or the provision.</param>
    /// <param name="accepted">JSON-LD or Akoma Ntoso.</param>
    /// <param name="request">The request; its <c>lang</c> chooses the language of Akoma Ntoso, which is that of the authentic text where it says nothing.</param>
    /// <param name="knowledge">The knowledge base.</param>
    public static IResult Answer(ProvisionId id, AcceptedForm accepted, HttpRequest request, KnowledgeBase knowledge)
    {
        var isAkomaNtoso = accepted.Form == AddressForm.AkomaNtoso;
        var lang = isAkomaNtoso ? request.Query["lang"].ToString() : null;
        var read = ExportRequest.Of(knowledge, id.Version, isAkomaNtoso ? ExportFormat.AkomaNtoso : ExportFormat.JsonLd, lang, "");
        if (read.Problem is { } problem)
        {
            return problem.ToResult();
        }

        var mediaType = isAkomaNtoso ? $"{accepted.MediaType}; charset=utf-8" : accepted.MediaType;
        if (id.Path.IsWhole)
        {
            return ExportApi.Answer(read.Value, knowledge, mediaType);
        }

        var (version, language) = (read.Value.Version, read.Value.Language);
        return isAkomaNtoso && version.Text(language!.Value)!.Find(id.Path) is null
            ? Problem.NotFound(ProblemCodes.NoSuchProvision, $"{id} does not stand in the {(language == Language.Chinese ? "Chinese" : "English")} text.").ToResult()
            : new StreamResult(mediaType, isAkomaNtoso ? stream => AkomaNtosoDocument.Write(version, language!.Value, stream, id.Path) : stream => LinkedDataDocument.Write(version, id.Path, stream))
            {
                Language = language,
            };
    }
}
