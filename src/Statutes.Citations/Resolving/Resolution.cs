using System.Collections.Immutable;
using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Citations.Resolving;

/// <summary>Another provision that a citation may refer to.</summary>
/// <param name="Id">The provision.</param>
/// <param name="Why">When or why, in English.</param>
/// <param name="WhyInChinese">When or why, in Chinese; null where it is missing.</param>
public sealed record Alternative(ProvisionId Id, string Why, string? WhyInChinese = null);

/// <summary>
/// The result of resolving a citation at a date: one of three classes, never null, never an exception. Cautions, alternatives
/// and messages are made on request, so that a caller who needs only the target does not pay for them.
/// </summary>
public abstract class Resolution
{
    private Resolution()
    {
    }

    /// <summary>The citation has one meaning. A list or a range has several targets, in the order of the words.</summary>
    public sealed class Resolved : Resolution
    {
        private readonly ResolutionDetails details;

        internal Resolved(ImmutableArray<ResolutionTarget> targets, ResolutionDetails details)
        {
            Targets = targets;
            this.details = details;
        }

        /// <summary>The targets, at least one.</summary>
        public ImmutableArray<ResolutionTarget> Targets { get; }

        /// <summary>What the same words refer to at other dates.</summary>
        public ImmutableArray<Alternative> Alternatives => field.IsDefault ? field = details.AlternativesOf(Targets) : field;

        /// <summary>What a reader must know besides the targets.</summary>
        public ImmutableArray<Caution> Cautions => field.IsDefault ? field = details.CautionsOf(Targets, Alternatives) : field;
    }

    /// <summary>The citation has several meanings, and nothing decides between them.</summary>
    /// <param name="alternatives">The meanings, at least two, the likeliest first.</param>
    public sealed class Ambiguous(ImmutableArray<Alternative> alternatives) : Resolution
    {
        /// <summary>The meanings, at least two, the likeliest first.</summary>
        public ImmutableArray<Alternative> Alternatives { get; } = alternatives;
    }

    /// <summary>The citation has no target.</summary>
    public sealed class Unresolved : Resolution
    {
        private readonly Func<Bilingual>? make;

        /// <summary>Creates a result with a message.</summary>
        /// <param name="code">The reason.</param>
        /// <param name="message">The message.</param>
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

        /// <summary>The reason.</summary>
        public ReasonCode Code { get; }

        /// <summary>The message: what exists instead, or what to do.</summary>
        public Bilingual Message => field ??= make!();
    }
}
