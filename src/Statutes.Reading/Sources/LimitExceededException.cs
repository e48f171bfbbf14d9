using Statutes.Model.Text;

namespace Statutes.Reading.Sources;

/// <summary>A file exceeds a limit. The exception does not leave the project: the file reader turns it into a diagnostic.</summary>
internal sealed class LimitExceededException(string code, string message) : Exception(message)
{
    public string Code => code;

    public static LimitExceededException OfText(ReadingLimits limits) => new(
        DiagnosticCodes.FileTooLarge,
        FormattableString.Invariant($"The text is longer than {limits.MaxTextLength:N0} characters. Nothing was read from this file."));

    public static LimitExceededException OfUnpacking(ReadingLimits limits) => new(
        DiagnosticCodes.FileTooLarge,
        FormattableString.Invariant($"The file unpacks to more than {limits.MaxUnpackedBytes:N0} bytes. Nothing was read from it."));

    public static LimitExceededException OfPages(ReadingLimits limits) => new(
        DiagnosticCodes.FileTooLarge,
        FormattableString.Invariant($"The file has more than {limits.MaxPages:N0} pages. Nothing was read from it."));

    public static LimitExceededException OfDepth(ReadingLimits limits) => new(
        DiagnosticCodes.NestedTooDeeply,
        FormattableString.Invariant($"Elements are nested more than {limits.MaxDepth:N0} deep. Nothing was read from this file."));
}
