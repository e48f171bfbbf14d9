namespace Statutes.Contract.Responses;

/// <summary>
/// What is needed to verify the wording of a provision later. <c>sha256</c>: for each language the SHA-256 of its lines
/// (those of <c>text</c> in a resolution) as UTF-8, joined by line feeds. <c>source</c>: <c>authentic</c>,
/// <c>unofficial-translation</c>, or <c>unverified</c> if the wording, or the text it was translated from, was not checked
/// against a source. <c>corpus</c>: the fingerprint of the corpus.
/// </summary>
public sealed record ReceiptJson(BilingualText Sha256, TextKindsJson Source, string Corpus);

/// <summary>
/// The kind of the wording in each language: <c>authentic</c>, <c>unverified</c> (not checked against the enacted text) or
/// <c>unofficial-translation</c>; null where there is no text.
/// </summary>
public sealed record TextKindsJson(string? Zh, string? En);
