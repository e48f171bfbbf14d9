using System.Collections.Immutable;
using Statutes.Model.Text;

namespace Statutes.Reading.Sources;

/// <summary>Maps the spans of an extracted text to their places in the file.</summary>
public abstract class SourcePlaces
{
    private SourcePlaces()
    {
    }

    /// <summary>
    /// Returns the place of a span in the file. If the span covers several paragraphs of a document or several lines of a page,
    /// this is the first.
    /// </summary>
    /// <param name="span">A span within the text.</param>
    public abstract SourcePlace Of(TextSpan span);

    /// <summary>Returns the map of a text that consists of parts of the text of this map.</summary>
    /// <param name="map">Maps the new text to the text of this map.</param>
    public SourcePlaces Through(OffsetMap map) => new Composed(this, map);

    /// <summary>Creates the map of a text that is identical with the decoded file.</summary>
    public static SourcePlaces Same(SourceText file) => new OfText(file, null);

    /// <summary>Creates the map of a text that consists of parts of a decoded file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="map">Maps the text to the file.</param>
    internal static SourcePlaces Mapped(SourceText file, OffsetMap map) => new OfText(file, map);

    /// <summary>Creates the map of a text that consists of pieces with known places.</summary>
    /// <param name="pieces">The start of each piece in the text, in order, and its place in the file. At least one piece.</param>
    internal static SourcePlaces Pieces(ImmutableArray<(int Start, SourcePlace Place)> pieces) => new OfPieces(pieces);

    private sealed class Composed(SourcePlaces inner, OffsetMap map) : SourcePlaces
    {
        public override SourcePlace Of(TextSpan span) => inner.Of(map.ToOrigin(span));
    }

    private sealed class OfText(SourceText file, OffsetMap? map) : SourcePlaces
    {
        public override SourcePlace Of(TextSpan span)
        {
            var origin = map?.ToOrigin(span) ?? span;
            return new SourcePlace.InText(origin, file.LineNumberOf(origin.Start));
        }
    }

    private sealed class OfPieces(ImmutableArray<(int Start, SourcePlace Place)> pieces) : SourcePlaces
    {
        // the last piece that starts at the span or before it
        public override SourcePlace Of(TextSpan span)
        {
            var (low, high) = (0, pieces.Length);
            while (low < high)
            {
                var middle = low + ((high - low) / 2);
                if (pieces[middle].Start <= span.Start)
                {
                    low = middle + 1;
                }
                else
                {
                    high = middle;
                }
            }

            return pieces[Math.Max(0, low - 1)].Place;
        }
    }
}
