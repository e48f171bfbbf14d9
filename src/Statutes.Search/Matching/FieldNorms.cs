using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Statutes.Search.Matching;

/// <summary>
/// The lengths of a field in all documents, by which BM25 normalizes term frequencies: a term scores higher the more often it appears, and
/// lower the longer the field is. The constants and the rounding are those of Lucene's BM25Similarity. Immutable.
/// </summary>
internal sealed class FieldNorms
{
    /// <summary>The parameter k1 of BM25: how soon more occurrences add no more score.</summary>
    private const float K1 = 1.2f;

    /// <summary>The parameter b of BM25: how much the length matters, from 0 to 1.</summary>
    private const float B = 0.75f;

    private readonly byte[]? lengthOf; // by document, rounded as Lucene stores it; null if the field stores no lengths
    private readonly float[] dampingOf = new float[256]; // by rounded length

    private FieldNorms(byte[]? lengthOf, float average)
    {
        this.lengthOf = lengthOf;
        for (var rounded = 0; rounded < dampingOf.Length; rounded++)
        {
            var inverse = SmallSingle.Byte315ToSingle((byte)rounded);
            dampingOf[rounded] = K1 * (1 - B + (B * (1f / (inverse * inverse)) / average));
        }
    }

    /// <summary>Reads the norms of a field.</summary>
    public static FieldNorms Read(IndexReader reader, string field)
    {
        var norms = MultiDocValues.GetNormValues(reader, field);
        var total = MultiFields.GetTerms(reader, field)?.SumTotalTermFreq ?? 0;
        var lengths = norms is null ? null : new byte[reader.MaxDoc];
        for (var document = 0; lengths is not null && document < lengths.Length; document++)
        {
            lengths[document] = (byte)norms!.Get(document);
        }

        return new FieldNorms(lengths, total <= 0 ? 1f : (float)(total / (double)reader.MaxDoc));
    }

    /// <summary>Computes the BM25 factor of a term in a document, without its inverse document frequency.</summary>
    /// <param name="document">The document.</param>
    /// <param name="frequency">How often the term appears in it.</param>
    public float TfNormOf(int document, int frequency)
    {
        var damping = lengthOf is null ? K1 : dampingOf[lengthOf[document]];
        return (K1 + 1) * frequency / (frequency + damping);
    }
}
