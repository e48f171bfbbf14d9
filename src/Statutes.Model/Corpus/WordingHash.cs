using System.Security.Cryptography;
using System.Text;

namespace Statutes.Model.Corpus;

/// <summary>
/// Computes the fingerprint of a wording in one language: SHA-256 over its lines in UTF-8, as
/// <see cref="StatuteDocument.LinesOf"/> returns them. Lines are separated by one line feed, without one at the end.
/// Nothing is folded or trimmed, so one more space gives another hash.
/// </summary>
public static class WordingHash
{
    /// <summary>Returns the fingerprint: 64 digits of lower-case hexadecimal.</summary>
    /// <param name="lines">The lines, without line ends.</param>
    public static string Of(IEnumerable<string> lines) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))));
}
