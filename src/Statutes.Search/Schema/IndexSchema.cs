namespace Statutes.Search.Schema;

/// <summary>The fields of the index. One Lucene document is one article of one version, in every language held.</summary>
public static class IndexSchema
{
    /// <summary>
    /// The format of a generation: fields, analysis and files. It goes up whenever an older generation can no longer be read rightly.
    /// </summary>
    public const int Format = 5;

    /// <summary>A number made of the article's id: a numeric doc value, by which its content is found in memory. It is the same in every generation.</summary>
    public const string Key = "key";

    /// <summary>The id of the work, as one term.</summary>
    public const string Work = "work";

    /// <summary>The version, <c>csl@2017-06-01</c>, as one term.</summary>
    public const string Version = "version";

    /// <summary>The article's number as in ids, as one term.</summary>
    public const string Article = "article";

    /// <summary>The Chinese wording.</summary>
    public const string Chinese = "zh";

    /// <summary>The English wording.</summary>
    public const string English = "en";

    /// <summary>The headings of the divisions in which the article stands, in every language.</summary>
    public const string Heading = "heading";

    /// <summary>The titles and names of the work, in every language.</summary>
    public const string Title = "title";

    /// <summary>What the article is about, in an editor's words, in both languages.</summary>
    public const string Subject = "subject";

    /// <summary>How people in practice speak of it.</summary>
    public const string Also = "also";

    /// <summary>Of an article that punishes: what the articles that it punishes the breach of are about.</summary>
    public const string Duty = "duty";

    /// <summary>What kind of rule the article is, as <see cref="Building.ArticleFacts"/> tells it: <c>penalty</c>, <c>definition</c>.</summary>
    public const string Kind = "kind";

    /// <summary>The lineage, as one term.</summary>
    public const string Lineage = "lineage";

    /// <summary>The heading of each division around the article, folded and whole; with <c>#1</c> to <c>#3</c> behind it for the first three articles.</summary>
    public const string HeadingKey = "headingkey";
}
