using System.Collections.Immutable;
using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Ingest.Parsing;

/// <summary>A provision while its text is still being parsed: its end is not known yet.</summary>
internal sealed class TreeNode(ProvisionPath path, int start, TextSpan numberSpan, TextSpan wordingSpan)
{
    public ProvisionPath Path => path;

    public ProvisionKind Kind { get; } = path.Kind!.Value;

    public ProvisionNumber Number { get; } = path.Number;

    public TextSpan NumberSpan => numberSpan;

    public TextSpan WordingSpan { get; private set; } = wordingSpan;

    public List<TreeNode> Children { get; } = [];

    /// <summary>Sets the wording: of an article, its caption.</summary>
    public void SetWording(TextSpan span) => WordingSpan = span;

    /// <summary>Extends the wording over the lines that follow, up to an offset.</summary>
    public void ExtendTo(int end) => WordingSpan = new TextSpan(WordingSpan.Start, end);

    /// <summary>Returns this unit at another place in the tree. The units within it become part of its wording.</summary>
    public TreeNode MoveTo(ProvisionPath other)
    {
        var end = Children.Count == 0 ? WordingSpan.End : Children[^1].WordingSpan.End;
        return new TreeNode(other, start, numberSpan, new TextSpan(WordingSpan.Start, Math.Max(WordingSpan.End, end)));
    }

    public Provision ToProvision()
    {
        var children = Children.Select(c => c.ToProvision()).ToImmutableArray();
        var end = children.IsEmpty ? WordingSpan.End : Math.Max(WordingSpan.End, children[^1].Span.End);
        return new Provision(path, new TextSpan(start, end), numberSpan, WordingSpan, children);
    }
}
