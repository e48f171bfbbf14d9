using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Statutes.Web.Api;

/// <summary>An error as an answer: RFC 9457 with a code and a sentence that names the mend.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">One of <see cref="ProblemCodes"/>.</param>
/// <param name="Detail">The sentence, in English, as the document has it.</param>
/// <param name="DetailInChinese">The same in Chinese, for a page; null where it is not said.</param>
public sealed record Problem(int Status, string Code, string Detail, string? DetailInChinese = null)
{
    /// <summary>400.</summary>
    public static Problem BadRequest(string code, string detail, string? detailInChinese = null) => new(StatusCodes.Status400BadRequest, code, detail, detailInChinese);

    /// <summary>404: well-formed and not there.</summary>
    public static Problem NotFound(string code, string detail, string? detailInChinese = null) => new(StatusCodes.Status404NotFound, code, detail, detailInChinese);

    /// <summary>The answer.</summary>
    public ProblemHttpResult ToResult() => TypedResults.Problem(ToDetails());

    /// <summary>The document.</summary>
    public ProblemDetails ToDetails() => new()
    {
        Status = Status,
        Title = Code.Replace('-', ' '),
        Detail = Detail,
        Extensions = { ["code"] = Code },
    };
}

/// <summary>A value, or the problem that stands in its way.</summary>
/// <typeparam name="T">The value.</typeparam>
public readonly struct Checked<T>
{
    private readonly T? value;

    private Checked(T? value, Problem? problem) => (this.value, Problem) = (value, problem);

    /// <summary>The problem; null where there is a value.</summary>
    public Problem? Problem { get; }

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">There is a problem instead.</exception>
    public T Value => Problem is null ? value! : throw new InvalidOperationException(Problem.Detail);

    /// <summary>A value.</summary>
    public static implicit operator Checked<T>(T value) => new(value, null);

    /// <summary>A problem.</summary>
    public static implicit operator Checked<T>(Problem problem) => new(default, problem);
}
