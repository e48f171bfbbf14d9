using System.Collections.Immutable;
using Statutes.Citations.Syntax;
using Statutes.Model.Corpus;
using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Citations.Resolving;

/// <summary>
/// Resolves one place in one version, step by step. The first step that finds nothing decides the reason. Where a step has several
/// interpretations, each is followed to the end, and only those that exist count.
/// </summary>
/// <param name="shape">The version.</param>
/// <param name="standing">The provision that contains the citation; null in prose. 本条, 前款 and bare numbers are counted from it.</param>
/// <param name="lastPlace">The provision cited last, to which 该款 refers; null at the beginning.</param>
internal sealed class PlaceResolver(VersionShape shape, ProvisionPath? standing, ProvisionPath? lastPlace)
{
    /// <summary>An interpretation of a place that has several.</summary>
    internal readonly record struct Interpretation(Location Location, Bilingual Why);

    /// <summary>The result for a place. Exactly one of the three has a value.</summary>
    /// <param name="Found">The provisions, in the order of the law.</param>
    /// <param name="Several">The interpretations, the likeliest first.</param>
    /// <param name="Missing">The step that found nothing.</param>
    internal readonly record struct PlaceResult(
        ImmutableArray<Location> Found, ImmutableArray<Interpretation> Several, MissingPlace? Missing)
    {
        public static PlaceResult Of(ImmutableArray<Location> found) => new(found, [], null);

        public static PlaceResult Ambiguous(ImmutableArray<Interpretation> several) => new([], several, null);

        public static PlaceResult Nothing(MissingPlace missing) => new([], [], missing);
    }

    // The result of one step from one location: provisions, or several interpretations, or nothing and the reason.
    private readonly record struct StepResult(ImmutableArray<Location> Found, ImmutableArray<Interpretation> Several, ReasonCode Reason)
    {
        public static StepResult Of(ImmutableArray<Location> found, ReasonCode reason) => new(found, [], reason);

        public static StepResult Ambiguous(ImmutableArray<Interpretation> several, ReasonCode reason) => new([], several, reason);
    }

    // an interpretation so far, and the reason why it is possible; null where no step was ambiguous
    private readonly record struct Branch(ImmutableArray<Location> Found, Bilingual? Why);

    /// <summary>
    /// Gives the last numbers of a list one unit, where their words leave it open and only one unit fits them all: in Article 21(1), (3)
    /// and (5) all are 项 where the article has no third 款.
    /// </summary>
    internal ImmutableArray<CitationPlace> WithOneUnit(ImmutableArray<CitationPlace> places)
    {
        if (places.Length < 2 || !places.All(p => p is { Until.IsEmpty: true, Steps: [.., { Kind: null, Anchor: StepAnchor.Numbered }] }))
        {
            return places;
        }

        var fitting = new List<ImmutableArray<CitationPlace>>();
        foreach (var kind in (ReadOnlySpan<ProvisionKind>)[ProvisionKind.Paragraph, ProvisionKind.Item])
        {
            var same = places.Select(p => p with { Steps = p.Steps.SetItem(p.Steps.Length - 1, p.Steps[^1] with { Kind = kind }) });
            var all = same.ToImmutableArray();
            if (all.All(p => !Resolve(p).Found.IsEmpty))
            {
                fitting.Add(all);
            }
        }

        return fitting is [var only] ? only : places;
    }

    /// <summary>Resolves a place, or a range between two places: 第十条第一款至第十二条第二款.</summary>
    internal PlaceResult Resolve(CitationPlace place)
    {
        var first = Resolve(place.Steps);
        if (place.Until.IsEmpty || first.Found.IsEmpty)
        {
            return first;
        }

        var last = Resolve(place.Until);
        if (last.Found.IsEmpty)
        {
            return last;
        }

        var between = PlaceRange.Between(shape, first.Found[0].Path, last.Found[^1].Path);
        return between.IsEmpty
            ? PlaceResult.Nothing(new MissingPlace(ReasonCode.NoSuchArticle, ProvisionPath.Whole, place.Until[0]))
            : PlaceResult.Of([.. between.Select(p => new Location(p, p.Kind == ProvisionKind.Paragraph, false))]);
    }

