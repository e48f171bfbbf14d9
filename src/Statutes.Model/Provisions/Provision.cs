using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Statutes.Model.Text;

namespace Statutes.Model.Provisions;

/// <summary>
/// A unit in the tree of one text of a law. All spans are counted in the <see cref="SourceText"/> of the document that holds it.
/// </summary>
/// <param name="Path">Its place in the version.</param>
/// <param name="Span">All of it: number, wording and everything within.</param>
/// <param name="NumberSpan">The number as printed (第三十五条, （一）, 第一章); empty at the start of a 款.</param>
/// <param name="WordingSpan">
/// The line's words without the number and the space after it: of a 款 or 项 its wording, of a division its heading. An item that runs on over
/// more lines has them all.
/// An article has no wording of its own, its first 款 has it: the span is then empty.
/// </param>
/// <param name="Children">The units within, in the order of the text.</param>
public sealed record Provision(
    ProvisionPath Path,
    TextSpan Span,
    TextSpan NumberSpan,
    TextSpan WordingSpan,
    ImmutableArray<Provision> Children)
{
    /// <summary>What it is: 章, 条, 款 and so on.</summary>
    [JsonIgnore]
    public ProvisionKind Kind { get; } = Path.Kind ?? throw new ArgumentException("A whole version is no provision.", nameof(Path));

    /// <summary>Its number among its siblings; of a 款, its place.</summary>
    [JsonIgnore]
    public ProvisionNumber Number { get; } = Path.Number;

    /// <summary>This provision and all within it, parents before children, in the order of the text.</summary>
    public IEnumerable<Provision> SelfAndDescendants()
    {
        yield return this;
        foreach (var child in Children)
        {
            foreach (var inner in child.SelfAndDescendants())
            {
                yield return inner;
            }
        }
    }

    /// <summary>The child of a kind with a number; null where there is none.</summary>
    public Provision? Child(ProvisionKind kind, ProvisionNumber number)
    {
        foreach (var child in Children)
        {
            if (child.Kind == kind && child.Number == number)
            {
                return child;
            }
        }

        return null;
    }
}
