using System.Collections.Immutable;
using Statutes.Model.Provisions;

namespace Statutes.Model.Glossaries;

/// <summary>A term of the laws: the Chinese, our English for it, and the other words in use.</summary>
/// <param name="Id">A short kebab-case name, unique in the glossary.</param>
/// <param name="Zh">The statutory term in Simplified Chinese, unique in the glossary.</param>
/// <param name="En">Our English, in its base form.</param>
/// <param name="Forms">
/// Other surfaces of <paramref name="En"/> that our translation uses; regular plurals in s and es are not listed.
/// </param>
/// <param name="OtherEnglish">Other English in use.</param>
/// <param name="Abbreviations">Abbreviations: CII, MLPS.</param>
/// <param name="Practice">Words of practice for this term, in either language, that are not in the statutes.</param>
/// <param name="Traditional">Traditional characters and the forms of Taiwan and Hong Kong.</param>
/// <param name="DefinedIn">The provisions that define it.</param>
/// <param name="Note">A note for translators.</param>
public sealed record GlossaryTerm(
    string Id,
    string Zh,
    string En,
    ImmutableArray<string> Forms = default,
    ImmutableArray<string> OtherEnglish = default,
    ImmutableArray<string> Abbreviations = default,
    ImmutableArray<string> Practice = default,
    ImmutableArray<string> Traditional = default,
    ImmutableArray<ProvisionId> DefinedIn = default,
    string? Note = null)
{
    /// <summary>Other surfaces of <see cref="En"/> that our translation uses.</summary>
    public ImmutableArray<string> Forms { get; init; } = Forms.IsDefault ? [] : Forms;

    /// <summary>Other English in use.</summary>
    public ImmutableArray<string> OtherEnglish { get; init; } = OtherEnglish.IsDefault ? [] : OtherEnglish;

    /// <summary>Abbreviations.</summary>
    public ImmutableArray<string> Abbreviations { get; init; } = Abbreviations.IsDefault ? [] : Abbreviations;

    /// <summary>Words of practice for this term.</summary>
    public ImmutableArray<string> Practice { get; init; } = Practice.IsDefault ? [] : Practice;

    /// <summary>Traditional and regional forms.</summary>
    public ImmutableArray<string> Traditional { get; init; } = Traditional.IsDefault ? [] : Traditional;

    /// <summary>The provisions that define it.</summary>
    public ImmutableArray<ProvisionId> DefinedIn { get; init; } = DefinedIn.IsDefault ? [] : DefinedIn;

    /// <summary>Returns all surfaces of the term, beginning with the statutory term and our English.</summary>
    public IEnumerable<string> Surfaces() => [Zh, En, .. Forms, .. Abbreviations, .. OtherEnglish, .. Practice, .. Traditional];
}
