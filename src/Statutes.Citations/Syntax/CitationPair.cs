namespace Statutes.Citations.Syntax;

/// <summary>
/// The second number of a pair: 第三十五条（现第三十七条）, Article 23 (formerly Article 21). The first number is the citation; this one is the
/// same provision in the other version.
/// </summary>
/// <param name="Kind">
/// The version of the second number: <see cref="VersionWordKind.Former"/> for 原 and formerly, <see cref="VersionWordKind.Current"/> for 现
/// and now.
/// </param>
/// <param name="Place">The second number.</param>
public sealed record CitationPair(VersionWordKind Kind, CitationPlace Place);
