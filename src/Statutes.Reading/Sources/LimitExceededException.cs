using Statutes.Model.Text;

namespace Statutes.Reading.Sources;

/// <summary>
/// A file exceeds a limit. The file reader turns the exception into a diagnostic; only <see cref="Docx.PartReader"/> throws it to
/// a caller outside the project.
/// </summary>
public sealed class LimitExceededException : Exception
{
    internal LimitExceededException(string code, string message)
        : base(message) => Code = code;

    /// <summary>The limit: <see cref="DiagnosticCodes.FileTooLarge"/> or <see cref="DiagnosticCodes.NestedTooDeeply"/>.</summary>
    public string Code { get; }

    internal static LimitExceededException OfText(ReadingLimits limits) => new(
        DiagnosticCodes.FileTooLarge,
        FormattableString.Invariant($"The text is longer than {limits.MaxTextLength:N0} characters. Nothing was read from this file."));

    internal static LimitExceededException OfUnpacking(ReadingLimits limits) => new(
        DiagnosticCodes.FileTooLarge,
        FormattableString.Invariant($"The file unpacks to more than {limits.MaxUnpackedBytes:N0} bytes. Nothing was read from it."));

    internal static LimitExceededException OfPages(ReadingLimits limits) => new(
        DiagnosticCodes.FileTooLarge,
        FormattableString.Invariant($"The file has more than {limits.MaxPages:N0} pages. Nothing was read from it."));

    internal static LimitExceededException OfDepth(ReadingLimits limits) => new(
        DiagnosticCodes.NestedTooDeeply,
        FormattableString.Invariant($"Elements are nested more than {limits.MaxDepth:N0} deep. Nothing was read from this file."));
}
