using System.Collections.Immutable;

namespace Statutes.Model.Text;

/// <summary>
/// Maps spans of a cleaned text back to its origin. The cleaned text consists of pieces of the origin, in order and
/// unchanged. Between them, parts of the origin may be missing, and characters may be inserted. Spans are half-open, in
/// UTF-16 code units, in both texts. Immutable; any number of threads may read it.
/// </summary>
public sealed class OffsetMap
{
    private readonly ImmutableArray<Run> runs;

    private OffsetMap(ImmutableArray<Run> runs, int length)
    {
        this.runs = runs;
        Length = length;
    }

    /// <summary>The length of the cleaned text.</summary>
    public int Length { get; }

    /// <summary>
    /// Returns the smallest span of the origin that contains all code units that a span of the cleaned text has from
    /// there. Parts of the origin left out between them are inside it. A span of inserted characters alone gives an
    /// empty span: the end of the piece before it.
    /// </summary>
    /// <param name="span">A span of the cleaned text.</param>
    /// <exception cref="ArgumentOutOfRangeException">The span ends beyond the cleaned text.</exception>
    public TextSpan ToOrigin(TextSpan span)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(span.End, Length);
        var first = LastRunStartingBefore(span.Start + 1);
        if (first < 0 || runs[first].End <= span.Start)
        {
            first++;
        }

        var last = LastRunStartingBefore(span.End);
        if (first > last || span.Length == 0)
        {
            var before = LastRunStartingBefore(span.Start);
            var end = before < 0 ? 0 : runs[before].Origin + Math.Min(runs[before].Length, span.Start - runs[before].Start);
            return new TextSpan(end, end);
        }

        return new TextSpan(
            runs[first].Origin + Math.Max(0, span.Start - runs[first].Start),
            runs[last].Origin + Math.Min(runs[last].Length, span.End - runs[last].Start));
    }

    // The last run that starts before a position of the cleaned text; -1 where no run does.
    private int LastRunStartingBefore(int position)
    {
        var (low, high) = (0, runs.Length);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (runs[middle].Start < position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low - 1;
    }

    private readonly record struct Run(int Start, int Origin, int Length)
    {
        public int End => Start + Length;
    }

    /// <summary>Makes a map while the cleaned text is written.</summary>
    public sealed class Builder
    {
        private readonly ImmutableArray<Run>.Builder runs = ImmutableArray.CreateBuilder<Run>();
        private int length;
        private int originEnd;

        /// <summary>Records that a piece of the origin was copied.</summary>
        /// <param name="origin">Its start in the origin, not before the end of the last piece.</param>
        /// <param name="count">Its length in code units.</param>
        /// <exception cref="ArgumentOutOfRangeException">The piece begins before the end of an earlier one.</exception>
        public void Keep(int origin, int count)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(origin, originEnd);
            ArgumentOutOfRangeException.ThrowIfNegative(count);
            if (count == 0)
            {
                return;
            }

            if (runs.Count > 0 && runs[^1] is var last && last.End == length && originEnd == origin)
            {
                runs[^1] = last with { Length = last.Length + count };
            }
            else
            {
                runs.Add(new Run(length, origin, count));
            }

            length += count;
            originEnd = origin + count;
        }

        /// <summary>Records that characters were inserted that are not in the origin.</summary>
        /// <param name="count">Their number of code units.</param>
        public void PutIn(int count)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(count);
            length += count;
        }

        /// <summary>Makes the map of the text so far.</summary>
        public OffsetMap Build() => new(runs.ToImmutable(), length);
    }
}
