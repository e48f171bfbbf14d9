using System.Collections.Immutable;
using Statutes.Citations.Syntax;
using Statutes.Model.Corpus;
using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Citations.Resolving;

/// <summary>
/// Walks the steps of one place down the shape of one version. The first step that finds nothing decides the reason;
/// where a step can mean two things, both are kept.
/// </summary>
internal sealed class PlaceResolver(VersionShape shape, ProvisionPath? standing, ProvisionPath? lastPlace)
{
    private static readonly Bilingual Unsaid = new("", "");

    /// <summary>What a place led to.</summary>
    /// <param name="Path">The provision.</param>
    /// <param name="NamesParagraph">Whether the words name its 款.</param>
    /// <param name="NonCanonical">Whether the words name a 款 where the article has only one.</param>
    internal readonly record struct Location(ProvisionPath Path, bool NamesParagraph, bool NonCanonical);

    /// <summary>A place that leads nowhere.</summary>
    internal readonly record struct MissingPlace(ReasonCode Code, ProvisionPath Within, PlaceStep Step);

    /// <summary>A reading of a place, where it has several.</summary>
    internal readonly record struct PlaceAnswer(Location Found, Bilingual Why);

    /// <summary>The readings of the last place that was resolved, the likeliest first; none where it has one or none.</summary>
    internal ImmutableArray<PlaceAnswer> Readings { get; private set; } = [];

    // What the step that is being walked leaves open.
    private ImmutableArray<PlaceAnswer> open = [];

    /// <summary>Resolves a place. Where a step can mean two things, both are followed to the end, and only what survives counts.</summary>
    /// <param name="place">The place.</param>
    /// <param name="missing">Why it leads nowhere; null where it leads somewhere or has several readings.</param>
    /// <returns>The provisions in the order of the law; empty where it leads nowhere or where <see cref="Readings"/> holds several.</returns>
    internal ImmutableArray<Location> Resolve(CitationPlace place, out MissingPlace? missing)
    {
        if (place.Until.IsEmpty)
        {
            return Resolve(place.Steps, out missing);
        }

        var first = Resolve(place.Steps, out missing);
        var last = missing is null && Readings.IsEmpty ? Resolve(place.Until, out missing) : [];
        if (missing is not null || !Readings.IsEmpty)
        {
            return [];
        }

        var between = PlaceRange.Between(shape, first[0].Path, last[^1].Path);
        missing = between.IsEmpty ? new MissingPlace(ReasonCode.NoSuchArticle, ProvisionPath.Whole, place.Until[0]) : null;
        return [.. between.Select(p => new Location(p, p.Kind == ProvisionKind.Paragraph, false))];
    }

    private ImmutableArray<Location> Resolve(ImmutableArray<PlaceStep> steps, out MissingPlace? missing)
    {
        missing = null;
        Readings = [];
        var branches = new List<(ImmutableArray<Location> Found, Bilingual Why)> { ([new Location(ProvisionPath.Whole, false, false)], Unsaid) };
        foreach (var step in steps)
        {
            var next = new List<(ImmutableArray<Location> Found, Bilingual Why)>();
            foreach (var (found, why) in branches)
            {
                if (TryStep(found, step, out var reached, out var miss))
                {
                    next.Add((reached, why));
                }
                else if (open.IsEmpty)
                {
                    missing = miss;
                }

                next.AddRange(open.Select(r => (ImmutableArray.Create(r.Found), r.Why)));
            }

            branches = next;
        }

        missing = branches.Count == 0 ? missing : null;
        Readings = branches.Count > 1 ? [.. branches.Select(b => new PlaceAnswer(b.Found[0], b.Why))] : [];
        return branches.Count == 1 ? branches[0].Found : [];
    }

    private bool TryStep(ImmutableArray<Location> from, PlaceStep step, out ImmutableArray<Location> reached, out MissingPlace? missing)
    {
        var into = ImmutableArray.CreateBuilder<Location>();
        open = [];
        missing = null;
        foreach (var within in from)
        {
            if (!TryStep(within, step, into, out missing))
            {
                reached = [];
                return false;
            }
        }

        reached = into.ToImmutable();
        return true;
    }

