using System.Collections.Immutable;
using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Ingest.Parsing;

/// <summary>A provision while its text is still being read: its end is not known yet.</summary>
internal sealed class TreeNode(ProvisionPath path, int start, TextSpan numberSpan, TextSpan wordingSpan)
{
    public ProvisionPath Path => path;

    public ProvisionKind Kind { get; } = path.Kind!.Value;

    public ProvisionNumber Number { get; } = path.Number;

    public TextSpan NumberSpan => numberSpan;

    public TextSpan WordingSpan => wordingSpan;

    public List<TreeNode> Children { get; } = [];

    public Provision Freeze()
    {
        var children = Children.Select(c => c.Freeze()).ToImmutableArray();
        var end = children.IsEmpty ? wordingSpan.End : Math.Max(wordingSpan.End, children[^1].Span.End);
        return new Provision(path, new TextSpan(start, end), numberSpan, wordingSpan, children);
    }
}
