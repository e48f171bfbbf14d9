using Statutes.Documents.Citing;
using Statutes.Documents.Quoting;

namespace Statutes.MadeDocuments;

/// <summary>What a sentence was made for.</summary>
public enum StatementKind
{
    /// <summary>The words of the article cited.</summary>
    Exact,

    /// <summary>The words of the article cited, with one character altered, left out or added.</summary>
    Altered,

    /// <summary>The words of another article.</summary>
    Moved,

    /// <summary>The words of the article cited in an earlier version.</summary>
    OtherVersion,

    /// <summary>The words of an article under the number that it had before; another article has the number today.</summary>
    FormerNumber,

    /// <summary>An article of an earlier version that the citation names.</summary>
    NamedVersion,

    /// <summary>An article that no version has.</summary>
    NotThere,

    /// <summary>A law that is not in the corpus.</summary>
    NotAvailable,

    /// <summary>Our translation, in a Chinese text.</summary>
    Translated,

    /// <summary>Another translation than ours.</summary>
    OtherTranslation,
}

/// <summary>A sentence with one citation, and the verdicts that are right by construction.</summary>
/// <param name="Kind">What it was made for.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Citation">The words of its citation.</param>
/// <param name="Verdict">The verdict of the citation.</param>
/// <param name="Present">The number of the article today, where the verdict comes with a suggestion; otherwise null.</param>
/// <param name="Quoted">The verdicts of the quotation that are right; empty where nothing is quoted.</param>
/// <param name="Found">The article that has the words, as <c>csl@2026-01-01/art_37</c>; null where it does not matter.</param>
public sealed record Statement(
    StatementKind Kind, string Text, string Citation, CitedVerdict Verdict, string? Present, QuotedVerdict[] Quoted, string? Found);
