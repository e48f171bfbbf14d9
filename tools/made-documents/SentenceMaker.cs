using System.Globalization;
using Statutes.Model.Provisions;
using Statutes.Model.Text;
using Statutes.Model.Works;

namespace Statutes.MadeDocuments;

/// <summary>Writes sentences around a citation and a quotation, in varied forms.</summary>
public sealed class SentenceMaker(Random random)
{
    // {0} the citation, {1} the words
    private static readonly string[] Chinese =
    [
        "{0}规定：“{1}。”", "“{1}”（{0}）。", "根据{0}，“{1}”，有关单位应当据此整改。", "我们注意到，{0}明确要求“{1}”。", "{0}规定：「{1}」。",
        "{0}的原文为“{1}”，客户对此没有异议。", "{0}规定：{1}。", "按照{0}的规定，“{1}”。",
    ];

    private static readonly string[] English =
    [
        "{0} provides that “{1}”.", "“{1}” ({0}).", "Under {0}, “{1}”.", "{0} states: “{1}.”",
        "As {0} puts it, “{1}”, and the client should act on it.",
        "We note that {0} requires that “{1}”.", "According to {0}, \"{1}\".", "{0} reads: “{1},” which leaves no doubt.",
    ];

    private static readonly string[] ChineseAlone = ["{0}对此另有规定。", "对此应当适用{0}。", "参见{0}。"];

    private static readonly string[] EnglishAlone = ["{0} applies.", "The matter falls under {0}.", "See {0}."];

    /// <summary>Writes a citation.</summary>
    /// <param name="work">The work.</param>
    /// <param name="number">The article.</param>
    /// <param name="language">The language.</param>
    public string Cite(Work work, ProvisionNumber number, Language language)
    {
        var (title, full) = (work.ShortTitle.Either(language), work.Title.Either(language));
        var digits = number.ToString();
        return language == Language.Chinese
            ? random.Next(4) switch
            {
                0 => $"《{full}》{number.ToChinese(ProvisionKind.Article)}",
                1 when number.Inserted == 0 => $"《{title}》第{digits}条",
                _ => $"《{title}》{number.ToChinese(ProvisionKind.Article)}",
            }
            : random.Next(4) switch
            {
                0 => $"Article {digits} of the {full}",
                1 => $"{title}, Article {digits}",
                2 => $"Art. {digits} of the {title}",
                _ => $"Article {digits} of the {title}",
            };
    }

    /// <summary>Writes a citation that names the year in which the version was adopted.</summary>
    public static string CiteVersion(Work work, LawVersion version, ProvisionNumber number, Language language)
    {
        var year = work.AdoptedOn(version).Year.ToString(CultureInfo.InvariantCulture);
        return language == Language.Chinese
            ? $"《{work.ShortTitle.Zh}》（{year}年）{number.ToChinese(ProvisionKind.Article)}"
            : $"Article {number} of the {year} {work.ShortTitle.En}";
    }

    /// <summary>Writes a sentence with a quotation.</summary>
    public string Quote(string citation, string words, Language language)
    {
        var forms = language == Language.Chinese ? Chinese : English;
        return string.Format(CultureInfo.InvariantCulture, forms[random.Next(forms.Length)], citation, words);
    }

    /// <summary>Writes a sentence without a quotation.</summary>
    public string Mention(string citation, Language language)
    {
        var forms = language == Language.Chinese ? ChineseAlone : EnglishAlone;
        return string.Format(CultureInfo.InvariantCulture, forms[random.Next(forms.Length)], citation);
    }
}
