namespace Statutes.Tools.Judging.Vectors;

/// <summary>Two texts that belong together.</summary>
/// <param name="From">The text that searches.</param>
/// <param name="To">The text to be found.</param>
/// <param name="Article">The ordinal of the article of <paramref name="To"/>.</param>
internal sealed record TextPair(Bag From, Bag To, int Article);
