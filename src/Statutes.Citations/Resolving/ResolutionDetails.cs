using System.Collections.Immutable;
using Statutes.Citations.Formatting;
using Statutes.Model.Corpus;
using Statutes.Model.Ids;
using Statutes.Model.Provisions;
using Statutes.Model.Text;
using Statutes.Model.Works;

namespace Statutes.Citations.Resolving;

/// <summary>
/// Computes, on request, what belongs to the targets in one version: their successors, the alternatives and the cautions.
/// </summary>
internal sealed class ResolutionDetails(Catalog catalog, Work work, LawVersion version, CitationContext context)
{
    private SuccessorFinder Successors => field ??= new SuccessorFinder(catalog, context.Today);

    private NumberHistory Numbers => field ??= new NumberHistory(catalog, Successors, context.Today);

    public VersionId Id => work.IdOf(version);

    public Work Work => work;

    public LawVersion Version => version;

    public DateOnly At => context.At;

    public DateOnly Today => context.Today;

    public VersionShape? Shape => catalog.ShapeOf(Id);

    public Now? NowOf(ProvisionPath path) => Successors.NowOf(work, version, path);

    public ImmutableArray<Alternative> AlternativesOf(ImmutableArray<ResolutionTarget> targets) =>
    [
        .. targets
            .SelectMany(t => Numbers.OtherMeanings(work, version, t.Id.Path))
            .Select(other => Numbers.ToAlternative(work, version, other)),
    ];

    /// <summary>
    /// Finds the cautions about the targets. A caution about a provision is given once for each target that it is true of, with that
    /// target where there are several; a caution about the version is given once.
    /// </summary>
    /// <param name="targets">The targets.</param>
    /// <param name="alternatives">Their alternatives.</param>
    /// <param name="pair">The second provision of a pair.</param>
    public ImmutableArray<Caution> CautionsOf(
        ImmutableArray<ResolutionTarget> targets, ImmutableArray<Alternative> alternatives, ResolvedPair? pair)
    {
        var cautions = ImmutableArray.CreateBuilder<Caution>();
        var (amended, unusual) = (new List<Caution>(), new List<Caution>());
        foreach (var target in targets)
        {
            var about = targets.Length > 1 ? target.Id : default(ProvisionId?);
            if (!alternatives.IsEmpty && Numbers.OtherMeanings(work, version, target.Id.Path).ToArray() is { Length: > 0 } others)
            {
                cautions.Add(new Caution(CautionCode.Renumbered, Numbers.Explain(work, version, others), about));
            }

            if (Successors.IsAmendedSince(work, version, target.Id.Path))
            {
                amended.Add(new Caution(CautionCode.Amended, AmendedMessage(target), about));
            }

            if (target.IsNonCanonical)
            {
                var usual = CitationFormatter.Label(work, target.Id.Path, Shape);
                unusual.Add(new Caution(CautionCode.NonCanonical, Messages.NonCanonical(usual), about));
            }
        }

        cautions.AddRange(amended);
        if (pair is { Confirmed: false })
        {
            cautions.Add(new Caution(CautionCode.Mismatch, Messages.PairMismatch));
        }

        cautions.AddRange(VersionCautions.At(work, version, At));
        cautions.AddRange(unusual);
        return cautions.ToImmutable();
    }

    private Bilingual AmendedMessage(ResolutionTarget target) => target.Now switch
    {
        { Id: { } id } when id.Path.AncestorOrSelf(ProvisionKind.Article) is { } article =>
            Messages.AmendedSince(id.Version.Date, Numbers.PiecesOf(work, version, target.Id.Path, id) ?? [article.Number]),
        { Id: { } id } => Messages.AmendedSince(id.Version.Date),
        _ => Messages.DeletedSince,
    };
}
