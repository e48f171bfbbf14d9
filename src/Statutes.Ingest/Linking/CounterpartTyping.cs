using System.Collections.Immutable;
using Statutes.Model.Corpus;
using Statutes.Model.Text;

namespace Statutes.Ingest.Linking;

/// <summary>
/// Gives a reference in a translation the type of its counterpart in the authentic text: the reference in the same
/// provision with the same targets. A reference without a counterpart stays plain.
/// </summary>
internal static class CounterpartTyping
{
    /// <summary>Assigns types to the references of translations.</summary>
    /// <param name="references">The references of all texts.</param>
    public static ImmutableArray<Reference> Apply(IReadOnlyCollection<Reference> references)
    {
        var authentic = references
            .Where(r => r.Language == Language.Chinese)
            .GroupBy(r => r.From)
            .ToDictionary(g => g.Key, g => g.ToList());
        return [.. references.Select(r =>
            r.Language == Language.Chinese || !authentic.TryGetValue(r.From, out var candidates) ? r : Type(r, candidates))];
    }

    // each counterpart is used once, so that two 前款 in one provision keep their order
    private static Reference Type(Reference reference, List<Reference> candidates)
    {
        var index = candidates.FindIndex(c =>
            c.Targets.SequenceEqual(reference.Targets) && c.OutsideTitle is null == reference.OutsideTitle is null);
        if (index < 0)
        {
            return reference;
        }

        var counterpart = candidates[index];
        candidates.RemoveAt(index);
        return reference with { Type = counterpart.Type };
    }
}
