using Statutes.Model.Ids;
using Statutes.Model.Text;

namespace Statutes.Search.Hits;

/// <summary>A law that a query names and that the corpus does not contain.</summary>
/// <param name="Title">Its titles; a language without a title is null.</param>
/// <param name="Work">Its id; null if it has none.</param>
public sealed record MissingLaw(Bilingual Title, WorkId? Work);
