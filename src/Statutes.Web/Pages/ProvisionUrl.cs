using Statutes.Contract.Responses;
using Statutes.Model.Provisions;

namespace Statutes.Web.Pages;

/// <summary>Makes addresses from the ids in the JSON of the API.</summary>
internal static class ProvisionUrl
{
    /// <summary>Returns the address of a provision; empty if the text is not an id.</summary>
    public static string Of(string id) => ProvisionId.TryParse(id, out var provision) ? ContractMapping.UrlOf(provision) : "";
}
