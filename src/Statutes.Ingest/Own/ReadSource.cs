using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Statutes.Ingest.Identifying;
using Statutes.Model.Text;

namespace Statutes.Ingest.Own;

/// <summary>A file read, with its texts in the form of the corpus.</summary>
/// <param name="Known">What the register keeps of it.</param>
/// <param name="Texts">Its texts.</param>
internal sealed record ReadSource(KnownFile Known, ImmutableArray<NormalText> Texts)
{
    private const int MaxBytes = 64 * 1024 * 1024;

    /// <summary>The fingerprint of a file; null where it cannot be read.</summary>
    public static string? FingerprintOf(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return Convert.ToHexStringLower(SHA256.HashData(stream));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Reads a file. Any file gives an answer; what is wrong with it is a diagnostic.</summary>
    public static ReadSource Of(string path)
    {
        byte[] bytes;
        try
        {
            if (new FileInfo(path).Length > MaxBytes)
            {
                return Unreadable(path, $"larger than {MaxBytes:N0} bytes");
            }

            bytes = File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Unreadable(path, e.Message);
        }

        var sum = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var text = new SourceText(path, Encoding.UTF8.GetString(bytes));
        var language = Language.Chinese;
        var block = TitleBlock.Read(text, language);
        var normal = NormalText.Of(text, language, block);
        var identity = TextIdentity.Of(text, language, block, TextIdentity.DayInName(path));
        return new ReadSource(
            new KnownFile(path, sum, "markdown", [new KnownText(identity, normal.Wording, normal.Articles, normal.FirstArticle)], []), [normal]);
    }

    private static ReadSource Unreadable(string path, string why) => new(
        new KnownFile(path, "", "none", [], [new Diagnostic(DiagnosticCodes.FileUnreadable, Severity.Error, path, 1, default, $"The file cannot be read: {why.TrimEnd('.')}.")]), []);
}
