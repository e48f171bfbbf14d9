using Statutes.Contract.Responses;
using Statutes.Export.Reports;
using Statutes.Model.Provisions;
using Statutes.Search.Comparing;

namespace Statutes.Contract.Reports;

/// <summary>Checks the lines of a change report against the concordance of the two versions.</summary>
/// <param name="comparison">The comparison, with the concordance.</param>
internal sealed class ConcordanceCheck(VersionComparison comparison)
{
    /// <summary>Returns what the concordance says of a pair of articles.</summary>
    /// <param name="before">The id of the earlier article; null for a new duty.</param>
    /// <param name="now">The id of the later article; null for a deleted duty.</param>
    public ReportParagraph Of(string? before, string? now)
    {
        var (old, later) = (NumberOf(before), NumberOf(now));
        var entries = comparison.Articles.Select(a => a.Entry).ToArray();
        return (old, later) switch
        {
            ({ } o, { } n) => entries.FirstOrDefault(e => e.From == o && e.To.Contains(n)) is { } pair
                ? Confirmed($"{Zh(o)} → {Zh(n)}", $"Article {o} → Article {n}", pair.Change)
                : Missing(o, n),
            (null, { } n) => entries.FirstOrDefault(e => e.To.Contains(n)) is { } entry
                ? entry.From is { } origin
                    ? Confirmed($"{Zh(origin)} → {Zh(n)}", $"Article {origin} → Article {n}", entry.Change)
                    : Confirmed(Zh(n), $"Article {n}", entry.Change)
                : Missing(null, n),
            ({ } o, null) => entries.FirstOrDefault(e => e.From == o) is { } entry
                ? Confirmed(
                    $"{Zh(o)} → {(entry.To.IsEmpty ? "无" : Zh(entry.To))}",
                    $"Article {o} → {(entry.To.IsEmpty ? "no article" : $"Article {string.Join(", ", entry.To)}")}",
                    entry.Change)
                : Missing(o, null),
            _ => Missing(null, null),
        };
    }

    /// <summary>Returns what the concordance says of the articles that state the penalties of a duty.</summary>
    /// <param name="before">The earlier penalties.</param>
    /// <param name="now">The later penalties.</param>
    public IEnumerable<ReportParagraph> OfPenalties(IEnumerable<PenaltyJson> before, IEnumerable<PenaltyJson> now)
    {
        var (old, later) = (NumbersOf(before), NumbersOf(now));
        if (old.Length == 0 || later.Length == 0)
        {
            yield break;
        }

        foreach (var number in later)
        {
            var pairs = comparison.Articles.Where(a => a.Entry.To.Contains(number) && a.Entry.From is { } o && old.Contains(o)).ToArray();
            foreach (var pair in pairs)
            {
                yield return Confirmed(
                    $"处罚：{Zh(pair.Entry.From!.Value)} → {Zh(number)}", $"Penalties: Article {pair.Entry.From} → Article {number}",
                    pair.Entry.Change);
            }

            if (pairs.Length == 0)
            {
                yield return new ReportParagraph(new(
                    $"处罚：现由{Zh(number)}规定；以前由{Zh(old)}规定，对照表中{Zh(number)}并非由其延续而来。",
                    $"Penalties: now in Article {number}, before in Article {string.Join(", ", old)}. "
                    + $"In the concordance, Article {number} does not continue it."));
            }
        }
    }

    private static ReportParagraph Confirmed(string zh, string en, ArticleChange change) => new(new(
        $"✓ 与对照表一致：{zh}（{ChangeWords.Article(change).Zh}）", $"✓ As in the concordance: {en} ({ChangeWords.Article(change).En})"));

    private static ReportParagraph Missing(ProvisionNumber? old, ProvisionNumber? now) => new(
        new(
            $"! 对照表中没有：{(old is { } o ? Zh(o) : "—")} → {(now is { } n ? Zh(n) : "—")}。请自行核对。",
            $"! Not in the concordance: Article {old?.ToString() ?? "—"} → Article {now?.ToString() ?? "—"}. Check it yourself."),
        NeedsAttention: true);

    private static string Zh(params IEnumerable<ProvisionNumber> numbers) =>
        string.Join('、', numbers.Select(n => n.ToChinese(ProvisionKind.Article)));

    private static ProvisionNumber[] NumbersOf(IEnumerable<PenaltyJson> penalties) =>
        [.. penalties.Select(p => NumberOf(p.Id)).OfType<ProvisionNumber>().Distinct()];

    private static ProvisionNumber? NumberOf(string? id) =>
        ProvisionId.TryParse(id ?? "", out var provision) ? provision.Path.AncestorOrSelf(ProvisionKind.Article)?.Number : null;
}