    private bool TryStep(Location within, PlaceStep step, ImmutableArray<Location>.Builder into, out MissingPlace? missing)
    {
        var before = into.Count;
        var reason = ReasonCode.NoAntecedent;
        switch (step)
        {
            case { Anchor: StepAnchor.This, Kind: { } kind }:
                AddThis(kind, into);
                break;
            case { Anchor: StepAnchor.Preceding, Kind: { } kind }:
                AddPreceding(kind, step.Count, into);
                break;
            case { Anchor: StepAnchor.LastCited, Kind: { } kind }:
                if (lastPlace?.AncestorOrSelf(kind) is { } last)
                {
                    into.Add(new Location(last, kind == ProvisionKind.Paragraph, false));
                }

                break;
            case { Kind: null }:
                reason = AddUnlabelled(within, step, into);
                break;
            case { Kind: ProvisionKind.Article }:
                reason = ReasonCode.NoSuchArticle;
                into.AddRange(ArticlesOf(step).Where(a => StandsIn(a, within.Path)).Select(a => new Location(a.Path, false, false)));
                break;
            case { Kind: { IsDivision: true } kind }:
                reason = ReasonCode.NoSuchArticle;
                AddDivisions(within, kind, step, into);
                break;
            case { Kind: ProvisionKind.Paragraph }:
                reason = ReasonCode.NoSuchParagraph;
                AddParagraphs(within, step, into, out var hasArticle);
                reason = hasArticle ? reason : ReasonCode.NoAntecedent;
                break;
            case { Kind: ProvisionKind.Item }:
                reason = AddItems(within, step, into);
                break;
            default:
                reason = ReasonCode.NoSuchItem;
                AddChildren(within, ProvisionKind.Subitem, step, into);
                break;
        }

        var isFound = into.Count > before;
        missing = isFound || open.Length > 0 ? null : new MissingPlace(reason, within.Path, step);
        return isFound;
    }

    private void AddThis(ProvisionKind kind, ImmutableArray<Location>.Builder into)
    {
        // in prose, which stands in no law, 本条 is the article last cited
        if ((standing ?? lastPlace) is not { } here)
        {
            return;
        }

        if (here.AncestorOrSelf(kind) is { } self)
        {
            into.Add(new Location(self, kind == ProvisionKind.Paragraph, false));
        }
        else if (shape.Find(here) is { } provision && shape.DivisionsAround(provision).LastOrDefault(d => d.Kind == kind) is { } division)
        {
            into.Add(new Location(division.Path, false, false));
        }
    }

    // 前两款: the two directly before, and nothing where there are not two
    private void AddPreceding(ProvisionKind kind, int count, ImmutableArray<Location>.Builder into)
    {
        if (standing?.AncestorOrSelf(kind) is not { } here || shape.Find(here) is not { } provision)
        {
            return;
        }

        var siblings = kind == ProvisionKind.Article ? shape.Articles : shape.Find(here.Parent)?.Children ?? [];
        siblings = [.. siblings.Where(s => s.Kind == kind)];
        var index = siblings.IndexOf(provision);
        for (var i = index - count; i >= 0 && i < index; i++)
        {
            into.Add(new Location(siblings[i].Path, kind != ProvisionKind.Article, false));
        }
    }

    private IEnumerable<ProvisionShape> ArticlesOf(PlaceStep step)
    {
        if (step.RangeEnd is { } end)
        {
            return shape.ArticlesBetween(step.Number, end).ToArray();
        }

        return shape.Article(step.Number) is { } article ? [article] : [];
    }

    // 第二章第三十五条 means nothing where Article 35 stands in another chapter
    private bool StandsIn(ProvisionShape article, ProvisionPath division) =>
        division.IsWhole || shape.DivisionsAround(article).Any(d => d.Path == division);

