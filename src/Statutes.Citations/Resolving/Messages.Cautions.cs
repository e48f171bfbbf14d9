using System.Collections.Immutable;
using Statutes.Model.Dates;
using Statutes.Model.Provisions;
using Statutes.Model.Text;
using Statutes.Model.Works;

namespace Statutes.Citations.Resolving;

/// <content>The texts of cautions about a version and its text.</content>
internal static partial class Messages
{
    /// <summary>第三十五条（现第三十六条）: the two numbers are not the same provision.</summary>
    internal static Bilingual PairMismatch { get; } = new(
        Zh: "所引的新旧条号不对应：对照表中没有这一对条文。请核对。",
        En: "The two numbers do not belong together: the concordance has no such pair. Check them.");

    /// <summary>A draft.</summary>
    internal static Bilingual Draft(DateOnly published) => new(
        Zh: $"这是{LawDate.Format(published)}公布的征求意见稿，不具有法律效力。",
        En: $"This is a draft published on {LawDate.Format(published)}. It has never had the force of law.");

    /// <summary>A version whose entry into force no source states.</summary>
    internal static Bilingual EntryIntoForceAssumed(Work work, DateOnly from) => new(
        Zh: $"没有来源写明《{ChineseTitle(work)}》的这一版本自何日起施行，本库推定为{LawDate.Format(from)}。请核对施行日期。",
        En: $"No source states the day from which this version of the {EnglishTitle(work)} is in force. {LawDate.Format(from)} is assumed. "
            + "Check the day.");

    /// <summary>The next version, whose entry into force no source states; it may be in force earlier than assumed.</summary>
    internal static Bilingual NextEntryIntoForceAssumed(Work work, DateOnly from) => new(
        Zh: $"没有来源写明《{ChineseTitle(work)}》的后一版本自何日起施行，本库推定为{LawDate.Format(from)}，实际可能更早。请核对施行日期。",
        En: $"No source states the day from which the next version of the {EnglishTitle(work)} is in force. "
            + $"{LawDate.Format(from)} is assumed; it may have been earlier. Check the day.");

    /// <summary>A text without any day.</summary>
    internal static Bilingual EntryIntoForceUnknown(Work work) => new(
        Zh: $"没有来源写明《{ChineseTitle(work)}》的这一版本自何日起施行，也不能推定。请核对其效力。",
        En: $"No source states the day from which this version of the {EnglishTitle(work)} is in force, and no day can be assumed. "
            + "Check whether it is in force.");

    /// <summary>An interpretation of a law that was repealed, or one that is based on it.</summary>
    internal static Bilingual InterpretsRepealedLaw(Work work, Bilingual law, DateOnly day) => new(
        Zh: $"《{ChineseTitle(work)}》所解释或者依据的《{law.Either(Language.Chinese)}》已于{LawDate.Format(day)}废止。请核对该解释是否仍然适用。",
        En: $"The {EnglishTitle(work)} interprets or is based on the {law.Either(Language.English)}, "
            + $"which was repealed on {LawDate.Format(day)}. Check whether it still applies.");

    /// <summary>A version before its entry into force.</summary>
    internal static Bilingual NotYetInForce(Work work, DateOnly from, DateOnly at) => new(
        Zh: $"《{ChineseTitle(work)}》的这一版本自{LawDate.Format(from)}起施行，{LawDate.Format(at)}尚未施行。",
        En: $"This version of the {EnglishTitle(work)} enters into force on {LawDate.Format(from)}. "
            + $"It is not in force on {LawDate.Format(at)}.");

    /// <summary>A repealed law without a successor.</summary>
    internal static Bilingual Repealed(Work work, DateOnly day) => new(
        Zh: $"《{ChineseTitle(work)}》已于{LawDate.Format(day)}废止。",
        En: $"The {EnglishTitle(work)} was repealed on {LawDate.Format(day)}.");

    /// <summary>A repealed law with a successor.</summary>
    internal static Bilingual RepealedAndReplaced(Work work, DateOnly day, Bilingual successor) => new(
        Zh: $"《{ChineseTitle(work)}》已于{LawDate.Format(day)}废止，由《{successor.Zh}》取代。",
        En: $"The {EnglishTitle(work)} was repealed on {LawDate.Format(day)} and replaced by the {successor.En}.");

    /// <summary>A draft whose final text was adopted, and the corpus does not contain that text.</summary>
    internal static Bilingual FinalTextNotAvailable(DateOnly adopted) => new(
        Zh: $"正式文本已于{LawDate.Format(adopted)}通过，与征求意见稿可能不同；本库尚未收录正式文本。",
        En: $"The final text was adopted on {LawDate.Format(adopted)} and may differ from this draft. This corpus does not contain it.");

    /// <summary>An amendment is known by its day alone.</summary>
    internal static Bilingual AmendedTextNotAvailable(DateOnly amended) => new(
        Zh: $"该版本已于{LawDate.Format(amended)}修改，条文序号可能已经变动；本库未收录修改后的文本。",
        En: $"This version was amended on {LawDate.Format(amended)}, so article numbers may have changed. "
            + "This corpus does not contain the amended text.");

    /// <summary>A later version is in force, and the corpus contains it.</summary>
    internal static Bilingual LaterVersionInForce(DateOnly since) => new(
        Zh: $"自{LawDate.Format(since)}起施行的是后一版本，条文序号可能已经变动。",
        En: $"A later version has been in force since {LawDate.Format(since)}. Its article numbers may differ.");

    /// <summary>A later version is in force, and the corpus does not contain it.</summary>
    internal static Bilingual LaterVersionNotAvailable(DateOnly since) => new(
        Zh: $"自{LawDate.Format(since)}起施行的是后一版本，条文序号可能已经变动；本库尚未收录该版本的文本。",
        En: $"A later version has been in force since {LawDate.Format(since)}, and its article numbers may differ. "
            + "This corpus does not contain its text.");

    /// <summary>The text of an article was amended, and the current text is in another version.</summary>
    internal static Bilingual AmendedSince(DateOnly current, ImmutableArray<ProvisionNumber> articles) => new(
        Zh: $"该条文此后已经修改，现行文本见{LawDate.Format(current)}版本{ChineseArticles(articles)}。",
        En: $"The text has been amended since. "
            + $"The current text is {EnglishArticles(articles)} of the version of {LawDate.Format(current)}.");

    /// <summary>The text of a whole work was amended.</summary>
    internal static Bilingual AmendedSince(DateOnly current) => new(
        Zh: $"该法此后已经修改，现行文本见{LawDate.Format(current)}版本。",
        En: $"The text has been amended since. The current text is the version of {LawDate.Format(current)}.");

    /// <summary>The provision was deleted.</summary>
    internal static Bilingual DeletedSince { get; } = new(
        Zh: "该条文此后已被删去。",
        En: "The provision has been deleted since.");

    /// <summary>第十条第一款第一项, where the article has only one 款.</summary>
    /// <param name="usual">The usual citation.</param>
    internal static Bilingual NonCanonical(Bilingual usual) => new(
        Zh: $"该条只有一款，通常引作{usual.Zh}。",
        En: $"The article has only one paragraph. It is usually cited as {usual.En}.");
}
