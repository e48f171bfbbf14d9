namespace Statutes.Tools.Judging.Vectors;

/// <summary>The terms of a text, each once, with weights.</summary>
/// <param name="Terms">The numbers of the terms.</param>
/// <param name="Weights">The weight of each: the square root of its count.</param>
internal sealed record Bag(int[] Terms, float[] Weights);
