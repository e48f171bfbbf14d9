using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Statutes.Search.Vectors;

/// <summary>Computes with vectors of one byte a value.</summary>
internal static class ByteVector
{
    /// <summary>Rounds a vector to bytes, so that its largest value becomes 127.</summary>
    /// <param name="vector">The vector.</param>
    /// <param name="rounded">Receives the bytes, -127 to 127.</param>
    /// <returns>The factor that restores the size of the vector; 0 for the zero vector.</returns>
    public static float Round(ReadOnlySpan<float> vector, Span<sbyte> rounded)
    {
        var scale = TensorPrimitives.MaxMagnitude(vector) is var most && float.IsFinite(most) ? Math.Abs(most) / sbyte.MaxValue : 0;
        if (scale == 0)
        {
            rounded.Clear();
            return 0;
        }

        for (var i = 0; i < vector.Length; i++)
        {
            rounded[i] = (sbyte)MathF.Round(vector[i] / scale);
        }

        return scale;
    }

    /// <summary>Adds a multiple of a vector to a sum.</summary>
    public static void Add(ReadOnlySpan<sbyte> vector, float factor, Span<float> sum)
    {
        var bytes = MemoryMarshal.Cast<sbyte, Vector<sbyte>>(vector);
        var sums = MemoryMarshal.Cast<float, Vector<float>>(sum);
        for (var i = 0; i < bytes.Length; i++)
        {
            Vector.Widen(bytes[i], out var low, out var high);
            Vector.Widen(low, out var first, out var second);
            Vector.Widen(high, out var third, out var fourth);
            sums[4 * i] += Vector.ConvertToSingle(first) * factor;
            sums[(4 * i) + 1] += Vector.ConvertToSingle(second) * factor;
            sums[(4 * i) + 2] += Vector.ConvertToSingle(third) * factor;
            sums[(4 * i) + 3] += Vector.ConvertToSingle(fourth) * factor;
        }
    }

    /// <summary>Computes the product of two vectors of a multiple of 16 values.</summary>
    public static int Dot(ReadOnlySpan<sbyte> one, ReadOnlySpan<sbyte> other)
    {
        if (!Avx2.IsSupported)
        {
            return PortableDot(one, other);
        }

        var ones = MemoryMarshal.Cast<sbyte, Vector128<sbyte>>(one);
        var others = MemoryMarshal.Cast<sbyte, Vector128<sbyte>>(other);
        var sum = Vector256<int>.Zero;
        for (var i = 0; i < ones.Length; i++)
        {
            sum += Avx2.MultiplyAddAdjacent(Avx2.ConvertToVector256Int16(ones[i]), Avx2.ConvertToVector256Int16(others[i]));
        }

        return Vector256.Sum(sum);
    }

    /// <summary>Computes the product without the instructions of one kind of processor.</summary>
    internal static int PortableDot(ReadOnlySpan<sbyte> one, ReadOnlySpan<sbyte> other)
    {
        var sum = Vector<int>.Zero;
        var ones = MemoryMarshal.Cast<sbyte, Vector<sbyte>>(one);
        var others = MemoryMarshal.Cast<sbyte, Vector<sbyte>>(other);
        for (var i = 0; i < ones.Length; i++)
        {
            Vector.Widen(ones[i], out var low, out var high);
            Vector.Widen(others[i], out var otherLow, out var otherHigh);

            // a product is at most 127 times 127, so two of them still fit in 16 bits
            Vector.Widen((low * otherLow) + (high * otherHigh), out var first, out var second);
            sum += first + second;
        }

        return Vector.Sum(sum);
    }

    /// <summary>Computes the inverse of the length of a vector; 0 for the zero vector.</summary>
    public static float InverseLengthOf(ReadOnlySpan<sbyte> vector) =>
        Dot(vector, vector) is > 0 and var square ? 1 / MathF.Sqrt(square) : 0;
}
