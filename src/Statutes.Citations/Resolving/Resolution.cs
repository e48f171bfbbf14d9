using System.Collections.Immutable;
using Statutes.Model.Provisions;
using Statutes.Model.Text;
using Statutes.Model.Works;

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
        private readonly ImmutableArray<Resolved> parts = [];

        internal Resolved(ImmutableArray<ResolutionTarget> targets, ResolutionDetails details)
        {
            Targets = targets;
            this.details = details;
        }

        private Resolved(ImmutableArray<ResolutionTarget> targets, ImmutableArray<Resolved> parts)
            : this(targets, parts[0].details) => this.parts = parts;

        /// <summary>The targets, at least one.</summary>
        public ImmutableArray<ResolutionTarget> Targets { get; }

        /// <summary>The second number of a pair, 第三十五条（现第三十七条）; null where the citation names no pair.</summary>
        public ResolvedPair? Pair { get; init; }

        /// <summary>What the same words refer to at other dates.</summary>
        public ImmutableArray<Alternative> Alternatives => field.IsDefault ? field = MakeAlternatives() : field;

        /// <summary>What a reader must know besides the targets.</summary>
        public ImmutableArray<Caution> Cautions => field.IsDefault ? field = MakeCautions() : field;

        /// <summary>Joins the answers to several citations in one text: 网络安全法第三十五条、国安法第五十九条.</summary>
        internal static Resolved Combine(ImmutableArray<Resolved> parts) => new([.. parts.SelectMany(p => p.Targets)], parts);

        /// <summary>Returns the answer with the second number of a pair.</summary>
        internal Resolved With(ResolvedPair pair) => new(Targets, details) { Pair = pair };

        private ImmutableArray<Alternative> MakeAlternatives() =>
            parts.IsEmpty ? details.AlternativesOf(Targets) : [.. parts.SelectMany(p => p.Alternatives)];

        // of several answers, each caution names its target
        private ImmutableArray<Caution> MakeCautions() => parts.IsEmpty
            ? details.CautionsOf(Targets, Alternatives, Pair)
            : [.. parts.SelectMany(p => p.Cautions.Select(c => c.Target is null ? c with { Target = p.Targets[0].Id } : c))];
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

        /// <summary>
        /// Where a place that does not exist in the version exists in another one: that place, and what it is now. Otherwise empty.
        /// </summary>
        public ImmutableArray<Alternative> Alternatives
        {
            get => field.IsDefault ? field = MakeAlternatives?.Invoke() ?? [] : field;
            init;
        }

        /// <summary>Makes <see cref="Alternatives"/> on request: a caller of a million citations reads few of them.</summary>
        internal Func<ImmutableArray<Alternative>>? MakeAlternatives { get; init; }

        /// <summary>The work that the words name; null where they name none, or one that is not in the catalog.</summary>
        public Work? Work { get; init; }

        /// <summary>The title that the words give to the work; null where they name none.</summary>
        public Bilingual? Title
        {
            get => field ?? Work?.Title;
            init;
        }

        /// <summary>Whether the words name a law, or a version of one, that the catalog does not contain.</summary>
        public bool IsNotAvailable =>
            Code is ReasonCode.TextNotAvailable or ReasonCode.VersionNotAvailable || (Code == ReasonCode.UnknownWork && Title is not null);

        /// <summary>The message: what exists instead, or what to do.</summary>
        public Bilingual Message => field ??= make!();
    }
}
