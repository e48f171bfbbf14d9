namespace Statutes.Contract.Problems;

/// <summary>An error as an answer: RFC 9457 with a code and a sentence that names the mend.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">One of <see cref="ProblemCodes"/>.</param>
/// <param name="Detail">The sentence, in English, as the document has it.</param>
/// <param name="DetailInChinese">The same in Chinese, for a page; null where it is not said.</param>
public sealed record Problem(int Status, string Code, string Detail, string? DetailInChinese = null)
{
    /// <summary>400.</summary>
    public static Problem BadRequest(string code, string detail, string? detailInChinese = null) => new(400, code, detail, detailInChinese);

    /// <summary>404: well-formed and not there.</summary>
    public static Problem NotFound(string code, string detail, string? detailInChinese = null) => new(404, code, detail, detailInChinese);
}
