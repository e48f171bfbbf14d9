namespace Statutes.Search.Vectors;

/// <summary>An article that answers known questions.</summary>
/// <param name="Article">The article, named by work and number: min-fa-dian/54.</param>
/// <param name="Questions">The number of questions.</param>
/// <param name="Direction">The mean of the directions of the questions.</param>
internal sealed record AnsweringArticle(string Article, int Questions, sbyte[] Direction)
{
    /// <summary>The work of the article.</summary>
    public string Work => Article[..Math.Max(0, Article.LastIndexOf('/'))];
}
