using Statutes.Contract.Problems;

namespace Statutes.Contract.Requests;

/// <summary>The parameter <c>offsets</c>: in which units the offsets of an answer count.</summary>
public static class OffsetParameter
{
    private const string Utf16 = "utf16";
    private const string CodePoints = "codepoints";

    /// <summary>Reads how offsets are to be counted: whether in code points.</summary>
    public static Result<bool> CountsCodePoints(string? offsets) => offsets is null or Utf16 or CodePoints
        ? offsets == CodePoints
        : Problem.BadRequest(ProblemCodes.UnknownParameter, $"offsets is {Utf16} or {CodePoints}.");
}
