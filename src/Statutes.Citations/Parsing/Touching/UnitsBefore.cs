using Statutes.Citations.Parsing.Tokens;

namespace Statutes.Citations.Parsing.Touching;

/// <summary>
/// Finds an English unit without an id, with its numbers, right before an article: Sections 3 and 4 of Article 21. The units are in
/// <c>words/obstacles.tsv</c>.
/// </summary>
internal static class UnitsBefore
{
    // no list of numbers is longer; in UTF-16 code units
    private const int Reach = 40;

    private static readonly WordSet Units = new(WordTable.Load("obstacles").Words("unit-before"));

    /// <summary>Finds such a unit.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where the citation begins.</param>
    /// <param name="start">Where the unit begins.</param>
    public static bool TryFind(ReadOnlySpan<char> text, int at, out int start)
    {
        start = at;
        var from = Math.Max(0, at - Reach);
        var before = text[from..at].TrimEnd();
        if (!before.EndsWith(" of", StringComparison.Ordinal))
        {
            return false;
        }

        var numbers = before[..^3].TrimEnd();
        var rest = numbers;
        for (var again = true; again;)
        {
            var trimmed = rest.TrimEnd("0123456789(), -–").TrimEnd();
            trimmed = trimmed.EndsWith(" and", StringComparison.Ordinal) || trimmed.EndsWith(" or", StringComparison.Ordinal)
                || trimmed.EndsWith(" to", StringComparison.Ordinal)
                ? trimmed[..trimmed.LastIndexOf(' ')].TrimEnd() : trimmed;
            again = trimmed.Length < rest.Length;
            rest = trimmed;
        }

        var unit = rest[(rest.LastIndexOfAny(' ', '\n', '(') + 1)..];
        start = from + rest.Length - unit.Length;
        return rest.Length < numbers.Length && (Units.Contains(unit)
            || (unit.Length > 1 && char.IsAsciiLetterLower(unit[0]) && Units.Contains(Capitalized(unit))));
    }

    private static string Capitalized(ReadOnlySpan<char> word) => $"{char.ToUpperInvariant(word[0])}{word[1..]}";
}
