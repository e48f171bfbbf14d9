using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Statutes.Model.Glossaries;

/// <summary>The terms of the laws: the content of <c>glossary.json</c>. Immutable; any number of threads may read it.</summary>
/// <param name="Terms">The terms.</param>
public sealed record Glossary(ImmutableArray<GlossaryTerm> Terms)
{
    private FrozenDictionary<string, ImmutableArray<GlossaryTerm>>? bySurface;

    /// <summary>The glossary without terms.</summary>
    public static Glossary Empty { get; } = new([]);

    /// <summary>The terms by each of their surfaces, as <see cref="Fold"/> folds them.</summary>
    [JsonIgnore]
    public FrozenDictionary<string, ImmutableArray<GlossaryTerm>> BySurface => bySurface ??= Terms
        .SelectMany(term => term.Surfaces().Select(surface => (Surface: Fold(surface), term)))
        .GroupBy(s => s.Surface)
        .ToFrozenDictionary(g => g.Key, g => g.Select(s => s.term).Distinct().ToImmutableArray());

    /// <summary>Folds a surface for comparison: to lower case, with straight apostrophes.</summary>
    public static string Fold(string surface) => surface.ToLowerInvariant().Replace('’', '\'');
}
