using System.Collections.Immutable;

namespace Statutes.Model.Provisions;

/// <summary>
/// A provision without its wording: its kind, its place, and the provisions around and within it. A version has one for
/// each provision, so they are compared by reference. All values are computed once. Immutable; any number of threads
/// may read it.
/// </summary>
public sealed class ProvisionShape
{
    /// <summary>Takes a provision and all provisions within it from the front of a list in the order of the text.</summary>
    /// <param name="parent">The provision one level up; null for an outermost one.</param>
    /// <param name="rest">The provisions left to place, not empty; the constructor removes those that it places.</param>
    /// <param name="lineageOf">Returns the lineage of an article.</param>
    internal ProvisionShape(ProvisionShape? parent, ref ReadOnlySpan<ProvisionPath> rest, Func<ProvisionPath, Lineage> lineageOf)
    {
        Path = parent is null ? rest[0] : rest[0].Sharing(parent.Path);
        Kind = Path.Kind ?? throw new ArgumentException("A whole version is not a provision.", nameof(rest));
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
        for (rest = rest[1..]; !rest.IsEmpty && Contains(rest[0]);)
        {
            children.Add(new ProvisionShape(this, ref rest, lineageOf));
        }

        Children = children.ToImmutable();
    }

    /// <summary>Its place in the version.</summary>
    public ProvisionPath Path { get; }

    /// <summary>Its kind: 章, 条, 款 and so on.</summary>
    public ProvisionKind Kind { get; }

    /// <summary>Its number among its siblings; for a 款, its place.</summary>
    public ProvisionNumber Number { get; }

    /// <summary>The provision one level up: for an article, its innermost division; null for an outermost provision.</summary>
    public ProvisionShape? Parent { get; }

    /// <summary>The article around it, or itself; null for a division.</summary>
    public ProvisionShape? Article { get; }

    /// <summary>The lineage of that article; null for a division.</summary>
    public Lineage? Lineage { get; }

    /// <summary>The divisions around it, from the outermost, without itself.</summary>
    public ImmutableArray<ProvisionShape> DivisionsAround { get; }

    /// <summary>The units within, in the order of the text.</summary>
    public ImmutableArray<ProvisionShape> Children { get; }

    /// <summary>Returns the child of a kind with a number; null where it has no such child.</summary>
    public ProvisionShape? Child(ProvisionKind kind, ProvisionNumber number)
    {
        // Children are usually numbered from 1 without gaps.
        if (number.Value > 0 && number.Value <= Children.Length && Children[number.Value - 1] is { } usual
            && usual.Kind == kind && usual.Number == number)
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

    // The path of an article does not name its divisions: an article belongs to the last division that begins before it.
    private bool Contains(ProvisionPath next) => next.Parent == Path || (Kind.IsDivision && next.Kind == ProvisionKind.Article);
}
