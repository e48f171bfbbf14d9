using System.Text;

namespace Statutes.Web.Tests.Api;

/// <summary>
/// Queries that nobody means well with, as they stand in an address. The same seed gives the same queries; the tool that
/// times them has them from here too.
/// </summary>
internal static class HostileQueries
{
    private static readonly string[] Words =
        [
            "网络",
            "安全",
            "关健",
            "網路",
            "数据",
            "CII",
            "operator",
            "opertaor",
            "zhuang",
            "wangluo",
            "第三十五条",
            "罚款",
            "什么是",
            "an",
            "a",
            "的",
            "é",
            "кот",
            "ネット",
            "한국",
            "𠀀",
            "ﬁ",
            "35",
            "５０万元",
            "9999999999999999999",
        ];

    private static readonly string[] Fields =
    [
        "title",
        "article",
        "work",
        "status",
        "zh",
        "en",
        "heading",
        "subject",
        "also",
        "duty",
        "words",
        "kind",
        "lineage",
        "version",
        "ord",
        "nope",
        "",
        "*",
        "_exists_",
    ];

    private static readonly string[] Signs =
        [
            "\"",
            "“",
            "(",
            ")",
            "[",
            "]",
            "{",
            "}",
            "+",
            "-",
            "*",
            "?",
            "~",
            "^",
            ":",
            "/",
            "\\",
            "&&",
            "||",
            "!",
            " AND ",
            " OR ",
            " NOT ",
            " TO ",
            "《",
            "》",
            "§",
            "'",
            "，",
            " ",
            "\t",
            "\u3000",
        ];

    private static readonly string[] Boosts =
    [
        "^1e99",
        "^-1",
        "^NaN",
        "^0",
        "^1e-99",
        "^9999999999",
        "^",
        "^^2",
        "~",
        "~0",
        "~0.5",
        "~99999",
        "~-1",
        "~1e9",
        "*",
        "?",
        "???",
    ];

    // what no text has: broken UTF-8, surrogates alone, control characters
    private static readonly string[] Bytes =
        [
            "%00",
            "%01",
            "%07",
            "%08",
            "%0A",
            "%0D",
            "%1B",
            "%7F",
            "%C2%85",
            "%E2%80%AE",
            "%EF%BF%BF",
            "%EF%BB%BF",
            "%FF",
            "%FE%FF",
            "%C0%80",
            "%ED%A0%80",
            "%ED%B0%80",
            "%F0%A0%80",
            "%F4%90%80%80",
            "%E7%BD",
            "%80",
            "%u7F51",
            "%",
            "%%",
            "%zz",
        ];

    private static readonly Func<Random, string>[] Kinds =
    [
        random => Encode(Many(random, 1, 40, r => r.Next(2) == 0 ? Any(r, Signs) : Any(r, Words))),
        random => Encode(Repeat(Any(random, Signs), Length(random, 1_001))),
        random => Encode(new string('(', Length(random, 490)) + Any(random, Words) + new string(')', Length(random, 490) - 1)),
        random => Encode(Repeat("(" + Any(random, Words) + Any(random, [" AND ", " OR ", " NOT ", " "]), Length(random, 100))),
        random => Encode(
            Joined(random, Length(random, 250), Any(random, [" OR ", " AND ", " NOT ", " -", " +", " && ", " || "]), r => Any(r, Words))),
        random => Encode(Joined(random, Length(random, 300), " ", r => Letters(r, 1, 9))),
        random => Encode(Joined(random, Length(random, 300), " ", r => Letters(r, 1, 3) + "*")),
        random => Encode(Joined(random, Length(random, 300), " OR ", r => (char)('a' + r.Next(26)) + "*")),
        random => Encode(Joined(random, Length(random, 400), Any(random, [" ", "", "，"]), r => Han(r, 1, 3))),
        random => Encode(Han(random, 1, Length(random, 1_001))),
        random => Encode(
            Joined(
                random,
                Length(random, 140),
                " ",
                r => Any(r, ["zhuang", "guan", "xiong", "lv", "jian", "wang", "luo", "a", "ou", "er"]))),
        random => Encode(
            Many(random, 1, 20, r => Any(r, Fields) + ":" + Any(r, [Any(r, Words), "(", "\"", "*", "[a TO b]", ":", ""]) + " ")),
        random => Encode(Many(random, 1, 30, r => Any(r, Words) + Any(r, Boosts) + Any(r, [" ", "", " OR "]))),
        random => Encode(
            $"{Any(random, ["", "zh:", "en:", "article:"])}{Any(random, ["[", "{", ""])}{Any(random, Words)} TO "
            + $"{Any(random, Words)}{Any(random, ["]", "}", ""])}"),
        random => Encode(
            "/" + Repeat(Any(random, ["(a*)*", "[^", ".*", "a{99999}", "(a|a)+", "\\"]), Length(random, 100)) + Any(random, ["/", ""])),
        random => Encode(
            "\"" + Joined(random, Length(random, 200), " ", r => Any(r, Words)) + Any(
                random,
                ["\"", "", "\"~9", "\"~99999999999", "\"^1e99"])),
        random => Many(random, 1, 60, r => r.Next(2) == 0 ? Any(r, Bytes) : Encode(Any(r, Words))),
        random => Encode(Many(random, 1, Length(random, 300), r => ((char)r.Next(1, 0xD800)).ToString())),
        random => Encode(Repeat(Any(random, [.. Words, .. Signs]), 10_000)[..10_000]), // over the limit
        random => Encode(
            Repeat(
                Any(random, ["第", "条", "第条", "CSL Art. ", "网安法第", "、", "至", "第三十五条", "同法", "前款"]),
                Length(random, 300)) + random.NextInt64()),
    ];

    /// <summary>So many queries, each encoded for an address.</summary>
    public static IEnumerable<string> All(int count)
    {
        var random = new Random(6);
        for (var i = 0; i < count; i++)
        {
            yield return Kinds[i % Kinds.Length](random);
        }
    }

    // most are short, so that there can be many; every tenth may be as long as any
    private static int Length(Random random, int below) => random.Next(1, random.Next(10) == 0 ? below : Math.Max(2, below / 12));

    private static string Encode(string text)
    {
        // half of a surrogate pair has no UTF-8; it is sent as three bytes anyway
        var encoded = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            encoded.Append(rune.Value == 0xFFFD ? "%ED%A0%80" : Uri.EscapeDataString(rune.ToString()));
        }

        return encoded.ToString();
    }

    private static string Any(Random random, string[] from) => from[random.Next(from.Length)];

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    private static string Many(Random random, int least, int most, Func<Random, string> make) =>
        Joined(random, random.Next(least, most + 1), "", make);

    private static string Joined(Random random, int count, string between, Func<Random, string> make) =>
        string.Join(between, Enumerable.Range(0, count).Select(_ => make(random)));

    private static string Letters(Random random, int least, int most) =>
        string.Concat(Enumerable.Range(0, random.Next(least, most + 1)).Select(_ => (char)('a' + random.Next(26))));

    private static string Han(Random random, int least, int most) =>
        string.Concat(Enumerable.Range(0, random.Next(least, most + 1)).Select(_ => (char)random.Next(0x4E00, 0x9FA6)));
}
