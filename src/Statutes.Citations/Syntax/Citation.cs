using System.Collections.Immutable;
using Statutes.Model.Text;

namespace Statutes.Citations.Syntax;

/// <summary>
/// A citation as its words have it. Nothing was looked up: the work and the places may not exist.
/// </summary>
/// <param name="Span">The whole citation in the text: the name of its work, if it is beside the number, and every place.</param>
/// <param name="Work">The words that name its work.</param>
/// <param name="Version">The words that select a version; null if there are no such words.</param>
/// <param name="Places">The places, in the order of the text; empty if it cites a whole work.</param>
public sealed record Citation(TextSpan Span, WorkMention Work, VersionWord? Version, ImmutableArray<CitationPlace> Places)
{
    /// <summary>The number of the same provision in the other version, if the words name it; else null.</summary>
    public CitationPair? Pair { get; init; }
}
