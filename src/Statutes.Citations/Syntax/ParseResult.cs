using Statutes.Model.Text;

namespace Statutes.Citations.Syntax;

/// <summary>A citation, or the reason why a text is no citation: exactly one of the two. Parsing throws no exception. Immutable.</summary>
public sealed class ParseResult
{
    private ParseResult(Citation? citation, string? failure, TextSpan span) => (Citation, Failure, FailureSpan) = (citation, failure, span);

    /// <summary>The citation; null on failure.</summary>
    public Citation? Citation { get; }

    /// <summary>Why the text is no citation, in English; null on success.</summary>
    public string? Failure { get; }

    /// <summary>The words that were not understood; empty on success.</summary>
    public TextSpan FailureSpan { get; }

    internal static ParseResult Of(Citation citation) => new(citation, null, default);

    internal static ParseResult Fail(string reason, TextSpan span) => new(null, reason, span);
}
