using Statutes.Citations.Parsing.Versions;
using Statutes.Model.Corpus;
using Statutes.Model.Text;
using Statutes.Model.Works;

namespace Statutes.Citations.Formatting;

/// <summary>
/// Finds the title for the citation of a version: that of the work, unless the version has its own and the work is found by
/// it; else the title that practice gives to it. An id is never a title. The bracket in a draft's title (征求意见稿, Draft for Comment)
/// is removed, as the version words include it with the date.
/// </summary>
internal static class CitationTitle
{
    /// <summary>Returns the full title: 中华人民共和国网络安全法.</summary>
    internal static string Full(Catalog catalog, Work work, LawVersion version, Language language) =>
        Own(catalog, work, version, language) ?? work.Title.In(language) ?? work.ShortTitle.In(language)
        ?? Known(work, language) ?? work.Title.Either(language);

    /// <summary>Returns the short title: 网络安全法.</summary>
    internal static string Short(Catalog catalog, Work work, LawVersion version, Language language) =>
        Own(catalog, work, version, language) ?? work.ShortTitle.In(language) ?? work.Title.In(language)
        ?? Known(work, language) ?? work.Title.Either(language);

    /// <summary>Puts a Chinese title into 《》, and titles inside it into 〈〉: 《关于修改〈网络安全法〉的决定》.</summary>
    internal static string Marked(string title) => $"《{title.Replace('《', '〈').Replace('》', '〉')}》";

    /// <summary>Returns the English name of a work in a sentence: its own, the usual one, or its Chinese title.</summary>
    internal static string English(Work work) =>
        work.ShortTitle.En ?? work.Title.En ?? Known(work, Language.English) ?? work.ShortTitle.Either(Language.English);

    // the title that practice gives to a work which has none of its own in the language
    private static string? Known(Work work, Language language) =>
        work.Title.Zh is { } title && IdentityCatalogue.Find(title) is [var known] ? known.Title.In(language) : null;

    private static string? Own(Catalog catalog, Work work, LawVersion version, Language language)
    {
        if (version.Title?.In(language) is not { } own)
        {
            return null;
        }

        var title = version.Draft ? WithoutDraftBracket(own) : own;
        var found = catalog.FindByName(title);
        return found.Length == 1 && found[0].Work.Id == work.Id && !found[0].Generic ? title : null;
    }

    private static string WithoutDraftBracket(string title)
    {
        var open = title.AsSpan().LastIndexOfAny('（', '(');
        return open > 0 && title[^1] is '）' or ')'
            && VersionWordTable.ContainsDraft(title.AsSpan(open))
            ? title[..open].TrimEnd()
            : title;
    }
}
