using Lucene.Net.Index;
using Lucene.Net.Util;
using Statutes.Search.Schema;

namespace Statutes.Search.Vectors;

/// <summary>The vectors of all articles of an index, in one array. Immutable.</summary>
internal sealed class ArticleVectors
{
    private const int Dimensions = VectorTable.Dimensions;

    private readonly VectorTable table;
    private readonly sbyte[] values; // by ordinal
    private readonly float[] inverseLengths; // by ordinal; 0 for an article without a vector

    private ArticleVectors(VectorTable table, sbyte[] values, float[] inverseLengths) =>
        (this.table, this.values, this.inverseLengths) = (table, values, inverseLengths);

    /// <summary>Reads the vectors of an index.</summary>
    /// <param name="index">The index.</param>
    /// <param name="ordinals">The ordinal of each document.</param>
    /// <param name="table">The table with which the index was made.</param>
    public static ArticleVectors Read(IndexReader index, ReadOnlySpan<int> ordinals, VectorTable table)
    {
        var (values, inverseLengths) = (new sbyte[ordinals.Length * Dimensions], new float[ordinals.Length]);
        var bytes = new BytesRef();
        foreach (var leaf in index.Leaves)
        {
            var vectors = leaf.AtomicReader.GetBinaryDocValues(IndexSchema.Vector);
            for (var doc = 0; vectors is not null && doc < leaf.AtomicReader.MaxDoc; doc++)
            {
                vectors.Get(doc, bytes);
                var ordinal = ordinals[leaf.DocBase + doc];
                var vector = values.AsSpan(ordinal * Dimensions, Dimensions);
                for (var i = 0; i < bytes.Length; i++)
                {
                    vector[i] = unchecked((sbyte)bytes.Bytes[bytes.Offset + i]);
                }

                inverseLengths[ordinal] = ByteVector.InverseLengthOf(vector);
            }
        }

        return new ArticleVectors(table, values, inverseLengths);
    }

    /// <summary>Computes the vectors of texts, so that tools can measure a table without a new index.</summary>
    /// <param name="table">The table.</param>
    /// <param name="texts">The terms of each article, by ordinal.</param>
    public static ArticleVectors Of(VectorTable table, IEnumerable<IEnumerable<string>> texts)
    {
        var (values, inverseLengths) = (new List<sbyte>(), new List<float>());
        var vector = new sbyte[Dimensions];
        foreach (var terms in texts)
        {
            table.Encode(terms, vector);
            values.AddRange(vector);
            inverseLengths.Add(ByteVector.InverseLengthOf(vector));
        }

        return new ArticleVectors(table, [.. values], [.. inverseLengths]);
    }

    /// <summary>The table with which the vectors were computed.</summary>
    public VectorTable Table => table;

    /// <summary>The number of articles.</summary>
    public int Count => inverseLengths.Length;

    /// <summary>Computes the similarity of an article with a text: 1 for the same direction, 0 for no relation, down to -1.</summary>
    /// <param name="asked">The vector of the text.</param>
    /// <param name="inverseLength">Its <see cref="ByteVector.InverseLengthOf"/>.</param>
    /// <param name="ordinal">The ordinal of the article.</param>
    public float SimilarityOf(ReadOnlySpan<sbyte> asked, float inverseLength, int ordinal) =>
        ByteVector.Dot(asked, values.AsSpan(ordinal * Dimensions, Dimensions)) * inverseLength * inverseLengths[ordinal];
}
