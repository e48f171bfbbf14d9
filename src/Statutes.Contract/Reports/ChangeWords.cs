using System.Collections.Immutable;
using System.Globalization;
using Statutes.Contract.Responses;
using Statutes.Export.Reports;
using Statutes.Model.Provisions;
using Statutes.Model.Text;
using Statutes.Search;
using Statutes.Search.Comparing;

namespace Statutes.Contract.Reports;

/// <summary>The words of a change report: headings, duties, and wordings with what was deleted and inserted.</summary>
/// <param name="knowledge">The knowledge base.</param>
internal sealed class ChangeWords(KnowledgeBase knowledge)
{
    private readonly WordDiff diff = new(knowledge.Glossary);

    /// <summary>Returns the id of the article of a provision.</summary>
    public static string ArticleOf(string id) =>
        ProvisionId.TryParse(id, out var provision) && provision.Path.AncestorOrSelf(ProvisionKind.Article) is { } article
            ? new ProvisionId(provision.Version, article).ToString()
            : id;

    /// <summary>Returns the words for what happened to an article.</summary>
    public static Bilingual Article(ArticleChange change) => change switch
    {
        ArticleChange.Unchanged => new("未变", "unchanged"),
        ArticleChange.Renumbered => new("序号变更", "renumbered"),
        ArticleChange.Amended => new("修改", "amended"),
        ArticleChange.RenumberedAndAmended => new("修改并变更序号", "renumbered and amended"),
        ArticleChange.New => new("新增", "new"),
        ArticleChange.Deleted => new("删去", "deleted"),
        ArticleChange.Merged => new("合并", "merged"),
        ArticleChange.Split => new("拆分", "split"),
        _ => new("未能比对", "not compared"),
    };

    /// <summary>Returns the words for what happened to duties.</summary>
    public static Bilingual Of(IEnumerable<string> changes)
    {
        var words = changes.Select(Duty).ToArray();
        return new(string.Join('、', words.Select(w => w.Zh)), string.Join(", ", words.Select(w => w.En)));
    }

    /// <summary>
    /// Returns the highest fine on an organization, or on anybody if there is none on an organization: an amount, multiples, and whether
    /// another law states the penalty.
    /// </summary>
    public static ReportCell Fine(IReadOnlyList<PenaltyJson> penalties)
    {
        var fines = penalties.Where(p => p.On is "organization" or "any").ToArray();
        fines = fines.Any(f => f.Max is not null || f.MultipleMax is not null) ? fines : [.. penalties];
        var lines = ImmutableArray.CreateBuilder<ReportLine>();
        if (fines.Max(p => p.Max ?? p.Min) is { } most)
        {
            lines.Add(ReportLine.Of(null, string.Create(CultureInfo.InvariantCulture, $"CNY {most:#,0.##}")));
        }

        foreach (var multiple in fines.Where(f => f.MultipleMax is not null).GroupBy(f => f.MultipleOf?.Zh))
        {
            lines.Add(ReportLine.Of(
                null, string.Create(CultureInfo.InvariantCulture, $"{multiple.Max(m => m.MultipleMax):0.####} × {multiple.Key}")));
        }

        if (penalties.Any(p => p.Kind == "as-other-laws"))
        {
            var other = ObligationPhrases.Kind("as-other-laws");
            lines.AddRange(ReportLine.Of(Language.Chinese, other.Zh!), ReportLine.Of(Language.English, other.En!));
        }

        return new(lines.Count == 0 ? [ReportLine.Of(null, "—")] : lines.ToImmutable());
    }

    /// <summary>Returns the differences of an article in both languages.</summary>
    public static ReportCell Differences(ArticleComparison article) =>
        new([.. Line(Language.Chinese, article.Chinese), .. Line(Language.English, article.English)]);

    /// <summary>Makes a cell of two lines.</summary>
    public ReportCell Cell(Bilingual words) =>
        new([ReportLine.Of(Language.Chinese, words.Zh ?? ""), ReportLine.Of(Language.English, words.En ?? "")]);

