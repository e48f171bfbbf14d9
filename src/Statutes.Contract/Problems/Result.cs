using System.Diagnostics.CodeAnalysis;

namespace Statutes.Contract.Problems;

/// <summary>A value, or the problem that explains why there is none.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public readonly struct Result<T>
{
    private readonly T? value;

    private Result(T? value, Problem? problem) => (this.value, Problem) = (value, problem);

    /// <summary>The problem; null if there is a value.</summary>
    public Problem? Problem { get; }

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">There is a problem instead.</exception>
    public T Value => Problem is null ? value! : throw new InvalidOperationException(Problem.Detail);

    /// <summary>Returns a result with a value.</summary>
    public static implicit operator Result<T>(T value) => new(value, null);

    /// <summary>Returns a result with a problem.</summary>
    public static implicit operator Result<T>(Problem problem) => new(default, problem);

    /// <summary>Gets the value, or else the problem.</summary>
    /// <returns>True if there is a value.</returns>
    public bool TryGet([MaybeNullWhen(false)] out T result, [NotNullWhen(false)] out Problem? problem)
    {
        (result, problem) = (value, Problem);
        return Problem is null;
    }
}
