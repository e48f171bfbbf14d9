using Statutes.Model.Text;

namespace Statutes.Citations.Syntax;

/// <summary>How a citation says which work it means.</summary>
public enum WorkMentionKind
{
    /// <summary>Not at all: a bare 第三十五条, a relative 前款.</summary>
    None,

    /// <summary>By a name: 《网络安全法》, CSL.</summary>
    Named,

    /// <summary>The work in which it stands: 本法, this Law.</summary>
    Self,

    /// <summary>The work last cited: 该法, 同法, that Law.</summary>
    LastCited,
}

/// <summary>The words by which a citation names its work.</summary>
/// <param name="Kind">How it says which.</param>
/// <param name="Name">The name as written, without 《》 and version words; empty unless named.</param>
/// <param name="Marked">Whether it stands in 《》.</param>
/// <param name="Span">Its place in the text, marks included.</param>
public sealed record WorkMention(WorkMentionKind Kind, string Name, bool Marked, TextSpan Span)
{
    /// <summary>No mention.</summary>
    public static WorkMention None { get; } = new(WorkMentionKind.None, "", false, default);
}
