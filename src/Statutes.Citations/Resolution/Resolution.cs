using System.Collections.Immutable;
using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Citations.Resolution;

/// <summary>Another reading of a citation.</summary>
/// <param name="Id">The provision it would mean.</param>
/// <param name="Why">When or why, in English.</param>
/// <param name="WhyInChinese">The same in Chinese; null where it is not said.</param>
public sealed record Alternative(ProvisionId Id, string Why, string? WhyInChinese = null);

/// <summary>
/// The answer to "what does this citation mean at this date?": one of three, never null, never an exception.
/// </summary>
public abstract record Resolution
{
    private Resolution()
    {
    }

    /// <summary>One meaning; a list or a range has several targets, in the order of the words.</summary>
    /// <param name="Targets">At least one.</param>
    /// <param name="Alternatives">What the same words mean at another date.</param>
    /// <param name="Cautions">What a reader must be told.</param>
    public sealed record Resolved(
        ImmutableArray<ResolutionTarget> Targets, ImmutableArray<Alternative> Alternatives, ImmutableArray<Caution> Cautions) : Resolution;

    /// <summary>More than one meaning, and nothing that decides.</summary>
    /// <param name="Alternatives">At least two, the likeliest first.</param>
    public sealed record Ambiguous(ImmutableArray<Alternative> Alternatives) : Resolution;

    /// <summary>No meaning.</summary>
    /// <param name="Code">Why.</param>
    /// <param name="Message">The words: what there is instead.</param>
    public sealed record Unresolved(ReasonCode Code, Bilingual Message) : Resolution;
}
