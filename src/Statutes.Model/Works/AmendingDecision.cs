namespace Statutes.Model.Works;

/// <summary>The decision that amended the version before into a version.</summary>
/// <param name="File">The file with the text of the decision, beside <c>work.json</c>.</param>
/// <param name="Rights">The rights in it and their owners.</param>
/// <param name="Verified">Whether the text of the decision was checked. The resulting wording is checked with the version.</param>
/// <param name="Sha256">The checksum of the file, in lower-case hexadecimal; null where it is not recorded.</param>
public sealed record AmendingDecision(string File, string Rights, bool Verified = true, string? Sha256 = null);

/// <summary>An article and the one that continues it.</summary>
/// <param name="From">The number of the earlier one, as in ids.</param>
/// <param name="To">The number of the later one, as in ids.</param>
public sealed record ArticlePair(string From, string To);
