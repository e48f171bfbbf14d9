using System.Globalization;

namespace Statutes.Cli.Reporting;

/// <summary>Writes a number with its noun, in the singular or the plural: 1 file, 1,200 files.</summary>
internal static class NounCount
{
    /// <summary>Writes a number and a noun that forms its plural with s.</summary>
    public static string Format(int count, string noun) => Format(count, noun, noun + "s");

    /// <summary>Writes a number and the form of a noun that fits it.</summary>
    public static string Format(int count, string singular, string plural) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? singular : plural)}");
}
