using Statutes.Model.Provisions;

namespace Statutes.Reading.Classification;

/// <summary>
/// Parses the number at the start of a line of an English law: Article 35, Article 35:, ARTICLE 35., Chapter III, Section 1, (1), 1.
/// </summary>
internal static class EnglishLineStart
{
    private static readonly (string Word, ProvisionKind Kind)[] Units =
    [
        ("Article", ProvisionKind.Article), ("Chapter", ProvisionKind.Chapter), ("Section", ProvisionKind.Section),
        ("Part", ProvisionKind.Part), ("Book", ProvisionKind.Book),
    ];

    public static bool TryRead(ReadOnlySpan<char> line, out LineStart start)
    {
        start = default;
        if (line.Equals("Contents", StringComparison.OrdinalIgnoreCase)
            || line.Equals("Table of Contents", StringComparison.OrdinalIgnoreCase))
        {
            start = new LineStart(LineKind.ContentsHeading, null, default, line.Length);
            return true;
        }

        foreach (var (word, kind) in Units)
        {
            if (line.StartsWith(word, StringComparison.OrdinalIgnoreCase)
                && line.Length > word.Length && LineClassifier.IsBlank(line[word.Length]))
            {
                return TryReadUnit(line, word.Length, kind, out start);
            }
        }

        return TryReadItem(line, out start);
    }

    // "Article 35  The …", "Article 35: The …" and "Article 35. The …" begin an article; "Article 35 of this Law …" is a sentence
    private static bool TryReadUnit(ReadOnlySpan<char> line, int at, ProvisionKind kind, out LineStart start)
    {
        start = default;
        while (at < line.Length && LineClassifier.IsBlank(line[at]))
        {
            at++;
        }

        var end = at;
        while (end < line.Length && !LineClassifier.IsBlank(line[end]) && line[end] is not (':' or '：'))
        {
            end++;
        }

        var digits = line[at..end].TrimEnd('.');
        var isMarked = digits.Length < end - at || (end < line.Length && line[end] is ':' or '：');
        end += end < line.Length && line[end] is ':' or '：' ? 1 : 0;
        if (!ProvisionNumber.TryParse(digits, out var number) && !(kind.IsDivision && TryReadRoman(digits, out number)))
        {
            return false;
        }

        if (kind.IsDivision)
        {
            start = new LineStart(LineKind.Heading, kind, number, end);
            return true;
        }

        var spaced = isMarked || end == line.Length || line[end] is '\u3000' or '\t'
            || (end + 1 < line.Length && LineClassifier.IsBlank(line[end]) && LineClassifier.IsBlank(line[end + 1]));
        start = new LineStart(spaced ? LineKind.ArticleStart : LineKind.PerhapsArticleStart, kind, number, end);
        return true;
    }

    // (1) is an item, 1. a sub-item
    private static bool TryReadItem(ReadOnlySpan<char> line, out LineStart start)
    {
        start = default;
        var bracketed = line[0] == '(';
        var from = bracketed ? 1 : 0;
        var end = from;
        while (end < line.Length && end - from < 3 && char.IsAsciiDigit(line[end]))
        {
            end++;
        }

        if (end >= line.Length || line[end] != (bracketed ? ')' : '.')
            || (end + 1 < line.Length && !LineClassifier.IsBlank(line[end + 1]))
            || !ProvisionNumber.TryParse(line[from..end], out var number))
        {
            return false;
        }

        start = bracketed
            ? new LineStart(LineKind.Item, ProvisionKind.Item, number, end + 1)
            : new LineStart(LineKind.Subitem, ProvisionKind.Subitem, number, end + 1);
        return true;
    }

    private static bool TryReadRoman(ReadOnlySpan<char> text, out ProvisionNumber number)
    {
        var isRoman = RomanNumeral.TryParse(text, out var value);
        number = isRoman ? new ProvisionNumber(value) : default;
        return isRoman;
    }
}
