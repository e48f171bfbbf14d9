using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Model.Corpus;

/// <summary>The relation of a provision to the provision that it refers to, from the words around the reference.</summary>
public enum ReferenceType
{
    /// <summary>A reference of no particular type.</summary>
    [JsonStringEnumMemberName("plain")]
    Plain,

    /// <summary>违反本法第X条…, 有前款行为的: states the penalty for a breach of it.</summary>
    [JsonStringEnumMemberName("penalty-for")]
    PenaltyFor,

    /// <summary>除本法第X条…外: makes an exception to it, or adds a rule to it.</summary>
    [JsonStringEnumMemberName("exception-to")]
    ExceptionTo,

    /// <summary>第X条所称…, 本法下列用语: defines its words.</summary>
    [JsonStringEnumMemberName("definition-of")]
    DefinitionOf,

    /// <summary>依照第X条的规定…, 适用…: applies it to another case.</summary>
    [JsonStringEnumMemberName("applies-by-reference")]
    AppliesByReference,

    /// <summary>根据《…》…制定本法: names it as the legal basis.</summary>
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
/// A linked citation inside a law. Exactly one of three is the case: it has targets; it names a law outside the corpus
/// (<see cref="OutsideTitle"/>); it has no target (<see cref="Unresolved"/>).
/// </summary>
/// <param name="From">The 款, 项 or 目 whose wording contains it.</param>
/// <param name="Language">The language of that wording.</param>
/// <param name="Text">The words, exactly as in the wording.</param>
/// <param name="Span">Its place, counted in the wording of <paramref name="From"/> (without the number), not in the source.</param>
/// <param name="Type">Its type.</param>
/// <param name="Targets">Its targets, in the order of the law: provisions, or a whole version.</param>
/// <param name="OutsideTitle">The title of a law outside the corpus.</param>
/// <param name="Unresolved">Why it has no target; null where it has one, or names a law outside the corpus.</param>
/// <param name="OfLaterVersion">
/// Whether the corpus has only later versions of the law than the one in force when the citing text was made. The
/// targets are then in a later version, whose numbers may differ.
/// </param>
/// <param name="OfEarlierVersion">
/// Whether the corpus lacks the version of the law in force when the citing text was made, because of an earlier
/// amendment. The targets are then in the last version before it in the corpus, whose numbers may differ. False for a
/// reference that names that version in words.
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
