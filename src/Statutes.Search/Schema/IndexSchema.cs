namespace Statutes.Search.Schema;

/// <summary>The fields of the index. One Lucene document is one article of one version, with its text in every language.</summary>
public static class IndexSchema
{
    /// <summary>
    /// The format of a generation: fields, analysis and files. Increase it whenever this code can no longer read older
    /// generations.
    /// </summary>
    public const int Format = 7;

    /// <summary>
    /// A hash of the article's id, as a numeric doc value. It links a document to its article, and is the same in every
    /// generation.
    /// </summary>
    public const string Key = "key";

    /// <summary>The id of the work, as one term: <c>csl</c>.</summary>
    public const string Work = "work";

    /// <summary>The version, as one term: <c>csl@2017-06-01</c>.</summary>
    public const string Version = "version";

    /// <summary>The number of the article as in ids, as one term: <c>35</c>.</summary>
    public const string Article = "article";

    /// <summary>The Chinese wording.</summary>
    public const string Chinese = "zh";

    /// <summary>The English wording.</summary>
    public const string English = "en";

    /// <summary>The headings of the divisions around the article, in every language.</summary>
    public const string Heading = "heading";

    /// <summary>The titles and names of the work, in every language.</summary>
    public const string Title = "title";

    /// <summary>The editors' subject line of the article, in both languages.</summary>
    public const string Subject = "subject";

    /// <summary>The editors' words of practice for the subject.</summary>
    public const string Also = "also";

    /// <summary>The subjects of the duties whose breach the article punishes.</summary>
    public const string Duty = "duty";

    /// <summary>
    /// The pairs of Chinese characters of wording, title, headings and subject line together, without positions. The ranking of questions
    /// is measured over this field and the next.
    /// </summary>
    public const string Pairs = "pairs";

    /// <summary>The Chinese words of the same texts, without positions.</summary>
    public const string Words = "words";

    /// <summary>The stems of the English of the same texts, without positions.</summary>
    public const string Stems = "stems";

    /// <summary>
    /// The vector of the Chinese of the same texts, as a binary doc value. It is missing if the index was built without a table of vectors.
    /// </summary>
    public const string Vector = "vector";

    /// <summary>The kinds of rule in the article, each as one term: <c>penalty</c>, <c>definition</c>, <c>period</c>.</summary>
    public const string Kind = "kind";

    /// <summary>The lineage, as one term.</summary>
    public const string Lineage = "lineage";

    /// <summary>
    /// The heading of each division around the article, folded, as one term. The first three articles of a division also have it with
    /// <c>#1</c> to <c>#3</c> behind it.
    /// </summary>
    public const string HeadingKey = "headingkey";
}
