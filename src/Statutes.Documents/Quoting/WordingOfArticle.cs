using Statutes.Model.Corpus;
using Statutes.Model.Provisions;

namespace Statutes.Documents.Quoting;

/// <summary>The wording of an article in one language, folded, with the way back to its provisions.</summary>
internal sealed class WordingOfArticle
{
    private readonly Provision article;
    private readonly FoldedWords folded;

    /// <summary>Folds an article.</summary>
    public WordingOfArticle(StatuteDocument document, Provision article)
    {
        Document = document;
        this.article = article;
        folded = FoldedWords.Of(article.Span.In(document.Source.Content));
    }

    /// <summary>The text of the version.</summary>
    public StatuteDocument Document { get; }

    /// <summary>The article.</summary>
    public ProvisionId Id => new(Document.Version, article.Path);

    /// <summary>The folded wording: number, caption, every paragraph and item.</summary>
    public string Folded => folded.Text;

    /// <summary>Returns a part of the wording as printed.</summary>
    /// <param name="start">Where it begins in <see cref="Folded"/>.</param>
    /// <param name="end">One past its end.</param>
    public string AsPrinted(int start, int end)
    {
        var from = article.Span.Start + folded.Origin(start);
        return Document.Source.Content[from..(article.Span.Start + folded.OriginEnd(end))];
    }

    /// <summary>Returns the smallest provision that contains a part of the wording, and where the part is in its lines.</summary>
    public FoundWords Locate(int start, int end)
    {
        var (from, to) = (article.Span.Start + folded.Origin(start), article.Span.Start + folded.OriginEnd(end));
        var smallest = article;
        while (smallest.Children.FirstOrDefault(c => c.Span.Start <= from && to <= c.Span.End) is { } child)
        {
            smallest = child;
        }

        var lines = FoldedWords.Of(string.Join('\n', Document.LinesOf(smallest)));
        var at = lines.Text.IndexOf(folded.Text[start..end], StringComparison.Ordinal);
        return at < 0 // the number of the article is not in its lines
            ? new FoundWords(new ProvisionId(Document.Version, smallest.Path), Document.Language, 0, lines.Origin(lines.Text.Length))
            : new FoundWords(
                new ProvisionId(Document.Version, smallest.Path), Document.Language,
                lines.Origin(at), lines.OriginEnd(at + end - start));
    }
}
