using System.Collections.Immutable;

namespace Statutes.Model.Text;

/// <summary>
/// The way back from a text that was gathered or cleaned to the text as it came. What was kept was kept in its order, code unit for code unit;
/// between what was kept, pieces of the origin may have been left out and characters put in.
/// Places are half-open and in UTF-16 code units, on both sides.
/// </summary>
public sealed class OffsetMap
{
    private readonly ImmutableArray<Run> runs;

    private OffsetMap(ImmutableArray<Run> runs, int length)
    {
        this.runs = runs;
        Length = length;
    }

    /// <summary>How long the gathered text is.</summary>
    public int Length { get; }

    /// <summary>
    /// Where a place of the gathered text came from: the smallest place of the origin that holds every code unit of it that was kept, and so also
    /// whatever was left out between them. A place that holds nothing that was kept comes from an empty place: the end of what was kept before it.
    /// </summary>
    /// <param name="span">A place of the gathered text.</param>
    /// <exception cref="ArgumentOutOfRangeException">The place ends beyond the gathered text.</exception>
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

    // the last run that starts before a place of the gathered text; -1 where none does
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

    /// <summary>Makes a map while its text is gathered.</summary>
    public sealed class Builder
    {
        private readonly ImmutableArray<Run>.Builder runs = ImmutableArray.CreateBuilder<Run>();
        private int length;
        private int originEnd;

        /// <summary>A piece of the origin was kept.</summary>
        /// <param name="origin">Where it begins there: not before the end of what was kept last.</param>
        /// <param name="count">How many code units it has.</param>
        /// <exception cref="ArgumentOutOfRangeException">The piece lies before one that was kept already.</exception>
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

        /// <summary>Characters were put in that stand nowhere in the origin.</summary>
        /// <param name="count">How many code units.</param>
        public void PutIn(int count)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(count);
            length += count;
        }

        /// <summary>The map of what was gathered so far.</summary>
        public OffsetMap Build() => new(runs.ToImmutable(), length);
    }
}
