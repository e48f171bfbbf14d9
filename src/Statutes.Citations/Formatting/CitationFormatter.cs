using Statutes.Model.Corpus;
using Statutes.Model.Provisions;
using Statutes.Model.Text;
using Statutes.Model.Works;

namespace Statutes.Citations.Formatting;

/// <summary>
/// Writes the citation of a provision: 《网络安全法》第二十一条第三项; Cybersecurity Law, Article 21, item (3). The 款 is named only where
/// the article has more than one, as in the laws themselves.
/// </summary>
public static class CitationFormatter
{
    /// <summary>Writes a citation in both languages.</summary>
    /// <param name="work">The work.</param>
    /// <param name="path">The place; the whole path for the work.</param>
    /// <param name="shape">The shape of the version, to find out whether an article has only one 款; null where it is not known.</param>
    public static Bilingual Label(Work work, ProvisionPath path, VersionShape? shape) =>
        new(Chinese(work, path, shape), English(work, path, shape));

    /// <summary>Writes the citation of a provision of a catalog in both languages.</summary>
    /// <param name="catalog">The catalog that contains the work.</param>
    /// <param name="id">The provision.</param>
    public static Bilingual Label(Catalog catalog, ProvisionId id) =>
        Label(catalog.Find(id.Version.Work)!, id.Path, catalog.ShapeOf(id.Version));

    /// <summary>Writes the Chinese citation.</summary>
    public static string Chinese(Work work, ProvisionPath path, VersionShape? shape)
    {
        var place = string.Concat(NamedSteps.Of(path, shape).Select(s => s.Number.ToChinese(s.Kind!.Value)));
        return $"《{work.ShortTitle.Either(Language.Chinese)}》{place}";
    }

    /// <summary>Writes the English citation.</summary>
    public static string English(Work work, ProvisionPath path, VersionShape? shape) =>
        Joined(CitationTitle.English(work), EnglishPlace.Spelled(NamedSteps.Of(path, shape)));

    /// <summary>
    /// Writes the citation of one provision in a style, for a reader at a date. Where another version applies at that date,
    /// version words are added: 《中华人民共和国网络安全法》（2016年）第三十五条. They select exactly one version; of several years, the year in
    /// which its text was made is used. A draft is marked at any date, and Bluebook names the version at any date.
    /// </summary>
    /// <param name="catalog">The catalog that contains the version.</param>
    /// <param name="id">The provision; with the whole path, the version. The only 款 of an article is cited as the article.</param>
    /// <param name="style">The style.</param>
    /// <param name="at">The date at which the citation will be read, in Beijing.</param>
    /// <returns>The citation in the languages of the style: court and academic are Chinese, plain and Bluebook English, firm
    /// both. Else null.</returns>
    /// <exception cref="ArgumentException">The catalog does not contain the version.</exception>
    public static Bilingual Format(Catalog catalog, ProvisionId id, CitationStyle style, DateOnly at)
    {
        if (catalog.Find(id.Version.Work) is not { } work || work.VersionDated(id.Version.Date) is not { } version)
        {
            throw new ArgumentException($"The catalog does not contain the version {id.Version}.", nameof(id));
        }

        var shape = catalog.ShapeOf(id.Version);
        var steps = NamedSteps.Of(id.Path, shape);
        var phrase = VersionPhrase.For(work, version, at);
        return style switch
        {
            CitationStyle.Court => new Bilingual(
                InChinese(CitationTitle.Full(catalog, work, version, Language.Chinese), ChinesePlace.AsPrinted(steps)), null),
            CitationStyle.Academic => new Bilingual(InChinese(ShortTitle(Language.Chinese), ChinesePlace.InArabic(steps)), null),
            CitationStyle.Firm => new Bilingual(
                InChinese(ShortTitle(Language.Chinese), ChinesePlace.AsPrinted(steps)),
                PlaceOf(EnglishPlace.InBrackets(steps, shape), ShortTitle(Language.English) + phrase.English)),
            CitationStyle.Plain => new Bilingual(null, Joined(ShortTitle(Language.English) + phrase.English, EnglishPlace.Spelled(steps))),
            CitationStyle.Bluebook => new Bilingual(null, InBluebook(ShortTitle(Language.English), work, version, id.Path, shape)),
            _ => throw new ArgumentOutOfRangeException(nameof(style), style, null),
        };

        string ShortTitle(Language language) => CitationTitle.Short(catalog, work, version, language);
        string InChinese(string title, string place) => CitationTitle.Marked(title) + phrase.Chinese + place;
    }

    private static string InBluebook(string title, Work work, LawVersion version, ProvisionPath path, VersionShape? shape)
    {
        var place = BluebookCitation.Place(NamedSteps.WithParagraphOfItem(path, shape));
        return Joined($"{title} {BluebookCitation.History(work, version)}", place) + BluebookCitation.Country;
    }

    // Cybersecurity Law, Article 21
    private static string Joined(string title, string place) => place.Length == 0 ? title : $"{title}, {place}";

    // Article 21(3) of the Cybersecurity Law; Article 21, item (1), of the Cybersecurity Law
    private static string PlaceOf(string place, string title) => place switch
    {
        "" => title,
        _ when place.Contains(',') => $"{place}, of the {title}",
        _ => $"{place} of the {title}",
    };
}
