using System.Collections.Immutable;
using Statutes.Model.Dates;
using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Citations.Resolving;

/// <content>
/// What an article number means in other versions. A sentence is put together from a subject (现行第三十五条), a predicate (现为第三十七条) and a
/// note in brackets (原第三十三条).
/// </content>
internal static partial class Messages
{
    /// <summary>2017年文本第三十五条: a number in a version that is not in force today.</summary>
    /// <param name="number">The number of the article.</param>
    /// <param name="version">The date of the version.</param>
    /// <param name="isOnlyOfYear">Whether no other version of the work has that year; otherwise the whole date is written.</param>
    internal static Bilingual ArticleOfText(ProvisionNumber number, DateOnly version, bool isOnlyOfYear) => isOnlyOfYear
        ? new(
            Zh: $"{LawDate.Format(version)[..4]}年文本{ChineseArticle(number)}",
            En: $"Article {number} of the {LawDate.Format(version)[..4]} text")
        : new(
            Zh: $"{LawDate.Format(version)}文本{ChineseArticle(number)}",
            En: $"Article {number} of the {LawDate.Format(version)} text");

    /// <summary>现行第三十五条: a number in the version in force today.</summary>
    internal static Bilingual ArticleOfToday(ProvisionNumber number) => new(
        Zh: $"现行{ChineseArticle(number)}",
        En: $"Today's Article {number}");

    /// <summary>现为第三十七条: an article has another number.</summary>
    internal static Bilingual NowArticle(ProvisionNumber number) => new(
        Zh: $"现为{ChineseArticle(number)}",
        En: $"now Article {number}");

    /// <summary>现分为第六十九条和第七十条: an article was split.</summary>
    internal static Bilingual NowSplitInto(ImmutableArray<ProvisionNumber> numbers) => new(
        Zh: $"现分为{ChineseArticles(numbers)}",
        En: $"now {EnglishArticles(numbers)}");

    /// <summary>现部分为第七十条: an article was split, and only one of the new articles is known.</summary>
    internal static Bilingual NowPartlyIn(ProvisionNumber number) => new(
        Zh: $"现部分为{ChineseArticle(number)}",
        En: $"now partly Article {number}");

    /// <summary>现并入第七十一条: an article was merged into one with others.</summary>
    internal static Bilingual NowPartOf(ProvisionNumber number) => new(
        Zh: $"现并入{ChineseArticle(number)}",
        En: $"now part of Article {number}");

    /// <summary>现已删去: an article was deleted.</summary>
    internal static Bilingual NoLongerInTheLaw { get; } = new(
        Zh: "现已删去",
        En: "no longer in the law");

    /// <summary>An article of a repealed law has a successor in another law.</summary>
    /// <param name="successor">The citation of the successor.</param>
    internal static Bilingual ReplacedBy(Bilingual successor) => new(
        Zh: $"已由{successor.Zh}取代",
        En: $"replaced by {successor.En}");

    /// <summary>已废止: an article of a repealed law has no known successor.</summary>
    internal static Bilingual NowRepealed { get; } = new(
        Zh: "已废止",
        En: "repealed");

    /// <summary>原第三十三条: the numbers of an article in the version before.</summary>
    internal static Bilingual FormerlyArticles(ImmutableArray<ProvisionNumber> numbers) => new(
        Zh: $"原{ChineseArticles(numbers)}",
        En: $"formerly {EnglishArticles(numbers)}");

    /// <summary>新增: an article that the version before does not have, where its day is given beside it.</summary>
    internal static Bilingual New { get; } = new(
        Zh: "新增",
        En: "new");

    /// <summary>自2026-01-01起新增: an article that the version before does not have.</summary>
    internal static Bilingual NewSince(DateOnly day) => new(
        Zh: $"自{LawDate.Format(day)}起新增",
        En: $"new since {LawDate.Format(day)}");

    /// <summary>2017年文本第三十五条现为第三十七条。</summary>
    internal static Bilingual ArticleIs(Bilingual subject, Bilingual predicate) => new(
        Zh: $"{subject.Zh}{predicate.Zh}。",
        En: $"{subject.En} is {predicate.En}.");

