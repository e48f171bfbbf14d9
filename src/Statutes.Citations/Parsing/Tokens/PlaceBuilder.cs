using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Statutes.Citations.Syntax;
using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Citations.Parsing.Tokens;

/// <summary>
/// Gathers the places of one citation. A place that begins below the article inherits the larger units of the place before it:
/// 第二十二条第一款、第二款. One builder serves many citations, so gathering allocates nothing. Not thread-safe.
/// </summary>
internal sealed class PlaceBuilder
{
    private PlaceStep[] steps = new PlaceStep[16];
    private Entry[] places = new Entry[4];
    private int stepCount;
    private int placeCount;

    /// <summary>A buffer for the numbers of a list that has its unit at the end.</summary>
    public List<NumberListItem> Numbers { get; } = [];

    /// <summary>Whether no place was added.</summary>
    public bool IsEmpty => placeCount == 0;

    /// <summary>How many places were added.</summary>
    public int Count => placeCount;

    /// <summary>The steps of the first place.</summary>
    public ReadOnlySpan<PlaceStep> First => StepsOf(0);

    /// <summary>The words of the first place.</summary>
    public TextSpan FirstSpan => new(places[0].Start, places[0].End);

    /// <summary>Whether the first place begins a range that ends in another unit.</summary>
    public bool FirstIsRange => places[0].UntilCount > 0;

    /// <summary>The steps of the last place, inherited ones included.</summary>
    public ReadOnlySpan<PlaceStep> Last => StepsOf(placeCount - 1);

    /// <summary>
    /// Whether the last place ended below an article, so that a further number is one of its siblings: paragraphs 1 and 2.
    /// </summary>
    public bool EndsBelowArticle => placeCount > 0 && Last[^1] is not { Kind: <= ProvisionKind.Article };

    /// <summary>The unit of the last step; null if there is no place, or if the words leave the unit open.</summary>
    public ProvisionKind? LastKind => placeCount > 0 ? Last[^1].Kind : null;

    /// <summary>The end of a word "Article" that no number follows; null if the grammar read no such word.</summary>
    public int? WordWithoutNumber { get; set; }

    /// <summary>Removes all places.</summary>
    public void Clear() => (stepCount, placeCount, WordWithoutNumber) = (0, 0, null);

    /// <summary>Adds a place, with what it inherits from the place before it.</summary>
    /// <param name="own">Its own steps, the largest unit first; at least one.</param>
    /// <param name="start">Where its words begin in the text.</param>
    /// <param name="end">One past their end.</param>
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

    /// <summary>Adds a place that differs from the last one only in its last number.</summary>
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

    /// <summary>
    /// Where the first place after the first begins with a unit of its own: "Art. 14" in arts. 1–2 or Art. 14; -1 if none does.
    /// </summary>
    public int StartOfSecondUnit(ReadOnlySpan<char> text)
    {
        for (var i = 1; i < placeCount; i++)
        {
            if (char.IsAsciiLetter(text[places[i].Start]) || text[places[i].Start] == '§')
            {
                return places[i].Start;
            }
        }

        return -1;
    }

    /// <summary>Turns the last two places into one range: the first of them begins it, the second ends it.</summary>
    public void JoinLastTwo()
    {
        var until = places[--placeCount];
        ref var first = ref places[placeCount - 1];
        first = first with { Until = until.FirstStep, UntilCount = until.StepCount, End = until.End };
    }

    /// <summary>Returns the places; they stay valid when the builder is used again.</summary>
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
