using System.Collections.Immutable;
using Statutes.Model.Text;

namespace Statutes.Reading.Sources;

/// <summary>The way back from a text that was read to the file in which it stands.</summary>
public abstract class SourcePlaces
{
    private SourcePlaces()
    {
    }

    /// <summary>Where a span of the text stands in the file; of a span that stands in several places of a document or on several lines of a page, the first.</summary>
    /// <param name="span">A span of the text, not beyond its end.</param>
    public abstract SourcePlace Of(TextSpan span);

    /// <summary>A text that is the decoded file itself, character for character.</summary>
    public static SourcePlaces Same(SourceText file) => new OfText(file, null);

    /// <summary>A text that was gathered from a decoded file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="map">From the text to the file.</param>
    public static SourcePlaces Gathered(SourceText file, OffsetMap map) => new OfText(file, map);

    /// <summary>A text that was gathered piece by piece.</summary>
    /// <param name="pieces">Where in the text each piece starts, in order, and where in the file it stands. At least one.</param>
    public static SourcePlaces Pieces(ImmutableArray<(int Start, SourcePlace Place)> pieces) => new OfPieces(pieces);

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
