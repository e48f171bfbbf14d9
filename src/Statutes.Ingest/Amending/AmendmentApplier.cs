using System.Collections.Immutable;
using System.Text;
using Statutes.Citations.Parsing.Scanning;
using Statutes.Citations.Syntax;
using Statutes.Model.Amendments;
using Statutes.Model.Corpus;
using Statutes.Model.Ids;
using Statutes.Model.Provisions;

namespace Statutes.Ingest.Amending;

/// <summary>The result of carrying out an amendment.</summary>
/// <param name="Lines">The amended law from its first heading or article: headings, articles, 款, 项 and 目, one on each line.</param>
/// <param name="Concordance">The concordance from the old articles to the new ones.</param>
/// <param name="Problems">The instructions that could not be carried out. Nothing is guessed.</param>
internal sealed record AmendedLaw(ImmutableArray<string> Lines, Concordance Concordance, ImmutableArray<string> Problems);

/// <summary>
/// Carries out the instructions of a decision on a version of a law: wording, order, numbers, and the references inside
/// articles, which follow the new numbers. A pure function.
/// Reads: a Chinese text and instructions. Writes: the next text and the concordance between them.
/// </summary>
internal sealed class AmendmentApplier
{
    private readonly StatuteDocument law;
    private readonly VersionId next;
    private readonly ImmutableArray<AmendingInstruction> instructions;
    private readonly List<string> problems = [];

    // instructions about one whole article that stays, by its old number
    private readonly Dictionary<ProvisionNumber, AmendingInstruction> edits = [];

    // instructions that create an article: a new one, or one made from several articles or from parts of them
    private readonly List<(AmendingInstruction Instruction, ProvisionNumber? First)> creations = [];
    private readonly HashSet<ProvisionNumber> deleted = [];
    private readonly SortedDictionary<ProvisionNumber, (ArticleDraft Draft, Provision? Old)> drafts = [];
    private readonly List<ConcordanceEntry> entries = [];

    private AmendmentApplier(StatuteDocument law, VersionId next, ImmutableArray<AmendingInstruction> instructions) =>
        (this.law, this.next, this.instructions) = (law, next, instructions);

    /// <summary>Carries out an amendment.</summary>
    /// <param name="law">The Chinese text before the amendment.</param>
    /// <param name="next">The version that results from it.</param>
    /// <param name="instructions">The instructions.</param>
    public static AmendedLaw Apply(StatuteDocument law, VersionId next, ImmutableArray<AmendingInstruction> instructions) =>
        new AmendmentApplier(law, next, instructions).Run();

    private AmendedLaw Run()
    {
        SortInstructions();
        var numbers = Renumber();
        foreach (var article in law.Articles.Where(a => !deleted.Contains(a.Number)))
        {
            AmendArticle(article, numbers);
        }

        foreach (var (instruction, first) in creations)
        {
            CreateArticle(instruction, first);
        }

        CheckNumbers(drafts.Keys);
        entries.AddRange(deleted
            .Where(d => entries.All(e => e.From != d))
            .Select(d => new ConcordanceEntry(d, [], ArticleChange.Deleted))
            .ToArray());
        var ordered = entries.OrderBy(e => e.To.IsEmpty ? e.From!.Value : e.To[0]).ThenBy(e => e.From ?? default);
        return new AmendedLaw([.. Print()], new Concordance(law.Version, next, [.. ordered]), [.. problems]);
    }

    private void AmendArticle(Provision article, Dictionary<ProvisionNumber, ProvisionNumber> numbers)
    {
        var number = numbers[article.Number];
        var amendment = edits.GetValueOrDefault(article.Number);
        var draft = ArticleDraft.Of(law, article);
        var before = string.Join('\n', draft.Lines());
        if (amendment?.Edits.Any(e => e is ArticleEdit.Rewrite { Part: null }) is not true)
        {
            draft.Map(line => MoveReferences(line, numbers));
        }

        var hasMovedReferences = string.Join('\n', draft.Lines()) != before;
        var parts = new List<PartMove>();
        drafts[number] = (amendment is null ? draft : Edit(draft, amendment, article, number, parts), article);
        var splitTo = AddSplits(article, parts);
        var change = (number == article.Number, amendment is { Edits.IsEmpty: false }) switch
        {
            (true, false) => ArticleChange.Unchanged,
            (false, false) => ArticleChange.Renumbered,
            (true, true) => ArticleChange.Amended,
            _ => ArticleChange.RenumberedAndAmended,
        };
        var isOnlyMoved = change is ArticleChange.Unchanged or ArticleChange.Renumbered && hasMovedReferences;
        entries.Add(splitTo.Length > 0
            ? new ConcordanceEntry(article.Number, [.. splitTo.Append(number).Order()], ArticleChange.Split, false, [.. parts])
            : new ConcordanceEntry(article.Number, [number], change, isOnlyMoved, [.. parts]));
    }

