namespace Statutes.Contract.Problems;

/// <summary>
/// An error as a response (RFC 9457): a status, a code for programs, and a message that names the fix.
/// <see cref="ProblemMessages"/> makes them.
/// </summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">One of <see cref="ProblemCodes"/>.</param>
/// <param name="Detail">The message in English, as the problem document has it.</param>
/// <param name="DetailInChinese">The message in Chinese, for a page.</param>
public sealed record Problem(int Status, string Code, string Detail, string DetailInChinese)
{
    /// <summary>Makes a problem with status 400.</summary>
    internal static Problem BadRequest(string code, string detail, string detailInChinese) => new(400, code, detail, detailInChinese);

    /// <summary>Makes a problem with status 404: the request is well-formed, but what it names does not exist.</summary>
    internal static Problem NotFound(string code, string detail, string detailInChinese) => new(404, code, detail, detailInChinese);
}