    private PlaceResult Resolve(ImmutableArray<PlaceStep> steps)
    {
        var missing = default(MissingPlace?);
        var branches = new List<Branch> { new([Location.WholeWork], null) };
        foreach (var step in steps)
        {
            var next = new List<Branch>();
            foreach (var branch in branches)
            {
                var result = TakeStep(branch.Found, step);
                if (!result.Found.IsEmpty)
                {
                    next.Add(branch with { Found = result.Found });
                }

                next.AddRange(result.Several.Select(i => new Branch([i.Location], i.Why)));
                missing = result.Missing ?? missing;
            }

            branches = next;
        }

        return branches switch
        {
            [] => PlaceResult.Nothing(missing!.Value),
            [var only] => PlaceResult.Of(only.Found),
            _ => PlaceResult.Ambiguous([.. branches.Select(b => new Interpretation(b.Found[0], b.Why ?? new Bilingual("", "")))]),
        };
    }

    // takes a step from each of several locations; the first one without an exact result decides
    private PlaceResult TakeStep(ImmutableArray<Location> from, PlaceStep step)
    {
        var found = ImmutableArray.CreateBuilder<Location>();
        foreach (var within in from)
        {
            var result = TakeStep(within, step);
            if (!result.Several.IsEmpty)
            {
                return PlaceResult.Ambiguous(result.Several);
            }

            if (result.Found.IsEmpty)
            {
                return PlaceResult.Nothing(new MissingPlace(result.Reason, within.Path, step));
            }

            found.AddRange(result.Found);
        }

        return PlaceResult.Of(found.ToImmutable());
    }

    private StepResult TakeStep(Location within, PlaceStep step) => step switch
    {
        { Anchor: StepAnchor.This, Kind: { } kind } => StepResult.Of(This(kind), ReasonCode.NoAntecedent),
        { Anchor: StepAnchor.Preceding, Kind: { } kind } => StepResult.Of(Preceding(kind, step.Count), ReasonCode.NoAntecedent),
        { Anchor: StepAnchor.LastCited, Kind: { } kind } => StepResult.Of(LastCited(kind), ReasonCode.NoAntecedent),
        { Kind: null } => Unlabelled(within, step),
        { Kind: ProvisionKind.Article } => StepResult.Of(Articles(within, step), ReasonCode.NoSuchArticle),
        { Kind: { IsDivision: true } kind } => StepResult.Of(Divisions(within, kind, step), ReasonCode.NoSuchArticle),
        { Kind: ProvisionKind.Paragraph } => Paragraphs(within, step),
        { Kind: ProvisionKind.Item } => Items(within, step),
        _ => StepResult.Of(Children(within, ProvisionKind.Subitem, step), ReasonCode.NoSuchItem),
    };

    // 本条: the one that contains the citation; in prose, the article last cited
    private ImmutableArray<Location> This(ProvisionKind kind)
    {
        if ((standing ?? lastPlace) is not { } here)
        {
            return [];
        }

        if (here.AncestorOrSelf(kind) is { } self)
        {
            return [new Location(self, kind == ProvisionKind.Paragraph, false)];
        }

        return shape.Find(here) is { } provision && shape.DivisionsAround(provision).LastOrDefault(d => d.Kind == kind) is { } division
            ? [new Location(division.Path, false, false)]
            : [];
    }

    // 前两款: the two directly before; nothing where there are fewer than two
    private ImmutableArray<Location> Preceding(ProvisionKind kind, int count)
    {
        if (standing?.AncestorOrSelf(kind) is not { } here || shape.Find(here) is not { } provision)
        {
            return [];
        }

        var siblings = kind == ProvisionKind.Article ? shape.Articles : shape.Find(here.Parent)?.Children ?? [];
        siblings = [.. siblings.Where(s => s.Kind == kind)];
        var index = siblings.IndexOf(provision);
        return index < count
            ? []
            : [.. siblings[(index - count)..index].Select(s => new Location(s.Path, kind != ProvisionKind.Article, false))];
    }

