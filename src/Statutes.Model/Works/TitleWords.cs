using System.Text;
using Statutes.Model.Text;

namespace Statutes.Model.Works;

/// <summary>
/// Makes one key of the usual variations of a title: Regulations for the Implementation of the Patent Law and Patent Law Implementing
/// Regulations; 最高院公司法司法解释（三） and 公司法解释三. Two titles with the same key are taken for one only where no other known work has it.
/// </summary>
internal static class TitleWords
{
    private static readonly HashSet<string> SmallWords =
    [
        "of", "on", "the", "for", "and", "in", "to", "a", "an", "by", "with", "within", "concerning", "regarding", "relating", "governing",
        "several", "some", "certain", "issues", "matters", "china", "chinese", "prc", "p.r.c.", "application", "applicable",
        "spc", "spp", "judicial", "cac", "samr", "mofcom", "miit", "csrc", "state", "council",
    ];

    // a word and the one that stands for it and for its like
    private static readonly Dictionary<string, string> Synonyms = new(StringComparer.Ordinal)
    {
        ["regulations"] = "regulation", ["rules"] = "rule", ["provisions"] = "provision", ["measures"] = "measure",
        ["interpretations"] = "interpretation", ["implementing"] = "implementation", ["management"] = "administration",
        ["managing"] = "administration", ["administrative"] = "administration", ["administering"] = "administration",
        ["provisional"] = "interim", ["temporary"] = "interim", ["laws"] = "law", ["labour"] = "labor", ["disputes"] = "dispute",
        ["contracts"] = "contract", ["transfers"] = "transfer", ["transfer"] = "transfer", ["exporting"] = "export", ["exports"] = "export",
        ["cross-border"] = "outbound", ["services"] = "service", ["protecting"] = "protection", ["safeguarding"] = "safeguard",
        ["enterprises"] = "enterprise", ["companies"] = "company", ["employees"] = "employee", ["workers"] = "worker", ["cases"] = "case",
        ["organizations"] = "organization", ["organisation"] = "organization", ["organisations"] = "organization", ["entities"] = "entity",
        ["flows"] = "flow", ["audits"] = "audit", ["promoting"] = "promotion", ["regulating"] = "regulation", ["amendments"] = "amendment",
        ["vi"] = "6", ["vii"] = "7", ["viii"] = "8", ["ix"] = "9", ["x"] = "10", ["xi"] = "11", ["xii"] = "12",
        ["first"] = "1", ["second"] = "2", ["third"] = "3", ["fourth"] = "4", ["fifth"] = "5", ["sixth"] = "6", ["seventh"] = "7",
        ["eighth"] = "8", ["ninth"] = "9", ["tenth"] = "10", ["eleventh"] = "11", ["twelfth"] = "12",
        ["i"] = "1", ["ii"] = "2", ["iii"] = "3", ["iv"] = "4", ["v"] = "5", ["one"] = "1", ["two"] = "2", ["three"] = "3",
    };

    private static readonly (string From, string To)[] ChineseForms =
    [
        ("最高人民法院、最高人民检察院", ""), ("最高人民法院最高人民检察院", ""), ("最高人民法院", ""), ("最高人民检察院", ""), ("最高法", ""),
        ("最高院", ""), ("最高检", ""), ("两高", ""), ("全国人民代表大会常务委员会", "全国人大常委会"), ("司法解释", "解释"), ("关于", ""),
        ("中华人民共和国", ""), ("与", "和"), ("、", ""),
    ];

    private const string Brackets = "（）()[]〔〕《》〈〉“” ";

    /// <summary>Returns the key of a title.</summary>
    /// <param name="folded">The title, as <see cref="NameKey"/> folds it.</param>
    /// <returns>Empty where the title says too little.</returns>
    public static string KeyOf(string folded) => folded.Any(HanCharacters.IsWide) ? ChineseKey(folded) : EnglishKey(folded);

    private static string ChineseKey(string folded)
    {
        foreach (var (from, to) in ChineseForms)
        {
            folded = folded.Replace(from, to, StringComparison.Ordinal);
        }

        var key = new StringBuilder(folded.Length);
        foreach (var c in folded)
        {
            key.Append(Brackets.Contains(c, StringComparison.Ordinal) ? "" : c.ToString());
        }

        return key.Length > 2 ? $"zh:{key}" : "";
    }

    private static string EnglishKey(string folded)
    {
        var text = folded.Replace("people's republic of china", "", StringComparison.Ordinal)
            .Replace("supreme people's court", "spc", StringComparison.Ordinal)
            .Replace("supreme people's procuratorate", "spp", StringComparison.Ordinal);
        text = WithoutAbbreviation(text);
        string[] words =
        [
            .. text.Split([' ', '(', ')', ',', '/', '—', '–'], StringSplitOptions.RemoveEmptyEntries)
                .Where(w => !SmallWords.Contains(w))
                .Select(w => Synonyms.GetValueOrDefault(w, w))
                .Order(StringComparer.Ordinal),
        ];
        return words.Length > 1 ? $"en:{string.Join(' ', words)}" : "";
    }

    // Personal Information Protection Law (PIPL): the bracket repeats the initials
    private static string WithoutAbbreviation(string text)
    {
        var open = text.LastIndexOf('(');
        if (open <= 0 || text[^1] != ')')
        {
            return text;
        }

        var inside = text.AsSpan(open + 1, text.Length - open - 2);
        return inside.Length is > 2 and < 6 && !inside.ContainsAnyExceptInRange('a', 'z') && inside is not ("iii" or "viii")
            ? text[..open].TrimEnd()
            : text;
    }
}
