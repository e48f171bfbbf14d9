using Statutes.Citations.Parsing.Tokens;
using Statutes.Citations.Resolving;
using Statutes.Citations.Syntax;
using Statutes.Model.Ids;

namespace Statutes.Citations.Finding;

/// <summary>
/// The answers given so far in one text to whole works and to plain places (第三十五条第一款): nothing but the work and the numbers decides them, and a
/// text cites the same few again and again. What found nothing is not kept, as its words are told.
/// </summary>
internal sealed class PlaceResults
{
    // the kind and the number of a step take so many bits of a key; none of a work's own is larger
    private const int BitsOfStep = 20;
    private const int MostSteps = 3;
    private const int MostNumber = 0xFFF;
    private const int MostInserted = 0xF;

    private readonly Dictionary<(WorkId Work, ulong Places), Resolution> answers = [];

    /// <summary>The answer that was given before; null where none was, or where more than the numbers decides.</summary>
    /// <param name="work">The work that is meant, in no certain version.</param>
    /// <param name="places">The places.</param>
    /// <param name="key">What the places are kept under; null where they are not kept.</param>
    public Resolution? Find(WorkId work, PlaceBuilder places, out ulong? key)
    {
        key = KeyOf(places);
        return key is { } kept ? answers.GetValueOrDefault((work, kept)) : null;
    }

    /// <summary>Keeps an answer.</summary>
    public void Keep(WorkId work, ulong? key, Resolution answer)
    {
        if (key is { } kept && answer is Resolution.Resolved)
        {
            answers[(work, kept)] = answer;
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
            if (step is not { Kind: { } kind, Anchor: StepAnchor.Numbered, RangeEnd: null, Number: { Value: > 0 and <= MostNumber, Inserted: >= 0 and <= MostInserted, Repeat: 0 } number })
            {
                return null;
            }

            key = (key << BitsOfStep) | ((ulong)kind << 16) | ((ulong)number.Value << 4) | (uint)number.Inserted;
        }

        return key;
    }
}