    /// <summary>Returns the heading of an article, with its former number.</summary>
    public Bilingual Heading(string? now, string? before) => (NumberOf(now), NumberOf(before)) switch
    {
        ({ } later, { } earlier) when later != earlier =>
            new($"{Chinese(later)}（原{Chinese(earlier)}）", $"Article {later} (formerly Article {earlier})"),
        ({ } later, _) => new(Chinese(later), $"Article {later}"),
        (_, { } earlier) => new($"原{Chinese(earlier)}", $"Former Article {earlier}"),
        _ => new("", ""),
    };

    /// <summary>Returns the label of a provision without the name of its law.</summary>
    public Bilingual Place(string id)
    {
        if (!ProvisionId.TryParse(id, out var provision))
        {
            return new(id, id);
        }

        ProvisionKind[] kinds = [ProvisionKind.Article, ProvisionKind.Paragraph, ProvisionKind.Item];
        var steps = kinds.Select(k => (Kind: k, provision.Path.AncestorOrSelf(k)?.Number)).Where(s => s.Number is not null).ToArray();
        return new(
            string.Concat(steps.Select(s => s.Number!.Value.ToChinese(s.Kind))),
            string.Concat(steps.Select(s => s.Kind == ProvisionKind.Article ? $"Article {s.Number}" : $"({s.Number})")));
    }

    private static string Chinese(ProvisionNumber number) => number.ToChinese(ProvisionKind.Article);

    /// <summary>Returns a duty as two lines: who must do what, in Chinese and in English.</summary>
    public IEnumerable<ReportLine> DutyLines(ObligationJson row)
    {
        var (change, modal) = (row.Change is { } name ? Duty(name) : null, ObligationPhrases.Modal(row.Modal));
        yield return new(
            Language.Chinese,
            [
                new(change is null ? "" : $"[{change.Zh}] ", WordMark.None),
                new($"{row.Subject.Zh} {modal.Zh}：", WordMark.Strong), new(row.Action.Zh ?? "", WordMark.None),
            ]);
        // the English action is a whole clause, which stands in the wording
        yield return new(
            Language.English,
            [
                new(change is null ? "" : $"[{change.En}] ", WordMark.None),
                new($"{row.Subject.En ?? row.Subject.Zh} {modal.En}…", WordMark.Strong),
            ]);
    }

    /// <summary>Returns the wording of a provision in both languages, with what was deleted and inserted.</summary>
    /// <param name="before">The earlier provision; null if there is none.</param>
    /// <param name="now">The later provision; the earlier one if the duty was deleted.</param>
    /// <param name="change">The change of the duty.</param>
    public IEnumerable<ReportLine> Wording(string? before, string now, string change)
    {
        foreach (var language in new[] { Language.Chinese, Language.English })
        {
            var (old, later) = (change == "deleted" ? Text(now, language) : Text(before, language), Text(now, language));
            var parts = change == "deleted" ? diff.Compare(old, "", language) : diff.Compare(old, later, language);
            foreach (var line in Line(language, parts))
            {
                yield return line;
            }
        }
    }

    private static IEnumerable<ReportLine> Line(Language language, ImmutableArray<DiffPart> parts)
    {
        if (!parts.IsEmpty)
        {
            yield return new(language, [.. parts.Select(p => new MarkedWords(p.Text, p.Operation switch
            {
                "delete" => WordMark.Deleted,
                "insert" => WordMark.Inserted,
                _ => WordMark.None,
            }))]);
        }
    }

    private static Bilingual Duty(string change) => change switch
    {
        "new" => new("新增", "new"),
        "deleted" => new("已删除", "deleted"),
        "penalties-changed" => new("处罚有变", "penalties changed"),
        _ => new("已修改", "amended"),
    };

    // the lines of a 款 include its items, which are provisions of their own
    private string Text(string? id, Language language) => ProvisionId.TryParse(id ?? "", out var provision)
        && knowledge.TextOf(provision.Version, language) is { } text && text.Find(provision.Path) is { } own
            ? text.WordingOf(own)
            : "";

    private static ProvisionNumber? NumberOf(string? id) =>
        ProvisionId.TryParse(id ?? "", out var provision) ? provision.Path.AncestorOrSelf(ProvisionKind.Article)?.Number : null;
}
