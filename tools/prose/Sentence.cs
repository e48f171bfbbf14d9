using System.Collections.Immutable;

namespace Statutes.Prose;

/// <summary>A generated text.</summary>
/// <param name="CarrierId">The id of its carrier.</param>
/// <param name="Text">The text.</param>
/// <param name="Slots">The parts with a known answer, in the order of the text.</param>
public sealed record Sentence(string CarrierId, string Text, ImmutableArray<Slot> Slots);
