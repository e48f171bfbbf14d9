using System.Collections.Immutable;
using Statutes.Citations.Formatting;
using Statutes.Model.Corpus;
using Statutes.Model.Provisions;
using Statutes.Model.Text;
using Statutes.Model.Works;

namespace Statutes.Citations.Resolving;

/// <summary>
/// Finds and explains what an article number means in other versions of its work: 第三十五条 of 2017 is now 第三十七条. Only lineages and
/// concordances decide; texts are not compared.
/// </summary>
internal sealed class NumberHistory(Catalog catalog, SuccessorFinder successors, DateOnly today)
{
    /// <summary>Another version in which the number belongs to another provision.</summary>
    /// <param name="Version">The other version.</param>
    /// <param name="Id">The provision with that number there.</param>
    internal readonly record struct OtherMeaning(LawVersion Version, ProvisionId Id);

    /// <summary>
    /// Finds the enacted versions in which the number of a provision belongs to another provision, in the order of their
    /// dates.
    /// </summary>
    /// <param name="work">The work.</param>
    /// <param name="version">The version of the provision.</param>
    /// <param name="path">The provision. What is not an article, or in one, has no other meanings.</param>
    public IEnumerable<OtherMeaning> OtherMeanings(Work work, LawVersion version, ProvisionPath path)
    {
        if (version.Draft
            || path.AncestorOrSelf(ProvisionKind.Article) is not { } article
            || catalog.ShapeOf(work.IdOf(version))?.LineageOf(article) is null)
        {
            yield break;
        }

        foreach (var other in work.Versions.Where(v => v is { Draft: false, IsHeld: true } && v != version))
        {
            var shape = catalog.ShapeOf(work.IdOf(other))!;
            if (shape.Article(article.Number) is { } namesake && MeansAnother(work, version, other, article.Number))
            {
                var place = shape.Find(path) is null ? namesake.Path : path;
                yield return new OtherMeaning(other, new ProvisionId(work.IdOf(other), place));
            }
        }
    }

    private bool MeansAnother(Work work, LawVersion version, LawVersion other, ProvisionNumber number)
    {
        var (earlier, later) = version.Date < other.Date ? (version, other) : (other, version);
        return catalog.MeansAnother(work.IdOf(earlier), work.IdOf(later), number);
    }

    /// <summary>Writes an alternative: since when, or until when, the number means another provision, and which.</summary>
    /// <param name="work">The work.</param>
    /// <param name="version">The version of the answer.</param>
    /// <param name="other">The other meaning of the number.</param>
    public Alternative ToAlternative(Work work, LawVersion version, OtherMeaning other)
    {
        var number = NumberOf(other.Id.Path);
        var note = Note(work, version, other.Version, number, Messages.New);
        var why = other.Version.Date < version.Date
            ? work.InForceUntil(other.Version) is { } end
                ? Messages.DifferentRuleBefore(end, number, note)
                : Messages.WasADifferentRule(Subject(work, other.Version, number), note)
            : work.InForceFrom(other.Version) is { } start && start <= today
                ? Messages.DifferentRuleSince(start, number, note)
                : Messages.DifferentRuleFrom(work.InForceFrom(other.Version)!.Value, number, note);
        return new Alternative(other.Id, why.En!, why.Zh);
    }

    /// <summary>
    /// Writes the caution: what the cited article is today, or was before, and what its number means in the other version. Of
    /// several other versions, the one in force today is described.
    /// </summary>
    /// <param name="work">The work.</param>
    /// <param name="version">The version of the answer.</param>
    /// <param name="others">Its other meanings, at least one.</param>
    public Bilingual Explain(Work work, LawVersion version, IReadOnlyList<OtherMeaning> others)
    {
        var other = others.FirstOrDefault(o => IsInForce(work, o.Version), others[0]);
        var number = NumberOf(other.Id.Path);
        var explanation = Messages.Sentences(OfCited(work, version, number), OfOther(work, version, other.Version, number));
        return IsComputed(work, version, other.Version) ? Messages.Sentences(explanation, Messages.NumbersAreComputed) : explanation;
    }

    private bool IsComputed(Work work, LawVersion version, LawVersion other)
    {
        var (first, last) = version.Date < other.Date ? (version.Date, other.Date) : (other.Date, version.Date);
        return work.Versions.Any(v => v.Date > first && v.Date <= last && catalog.ConcordanceTo(work.IdOf(v)) is { IsComputed: true });
    }

