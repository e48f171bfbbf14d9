using Statutes.Citations.Parsing.Tokens;
using Statutes.Citations.Resolving;
using Statutes.Citations.Syntax;
using Statutes.Model.Ids;

namespace Statutes.Citations.Finding;

/// <summary>
/// Caches the results for whole works and simple places (第三十五条第一款) of one text, which cites the same few again and again.
/// Only the work and the numbers decide these results. A result without a target is not cached, as its message quotes the
/// words of the citation.
/// </summary>
internal sealed class PlaceResults
{
    // the bits of a key for the kind and the number of a step; larger numbers are not cached
    private const int BitsOfStep = 20;
    private const int MostSteps = 3;
    private const int MostNumber = 0xFFF;
    private const int MostInserted = 0xF;

    private readonly Dictionary<(WorkId Work, ulong Places), Resolution> results = [];

    /// <summary>Returns the cached result; null where it is missing, or where more than the numbers decides.</summary>
    /// <param name="work">The work, without version words.</param>
    /// <param name="places">The places.</param>
    /// <param name="key">The key of the places; null where they are not cached.</param>
    public Resolution? Find(WorkId work, PlaceBuilder places, out ulong? key)
    {
        key = KeyOf(places);
        return key is { } cached ? results.GetValueOrDefault((work, cached)) : null;
    }

    /// <summary>Stores a result, if it has a target.</summary>
    public void Store(WorkId work, ulong? key, Resolution result)
    {
        if (key is { } places && result is Resolution.Resolved)
        {
            results[(work, places)] = result;
        }
    }

    private static ulong? KeyOf(PlaceBuilder places)
    {
        if (places.IsEmpty)
        {
            return 0;
        }

        var steps = places.First;
        if (places.Count > 1 || places.FirstIsRange || steps.Length > MostSteps)
        {
            return null;
        }

        var key = 0UL;
        foreach (ref readonly var step in steps)
        {
            if (step is not { Kind: { } kind, Anchor: StepAnchor.Numbered, RangeEnd: null }
                || step.Number is not { Value: > 0 and <= MostNumber, Inserted: >= 0 and <= MostInserted, Repeat: 0 } number)
            {
                return null;
            }

            key = (key << BitsOfStep) | ((ulong)kind << 16) | ((ulong)number.Value << 4) | (uint)number.Inserted;
        }

        return key;
    }
}
