using Statutes.Model.Dates;
using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Citations.Resolving;

/// <content>The texts of alternatives of an ambiguous citation.</content>
internal static partial class Messages
{
    /// <summary>A name that several works have.</summary>
    internal static Bilingual NameMayMean(string name, Bilingual title) => new(
        Zh: $"“{name}”可能指《{title.Either(Language.Chinese)}》",
        En: $"“{name}” may be the {title.Either(Language.English)}");

    /// <summary>A place that another version has: Article 76, item 5 of the text of 2017, now Article 78, item 5.</summary>
    /// <param name="label">The citation of the place there.</param>
    /// <param name="version">The date of that version.</param>
    /// <param name="today">The citation of what it is now; null where it is unchanged or not known.</param>
    internal static Bilingual PlaceOfOtherVersion(Bilingual label, DateOnly version, Bilingual? today) => new(
        Zh: $"{LawDate.Format(version)}版本的{label.Zh}{(today is null ? "" : $"，现为{today.Zh}")}",
        En: $"{label.En} of the text of {LawDate.Format(version)}{(today is null ? "" : $", now {today.En}")}");

    /// <summary>The number of an article in a clause about an amendment, read as one of a version.</summary>
    /// <param name="version">The date of that version.</param>
    internal static Bilingual NumberOfTheVersion(DateOnly version) => new(
        Zh: $"如指{LawDate.Format(version)}版本的条号",
        En: $"if the number is that of the text of {LawDate.Format(version)}");

    /// <summary>A bare article in a text that names several works.</summary>
    internal static Bilingual NamedBefore(Bilingual title) => new(
        Zh: $"前文提到《{title.Either(Language.Chinese)}》",
        En: $"the text names the {title.Either(Language.English)} before this place");

    /// <summary>第二款第三项: a 项 in one of several 款 that have a 项 of that number.</summary>
    internal static Bilingual ItemOfParagraph(ProvisionNumber item, ProvisionNumber paragraph) => new(
        Zh: $"{paragraph.ToChinese(ProvisionKind.Paragraph)}{item.ToChinese(ProvisionKind.Item)}",
        En: $"item {item} of paragraph {paragraph}");

    /// <summary>第二款第一项至第三项.</summary>
    internal static Bilingual ItemsOfParagraph(ProvisionNumber first, ProvisionNumber last, ProvisionNumber paragraph) => new(
        Zh: $"{paragraph.ToChinese(ProvisionKind.Paragraph)}{first.ToChinese(ProvisionKind.Item)}至{last.ToChinese(ProvisionKind.Item)}",
        En: $"items {first} to {last} of paragraph {paragraph}");

    /// <summary>该条第三项: the English <c>(3)</c> understood as a 项.</summary>
    internal static Bilingual ItemOfArticle(ProvisionNumber item) => new(
        Zh: $"该条{item.ToChinese(ProvisionKind.Item)}",
        En: $"item {item} of the article");

    /// <summary>该条第三款: the English <c>(3)</c> understood as a 款.</summary>
    internal static Bilingual ParagraphOfArticle(ProvisionNumber paragraph) => new(
        Zh: $"该条{paragraph.ToChinese(ProvisionKind.Paragraph)}",
        En: $"paragraph {paragraph} of the article");

    /// <summary>该条第一款至第三款.</summary>
    internal static Bilingual ParagraphsOfArticle(ProvisionNumber first, ProvisionNumber last) => new(
        Zh: $"该条{first.ToChinese(ProvisionKind.Paragraph)}至{last.ToChinese(ProvisionKind.Paragraph)}",
        En: $"paragraphs {first} to {last} of the article");
}
