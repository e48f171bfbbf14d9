using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Reading.Classification;

/// <summary>What a line of a law is, as far as the line itself tells.</summary>
public enum LineKind
{
    /// <summary>Nothing but white space.</summary>
    Blank,

    /// <summary>目录, which announces headings that are only listed.</summary>
    ContentsHeading,

    /// <summary>A heading of a 编, 分编, 章 or 节.</summary>
    Heading,

    /// <summary>A line marked as a heading that is none of these: 序言, 一、一般规定.</summary>
    UnknownHeading,

    /// <summary>The beginning of an article.</summary>
    ArticleStart,

    /// <summary>A line that begins with the number of an article and may as well be a sentence about it: 第三十条规定的…</summary>
    PerhapsArticleStart,

    /// <summary>（一）</summary>
    Item,

    /// <summary>一、 which is an item behind a line that leads into items, and elsewhere the beginning of any text.</summary>
    PerhapsItem,

    /// <summary>1. or （1）</summary>
    Subitem,

    /// <summary>附件, 附表二, 附: what stands behind it belongs to no article.</summary>
    Annex,

    /// <summary>A line in brackets, such as the one that says when a law was adopted.</summary>
    Note,

    /// <summary>Any other line: a title, a paragraph.</summary>
    Text,
}

/// <summary>A line, classified. Spans are counted in the source text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Unit">The kind of provision that it opens; null where it opens none.</param>
/// <param name="Number">Its number; <c>default</c> where it has none.</param>
/// <param name="Span">The line without the white space around it.</param>
/// <param name="NumberSpan">The number as printed; empty where there is none.</param>
/// <param name="WordingSpan">What follows the number and the space after it.</param>
public readonly record struct Line(
    LineKind Kind, ProvisionKind? Unit, ProvisionNumber Number, TextSpan Span, TextSpan NumberSpan, TextSpan WordingSpan);
