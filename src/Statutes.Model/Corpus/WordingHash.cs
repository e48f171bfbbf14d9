using System.Security.Cryptography;
using System.Text;

namespace Statutes.Model.Corpus;

/// <summary>
/// The fingerprint of a wording in one language: SHA-256 over the UTF-8 of its lines, as <see cref="StatuteDocument.LinesOf"/> gives them, with one line feed between two
/// of them and none at the end. Nothing is folded or trimmed: another space is another wording.
/// </summary>
public static class WordingHash
{
    /// <summary>The fingerprint, 64 digits of lower-case hexadecimal.</summary>
    /// <param name="lines">The lines, without line ends.</param>
    public static string Of(IEnumerable<string> lines) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))));
}
