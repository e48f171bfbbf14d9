using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Statutes.Search.Matching;

/// <summary>
/// How long the texts of a field are, as BM25 weighs it: the more often a term stands in a text the more it counts, the less so the longer the text is beside
/// the others. The constants and the rounding of lengths are those of Lucene's BM25Similarity. Immutable.
/// </summary>
internal sealed class FieldNorms
{
    /// <summary>How soon more of a term says nothing more.</summary>
    private const float Saturation = 1.2f;

    /// <summary>How much the length counts.</summary>
    private const float LengthShare = 0.75f;

    private readonly byte[]? lengthOf; // by document, rounded as Lucene keeps it; null where the field has no lengths
    private readonly float[] dampingOf = new float[256]; // by rounded length

    private FieldNorms(byte[]? lengthOf, float average)
    {
        this.lengthOf = lengthOf;
        for (var rounded = 0; rounded < dampingOf.Length; rounded++)
        {
            var inverse = SmallSingle.Byte315ToSingle((byte)rounded);
            dampingOf[rounded] = Saturation * (1 - LengthShare + (LengthShare * (1f / (inverse * inverse)) / average));
        }
    }

    /// <summary>Reads the lengths of a field.</summary>
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

    /// <summary>What a term is worth in a document, before it is weighed.</summary>
    /// <param name="document">The document.</param>
    /// <param name="frequency">How often it stands there.</param>
    public float WorthOf(int document, int frequency)
    {
        var damping = lengthOf is null ? Saturation : dampingOf[lengthOf[document]];
        return (Saturation + 1) * frequency / (frequency + damping);
    }
}
