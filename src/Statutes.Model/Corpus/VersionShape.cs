using System.Collections.Immutable;
using Statutes.Model.Ids;
using Statutes.Model.Provisions;

namespace Statutes.Model.Corpus;

/// <summary>
/// The shape of a version: its divisions, articles, 款, 项 and 目, and the lineage of each article, without wording.
/// Immutable; any number of threads may read it. No look-up allocates.
/// </summary>
public sealed class VersionShape
{
    private readonly ArticlePlaces places;

    /// <summary>Makes the shape of a version from its outline.</summary>
    /// <param name="outline">The outline.</param>
    /// <param name="lineageOf">Returns the lineage of an article.</param>
    /// <exception cref="ArgumentException">The outline contains a provision without its parent.</exception>
    internal VersionShape(VersionOutline outline, Func<ProvisionPath, Lineage> lineageOf)
    {
        Version = outline.Version;
        var all = new List<ProvisionShape>(outline.Provisions.Length);
        for (var rest = outline.Provisions.AsSpan(); !rest.IsEmpty;)
        {
            var root = new ProvisionShape(null, ref rest, lineageOf);
            if (!root.Path.Parent.IsWhole)
            {
                throw new ArgumentException($"The outline of {Version} contains {root} without {root.Path.Parent}.", nameof(outline));
            }

            AddWithDescendants(root, all);
        }

        Articles = [.. all.Where(p => p.Kind == ProvisionKind.Article)];
        Divisions = [.. all.Where(p => p.Kind.IsDivision)];
        places = new ArticlePlaces([.. Articles.Select(a => a.Number)]);
    }

    /// <summary>The version.</summary>
    public VersionId Version { get; }

    /// <summary>The articles, in the order of the text.</summary>
    public ImmutableArray<ProvisionShape> Articles { get; }

    /// <summary>The divisions, 编 分编 章 节, in the order of the text.</summary>
    public ImmutableArray<ProvisionShape> Divisions { get; }

    /// <summary>Returns the article with a number; null where the version has no such article.</summary>
    public ProvisionShape? Article(ProvisionNumber number) => places.Of(number) is var place and >= 0 ? Articles[place] : null;

    /// <summary>
    /// Returns the articles from one number to another, both included, with the articles inserted between them; empty
    /// where either is missing.
    /// </summary>
    public ReadOnlySpan<ProvisionShape> ArticlesBetween(ProvisionNumber first, ProvisionNumber last) =>
        places.Of(first) is var from and >= 0 && places.Of(last) is var to && from <= to ? Articles.AsSpan(from..(to + 1)) : [];

    /// <summary>Returns the provision at a path; null where the version has no such provision, and for the whole version.</summary>
    public ProvisionShape? Find(ProvisionPath path) => path.Kind switch
    {
        null => null,
        ProvisionKind.Article => Article(path.Number),
        { IsDivision: true } => Division(path),
        { } kind => Find(path.Parent)?.Child(kind, path.Number),
    };

    /// <summary>Returns the divisions around a provision of this version, from the outermost.</summary>
    public ImmutableArray<ProvisionShape> DivisionsAround(ProvisionShape provision) => provision.DivisionsAround;

    /// <summary>
    /// Returns the lineage of the article around a path. The article need not contain the 款 or 项 of the path. Null for
    /// a division, for the whole version, and where the version has no such article.
    /// </summary>
    public Lineage? LineageOf(ProvisionPath path) =>
        path.AncestorOrSelf(ProvisionKind.Article) is { } article ? Article(article.Number)?.Lineage : null;

    private ProvisionShape? Division(ProvisionPath path)
    {
        foreach (var division in Divisions)
        {
            if (division.Path == path)
            {
                return division;
            }
        }

        return null;
    }

    private static void AddWithDescendants(ProvisionShape provision, List<ProvisionShape> all)
    {
        all.Add(provision);
        foreach (var child in provision.Children)
        {
            AddWithDescendants(child, all);
        }
    }
}
