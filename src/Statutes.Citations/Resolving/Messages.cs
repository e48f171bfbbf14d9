using Statutes.Citations.Formatting;
using Statutes.Model.Dates;
using Statutes.Model.Provisions;
using Statutes.Model.Text;
using Statutes.Model.Works;

namespace Statutes.Citations.Resolving;

/// <summary>
/// The texts of reasons, cautions, alternatives and grounds: both languages of each message side by side. This class contains
/// words only; its callers decide which message applies.
/// </summary>
internal static partial class Messages
{
    /// <summary>Neither the citation nor its context names a work.</summary>
    internal static Bilingual NoWorkNamed { get; } = new(
        Zh: "引文未写明法律名称，上下文也未提到法律。请补充法律名称。",
        En: "The citation names no law, and no law is named before it. Add the name of the law.");

    /// <summary>A number alone in a text that sets two versions side by side.</summary>
    internal static Bilingual OfEitherVersion { get; } = new(
        Zh: "该文本对照新旧条文，单独的条号可能属于任一版本。请写明法律名称和版本。",
        En: "The text sets two versions side by side, and a number alone may be of either. Add the name of the law and the version.");

    /// <summary>A citation in a clause about an amendment.</summary>
    internal static Bilingual SpeaksOfAnAmendment { get; } = new(
        Zh: "该处叙述法律的修改，条号可能是修改前的，也可能是修改后的。请写明版本。",
        En: "The words speak of an amendment, and the number may be that of before or of after it. Add the version.");

    /// <summary>A citation in a sentence about a time at which another version was the law.</summary>
    internal static Bilingual SpeaksOfAnotherTime { get; } = new(
        Zh: "该句叙述的时间适用另一版本，条号可能属于该版本。请写明版本或指定日期。",
        En: "The sentence speaks of a time at which another version was the law, and the number may be of that one. Add the version.");

    /// <summary>Several dates that differ could be the date of the document.</summary>
    internal static Bilingual DateUnclear { get; } = new(
        Zh: "文本有几个不同的日期，无法确定文件日期，按当日的法律解释。请指定日期。",
        En: "The text has several dates of its own that differ, so citations are read as of today. Give the date.");

    /// <summary>前款, 该条: the reference points back, and no provision precedes it.</summary>
    internal static Bilingual NothingToReferBackTo { get; } = new(
        Zh: "此处承接前文的条款，但前文没有可以承接的条款。",
        En: "This refers back to a provision, but no provision is cited before it.");

    /// <summary>A bare article in a text that has articles of its own, such as a contract.</summary>
    internal static Bilingual ArticleOfTheTextItself { get; } = new(
        Zh: "该文本自有条文，未写明法律名称的条号指文本自身的条文。",
        En: "The text has articles of its own. An article number without the name of a law refers to them.");

    /// <summary>A bare article where the context names several works.</summary>
    internal static Bilingual SeveralWorksNamed { get; } = new(
        Zh: "上下文提到多部法律，无法确定所指。请写明法律名称。",
        En: "The text names several laws, and it is unclear which one this refers to. Add the name of the law.");

    /// <summary>A text that the parser rejects.</summary>
    /// <param name="why">The parser's reason, in English.</param>
    internal static Bilingual NotACitation(string why) => new(
        Zh: "未能识别为法条引用。请写明法律名称和条号，例如《网络安全法》第三十五条。",
        En: $"Not understood as a citation. {why}");

    /// <summary>A text that is neither the name of a work nor an article.</summary>
    internal static Bilingual NeitherWorkNorArticle(string text) => new(
        Zh: $"“{text}”不是本库收录的法律，也不是条号。",
        En: $"“{text}” is not an article number, and no law in this corpus has that name.");

    /// <summary>A name that no work has.</summary>
    internal static Bilingual UnknownWork(string name) => new(
        Zh: $"本库没有名为“{name}”的法律。",
        En: $"No law in this corpus is called “{name}”.");

    /// <summary>《办法》: a name that many works could have, without a work that it refers to.</summary>
    internal static Bilingual GenericName(string name) => new(
        Zh: $"“{name}”可以指许多法规，上文没有说明是哪一部。请写明全称。",
        En: $"Many laws could be called “{name}”, and nothing before it says which. Write the full title.");

    /// <summary>A title before the adoption of the work that has it: 国家安全法 of 1993.</summary>
    internal static Bilingual NotYetAdopted(string name, DateOnly adopted) => new(
        Zh: $"本库的“{name}”于{LawDate.Format(adopted)}通过；此前的“{name}”是另一部法律，本库未收录。",
        En: $"The “{name}” in this corpus was adopted on {LawDate.Format(adopted)}. Before that day the name belonged to another law, "
            + "which this corpus does not contain.");

    /// <summary>A date before the first version with a text of a work that existed then.</summary>
    internal static Bilingual NoVersionAt(Work work, DateOnly at) => new(
        Zh: $"本库未收录《{ChineseTitle(work)}》{LawDate.Format(at)}时的文本。",
        En: $"This corpus does not contain the text of the {EnglishTitle(work)} of {LawDate.Format(at)}.");

    /// <summary>A work without any text.</summary>
    /// <param name="work">The work.</param>
    /// <param name="life">Since when it has been in force, and until when, as <see cref="Life"/> writes it.</param>
    internal static Bilingual WorkWithoutText(Work work, Bilingual? life) => new(
        Zh: $"本库列有《{ChineseTitle(work)}》{ChineseNote(life)}，但未收录其文本。",
        En: $"This corpus lists the {EnglishTitle(work)}{EnglishNote(life)}, but does not contain its text.");

