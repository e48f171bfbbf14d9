using System.Collections.Immutable;
using Statutes.Citations.Syntax;
using Statutes.Model.Text;

namespace Statutes.Citations.Grammar;

/// <summary>
/// The places that a grammar gathered so far in one citation. A place that begins at a smaller unit than an article inherits
/// the larger ones from the place before it: 第二十二条第一款、第二款.
/// </summary>
internal sealed class PlaceReading
{
    private readonly ImmutableArray<CitedPlace>.Builder places = ImmutableArray.CreateBuilder<CitedPlace>(1);

    public bool IsEmpty => places.Count == 0;

    public void Add(ReadOnlySpan<PlaceStep> steps, int start, int end)
    {
        var whole = ImmutableArray.CreateBuilder<PlaceStep>(steps.Length + 2);
        if (places.Count > 0 && steps[0] is { Kind: { } kind, Anchor: StepAnchor.Numbered })
        {
            foreach (var inherited in places[^1].Steps)
            {
                if (inherited.Kind is not { } above || above >= kind)
                {
                    break;
                }

                whole.Add(inherited with { RangeEnd = null });
            }
        }

        whole.AddRange(steps);
        places.Add(new CitedPlace(whole.ToImmutable(), new TextSpan(start, end)));
    }

    public ImmutableArray<CitedPlace> ToImmutable() => places.ToImmutable();
}
