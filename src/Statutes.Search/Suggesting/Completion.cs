using Statutes.Model.Text;

namespace Statutes.Search.Suggesting;

/// <summary>A completion of typed text.</summary>
/// <param name="Text">The complete text.</param>
/// <param name="Kind">The kind of thing that it names.</param>
/// <param name="Language">The language of the text.</param>
/// <param name="Id">The id of the work, the term or the provision; null for a heading that several works share.</param>
/// <param name="Label">
/// For a work its short titles, for a term the statutory term and our English, for an article its citation, for a citation its subject.
/// Null if there is none.
/// </param>
public sealed record Completion(string Text, CompletionKind Kind, Language Language, string? Id, Bilingual? Label);
