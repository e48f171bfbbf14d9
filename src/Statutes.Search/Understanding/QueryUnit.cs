using System.Collections.Immutable;
using Statutes.Model.Glossaries;

namespace Statutes.Search.Understanding;

/// <summary>A word of a query, or several words that belong together.</summary>
/// <param name="Text">The words, folded.</param>
/// <param name="Alternatives">Other words with the same meaning; a match of one scores lower.</param>
/// <param name="Terms">The glossary terms that the text names; empty if it names no term.</param>
/// <param name="IsOptional">Whether articles without the unit match as well.</param>
internal sealed record QueryUnit(
    string Text, ImmutableArray<string> Alternatives, ImmutableArray<GlossaryTerm> Terms, bool IsOptional = false);
