using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Documents.Citing;

/// <summary>Why a citation has its verdict.</summary>
internal static class CitationMessages
{
    internal static Bilingual NamesItsVersion { get; } = new("引文指明了所引版本。", "The citation names its version.");

    internal static Bilingual InQuotation { get; } = new("引用在引文之内。", "The citation is inside a quotation.");

    internal static Bilingual Pair { get; } = new("新旧条号并列，对应无误。", "A former and a present number side by side; they match.");

    internal static Bilingual PairMismatch { get; } = new(
        "新旧条号并列，但两者并不对应。", "A former and a present number side by side, but they do not match.");

    internal static Bilingual Repealed { get; } = new("已废止。", "Repealed.");

    internal static Bilingual Deleted { get; } = new("现行法律中已无此条文。", "Today's law no longer has this provision.");

    internal static Bilingual NotYetInForce { get; } = new("尚未施行。", "Not yet in force.");

    internal static Bilingual Ambiguous { get; } = new("引用有多种含义。", "The citation has several meanings.");

    internal static Bilingual NowUnknown { get; } = new(
        "该版本已被取代，现行条文不详。", "This version is superseded. Which provision continues this one today is not known.");

    internal static Bilingual Renumbered(Bilingual was, Bilingual now) => new(
        $"{was.Zh}现为{now.Zh}，文字相同。", $"{was.En} is now {now.En}, with the same words.");

    internal static Bilingual Amended(Bilingual was, Bilingual now) => was.Equals(now)
        ? new($"{was.Zh}的文字已修改。", $"The words of {was.En} were changed.")
        : new($"{was.Zh}现为{now.Zh}，文字已修改。", $"{was.En} is now {now.En}, with other words.");

    internal static Bilingual Merged(Bilingual was, Bilingual now) => new(
        $"{was.Zh}已并入{now.Zh}。", $"{was.En} was merged into {now.En}.");

    internal static Bilingual Split(Bilingual was, Bilingual now) => new(
        $"{was.Zh}已拆分，部分在{now.Zh}。", $"{was.En} was split; part of it is {now.En}.");

    internal static Bilingual ReplacedBy(Bilingual now) => new($"已废止，由{now.Zh}取代。", $"Repealed; replaced by {now.En}.");

    internal static Bilingual InAnotherVersion(Bilingual why) => new($"另一版本有此条文：{why.Zh}。", $"Another version has it: {why.En}.");

    /// <summary>The words of the sentence, or of its quotation, are those of the article that had the number before.</summary>
    /// <param name="words">The words that decided, in the language of the document.</param>
    /// <param name="number">The number that is cited.</param>
    /// <param name="version">The version in which the number meant the article with these words.</param>
    /// <param name="now">The article with these words today.</param>
    internal static Bilingual Doubtful(IReadOnlyList<string> words, ProvisionNumber number, DateOnly version, Bilingual now) => new(
        $"“{string.Join("”“", words)}”是{version:yyyy-MM-dd}文本{number.ToChinese(ProvisionKind.Article)}的用语，"
            + $"现行{number.ToChinese(ProvisionKind.Article)}没有这些用语。该条现为{now.Zh}。",
        $"“{string.Join("”, “", words)}”: these are words of Article {number} of the {version:yyyy-MM-dd} text, "
            + $"not of today's Article {number}. That article is now {now.En}.");
}
