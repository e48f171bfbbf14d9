namespace Statutes.Model.Works;

/// <summary>The decision by which a version came of the one before it.</summary>
/// <param name="File">The file beside <c>work.json</c> that holds the decision in its own words.</param>
/// <param name="Rights">Who holds which rights in it.</param>
/// <param name="Verified">Whether its own words were checked; the wording that it gives is checked with the version.</param>
/// <param name="Sha256">The checksum of the file, lower-case hexadecimal; null where none is kept.</param>
public sealed record AmendingDecision(string File, string Rights, bool Verified = true, string? Sha256 = null);

/// <summary>An article that continues another.</summary>
/// <param name="From">The number of the earlier one, as in ids.</param>
/// <param name="To">The number of the later one, as in ids.</param>
public sealed record ArticlePair(string From, string To);