    /// <summary>自2017-06-01起施行，2023-06-01废止. Null where both days are unknown.</summary>
    internal static Bilingual? Life(DateOnly? from, DateOnly? until) => (from, until) switch
    {
        ({ } first, { } end) => new(
            Zh: $"自{LawDate.Format(first)}起施行，{LawDate.Format(end)}废止",
            En: $"in force since {LawDate.Format(first)}, repealed on {LawDate.Format(end)}"),
        ({ } first, null) => new(
            Zh: $"自{LawDate.Format(first)}起施行",
            En: $"in force since {LawDate.Format(first)}"),
        (null, { } end) => new(
            Zh: $"{LawDate.Format(end)}废止",
            En: $"repealed on {LawDate.Format(end)}"),
        _ => null,
    };

    /// <summary>The version that is cited has no text, and other versions have.</summary>
    /// <param name="work">The work.</param>
    /// <param name="year">The year of the version, and a space before it; empty where the citation names no year.</param>
    /// <param name="available">The versions with a text.</param>
    internal static Bilingual VersionWithoutText(Work work, string year, IReadOnlyList<string> available) => new(
        Zh: $"本库未收录所引的《{ChineseTitle(work)}》版本；已收录的版本：{string.Join("、", available)}。",
        En: $"This corpus does not contain the cited{year} version of the {EnglishTitle(work)}. "
            + $"Versions with a text: {string.Join(", ", available)}.");

    /// <summary>第三十五条 exists, in another chapter than the cited one.</summary>
    internal static Bilingual ArticleIsElsewhere(Bilingual article, Bilingual division) => new(
        Zh: $"{article.Zh}不在所引的章节，而在{division.Zh}。",
        En: $"{article.En} is not in the cited chapter. It is in {division.En}.");

    /// <summary>A law without such a 编, 章 or 节.</summary>
    /// <param name="work">The law.</param>
    /// <param name="division">The missing division, as <see cref="Division"/> writes it.</param>
    internal static Bilingual NoSuchDivision(Work work, Bilingual division) => new(
        Zh: $"《{ChineseTitle(work)}》没有{division.Zh}。",
        En: $"The {EnglishTitle(work)} has no {division.En}.");

    /// <summary>A chapter without such a 编, 章 or 节.</summary>
    /// <param name="around">The citation of the chapter.</param>
    /// <param name="division">The missing division, as <see cref="Division"/> writes it.</param>
    internal static Bilingual NoSuchDivision(Bilingual around, Bilingual division) => new(
        Zh: $"{around.Zh}没有{division.Zh}。",
        En: $"{around.En} has no {division.En}.");

    /// <summary>第八章, Chapter 8.</summary>
    internal static Bilingual Division(ProvisionKind kind, ProvisionNumber number) => new(
        Zh: number.ToChinese(kind),
        En: $"{Capital(kind.EnglishUnit)} {number}");

    /// <summary>第八章至第九章, Chapters 8 to 9.</summary>
    internal static Bilingual Divisions(ProvisionKind kind, ProvisionNumber first, ProvisionNumber last) => new(
        Zh: $"{first.ToChinese(kind)}至{last.ToChinese(kind)}",
        En: $"{Capital(kind.EnglishUnit)}s {first} to {last}");

    /// <summary>A law without an article of that number.</summary>
    internal static Bilingual NoSuchArticle(Work work, DateOnly version, int articles, ProvisionNumber missing) => new(
        Zh: $"《{ChineseTitle(work)}》（{LawDate.Format(version)}版本）共{articles}条，没有{ChineseArticle(missing)}。",
        En: $"The {EnglishTitle(work)} as of {LawDate.Format(version)} has {CountOf(articles, "article")}, but no Article {missing}.");

    /// <summary>第十二条至第十条.</summary>
    internal static Bilingual RangeEndsBeforeItBegins { get; } = new(
        Zh: "所引范围的终点在起点之前。",
        En: "The cited range ends before it begins.");

    /// <summary>An article with fewer 款.</summary>
    internal static Bilingual NoSuchParagraph(Bilingual article, int paragraphs) => new(
        Zh: $"{article.Zh}共{paragraphs}款。",
        En: $"{article.En} has {CountOf(paragraphs, "paragraph")}.");

    /// <summary>An article or a 款 with fewer 项.</summary>
    internal static Bilingual NoSuchItem(Bilingual provision, int items) => new(
        Zh: items == 0 ? $"{provision.Zh}没有项。" : $"{provision.Zh}共{items}项。",
        En: $"{provision.En} has {CountOf(items, "item")}.");

    /// <summary>A 项 with fewer 目.</summary>
    internal static Bilingual NoSuchSubitem(Bilingual item, int subitems) => new(
        Zh: subitems == 0 ? $"{item.Zh}没有目。" : $"{item.Zh}共{subitems}目。",
        En: $"{item.En} has {CountOf(subitems, "sub-item")}.");

    private static string ChineseTitle(Work work) => work.ShortTitle.Either(Language.Chinese);

    private static string EnglishTitle(Work work) => CitationTitle.English(work);

    private static string Capital(string word) => string.Concat(char.ToUpperInvariant(word[0]).ToString(), word.AsSpan(1));

    private static string CountOf(int number, string noun) => number switch
    {
        0 => $"no {noun}s",
        1 => $"one {noun}",
        _ => $"{number} {noun}s",
    };
}
