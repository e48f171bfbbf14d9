using System.Collections.Immutable;
using Statutes.Citations.Formatting;
using Statutes.Model.Corpus;
using Statutes.Model.Ids;
using Statutes.Model.Provisions;
using Statutes.Model.Works;

namespace Statutes.Citations.Resolving;

/// <summary>What is told of the targets in one version: what became of them, what else the words mean, what a reader must be told. Made when asked for.</summary>
internal sealed class ResolutionDetails(Catalog catalog, Work work, LawVersion version, CitationContext context)
{
    private SuccessorFinder? made;

    private SuccessorFinder Succession => made ??= new SuccessorFinder(catalog, context.Today);

    public VersionId Id { get; } = work.IdOf(version);

    public Work Work => work;

    public LawVersion Version => version;

    public DateOnly At => context.At;

    public VersionShape? Shape => catalog.ShapeOf(Id);

    public Now? NowOf(ProvisionPath path) => Succession.NowOf(work, version, path);

    public ImmutableArray<Alternative> AlternativesOf(ImmutableArray<ResolutionTarget> targets) =>
        [.. targets.SelectMany(t => Succession.OtherMeanings(work, version, t.Id.Path))];

    public ImmutableArray<Caution> CautionsOf(ImmutableArray<ResolutionTarget> targets, ImmutableArray<Alternative> alternatives)
    {
        var cautions = ImmutableArray.CreateBuilder<Caution>();
        if (!alternatives.IsEmpty)
        {
            // of a chapter and an article the article
            var numbered = targets.First(t => t.Id.Path.AncestorOrSelf(ProvisionKind.Article) is not null);
            cautions.Add(Messages.Renumbered(numbered, alternatives[0], Succession.FormerNumbers(work, version, numbered.Id.Path)));
        }

        if (targets.FirstOrDefault(t => Succession.IsAmendedSince(work, version, t.Id.Path)) is { } changed)
        {
            cautions.Add(Messages.Amended(changed));
        }

        var status = work.StatusAt(version, At);
        if (Messages.ForStatus(work, version, status, At) is { } caution)
        {
            cautions.Add(caution);
        }

        // a repeal, or that it is a draft, tells nothing of a wording between
        if (status is VersionStatus.Repealed or VersionStatus.Draft && Messages.NotOfItsTime(work, version, At) is { } missing)
        {
            cautions.Add(missing);
        }

        if (targets.FirstOrDefault(t => t.IsNonCanonical) is { } odd)
        {
            cautions.Add(Messages.NonCanonical(CitationFormatter.Label(work, odd.Id.Path, Shape)));
        }

        return cautions.ToImmutable();
    }
}
