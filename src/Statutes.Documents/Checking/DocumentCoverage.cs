using System.Collections.Immutable;
using Statutes.Documents.Citing;
using Statutes.Documents.Quoting;
using Statutes.Documents.Reading;
using Statutes.Model.Text;
using Statutes.Search;

namespace Statutes.Documents.Checking;

/// <summary>Says what a check covers: the laws of the corpus and their day, and what was not checked.</summary>
internal static class DocumentCoverage
{
    /// <summary>At most so many titles are named; the rest is counted.</summary>
    private const int MostTitles = 6;

    /// <summary>Describes it in sentences.</summary>
    public static Bilingual Describe(
        KnowledgeBase knowledge,
        DocumentContent content,
        ImmutableArray<CheckedCitation> citations,
        ImmutableArray<CheckedQuotation> quotations,
        DateOnly today)
    {
        var works = knowledge.Catalog.Works.Where(w => w.Versions.Any(v => v.IsHeld)).ToList();
        var checkedTo = works.Select(w => w.CheckedTo).DefaultIfEmpty(today).Min(); // no law is promised further than it was checked
        var zhTitles = Titles(works.Select(w => w.ShortTitle), Language.Chinese);
        var enTitles = Titles(works.Select(w => w.ShortTitle), Language.English);
        var zh = $"以{today:yyyy-MM-dd}为准，按本库的{works.Count}部法律核对（截至{checkedTo:yyyy-MM-dd}）：{zhTitles}。";
        var en = $"Checked as of {today:yyyy-MM-dd} against the {works.Count} laws of the corpus (to {checkedTo:yyyy-MM-dd}): {enTitles}.";
        var notAvailable = citations.Count(c => c.Verdict == CitedVerdict.NotAvailable);
        var notChecked = quotations.Count(q => q.Verdict == QuotedVerdict.NotChecked);
        if (notAvailable > 0)
        {
            zh += $"有{notAvailable}处引用的法律或版本不在本库。";
            en += notAvailable == 1
                ? " One citation is of a law or version that the corpus does not contain."
                : $" {notAvailable} citations are of laws or versions that the corpus does not contain.";
        }

        if (notChecked > 0)
        {
            zh += $"有{notChecked}处引文未核对。";
            en += notChecked == 1 ? " One quotation was not checked." : $" {notChecked} quotations were not checked.";
        }

        zh += "英文条文为非官方译文。未加引号的转述未核对。";
        en += " The English wording is an unofficial translation. Paraphrases were not checked.";
        foreach (var leftOut in content.LeftOut)
        {
            zh += leftOut.Zh;
            en += " " + leftOut.En;
        }

        return new Bilingual(zh, en);
    }

    private static string Titles(IEnumerable<Bilingual> titles, Language language)
    {
        var all = titles.Select(t => t.Either(language)).ToList();
        var named = string.Join(language == Language.Chinese ? "、" : "; ", all.Take(MostTitles));
        return all.Count <= MostTitles ? named
            : language == Language.Chinese ? $"{named}等" : $"{named}; and {all.Count - MostTitles} more";
    }
}
