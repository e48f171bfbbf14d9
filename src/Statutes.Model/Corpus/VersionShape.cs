using System.Collections.Frozen;
using System.Collections.Immutable;
using Statutes.Model.Ids;
using Statutes.Model.Provisions;

namespace Statutes.Model.Corpus;

/// <summary>
/// The shape of a version: which divisions, articles, 款, 项 and 目 it has, and the lineage of each article. No wording.
/// Immutable; no look-up allocates.
/// </summary>
public sealed class VersionShape
{
    private readonly FrozenDictionary<ProvisionPath, ProvisionShape> byPath;

    // Where in Articles the article with a number is: of a plain number at its value, one more than the place, 0 for none; of any other in the table.
    private readonly ushort[] placeOfPlain;
    private readonly FrozenDictionary<ProvisionNumber, int> placeOfOther;

    /// <summary>Makes the shape of an outline.</summary>
    /// <param name="outline">The outline.</param>
    /// <param name="lineageOf">The lineage of an article.</param>
    /// <exception cref="ArgumentException">The outline has a provision apart from the one in which it stands.</exception>
    internal VersionShape(VersionOutline outline, Func<ProvisionPath, Lineage> lineageOf)
    {
        Version = outline.Version;
        var all = new List<ProvisionShape>(outline.Provisions.Length);
        for (var rest = outline.Provisions.AsSpan(); !rest.IsEmpty;)
        {
            var root = new ProvisionShape(null, ref rest, lineageOf);
            if (!root.Path.Parent.IsWhole)
            {
                throw new ArgumentException($"{Version} has {root} apart from {root.Path.Parent}.", nameof(outline));
            }

            AddWithDescendants(root, all);
        }

        Articles = [.. all.Where(p => p.Kind == ProvisionKind.Article)];
        Divisions = [.. all.Where(p => p.Kind.IsDivision)];
        byPath = all.DistinctBy(p => p.Path).ToFrozenDictionary(p => p.Path);

        // a plain number far beyond the count of articles is a flaw of the source, and no reason for a long table
        placeOfPlain = new ushort[Math.Min((2 * Articles.Length) + 1, ushort.MaxValue)];
        var other = new Dictionary<ProvisionNumber, int>();
        for (var place = 0; place < Articles.Length; place++)
        {
            var number = Articles[place].Number;
            if (!IsPlain(number) || place >= ushort.MaxValue)
            {
                other.TryAdd(number, place);
            }
            else if (placeOfPlain[number.Value] == 0)
            {
                placeOfPlain[number.Value] = (ushort)(place + 1);
            }
        }

        placeOfOther = other.ToFrozenDictionary();
    }

    /// <summary>The version.</summary>
    public VersionId Version { get; }

    /// <summary>The articles, in the order of the text.</summary>
    public ImmutableArray<ProvisionShape> Articles { get; }

    /// <summary>The divisions, 编 分编 章 节, in the order of the text.</summary>
    public ImmutableArray<ProvisionShape> Divisions { get; }

    /// <summary>The article with a number; null where there is none.</summary>
    public ProvisionShape? Article(ProvisionNumber number) => PlaceOf(number) is var place and >= 0 ? Articles[place] : null;

    /// <summary>The articles from one number to another, both included, with all that was inserted between them; empty where either is missing.</summary>
    public ReadOnlySpan<ProvisionShape> ArticlesBetween(ProvisionNumber first, ProvisionNumber last) =>
        PlaceOf(first) is var from and >= 0 && PlaceOf(last) is var to && from <= to ? Articles.AsSpan(from..(to + 1)) : [];

    /// <summary>The provision at a path; null where there is none, and for the whole version.</summary>
    public ProvisionShape? Find(ProvisionPath path) => byPath.GetValueOrDefault(path);

    /// <summary>The divisions in which a provision of this version stands, from the outermost.</summary>
    public ImmutableArray<ProvisionShape> DivisionsAround(ProvisionShape provision) => provision.DivisionsAround;

    /// <summary>
    /// The lineage of the article in which a provision stands, whether or not the article has such a provision; null for a division, for the
    /// whole version, and where there is no such article.
    /// </summary>
    public Lineage? LineageOf(ProvisionPath path) =>
        path.AncestorOrSelf(ProvisionKind.Article) is { } article ? Article(article.Number)?.Lineage : null;

    private int PlaceOf(ProvisionNumber number) =>
        IsPlain(number) && placeOfPlain[number.Value] is var place and > 0 ? place - 1 : placeOfOther.GetValueOrDefault(number, -1);

    private bool IsPlain(ProvisionNumber number) => number is { Value: >= 0, Inserted: 0, Repeat: 0 } && number.Value < placeOfPlain.Length;

    private static void AddWithDescendants(ProvisionShape provision, List<ProvisionShape> all)
    {
        all.Add(provision);
        foreach (var child in provision.Children)
        {
            AddWithDescendants(child, all);
        }
    }
}