    /// <summary>现行第三十五条即原第三十三条。</summary>
    internal static Bilingual ArticleWas(Bilingual subject, Bilingual former) => new(
        Zh: $"{subject.Zh}即{former.Zh}。",
        En: $"{subject.En} was {former.En}.");

    /// <summary>现行第三十五条是另一条文（原第三十三条）。</summary>
    internal static Bilingual IsADifferentRule(Bilingual subject, Bilingual? note) => new(
        Zh: $"{subject.Zh}是另一条文{ChineseNote(note)}。",
        En: $"{subject.En} is a different rule{EnglishNote(note)}.");

    /// <summary>2017年文本第三十五条是另一条文（现为第三十七条）。</summary>
    internal static Bilingual WasADifferentRule(Bilingual subject, Bilingual? note) => new(
        Zh: $"{subject.Zh}是另一条文{ChineseNote(note)}。",
        En: $"{subject.En} was a different rule{EnglishNote(note)}.");

    /// <summary>2026-01-01前，第三十五条是另一条文（现为第三十七条）</summary>
    internal static Bilingual DifferentRuleBefore(DateOnly day, ProvisionNumber number, Bilingual? note) => new(
        Zh: $"{LawDate.Format(day)}前，{ChineseArticle(number)}是另一条文{ChineseNote(note)}",
        En: $"Before {LawDate.Format(day)}, Article {number} was a different rule{EnglishNote(note)}");

    /// <summary>自2026-01-01起，第三十五条是另一条文（原第三十三条）</summary>
    internal static Bilingual DifferentRuleSince(DateOnly day, ProvisionNumber number, Bilingual? note) => new(
        Zh: $"自{LawDate.Format(day)}起，{ChineseArticle(number)}是另一条文{ChineseNote(note)}",
        En: $"Since {LawDate.Format(day)}, Article {number} has been a different rule{EnglishNote(note)}");

    /// <summary>自2026-01-01起，第三十五条将是另一条文（原第三十三条）</summary>
    internal static Bilingual DifferentRuleFrom(DateOnly day, ProvisionNumber number, Bilingual? note) => new(
        Zh: $"自{LawDate.Format(day)}起，{ChineseArticle(number)}将是另一条文{ChineseNote(note)}",
        En: $"From {LawDate.Format(day)}, Article {number} will be a different rule{EnglishNote(note)}");

    /// <summary>The numbers come from a comparison of the wording.</summary>
    internal static Bilingual NumbersAreComputed { get; } = new(
        Zh: "条号的对应由条文文字比对得出。",
        En: "The articles were matched by their wording.");

    /// <summary>Writes one sentence after another.</summary>
    internal static Bilingual Sentences(Bilingual? first, Bilingual second) => first is null
        ? second
        : new(Zh: first.Zh + second.Zh, En: $"{first.En} {second.En}");

    /// <summary>Ends a phrase as a sentence.</summary>
    internal static Bilingual Sentence(Bilingual phrase) => new(Zh: $"{phrase.Zh}。", En: $"{phrase.En}.");

    private static string ChineseNote(Bilingual? note) => note is null ? "" : $"（{note.Zh}）";

    private static string EnglishNote(Bilingual? note) => note is null ? "" : $" ({note.En})";

    private static string ChineseArticle(ProvisionNumber number) => number.ToChinese(ProvisionKind.Article);

    // 第六十四条、第六十六条和第七十条
    private static string ChineseArticles(ImmutableArray<ProvisionNumber> numbers) => numbers.Length == 1
        ? ChineseArticle(numbers[0])
        : $"{string.Join('、', numbers[..^1].Select(ChineseArticle))}和{ChineseArticle(numbers[^1])}";

    // Article 35; Articles 64, 66 and 70
    private static string EnglishArticles(ImmutableArray<ProvisionNumber> numbers) => numbers.Length == 1
        ? $"Article {numbers[0]}"
        : $"Articles {string.Join(", ", numbers[..^1])} and {numbers[^1]}";
}
