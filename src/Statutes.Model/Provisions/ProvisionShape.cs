using System.Collections.Immutable;

namespace Statutes.Model.Provisions;

/// <summary>
/// A provision without its wording: what it is, where it stands and what stands in it. Immutable; compared by reference, as there is one
/// for each provision of a version. Everything it says is made once, so that asking costs nothing.
/// </summary>
public sealed class ProvisionShape
{
    /// <summary>Takes a provision, and all that stands in it, off the head of a list in the order of the text.</summary>
    /// <param name="parent">The provision one level up; null for an outermost one.</param>
    /// <param name="rest">The provisions that are not yet placed, not empty; those that were placed are cut off.</param>
    /// <param name="lineageOf">The lineage of an article.</param>
    internal ProvisionShape(ProvisionShape? parent, ref ReadOnlySpan<ProvisionPath> rest, Func<ProvisionPath, Lineage> lineageOf)
    {
        Path = parent is null ? rest[0] : rest[0].Sharing(parent.Path);
        Kind = Path.Kind ?? throw new ArgumentException("A whole version is no provision.", nameof(rest));
        Number = Path.Number;
        Parent = parent;
        Article = Kind == ProvisionKind.Article ? this : parent?.Article;
        Lineage = Kind == ProvisionKind.Article ? lineageOf(Path) : parent?.Lineage;
        DivisionsAround = parent switch
        {
            null => [],
            { Kind.IsDivision: true } => [.. parent.DivisionsAround, parent],
            _ => parent.DivisionsAround,
        };
        var children = ImmutableArray.CreateBuilder<ProvisionShape>();
        for (rest = rest[1..]; !rest.IsEmpty && Holds(rest[0]);)
        {
            children.Add(new ProvisionShape(this, ref rest, lineageOf));
        }

        Children = children.ToImmutable();
    }

    /// <summary>Its place in the version.</summary>
    public ProvisionPath Path { get; }

    /// <summary>What it is: 章, 条, 款 and so on.</summary>
    public ProvisionKind Kind { get; }

    /// <summary>Its number among its siblings; of a 款, its place.</summary>
    public ProvisionNumber Number { get; }

    /// <summary>The provision one level up: of an article, its innermost division; null for an outermost provision.</summary>
    public ProvisionShape? Parent { get; }

    /// <summary>The article in which it stands, or itself; null for a division.</summary>
    public ProvisionShape? Article { get; }

    /// <summary>The lineage of that article; null for a division.</summary>
    public Lineage? Lineage { get; }

    /// <summary>The divisions in which it stands, from the outermost; itself not among them.</summary>
    public ImmutableArray<ProvisionShape> DivisionsAround { get; }

    /// <summary>The units within, in the order of the text.</summary>
    public ImmutableArray<ProvisionShape> Children { get; }

    /// <summary>The child of a kind with a number; null where there is none.</summary>
    public ProvisionShape? Child(ProvisionKind kind, ProvisionNumber number)
    {
        // as a rule the children are numbered from 1 without a gap
        if (number.Value > 0 && number.Value <= Children.Length && Children[number.Value - 1] is { } usual && usual.Kind == kind && usual.Number == number)
        {
            return usual;
        }

        foreach (var child in Children)
        {
            if (child.Kind == kind && child.Number == number)
            {
                return child;
            }
        }

        return null;
    }

    /// <inheritdoc/>
    public override string ToString() => Path.EId;

    // Articles have the path of no division: one stands in the last division that was begun before it.
    private bool Holds(ProvisionPath next) => next.Parent == Path || (Kind.IsDivision && next.Kind == ProvisionKind.Article);
}
