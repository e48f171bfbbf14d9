using System.Collections.Immutable;
using System.Text;
using Statutes.Citations.Parsing.Scanning;
using Statutes.Citations.Syntax;
using Statutes.Model.Amendments;
using Statutes.Model.Corpus;
using Statutes.Model.Ids;
using Statutes.Model.Provisions;

namespace Statutes.Ingest.Amending;

/// <summary>What carrying out an amendment gave.</summary>
/// <param name="Lines">The law as it stands then, from its first heading or article on: headings, articles, 款, 项 and 目, a line each.</param>
/// <param name="Concordance">Old article to new.</param>
/// <param name="Problems">Instructions that could not be carried out; none of them was guessed at.</param>
public sealed record AmendedLaw(ImmutableArray<string> Lines, Concordance Concordance, ImmutableArray<string> Problems);

/// <summary>
/// Carries out the instructions of a decision on a version of a law: wording, order, numbers, and the references inside articles that follow the
/// new numbers. A pure function. Reads: a Chinese text and instructions. Writes: the next text and the concordance between them.
/// </summary>
public sealed class AmendmentApplier
{
    private readonly StatuteDocument law;
    private readonly VersionId next;
    private readonly ImmutableArray<AmendingInstruction> instructions;
    private readonly List<string> problems = [];
    private readonly Dictionary<ProvisionNumber, AmendingInstruction> own = [];
    private readonly List<(AmendingInstruction Instruction, ProvisionNumber? First)> others = [];
    private readonly HashSet<ProvisionNumber> gone = [];

    private AmendmentApplier(StatuteDocument law, VersionId next, ImmutableArray<AmendingInstruction> instructions) =>
        (this.law, this.next, this.instructions) = (law, next, instructions);

    /// <summary>Carries out an amendment.</summary>
    /// <param name="law">The Chinese text before.</param>
    /// <param name="next">The version that comes of it.</param>
    /// <param name="instructions">The instructions.</param>
    public static AmendedLaw Apply(StatuteDocument law, VersionId next, ImmutableArray<AmendingInstruction> instructions) =>
        new AmendmentApplier(law, next, instructions).Run();

    private AmendedLaw Run()
    {
        SortInstructions();
        var numbers = Renumber();
        var drafts = new SortedDictionary<ProvisionNumber, (ArticleDraft Draft, Provision? Old)>();
        var entries = new List<ConcordanceEntry>();
        foreach (var article in law.Articles)
        {
            if (gone.Contains(article.Number))
            {
                continue;
            }

            var number = numbers[article.Number];
            var draft = ArticleDraft.Of(law, article);
            var before = string.Join('\n', draft.Lines());
            if (own.GetValueOrDefault(article.Number)?.Edits.Any(e => e is ArticleEdit.Rewrite { Part: null }) is not true)
            {
                draft.Map(line => MoveReferences(line, numbers));
            }

            var moved = string.Join('\n', draft.Lines());
            var parts = new List<PartMove>();
            var amendment = own.GetValueOrDefault(article.Number);
            draft = amendment is null ? draft : Edit(draft, amendment, article, number, parts);
            drafts[number] = (draft, article);
            var change = (number == article.Number, amendment is { Edits.IsEmpty: false }) switch
            {
                (true, false) => ArticleChange.Unchanged,
                (false, false) => ArticleChange.Renumbered,
                (true, true) => ArticleChange.Amended,
                _ => ArticleChange.RenumberedAndAmended,
            };
            var splitTo = others.Where(o => o.Instruction.From.Any(p => p.Article == article.Number)).Select(o => o.Instruction.To!.Value).ToArray();
            foreach (var (instruction, part) in others.SelectMany(o => o.Instruction.From.Where(p => p.Article == article.Number).Select(p => (o.Instruction, p))))
            {
                var from = PathOf(article, part);
                parts.RemoveAll(p => p.From == from);
                parts.Add(new PartMove(from, ProvisionPath.Article(instruction.To!.Value)));
            }

            entries.Add(splitTo.Length > 0
                ? new ConcordanceEntry(article.Number, [.. splitTo.Append(number).Order()], ArticleChange.Split, false, [.. parts])
                : new ConcordanceEntry(article.Number, [number], change, change is ArticleChange.Unchanged or ArticleChange.Renumbered && moved != before, [.. parts]));
        }

        foreach (var (instruction, first) in others)
        {
            var rewrite = instruction.Edits.OfType<ArticleEdit.Rewrite>().FirstOrDefault();
            if (rewrite is null)
            {
                problems.Add($"Instruction {instruction.Ordinal} gives Article {instruction.To} no wording.");
                continue;
            }

            drafts[instruction.To!.Value] = (ArticleDraft.Of(rewrite.Lines), first is { } f ? law.Articles.First(a => a.Number == f) : null);
            entries.AddRange(first is null
                ? [new ConcordanceEntry(null, [instruction.To.Value], ArticleChange.New)]
                : instruction.From.Where(p => gone.Contains(p.Article)).Select(p => new ConcordanceEntry(p.Article, [instruction.To.Value], ArticleChange.Merged)));
        }

        CheckNumbers(drafts.Keys);
        entries.AddRange(gone.Where(g => entries.All(e => e.From != g)).Select(g => new ConcordanceEntry(g, [], ArticleChange.Deleted)).ToArray());
        var ordered = entries.OrderBy(e => e.To.IsEmpty ? e.From!.Value : e.To[0]).ThenBy(e => e.From ?? default);
        return new AmendedLaw([.. Print(drafts)], new Concordance(law.Version, next, [.. ordered]), [.. problems]);
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
                problems.Add($"Article {number} would follow Article {(last == default ? "none" : last)}.");
            }

