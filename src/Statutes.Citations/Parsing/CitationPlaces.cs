using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Statutes.Citations.Parsing.Tokens;
using Statutes.Citations.Syntax;
using Statutes.Model.Text;

namespace Statutes.Citations.Parsing;

/// <summary>
/// The places of one citation, by value. One place of at most two steps, as nearly every citation has, is stored in the value
/// itself and allocates nothing; anything else is an array. Immutable.
/// </summary>
internal readonly struct CitationPlaces
{
    // the steps of the only place
    private readonly InlineSteps steps;
    private readonly int stepCount;
    private readonly TextSpan span;

    // all places, if they do not fit in the steps; default otherwise
    private readonly ImmutableArray<CitationPlace> array;

    private CitationPlaces(ReadOnlySpan<PlaceStep> steps, TextSpan span)
    {
        steps.CopyTo(this.steps);
        (stepCount, this.span) = (steps.Length, span);
    }

    private CitationPlaces(ImmutableArray<CitationPlace> array) => this.array = array;

    /// <summary>How many places there are.</summary>
    public int Count => array.IsDefault ? Math.Min(stepCount, 1) : array.Length;

    /// <summary>Whether there is no place.</summary>
    public bool IsEmpty => Count == 0;

    /// <summary>The steps of the first place.</summary>
    [UnscopedRef]
    public ReadOnlySpan<PlaceStep> First => array.IsDefault ? ((ReadOnlySpan<PlaceStep>)steps)[..stepCount] : array[0].Steps.AsSpan();

    /// <summary>Whether the first place begins a range that ends in another unit.</summary>
    public bool FirstIsRange => !array.IsDefault && !array[0].Until.IsEmpty;

    /// <summary>Copies the places out of a builder.</summary>
    public static CitationPlaces From(PlaceBuilder places) => places switch
    {
        { IsEmpty: true } => default,
        { Count: 1, FirstIsRange: false, First.Length: <= InlineSteps.Length } => new(places.First, places.FirstSpan),
        _ => new(places.ToImmutable()),
    };

    /// <summary>Returns the places as an array.</summary>
    public ImmutableArray<CitationPlace> ToImmutable() =>
        IsEmpty ? [] : array.IsDefault ? [new CitationPlace([.. First], span)] : array;

    [InlineArray(Length)]
    private struct InlineSteps
    {
        // each step is 52 bytes, and the value is copied on its way out of the parser: with four, resolving was 6 % slower
        public const int Length = 2;

        private PlaceStep first;
    }
}
