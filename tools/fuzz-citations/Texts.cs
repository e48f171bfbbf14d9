using System.Text;
using Statutes.Model.Corpus;

namespace Statutes.FuzzCitations;

/// <summary>Generates texts.</summary>
internal sealed class Texts(Random random, Catalog catalog, IEnumerable<string> specLines)
{
    /// <summary>In a text to repeat, a name that is different each time.</summary>
    private const char NewName = '\uE000';

    private static readonly string[] NewNames =
    [
        $"《{NewName}法》", $"《{NewName}条例》第三条", $"（以下简称《{NewName}办法》）", $"{NewName} Law", $"the {NewName} Measures (the “Measures”)",
        $"《{NewName}办法》（以下简称《办法》）", $"Article 3 of the {NewName} Law (the “{NewName} Law”)", $"{NewName}法第三条",
    ];

    private readonly string[] lines =
    [
        .. specLines.Where(l => l.Length > 4),
        "《网络安全法》第三十五条",
        "Article 35 of the Cybersecurity Law of the People's Republic of China (2016)",
    ];

    private readonly string[] names =
    [
        .. catalog.Works
            .SelectMany(w =>
                (string?[])[w.Id.Slug, w.Title.Zh, w.Title.En, w.ShortTitle.Zh, w.ShortTitle.En, .. w.Names.Select(n => n.Text)])
            .OfType<string>().Distinct(),
    ];

    /// <summary>Returns the next text: mostly short, sometimes of some thousand units.</summary>
    public string Next()
    {
        var text = random.Next(3) switch
        {
            0 => Mixed(1 + random.Next(14)),
            1 => Damaged(Pick(lines)),
            _ => Damaged(Mixed(1 + random.Next(8))),
        };
        if (random.Next(60) == 0)
        {
            var run = Pick(Fragments.Runs);
            text = text.Insert(random.Next(text.Length + 1), string.Concat(Enumerable.Repeat(run, 1 + random.Next(3_000 / run.Length))));
        }

        return random.Next(10) == 0 ? $"{text}{Piece()}{Pick(lines)}\n{Next()}" : text;
    }

    /// <summary>Returns a text to repeat: one fragment or several, or a run, with or without a name that is different each time.</summary>
    public string NextToRepeat()
    {
        var text = random.Next(4) switch
        {
            0 => Pick(Fragments.Runs),
            1 => Mixed(1 + random.Next(4)),
            2 => Mixed(2 + random.Next(12)),
            _ => Damaged(Pick(lines)),
        };
        if (random.Next(2) == 0)
        {
            text += Pick(NewNames);
            text += random.Next(2) == 0 ? "第五条" : random.Next(2) == 0 ? " Article 5 " : "";
        }

        return text;
    }

    /// <summary>Whether a text to repeat contains a name that is different each time.</summary>
    public static bool HasNewNames(string text) => text.Contains(NewName);

    /// <summary>Repeats a text until it has some length. An empty text stays empty.</summary>
    public static string Repeat(string text, int length)
    {
        var made = new StringBuilder(length + text.Length + 16);
        for (var i = 0; text.Length > 0 && made.Length < length; i++)
        {
            foreach (var c in text)
            {
                if (c != NewName)
                {
                    made.Append(c);
                    continue;
                }

                // in letters (Babc), or in characters that are part of no word here, as the language of the text requires
                var isLatin = text.Contains("Law", StringComparison.Ordinal) || text.Contains("Measures", StringComparison.Ordinal);
                made.Append(isLatin ? 'B' : '渔');
                for (var n = i; n > 0; n /= 20)
                {
                    made.Append((char)((isLatin ? 'b' : '甪') + (n % 20)));
                }
            }
        }

        return made.ToString();
    }

    private string Pick(string[] texts) => texts[random.Next(texts.Length)];

    private string Piece() => random.Next(8) switch
    {
        0 => Pick(names),
        1 => $"《{Pick(names)}》",
        _ => Pick(Fragments.All),
    };

    private string Mixed(int pieces) => string.Concat(Enumerable.Range(0, pieces).Select(_ => Piece()));

    private string Damaged(string text)
    {
        for (var times = 1 + random.Next(4); times > 0 && text.Length > 0; times--)
        {
            var (at, length) = (random.Next(text.Length), 0);
            length = random.Next(Math.Min(12, text.Length - at) + 1);
            text = random.Next(11) switch
            {
                0 => text.Remove(at, length),
                1 => text.Insert(at, text.Substring(at, length)),
                2 or 3 => text.Insert(at, Piece()),
                4 => text.Remove(at, 1).Insert(at, Piece()),
                5 => text[..at],
                6 => text[at..],
                7 => text[..at] + Pick(lines),
                8 => string.Join(random.Next(2) == 0 ? "\n" : " ", text.Chunk(1 + random.Next(5)).Select(c => new string(c))),
                9 => text.Remove(at, 1).Insert(at, ((char)(text[at] + random.Next(-2, 3) & 0xFFFF)).ToString()),
                _ => new string([.. text.Select(c => c is > ' ' and <= '~' && random.Next(2) == 0 ? (char)(c - '!' + '！') : c)]),
            };
        }

        return text;
    }
}
