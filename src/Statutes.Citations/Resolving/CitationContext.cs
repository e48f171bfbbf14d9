using Statutes.Model.Ids;
using Statutes.Model.Provisions;

namespace Statutes.Citations.Resolving;

/// <summary>What is known around a citation.</summary>
/// <param name="At">The date of the question, in the calendar of Beijing.</param>
/// <param name="Today">Today, from which <see cref="Now"/> is told.</param>
/// <param name="Standing">The 款, 项 or 目 in which the citation stands, for one inside a law; 本法 and 前款 are counted from it.</param>
/// <param name="LastCited">The work last cited, for 该法 and ibid.</param>
/// <param name="LastPlace">The provision last cited, for 该款, that paragraph.</param>
/// <param name="Work">The work that the text around says is meant: it stands for the name, and for the name that is missing.</param>
public sealed record CitationContext(
    DateOnly At, DateOnly Today, ProvisionId? Standing = null, WorkId? LastCited = null, ProvisionId? LastPlace = null, WorkId? Work = null);
