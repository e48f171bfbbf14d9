using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Model.Corpus;

/// <summary>
/// A reference that a law leaves open: 有关法律、行政法规, 法律、行政法规另有规定. It means whichever instruments there are on the matter, so it has no target,
/// and is no reference that failed.
/// </summary>
/// <param name="From">The 款, 项 or 目 in whose wording it stands.</param>
/// <param name="Text">The surface, exactly as it stands there.</param>
/// <param name="Span">Its place, counted in the wording of <paramref name="From"/>.</param>
public sealed record OpenReference(ProvisionId From, string Text, TextSpan Span);
