using Statutes.Citations.Syntax;
using Statutes.Model.Provisions;

namespace Statutes.Citations.Resolving;

/// <summary>The step of a place that found nothing.</summary>
/// <param name="Code">The reason.</param>
/// <param name="Within">The provision in which the step was taken.</param>
/// <param name="Step">The step.</param>
internal readonly record struct MissingPlace(ReasonCode Code, ProvisionPath Within, PlaceStep Step);
