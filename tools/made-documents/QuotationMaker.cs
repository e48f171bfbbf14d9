using Statutes.Model.Text;

namespace Statutes.MadeDocuments;

/// <summary>Cuts quotations from articles, and alters them. The same random numbers give the same quotations.</summary>
public sealed class QuotationMaker(Random random)
{
    private const string ChineseLetters = "的不一和及应其部人大有在";
    private const string EnglishLetters = "aeinorst";

    // another translator's words for ours
    private static readonly (string Ours, string Other)[] Renderings =
    [
        ("shall", "is obliged to"), ("State", "country"), ("relevant", "competent"), ("provisions", "rules"),
        ("in accordance with", "pursuant to"), ("departments", "authorities"), ("carry out", "conduct"), ("measures", "steps"),
        ("data", "information"), ("handling", "processing"), ("network", "cyber"), ("security", "safety"),
        ("personal information", "private data"), ("and", "as well as"), ("laws", "statutes"),
        ("organizations", "entities"), ("formulate", "draw up"), ("establish", "set up"), ("important", "significant"), ("where", "if"),
    ];

    /// <summary>Cuts a quotation from an article; null if it has none that can be quoted.</summary>
    public string? Cut(LawArticle article, Language language)
    {
        var lines = article.Lines.Where(LawMaterial.CanBeQuoted).ToArray();
        return lines.Length == 0 ? null : language == Language.Chinese ? Chinese(lines) : English(lines);
    }

    /// <summary>Alters one character inside: another, one more, or one less.</summary>
    public string Alter(string words, Language language)
    {
        var at = random.Next(1, words.Length - 1);
        while (language == Language.English && !char.IsAsciiLetterLower(words[at]))
        {
            at = random.Next(1, words.Length - 1);
        }

        var letters = language == Language.Chinese ? ChineseLetters : EnglishLetters;
        var letter = letters[random.Next(letters.Length)];
        return random.Next(4) switch
        {
            0 => words.Insert(at, letter.ToString()),
            1 => words.Remove(at, 1),
            _ => words[..at] + letter + words[(at + 1)..],
        };
    }

    /// <summary>Renders words anew, as another translator would.</summary>
    /// <returns>The words; null if fewer than three renderings differ.</returns>
    public static string? Render(string words)
    {
        var (rendered, changes) = (words, 0);
        foreach (var (ours, other) in Renderings)
        {
            if (rendered.Contains($" {ours} ", StringComparison.Ordinal))
            {
                rendered = rendered.Replace($" {ours} ", $" {other} ", StringComparison.Ordinal);
                changes++;
            }
        }

        return changes >= 3 ? rendered : null;
    }

    private string? Chinese(string[] lines)
    {
        // up to a full stop, which the sentence may have inside the marks
        var sentences = lines[random.Next(lines.Length)].Split('。')[..^1];
        if (sentences.Length == 0)
        {
            return null;
        }

        var words = random.Next(3) == 0 ? string.Join('。', sentences) : sentences[random.Next(sentences.Length)].Split('；')[^1];
        return words.Length is >= 18 and <= 260 ? words : null;
    }

    private string? English(string[] lines)
    {
        var line = lines[random.Next(lines.Length)].TrimEnd('.', ';', ':');
        var words = line.Split(' ');
        if (words.Length < 12)
        {
            return null;
        }

        if (random.Next(3) == 0 && line.Length < 700)
        {
            return line;
        }

        var length = Math.Min(words.Length, random.Next(12, 40));
        var start = random.Next(words.Length - length + 1);
        return string.Join(' ', words[start..(start + length)]).Trim(' ', ',', ';', '.', ':');
    }
}