    // 该款
    private ImmutableArray<Location> LastCited(ProvisionKind kind) =>
        lastPlace?.AncestorOrSelf(kind) is { } last ? [new Location(last, kind == ProvisionKind.Paragraph, false)] : [];

    // 第二章第三十五条 has no meaning where Article 35 is in another chapter
    private ImmutableArray<Location> Articles(Location within, PlaceStep step)
    {
        ProvisionShape[] articles = step.RangeEnd is { } end
            ? [.. shape.ArticlesBetween(step.Number, end)]
            : shape.Article(step.Number) is { } article ? [article] : [];
        return [.. articles.Where(a => IsIn(a, within.Path)).Select(a => new Location(a.Path, false, false))];
    }

    private bool IsIn(ProvisionShape article, ProvisionPath division) =>
        division.IsWhole || shape.DivisionsAround(article).Any(d => d.Path == division);

    private ImmutableArray<Location> Divisions(Location within, ProvisionKind kind, PlaceStep step)
    {
        // 第一节 alone is counted in the chapter that contains the citation
        var scope = within.Path;
        if (scope.IsWhole && kind == ProvisionKind.Section && standing is { } here && shape.Find(here) is { } provision
            && shape.DivisionsAround(provision).LastOrDefault(d => d.Kind < kind) is { } around)
        {
            scope = around.Path;
        }

        return
        [
            .. shape.Divisions
                .Where(d => d.Kind == kind && d.Path.IsWithin(scope) && Matches(d.Number, step))
                .Select(d => new Location(d.Path, false, false)),
        ];
    }

    private StepResult Paragraphs(Location within, PlaceStep step)
    {
        if ((within.Path.IsWhole ? standing?.AncestorOrSelf(ProvisionKind.Article) : within.Path) is not { } path)
        {
            return StepResult.Of([], ReasonCode.NoAntecedent);
        }

        // a range that ends after the last 款 does not exist
        if (shape.Find(path) is not { } provision || (step.RangeEnd is { } end && provision.Children.All(p => p.Number != end)))
        {
            return StepResult.Of([], ReasonCode.NoSuchParagraph);
        }

        var isOnly = provision.Children.Length == 1;
        return StepResult.Of(
            [.. provision.Children.Where(p => Matches(p.Number, step)).Select(p => new Location(p.Path, true, isOnly))],
            ReasonCode.NoSuchParagraph);
    }

    // 第X条第Y项 is exact where only one 款 has such a 项; where several have one, each is an interpretation
    private StepResult Items(Location within, PlaceStep step)
    {
        if (within.Path.Kind == ProvisionKind.Paragraph)
        {
            return StepResult.Of(Children(within, ProvisionKind.Item, step), ReasonCode.NoSuchItem);
        }

        var scope = within.Path.IsWhole ? standing?.AncestorOrSelf(ProvisionKind.Article) : within.Path;
        if (scope is not { } articlePath || shape.Find(articlePath) is not { } article)
        {
            return StepResult.Of([], ReasonCode.NoAntecedent);
        }

        // a bare 第一项 is in the 款 that contains the citation, if that has items
        var own = within.Path.IsWhole ? standing?.AncestorOrSelf(ProvisionKind.Paragraph) : null;
        var paragraphs = article.Children
            .Where(p => p.Child(ProvisionKind.Item, step.Number) is not null)
            .OrderByDescending(p => p.Path == own)
            .ToArray();

        // 第一百二十条第一款第（一）项…；第（四）项: where the own article has no such item, it is in the 款 cited last
        if (paragraphs.Length == 0)
        {
            return StepResult.Of(
                within.Path.IsWhole && lastPlace?.AncestorOrSelf(ProvisionKind.Paragraph) is { } cited
                    ? Children(within with { Path = cited }, ProvisionKind.Item, step)
                    : [],
                ReasonCode.NoSuchItem);
        }

        return paragraphs.Length == 1 || paragraphs[0].Path == own
            ? StepResult.Of(Children(within with { Path = paragraphs[0].Path }, ProvisionKind.Item, step), ReasonCode.NoSuchItem)
            : StepResult.Ambiguous(
                [
                    .. paragraphs.Select(p => new Interpretation(
                        within with { Path = p.Child(ProvisionKind.Item, step.Number)!.Path },
                        Messages.ItemOfParagraph(step.Number, p.Number))),
                ],
                ReasonCode.NoSuchItem);
    }

