using System.Collections.Immutable;
using Statutes.Citations.Finding;
using Statutes.Citations.Formatting;
using Statutes.Citations.Resolving;
using Statutes.Model.Provisions;
using Statutes.Model.Text;
using Statutes.Model.Works;
using Statutes.Search;

namespace Statutes.Documents.Citing;

/// <summary>Judges the citations of one document, seen from today.</summary>
/// <param name="knowledge">The law.</param>
/// <param name="today">Today, in Beijing.</param>
internal sealed class CitationJudge(KnowledgeBase knowledge, DateOnly today)
{
    private readonly DoubtJudge doubts = new(knowledge);

    /// <summary>Judges a citation.</summary>
    /// <param name="question">The citation and what stands around it.</param>
    public CheckedCitation Judge(CitationQuestion question)
    {
        var (verdict, why, suggestion) = question.Citation.Resolution switch
        {
            Resolution.Resolved resolved => OfResolved(question, resolved),
            Resolution.Ambiguous ambiguous => (CitedVerdict.Ambiguous, OfAlternatives(ambiguous), default(CitationSuggestion)),
            Resolution.Unresolved unresolved => OfUnresolved(question, unresolved),
            _ => throw new InvalidOperationException("A resolution is one of three classes."),
        };
        return new CheckedCitation(question.Text, question.Place, question.Citation, verdict, why, suggestion);
    }

    private (CitedVerdict Verdict, Bilingual? Why, CitationSuggestion? Suggestion) OfUnresolved(
        CitationQuestion question, Resolution.Unresolved unresolved)
    {
        var verdict = unresolved switch
        {
            { Code: ReasonCode.NoSuchArticle or ReasonCode.NoSuchParagraph or ReasonCode.NoSuchItem } => CitedVerdict.NotThere,
            { IsNotAvailable: true } => CitedVerdict.NotAvailable,
            _ => CitedVerdict.NoAntecedent,
        };
        if (verdict != CitedVerdict.NotThere || unresolved.Alternatives is not [{ WhyInChinese: { } zh } elsewhere, ..])
        {
            return (verdict, unresolved.Message, null);
        }

        // the place exists in another version, as 第七十六条第五项 of 2017
        var there = CitationMessages.InAnotherVersion(new Bilingual(zh, elsewhere.Why));
        var why = new Bilingual(unresolved.Message.Zh + there.Zh, $"{unresolved.Message.En} {there.En}");
        var suggestion = NowOf(elsewhere.Id) is { } now
            ? new CitationSuggestion(Rewrite(question.Text, elsewhere.Id, now), now, there, IsCertain: false)
            : null;
        return (verdict, why, suggestion);
    }

    private static Bilingual OfAlternatives(Resolution.Ambiguous ambiguous)
    {
        var zh = string.Join('；', ambiguous.Alternatives.Select(a => a.WhyInChinese ?? a.Why));
        var en = string.Join("; ", ambiguous.Alternatives.Select(a => a.Why));
        return new Bilingual($"{CitationMessages.Ambiguous.Zh}{zh}。", $"{CitationMessages.Ambiguous.En} {en}.");
    }

    private (CitedVerdict, Bilingual?, CitationSuggestion?) OfResolved(CitationQuestion question, Resolution.Resolved resolved)
    {
        if (resolved.Pair is { } pair)
        {
            return pair.Confirmed
                ? (CitedVerdict.Historical, CitationMessages.Pair, null)
                : (CitedVerdict.Doubtful, CitationMessages.PairMismatch, null);
        }

        var targets = resolved.Targets;
        var judged = targets.Select(OfTarget).ToArray();
        var worst = judged.MaxBy(j => Severity(j.Verdict));
        if (worst.Verdict is CitedVerdict.Renumbered or CitedVerdict.Amended or CitedVerdict.Repealed)
        {
            if (question.IsInQuotation)
            {
                return (CitedVerdict.Historical, CitationMessages.InQuotation, null);
            }

            if (question.Citation.NamesVersion)
            {
                return (CitedVerdict.Historical, CitationMessages.NamesItsVersion, null);
            }
        }

        if (question.Citation.NamesVersion && targets.All(t => t.Work.StatusAt(t.Version, today) == VersionStatus.Draft))
        {
            return (CitedVerdict.Historical, CitationMessages.NamesItsVersion, null); // 《办法》草案
        }

        if (worst.Verdict == CitedVerdict.Current)
        {
            return Doubt(question, resolved) ?? (CitedVerdict.Current, null, null);
        }

        return (worst.Verdict, worst.Why, Suggest(question, targets, judged, worst));
    }

    private static int Severity(CitedVerdict verdict) => verdict switch
    {
        CitedVerdict.Current => 0,
        CitedVerdict.Renumbered => 2,
        CitedVerdict.Amended => 3,
        CitedVerdict.NotYetInForce => 4,
        CitedVerdict.Repealed => 5,
        _ => 1,
    };

