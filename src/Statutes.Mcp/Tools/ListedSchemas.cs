namespace Statutes.Mcp.Tools;

/// <summary>Whether the list of tools has the schemas of answers. Most clients do not use them, and they fill a context.</summary>
/// <param name="OfAnswers">True if it has them.</param>
internal sealed record ListedSchemas(bool OfAnswers);
