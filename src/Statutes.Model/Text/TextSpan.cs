namespace Statutes.Model.Text;

/// <summary>
/// A place in a text: half-open, <c>[Start, End)</c>, in UTF-16 code units, both counted from 0.
/// An empty span (<c>Start == End</c>) is a place between two characters.
/// </summary>
public readonly record struct TextSpan
{
    /// <summary>Makes the span <c>[start, end)</c>.</summary>
    /// <param name="start">First code unit, 0 or more.</param>
    /// <param name="end">One past the last code unit, never before <paramref name="start"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The two are negative or out of order.</exception>
    public TextSpan(int start, int end)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfLessThan(end, start);
        Start = start;
        End = end;
    }

    /// <summary>First code unit.</summary>
    public int Start { get; }

    /// <summary>One past the last code unit.</summary>
    public int End { get; }

    /// <summary>Number of code units.</summary>
    public int Length => End - Start;

    /// <summary>Whether <paramref name="other"/> lies wholly within this span.</summary>
    public bool Contains(TextSpan other) => other.Start >= Start && other.End <= End;

    /// <summary>The same place, told from an origin <paramref name="by"/> code units earlier.</summary>
    public TextSpan Shift(int by) => new(Start + by, End + by);

    /// <summary>The text of this span.</summary>
    public ReadOnlySpan<char> In(ReadOnlySpan<char> text) => text[Start..End];

    /// <inheritdoc/>
    public override string ToString() => $"[{Start}, {End})";
}
