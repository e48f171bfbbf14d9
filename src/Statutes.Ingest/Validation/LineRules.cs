using Statutes.Model.Amounts;
using Statutes.Model.Glossaries;

namespace Statutes.Ingest.Validation;

/// <summary>
/// The rules that compare a line of a law in its two languages. Each returns the difference; null if there is no
/// difference.
/// </summary>
internal static class LineRules
{
    private static readonly (string Zh, string En)[] ModalPairs =
        [("应当", "shall"), ("不得", "must not"), ("可以", "may"), ("必须", "must"), ("禁止", "prohibited")];

    /// <summary>Checks that both lines have the same amounts, multiples, periods and frequencies.</summary>
    /// <param name="zh">The Chinese line.</param>
    /// <param name="en">The English line.</param>
    /// <param name="compared">The number in the Chinese line.</param>
    public static string? SameQuantities(string zh, string en, out int compared) =>
        Same(Quantities.InChinese(zh).Select(q => q.ToString()), Quantities.InEnglish(en).Select(q => q.ToString()), out compared);

    /// <summary>Checks that both lines have the same dates.</summary>
    /// <param name="zh">The Chinese line.</param>
    /// <param name="en">The English line.</param>
    /// <param name="compared">The number in the Chinese line.</param>
    public static string? SameDates(string zh, string en, out int compared) =>
        Same(LineDates.InChinese(zh), LineDates.InEnglish(en), out compared);

    /// <summary>
    /// Checks that both lines use each modal word equally often. 不得 is "must not", or "No … may" with a subject between the two,
    /// or "nor may"; 禁止 is "prohibited" or "prohibition".
    /// </summary>
    /// <param name="zh">The Chinese line.</param>
    /// <param name="en">The English line.</param>
    /// <param name="compared">The number in the Chinese line.</param>
    public static string? SameModals(string zh, string en, out int compared)
    {
        compared = 0;
        var letters = string.Concat(en.Select(c => char.IsAsciiLetter(c) ? char.ToLowerInvariant(c) : ' '));
        var words = $" {letters} ".Replace("  ", " ", StringComparison.Ordinal);
        var differences = new List<string>();
        var noneMay = NegatedMay.CountIn(en);
        foreach (var (chinese, english) in ModalPairs)
        {
            var inChinese = Occurrences(zh, chinese);
            var inEnglish = Occurrences(words, $" {english} ") + english switch
            {
                "must" => -Occurrences(words, " must not "),
                "must not" => noneMay,
                "may" => -noneMay,
                "prohibited" => Occurrences(words, " prohibition ") + Occurrences(words, " prohibitions "),
                _ => 0,
            };
            compared += inChinese;
            if (inChinese != inEnglish)
            {
                differences.Add($"{chinese} {inChinese}, {english} {inEnglish}");
            }
        }

        return differences.Count == 0 ? null : string.Join("; ", differences);
    }

    /// <summary>
    /// Checks that the English line has the English, or one of its forms, for every term of the glossary in the Chinese line.
    /// A term inside a longer term is ignored.
    /// </summary>
    /// <param name="glossary">The glossary.</param>
    /// <param name="zh">The Chinese line.</param>
    /// <param name="en">The English line.</param>
    /// <param name="compared">The number of terms in the Chinese line.</param>
    public static string? UsesGlossary(Glossary glossary, string zh, string en, out int compared)
    {
        var found = new List<(GlossaryTerm Term, int Start, int End)>();
        foreach (var term in glossary.Terms)
        {
            found.AddRange(OccurrencesOf(term.Zh, zh, 1).Select(at => (term, at, at + term.Zh.Length)));
        }

        var terms = found
            .Where(f => !found.Any(o => o.Start <= f.Start && o.End >= f.End && o.End - o.Start > f.End - f.Start))
            .Select(f => f.Term)
            .Distinct()
            .ToArray();
        compared = terms.Length;
        var folded = Glossary.Fold(en);
        var missing = terms
            .Where(t => !t.Forms.Prepend(t.En).Any(form => ContainsWords(folded, Glossary.Fold(form))))
            .Select(t => $"the English of {t.Zh} is missing: “{t.En}”")
            .ToArray();
        return missing.Length == 0 ? null : string.Join("; ", missing);
    }

    // whole words, also with the s or es of a plural
    private static bool ContainsWords(string text, string words)
    {
        for (var at = text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            var rest = text.AsSpan(at + words.Length);
            var begins = at == 0 || !char.IsLetterOrDigit(text[at - 1]);
            if (begins && (Ends(rest) || (rest.StartsWith("s") && Ends(rest[1..])) || (rest.StartsWith("es") && Ends(rest[2..]))))
            {
                return true;
            }
        }

        return false;

        static bool Ends(ReadOnlySpan<char> rest) => rest.IsEmpty || !char.IsLetterOrDigit(rest[0]);
    }

    private static string? Same(IEnumerable<string> zh, IEnumerable<string> en, out int compared)
    {
        var chinese = zh.Order(StringComparer.Ordinal).ToArray();
        var english = en.Order(StringComparer.Ordinal).ToArray();
        compared = chinese.Length;
        return chinese.SequenceEqual(english) ? null : $"Chinese: {List(chinese)}; English: {List(english)}";

        static string List(string[] items) => items.Length == 0 ? "nothing" : string.Join(", ", items);
    }

    // the space behind an English word may also be the space before the next one
    private static int Occurrences(string text, string word) => OccurrencesOf(word, text, word.Length - 1).Count();

    private static IEnumerable<int> OccurrencesOf(string word, string text, int step)
    {
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0;)
        {
            yield return at;
            at = text.IndexOf(word, at + step, StringComparison.Ordinal);
        }
    }
}
