using Statutes.Model.Ids;
using Statutes.Model.Provisions;

namespace Statutes.Citations.Resolving;

/// <summary>The date and the surroundings of a citation.</summary>
/// <param name="At">The date of the question, in Beijing.</param>
/// <param name="Today">Today, in Beijing. <see cref="Now"/> refers to it.</param>
/// <param name="Standing">For a citation inside a law, the 款, 项 or 目 that contains it. 本法 and 前款 are counted from it.</param>
/// <param name="LastCited">The work cited last, for 该法 and ibid.</param>
/// <param name="LastPlace">The provision cited last, for 该款 and "that paragraph".</param>
/// <param name="Work">The work to which the context assigns the citation. It takes precedence over a name in the citation.</param>
public sealed record CitationContext(
    DateOnly At,
    DateOnly Today,
    ProvisionId? Standing = null,
    WorkId? LastCited = null,
    ProvisionId? LastPlace = null,
    WorkId? Work = null);
