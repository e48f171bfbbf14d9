using Statutes.Model.Text;

namespace Statutes.Search.Suggesting;

/// <summary>What somebody may be about to type.</summary>
/// <param name="Text">The whole of it.</param>
/// <param name="Kind">What it names.</param>
/// <param name="Language">The language of the text.</param>
/// <param name="Id">The id of the work, the term or the provision; null for a heading that several works have.</param>
/// <param name="Label">Of a work its short titles, of a term the statutory term and our English, of an article its citation, of a citation its subject; null where there is none.</param>
public sealed record Completion(string Text, CompletionKind Kind, Language Language, string? Id, Bilingual? Label);
