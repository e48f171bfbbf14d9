namespace Statutes.Reading.Html;

/// <summary>What the tags of HTML mean for the text.</summary>
internal static class HtmlTags
{
    /// <summary>What begins on a line of its own.</summary>
    public static readonly HashSet<string> Blocks =
    [
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption",
        "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "legend", "li", "listing", "main", "menu", "nav", "ol", "p",
        "plaintext", "pre", "search", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "xmp",
    ];

    /// <summary>What has no end.</summary>
    public static readonly HashSet<string> Void =
    [
        "area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img", "input", "keygen", "link", "meta", "param", "source", "track", "wbr",
    ];

    /// <summary>What is not shown, or is no text.</summary>
    public static readonly HashSet<string> Unread =
    [
        "audio", "canvas", "datalist", "head", "iframe", "map", "math", "noembed", "noframes", "noscript", "object", "rp", "rt", "script", "style", "svg", "template", "video",
    ];

    /// <summary>What is shown, and is of the page and not of its subject.</summary>
    public static readonly HashSet<string> Furniture = ["aside", "button", "footer", "form", "menu", "nav", "option", "search", "select", "textarea"];

    /// <summary>
    /// Words of <c>class</c> and <c>id</c> by which sites name such parts; a part is one of them only where no article stands in it.
    /// </summary>
    public static readonly HashSet<string> FurnitureNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "banner", "bottom", "breadcrumb", "breadcrumbs", "bshare", "comment", "comments", "copyright", "crumb", "crumbs", "footer", "fx", "header", "hot", "links", "location", "login",
        "menu", "mianbao", "nav", "navbar", "navigation", "pager", "pagination", "position", "print", "qrcode", "recommend", "related", "search", "share", "sidebar", "social", "source", "toolbar",
        "tools", "top", "topbar", "weizhi", "widget",
    };

    /// <summary>What ends an open element of a kind, and the elements beyond which it does not reach.</summary>
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

    /// <summary>Whether nothing outside is ended by what stands within.</summary>
    public static bool IsBarrier(string tag) => tag is "table" or "html" or "template" or "button" or "object" or "caption";

    /// <summary>Whether a list begins, in which items end one another.</summary>
    public static bool IsList(string tag) => tag is "ul" or "ol" or "dl" or "menu" or "dir" or "select";
}
