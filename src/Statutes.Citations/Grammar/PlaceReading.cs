using System.Collections.Immutable;
using Statutes.Citations.Syntax;
using Statutes.Model.Provisions;
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

    /// <summary>Whether the last place ended below an article, so that a further number is one of its siblings: paragraphs 1 and 2.</summary>
    public bool EndsBelowArticle => places.Count > 0 && places[^1].Steps[^1] is not { Kind: <= ProvisionKind.Article };

    /// <summary>Adds a place that differs from the last one in its last number alone.</summary>
    public void AddSibling(ProvisionNumber number, ProvisionNumber? until, int start, int end)
    {
        var last = places[^1].Steps;
        var step = last[^1] with { Anchor = StepAnchor.Numbered, Number = number, RangeEnd = until, Count = 1, Span = new TextSpan(start, end) };
        places.Add(new CitedPlace(last.SetItem(last.Length - 1, step), new TextSpan(start, end)));
    }

    public ImmutableArray<CitedPlace> ToImmutable() => places.ToImmutable();
}