    /// <summary>Returns the numbers of the articles into which an article was split; null where it was not, or that is not known.</summary>
    /// <param name="work">The work.</param>
    /// <param name="version">The version of the article.</param>
    /// <param name="path">The article. What is in an article has one successor.</param>
    /// <param name="successor">Its successor today.</param>
    public ImmutableArray<ProvisionNumber>? PiecesOf(Work work, LawVersion version, ProvisionPath path, ProvisionId successor) =>
        path.Kind == ProvisionKind.Article
        && catalog.ConcordanceFrom(work.IdOf(version)) is { } concordance
        && concordance.To == successor.Version
        && concordance.Of(path.Number) is { Change: ArticleChange.Split } split
            ? split.To
            : null;

    // 2017年文本第三十五条现为第三十七条。 · 现行第三十五条即原第三十三条。
    private Bilingual? OfCited(Work work, LawVersion version, ProvisionNumber number)
    {
        var subject = Subject(work, version, number);
        if (!IsInForce(work, version) && Fate(work, version, number) is { } fate)
        {
            return Messages.ArticleIs(subject, fate);
        }

        return OriginsOf(work, version, number) switch
        {
            null => null,
            { IsEmpty: true } => Messages.ArticleIs(subject, Messages.NewSince(work.InForceFrom(version)!.Value)),
            [var same] when same == number => null,
            { } former => Messages.ArticleWas(subject, Messages.FormerlyArticles(former)),
        };
    }

    // 现行第三十五条是另一条文（原第三十三条）。
    private Bilingual OfOther(Work work, LawVersion version, LawVersion other, ProvisionNumber number)
    {
        var from = work.InForceFrom(other)!.Value;
        var isFuture = work.StatusAt(other, today) == VersionStatus.NotYetInForce;
        var note = Note(work, version, other, number, isFuture ? Messages.New : Messages.NewSince(from));
        if (isFuture)
        {
            return Messages.Sentence(Messages.DifferentRuleFrom(from, number, note));
        }

        var subject = Subject(work, other, number);
        return IsInForce(work, other) ? Messages.IsADifferentRule(subject, note) : Messages.WasADifferentRule(subject, note);
    }

    // Of an earlier version: what the article is today. Of a later one: what it was in the version before.
    private Bilingual? Note(Work work, LawVersion version, LawVersion other, ProvisionNumber number, Bilingual whenNew)
    {
        if (other.Date < version.Date)
        {
            return IsInForce(work, other) ? null : Fate(work, other, number);
        }

        return OriginsOf(work, other, number) switch
        {
            null => null,
            { IsEmpty: true } => whenNew,
            { } former => Messages.FormerlyArticles(former),
        };
    }

    // what an article of an earlier version is today; null where that is not known
    private Bilingual? Fate(Work work, LawVersion version, ProvisionNumber number) =>
        successors.NowOf(work, version, ProvisionPath.Article(number)) switch
        {
            null => null,
            { Change: SuccessorChange.Split, Id: { } id } => Pieces(work, version, number, id),
            { Change: SuccessorChange.Merged, Id: { } id } => Messages.NowPartOf(NumberOf(id.Path)),
            { Change: SuccessorChange.Repealed, Id: { } id } => Messages.ReplacedBy(LabelOf(id)),
            { Change: SuccessorChange.Repealed } => Messages.NowRepealed,
            { Id: { } id } => Messages.NowArticle(NumberOf(id.Path)),
            _ => Messages.NoLongerInTheLaw,
        };

    // where another version lies between, only the last of the new articles is known
    private Bilingual Pieces(Work work, LawVersion version, ProvisionNumber number, ProvisionId last) =>
        PiecesOf(work, version, ProvisionPath.Article(number), last) is { } pieces
            ? Messages.NowSplitInto(pieces)
            : Messages.NowPartlyIn(NumberOf(last.Path));

    // the numbers in the version before from which an article comes: empty where it is new, null where no concordance leads
    // to its version, or where it was not compared
    private ImmutableArray<ProvisionNumber>? OriginsOf(Work work, LawVersion version, ProvisionNumber number) =>
        catalog.ConcordanceTo(work.IdOf(version)) is { } concordance
        && !concordance.Entries.Any(e => e is { From: null, Change: ArticleChange.NotCompared } && e.To.Contains(number))
            ? concordance.Origins(number)
            : null;

    private Bilingual Subject(Work work, LawVersion version, ProvisionNumber number) => IsInForce(work, version)
        ? Messages.ArticleOfToday(number)
        : Messages.ArticleOfText(
            number, version.Date, work.Versions.Count(v => !v.Draft && v.Date.Year == version.Date.Year) == 1);

    private Bilingual LabelOf(ProvisionId id) => CitationFormatter.Label(catalog, id);

    private bool IsInForce(Work work, LawVersion version) =>
        work.StatusAt(version, today) is VersionStatus.InForce or VersionStatus.Unknown;

    private static ProvisionNumber NumberOf(ProvisionPath path) => path.AncestorOrSelf(ProvisionKind.Article)!.Value.Number;
}
