using System.Collections.Immutable;
using Statutes.Model.Text;
using Statutes.Search.Building;

namespace Statutes.Search.Highlighting;

/// <summary>
/// Gets the wordings of articles by ordinal. A wording is cut into sentences at its first request, and cached. Thread-safe.
/// </summary>
/// <param name="articles">The articles.</param>
internal sealed class ArticleWordings(ImmutableArray<IndexedArticle> articles)
{
    private readonly Pair?[] cache = new Pair?[articles.Length];

    /// <summary>Gets the wordings of an article.</summary>
    public Pair Of(int ordinal)
    {
        // two threads may both cut an article; the results are equal
        var pair = Volatile.Read(ref cache[ordinal]);
        if (pair is null)
        {
            pair = new Pair(Cut(articles[ordinal], Language.Chinese), Cut(articles[ordinal], Language.English));
            Volatile.Write(ref cache[ordinal], pair);
        }

        return pair;
    }

    private static Wording? Cut(IndexedArticle article, Language language)
    {
        foreach (var text in article.Texts)
        {
            if (text.Language == language)
            {
                return new Wording(text, text.Find(article.Id.Path)!);
            }
        }

        return null;
    }

    /// <summary>The wordings of an article; null for a missing language.</summary>
    public sealed record Pair(Wording? Chinese, Wording? English);
}
