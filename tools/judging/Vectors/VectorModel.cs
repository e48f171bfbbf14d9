using System.Numerics.Tensors;

namespace Statutes.Tools.Judging.Vectors;

/// <summary>
/// Vectors of terms in training. A text is the weighted sum of its terms, scaled to length 1. A batch of pairs is trained so that each
/// text is nearer to its partner than to the partners of the others: softmax over the cosines, in both directions. Adagrad has one rate a
/// term.
/// </summary>
internal sealed class VectorModel
{
    private const float Least = 1e-6f; // against division by zero
    private const float LeastGradient = 1e-7f; // a smaller one changes nothing

    private static readonly ParallelOptions Threads = new() { MaxDegreeOfParallelism = 2 };

    private readonly float[] vectors;
    private readonly float[] squares; // by term: the sum of the mean squares of its gradients

    /// <summary>Starts with random vectors.</summary>
    /// <param name="frequencies">The number of texts with each term; a rare term begins with a longer vector.</param>
    /// <param name="texts">The number of texts.</param>
    /// <param name="dimensions">The dimensions.</param>
    /// <param name="random">Random numbers.</param>
    public VectorModel(int[] frequencies, int texts, int dimensions, Random random)
    {
        Dimensions = dimensions;
        vectors = new float[frequencies.Length * dimensions];
        squares = new float[frequencies.Length];
        for (var term = 0; term < frequencies.Length; term++)
        {
            var length = 0.3f * MathF.Log(1 + ((float)texts / frequencies[term])) / MathF.Sqrt(dimensions);
            foreach (ref var value in VectorOf(term))
            {
                value = length * ((2 * random.NextSingle()) - 1);
            }
        }
    }

    private VectorModel(VectorModel other)
    {
        Dimensions = other.Dimensions;
        vectors = [.. other.vectors];
        squares = [.. other.squares];
    }

    /// <summary>The dimensions.</summary>
    public int Dimensions { get; }

    /// <summary>The vectors, one after the other.</summary>
    public ReadOnlySpan<float> Values => vectors;

    /// <summary>Copies the model, so that it can be trained further in several ways.</summary>
    public VectorModel Copy() => new(this);

    /// <summary>Computes the direction of a text, a vector of length 1.</summary>
    public float[] DirectionOf(Bag text)
    {
        var direction = new float[Dimensions];
        Encode(text, direction);
        return direction;
    }

    /// <summary>Trains one batch. Two texts of one article are not told apart.</summary>
    /// <param name="pairs">The pairs.</param>
    /// <param name="rate">The learning rate.</param>
    /// <param name="temperature">The cosines are divided by it.</param>
    public void Train(IReadOnlyList<TextPair> pairs, float rate, float temperature)
    {
        var n = pairs.Count;
        var (from, to) = (new float[n * Dimensions], new float[n * Dimensions]);
        var (fromLengths, toLengths) = (new float[n], new float[n]);
        Parallel.For(0, n, Threads, i =>
        {
            fromLengths[i] = Encode(pairs[i].From, At(from, i));
            toLengths[i] = Encode(pairs[i].To, At(to, i));
        });

        var (ofRows, ofColumns) = Chances(pairs, from, to, temperature);
        var (fromGradients, toGradients) = (new float[n * Dimensions], new float[n * Dimensions]);
        Parallel.For(0, n, Threads, i =>
        {
            for (var j = 0; j < n; j++)
            {
                AddGradient(ofRows[(i * n) + j] + ofColumns[(j * n) + i], i == j, temperature, At(to, j), At(fromGradients, i));
                AddGradient(ofRows[(j * n) + i] + ofColumns[(i * n) + j], i == j, temperature, At(from, j), At(toGradients, i));
            }
        });

        for (var i = 0; i < n; i++)
        {
            Update(pairs[i].From, At(from, i), At(fromGradients, i), rate / fromLengths[i], fromLengths[i]);
            Update(pairs[i].To, At(to, i), At(toGradients, i), rate / toLengths[i], toLengths[i]);
        }
    }

    // of each text the chance of each partner, and the other way round
    private (float[] OfRows, float[] OfColumns) Chances(IReadOnlyList<TextPair> pairs, float[] from, float[] to, float temperature)
    {
        var n = pairs.Count;
        var (rows, columns) = (new float[n * n], new float[n * n]);
        Parallel.For(0, n, Threads, i =>
        {
            for (var j = 0; j < n; j++)
            {
                var isCompared = i == j || pairs[i].Article != pairs[j].Article;
                var similarity = isCompared ? TensorPrimitives.Dot(At(from, i), At(to, j)) / temperature : float.NegativeInfinity;
                (rows[(i * n) + j], columns[(j * n) + i]) = (similarity, similarity);
            }
        });
        Parallel.For(0, n, Threads, i =>
        {
            TensorPrimitives.SoftMax(rows.AsSpan(i * n, n), rows.AsSpan(i * n, n));
            TensorPrimitives.SoftMax(columns.AsSpan(i * n, n), columns.AsSpan(i * n, n));
        });

        return (rows, columns);
    }

    // chances: of the pair, in both directions; both are 1 for partners after training
    private static void AddGradient(float chances, bool arePartners, float temperature, ReadOnlySpan<float> other, Span<float> gradients)
    {
        var gradient = (chances - (arePartners ? 2 : 0)) / (2 * temperature);
        if (MathF.Abs(gradient) > LeastGradient)
        {
            TensorPrimitives.MultiplyAdd(other, gradient, gradients, gradients);
        }
    }

    private Span<float> VectorOf(int term) => vectors.AsSpan(term * Dimensions, Dimensions);

    private Span<float> At(float[] matrix, int row) => matrix.AsSpan(row * Dimensions, Dimensions);

    // returns the length of the sum before it is scaled to 1
    private float Encode(Bag bag, Span<float> vector)
    {
        for (var i = 0; i < bag.Terms.Length; i++)
        {
            TensorPrimitives.MultiplyAdd(VectorOf(bag.Terms[i]), bag.Weights[i], vector, vector);
        }

        var length = Math.Max(TensorPrimitives.Norm<float>(vector), Least);
        TensorPrimitives.Divide(vector, length, vector);
        return length;
    }

    private void Update(Bag bag, ReadOnlySpan<float> unit, Span<float> gradient, float rate, float length)
    {
        // the part along the vector changes only its length
        TensorPrimitives.MultiplyAdd(unit, -TensorPrimitives.Dot(unit, gradient), gradient, gradient);
        var square = TensorPrimitives.SumOfSquares<float>(gradient) / (length * length) / Dimensions;
        for (var i = 0; i < bag.Terms.Length; i++)
        {
            var (term, weight) = (bag.Terms[i], bag.Weights[i]);
            squares[term] += square * weight * weight;
            TensorPrimitives.MultiplyAdd(gradient, -rate * weight / (MathF.Sqrt(squares[term]) + Least), VectorOf(term), VectorOf(term));
        }
    }
}