            last = number;
        }
    }

    // An instruction is either about one whole article that stays, or brings an article: a new one, or one out of several or of parts.
    private void SortInstructions()
    {
        foreach (var instruction in instructions)
        {
            var missing = instruction.From.Where(p => law.Articles.All(a => a.Number != p.Article)).ToArray();
            if (missing.Length > 0)
            {
                problems.Add($"Instruction {instruction.Ordinal} names Article {missing[0].Article}, which the law does not have.");
            }
            else if (instruction.Deletes)
            {
                gone.UnionWith(instruction.From.Select(p => p.Article));
            }
            else if (instruction.From.Length == 1)
            {
                if (!own.TryAdd(instruction.From[0].Article, instruction))
                {
                    var first = own[instruction.From[0].Article];
                    own[instruction.From[0].Article] = first with { To = first.To ?? instruction.To, Edits = first.Edits.AddRange(instruction.Edits) };
                }
            }
            else
            {
                others.Add((instruction, instruction.From.IsEmpty ? null : instruction.From[0].Article));
                gone.UnionWith(instruction.From.Where(p => p is { Paragraph: null, Item: null }).Select(p => p.Article));
            }
        }
    }

    // What a decision numbers has its number; the rest fills the numbers between, in its old order.
    private Dictionary<ProvisionNumber, ProvisionNumber> Renumber()
    {
        var taken = new HashSet<ProvisionNumber>(others.Select(o => o.Instruction.To!.Value));
        var numbers = new Dictionary<ProvisionNumber, ProvisionNumber>();
        foreach (var (old, instruction) in own)
        {
            if (instruction.To is { } to)
            {
                numbers[old] = to;
                taken.Add(to);
            }
        }

        var keepsNumbers = taken.Count == 0 && gone.Count == 0;
        var free = new ProvisionNumber(1);
        foreach (var article in law.Articles.Where(a => !gone.Contains(a.Number) && !numbers.ContainsKey(a.Number)))
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

        foreach (var (instruction, first) in others.Where(o => o.First is not null))
        {
            foreach (var part in instruction.From.Where(p => gone.Contains(p.Article)))
            {
                numbers.TryAdd(part.Article, instruction.To!.Value);
            }
        }

        return numbers;
    }

    private ArticleDraft Edit(ArticleDraft draft, AmendingInstruction instruction, Provision article, ProvisionNumber number, List<PartMove> parts)
    {
        foreach (var edit in instruction.Edits)
        {
            switch (edit)
            {
                case ArticleEdit.Rewrite { Part: null } rewrite:
                    draft = ArticleDraft.Of(rewrite.Lines);
                    break;
                case ArticleEdit.Rewrite { Part: { Paragraph: { } paragraph, Item: null } } rewrite when paragraph <= draft.Paragraphs.Count:
                    draft.Paragraphs.RemoveAt(paragraph - 1);
                    draft.Paragraphs.InsertRange(paragraph - 1, ArticleDraft.Of(rewrite.Lines).Paragraphs);
                    break;
                case ArticleEdit.Delete { Part: { Paragraph: { } paragraph, Item: null } } when paragraph <= draft.Paragraphs.Count:
                    draft.Paragraphs.RemoveAt(paragraph - 1);
                    Shift(article, number, ProvisionKind.Paragraph, paragraph, -1, null, parts);
                    break;
                case ArticleEdit.Delete { Part: { Item: { } item } where } when draft.WithItems(where.Paragraph) is { } paragraph && item <= paragraph.Items.Count:
                    paragraph.Items.RemoveAt(item - 1);
                    Shift(article, number, ProvisionKind.Item, item, -1, draft.Paragraphs.IndexOf(paragraph) + 1, parts);
                    break;
                case ArticleEdit.InsertParagraph insert when insert.Paragraph <= draft.Paragraphs.Count + 1:
                    draft.Paragraphs.InsertRange(insert.Paragraph - 1, ArticleDraft.Of(insert.Lines).Paragraphs);
                    Shift(article, number, ProvisionKind.Paragraph, insert.Paragraph, +1, null, parts);
                    break;
                case ArticleEdit.InsertItem insert when draft.WithItems(insert.Paragraph) is { } paragraph && insert.Item <= paragraph.Items.Count + 1:
                    paragraph.Items.Insert(insert.Item - 1, new ArticleDraft.Item(insert.Line));
                    Shift(article, number, ProvisionKind.Item, insert.Item, +1, draft.Paragraphs.IndexOf(paragraph) + 1, parts);
                    break;
                case ArticleEdit.ReplaceWords replace:
                    var before = string.Join('\n', draft.Lines());
                    draft.Map(line => line.Replace(replace.Old, replace.New, StringComparison.Ordinal), replace.Part);
                    if (before == string.Join('\n', draft.Lines()))
                    {
                        problems.Add($"Instruction {instruction.Ordinal}: Article {article.Number} does not say “{replace.Old}” there.");
                    }

                    break;
                default:
                    problems.Add($"Instruction {instruction.Ordinal}: Article {article.Number} has no place for {edit}.");
                    break;
            }
        }

        // only where nothing was reworded is it known that what kept its words kept them
        if (instruction.Edits.Any(e => e is ArticleEdit.Rewrite or ArticleEdit.ReplaceWords))
        {
            parts.Clear();
        }

        return draft;
    }

    // where the old 款 or 项 behind the changed place stand now
    private static void Shift(Provision article, ProvisionNumber number, ProvisionKind kind, int place, int by, int? paragraph, List<PartMove> parts)
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

    // References to the law itself follow the new numbers; those to other laws stay.
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

            foreach (var step in citation.Places.SelectMany(p => p.Steps).Where(s => s is { Kind: ProvisionKind.Article, Anchor: StepAnchor.Numbered }).DistinctBy(s => s.Span))
            {
                var last = step.RangeEnd is { } end ? "至" + Moved(end).ToChinese(ProvisionKind.Article) : "";
                text.Append(line, at, step.Span.Start - at).Append(Moved(step.Number).ToChinese(ProvisionKind.Article)).Append(last);
                at = step.Span.End;
            }
        }

        return text.Append(line, at, line.Length - at).ToString();

        ProvisionNumber Moved(ProvisionNumber number)
        {
            if (gone.Contains(number) && !numbers.ContainsKey(number))
            {
                problems.Add($"A reference to Article {number}, which is deleted, is left in “{line}”.");
            }

            return numbers.GetValueOrDefault(number, number);
        }
    }

    // Divisions stay before the article that they stood before; what is new stands where its number puts it.
    private IEnumerable<string> Print(SortedDictionary<ProvisionNumber, (ArticleDraft Draft, Provision? Old)> drafts)
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

        var open = new List<Provision>();
        foreach (var (number, (draft, old)) in drafts)
        {
            foreach (var article in old is null ? [] : law.Articles.Where(a => a.Number.CompareTo(old.Number) <= 0 && headings[a].Length > 0).ToArray())
            {
                foreach (var heading in headings[article].Where(h => !open.Contains(h)))
                {
                    open.Add(heading);
                    yield return $"{law.Source.Slice(heading.NumberSpan)}　{law.WordingOf(heading)}";
                }
            }

            var first = true;
            foreach (var line in draft.Lines())
            {
                yield return first ? $"{number.ToChinese(ProvisionKind.Article)}　{line}" : line;
                first = false;
            }
        }
    }
}
