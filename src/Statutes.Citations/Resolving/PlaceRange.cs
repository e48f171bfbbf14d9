using System.Collections.Immutable;
using Statutes.Model.Corpus;
using Statutes.Model.Provisions;

namespace Statutes.Citations.Resolving;

/// <summary>
/// Finds the provisions between two places of different units, 第十条第一款至第十二条第二款, including both. An article that is inside the range as a
/// whole counts as one provision, else its 款 and 项 do.
/// </summary>
internal static class PlaceRange
{
    /// <summary>Finds the largest provisions that are wholly inside the range; empty where the second place precedes the first.</summary>
    public static ImmutableArray<ProvisionPath> Between(VersionShape shape, ProvisionPath first, ProvisionPath last)
    {
        if (shape.Find(first) is not { Article: { } from } start || shape.Find(last) is not { Article: { } until } end)
        {
            return [];
        }

        var articles = shape.ArticlesBetween(from.Number, until.Number).ToArray();
        var leaves = articles.SelectMany(Leaves).ToList();
        var (head, tail) = (leaves.IndexOf(Leaves(start).First()), leaves.LastIndexOf(Leaves(end).Last()));
        if (head < 0 || tail < head)
        {
            return [];
        }

        var inside = leaves.GetRange(head, tail - head + 1).ToHashSet();
        return [.. articles.SelectMany(a => Whole(a, inside)).Select(p => p.Path)];
    }

    private static IEnumerable<ProvisionShape> Whole(ProvisionShape provision, HashSet<ProvisionShape> inside) =>
        Leaves(provision).All(inside.Contains) ? [provision] : provision.Children.SelectMany(c => Whole(c, inside));

    private static IEnumerable<ProvisionShape> Leaves(ProvisionShape provision) =>
        provision.Children.IsEmpty ? [provision] : provision.Children.SelectMany(Leaves);
}
