using System.Globalization;
using Statutes.Model.Works;

namespace Statutes.Citations.Formatting;

/// <summary>How a phrase names a version.</summary>
internal enum VersionPhraseKind
{
    /// <summary>Not at all: the date selects it.</summary>
    None,

    /// <summary>By a year of no other version: （2016年）, (2016).</summary>
    Year,

    /// <summary>By the year of the decision that amended it: （2025年修正）, (as amended in 2025).</summary>
    Amended,

    /// <summary>By the year of its revision as a whole: （2025年修订）, (as revised in 2025).</summary>
    Revised,

    /// <summary>By the year of its adoption, which distinguishes it from a draft of that year: （2016年通过）, (as adopted in 2016).</summary>
    Adopted,

    /// <summary>
    /// By the year of its promulgation, which distinguishes it from a draft of that year: （2017年公布）, (promulgated in 2017).
    /// </summary>
    Promulgated,

    /// <summary>By the day of its entry into force, where no year selects it: （2017年6月1日施行）, (effective June 1, 2017).</summary>
    Effective,

    /// <summary>As a draft: （2017年征求意见稿）, (draft of February 4, 2017).</summary>
    Draft,

    /// <summary>As one of several drafts of a year: （2017年2月4日征求意见稿）, (draft of February 4, 2017).</summary>
    DraftOfDay,
}

/// <summary>
/// The version words of a citation. They select exactly one version of the work, and are absent where the date of reading
/// selects it anyway. A draft has them at any date: it never is law, and a citation without them would mislead.
/// </summary>
/// <param name="Kind">How the phrase names the version.</param>
/// <param name="Date">The day of the event; most phrases contain only its year.</param>
internal readonly record struct VersionPhrase(VersionPhraseKind Kind, DateOnly Date)
{
    /// <summary>The phrase in Chinese, with its brackets; empty for <see cref="VersionPhraseKind.None"/>.</summary>
    internal string Chinese
    {
        get
        {
            var (year, day) = (Invariant($"{Date.Year}年"), Invariant($"{Date.Year}年{Date.Month}月{Date.Day}日"));
            return Kind switch
            {
                VersionPhraseKind.None => "",
                VersionPhraseKind.Year => $"（{year}）",
                VersionPhraseKind.Amended => $"（{year}修正）",
                VersionPhraseKind.Revised => $"（{year}修订）",
                VersionPhraseKind.Adopted => $"（{year}通过）",
                VersionPhraseKind.Promulgated => $"（{year}公布）",
                VersionPhraseKind.Effective => $"（{day}施行）",
                VersionPhraseKind.Draft => $"（{year}征求意见稿）",
                _ => $"（{day}征求意见稿）",
            };
        }
    }

    /// <summary>The phrase in English, with its brackets and a space before; empty for <see cref="VersionPhraseKind.None"/>.</summary>
    internal string English
    {
        get
        {
            var (year, day) = (Invariant($"{Date.Year}"), Date.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture));
            return Kind switch
            {
                VersionPhraseKind.None => "",
                VersionPhraseKind.Year => $" ({year})",
                VersionPhraseKind.Amended => $" (as amended in {year})",
                VersionPhraseKind.Revised => $" (as revised in {year})",
                VersionPhraseKind.Adopted => $" (as adopted in {year})",
                VersionPhraseKind.Promulgated => $" (promulgated in {year})",
                VersionPhraseKind.Effective => $" (effective {day})",
                _ => $" (draft of {day})",
            };
        }
    }

    /// <summary>Chooses the phrase for a version.</summary>
    /// <param name="work">The work.</param>
    /// <param name="version">The version that is cited.</param>
    /// <param name="at">The date at which the citation will be read.</param>
    internal static VersionPhrase For(Work work, LawVersion version, DateOnly at)
    {
        if (version.Draft)
        {
            var isOnlyOfYear = work.Versions.Count(v => v.Draft && v.Date.Year == version.Date.Year) == 1;
            return new VersionPhrase(isOnlyOfYear ? VersionPhraseKind.Draft : VersionPhraseKind.DraftOfDay, version.Date);
        }

        return VersionAt(work, at)?.Date == version.Date && !work.IsBeforeAdoption(version, at) && !work.IsBeforeRevision(version, at)
            ? default
            : Distinguishing(work, version);
    }

    /// <summary>
    /// Returns the version of a citation without version words at a date; of a work without texts, the version then in force.
    /// </summary>
    private static LawVersion? VersionAt(Work work, DateOnly at) =>
        work.VersionMeantAt(at) ?? work.Versions.LastOrDefault(v => work.InForceFrom(v) <= at) ?? work.Versions.FirstOrDefault();

    private static VersionPhrase Distinguishing(Work work, LawVersion version)
    {
        var others = work.Versions.Where(v => v.Date != version.Date).ToArray();
        foreach (var phrase in PhrasesOf(work, version))
        {
            var rivals = others.Where(v => HasYear(work, v, phrase.Date.Year)).ToArray();
            if (rivals.Length == 0)
            {
                // a year of this version alone needs no word, except 修正 and 修订, which a reader expects
                return phrase.Kind is VersionPhraseKind.Amended or VersionPhraseKind.Revised
                    ? phrase
                    : phrase with { Kind = VersionPhraseKind.Year };
            }

            // a draft is not adopted or promulgated and does not amend, so the word distinguishes the two
            if (phrase.Kind != VersionPhraseKind.Effective && rivals.All(v => v.Draft))
            {
                return phrase;
            }
        }

        return new VersionPhrase(VersionPhraseKind.Effective, work.InForceFrom(version) ?? version.Date);
    }

    // In the order in which a lawyer would choose: the year in which the text was made precedes the year in which it entered into force.
    private static IEnumerable<VersionPhrase> PhrasesOf(Work work, LawVersion version)
    {
        var amended = version.Decision is null ? VersionPhraseKind.Revised : VersionPhraseKind.Amended;
        foreach (var (kind, phrase) in new[]
        {
            (LifecycleEventKind.Amended, amended),
            (LifecycleEventKind.Adopted, VersionPhraseKind.Adopted),
            (LifecycleEventKind.Promulgated, VersionPhraseKind.Promulgated),
        })
        {
            foreach (var happened in work.Events.Where(e => e.Kind == kind && e.Version == version.Date))
            {
                yield return new VersionPhrase(phrase, happened.Date);
            }
        }

        yield return new VersionPhrase(VersionPhraseKind.Effective, version.Date);
    }

    // the years by which the resolver finds a version
    private static bool HasYear(Work work, LawVersion version, int year) =>
        version.Date.Year == year || work.Events.Any(e => e.Version == version.Date && e.Date.Year == year);

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
