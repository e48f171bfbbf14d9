using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Model.Corpus;

/// <summary>
/// A reference that a law leaves open: 有关法律、行政法规, 法律、行政法规另有规定. It refers to all instruments on the matter, so it has no
/// target. That is not an error.
/// </summary>
/// <param name="From">The 款, 项 or 目 whose wording contains it.</param>
/// <param name="Text">The words, exactly as in the wording.</param>
/// <param name="Span">Its place, counted in the wording of <paramref name="From"/>.</param>
public sealed record OpenReference(ProvisionId From, string Text, TextSpan Span);