    // adds the parts of the article that became articles of their own, and returns the numbers of these
    private ProvisionNumber[] AddSplits(Provision article, List<PartMove> parts)
    {
        foreach (var (instruction, _) in creations)
        {
            foreach (var part in instruction.From.Where(p => p.Article == article.Number))
            {
                var from = PathOf(article, part);
                parts.RemoveAll(p => p.From == from);
                parts.Add(new PartMove(from, ProvisionPath.Article(instruction.To!.Value)));
            }
        }

        return [.. creations.Where(c => c.Instruction.From.Any(p => p.Article == article.Number)).Select(c => c.Instruction.To!.Value)];
    }

    private void CreateArticle(AmendingInstruction instruction, ProvisionNumber? first)
    {
        var rewrite = instruction.Edits.OfType<ArticleEdit.Rewrite>().FirstOrDefault();
        if (rewrite is null)
        {
            problems.Add($"Instruction {instruction.Ordinal} creates Article {instruction.To} without a wording.");
            return;
        }

        var number = instruction.To!.Value;
        drafts[number] = (ArticleDraft.Of(rewrite.Lines), first is { } f ? law.Articles.First(a => a.Number == f) : null);
        entries.AddRange(first is null
            ? [new ConcordanceEntry(null, [number], ArticleChange.New)]
            : instruction.From
                .Where(p => deleted.Contains(p.Article))
                .Select(p => new ConcordanceEntry(p.Article, [number], ArticleChange.Merged)));
    }

    // 第六十九条第一项 is the item of the only 款 that has items
    private static ProvisionPath PathOf(Provision article, ArticlePart part)
    {
        var paragraph = part.Paragraph ?? article.Children.FirstOrDefault(p => p.Children.Length > 0)?.Number.Value ?? 1;
        var path = article.Path.Append(ProvisionKind.Paragraph, new(paragraph));
        return part.Item is { } item ? path.Append(ProvisionKind.Item, new(item)) : path;
    }

    private void CheckNumbers(IEnumerable<ProvisionNumber> numbers)
    {
        var last = default(ProvisionNumber);
        foreach (var number in numbers)
        {
            if (!number.Follows(last))
            {
                problems.Add(last == default
                    ? $"The first article would be Article {number}."
                    : $"Article {number} would come after Article {last}.");
            }

            last = number;
        }
    }

    // An instruction is either about one whole article that stays, or creates an article.
    private void SortInstructions()
    {
        foreach (var instruction in instructions)
        {
            var missing = instruction.From.Where(p => law.Articles.All(a => a.Number != p.Article)).ToArray();
            if (missing.Length > 0)
            {
                problems.Add($"Instruction {instruction.Ordinal} names Article {missing[0].Article}, but the law has no such article.");
            }
            else if (instruction.Deletes)
            {
                deleted.UnionWith(instruction.From.Select(p => p.Article));
            }
            else if (instruction.From.Length == 1)
            {
                var article = instruction.From[0].Article;
                edits[article] = edits.TryGetValue(article, out var first)
                    ? first with { To = first.To ?? instruction.To, Edits = first.Edits.AddRange(instruction.Edits) }
                    : instruction;
            }
            else
            {
                creations.Add((instruction, instruction.From.IsEmpty ? null : instruction.From[0].Article));
                deleted.UnionWith(instruction.From.Where(p => p is { Paragraph: null, Item: null }).Select(p => p.Article));
            }
        }
    }

