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

    public VersionShape? Shape => catalog.ShapeOf(Id);

    public Now? NowOf(ProvisionPath path) => Successors.NowOf(work, version, path);

    public ImmutableArray<Alternative> AlternativesOf(ImmutableArray<ResolutionTarget> targets) =>
    [
        .. targets
            .SelectMany(t => Numbers.OtherMeanings(work, version, t.Id.Path))
            .Select(other => Numbers.ToAlternative(work, version, other)),
    ];

    /// <summary>Finds the cautions about the targets, at most one of each code but <see cref="CautionCode.Superseded"/>.</summary>
    /// <param name="targets">The targets.</param>
    /// <param name="alternatives">Their alternatives.</param>
    public ImmutableArray<Caution> CautionsOf(ImmutableArray<ResolutionTarget> targets, ImmutableArray<Alternative> alternatives)
    {
        var cautions = ImmutableArray.CreateBuilder<Caution>();
        if (!alternatives.IsEmpty)
        {
            var others = targets.Select(t => Numbers.OtherMeanings(work, version, t.Id.Path).ToArray()).First(o => o.Length > 0);
            cautions.Add(new Caution(CautionCode.Renumbered, Numbers.Explain(work, version, others)));
        }

        if (targets.FirstOrDefault(t => Successors.IsAmendedSince(work, version, t.Id.Path)) is { } amended)
        {
            cautions.Add(new Caution(CautionCode.Amended, AmendedMessage(amended)));
        }

        var status = work.StatusAt(version, At);
        if (VersionCautions.ForStatus(work, version, status, At) is { } caution)
        {
            cautions.Add(caution);
        }

        // a repealed version or a draft may have been followed by another text before the repeal or the adoption
        if (status is VersionStatus.Repealed or VersionStatus.Draft && VersionCautions.ForMissingText(work, version, At) is { } missing)
        {
            cautions.Add(missing);
        }

        if (targets.FirstOrDefault(t => t.IsNonCanonical) is { } nonCanonical)
        {
            cautions.Add(new Caution(
                CautionCode.NonCanonical, Messages.NonCanonical(CitationFormatter.Label(work, nonCanonical.Id.Path, Shape))));
        }

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
