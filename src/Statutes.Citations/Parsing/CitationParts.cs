using Statutes.Citations.Parsing.Tokens;
using Statutes.Citations.Syntax;
using Statutes.Model.Text;

namespace Statutes.Citations.Parsing;

/// <summary>
/// What the words of a text that is one citation say, before anything is made of them: a target can be found from them without a memory of its own.
/// Good until the next text is read on the same thread.
/// </summary>
internal readonly ref struct CitationParts
{
    /// <summary>Why the text is no citation, in English; null where it is one.</summary>
    public string? Failure { get; init; }

    /// <summary>The whole citation; where it is none, the words that were not understood.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>How it says which work it means.</summary>
    public WorkMentionKind WorkKind { get; init; }

    /// <summary>The name as written, without 《》 and version words; empty unless named.</summary>
    public ReadOnlySpan<char> Name { get; init; }

    /// <summary>Whether the name stands in 《》.</summary>
    public bool IsMarked { get; init; }

    /// <summary>The place of the name or of the words that stand for it, marks included.</summary>
    public TextSpan WorkSpan { get; init; }

    /// <summary>Words that ask for a version; null where there are none.</summary>
    public VersionWord? Version { get; init; }

    /// <summary>The places, none where it names a whole work; not there where the text is no citation.</summary>
    public PlaceBuilder Places { get; init; }

    /// <summary>Puts the parts together.</summary>
    public Citation ToCitation() => new(
        Span,
        WorkKind == WorkMentionKind.None ? WorkMention.None : new WorkMention(WorkKind, Name.ToString(), IsMarked, WorkSpan),
        Version,
        Places.IsEmpty ? [] : Places.ToImmutable());
}
