using System.Text;
using Statutes.Model.Text;
using Statutes.Reading.Sources;

namespace Statutes.Reading.Decoding;

/// <summary>
/// Decodes the bytes of a file. The encoding comes from the byte order mark, or from what the file declares, or, if there is neither or the
/// declaration is wrong, from <see cref="EncodingEvidence"/>. The same bytes give the same text. Bytes that cannot be decoded become
/// U+FFFD in the text, with a diagnostic.
/// </summary>
internal static class FileDecoder
{
    /// <summary>A declaration of the encoding is within this number of bytes.</summary>
    private const int MaxBytesBeforeDeclaration = 4096;

    /// <summary>The longest permitted name of an encoding.</summary>
    private const int MaxNameLength = 40;

    /// <summary>A declared encoding is used unless another one is more plausible by this amount.</summary>
    private const double MinAdvantage = 0.5;

    /// <summary>A text has at most one lost character or control character in this number of characters.</summary>
    private const int CharactersPerLoss = 20;

    /// <summary>The number of losses that is permitted in a file of any length.</summary>
    private const int MinPermittedLosses = 4;

    /// <summary>The number of characters before a loss that the diagnostic quotes.</summary>
    private const int QuotedBeforeLoss = 8;

    private const string NotText = "The file is neither text nor in a supported format (text, Markdown, HTML, DOCX, PDF).";

    /// <summary>Decodes a file.</summary>
    /// <returns>The text; null, with a diagnostic in the log, if the file is not text.</returns>
    public static string? Decode(ReadOnlySpan<byte> bytes, FileLog log)
    {
        if (Choose(bytes, log) is not { } encoding)
        {
            log.Add(DiagnosticCodes.FormatUnknown, Severity.Error, NotText);
            return null;
        }

        var text = TextDecoding.DecodeWithLosses(bytes, TextDecoding.Find(encoding)!);
        var losses = CountLosses(text);
        if (losses > Math.Max(MinPermittedLosses, text.Length / CharactersPerLoss))
        {
            log.Add(DiagnosticCodes.FormatUnknown, Severity.Error, NotText);
            return null;
        }

        ReportLosses(text, encoding, log);
        return text;
    }

    // null if the bytes are not text in any encoding
    private static string? Choose(ReadOnlySpan<byte> bytes, FileLog log)
    {
        var ofByteOrderMark = bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => "utf-8",
            [0xFF, 0xFE, ..] => "utf-16",
            [0xFE, 0xFF, ..] => "utf-16BE",
            [0x84, 0x31, 0x95, 0x33, ..] => "gb18030",
            _ => null,
        };
        if (ofByteOrderMark is not null)
        {
            return ofByteOrderMark;
        }

        var declared = FindDeclaration(bytes[..Math.Min(bytes.Length, MaxBytesBeforeDeclaration)]);
        var isKnown = declared is not null && TextDecoding.Find(declared) is not null;
        if (EncodingEvidence.IsUtf8(bytes) && (!isKnown || EncodingEvidence.IsAscii(bytes)))
        {
            return "utf-8";
        }

        var (best, plausibility) = EncodingEvidence.Best(bytes);
        if (isKnown && EncodingEvidence.Plausibility(bytes, declared!) is var ofDeclared && ofDeclared >= plausibility - MinAdvantage)
        {
            return declared!;
        }

        if (plausibility < 0)
        {
            return null;
        }

        if (declared is null)
        {
            log.Add(
                DiagnosticCodes.EncodingByEvidence, Severity.Info,
                $"The file does not declare its encoding. From its bytes, it was read as {best}.");
        }
        else
        {
            log.Add(
                DiagnosticCodes.EncodingDiffers, Severity.Warning,
                $"The file declares the encoding “{declared}”, but its bytes are {best}. It was read as {best}.");
        }

        return best;
    }

    // <meta charset="gbk">, <meta … content="text/html; charset=gb2312">, <?xml … encoding="utf-8"?>
    private static string? FindDeclaration(ReadOnlySpan<byte> bytes)
    {
        var text = Encoding.Latin1.GetString(bytes);
        if (text.StartsWith("<?xml", StringComparison.Ordinal))
        {
            var declaration = text.AsSpan(0, Math.Max(0, text.IndexOf('>', StringComparison.Ordinal)));
            if (AttributeValue(declaration, "encoding") is { } ofXml)
            {
                return ofXml;
            }
        }

        for (var at = 0; text.IndexOf("<meta", at, StringComparison.OrdinalIgnoreCase) is var meta && meta >= 0; at = meta + 1)
        {
            var end = text.IndexOf('>', meta);
            if (AttributeValue(text.AsSpan(meta, (end < 0 ? text.Length : end) - meta), "charset") is { } ofMeta)
            {
                return ofMeta;
            }
        }

        return null;
    }

    private static string? AttributeValue(ReadOnlySpan<char> tag, string name)
    {
        var at = tag.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return null;
        }

        var rest = tag[(at + name.Length)..].TrimStart();
        if (rest is not ['=', ..])
        {
            return null;
        }

        rest = rest[1..].TrimStart(" \"'");
        var end = 0;
        while (end < rest.Length && (char.IsAsciiLetterOrDigit(rest[end]) || rest[end] is '-' or '_' or ':' or '.'))
        {
            end++;
        }

        return end is 0 or > MaxNameLength ? null : rest[..end].ToString();
    }

    private static int CountLosses(string text)
    {
        var losses = 0;
        foreach (var c in text)
        {
            losses += EncodingEvidence.IsLost(c) ? 1 : 0;
        }

        return losses;
    }

    private static void ReportLosses(string text, string encoding, FileLog log)
    {
        if (!text.Contains('\uFFFD', StringComparison.Ordinal))
        {
            return;
        }

        var source = new SourceText(log.Name, text);
        for (var at = text.IndexOf('\uFFFD', StringComparison.Ordinal); at >= 0; at = text.IndexOf('\uFFFD', at))
        {
            var end = at;
            while (end < text.Length && text[end] == '\uFFFD')
            {
                end++;
            }

            var (span, before) = (new TextSpan(at, end), Math.Max(0, at - QuotedBeforeLoss));
            log.AddRepeated(
                DiagnosticCodes.BytesNotDecoded, Severity.Error, $"Bytes that are not valid {encoding}",
                new SourcePlace.InText(span, source.LineNumberOf(at)), text.AsSpan(before, at - before));
            at = end;
        }
    }
}
