using Statutes.Model.Text;

namespace Statutes.Citations.Syntax;

/// <summary>What looks like a citation and was not understood.</summary>
/// <param name="Span">Its place in the text.</param>
/// <param name="Why">What stands in the way, in English.</param>
public sealed record NotUnderstood(TextSpan Span, string Why);
