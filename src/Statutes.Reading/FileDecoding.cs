using System.Text;
using Statutes.Model.Text;
using Statutes.Reading.Sources;

namespace Statutes.Reading;

/// <summary>
/// From the bytes of a file to its text: by a byte order mark, by what the file declares, and where neither is there or true, by evidence. The same bytes
/// give the same text. What cannot be decoded is U+FFFD in the text, and a diagnostic.
/// </summary>
internal static class FileDecoding
{
    /// <summary>A declaration stands within so many bytes.</summary>
    private const int DeclaredWithin = 4096;

    /// <summary>No encoding has a longer name.</summary>
    private const int MaxName = 40;

    /// <summary>A declaration is believed unless another encoding is more plausible by this.</summary>
    private const double Doubt = 0.5;

    /// <summary>One in so many characters may be lost or a control character; where more are, the file is no text.</summary>
    private const int OneLostIn = 20;

    /// <summary>So few are allowed to any file, however short.</summary>
    private const int FewLosses = 4;

    private const string NoText = "The file is neither text nor of a format that is read.";

    /// <summary>Decodes a file.</summary>
    /// <returns>Null where it is no text, and the log says so.</returns>
    public static string? Decode(ReadOnlySpan<byte> bytes, FileLog log)
    {
        if (Choose(bytes, log) is not { } encoding)
        {
            log.Add(DiagnosticCodes.FormatUnknown, Severity.Error, NoText);
            return null;
        }

        var text = TextDecoding.DecodeWithLosses(bytes, TextDecoding.Find(encoding)!);
        var losses = Losses(text);
        if (losses > Math.Max(FewLosses, text.Length / OneLostIn))
        {
            log.Add(DiagnosticCodes.FormatUnknown, Severity.Error, NoText);
            return null;
        }

        Report(text, encoding, log);
        return text;
    }

    // null where the bytes are text of no encoding
    private static string? Choose(ReadOnlySpan<byte> bytes, FileLog log)
    {
        var marked = bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => "utf-8",
            [0xFF, 0xFE, ..] => "utf-16",
            [0xFE, 0xFF, ..] => "utf-16BE",
            [0x84, 0x31, 0x95, 0x33, ..] => "gb18030",
            _ => null,
        };
        if (marked is not null)
        {
            return marked;
        }

        var declared = Declared(bytes[..Math.Min(bytes.Length, DeclaredWithin)]);
        var isKnown = declared is not null && TextDecoding.Find(declared) is not null;
        if (EncodingEvidence.IsUtf8(bytes) && (!isKnown || EncodingEvidence.IsAscii(bytes)))
        {
            return "utf-8";
        }

        var (best, plausibility) = EncodingEvidence.Best(bytes);
        if (isKnown && EncodingEvidence.Plausibility(bytes, declared!) is var ofDeclared && ofDeclared >= plausibility - Doubt)
        {
            return declared!;
        }

        if (plausibility < 0)
        {
            return null;
        }

        if (declared is null)
        {
            log.Add(DiagnosticCodes.EncodingByEvidence, Severity.Info, $"Nothing says in which encoding the file is; by its bytes it is {best}.");
        }
        else
        {
            log.Add(DiagnosticCodes.EncodingDiffers, Severity.Warning, $"The file declares the encoding “{declared}” and is in {best}.");
        }

        return best;
    }

    // <meta charset="gbk">, <meta … content="text/html; charset=gb2312">, <?xml … encoding="utf-8"?>
    private static string? Declared(ReadOnlySpan<byte> bytes)
    {
        var text = Encoding.Latin1.GetString(bytes);
        if (text.StartsWith("<?xml", StringComparison.Ordinal) && Value(text.AsSpan(0, Math.Max(0, text.IndexOf('>', StringComparison.Ordinal))), "encoding") is { } ofXml)
        {
            return ofXml;
        }

        for (var at = 0; text.IndexOf("<meta", at, StringComparison.OrdinalIgnoreCase) is var meta && meta >= 0; at = meta + 1)
        {
            var end = text.IndexOf('>', meta);
            if (Value(text.AsSpan(meta, (end < 0 ? text.Length : end) - meta), "charset") is { } ofMeta)
            {
                return ofMeta;
            }
        }

        return null;
    }

    private static string? Value(ReadOnlySpan<char> tag, string name)
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

        return end is 0 or > MaxName ? null : rest[..end].ToString();
    }

    private static int Losses(string text)
    {
        var losses = 0;
        foreach (var c in text)
        {
            losses += EncodingEvidence.IsLost(c) ? 1 : 0;
        }

        return losses;
    }

    private static void Report(string text, string encoding, FileLog log)
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

            var span = new TextSpan(at, end);
            log.Gather(
                DiagnosticCodes.BytesNotDecoded, Severity.Error, $"Bytes that are no characters of {encoding}", new SourcePlace.InText(span, source.LineNumberOf(at)),
                text.AsSpan(Math.Max(0, at - 8), at - Math.Max(0, at - 8)));
            at = end;
        }
    }
}
