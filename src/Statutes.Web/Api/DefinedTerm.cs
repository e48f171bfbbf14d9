namespace Statutes.Web.Api;

/// <summary>A term that explains itself where it stands in a text.</summary>
/// <param name="Zh">The term in Chinese.</param>
/// <param name="En">The term in English.</param>
/// <param name="Url">The address of its definition.</param>
/// <param name="DefinitionZh">The wording of the definition.</param>
/// <param name="DefinitionEn">Its translation.</param>
public sealed record DefinedTerm(string Zh, string En, string Url, string DefinitionZh, string DefinitionEn);