    // (3) after an English article: the 款 or the 项, whichever exists
    private StepResult Unlabelled(Location within, PlaceStep step)
    {
        if (within.Path.Kind is not ProvisionKind.Article)
        {
            var kind = within.Path.Kind == ProvisionKind.Paragraph ? ProvisionKind.Item : ProvisionKind.Subitem;
            return StepResult.Of(Children(within, kind, step), ReasonCode.NoSuchItem);
        }

        var article = shape.Find(within.Path);
        if (step.RangeEnd is { } last)
        {
            return UnlabelledRange(within, article!, step, last);
        }

        var items = Items(within, step);
        var reason = ReasonIn(article);
        if (article?.Child(ProvisionKind.Paragraph, step.Number) is not { } paragraph)
        {
            return items with { Reason = reason };
        }

        return items.Found.IsEmpty && items.Several.IsEmpty
            ? StepResult.Of([new Location(paragraph.Path, true, false)], reason)
            : StepResult.Ambiguous(
                [
                    .. items.Found.Select(i => new Interpretation(i, Messages.ItemOfArticle(step.Number))),
                    .. items.Several,
                    new Interpretation(
                        new Location(paragraph.Path, true, article.Children.Length == 1), Messages.ParagraphOfArticle(step.Number)),
                ],
                reason);
    }

    // where the article has items, the reader expects one
    private static ReasonCode ReasonIn(ProvisionShape? article) => article is not null && article.Children.Any(p => p.Children.Length > 0)
        ? ReasonCode.NoSuchItem
        : ReasonCode.NoSuchParagraph;

    // (1)-(3): only what has both ends counts
    private StepResult UnlabelledRange(Location within, ProvisionShape article, PlaceStep step, ProvisionNumber last)
    {
        var reason = ReasonIn(article);
        var withItems = article.Children
            .Where(p => p.Child(ProvisionKind.Item, step.Number) is not null && p.Child(ProvisionKind.Item, last) is not null)
            .ToArray();
        var first = article.Child(ProvisionKind.Paragraph, last) is null ? null : article.Child(ProvisionKind.Paragraph, step.Number);
        return (withItems, first) switch
        {
            ([], null) => StepResult.Of([], reason),
            ([var only], null) => StepResult.Of(Children(within with { Path = only.Path }, ProvisionKind.Item, step), reason),
            ([], not null) => Paragraphs(within, step) with { Reason = reason },
            _ => StepResult.Ambiguous(
                [
                    .. withItems.Select(p => new Interpretation(
                        within with { Path = p.Child(ProvisionKind.Item, step.Number)!.Path },
                        Messages.ItemsOfParagraph(step.Number, last, p.Number))),
                    .. first is null
                        ? []
                        : new[]
                        {
                            new Interpretation(new Location(first.Path, true, false), Messages.ParagraphsOfArticle(step.Number, last)),
                        },
                ],
                reason),
        };
    }

    private ImmutableArray<Location> Children(Location within, ProvisionKind kind, PlaceStep step)
    {
        var parent = within.Path.IsWhole ? standing?.AncestorOrSelf(kind - 1) : within.Path;
        if (parent is not { } path || shape.Find(path) is not { } provision
            || (step.RangeEnd is { } end && provision.Child(kind, end) is null))
        {
            return [];
        }

        return
        [
            .. provision.Children
                .Where(c => c.Kind == kind && Matches(c.Number, step))
                .Select(c => within with { Path = c.Path }),
        ];
    }

    private static bool Matches(ProvisionNumber number, PlaceStep step) => step.RangeEnd is { } end
        ? number.CompareTo(step.Number) >= 0 && number.CompareTo(end) <= 0
        : number == step.Number;
}
