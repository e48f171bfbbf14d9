using Statutes.Model.Provisions;

namespace Statutes.Web.Pages;

/// <summary>A term that a law defines, shown with its definition in the text.</summary>
/// <param name="Id">The provision that defines it, in the version that is read or in a law in force on that day.</param>
/// <param name="Zh">The term in Chinese.</param>
/// <param name="En">The term in English.</param>
/// <param name="DefinitionZh">The wording of the definition.</param>
/// <param name="DefinitionEn">Its translation.</param>
public sealed record DefinedTerm(ProvisionId Id, string Zh, string En, string DefinitionZh, string DefinitionEn);
