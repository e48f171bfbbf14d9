using Statutes.Contract.Problems;

namespace Statutes.Contract.Requests;

/// <summary>Parses the parameter <c>offsets</c>: the unit in which the offsets of a response are counted.</summary>
internal static class OffsetParameter
{
    private const string Utf16 = "utf16";
    private const string CodePoints = "codepoints";

    /// <summary>Returns true if offsets are counted in code points; false if in UTF-16 code units, which is the default.</summary>
    public static Result<bool> CountsCodePoints(string? offsets) => offsets is null or Utf16 or CodePoints
        ? offsets == CodePoints
        : ProblemMessages.InvalidValue("offsets", offsets, [Utf16, CodePoints]);
}
