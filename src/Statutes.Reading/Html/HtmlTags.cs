namespace Statutes.Reading.Html;

/// <summary>The meaning of HTML tags for the text of a page.</summary>
internal static class HtmlTags
{
    /// <summary>Elements that begin a new line.</summary>
    public static readonly HashSet<string> Blocks =
    [
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt",
        "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html",
        "legend", "li", "listing", "main", "menu", "nav", "ol", "p", "plaintext", "pre", "search", "section", "summary", "table", "tbody",
        "td", "tfoot", "th", "thead", "tr", "ul", "xmp",
    ];

    /// <summary>Elements without an end tag.</summary>
    public static readonly HashSet<string> Void =
    [
        "area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img", "input", "keygen", "link", "meta", "param",
        "source", "track", "wbr",
    ];

    /// <summary>Elements that are not shown, or are not text.</summary>
    public static readonly HashSet<string> Skipped =
    [
        "audio", "canvas", "datalist", "head", "iframe", "map", "math", "noembed", "noframes", "noscript", "object", "rp", "rt", "script",
        "style", "svg", "template", "video",
    ];

    /// <summary>Elements that are shown, but belong to the page and not to its subject.</summary>
    public static readonly HashSet<string> Furniture =
    [
        "aside", "button", "footer", "form", "menu", "nav", "option", "search", "select", "textarea",
    ];

    /// <summary>
    /// Words in <c>class</c> and <c>id</c> with which sites name such parts. A part that contains an article is not furniture.
    /// </summary>
    public static readonly HashSet<string> FurnitureNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "banner", "bottom", "breadcrumb", "breadcrumbs", "bshare", "comment", "comments", "copyright", "crumb", "crumbs", "footer", "fx",
        "header", "hot", "links", "location", "login", "menu", "mianbao", "nav", "navbar", "navigation", "pager", "pagination", "position",
        "print", "qrcode", "recommend", "related", "search", "share", "sidebar", "social", "source", "toolbar", "tools", "top", "topbar",
        "weizhi", "widget",
    };

    /// <summary>Returns the open elements that the start of a tag closes.</summary>
    public static string[] Closes(string tag) => tag switch
    {
        "li" => ["li"],
        "dd" or "dt" => ["dd", "dt"],
        "td" or "th" => ["td", "th"],
        "tr" => ["tr", "td", "th"],
        "tbody" or "thead" or "tfoot" => ["tbody", "thead", "tfoot", "tr", "td", "th"],
        "option" => ["option"],
        _ when Blocks.Contains(tag) => ["p"],
        _ => [],
    };

    /// <summary>Whether tags inside this element cannot close elements outside it.</summary>
    public static bool IsBarrier(string tag) => tag is "table" or "html" or "template" or "button" or "object" or "caption";

    /// <summary>Whether the element is a list, in which the start of an item closes the item before.</summary>
    public static bool IsList(string tag) => tag is "ul" or "ol" or "dl" or "menu" or "dir" or "select";
}