    // An article has the number that the decision gives it; the other articles take the free numbers in their old order.
    private Dictionary<ProvisionNumber, ProvisionNumber> Renumber()
    {
        var taken = new HashSet<ProvisionNumber>(creations.Select(c => c.Instruction.To!.Value));
        var numbers = new Dictionary<ProvisionNumber, ProvisionNumber>();
        foreach (var (old, instruction) in edits)
        {
            if (instruction.To is { } to)
            {
                numbers[old] = to;
                taken.Add(to);
            }
        }

        var keepsNumbers = taken.Count == 0 && deleted.Count == 0;
        var free = new ProvisionNumber(1);
        foreach (var article in law.Articles.Where(a => !deleted.Contains(a.Number) && !numbers.ContainsKey(a.Number)))
        {
            if (keepsNumbers || article.Number.Inserted > 0)
            {
                numbers[article.Number] = article.Number;
                continue;
            }

            while (taken.Contains(free))
            {
                free = new ProvisionNumber(free.Value + 1);
            }

            numbers[article.Number] = free;
            taken.Add(free);
        }

        foreach (var (instruction, _) in creations.Where(c => c.First is not null))
        {
            foreach (var part in instruction.From.Where(p => deleted.Contains(p.Article)))
            {
                numbers.TryAdd(part.Article, instruction.To!.Value);
            }
        }

        return numbers;
    }

    private ArticleDraft Edit(
        ArticleDraft draft, AmendingInstruction instruction, Provision article, ProvisionNumber number, List<PartMove> parts)
    {
        foreach (var edit in instruction.Edits)
        {
            switch (edit)
            {
                case ArticleEdit.Rewrite { Part: null } rewrite:
                    draft = ArticleDraft.Of(rewrite.Lines);
                    break;
                case ArticleEdit.Rewrite { Part: { Paragraph: { } paragraph, Item: null } } rewrite
                    when paragraph <= draft.Paragraphs.Count:
                    draft.Paragraphs.RemoveAt(paragraph - 1);
                    draft.Paragraphs.InsertRange(paragraph - 1, ArticleDraft.Of(rewrite.Lines).Paragraphs);
                    break;
                case ArticleEdit.Delete { Part: { Paragraph: { } paragraph, Item: null } } when paragraph <= draft.Paragraphs.Count:
                    draft.Paragraphs.RemoveAt(paragraph - 1);
                    Shift(article, number, ProvisionKind.Paragraph, paragraph, -1, null, parts);
                    break;
                case ArticleEdit.Delete { Part: { Item: { } item } where }
                    when draft.WithItems(where.Paragraph) is { } paragraph && item <= paragraph.Items.Count:
                    paragraph.Items.RemoveAt(item - 1);
                    Shift(article, number, ProvisionKind.Item, item, -1, draft.Paragraphs.IndexOf(paragraph) + 1, parts);
                    break;
                case ArticleEdit.InsertParagraph insert when insert.Paragraph <= draft.Paragraphs.Count + 1:
                    draft.Paragraphs.InsertRange(insert.Paragraph - 1, ArticleDraft.Of(insert.Lines).Paragraphs);
                    Shift(article, number, ProvisionKind.Paragraph, insert.Paragraph, +1, null, parts);
                    break;
                case ArticleEdit.InsertItem insert
                    when draft.WithItems(insert.Paragraph) is { } paragraph && insert.Item <= paragraph.Items.Count + 1:
                    paragraph.Items.Insert(insert.Item - 1, new ArticleDraft.Item(insert.Line));
                    Shift(article, number, ProvisionKind.Item, insert.Item, +1, draft.Paragraphs.IndexOf(paragraph) + 1, parts);
                    break;
                case ArticleEdit.ReplaceWords replace:
                    ReplaceWords(draft, replace, $"Instruction {instruction.Ordinal}: Article {article.Number}");
                    break;
                default:
                    problems.Add($"Instruction {instruction.Ordinal} cannot be applied to Article {article.Number}: {edit}.");
                    break;
            }
        }

        // after a rewording, it is not certain which parts are unchanged
        if (instruction.Edits.Any(e => e is ArticleEdit.Rewrite or ArticleEdit.ReplaceWords))
        {
            parts.Clear();
        }

        return draft;
    }

