namespace Statutes.Contract.Responses;

/// <summary>A text in both languages; null if a language is missing.</summary>
public sealed record BilingualText(string? Zh, string? En);

/// <summary>Lines in both languages; null if a language is missing.</summary>
public sealed record BilingualLines(IReadOnlyList<string>? Zh, IReadOnlyList<string>? En);
