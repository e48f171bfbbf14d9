using Statutes.Model.Text;

namespace Statutes.Model.Corpus;

/// <summary>What an answer says of the wording that it carries, so that the wording can be held against a corpus later.</summary>
/// <param name="Sha256">In each language the <see cref="WordingHash"/> of the lines; null where the language is not held.</param>
/// <param name="Source">
/// In each language what the wording is: <see cref="Authentic"/>, <see cref="UnofficialTranslation"/>, or <see cref="Unverified"/>, where any text of it is as best known
/// and was checked against nothing; null where the language is not held.
/// </param>
/// <param name="Corpus">The fingerprint of the corpus that gave it, lower-case hexadecimal.</param>
public sealed record Receipt(Bilingual Sha256, Bilingual Source, string Corpus)
{
    /// <summary>The enacted wording.</summary>
    public const string Authentic = "authentic";

    /// <summary>A translation without legal force.</summary>
    public const string UnofficialTranslation = "unofficial-translation";

    /// <summary>The wording, or what it was translated from, is as best known and was checked against nothing.</summary>
    public const string Unverified = "unverified";
}
