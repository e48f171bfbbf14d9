using System.Collections.Immutable;
using Statutes.Model.Text;
using Statutes.Model.Works;

namespace Statutes.Ingest.Identifying;

/// <summary>The rank, the issuers and the document number of an instrument, read from its title and the lines of its heading.</summary>
/// <param name="Kind">Its rank.</param>
/// <param name="Issuers">The bodies that made it, as named there; empty if no body is named.</param>
/// <param name="DocumentNumber">国务院令第745号, 法释〔2020〕17号; null if there is no number.</param>
internal sealed record Issuance(WorkKind Kind, ImmutableArray<string> Issuers, string? DocumentNumber)
{
    private const string Court = "最高人民法院", Procuratorate = "最高人民检察院";
    private const string Congress = "全国人民代表大会", Committee = "全国人民代表大会常务委员会", Council = "国务院", Military = "中央军事委员会";
    private const string President = "主席"; // promulgates the laws of the Congress
    private const int MaxIssuer = 30;

    private static readonly string[] ActsOfCouncil = ["国务院批准", "国务院令", "国务院发布", "国务院公布", "国务院第"];

    private static readonly ImmutableArray<string> InterpretationTitles = TitlesOf(InstrumentTitleUse.InterpretationTitle);
    private static readonly ImmutableArray<string> LawTitles = TitlesOf(InstrumentTitleUse.LawTitle);
    private static readonly ImmutableArray<string> RegulationTitles = TitlesOf(InstrumentTitleUse.RegulationTitle);

    /// <summary>Reads the issuance of a text.</summary>
    /// <param name="title">The title.</param>
    /// <param name="life">The lines of the heading.</param>
    /// <param name="language">The language of the text.</param>
    public static Issuance Read(string title, ImmutableArray<string> life, Language language)
    {
        life = WithNumbers(life);
        var number = life.Select(NumberIn).LastOrDefault(n => n is not null);
        var issuers = IssuersOf(title, life, number);
        return new Issuance(KindOf(title, issuers, life, number, language), issuers, number);
    }

    private static ImmutableArray<string> TitlesOf(InstrumentTitleUse use) => InstrumentTitles.For(use, Language.Chinese);

    // joins 中华人民共和国主席令 · 第五十三号 into one line, and 甲部 · 乙部 · 令 · 第8号
    private static ImmutableArray<string> WithNumbers(ImmutableArray<string> life)
    {
        var joined = ImmutableArray.CreateBuilder<string>(life.Length);
        foreach (var line in life)
        {
            if (joined.Count > 0 && line == "令" && joined.All(l => l.Length is > 1 and <= MaxIssuer && l.All(IsOfName)))
            {
                var bodies = string.Join('、', joined);
                joined.Clear();
                joined.Add(bodies + line);
            }
            else if (joined.Count > 0 && joined[^1] is [.., '令' or '告']
                && NumberIn(joined[^1] + line)?.EndsWith(line, StringComparison.Ordinal) == true)
            {
                joined[^1] += line;
            }
            else
            {
                joined.Add(line);
            }
        }

        return joined.ToImmutable();
    }

    private static WorkKind KindOf(
        string title, ImmutableArray<string> issuers, ImmutableArray<string> life, string? number, Language language)
    {
        var name = title.StartsWith(CountryName.Chinese, StringComparison.Ordinal) ? title[CountryName.Chinese.Length..] : title;
        if (IsAmendingDecision(title))
        {
            return WorkKind.AmendingDecision;
        }

        if (name.StartsWith("宪法", StringComparison.Ordinal) || title is "Constitution of the People's Republic of China")
        {
            return WorkKind.Constitution;
        }

        if (issuers.Any(i => i is Court or Procuratorate) && IsInterpretation(title, number))
        {
            return WorkKind.JudicialInterpretation;
        }

        if (LocalIssuer.IsLocal(title, issuers) && !life.Any(IsActOfCouncil))
        {
            return WorkKind.NormativeDocument; // the model has no rank for 地方性法规 and 地方政府规章
        }

        // without issuers, the ending of the title decides
        var isAnonymous = issuers.IsEmpty;
        if (language == Language.Chinese
            && (issuers.Any(i => i is Congress or Committee) || (isAnonymous && EndsAs(name, LawTitles) && !EndsAs(name, ["办法"]))))
        {
            return WorkKind.Law;
        }

        if (issuers.Any(i => i is Council or Military)
            || life.Any(l => l.Contains("国务院批准", StringComparison.Ordinal))
            || (isAnonymous && EndsAs(name, RegulationTitles)))
        {
            return WorkKind.AdministrativeRegulation;
        }

        if (number?.Contains('令') == true)
        {
            return WorkKind.DepartmentalRule;
        }

        var isEnglishLaw = language == Language.English
            && (EndsAs(title, [" Law"]) || title.Contains("Law of the People", StringComparison.Ordinal));
        return isEnglishLaw ? WorkKind.Law
            : isAnonymous && number is null ? WorkKind.Unknown // a company has 办法 and 规定 too
            : WorkKind.NormativeDocument;
    }

    private static bool IsInterpretation(string title, string? number) =>
        number?.StartsWith("法释", StringComparison.Ordinal) == true
        || number?.StartsWith("高检发释", StringComparison.Ordinal) == true
        || EndsAs(title, InterpretationTitles);

