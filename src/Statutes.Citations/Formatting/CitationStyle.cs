using System.Text.Json.Serialization;

namespace Statutes.Citations.Formatting;

/// <summary>
/// A style for the citation of one provision. Every style is exact: a citation, parsed at the same date, refers to that
/// provision and no other.
/// </summary>
public enum CitationStyle
{
    /// <summary>
    /// As the people's courts cite in judgments, Chinese: 《中华人民共和国网络安全法》第二十一条第（三）项. The full title in 《》, then 条 款 项 目 in
    /// that order, whole and exact (Provisions of the Supreme People's Court on Citing Normative Legal Documents in
    /// Judgments, 法释〔2009〕14号, Article 1); numbers as the law prints them, so 项 in brackets; the 款 only where the article has
    /// more than one.
    /// </summary>
    [JsonStringEnumMemberName("court")]
    Court,

    /// <summary>
    /// As Chinese law journals cite, Chinese: 《网络安全法》第21条第3项. The short title without 中华人民共和国 and Arabic numerals (法学引注手册, on
    /// legal documents); the 之一 of an inserted article stays Chinese: 第120条之一.
    /// </summary>
    [JsonStringEnumMemberName("academic")]
    Academic,

    /// <summary>
    /// As law firms cite in bilingual bulletins, both languages: 《网络安全法》第二十一条第（三）项, Article 21(3) of the Cybersecurity Law. Where
    /// <c>(n)</c> after the article could be a 款 or a 项, the English is written out: Article 21, item (1), of the Cybersecurity Law.
    /// </summary>
    [JsonStringEnumMemberName("firm")]
    Firm,

    /// <summary>Plain English, with the name of every level: Cybersecurity Law, Article 21, item (3).</summary>
    [JsonStringEnumMemberName("plain")]
    Plain,

    /// <summary>
    /// As American law reviews cite, English: Cybersecurity Law (promulgated by the Standing Comm. Nat'l People's Cong., Nov. 7, 2016,
    /// effective June 1, 2017), art. 21, § 1(3) (China). The Bluebook, Rule 20 and Table T2 for China, months by T12, parts by T16; the
    /// translated title comes first, without a transliteration. After <c>art.</c>, <c>§</c> is the 款 and <c>(n)</c> the 项.
    /// </summary>
    [JsonStringEnumMemberName("bluebook")]
    Bluebook,
}

/// <summary>The names of the styles in JSON and in queries.</summary>
public static class CitationStyleNames
{
    extension(CitationStyle style)
    {
        /// <summary>The name in JSON: <c>court</c>.</summary>
        public string Name => style switch
        {
            CitationStyle.Court => "court",
            CitationStyle.Academic => "academic",
            CitationStyle.Firm => "firm",
            CitationStyle.Plain => "plain",
            _ => "bluebook",
        };
    }

    /// <summary>Parses the name of a style.</summary>
    /// <returns>False where <paramref name="name"/> is not the name of a style.</returns>
    public static bool TryParse(string? name, out CitationStyle style)
    {
        foreach (var candidate in Enum.GetValues<CitationStyle>())
        {
            if (candidate.Name == name)
            {
                style = candidate;
                return true;
            }
        }

        style = default;
        return false;
    }
}
