using Statutes.Model.Amendments;
using Statutes.Model.Corpus;
using Statutes.Model.Provisions;

namespace Statutes.Ingest.Amending;

/// <summary>
/// An article while it is being amended: paragraphs, items and sub-items as words without numbers. The numbers are added
/// when it is printed.
/// </summary>
internal sealed class ArticleDraft
{
    /// <summary>A 款 with its 项.</summary>
    public sealed class Paragraph(string wording)
    {
        public string Wording { get; set; } = wording;

        public List<Item> Items { get; } = [];
    }

    /// <summary>A 项 with the lines of its 目, as printed.</summary>
    public sealed class Item(string wording)
    {
        public string Wording { get; set; } = wording;

        public List<string> Subitems { get; } = [];
    }

    public List<Paragraph> Paragraphs { get; private init; } = [];

    /// <summary>Creates a draft from an article of a text.</summary>
    public static ArticleDraft Of(StatuteDocument document, Provision article)
    {
        var draft = new ArticleDraft();
        foreach (var paragraph in article.Children)
        {
            var copy = new Paragraph(document.WordingOf(paragraph));
            foreach (var item in paragraph.Children)
            {
                var line = new Item(document.WordingOf(item));
                line.Subitems.AddRange(item.Children.Select(s => document.Source.Slice(s.Span)));
                copy.Items.Add(line);
            }

            draft.Paragraphs.Add(copy);
        }

        return draft;
    }

    /// <summary>Creates a draft from printed lines.</summary>
    public static ArticleDraft Of(IEnumerable<string> lines)
    {
        var draft = new ArticleDraft();
        foreach (var line in lines)
        {
            if (TryItem(line, out var wording) && draft.Paragraphs.Count > 0)
            {
                draft.Paragraphs[^1].Items.Add(new Item(wording));
            }
            else
            {
                draft.Paragraphs.Add(new Paragraph(line));
            }
        }

        return draft;
    }

    /// <summary>Returns the article as printed, with a line for each 款, 项 or 目, without its own number.</summary>
    public IEnumerable<string> Lines() => Paragraphs.SelectMany(p => p.Items
        .SelectMany((item, i) => item.Subitems.Prepend($"（{ChineseNumeral.Format(i + 1)}）{item.Wording}"))
        .Prepend(p.Wording));

    /// <summary>Returns the paragraph of a number; without a number, the only paragraph that has items.</summary>
    public Paragraph? WithItems(int? paragraph) => paragraph is { } number
        ? Paragraphs.ElementAtOrDefault(number - 1)
        : Paragraphs.Where(p => p.Items.Count > 0).ToArray() is [var only] ? only : null;

    /// <summary>Changes every line, or the lines of one 款 or 项.</summary>
    /// <param name="change">The change.</param>
    /// <param name="part">The 款 or 项; null for the whole article.</param>
    public void Map(Func<string, string> change, ArticlePart? part = null)
    {
        foreach (var paragraph in Paragraphs.Where((p, i) => part?.Paragraph is not { } number || i + 1 == number))
        {
            paragraph.Wording = part?.Item is null ? change(paragraph.Wording) : paragraph.Wording;
            foreach (var item in paragraph.Items.Where((p, i) => part?.Item is not { } number || i + 1 == number))
            {
                item.Wording = change(item.Wording);
                for (var i = 0; i < item.Subitems.Count; i++)
                {
                    item.Subitems[i] = change(item.Subitems[i]);
                }
            }
        }
    }

    private static bool TryItem(string line, out string wording)
    {
        var close = line.IndexOf('）');
        var isItem = line.StartsWith('（') && close > 1 && ChineseNumeral.TryParseOrdinal(line.AsSpan(1, close - 1), out _);
        wording = isItem ? line[(close + 1)..] : "";
        return isItem;
    }
}