    private void AddDivisions(Location within, ProvisionKind kind, PlaceStep step, ImmutableArray<Location>.Builder into)
    {
        // 第一节 alone is counted in the chapter where it stands
        var scope = within.Path;
        if (scope.IsWhole && kind == ProvisionKind.Section && standing is { } here && shape.Find(here) is { } provision
            && shape.DivisionsAround(provision).LastOrDefault(d => d.Kind < kind) is { } around)
        {
            scope = around.Path;
        }

        foreach (var division in shape.Divisions)
        {
            if (division.Kind == kind && division.Path.IsWithin(scope) && IsMeant(division.Number, step))
            {
                into.Add(new Location(division.Path, false, false));
            }
        }
    }

    private void AddParagraphs(Location within, PlaceStep step, ImmutableArray<Location>.Builder into, out bool hasArticle)
    {
        var article = within.Path.IsWhole ? standing?.AncestorOrSelf(ProvisionKind.Article) : within.Path;
        hasArticle = article is not null;
        if (article is not { } path || shape.Find(path) is not { } provision)
        {
            return;
        }

        foreach (var paragraph in provision.Children)
        {
            if (IsMeant(paragraph.Number, step))
            {
                into.Add(new Location(paragraph.Path, true, provision.Children.Length == 1));
            }
        }

        // a range that runs past the last 款 is not there
        if (step.RangeEnd is { } end && provision.Children.All(p => p.Number != end))
        {
            into.Clear();
        }
    }

    // 第X条第Y项 is right where one 款 only has items; where several do, only those with that number can be meant
    private ReasonCode AddItems(Location within, PlaceStep step, ImmutableArray<Location>.Builder into)
    {
        if (within.Path.Kind == ProvisionKind.Paragraph)
        {
            AddChildren(within, ProvisionKind.Item, step, into);
            return ReasonCode.NoSuchItem;
        }

        var scope = within.Path.IsWhole ? standing?.AncestorOrSelf(ProvisionKind.Article) : within.Path;
        if (scope is not { } articlePath || shape.Find(articlePath) is not { } article)
        {
            return ReasonCode.NoAntecedent;
        }

        // a bare 第一项 means the 款 in which it stands, if that has items
        var own = within.Path.IsWhole ? standing?.AncestorOrSelf(ProvisionKind.Paragraph) : null;
        var paragraphs = article.Children
            .Where(p => p.Child(ProvisionKind.Item, step.Number) is not null)
            .OrderByDescending(p => p.Path == own)
            .ToArray();

        // 第一百二十条第一款第（一）项…；第（四）项: where its own article has no such item, the 款 last cited goes on
        if (paragraphs.Length == 0 && within.Path.IsWhole && lastPlace?.AncestorOrSelf(ProvisionKind.Paragraph) is { } cited)
        {
            AddChildren(within with { Path = cited }, ProvisionKind.Item, step, into);
        }

        if (paragraphs.Length == 1 || (paragraphs.Length > 1 && paragraphs[0].Path == own))
        {
            AddChildren(within with { Path = paragraphs[0].Path }, ProvisionKind.Item, step, into);
        }
        else if (paragraphs.Length > 1)
        {
            open =
            [
                .. paragraphs.Select(p => new PlaceAnswer(
                    within with { Path = p.Child(ProvisionKind.Item, step.Number)!.Path }, new($"第{p.Number}款有第{step.Number}项", $"paragraph {p.Number} has an item {step.Number}"))),
            ];
        }

        return ReasonCode.NoSuchItem;
    }

