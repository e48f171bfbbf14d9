using System.Globalization;
using Statutes.Documents.Reading;
using Statutes.Model.Text;

namespace Statutes.Contract.Problems;

/// <summary>The problems of checking a document. Those of a document that was refused have its code and its message.</summary>
internal static class DocumentProblems
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>Returns the problem of a document that was refused.</summary>
    /// <param name="refusal">Why it was refused.</param>
    public static Problem ToProblem(this DocumentRefusal refusal) => new(
        StatusOf(refusal.Code), refusal.Code, refusal.Message.Either(Language.English), refusal.Message.Either(Language.Chinese));

    public static Problem NotAWordDocument() => new(
        406,
        ProblemCodes.NotAcceptable,
        $"Only a Word document (.docx) is returned as {Word}. Ask for application/json, text/html or text/markdown.",
        $"只有 Word 文件（.docx）才能以 {Word} 返回。请改用 application/json、text/html 或 text/markdown。");

    public static Problem ChangesOnlyInWord() => Problem.BadRequest(
        ProblemCodes.UnknownParameter,
        $"“update” writes tracked changes into the Word document. Ask for {Word} with Accept, or leave “update” out.",
        $"“update”在 Word 文件中写入修订。请以 Accept 要求 {Word}，或不写“update”。");

    public static Problem EmptyDocument() => Problem.BadRequest(
        ProblemCodes.BadBody,
        "The body is empty. Send the file itself, or a form with one file.",
        "正文为空。请直接发送文件，或发送含有一个文件的表单。");

    public static Problem NotOneFile(int count) => Problem.BadRequest(
        ProblemCodes.BadBody,
        $"The form has {Number(count)} files. Send exactly one.",
        $"表单中有 {Number(count)} 个文件。请只发送一个。");

    public static Problem NotTheCheckForm() => new(
        415,
        ProblemCodes.UnsupportedMediaType,
        "The body is not the form of this page. Use the form at /check, or send the document to /api/documents/check.",
        "正文不是本页的表单。请使用 /check 的表单，或将文件发送到 /api/documents/check。");

    public static Problem NothingToCheck() => Problem.BadRequest(
        ProblemCodes.MissingParameter,
        "There is nothing to check. Choose a file, or paste a text.",
        "没有可核对的内容。请选择文件，或粘贴文字。");

    public static Problem TooManyChecks(int most) => new(
        429,
        ProblemCodes.TooManyRequests,
        $"The service checks {Number(most)} document{(most == 1 ? "" : "s")} at once, and all are in progress. "
        + "Wait some seconds and send the document again; over HTTP, Retry-After says how many.",
        $"本服务同时最多核对 {Number(most)} 份文件，目前已满。请等待数秒后重新发送（HTTP 应答的 Retry-After 为应等待的秒数）。");

    public static Problem FileNotBase64() => Problem.BadRequest(
        ProblemCodes.BadBody,
        "The parameter “file” is not base64. Encode the bytes of the file, or send its words as “text”.",
        "参数“file”不是 base64。请对文件的字节编码，或以“text”发送文字。");

    public static Problem TextOrFile() => Problem.BadRequest(
        ProblemCodes.MissingParameter,
        "Send exactly one of “text” and “file”.",
        "请只发送“text”和“file”之一。");

    public static Problem FileTooLong(int bytes, int most) => new(
        413,
        ProblemCodes.TooLarge,
        $"The file has {Number(bytes)} bytes; at most {Number(most)} are allowed here. "
        + "Send it to POST /api/documents/check, or run: statutes check FILE.",
        $"文件有 {Number(bytes)} 字节，此处最多 {Number(most)} 字节。请发送到 POST /api/documents/check，或运行：statutes check FILE。");

    private static int StatusOf(string code) => code switch
    {
        RefusalCodes.TooLarge => 413,
        RefusalCodes.UnknownFormat or RefusalCodes.Encrypted or RefusalCodes.Macros or RefusalCodes.OldFormat => 415,
        RefusalCodes.TimedOut => 503,
        _ => 422,
    };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
