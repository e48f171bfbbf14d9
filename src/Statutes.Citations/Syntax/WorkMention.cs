using Statutes.Model.Text;

namespace Statutes.Citations.Syntax;

/// <summary>How a citation names its work.</summary>
public enum WorkMentionKind
{
    /// <summary>It does not: a bare 第三十五条, a relative 前款.</summary>
    None,

    /// <summary>By a name: 《网络安全法》, CSL.</summary>
    Named,

    /// <summary>The work that contains the citation: 本法, this Law.</summary>
    Self,

    /// <summary>The work last cited: 该法, 同法, that Law.</summary>
    LastCited,
}

/// <summary>The words of a citation that name its work.</summary>
/// <param name="Kind">How the words name the work.</param>
/// <param name="Name">
/// The name as written, without 《》 and version words; empty unless <paramref name="Kind"/> is
/// <see cref="WorkMentionKind.Named"/>.
/// </param>
/// <param name="Marked">Whether the name is in 《》.</param>
/// <param name="Span">The place of the words in the text, marks included.</param>
public sealed record WorkMention(WorkMentionKind Kind, string Name, bool Marked, TextSpan Span)
{
    /// <summary>No mention.</summary>
    public static WorkMention None { get; } = new(WorkMentionKind.None, "", false, default);
}
