using System.Collections.Immutable;
using Statutes.Model.Provisions;

namespace Statutes.Web.Pages;

/// <content>The words above a text that is not in force, or an article whose number has changed.</content>
internal sealed partial class UiText
{
    /// <summary>The space between two sentences.</summary>
    public string SentenceSpace => Pick("", " ");

    /// <summary>A place in a version: 2017年文本第三十五条。 Article 35 of the 2017 text.</summary>
    /// <param name="place">The place; empty for the whole text.</param>
    /// <param name="version">The date of the version.</param>
    /// <param name="isOnlyOfYear">Whether no other version has the year.</param>
    public string TextOfYear(string place, string version, bool isOnlyOfYear)
    {
        var year = isOnlyOfYear ? version[..4] : version;
        return place.Length == 0
            ? Pick($"{year}{(isOnlyOfYear ? "年" : "")}文本。", $"The {year} text.")
            : Pick($"{year}{(isOnlyOfYear ? "年" : "")}文本{place}。", $"{place} of the {year} text.");
    }

    /// <summary>A later version is in force.</summary>
    /// <param name="since">Its first day in force; null if it is not known.</param>
    public string SupersededBy(string? since) => since is null
        ? Pick("已被修改。", "It has been superseded.")
        : Pick($"已被修改，现行文本自 {since} 起施行。", $"Superseded: another text has been in force since {since}.");

    /// <summary>What an article is today.</summary>
    /// <param name="place">Its place today.</param>
    /// <param name="isMoved">Whether it has another number.</param>
    /// <param name="isSame">Whether it has the same wording.</param>
    public string NowIs(string place, bool isMoved, bool isSame) => (isMoved, isSame) switch
    {
        (true, true) => Pick($"现为{place}，文字相同。", $"Now {place}, same wording."),
        (true, false) => Pick($"现为{place}，文字有修改。", $"Now {place}, with amended wording."),
        (false, true) => Pick($"现行文本仍为{place}，文字相同。", $"Still {place} today, same wording."),
        _ => Pick($"现行文本仍为{place}，文字有修改。", $"Still {place} today, with amended wording."),
    };

    /// <summary>An article was merged into another.</summary>
    public string NowPartOf(string place) => Pick($"现并入{place}。", $"Now part of {place}.");

    /// <summary>An article was split.</summary>
    public string NowIn(string places) => Pick($"现分为{places}。", $"Now divided: see {places}.");

    /// <summary>An article was deleted.</summary>
    public string NoLongerInTheLaw => Pick("现行文本已删去。", "No longer in the law.");

    /// <summary>The concordance does not compare the article.</summary>
    public string FateUnknown => Pick("现行文本中的对应条文不明。", "We do not know which article of today's text continues it.");

    /// <summary>The law was repealed.</summary>
    /// <param name="day">The first day out of force; empty if it is not known.</param>
    /// <param name="successor">The title of the law that replaced it; null if there is none.</param>
    public string RepealedOn(string day, string? successor)
    {
        var (zhDay, enDay) = day.Length == 0 ? ("", "") : ($"自 {day} 起", $" on {day}");
        return successor is null
            ? Pick($"本法规{zhDay}已废止。", $"Repealed{enDay}.")
            : Pick($"本法规{zhDay}已废止，由{successor}取代。", $"Repealed{enDay} and replaced by the {successor}.");
    }

    /// <summary>The article of another law that continues an article.</summary>
    public string SuccessorOf(string place) => Pick($"对应条文为{place}。", $"The rule is now in {place}.");

    /// <summary>The words before the article of another law that continues an article.</summary>
    public string ContinuedBy => Pick("现见", "now in");

    /// <summary>The text is not yet in force.</summary>
    /// <param name="from">Its first day in force; null if it is not known.</param>
    public string NotYetInForceUntil(string? from) => from is null
        ? Pick("尚未施行。", "Not yet in force.")
        : Pick($"尚未施行，自 {from} 起施行。", $"Not yet in force; it enters into force on {from}.");

    /// <summary>The text is a draft.</summary>
    public string DraftNeverInForce => Pick("征求意见稿，从未施行。", "A draft published for comment. It was never in force.");

    /// <summary>An article of today had another number.</summary>
    /// <param name="former">Its number in the version before.</param>
    /// <param name="since">The date of its version.</param>
    /// <param name="isSame">Whether it has the same wording.</param>
    public string FormerNumber(ProvisionNumber former, string since, bool isSame) => isSame
        ? Pick($"{since} 前为{ChineseArticle(former)}，文字相同。", $"Before {since} this was Article {former}, same wording.")
        : Pick($"{since} 前为{ChineseArticle(former)}，文字有修改。", $"Before {since} this was Article {former}, with other wording.");

    /// <summary>The link to the text of today.</summary>
    /// <param name="place">The place there; empty for the whole text.</param>
    public string ReadToday(string place) =>
        place.Length == 0 ? Pick("→\u00a0阅读现行文本", "→\u00a0Read today's text") : Pick($"→\u00a0阅读现行{place}", $"→\u00a0Read today's {place}");

    /// <summary>The link to the law that replaced a repealed one.</summary>
    public string ReadSuccessor(string title) => Pick($"→\u00a0阅读{title}", $"→\u00a0Read the {title}");

    /// <summary>The link to the adopted text of a draft.</summary>
    public string ReadAdopted => Pick("→\u00a0阅读通过的文本", "→\u00a0Read the adopted text");

    /// <summary>The link to the comparison of two versions.</summary>
    public string CompareBoth => Pick("→\u00a0对比两个版本", "→\u00a0Compare the two versions");

    /// <summary>Several articles: 第六十九条和第七十条, Articles 69 and 70.</summary>
    public string ArticlesAnd(ImmutableArray<ProvisionNumber> numbers) => Pick(
        $"{string.Join('、', numbers[..^1].Select(ChineseArticle))}和{ChineseArticle(numbers[^1])}",
        $"Articles {string.Join(", ", numbers[..^1])} and {numbers[^1]}");

    private static string ChineseArticle(ProvisionNumber number) => number.ToChinese(ProvisionKind.Article);
}
