using Statutes.Model.Text;

namespace Statutes.Documents.Quoting;

/// <summary>Why a quotation has its verdict.</summary>
internal static class QuotationMessages
{
    internal static Bilingual TooShort { get; } = new("引文太短，未核对。", "Too short to check.");

    internal static Bilingual TooLong { get; } = new(
        $"引文超过{QuotationThresholds.Longest}字，未核对。", $"Longer than {QuotationThresholds.Longest:N0} characters; not checked.");

    internal static Bilingual NoCitation { get; } = new("句中没有引用条文，未核对。", "No citation belongs to these words; not checked.");

    internal static Bilingual CitationNotResolved { get; } = new(
        "所引条文不明确，未核对。", "It is not clear which provision is cited; not checked.");

    internal static Bilingual NotHeld { get; } = new(
        "本库没有所引法律的条文，未核对。", "The corpus does not contain the law that is cited; not checked.");

    internal static Bilingual NoWordingInLanguage { get; } = new(
        "本库没有该法律的英文文本，未核对。", "The corpus has this law in Chinese only; the English words were not checked.");

    internal static Bilingual OtherTranslation { get; } = new(
        "与本库的非官方译文不同，可能是另一译文，未核对。",
        "These words differ from our unofficial translation. They may be another translation; not checked.");

    internal static Bilingual OfTranslation { get; } = new(
        "这些文字是本库的非官方英译文；以中文条文为准。",
        "These are the words of our unofficial translation. The Chinese wording is authentic.");

    internal static Bilingual NotFound { get; } = new(
        "本库的法律中没有这些文字。", "These words are not in any law of the corpus.");

    internal static Bilingual Traditional { get; } = new(
        "以繁体字书写，此外与条文相同。", "Written in Traditional characters; otherwise the words of the law.");

    internal static Bilingual Near(int differing) => new(
        $"与条文有{differing}处字符不同。", differing == 1 ? "One character differs from the law." : $"{differing} characters differ from the law.");

    internal static Bilingual Elsewhere(Bilingual label, bool isExact) => isExact
        ? new($"这些文字出自{label.Zh}。", $"These are the words of {label.En}.")
        : new($"这些文字与{label.Zh}相近。", $"These words are close to {label.En}.");

    internal static Bilingual OtherVersion(Bilingual label, DateOnly version, bool isExact) => isExact
        ? new($"这些文字出自{version:yyyy-MM-dd}文本的{label.Zh}。", $"These are the words of {label.En}, in the text of {version:yyyy-MM-dd}.")
        : new($"这些文字与{version:yyyy-MM-dd}文本的{label.Zh}相近。", $"These words are close to {label.En}, in the text of {version:yyyy-MM-dd}.");
}
