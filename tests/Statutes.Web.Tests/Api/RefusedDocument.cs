using DocumentFormat.OpenXml;
using Statutes.Tests.Documents;

namespace Statutes.Web.Tests.Api;

/// <summary>Documents that are refused.</summary>
internal static class RefusedDocument
{
    public static byte[] Of(string kind) => kind switch
    {
        "empty" => [],
        "picture" => [0x89, .. "PNG\r\n\u001a\n"u8, 0, 0, 0, 13],
        "old" => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[2_048]],
        "macros" => (new WordDocument { Body = Line("CSL Art. 35"), Kind = WordprocessingDocumentType.MacroEnabledDocument }).Write(),
        "damaged" => [.. SampleDocument.Word()[..500]],
        "protected" => (new WordDocument
        {
            Body = Line("CSL Art. 35"),
            Settings = "<w:documentProtection w:edit=\"readOnly\" w:enforcement=\"1\"/>",
        }).Write(),
        "long" => [.. Enumerable.Repeat("a\n\n"u8.ToArray(), 50_001).SelectMany(l => l)],
        "wide" => [.. Enumerable.Repeat((byte)'a', (10 * 1024 * 1024) + 1)],
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    private static string Line(string text) => WordDocument.Paragraph(WordDocument.Run(text));
}
