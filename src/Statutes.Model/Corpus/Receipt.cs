using Statutes.Model.Text;

namespace Statutes.Model.Corpus;

/// <summary>Describes the wording in an answer, so that the wording can be compared with a corpus later.</summary>
/// <param name="Sha256">The <see cref="WordingHash"/> of the lines in each language; null where the corpus lacks the language.</param>
/// <param name="Source">
/// The kind of the wording in each language: <see cref="Authentic"/>, <see cref="UnofficialTranslation"/>, or
/// <see cref="Unverified"/> where any part of it was not checked against the enacted text; null where the corpus lacks
/// the language.
/// </param>
/// <param name="Corpus">The fingerprint of the corpus, in lower-case hexadecimal.</param>
public sealed record Receipt(Bilingual Sha256, Bilingual Source, string Corpus)
{
    /// <summary>The enacted wording.</summary>
    public const string Authentic = "authentic";

    /// <summary>A translation without legal force.</summary>
    public const string UnofficialTranslation = "unofficial-translation";

    /// <summary>The wording, or the wording that was translated, was not checked against the enacted text.</summary>
    public const string Unverified = "unverified";
}
