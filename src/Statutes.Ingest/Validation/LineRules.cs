using Statutes.Model.Glossaries;

namespace Statutes.Ingest.Validation;

/// <summary>The rules that compare one line of a law between its two languages. Each answers with what differs; nothing where all agrees.</summary>
public static class LineRules
{
    private static readonly (string Zh, string En)[] ModalPairs =
        [("应当", "shall"), ("不得", "must not"), ("可以", "may"), ("必须", "must"), ("禁止", "prohibited")];

    /// <summary>Both lines say the same amounts, multiples, periods and frequencies.</summary>
    /// <param name="zh">The Chinese line.</param>
    /// <param name="en">The English line.</param>
    /// <param name="compared">How many the Chinese says.</param>
    public static string? SameQuantities(string zh, string en, out int compared) =>
        Same(Quantities.InChinese(zh).Select(q => q.ToString()), Quantities.InEnglish(en).Select(q => q.ToString()), out compared);

    /// <summary>Both lines say the same dates.</summary>
    /// <param name="zh">The Chinese line.</param>
    /// <param name="en">The English line.</param>
    /// <param name="compared">How many the Chinese says.</param>
    public static string? SameDates(string zh, string en, out int compared) =>
        Same(DateReader.InChinese(zh), DateReader.InEnglish(en), out compared);

    /// <summary>Both lines use each modal word as often.</summary>
    /// <param name="zh">The Chinese line.</param>
    /// <param name="en">The English line.</param>
    /// <param name="compared">How many the Chinese uses.</param>
    public static string? SameModals(string zh, string en, out int compared)
    {
        compared = 0;
        var words = $" {string.Concat(en.Select(c => char.IsAsciiLetter(c) ? char.ToLowerInvariant(c) : ' '))} ".Replace("  ", " ", StringComparison.Ordinal);
        var odd = new List<string>();
        foreach (var (chinese, english) in ModalPairs)
        {
            var inChinese = Occurrences(zh, chinese);
            var inEnglish = Occurrences(words, $" {english} ") - (english == "must" ? Occurrences(words, " must not ") : 0);
            compared += inChinese;
            if (inChinese != inEnglish)
            {
                odd.Add($"{chinese} {inChinese}, {english} {inEnglish}");
            }
        }

        return odd.Count == 0 ? null : string.Join("; ", odd);
    }

    /// <summary>
    /// Every term of the glossary that stands in the Chinese line, not within a longer one, has its English or one of its forms in the English line.
    /// </summary>
    /// <param name="glossary">The glossary.</param>
    /// <param name="zh">The Chinese line.</param>
    /// <param name="en">The English line.</param>
    /// <param name="compared">How many terms stand there.</param>
    public static string? GlossaryKept(Glossary glossary, string zh, string en, out int compared)
    {
        var found = new List<(GlossaryTerm Term, int Start, int End)>();
        foreach (var term in glossary.Terms)
        {
            for (var at = zh.IndexOf(term.Zh, StringComparison.Ordinal); at >= 0; at = zh.IndexOf(term.Zh, at + 1, StringComparison.Ordinal))
            {
                found.Add((term, at, at + term.Zh.Length));
            }
        }

        var terms = found
            .Where(f => !found.Any(o => o.Start <= f.Start && o.End >= f.End && o.End - o.Start > f.End - f.Start))
            .Select(f => f.Term)
            .Distinct()
            .ToArray();
        compared = terms.Length;
        var folded = Glossary.Fold(en);
        var missing = terms.Where(t => !t.Forms.Prepend(t.En).Any(form => HoldsWords(folded, Glossary.Fold(form)))).Select(t => $"{t.Zh} has no “{t.En}”").ToArray();
        return missing.Length == 0 ? null : string.Join("; ", missing);
    }

    // whole words, with a plural's s or es allowed behind them
    private static bool HoldsWords(string text, string words)
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

        static string List(string[] items) => items.Length == 0 ? "none" : string.Join(", ", items);
    }

    private static int Occurrences(string text, string word)
    {
        var count = 0;
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + word.Length - 1, StringComparison.Ordinal))
        {
            count++;
        }

        return count;
    }
}
