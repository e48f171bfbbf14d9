using System.Text.RegularExpressions;
using Statutes.Model.Corpus;
using Statutes.Model.Ids;
using Statutes.Model.Provisions;
using Statutes.Model.Text;
using Statutes.Model.Works;
using Statutes.Search;

namespace Statutes.MadeDocuments;

/// <summary>An article in one language, with its wording without blanks.</summary>
/// <param name="Work">Its work.</param>
/// <param name="Document">The text that it is in.</param>
/// <param name="Provision">The article.</param>
public sealed record LawArticle(Work Work, StatuteDocument Document, Provision Provision)
{
    /// <summary>Its id.</summary>
    public ProvisionId Id { get; } = new(Document.Version, Provision.Path);

    /// <summary>Its number, as 35.</summary>
    public ProvisionNumber Number => Provision.Number;

    /// <summary>Its lines.</summary>
    public IReadOnlyList<string> Lines { get; } = Document.LinesOf(Provision);

    /// <summary>Its wording without blanks.</summary>
    public string Folded => field ??= LawMaterial.Fold(string.Concat(Lines));
}

/// <summary>The articles of the corpus, read from the texts and not by the code that is judged.</summary>
public sealed partial class LawMaterial
{
    private readonly KnowledgeBase knowledge;
    private readonly Dictionary<(VersionId Version, Language Language), LawArticle[]> articles = [];

    /// <summary>Reads the articles.</summary>
    public LawMaterial(KnowledgeBase knowledge, DateOnly today)
    {
        (this.knowledge, Today) = (knowledge, today);
        foreach (var work in knowledge.Catalog.Works)
        {
            foreach (var text in work.Versions.Where(v => v.IsHeld).SelectMany(v => knowledge.TextsOf(work.IdOf(v))))
            {
                articles[(text.Version, text.Language)] = [.. text.Articles.Select(a => new LawArticle(work, text, a))];
            }
        }
    }

    /// <summary>The day of the check.</summary>
    public DateOnly Today { get; }

    /// <summary>The works with a text of today in both languages.</summary>
    public IEnumerable<Work> Works => knowledge.Catalog.Works.Where(
        w => w.VersionInForceAt(Today) is { } v && IsInBothLanguages(w, v));

    /// <summary>The works with an earlier text in both languages that was in force.</summary>
    public IEnumerable<(Work Work, LawVersion Version)> Former => knowledge.Catalog.Works
        .SelectMany(w => w.Versions.Select(v => (Work: w, Version: v)))
        .Where(p => p.Work.StatusAt(p.Version, Today) is VersionStatus.Superseded or VersionStatus.Repealed
            && IsInBothLanguages(p.Work, p.Version));

    /// <summary>The articles of a version.</summary>
    public LawArticle[] Of(VersionId version, Language language) => articles.GetValueOrDefault((version, language)) ?? [];

    /// <summary>The articles of a work today.</summary>
    public LawArticle[] Present(Work work, Language language) =>
        work.VersionInForceAt(Today) is { } version ? Of(work.IdOf(version), language) : [];

    /// <summary>Returns what has some words: every article in every version.</summary>
    public IEnumerable<LawArticle> Having(string words, Language language)
    {
        var folded = Fold(words);
        return articles.Where(a => a.Key.Language == language).SelectMany(a => a.Value)
            .Where(a => a.Folded.Contains(folded, StringComparison.Ordinal));
    }

    /// <summary>Returns whether two articles are one article of law, whatever their numbers.</summary>
    public bool AreOne(LawArticle one, LawArticle other) =>
        knowledge.Catalog.LineageOf(one.Id) is { } lineage && lineage == knowledge.Catalog.LineageOf(other.Id);

    /// <summary>Returns the only article of today that an article of an earlier version became; null if there is none or several.</summary>
    public LawArticle? Successor(LawArticle former, Language language) =>
        Present(former.Work, language).Where(a => AreOne(former, a)).ToArray() is [var only]
            && Of(former.Id.Version, language).Count(a => AreOne(a, only)) == 1 ? only : null;

    /// <summary>Returns words without blanks.</summary>
    public static string Fold(string words) => string.Concat(words.Where(c => !char.IsWhiteSpace(c)));

    /// <summary>Returns whether words can be quoted: they have no quotation marks and cite nothing.</summary>
    public static bool CanBeQuoted(string words) =>
        !words.AsSpan().ContainsAny("“”\"'’‘「」『』《》…[]（()）") && !NameOfProvision().IsMatch(words);

    private bool IsInBothLanguages(Work work, LawVersion version) =>
        Of(work.IdOf(version), Language.Chinese).Length > 0 && Of(work.IdOf(version), Language.English).Length > 0;

    [GeneratedRegex(
        "第[一二三四五六七八九十百零]+[条款项章节]|Article|Chapter|paragraph|本法|本办法|本条例|本规定|前[款两]|"
        + "[Tt]his Law|[Tt]hese (Measures|Regulations|Provisions)|(Law|Measures|Provisions) (on|for|of)|item")]
    private static partial Regex NameOfProvision();
}
