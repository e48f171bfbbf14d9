using System.Collections.Immutable;
using Statutes.Model.Provisions;

namespace Statutes.Model.Corpus;

/// <summary>
/// What an article is about, in an editor's words: the 条旨 that printed codes carry. No part of the law's wording; search finds articles by it.
/// It holds for every version of the article's lineage that has none of its own.
/// </summary>
/// <param name="Article">The article.</param>
/// <param name="Zh">The subject in Chinese.</param>
/// <param name="En">The subject in English.</param>
/// <param name="Also">How people in practice speak of it, in either language, in words that the law does not use.</param>
public sealed record SubjectLine(ProvisionId Article, string Zh, string En, ImmutableArray<string> Also);
