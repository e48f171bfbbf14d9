using Lucene.Net.Index;

namespace Statutes.Search.Building;

/// <summary>
/// Decides which segments of an index are merged. An index has a few segments of about equal size, so that an update rewrites only the
/// segments with articles that it replaces. Small segments, each from one update, are merged with each other.
/// </summary>
internal sealed class SegmentPolicy : LogDocMergePolicy
{
    private const int MinSegmentSize = 8_192;
    private const int MostFullSegments = 12; // a query reads every segment, so a large index has larger ones, not more

    /// <summary>Makes the policy for an index.</summary>
    /// <param name="articles">The number of its articles.</param>
    public SegmentPolicy(int articles) => MaxMergeDocs = SegmentSizeOf(articles) / 2;

    /// <summary>Returns the number of articles in a full segment.</summary>
    /// <param name="articles">The number of articles in the index.</param>
    public static int SegmentSizeOf(int articles) => Math.Max(MinSegmentSize, (articles + MostFullSegments - 1) / MostFullSegments);

    /// <summary>
    /// Rewrites each segment with deleted documents alone. The base class joins neighbours, which would make one segment of them all.
    /// </summary>
    public override MergeSpecification? FindForcedDeletesMerges(SegmentInfos segmentInfos)
    {
        var found = new MergeSpecification();
        foreach (var segment in segmentInfos.Segments.Where(s => m_writer.Get().NumDeletedDocs(s) > 0))
        {
            found.Add(new OneMerge([segment]));
        }

        return found.Merges.Count > 0 ? found : null;
    }
}
