using System.Collections.Immutable;
using Statutes.Model.Glossaries;

namespace Statutes.Search.Understanding;

/// <summary>A word of a query, or several that belong together.</summary>
/// <param name="Text">The words, folded.</param>
/// <param name="Others">What else says the same, for which it counts less.</param>
/// <param name="Terms">The terms of the glossary that it stands for; none where it is no term.</param>
/// <param name="IsWished">Whether an article without it will do.</param>
internal sealed record QueryUnit(string Text, ImmutableArray<string> Others, ImmutableArray<GlossaryTerm> Terms, bool IsWished = false);
