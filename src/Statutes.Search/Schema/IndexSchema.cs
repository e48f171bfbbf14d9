namespace Statutes.Search.Schema;

/// <summary>The fields of the index. One Lucene document is one article of one version, in every language held.</summary>
public static class IndexSchema
{
    /// <summary>
    /// The format of a generation: fields, analysis and files. It goes up whenever an older generation can no longer be read rightly.
    /// </summary>
    public const int Format = 1;

    /// <summary>The place of the article in the corpus, counted from 0: a numeric doc value, by which its content is found in memory.</summary>
    public const string Ordinal = "ord";

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
}
