using Statutes.Model.Text;

namespace Statutes.Prose;

/// <summary>A part of a generated text with its right answer.</summary>
/// <param name="SourceId">The id of the form or of the trap; for an article without the name of a law, that of the carrier.</param>
/// <param name="Kind">The kind of the form; else bare or trap.</param>
/// <param name="Span">Its place in the text.</param>
/// <param name="Answer">The right answer.</param>
public sealed record Slot(string SourceId, string Kind, TextSpan Span, Answer Answer)
{
    /// <summary>The kind of an article without the name of a law.</summary>
    public const string Bare = "bare";

    /// <summary>The kind of a trap.</summary>
    public const string Trap = "trap";

    /// <summary>Returns whether it shares a character with a span.</summary>
    public bool Overlaps(TextSpan other) => Span.Start < other.End && other.Start < Span.End;
}