    private void ReplaceWords(ArticleDraft draft, ArticleEdit.ReplaceWords replace, string place)
    {
        var before = string.Join('\n', draft.Lines());
        draft.Map(line => line.Replace(replace.Old, replace.New, StringComparison.Ordinal), replace.Part);
        if (before == string.Join('\n', draft.Lines()))
        {
            problems.Add($"{place} does not contain “{replace.Old}” in this part.");
        }
    }

    // records the new paths of the old 款 or 项 behind the changed place
    private static void Shift(
        Provision article, ProvisionNumber number, ProvisionKind kind, int place, int by, int? paragraph, List<PartMove> parts)
    {
        var (old, now) = (article.Path, ProvisionPath.Article(number));
        var siblings = article.Children;
        if (paragraph is { } inParagraph)
        {
            siblings = article.Children[inParagraph - 1].Children;
            (old, now) = (old.Append(ProvisionKind.Paragraph, new(inParagraph)), now.Append(ProvisionKind.Paragraph, new(inParagraph)));
        }

        foreach (var sibling in siblings)
        {
            var value = sibling.Number.Value;
            var isDeleted = by < 0 && value == place;
            var to = value < place ? value : value + by;
            parts.Add(new PartMove(old.Append(kind, sibling.Number), isDeleted ? null : now.Append(kind, new ProvisionNumber(to))));
        }
    }

    // References to the law itself follow the new numbers; references to other laws stay.
    private string MoveReferences(string line, Dictionary<ProvisionNumber, ProvisionNumber> numbers)
    {
        var text = new StringBuilder();
        var at = 0;
        foreach (var citation in CitationScanner.Scan(line).Citations)
        {
            if (citation.Work.Kind is not (WorkMentionKind.None or WorkMentionKind.Self))
            {
                continue;
            }

            var articles = citation.Places
                .SelectMany(p => p.Steps)
                .Where(s => s is { Kind: ProvisionKind.Article, Anchor: StepAnchor.Numbered })
                .DistinctBy(s => s.Span);
            foreach (var step in articles)
            {
                var last = step.RangeEnd is { } end ? "至" + Moved(end).ToChinese(ProvisionKind.Article) : "";
                text.Append(line, at, step.Span.Start - at).Append(Moved(step.Number).ToChinese(ProvisionKind.Article)).Append(last);
                at = step.Span.End;
            }
        }

        return text.Append(line, at, line.Length - at).ToString();

        ProvisionNumber Moved(ProvisionNumber number)
        {
            if (deleted.Contains(number) && !numbers.ContainsKey(number))
            {
                problems.Add($"“{line}” still refers to Article {number}, which is deleted.");
            }

            return numbers.GetValueOrDefault(number, number);
        }
    }

    // Divisions stay before the same article as before; a new article has the place of its number.
    private IEnumerable<string> Print()
    {
        var headings = HeadingsBeforeArticles();
        var printed = new List<Provision>();
        foreach (var (number, (draft, old)) in drafts)
        {
            var passed = old is null ? [] : law.Articles.Where(a => a.Number.CompareTo(old.Number) <= 0).SelectMany(a => headings[a]);
            foreach (var heading in passed.Where(h => !printed.Contains(h)).ToArray())
            {
                printed.Add(heading);
                yield return $"{law.Source.Slice(heading.NumberSpan)}　{law.WordingOf(heading)}";
            }

            var first = true;
            foreach (var line in draft.Lines())
            {
                yield return first ? $"{number.ToChinese(ProvisionKind.Article)}　{line}" : line;
                first = false;
            }
        }
    }

    private Dictionary<Provision, Provision[]> HeadingsBeforeArticles()
    {
        var headings = new Dictionary<Provision, Provision[]>();
        var waiting = new List<Provision>();
        foreach (var provision in law.All.Where(p => p.Kind <= ProvisionKind.Article))
        {
            if (provision.Kind == ProvisionKind.Article)
            {
                headings[provision] = [.. waiting];
                waiting.Clear();
            }
            else
            {
                waiting.Add(provision);
            }
        }

        return headings;
    }
}
