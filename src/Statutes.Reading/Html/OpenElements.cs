using AngleSharp.Html.Parser.Tokens;
using Statutes.Model.Text;
using Statutes.Reading.Sources;

namespace Statutes.Reading.Html;

/// <summary>
/// The open elements of a page, outermost first. End tags that HTML permits to be omitted are supplied, as far as the text depends on them.
/// So no tree is needed, and any HTML is read in one pass.
/// </summary>
internal sealed class OpenElements(int maxDepth)
{
    private static readonly OpenElement Outside = new("", false, 0, false, false, null);

    private readonly List<OpenElement> open = [];
    private int tableCount;
    private int partCount;

    public OpenElement Innermost => open.Count == 0 ? Outside : open[^1];

    public bool IsFull => open.Count >= maxDepth;

    /// <summary>The table cell around the next text; null if it is not in a table.</summary>
    public TableCell? Cell
    {
        get
        {
            var (row, column) = (0, 0);
            for (var i = open.Count - 1; i >= 0; i--)
            {
                switch (open[i])
                {
                    case { Tag: "tr" } element:
                        column = column == 0 ? element.Count : column;
                        break;
                    case { Tag: "table" } element:
                        row = element.Count;
                        return row == 0 || column == 0 ? null : new TableCell(element.Number, row, column);
                }
            }

            return null;
        }
    }

    /// <summary>Returns the innermost open element with a name, inside the innermost table; null if there is no such element.</summary>
    public OpenElement? Find(string tag)
    {
        for (var i = open.Count - 1; i >= 0; i--)
        {
            if (open[i].Tag == tag)
            {
                return open[i];
            }

            if (HtmlTags.IsBarrier(open[i].Tag))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>Opens an element, after closing the elements that it ends.</summary>
    public void Begin(string tag, HtmlTagToken token)
    {
        var closes = HtmlTags.Closes(tag);
        for (var i = open.Count - 1; i >= 0 && closes.Length > 0; i--)
        {
            if (closes.Contains(open[i].Tag))
            {
                open.RemoveRange(i, open.Count - i);
            }
            else if (HtmlTags.IsBarrier(open[i].Tag) || HtmlTags.IsList(open[i].Tag) || (closes[0] == "p" && open[i].Tag is "td" or "th"))
            {
                break;
            }
        }

        if (IsFull || HtmlTags.Void.Contains(tag))
        {
            return;
        }

        var around = Innermost;
        var element = new OpenElement(
            tag,
            around.IsSkipped || HtmlTags.Skipped.Contains(tag) || IsHidden(token),
            around.Furniture > 0 ? around.Furniture : IsFurniture(tag, token) ? ++partCount : 0,
            around.IsLink || tag == "a",
            around.IsPreformatted || IsPreformatted(tag, token),
            DeclaredLanguage(token) ?? around.Language);
        switch (tag)
        {
            case "table":
                element.Number = ++tableCount;
                break;
            case "tr" when Around("table") is { } table:
                table.Count++;
                break;
            case "td" or "th" when Around("tr") is { } row:
                row.Count++;
                break;
            case "ol":
                element.Number = int.TryParse(token.GetAttribute("start"), out var start) ? start : 1;
                break;
        }

        open.Add(element);

        OpenElement? Around(string parent) => open.FindLast(e => e.Tag == parent);
    }

    /// <summary>Closes an element and all elements inside it.</summary>
    public void End(string tag)
    {
        for (var i = open.Count - 1; i >= 0; i--)
        {
            if (open[i].Tag == tag)
            {
                open.RemoveRange(i, open.Count - i);
                return;
            }

            var isInCell = open[i].Tag is "td" or "th" && tag is not ("tr" or "tbody" or "thead" or "tfoot" or "table");
            if (isInCell || HtmlTags.IsBarrier(open[i].Tag))
            {
                return;
            }
        }
    }

    private static bool IsPreformatted(string tag, HtmlTagToken token) =>
        tag is "pre" or "listing" or "xmp" or "plaintext" || Style(token).Contains("white-space:pre", StringComparison.Ordinal);

    private static bool IsHidden(HtmlTagToken token)
    {
        if (token.Attributes.Count == 0)
        {
            return false;
        }

        var style = Style(token);
        return token.Attributes.Exists(a => a.Name == "hidden")
            || style.Contains("display:none", StringComparison.Ordinal)
            || style.Contains("visibility:hidden", StringComparison.Ordinal)
            || style.EndsWith("font-size:0", StringComparison.Ordinal)
            || style.Contains("font-size:0;", StringComparison.Ordinal)
            || style.Contains("font-size:0px", StringComparison.Ordinal);
    }

    private static string Style(HtmlTagToken token) =>
        token.GetAttribute("style") is { Length: > 0 } style
            ? string.Concat(style.Where(c => !char.IsWhiteSpace(c))).ToLowerInvariant()
            : "";

    private static bool IsFurniture(string tag, HtmlTagToken token)
    {
        if (HtmlTags.Furniture.Contains(tag))
        {
            return true;
        }

        return tag is not ("body" or "html")
            && (HasNameOfFurniture(token.GetAttribute("class"))
                || HasNameOfFurniture(token.GetAttribute("id"))
                || token.GetAttribute("role") is "navigation" or "search" or "banner" or "contentinfo");
    }

    // the words of a name: share-box, nav_top, crumbs; but not printContent, which is the text to be printed
    private static bool HasNameOfFurniture(string? names)
    {
        if (string.IsNullOrEmpty(names))
        {
            return false;
        }

        var known = HtmlTags.FurnitureNames.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var range in names.AsSpan().SplitAny(" -_"))
        {
            if (known.Contains(names.AsSpan()[range]))
            {
                return true;
            }
        }

        return false;
    }

    private static Language? DeclaredLanguage(HtmlTagToken token) => token.GetAttribute("lang") switch
    {
        ['z', 'h', ..] => Language.Chinese,
        ['e', 'n', ..] => Language.English,
        _ => null,
    };
}
