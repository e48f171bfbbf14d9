using System.Collections.Immutable;
using Statutes.Model.Text;

namespace Statutes.Citations.Syntax;

/// <summary>
/// What the words of a citation say; nothing has been looked up.
/// </summary>
/// <param name="Span">The whole citation in the text: the name of its work, where it stands beside the number, and every place.</param>
/// <param name="Work">How it names its work.</param>
/// <param name="Version">Words that ask for a version; null where there are none.</param>
/// <param name="Places">The places, in the order of the text; none where it names a whole work.</param>
public sealed record Citation(TextSpan Span, WorkMention Work, VersionWord? Version, ImmutableArray<CitationPlace> Places);
