using System.Globalization;
using Statutes.Model.Text;

namespace Statutes.Documents.Reading;

/// <summary>The refusals, with their messages. Each message says what is wrong and what to do.</summary>
internal static class Refusals
{
    private const int BytesOfMegabyte = 1024 * 1024;

    public static DocumentRefusal Encrypted { get; } = New(
        RefusalCodes.Encrypted, "文件已加密，需要密码才能打开。请另存一份不带密码的文件后重试。",
        "The document is encrypted with a password. Save a copy without a password and try again.");

    public static DocumentRefusal RightsManaged { get; } = New(
        RefusalCodes.Encrypted, "文件受权限管理（IRM）保护。请另存一份不受限制的文件后重试。",
        "The document is protected by rights management. Save a copy without restrictions and try again.");

    public static DocumentRefusal Macros { get; } = New(
        RefusalCodes.Macros, "文件带有宏（.docm）。请另存为 .docx 后重试。",
        "The document contains macros (.docm). Save it as .docx and try again.");

    public static DocumentRefusal OldFormat { get; } = New(
        RefusalCodes.OldFormat, "文件是 Word 2007 以前的格式（.doc）或其他旧式二进制格式。请另存为 .docx 后重试。",
        "The file is a Word document of before 2007 (.doc) or in another old binary format. Save it as .docx and try again.");

    public static DocumentRefusal Signed { get; } = New(
        RefusalCodes.Signed, "文件带有数字签名，写入批注会使签名失效。请检查一份未签名的副本。",
        "The document is digitally signed, and a comment in it would break the signature. Check a copy without the signature.");

    public static DocumentRefusal Protected { get; } = New(
        RefusalCodes.Protected, "文件被设置为限制编辑。请在 Word 中停止保护（审阅 > 限制编辑）后重试。",
        "The document is protected against changes. Stop the protection in Word (Review > Restrict Editing) and try again.");

    public static DocumentRefusal PicturesOnly { get; } = New(
        RefusalCodes.PicturesOnly, "PDF 只有页面图片，没有文字。请先做文字识别（OCR）再重试。",
        "The PDF contains only pictures of its pages and no text. Run OCR on it and try again.");

    public static DocumentRefusal TimedOut { get; } = New(
        RefusalCodes.TimedOut, "读取文件超时。请拆成较小的文件后重试。",
        "Reading the document took too long. Split it into smaller documents and try again.");

    public static DocumentRefusal NestedTooDeeply { get; } = New(
        RefusalCodes.Damaged, "文件的元素嵌套过深，未读取。请在 Word 中另存一份后重试。",
        "The elements of the document are nested too deeply. Save a new copy with Word and try again.");

    public static DocumentRefusal NoText { get; } = New(
        RefusalCodes.PicturesOnly, "文件中没有文字。请发送带有文字的文件。", "The document contains no text. Send a document with text.");

    public static DocumentRefusal FileTooLarge(DocumentLimits limits) => New(
        RefusalCodes.TooLarge, $"文件超过 {Size(limits.MaxFileBytes)}。请拆成较小的文件后重试。",
        $"The document is larger than {Size(limits.MaxFileBytes)}. Split it into smaller documents and try again.");

    public static DocumentRefusal TextTooLarge(DocumentLimits limits) => New(
        RefusalCodes.TooLarge, $"文件的文字超过 {Size(limits.MaxTextBytes)}。请拆成较小的文件后重试。",
        $"The text of the document is larger than {Size(limits.MaxTextBytes)}. Split it into smaller documents and try again.");

    public static DocumentRefusal UnpackedTooLarge(DocumentLimits limits) => New(
        RefusalCodes.TooLarge, $"文件解压后超过 {Size(limits.MaxUnpackedBytes)}。请拆成较小的文件，或减少其中的图片。",
        $"The document unpacks to more than {Size(limits.MaxUnpackedBytes)}. Split it into smaller documents, or use fewer pictures.");

    public static DocumentRefusal TooManyElements(DocumentLimits limits) => New(
        RefusalCodes.TooLarge, $"文件的元素超过 {Count(limits.MaxElements)} 个。请拆成较小的文件后重试。",
        $"The document has more than {Count(limits.MaxElements)} elements. Split it into smaller documents and try again.");

    public static DocumentRefusal TooManyParagraphs(DocumentLimits limits) => New(
        RefusalCodes.TooManyParagraphs, $"文件超过 {Count(limits.MaxParagraphs)} 段。请拆成较小的文件后重试。",
        $"The document has more than {Count(limits.MaxParagraphs)} paragraphs. Split it into smaller documents and try again.");

    public static DocumentRefusal Damaged(string details) => New(
        RefusalCodes.Damaged, "文件已损坏，未读取。请在原来的程序中打开并另存一份后重试。",
        $"The document is damaged ({Shorten(details)}). Open it in its program, save a new copy and try again.");

    /// <summary>A format that is not read.</summary>
    /// <param name="zh">What the file is, in Chinese.</param>
    /// <param name="en">What the file is, in English, with its article.</param>
    public static DocumentRefusal UnknownFormat(string zh, string en) => New(
        RefusalCodes.UnknownFormat, $"无法读取{zh}。请另存为 .docx、.pdf、.html、.md 或 .txt 后重试。",
        $"The file is {en}, which is not supported. Save it as .docx, .pdf, .html, .md or .txt and try again.");

    private static DocumentRefusal New(string code, string zh, string en) => new(code, new Bilingual(zh, en));

    private static string Size(long bytes) =>
        bytes >= BytesOfMegabyte ? $"{Count(bytes / BytesOfMegabyte)} MB" : $"{Count(bytes)} bytes";

    private static string Count(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    // the message of a library may quote much of the document, which belongs in no log
    private static string Shorten(string details)
    {
        const int MaxLength = 120;
        var line = string.Concat(details.Take(MaxLength).Select(c => char.IsControl(c) || char.IsSurrogate(c) ? ' ' : c));
        return line.TrimEnd(' ', '.');
    }
}
