namespace Statutes.Model.Text;

/// <summary>
/// A span of a text: half-open, <c>[Start, End)</c>, in UTF-16 code units, counted from 0. An empty span (<c>Start ==
/// End</c>) is a position between two characters.
/// </summary>
public readonly record struct TextSpan
{
    /// <summary>Makes the span <c>[start, end)</c>.</summary>
    /// <param name="start">The first code unit, 0 or more.</param>
    /// <param name="end">One past the last code unit, not before <paramref name="start"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is negative, or the end is before the start.</exception>
    public TextSpan(int start, int end)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfLessThan(end, start);
        Start = start;
        End = end;
    }

    /// <summary>The first code unit.</summary>
    public int Start { get; }

    /// <summary>One past the last code unit.</summary>
    public int End { get; }

    /// <summary>The number of code units.</summary>
    public int Length => End - Start;

    /// <summary>Returns whether <paramref name="other"/> lies wholly within this span.</summary>
    public bool Contains(TextSpan other) => other.Start >= Start && other.End <= End;

    /// <summary>Returns the span moved by a number of code units; negative moves it back.</summary>
    public TextSpan Shift(int by) => new(Start + by, End + by);

    /// <summary>Returns the part of a text in this span.</summary>
    public ReadOnlySpan<char> In(ReadOnlySpan<char> text) => text[Start..End];

    /// <inheritdoc/>
    public override string ToString() => $"[{Start}, {End})";
}
