using Statutes.Model.Provisions;

namespace Statutes.Citations.Resolving;

/// <summary>The second provision of a pair: Article 37 of today in 第三十五条（现第三十七条）.</summary>
/// <param name="Id">The provision, in its own version; null where that version has no such provision, or is not in the corpus.</param>
/// <param name="Confirmed">Whether the concordance has this pair.</param>
public sealed record ResolvedPair(ProvisionId? Id, bool Confirmed);
