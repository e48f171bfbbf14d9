using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Statutes.Model.Text;

namespace Statutes.Model.Provisions;

/// <summary>
/// A unit in the tree of one text of a law. All spans are in the <see cref="SourceText"/> of its document.
/// </summary>
/// <param name="Path">Its place in the version.</param>
/// <param name="Span">The whole unit: number, wording and all units within.</param>
/// <param name="NumberSpan">The number as printed (第三十五条, （一）, 第一章); empty at the start of a 款.</param>
/// <param name="WordingSpan">
/// The words of the line without the number and the space after it: the wording of a 款 or 项, the heading of a division.
/// The span of an item of several lines covers them all. For an article it is its caption （目的与依据）, or empty: the wording
/// of an article is in its first 款.
/// </param>
/// <param name="Children">The units within, in the order of the text.</param>
public sealed record Provision(
    ProvisionPath Path,
    TextSpan Span,
    TextSpan NumberSpan,
    TextSpan WordingSpan,
    ImmutableArray<Provision> Children)
{
    /// <summary>Its kind: 章, 条, 款 and so on.</summary>
    [JsonIgnore]
    public ProvisionKind Kind { get; } = Path.Kind ?? throw new ArgumentException("A whole version is not a provision.", nameof(Path));

    /// <summary>Its number among its siblings; for a 款, its place.</summary>
    [JsonIgnore]
    public ProvisionNumber Number { get; } = Path.Number;

    /// <summary>Returns this provision and all within it, parents before children, in the order of the text.</summary>
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

    /// <summary>Returns the child of a kind with a number; null where it has no such child.</summary>
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
