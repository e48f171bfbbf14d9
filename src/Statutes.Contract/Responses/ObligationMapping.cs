using Statutes.Model.Dates;
using Statutes.Model.Duties;
using Statutes.Model.Ids;
using Statutes.Model.Provisions;
using Statutes.Model.Text;
using Statutes.Model.Works;
using Statutes.Search;
using Statutes.Search.Obligations;

namespace Statutes.Contract.Responses;

/// <summary>Selects rows of the register of duties and maps them to their JSON contract. One instance serves one request.</summary>
/// <param name="knowledge">The knowledge base.</param>
/// <param name="mapping">The mapping of what the rows name.</param>
public sealed class ObligationMapping(KnowledgeBase knowledge, ContractMapping mapping)
{
    private readonly PenaltyMapping penalties = new(knowledge);

    private ObligationRegister Register => knowledge.Obligations;

    /// <summary>Answers a question with a page of rows.</summary>
    public ObligationsJson Answer(ObligationRequest request)
    {
        var work = request.Since?.Work ?? request.Work;
        var rows = request.Since is { } since
            ? Changes(since, VersionOf(since.Work, request.At) ?? since).Where(c => IsWanted(c.Now ?? c.Before!, request))
            : VersionsOf(work, request.At).SelectMany(v => Register.Of(v)).Where(o => IsWanted(o, request))
                .Select(o => new ChangedRow(null, o, null));
        if (request.ByFine)
        {
            rows = rows.OrderByDescending(r => (r.Now ?? r.Before!).Penalties.Max(p => HighestOf(p.Penalty)) ?? 0);
        }

        var all = rows.ToArray();
        var page = all.Skip((int)Math.Min(int.MaxValue, (request.Page - 1L) * request.PageSize)).Take(request.PageSize);
        return new ObligationsJson(
            work?.Slug,
            LawDate.Format(request.At),
            request.AtAssumed,
            request.Since?.ToString(),
            all.Length,
            request.Page,
            request.PageSize == int.MaxValue ? all.Length : request.PageSize,
            [.. page.Select(ToJson)]);
    }

    /// <summary>Returns what an article demands, what a breach of it costs, and what penalties it states itself.</summary>
    /// <param name="article">The article.</param>
    public ArticleObligations OfArticle(ProvisionId article)
    {
        var rows = Register.Of(article.Version).Where(o => o.Duty.From.Path.IsWithin(article.Path)).ToArray();
        var inferred = rows.SelectMany(o => o.Penalties).Where(p => p.IsInferred).Select(p => p.Provision).ToHashSet();
        var named = Register.Naming(article).ToArray();
        var all = named.Concat(Register.PenaltiesOf(article.Version).Where(p => inferred.Contains(p.From))).DistinctBy(p => p.From);
        var stated = Register.PenaltiesOf(article.Version).Where(p => p.From.Path.IsWithin(article.Path));
        return new ArticleObligations(
            [.. rows.Select(ToJson)],
            [.. all.Select(p => Stated(p, isInferred: !named.Contains(p)))],
            [.. stated.Select(p => Stated(p, isInferred: false))]);
    }

    private StatedPenalties Stated(PenaltyProvision provision, bool isInferred) => new(
        provision.From.ToString(),
        Conduct(provision),
        [.. provision.Breaches.Where(b => !b.Path.IsWhole).Select(b => b.ToString())],
        [.. provision.Penalties.Select(p => penalties.ToJson(new LinkedPenalty(provision.From, p, isInferred)))],
        isInferred);

    // 有前两款行为 has the conduct of another 款, which may be another than the one that the reader looks at: the words are its own first ones
    private BilingualText? Conduct(PenaltyProvision provision)
    {
        var version = provision.From.Version;
        if (knowledge.TextOf(version, Language.Chinese) is not { } text || text.Find(provision.From.Path) is not { } own)
        {
            return null;
        }

        var conduct = provision.Conduct;
        if (conduct.Start >= own.WordingSpan.Start && conduct.End <= own.WordingSpan.End)
        {
            return penalties.Chinese(version, conduct);
        }

        var wording = text.WordingOf(own);
        return wording.IndexOf('，', StringComparison.Ordinal) is var end and > 0 ? new BilingualText(wording[..end], null) : null;
    }

    private static decimal? HighestOf(Penalty penalty) =>
        penalty.Amount is { Unit: PenaltyAmount.Yuan } amount ? amount.Max ?? amount.Min : null;

    private IEnumerable<VersionId> VersionsOf(WorkId? work, DateOnly at) => work is { } only
        ? VersionOf(only, at) is { } version ? [version] : []
        : knowledge.Catalog.Works.Where(w => w.VersionMeantAt(at) is { } v && w.StatusAt(v, at) == VersionStatus.InForce)
            .Select(w => VersionOf(w.Id, at)).OfType<VersionId>(); // a draft or a repealed law binds nobody

    private VersionId? VersionOf(WorkId id, DateOnly at) =>
        knowledge.Catalog.Find(id) is { } work && work.VersionMeantAt(at) is { } version ? work.IdOf(version) : null;