    private Judged OfTarget(ResolutionTarget target)
    {
        var status = target.Work.StatusAt(target.Version, today);
        if (status is VersionStatus.NotYetInForce)
        {
            return new Judged(CitedVerdict.NotYetInForce, CitationMessages.NotYetInForce, null);
        }

        if (target.Id.Path.IsWhole)
        {
            return new Judged(
                status == VersionStatus.Repealed ? CitedVerdict.Repealed : CitedVerdict.Current,
                status == VersionStatus.Repealed ? CitationMessages.Repealed : null, null);
        }

        if (target.Now is not { } now)
        {
            return new Judged(CitedVerdict.Amended, CitationMessages.NowUnknown, null);
        }

        var was = LabelOf(target.Id);
        var becomes = now.Id is { } id ? LabelOf(id) : null;
        return now.Change switch
        {
            SuccessorChange.Unchanged => new Judged(CitedVerdict.Current, null, now.Id),
            SuccessorChange.Renumbered => new Judged(CitedVerdict.Renumbered, CitationMessages.Renumbered(was, becomes!), now.Id),
            SuccessorChange.Repealed => new Judged(
                CitedVerdict.Repealed, becomes is null ? CitationMessages.Repealed : CitationMessages.ReplacedBy(becomes), now.Id),
            SuccessorChange.Deleted => new Judged(CitedVerdict.Repealed, CitationMessages.Deleted, null),
            SuccessorChange.Merged => new Judged(CitedVerdict.Amended, CitationMessages.Merged(was, becomes!), now.Id),
            SuccessorChange.Split => new Judged(CitedVerdict.Amended, CitationMessages.Split(was, becomes!), now.Id),
            _ => new Judged(CitedVerdict.Amended, CitationMessages.Amended(was, becomes!), now.Id),
        };
    }

    private CitationSuggestion? Suggest(
        CitationQuestion question, ImmutableArray<ResolutionTarget> targets, Judged[] judged, Judged worst)
    {
        if (worst.Now is not { } now || worst.Why is not { } why)
        {
            return null;
        }

        var text = targets is [var only] ? Rewrite(question.Text, only.Id, now) : null;
        var isCertain = text is not null && worst.Verdict == CitedVerdict.Renumbered && judged.Length == 1
            && SameBelowArticle(targets[0].Id.Path, now.Path) && MeansToday(question, text, now);
        return new CitationSuggestion(text, now, why, isCertain);
    }

    private static string? Rewrite(string text, ProvisionId from, ProvisionId to) =>
        from.Path.AncestorOrSelf(ProvisionKind.Article) is { } old && to.Path.AncestorOrSelf(ProvisionKind.Article) is { } present
        && SameBelowArticle(from.Path, to.Path)
            ? old.Number == present.Number ? null : RewrittenCitation.With(text, old.Number, present.Number)
            : null;

    private static bool SameBelowArticle(ProvisionPath one, ProvisionPath other)
    {
        while (one.Kind is { } kind && other.Kind == kind && kind != ProvisionKind.Article)
        {
            if (one.Number != other.Number)
            {
                return false;
            }

            (one, other) = (one.Parent, other.Parent);
        }

        return one.Kind == ProvisionKind.Article && other.Kind == ProvisionKind.Article;
    }

    // the new words must mean the provision, alone or with the title of the law before them
    private bool MeansToday(CitationQuestion question, string text, ProvisionId now)
    {
        var title = knowledge.Catalog.Find(now.Version.Work)!.Title;
        var withTitle = LanguageDetector.OfWords(text) == Language.Chinese ? $"《{title.Zh}》{text}" : $"{title.En}, {text}";
        string[] readings = question.Citation.Kind is CitationKind.Full or CitationKind.Short ? [text, withTitle] : [withTitle];
        return readings.Any(r => knowledge.Resolve(r, today, today) is Resolution.Resolved { Targets: [var target] }
            && target.Id.Version == now.Version
            && (target.Id.Path == now.Path || target.Id.Path.IsWithin(now.Path) || now.Path.IsWithin(target.Id.Path)));
    }

    // the former articles of the number against today's
    private (CitedVerdict, Bilingual?, CitationSuggestion?)? Doubt(CitationQuestion question, Resolution.Resolved resolved)
    {
        if (question.IsInQuotation || question.IsConfirmedByQuotation)
        {
            return null;
        }

        var number = new Dictionary<ProvisionNumber, ResolutionTarget>();
        foreach (var target in resolved.Targets)
        {
            if (target.Id.Path.AncestorOrSelf(ProvisionKind.Article) is { } article)
            {
                number.TryAdd(article.Number, target);
            }
        }

        foreach (var former in resolved.Alternatives.Select(a => a.Id).OrderByDescending(id => id.Version.Date))
        {
            if (former.Path.AncestorOrSelf(ProvisionKind.Article) is not { } article
                || !number.TryGetValue(article.Number, out var target)
                || former.Version.Date >= target.Version.Date)
            {
                continue;
            }

            var words = question.Quoted is { } quoted && AreOfOneArticle(quoted.Id, former)
                ? [quoted.Words]
                : question.Quoted is not null ? []
                : doubts.FormerWords(question.Sentence, target.Id, former, question.OtherTargets.Concat(Others(resolved, target)));
            if (!words.IsEmpty && NowOf(former) is { } now)
            {
                var why = CitationMessages.Doubtful(words, article.Number, former.Version.Date, LabelOf(now));
                var text = resolved.Targets is [_] ? Rewrite(question.Text, target.Id, now) : null;
                return (CitedVerdict.Doubtful, why, new CitationSuggestion(text, now, why, IsCertain: false));
            }
        }

        return null;
    }

    private static IEnumerable<ProvisionId> Others(Resolution.Resolved resolved, ResolutionTarget target) =>
        resolved.Targets.Where(t => t != target).Select(t => t.Id);

    private bool AreOfOneArticle(ProvisionId one, ProvisionId other) =>
        knowledge.Catalog.LineageOf(one) is { } lineage && lineage == knowledge.Catalog.LineageOf(other);

    private ProvisionId? NowOf(ProvisionId former) =>
        knowledge.Resolve(former, today, today) is { Targets: [{ Now.Id: { } now }] } ? now : null;

    private Bilingual LabelOf(ProvisionId id) => CitationFormatter.Label(knowledge.Catalog, id);

    private readonly record struct Judged(CitedVerdict Verdict, Bilingual? Why, ProvisionId? Now);
}
