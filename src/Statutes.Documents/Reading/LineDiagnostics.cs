using System.Collections.Immutable;
using Statutes.Model.Text;

namespace Statutes.Documents.Reading;

/// <summary>Turns the diagnostics of the reader of files into refusals, and into what was left out.</summary>
internal static class LineDiagnostics
{
    /// <summary>Returns the refusal for an error.</summary>
    public static DocumentRefusal Refuse(Diagnostic error, DocumentLimits limits) => error.Code switch
    {
        DiagnosticCodes.FileEncrypted => Refusals.Encrypted,
        DiagnosticCodes.NoTextLayer => Refusals.PicturesOnly,
        DiagnosticCodes.NoText => Refusals.NoText,
        DiagnosticCodes.ReadingStopped => Refusals.TimedOut,
        DiagnosticCodes.FileTooLarge => error.Message.Contains("text", StringComparison.Ordinal)
            ? Refusals.TextTooLarge(limits)
            : Refusals.UnpackedTooLarge(limits),
        DiagnosticCodes.NestedTooDeeply => Refusals.NestedTooDeeply,
        DiagnosticCodes.FormatUnknown => FormatUnknown(error.Message),
        _ => Refusals.Damaged("some of it cannot be read"),
    };

    /// <summary>Returns a sentence for each thing that was left out and that a reader might miss.</summary>
    public static ImmutableArray<Bilingual> LeftOut(ImmutableArray<Diagnostic> diagnostics) =>
    [
        .. diagnostics.Select(ToSentence).OfType<Bilingual>(),
    ];

    private static Bilingual? ToSentence(Diagnostic diagnostic) => diagnostic.Code switch
    {
        // scripts and styles are no words, and neither are the marks of notes
        DiagnosticCodes.HiddenLeftOut when !diagnostic.Message.StartsWith("Scripts", StringComparison.Ordinal) =>
            new Bilingual("页面不显示的文字未读取。", diagnostic.Message),
        DiagnosticCodes.FurnitureLeftOut => new Bilingual("页眉、页脚和页码未读取。", diagnostic.Message),
        DiagnosticCodes.NoTextLayer => new Bilingual("只有图片、没有文字的页面未读取。", diagnostic.Message),
        DiagnosticCodes.BytesNotDecoded => new Bilingual("有些字符无法解码。", diagnostic.Message),
        DiagnosticCodes.NestedTooDeeply => new Bilingual("元素嵌套过深，只读取了文字。", diagnostic.Message),
        _ => null,
    };

    private static DocumentRefusal FormatUnknown(string message) =>
        message.Contains("RTF", StringComparison.Ordinal) ? Refusals.UnknownFormat(" RTF 文件", "an RTF document")
        : message.Contains("picture", StringComparison.Ordinal) ? Refusals.UnknownFormat("图片", "a picture")
        : message.Contains("archive", StringComparison.Ordinal) ? Refusals.UnknownFormat("压缩包", "an archive")
        : Refusals.UnknownFormat("这种格式的文件", "in a format");
}