    /// <summary>Checks whether a title is that of a decision that amends other instruments: 关于修改…的决定.</summary>
    internal static bool IsAmendingDecision(string title)
    {
        return title.TrimEnd('）', ')', '》').EndsWith("决定", StringComparison.Ordinal)
            && (title.Contains("关于修改", StringComparison.Ordinal)
                || title.Contains("关于废止", StringComparison.Ordinal)
                || title.Contains("关于修订", StringComparison.Ordinal));
    }

    // a regulation for one place that the State Council made or approved
    private static bool IsActOfCouncil(string line) =>
        Array.Exists(ActsOfCouncil, a => LifeLine.WithoutTitles(line).Contains(a, StringComparison.Ordinal));

    // compares the ending of a title without （试行） or （一）
    private static bool EndsAs(string title, ImmutableArray<string> ends)
    {
        var cut = title.TrimEnd().EndsWith('）') ? title.LastIndexOf('（') : -1;
        var name = cut > 0 ? title[..cut] : title;
        return ends.Any(e => name.EndsWith(e, StringComparison.Ordinal));
    }

    private static ImmutableArray<string> IssuersOf(string title, ImmutableArray<string> life, string? number)
    {
        var found = new List<string>();
        var head = title.Split("关于", 2)[0];
        Add(head.StartsWith(Court, StringComparison.Ordinal) || head.Contains(Court, StringComparison.Ordinal) ? Court : null);
        Add(head.Contains(Procuratorate, StringComparison.Ordinal) ? Procuratorate : null);
        foreach (var line in life)
        {
            var words = line.StartsWith('《') ? LifeLine.WithoutTitles(line) : line.Split('《')[0]; // 《…法》已由…通过
            Add(words.Contains("最高人民法院审判委员会", StringComparison.Ordinal) ? Court : null);
            Add(words.Contains("最高人民检察院", StringComparison.Ordinal) ? Procuratorate : null);
            Add(words.Contains($"届{Committee}", StringComparison.Ordinal)
                ? Committee
                : words.Contains($"届{Congress}", StringComparison.Ordinal) ? Congress : null);
        }

        LocalIssuer.Find(title, life).ForEach(Add);
        if (number is not null
            && Math.Max(number.LastIndexOf('令'), number.LastIndexOf("公告", StringComparison.Ordinal)) is var order and > 0)
        {
            foreach (var body in number[..order].Split('、').Where(b => b != President && !b.Contains('届')))
            {
                Add(body.StartsWith(CountryName.Chinese, StringComparison.Ordinal) ? body[CountryName.Chinese.Length..] : body);
            }
        }

        if (found.Count == 0 && (!LocalIssuer.IsLocal(title, []) || life.Any(IsActOfCouncil)))
        {
            Add(Names(Council) || Names("政务院") || title.StartsWith(Council, StringComparison.Ordinal) ? Council : null);
            Add(Names(Military) || Names("中央军委") ? Military : null);
            Add(title.StartsWith(Committee, StringComparison.Ordinal)
                ? Committee
                : title.StartsWith(Congress, StringComparison.Ordinal) ? Congress : null);
        }

        return [.. found];

        bool Names(string body) => life.Any(l => l.Contains(body, StringComparison.Ordinal));

        void Add(string? body)
        {
            if (body is { Length: > 1 and <= MaxIssuer } && !found.Contains(body))
            {
                found.Add(body);
            }
        }
    }

    /// <summary>
    /// Finds the number of an order or a document in a line: …令第745号, 法释〔2020〕17号; null if there is no number. Text behind 《 is ignored.
    /// </summary>
    internal static string? NumberIn(string line)
    {
        var title = line.IndexOf('《');
        var words = title < 0 ? line : line[..title];
        for (var end = words.IndexOf('号'); end >= 0; end = words.IndexOf('号', end + 1))
        {
            var at = end;
            while (at > 0 && (char.IsDigit(words[at - 1]) || "〇零一二三四五六七八九十百".Contains(words[at - 1])))
            {
                at--;
            }

            if (at == end || at == 0)
            {
                continue;
            }

            var order = words[at - 1] == '第' ? WithoutYear(words.AsSpan(0, at - 1)) : 0;
            var isOrder = order > 0 && words[order - 1] is '令' or '告';
            var isBracketed = words[at - 1] is '〕' or ']' or '］' or '】' or '）';
            if (isOrder || isBracketed)
            {
                var from = isOrder ? order - 1 : words.LastIndexOfAny(['〔', '[', '［', '【', '（'], at - 1);
                while (from > 0 && IsOfName(words[from - 1]))
                {
                    from--;
                }

                var number = words[Math.Max(from, 0)..(end + 1)];
                number = number.StartsWith(CountryName.Chinese, StringComparison.Ordinal) ? number[CountryName.Chinese.Length..] : number;
                return number.Replace($"、{CountryName.Chinese}", "、", StringComparison.Ordinal).TrimStart('、');
            }
        }

        return null;
    }

    // 公告2016年第46号 · 令〔2016〕第3号 · 公告〔十五届〕第九号: the end of the words before the year
    private static int WithoutYear(ReadOnlySpan<char> words)
    {
        if (words is [.., '年'])
        {
            return words[..^1].TrimEnd("0123456789〇○一二三四五六七八九").Length;
        }

        return words is [.., '〕' or ']' or '］' or '）'] && words.LastIndexOfAny("〔[［（") is var open and > 0 ? open : words.Length;
    }

    private static bool IsOfName(char c) => (HanCharacters.Is(c) && c is not '日') || c == '、';
}
