using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Statutes.Citations.Syntax;
using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Citations.Parsing.Tokens;

/// <summary>
/// The places that a grammar gathered so far in one citation. A place that begins at a smaller unit than an article inherits
/// the larger ones from the place before it: 第二十二条第一款、第二款. One reading serves many citations, so that gathering costs no memory.
/// </summary>
internal sealed class PlaceBuilder
{
    private PlaceStep[] steps = new PlaceStep[16];
    private Entry[] places = new Entry[4];
    private int stepCount;
    private int placeCount;

    /// <summary>Room for the numbers that stand in a list before one unit.</summary>
    public List<NumberListItem> Numbers { get; } = [];

    public bool IsEmpty => placeCount == 0;

    /// <summary>How many places there are.</summary>
    public int Count => placeCount;

    /// <summary>The steps of the first place.</summary>
    public ReadOnlySpan<PlaceStep> First => StepsOf(0);

    /// <summary>Whether the first place is the beginning of a range that ends in another unit.</summary>
    public bool FirstIsRange => places[0].UntilCount > 0;

    /// <summary>The steps of the last place, what it inherits included.</summary>
    public ReadOnlySpan<PlaceStep> Last => StepsOf(placeCount - 1);

    /// <summary>Whether the last place ended below an article, so that a further number is one of its siblings: paragraphs 1 and 2.</summary>
    public bool EndsBelowArticle => placeCount > 0 && Last[^1] is not { Kind: <= ProvisionKind.Article };

    /// <summary>The unit of the last place's last step; null where there is none, or where it is open.</summary>
    public ProvisionKind? LastKind => placeCount > 0 ? Last[^1].Kind : null;

    /// <summary>The end of the word "Article" behind which no number could be read; null where none was met.</summary>
    public int? WordWithoutNumber { get; set; }

    public void Clear() => (stepCount, placeCount, WordWithoutNumber) = (0, 0, null);

    public void Add(ReadOnlySpan<PlaceStep> own, int start, int end)
    {
        Grow(own.Length);
        var first = stepCount;
        if (placeCount > 0 && own[0] is { Kind: { } kind, Anchor: StepAnchor.Numbered })
        {
            foreach (var inherited in Last)
            {
                if (inherited.Kind is not { } above || above >= kind)
                {
                    break;
                }

                Append(inherited with { RangeEnd = null });
            }
        }

        foreach (var step in own)
        {
            Append(step);
        }

        Close(first, start, end);
    }

    /// <summary>Adds a place that differs from the last one in its last number alone.</summary>
    public void AddSibling(ProvisionNumber number, ProvisionNumber? until, int start, int end)
    {
        var last = places[placeCount - 1];
        Grow(last.StepCount);
        var first = stepCount;
        for (var i = 0; i < last.StepCount; i++)
        {
            Append(steps[last.FirstStep + i]);
        }

        steps[stepCount - 1] = steps[stepCount - 1] with
        {
            Anchor = StepAnchor.Numbered, Number = number, RangeEnd = until, Count = 1, Span = new TextSpan(start, end),
        };
        Close(first, start, end);
    }

    /// <summary>Makes the last place the beginning of a range that ends with the place that was added after it.</summary>
    public void JoinLastTwo()
    {
        var until = places[--placeCount];
        ref var first = ref places[placeCount - 1];
        first = first with { Until = until.FirstStep, UntilCount = until.StepCount, End = until.End };
    }

    public ImmutableArray<CitationPlace> ToImmutable()
    {
        var made = new CitationPlace[placeCount];
        for (var i = 0; i < made.Length; i++)
        {
            var place = places[i];
            made[i] = new CitationPlace(
                [.. StepsOf(i)],
                new TextSpan(place.Start, place.End),
                place.UntilCount == 0 ? [] : [.. steps.AsSpan(place.Until, place.UntilCount)]);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(made);
    }

    private ReadOnlySpan<PlaceStep> StepsOf(int place) => steps.AsSpan(places[place].FirstStep, places[place].StepCount);

    private void Append(PlaceStep step)
    {
        Grow(1);
        steps[stepCount++] = step;
    }

    private void Close(int firstStep, int start, int end)
    {
        if (placeCount == places.Length)
        {
            Array.Resize(ref places, placeCount * 2);
        }

        places[placeCount++] = new Entry(firstStep, stepCount - firstStep, start, end, 0, 0);
    }

    private void Grow(int more)
    {
        if (stepCount + more + StepBuffer.Length > steps.Length)
        {
            Array.Resize(ref steps, (steps.Length * 2) + more + StepBuffer.Length);
        }
    }

    private record struct Entry(int FirstStep, int StepCount, int Start, int End, int Until, int UntilCount);
}
