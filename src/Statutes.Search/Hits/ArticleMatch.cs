using Statutes.Model.Ids;
using Statutes.Model.Provisions;
using Statutes.Model.Works;

namespace Statutes.Search.Hits;

/// <summary>An article that matches, before its wording is looked at.</summary>
/// <param name="Ordinal">Its place in the index.</param>
/// <param name="Version">Its version.</param>
/// <param name="Lineage">Its lineage.</param>
/// <param name="Status">What its version is at the date of the question.</param>
/// <param name="Score">How well it matches.</param>
internal readonly record struct ArticleMatch(int Ordinal, VersionId Version, Lineage Lineage, VersionStatus Status, float Score);