    // (3) after an English article: the 款 or the 项, whichever exists
    private ReasonCode AddUnlabelled(Location within, PlaceStep step, ImmutableArray<Location>.Builder into)
    {
        if (within.Path.Kind is not ProvisionKind.Article)
        {
            var kind = within.Path.Kind == ProvisionKind.Paragraph ? ProvisionKind.Item : ProvisionKind.Subitem;
            AddChildren(within, kind, step, into);
            return ReasonCode.NoSuchItem;
        }

        if (step.RangeEnd is { } last)
        {
            return AddUnlabelledRange(within, step, last, into);
        }

        var items = ImmutableArray.CreateBuilder<Location>();
        AddItems(within, step, items);
        var itemReadings = open;
        open = [];
        var paragraph = shape.Find(within.Path)?.Child(ProvisionKind.Paragraph, step.Number);
        var hasItems = shape.Find(within.Path)?.Children.Any(p => p.Children.Length > 0) ?? false;
        switch (paragraph, items.Count + itemReadings.Length)
        {
            case (null, 1) when itemReadings.IsEmpty:
                into.AddRange(items);
                break;
            case (not null, 0):
                into.Add(new Location(paragraph.Path, true, false));
                break;
            case (null, > 1):
                open = itemReadings;
                break;
            case (not null, _):
                open =
                [
                    .. items.Select(i => new PlaceAnswer(i, new($"该条第{step.Number}项", $"item {step.Number} of the article"))),
                    .. itemReadings,
                    new PlaceAnswer(new Location(paragraph.Path, true, shape.Find(within.Path)!.Children.Length == 1), new($"该条第{step.Number}款", $"paragraph {step.Number} of the article")),
                ];
                break;
        }

        return hasItems ? ReasonCode.NoSuchItem : ReasonCode.NoSuchParagraph;
    }

    // (1)-(3): only what has all of them can be meant
    private ReasonCode AddUnlabelledRange(Location within, PlaceStep step, ProvisionNumber last, ImmutableArray<Location>.Builder into)
    {
        var article = shape.Find(within.Path)!;
        var withItems = article.Children.Where(p => p.Child(ProvisionKind.Item, step.Number) is not null && p.Child(ProvisionKind.Item, last) is not null).ToArray();
        var hasParagraphs = article.Child(ProvisionKind.Paragraph, step.Number) is not null && article.Child(ProvisionKind.Paragraph, last) is not null;
        if (withItems.Length == 1 && !hasParagraphs)
        {
            AddChildren(within with { Path = withItems[0].Path }, ProvisionKind.Item, step, into);
        }
        else if (hasParagraphs && withItems.Length == 0)
        {
            AddParagraphs(within, step, into, out _);
        }
        else if (withItems.Length > 0)
        {
            open =
            [
                .. withItems.Select(p => new PlaceAnswer(within with { Path = p.Child(ProvisionKind.Item, step.Number)!.Path }, new($"第{p.Number}款第{step.Number}项至第{last}项", $"items {step.Number} to {last} of paragraph {p.Number}"))),
                .. hasParagraphs ? new[] { new PlaceAnswer(new Location(article.Child(ProvisionKind.Paragraph, step.Number)!.Path, true, false), new($"该条第{step.Number}款至第{last}款", $"paragraphs {step.Number} to {last} of the article")) } : [],
            ];
        }

        return article.Children.Any(p => p.Children.Length > 0) ? ReasonCode.NoSuchItem : ReasonCode.NoSuchParagraph;
    }

    private void AddChildren(Location within, ProvisionKind kind, PlaceStep step, ImmutableArray<Location>.Builder into)
    {
        var parent = within.Path.IsWhole ? standing?.AncestorOrSelf(kind - 1) : within.Path;
        if (parent is not { } path || shape.Find(path) is not { } provision
            || (step.RangeEnd is { } end && provision.Child(kind, end) is null))
        {
            return;
        }

        foreach (var child in provision.Children)
        {
            if (child.Kind == kind && IsMeant(child.Number, step))
            {
                into.Add(within with { Path = child.Path });
            }
        }
    }

    private static bool IsMeant(ProvisionNumber number, PlaceStep step) => step.RangeEnd is { } end
        ? number.CompareTo(step.Number) >= 0 && number.CompareTo(end) <= 0
        : number == step.Number;
}