    private bool IsWanted(Obligation row, ObligationRequest request)
    {
        if ((request.Modal.Length > 0 && row.Duty.Modal.Name != request.Modal)
            || (request.WithPenalty is { } wanted && wanted == row.Penalties.IsEmpty)
            || (request.Kind.Length > 0 && !row.Penalties.Any(p => p.Penalty.Kind.Name == request.Kind)))
        {
            return false;
        }

        if (request.Subject.Length == 0 && request.Query.Length == 0)
        {
            return true;
        }

        var subject = Subject(row);
        return Contains([subject], request.Subject)
            && (request.Query.Length == 0 || Contains([new(Words(row.Duty, row.Duty.Words), English(row.Duty)), subject], request.Query));
    }

    // every word, in any of the texts
    private static bool Contains(BilingualText[] texts, string words) =>
        words.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries).All(word => texts.Any(text =>
            text.Zh?.Contains(word, StringComparison.OrdinalIgnoreCase) == true
            || text.En?.Contains(word, StringComparison.OrdinalIgnoreCase) == true));

    // A row of the earlier version is the same duty if its provision has the same lineage and its modal is the same. The words decide
    // between several.
    private IEnumerable<ChangedRow> Changes(VersionId from, VersionId to)
    {
        var before = Register.Of(from).ToLookup(KeyOf).ToDictionary(g => g.Key, g => g.ToList());
        foreach (var row in Register.Of(to))
        {
            var candidates = before.GetValueOrDefault(KeyOf(row)) ?? [];
            var old = candidates.Find(c => Words(c.Duty, c.Duty.Action) == Words(row.Duty, row.Duty.Action)) ?? candidates.FirstOrDefault();
            if (old is null)
            {
                yield return new ChangedRow("new", row, null);
                continue;
            }

            candidates.Remove(old);
            var isAmended = WordingOf(old) != WordingOf(row);
            if (isAmended || PenaltiesOf(old) != PenaltiesOf(row))
            {
                yield return new ChangedRow(isAmended ? "amended" : "penalties-changed", row, old);
            }
        }

        foreach (var deleted in before.Values.SelectMany(v => v))
        {
            yield return new ChangedRow("deleted", null, deleted);
        }
    }

    private (string?, DutyModal) KeyOf(Obligation row) => (LineageOf(row.Duty.From), row.Duty.Modal);

    private string? LineageOf(ProvisionId id) => knowledge.Catalog.ShapeOf(id.Version)?.LineageOf(id.Path)?.Key is { } article
        ? string.Join('/', article, id.Path.EId[(id.Path.EId.IndexOf("__", StringComparison.Ordinal) + 2)..])
        : null;

    private string WordingOf(Obligation row) => $"{Words(row.Duty, row.Duty.Subject)}|{Words(row.Duty, row.Duty.Action)}";

    private static string PenaltiesOf(Obligation row) => string.Join('|', row.Penalties
        .Select(p => $"{p.Penalty.Tier} {p.Penalty.On} {p.Penalty.Kind} {p.Penalty.Amount} {p.Penalty.IsDiscretionary}")
        .Order(StringComparer.Ordinal));

    private ObligationJson ToJson(ChangedRow row) => (row.Now, row.Before) switch
    {
        ({ } now, null) => ToJson(now) with { Change = row.Change },
        ({ } now, { } before) => ToJson(now) with { Change = row.Change, Before = ToJson(before) },
        (_, var before) => ToJson(before!) with { Change = row.Change },
    };

    private ObligationJson ToJson(Obligation row)
    {
        var duty = row.Duty;
        var version = duty.From.Version;
        return new ObligationJson(
            duty.From.ToString(),
            mapping.Label(duty.From),
            duty.Modal.Name,
            Subject(row),
            new BilingualText(Words(duty, duty.Action), English(duty)),
            duty.Conditions.IsEmpty ? null : new BilingualText(string.Join('…', duty.Conditions.Select(c => Words(duty, c))), null),
            penalties.Chinese(version, duty.Exception),
            penalties.Chinese(version, duty.Deadline),
            [.. row.Penalties.Select(penalties.ToJson)],
            LineageOf(duty.From),
            knowledge.ReceiptOf(duty.From).Sha256.Zh);
    }

    private BilingualText Subject(Obligation row)
    {
        var zh = Words(row.Duty, row.Duty.Subject);
        var en = knowledge.Glossary.Terms.FirstOrDefault(t => t.Zh == zh)?.En
            ?? (zh.Length > 0 && !row.Duty.InheritsSubject && English(row.Duty) is { } clause ? ParallelClause.SubjectOf(clause) : null);
        return new BilingualText(zh, en);
    }

    private string? English(Duty duty)
    {
        var chinese = knowledge.TextOf(duty.From.Version, Language.Chinese);
        var english = knowledge.TextOf(duty.From.Version, Language.English);
        if (chinese?.Find(duty.From.Path) is not { } provision || english?.Find(duty.From.Path) is not { } counterpart)
        {
            return null;
        }

        var at = duty.Action.Start - provision.WordingSpan.Start;
        return ParallelClause.Of(chinese.WordingOf(provision), at, english.WordingOf(counterpart));
    }

    private string Words(Duty duty, TextSpan span) => Register.Words(duty.From.Version, span);

    // what changed, the row of the later version, the row of the earlier one
    private sealed record ChangedRow(string? Change, Obligation? Now, Obligation? Before);
}
