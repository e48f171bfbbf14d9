using System.Collections.Immutable;
using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Citations.Resolving;

/// <summary>Another reading of a citation.</summary>
/// <param name="Id">The provision it would mean.</param>
/// <param name="Why">When or why, in English.</param>
/// <param name="WhyInChinese">The same in Chinese; null where it is not said.</param>
public sealed record Alternative(ProvisionId Id, string Why, string? WhyInChinese = null);

/// <summary>
/// The answer to "what does this citation mean at this date?": one of three, never null, never an exception. What goes with the meaning, such as
/// cautions in words, is made when it is asked for, so that one who needs the target alone pays for nothing else.
/// </summary>
public abstract class Resolution
{
    private Resolution()
    {
    }

    /// <summary>One meaning; a list or a range has several targets, in the order of the words.</summary>
    public sealed class Resolved : Resolution
    {
        private readonly ResolutionDetails telling;

        internal Resolved(ImmutableArray<ResolutionTarget> targets, ResolutionDetails telling)
        {
            Targets = targets;
            this.telling = telling;
        }

        /// <summary>At least one.</summary>
        public ImmutableArray<ResolutionTarget> Targets { get; }

        /// <summary>What the same words mean at another date.</summary>
        public ImmutableArray<Alternative> Alternatives => field.IsDefault ? field = telling.AlternativesOf(Targets) : field;

        /// <summary>What a reader must be told.</summary>
        public ImmutableArray<Caution> Cautions => field.IsDefault ? field = telling.CautionsOf(Targets, Alternatives) : field;
    }

    /// <summary>More than one meaning, and nothing that decides.</summary>
    /// <param name="alternatives">At least two, the likeliest first.</param>
    public sealed class Ambiguous(ImmutableArray<Alternative> alternatives) : Resolution
    {
        /// <summary>At least two, the likeliest first.</summary>
        public ImmutableArray<Alternative> Alternatives { get; } = alternatives;
    }

    /// <summary>No meaning.</summary>
    public sealed class Unresolved : Resolution
    {
        private readonly Func<Bilingual>? make;

        /// <summary>Says why there is none.</summary>
        /// <param name="code">Why.</param>
        /// <param name="message">The words: what there is instead.</param>
        public Unresolved(ReasonCode code, Bilingual message)
        {
            Code = code;
            Message = message;
        }

        internal Unresolved(ReasonCode code, Func<Bilingual> make)
        {
            Code = code;
            this.make = make;
        }

        /// <summary>Why.</summary>
        public ReasonCode Code { get; }

        /// <summary>The words: what there is instead.</summary>
        public Bilingual Message => field ??= make!();
    }
}
