using Statutes.Model.Corpus;
using Statutes.Model.Ids;
using Statutes.Model.Provisions;

namespace Statutes.Prose;

/// <summary>Chooses the numbers that fill a form: real ones of a version, such that the words have one meaning.</summary>
internal sealed class PlaceChooser(Laws laws, Random random)
{
    private const int WidestRange = 6;

    /// <summary>The last article of the Cybersecurity Law whose number means another article since the amendment of 2025.</summary>
    private const int LastRenumbered = 79;

    /// <summary>The first one.</summary>
    private const int FirstRenumbered = 3;

    /// <summary>The Cybersecurity Law and the National Security Law have seven chapters.</summary>
    private const int Chapters = 7;

    /// <summary>Chooses the numbers for a form.</summary>
    /// <param name="form">The form.</param>
    /// <param name="version">The version that the text cites; only the amended law itself decides the version of a form of its own.</param>
    /// <returns>Null where the version has no such place.</returns>
    public Place? Choose(Form form, VersionId version) => form.Kind switch
    {
        FormKind.Paragraph => Any(Paragraphs(laws.ShapeOf(version), form.IsUnlabelled)),
        FormKind.Item => Any(Items(laws.ShapeOf(version), form.IsUnlabelled)),
        FormKind.ParagraphItem => Any(ItemsOfParagraphs(laws.ShapeOf(version))),
        FormKind.List => TwoArticles(laws.ShapeOf(version), isRange: false),
        FormKind.Range => TwoArticles(laws.ShapeOf(version), isRange: true),
        FormKind.Former => RenumberedArticle(laws.Renumbering.From),
        FormKind.Current => RenumberedArticle(laws.Renumbering.To),
        FormKind.PairOld or FormKind.PairNew => Pair(form.Kind),
        FormKind.Refuse => NoArticle(form, laws.ShapeOf(version)),
        _ => Article(version),
    };

    /// <summary>Chooses an article.</summary>
    /// <param name="version">The version.</param>
    /// <param name="other">A number that it must not have; null for any.</param>
    public Place Article(VersionId version, ProvisionNumber? other = null) =>
        Any(laws.ShapeOf(version).Articles.Where(a => a.Number != other).Select(a => PlaceOf(version, a, [])))!;

    private Place RenumberedArticle(VersionId version) =>
        Any(laws.ShapeOf(version).Articles.Where(a => a.Number.Value is >= FirstRenumbered and <= LastRenumbered)
            .Select(a => PlaceOf(version, a, [])))!;

    // Art. 21(3) is the 款 or the 项, so the article must not have both
    private static IEnumerable<Place> Paragraphs(VersionShape shape, bool isUnlabelled) =>
        from article in shape.Articles
        where article.Children.Length > 1
        from paragraph in article.Children
        where !isUnlabelled || !article.Children.Any(p => p.Child(ProvisionKind.Item, paragraph.Number) is not null)
        select PlaceOf(shape.Version, paragraph, [("n", article), ("p", paragraph)]);

    // 第二十一条第三项 names no 款, so only one 款 may have items
    private static IEnumerable<Place> Items(VersionShape shape, bool isUnlabelled) =>
        from article in shape.Articles
        let withItems = article.Children.Where(p => !p.Children.IsEmpty).ToArray()
        where withItems.Length == 1
        from item in withItems[0].Children
        where !isUnlabelled || article.Child(ProvisionKind.Paragraph, item.Number) is null
        select PlaceOf(shape.Version, item, [("n", article), ("i", item)]);

    private static IEnumerable<Place> ItemsOfParagraphs(VersionShape shape) =>
        from article in shape.Articles
        from paragraph in article.Children
        from item in paragraph.Children
        select PlaceOf(shape.Version, item, [("n", article), ("p", paragraph), ("i", item)]);

    private Place TwoArticles(VersionShape shape, bool isRange)
    {
        var first = random.Next(shape.Articles.Length - 1);
        var last = random.Next(first + 1, isRange ? Math.Min(first + WidestRange + 1, shape.Articles.Length) : shape.Articles.Length);
        var articles = isRange ? shape.Articles[first..(last + 1)] : [shape.Articles[first], shape.Articles[last]];
        return Place.Of(
            new Answer([.. articles.Select(a => new ProvisionId(shape.Version, a.Path))]),
            ("n", articles[0].Number.Value), ("n2", articles[^1].Number.Value));
    }

    private Place NoArticle(Form form, VersionShape shape)
    {
        var two = TwoArticles(shape, isRange: false).Numbers;
        return Place.Of(Answer.NoArticle, ("n", form.NamesChapter ? random.Next(1, Chapters + 1) : two["n"]), ("n2", two["n2"]));
    }

    private Place Pair(FormKind kind)
    {
        var renumbering = laws.Renumbering;
        var entries = renumbering.Entries.Where(
            e => e is { From: { } old, To: [var now] } && old != now && renumbering.Origins(now).Length == 1).ToArray();
        var entry = entries[random.Next(entries.Length)];
        var old = new ProvisionId(renumbering.From, ProvisionPath.Article(entry.From!.Value));
        var now = new ProvisionId(renumbering.To, ProvisionPath.Article(entry.To[0]));
        return Place.Of(
            kind == FormKind.PairOld ? new Answer([old], now) : new Answer([now], old),
            ("old", old.Path.Number.Value), ("new", now.Path.Number.Value));
    }

    private static Place PlaceOf(VersionId version, ProvisionShape target, (string Slot, ProvisionShape Provision)[] steps)
    {
        var numbers = steps.Length > 0 ? steps : [("n", target)];
        return Place.Of(
            new Answer([new ProvisionId(version, target.Path)]), [.. numbers.Select(s => (s.Slot, s.Provision.Number.Value))]);
    }

    private Place? Any(IEnumerable<Place> places)
    {
        var all = places.ToArray();
        return all.Length == 0 ? null : all[random.Next(all.Length)];
    }
}
