using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Statutes.Tools.Census;

/// <summary>
/// A table with a line for each law: its number, the number of its references, and a fingerprint of them. It names the laws
/// whose references changed and contains no wording of a law.
/// </summary>
public static class LawFingerprints
{
    private const string Columns = "law\treferences\tfingerprint";
    private const int Digits = 16;

    /// <summary>Writes the table of a census. The columns are separated by tabs.</summary>
    public static string Write(ReferenceCensus census) =>
        string.Concat(Rows(census).Select(r => r.Line).Prepend(Columns).Select(l => l + "\n"));

    /// <summary>Compares a table with a census.</summary>
    /// <param name="table">The table.</param>
    /// <param name="census">The census.</param>
    /// <returns>A sentence for each law whose references differ, in the order of the laws; empty if there is no difference.</returns>
    public static ImmutableArray<string> Differences(string table, ReferenceCensus census)
    {
        var expected = table.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Skip(1)
            .Select(l => l.Split('\t'))
            .ToDictionary(v => int.Parse(v[0], CultureInfo.InvariantCulture), v => string.Join('\t', v));
        var rows = Rows(census).ToArray();
        var missing = expected.Keys.Except(rows.Select(r => r.Law.Number)).Order().Select(n => Invariant($"Law {n} is missing."));
        return
        [
            .. rows
                .Select(r => (r.Law, r.Line, Expected: expected.GetValueOrDefault(r.Law.Number)))
                .Where(r => r.Line != r.Expected)
                .Select(r => Difference(r.Law, r.Expected)),
            .. missing,
        ];
    }

    private static string Difference(CountedLaw law, string? expected)
    {
        var now = law.References.Length;
        return expected is null
            ? Invariant($"Law {law.Number} ({law.Path}) is new: {now} references.")
            : Invariant($"Law {law.Number} ({law.Path}) has {now} references; the table has {Count(expected)}, with another fingerprint.");
    }

    private static string Count(string row) => row.Split('\t')[1];

    private static IEnumerable<(CountedLaw Law, string Line)> Rows(ReferenceCensus census)
    {
        var lists = ReferenceList.Of(census).References.ToLookup(r => r.Law, StringComparer.Ordinal);
        foreach (var law in census.Laws)
        {
            yield return (law, Invariant($"{law.Number}\t{law.References.Length}\t{Fingerprint(lists[law.Path])}"));
        }
    }

    // without the path of the file: a law that is only renamed keeps its fingerprint
    private static string Fingerprint(IEnumerable<ListedReference> references)
    {
        var lines = string.Concat(references.Select(r => $"{r with { Law = "" }}\n"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(lines)))[..Digits];
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
