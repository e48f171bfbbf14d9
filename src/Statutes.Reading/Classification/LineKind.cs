namespace Statutes.Reading.Classification;

/// <summary>The kind of a line of a law, as far as the line alone shows it.</summary>
public enum LineKind
{
    /// <summary>White space only.</summary>
    Blank,

    /// <summary>目录: a list of headings follows.</summary>
    ContentsHeading,

    /// <summary>A heading of a 编, 分编, 章 or 节.</summary>
    Heading,

    /// <summary>A line that is marked as a heading, but is not a heading of an 编, 分编, 章 or 节: 序言, 一、一般规定.</summary>
    UnknownHeading,

    /// <summary>The beginning of an article.</summary>
    ArticleStart,

    /// <summary>A line that begins with the number of an article, but may be a sentence about the article: 第三十条规定的…</summary>
    PerhapsArticleStart,

    /// <summary>（一）</summary>
    Item,

    /// <summary>一、 is an item after a line that introduces items, and elsewhere the beginning of any text.</summary>
    PerhapsItem,

    /// <summary>1. or （1）</summary>
    Subitem,

    /// <summary>附件, 附表二, 附: the lines after it belong to no article.</summary>
    Annex,

    /// <summary>A line in brackets, such as the one with the date of adoption.</summary>
    Note,

    /// <summary>Any other line: a title, a paragraph.</summary>
    Text,
}
