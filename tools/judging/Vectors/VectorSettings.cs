using System.Globalization;

namespace Statutes.Tools.Judging.Vectors;

/// <summary>The settings of one stage of training.</summary>
/// <param name="Batches">The number of batches.</param>
/// <param name="Size">The number of pairs in a batch.</param>
/// <param name="References">The share of pairs of a citing and a cited article.</param>
/// <param name="Parts">The share of pairs of a part of an article and its other parts.</param>
/// <param name="Headings">The share of pairs of title and headings, and the article; the rest of a batch are questions.</param>
/// <param name="Dropout">The share of the terms of a question that is left out at random, so that it is not learned by heart.</param>
/// <param name="Rate">The learning rate at the beginning; it falls to a tenth.</param>
/// <param name="Temperature">The cosines are divided by it.</param>
internal sealed record VectorSettings(
    int Batches, int Size, float References, float Parts, float Headings, float Dropout, float Rate, float Temperature)
{
    /// <summary>The stage of laws and own questions.</summary>
    public static readonly VectorSettings OfLaws = new(800, 512, 0.2f, 0.35f, 0.15f, 0, 0.05f, 0.06f);

    /// <summary>The stage of all questions.</summary>
    public static readonly VectorSettings OfQuestions = new(100, 512, 0.1f, 0.2f, 0.1f, 0, 0.03f, 0.06f);

    /// <summary>The settings as one line.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Batches} batches of {Size} pairs ({References:0.##} references, {Parts:0.##} parts, {Headings:0.##} headings, else questions), "
        + $"dropout {Dropout:0.##}, rate {Rate:0.##}, temperature {Temperature:0.##}");
}
