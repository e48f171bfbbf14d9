using Statutes.Model.Text;

namespace Statutes.Citations.Syntax;

/// <summary>Words that look like a citation and were not understood.</summary>
/// <param name="Span">Their place in the text.</param>
/// <param name="Why">The reason, in English.</param>
public sealed record NotUnderstood(TextSpan Span, string Why);
