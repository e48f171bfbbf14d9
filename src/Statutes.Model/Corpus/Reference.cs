using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Model.Corpus;

/// <summary>What a provision does with the provision it refers to; read from the words around the reference.</summary>
public enum ReferenceType
{
    /// <summary>Names it; nothing more is known.</summary>
    [JsonStringEnumMemberName("plain")]
    Plain,

    /// <summary>违反本法第X条…, 有前款行为的: lays down the consequence of a breach of it.</summary>
    [JsonStringEnumMemberName("penalty-for")]
    PenaltyFor,

    /// <summary>除本法第X条…外: lays a further rule beside it or takes a case out of it.</summary>
    [JsonStringEnumMemberName("exception-to")]
    ExceptionTo,

    /// <summary>第X条所称…, 本法下列用语: says what its words mean.</summary>
    [JsonStringEnumMemberName("definition-of")]
    DefinitionOf,

    /// <summary>依照第X条的规定…, 适用…: has it applied to another case.</summary>
    [JsonStringEnumMemberName("applies-by-reference")]
    AppliesByReference,

    /// <summary>根据《…》…制定本法: is made on the ground of it.</summary>
    [JsonStringEnumMemberName("basis")]
    Basis,
}

/// <summary>The names of the types in JSON.</summary>
public static class ReferenceTypeNames
{
    extension(ReferenceType type)
    {
        /// <summary>The name in JSON: <c>penalty-for</c>.</summary>
        public string Name => type switch
        {
            ReferenceType.PenaltyFor => "penalty-for",
            ReferenceType.ExceptionTo => "exception-to",
            ReferenceType.DefinitionOf => "definition-of",
            ReferenceType.AppliesByReference => "applies-by-reference",
            ReferenceType.Basis => "basis",
            _ => "plain",
        };
    }
}

/// <summary>
/// A citation inside a law, linked. Exactly one of three holds: it has targets; it names a law that the corpus does not hold
/// (<see cref="OutsideTitle"/>); it found nothing (<see cref="Unresolved"/>).
/// </summary>
/// <param name="From">The 款, 项 or 目 in whose wording it stands.</param>
/// <param name="Language">The language of that wording.</param>
/// <param name="Text">The surface, exactly as it stands there.</param>
/// <param name="Span">Its place, counted in the wording of <paramref name="From"/> (without the number), not in the source.</param>
/// <param name="Type">What it does.</param>
/// <param name="Targets">What it means, in the order of the law: provisions, or a whole version.</param>
/// <param name="OutsideTitle">The title of a law that the corpus does not hold.</param>
/// <param name="Unresolved">Why it has no target; null where it has one, or names a law outside the corpus.</param>
/// <param name="OfLaterVersion">
/// Whether the law is held in a later version only than the one that was in force when the citing text came to be: the targets are that version's, whose numbers may
/// be others.
/// </param>
/// <param name="OfEarlierVersion">
/// Whether the law had been amended when the citing text came to be, and the wording of that time is not held: the targets are those of the last version before it that
/// is, whose numbers may be others. Never of a reference that asks for that version in words.
/// </param>
public sealed record Reference(
    ProvisionId From,
    Language Language,
    string Text,
    TextSpan Span,
    ReferenceType Type,
    ImmutableArray<ProvisionId> Targets,
    string? OutsideTitle = null,
    UnresolvedReason? Unresolved = null,
    bool OfLaterVersion = false,
    bool OfEarlierVersion = false);
