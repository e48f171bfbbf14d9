using System.Text;
using AngleSharp.Dom;
using Statutes.Model.Text;

namespace Statutes.Citations.Annotating;

/// <summary>
/// The text of an HTML tree as a reader sees it: runs of blanks are one space, a block begins a paragraph, <c>&lt;br&gt;</c>
/// a line. A map leads back to the text nodes; its origin is the text of all nodes that were read, one after the other.
/// </summary>
internal sealed class HtmlText
{
    // elements that a browser begins on a new line
    private static readonly HashSet<string> Blocks =
    [
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt",
        "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html",
        "legend", "li", "listing", "main", "menu", "nav", "ol", "p", "pre", "search", "section", "summary", "table", "tbody", "td",
        "tfoot", "th", "thead", "tr", "ul", "xmp",
    ];

    // elements without running text, or whose text is not shown in place
    private static readonly HashSet<string> Unread =
    [
        "audio", "canvas", "datalist", "head", "iframe", "math", "noembed", "noframes", "noscript", "object", "option", "rp", "rt",
        "script", "select", "style", "svg", "template", "textarea", "title", "video",
    ];

    // elements that are read, but cannot contain a link; earlier marks are not marked twice
    private static readonly HashSet<string> Unlinked = ["a", "button"];

    private readonly StringBuilder text = new();
    private readonly OffsetMap.Builder map = new();
    private readonly List<Place> places = [];
    private int originLength;
    private string pendingBreak = "";
    private bool isPendingBlank;

    private HtmlText(IEnumerable<INode> roots)
    {
        Read(roots);
        Text = text.ToString();
        Map = map.Build();
    }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>Maps the text to the nodes, joined end to end.</summary>
    public OffsetMap Map { get; }

    /// <summary>The nodes that were read, in the order of the text.</summary>
    public IReadOnlyList<Place> Places => places;

    /// <summary>Reads the text of a tree.</summary>
    public static HtmlText Of(IEnumerable<INode> roots) => new(roots);

    /// <summary>A text node, its start in the origin, and whether it may contain a link.</summary>
    public readonly record struct Place(IText Node, int Start, bool IsLinkable)
    {
        public int End => Start + Node.Data.Length;
    }

    // not recursive, because a tree may be deeper than the stack
    private void Read(IEnumerable<INode> roots)
    {
        var open = new Stack<(INode? Leave, INode? Enter, bool IsLinkable, bool IsPreformatted)>();
        Push(roots, true, false);
        while (open.TryPop(out var step))
        {
            if (step.Leave is not null)
            {
                Break("\n\n");
                continue;
            }

            switch (step.Enter)
            {
                case IText node:
                    Gather(node, step.IsLinkable, step.IsPreformatted);
                    break;
                case IElement { LocalName: "br" }:
                    Break("\n");
                    break;
                case IElement element when !Unread.Contains(element.LocalName):
                    if (Blocks.Contains(element.LocalName))
                    {
                        Break("\n\n");
                        open.Push((element, null, false, false));
                    }

                    Push(
                        element.ChildNodes, step.IsLinkable && IsLinkable(element),
                        step.IsPreformatted || element.LocalName is "pre" or "listing" or "xmp");
                    break;
            }
        }

        void Push(IEnumerable<INode> nodes, bool isLinkable, bool isPreformatted)
        {
            foreach (var node in nodes.Reverse())
            {
                open.Push((null, node, isLinkable, isPreformatted));
            }
        }
    }

    private static bool IsLinkable(IElement element) =>
        !Unlinked.Contains(element.LocalName)
        && !element.ClassList.Contains(CitationMarks.AmbiguousClass)
        && !element.ClassList.Contains(CitationMarks.UnresolvedClass);

    // two line breaks make a paragraph break, and a paragraph break replaces a line break
    private void Break(string with)
    {
        pendingBreak = with.Length == 1 && pendingBreak.Length == 1 ? "\n\n" : with.Length > pendingBreak.Length ? with : pendingBreak;
        isPendingBlank = false;
    }

    private void Gather(IText node, bool isLinkable, bool isPreformatted)
    {
        var data = node.Data;
        for (var i = 0; i < data.Length;)
        {
            if (!isPreformatted && IsBlank(data[i]))
            {
                isPendingBlank = true;
                i++;
                continue;
            }

            if (data[i] is '\u00AD' or '\u200B')
            {
                i++; // a soft hyphen or zero-width space is not read
                continue;
            }

            var end = i + 1;
            while (end < data.Length && !(!isPreformatted && IsBlank(data[end])) && data[end] is not ('\u00AD' or '\u200B'))
            {
                end++;
            }

            PutIn(Between());
            text.Append(data, i, end - i);
            map.Keep(originLength + i, end - i);
            i = end;
        }

        places.Add(new Place(node, originLength, isLinkable));
        originLength += data.Length;
    }

    private static bool IsBlank(char c) => c is ' ' or '\t' or '\n' or '\r' or '\f';

    private string Between()
    {
        var between = text.Length == 0 ? "" : pendingBreak.Length > 0 ? pendingBreak : isPendingBlank ? " " : "";
        (pendingBreak, isPendingBlank) = ("", false);
        return between;
    }

    private void PutIn(string characters)
    {
        text.Append(characters);
        map.PutIn(characters.Length);
    }
}
