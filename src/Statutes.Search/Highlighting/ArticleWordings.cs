using System.Collections.Immutable;
using Statutes.Model.Text;
using Statutes.Search.Building;

namespace Statutes.Search.Highlighting;

/// <summary>The wordings of every article by its ordinal, each cut when it is first shown. Any number of threads may ask.</summary>
/// <param name="articles">The articles.</param>
internal sealed class ArticleWordings(ImmutableArray<IndexedArticle> articles)
{
    private readonly Pair?[] cut = new Pair?[articles.Length];

    /// <summary>The wordings of an article.</summary>
    public Pair Of(int ordinal)
    {
        // two threads may both cut one: they are equal
        var pair = Volatile.Read(ref cut[ordinal]);
        if (pair is null)
        {
            pair = new Pair(Cut(articles[ordinal], Language.Chinese), Cut(articles[ordinal], Language.English));
            Volatile.Write(ref cut[ordinal], pair);
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

    /// <summary>The wordings of an article; null for a language in which none is held.</summary>
    public sealed record Pair(Wording? Chinese, Wording? English);
}
