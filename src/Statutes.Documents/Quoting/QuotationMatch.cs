namespace Statutes.Documents.Quoting;

/// <summary>Where a quotation was found in the law.</summary>
/// <param name="Article">The article.</param>
/// <param name="Start">Where the words begin in its folded wording.</param>
/// <param name="End">One past their end.</param>
/// <param name="Distance">How many characters differ; 0 if it is exact.</param>
internal sealed record QuotationMatch(WordingOfArticle Article, int Start, int End, int Distance)
{
    /// <summary>The words of the law.</summary>
    public FoundWords Words => field ??= Article.Locate(Start, End);

    /// <summary>Finds a quotation as it is.</summary>
    public static QuotationMatch? Exact(QuotedPieces quotation, WordingOfArticle article) =>
        quotation.FindIn(article.Folded) is var (start, end) ? new QuotationMatch(article, start, end, 0) : null;

    /// <summary>Finds a quotation as it is, at each place where it begins.</summary>
    public static IEnumerable<QuotationMatch> All(QuotedPieces quotation, WordingOfArticle article)
    {
        for (var from = 0; quotation.FindIn(article.Folded, from) is var (start, end); from = start + 1)
        {
            yield return new QuotationMatch(article, start, end, 0);
        }
    }

    /// <summary>Finds a quotation nearly as it is: each of its pieces, with the fewest differing characters.</summary>
    /// <param name="quotation">The quotation.</param>
    /// <param name="article">The article.</param>
    /// <returns>Null if more characters differ than <see cref="QuotationThresholds.NearShare"/> allows.</returns>
    public static QuotationMatch? Near(QuotedPieces quotation, WordingOfArticle article)
    {
        var most = (int)(quotation.Length * QuotationThresholds.NearShare);
        var (start, end, distance) = (int.MaxValue, 0, 0);
        foreach (var piece in quotation.Pieces)
        {
            if (Alignment.Nearest(piece, article.Folded, most - distance) is not { } nearest)
            {
                return null;
            }

            (start, end) = (Math.Min(start, nearest.Start), Math.Max(end, nearest.End));
            distance += nearest.Distance;
        }

        return distance <= most && end > start ? new QuotationMatch(article, start, end, distance) : null;
    }
}
