using Statutes.Contract.Responses;
using Statutes.Model.Provisions;

namespace Statutes.Web.Pages;

/// <summary>Addresses for the ids that the shapes of the API carry.</summary>
internal static class ProvisionUrl
{
    /// <summary>The address of the provision with an id; empty where the text is no id.</summary>
    public static string Of(string id) => ProvisionId.TryParse(id, out var provision) ? ContractMapping.UrlOf(provision) : "";
}
