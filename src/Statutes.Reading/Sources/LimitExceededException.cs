using Statutes.Model.Text;

namespace Statutes.Reading.Sources;

/// <summary>A file goes beyond a limit. It never leaves <see cref="FileReader"/>, which makes a diagnostic of it.</summary>
internal sealed class LimitExceededException(string code, string message) : Exception(message)
{
    public string Code => code;

    public static LimitExceededException OfText(ReadingLimits limits) =>
        new(DiagnosticCodes.FileTooLarge, FormattableString.Invariant($"The text is longer than {limits.MaxTextLength:N0} characters, and is not read."));

    public static LimitExceededException OfUnpacking(ReadingLimits limits) =>
        new(DiagnosticCodes.FileTooLarge, FormattableString.Invariant($"The file unpacks to more than {limits.MaxUnpackedBytes:N0} bytes, and is not read."));

    public static LimitExceededException OfDepth(ReadingLimits limits) =>
        new(DiagnosticCodes.NestedTooDeeply, FormattableString.Invariant($"Elements stand deeper in one another than {limits.MaxDepth:N0}; the file is not read."));
}
