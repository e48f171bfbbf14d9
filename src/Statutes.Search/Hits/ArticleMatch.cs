using Statutes.Model.Ids;
using Statutes.Model.Provisions;
using Statutes.Model.Works;

namespace Statutes.Search.Hits;

/// <summary>A matching article, before its wording is read.</summary>
/// <param name="Ordinal">Its ordinal.</param>
/// <param name="Version">Its version.</param>
/// <param name="Lineage">Its lineage.</param>
/// <param name="Status">The status of its version at the requested date.</param>
/// <param name="Score">Its score.</param>
internal readonly record struct ArticleMatch(int Ordinal, VersionId Version, Lineage Lineage, VersionStatus Status, float Score);
