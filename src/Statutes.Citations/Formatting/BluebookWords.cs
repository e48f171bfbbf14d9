using System.Globalization;

namespace Statutes.Citations.Formatting;

/// <summary>The Bluebook abbreviations for citations of PRC law.</summary>
internal static class BluebookWords
{
    // Table T12
    private static readonly string[] Months =
        ["Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."];

    // Table T2, China, lists these bodies
    private static readonly Dictionary<string, string> Bodies = new(StringComparer.Ordinal)
    {
        ["Standing Committee of the National People's Congress"] = "Standing Comm. Nat'l People's Cong.",
        ["National People's Congress"] = "Nat'l People's Cong.",
        ["Supreme People's Court"] = "Sup. People's Ct.",
        ["Supreme People's Procuratorate"] = "Sup. People's Proc.",
    };

    // Table T6, for the names of institutions
    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["Administration"] = "Admin.",
        ["Commission"] = "Comm'n",
        ["Committee"] = "Comm.",
        ["Department"] = "Dep't",
        ["Development"] = "Dev.",
        ["Information"] = "Info.",
        ["National"] = "Nat'l",
        ["Public"] = "Pub.",
        ["Security"] = "Sec.",
        ["Technology"] = "Tech.",
    };

    /// <summary>Writes a date: Nov. 7, 2016.</summary>
    internal static string Date(DateOnly date) =>
        string.Create(CultureInfo.InvariantCulture, $"{Months[date.Month - 1]} {date.Day}, {date.Year}");

    /// <summary>Abbreviates the name of a body: Cyberspace Admin. of China.</summary>
    internal static string Body(string name) =>
        Bodies.GetValueOrDefault(name) ?? string.Join(' ', name.Split(' ').Select(w => Words.GetValueOrDefault(w, w)));
}
