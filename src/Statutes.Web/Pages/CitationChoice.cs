using Statutes.Citations.Formatting;
using Statutes.Model.Corpus;
using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Web.Pages;

/// <summary>A citation style in one of its languages: what the pages copy.</summary>
/// <param name="Style">The style.</param>
/// <param name="Language">The language.</param>
public readonly record struct CitationChoice(CitationStyle Style, Language Language)
{
    /// <summary>Every style in every language that it has, in the order of the menu.</summary>
    public static IReadOnlyList<CitationChoice> All { get; } =
    [
        new(CitationStyle.Court, Language.Chinese),
        new(CitationStyle.Academic, Language.Chinese),
        new(CitationStyle.Firm, Language.Chinese),
        new(CitationStyle.Firm, Language.English),
        new(CitationStyle.Plain, Language.English),
        new(CitationStyle.Bluebook, Language.English),
    ];

    /// <summary>The code in the cookie and in addresses: <c>court-zh</c>, <c>firm-en</c>.</summary>
    public string Code => $"{Style.Name}-{Language.TwoLetters}";

    /// <summary>Returns the style of visitors who did not choose one.</summary>
    /// <param name="isChinese">Whether their interface is Chinese.</param>
    public static CitationChoice Default(bool isChinese) =>
        isChinese ? new(CitationStyle.Firm, Language.Chinese) : new(CitationStyle.Plain, Language.English);

    /// <summary>Finds the style with a code; null if there is none.</summary>
    /// <param name="code">The code; null for none.</param>
    public static CitationChoice? Find(string? code)
    {
        foreach (var choice in All)
        {
            if (choice.Code == code)
            {
                return choice;
            }
        }

        return null;
    }

    /// <summary>
    /// Writes the citation of a provision. It names the version if another version applies on the day of reading:
    /// 《网络安全法》（2016年）第三十五条.
    /// </summary>
    /// <param name="catalog">The catalog that contains the version.</param>
    /// <param name="id">The provision.</param>
    /// <param name="day">The day on which the citation will be read.</param>
    public string Write(Catalog catalog, ProvisionId id, DateOnly day) =>
        CitationFormatter.Format(catalog, id, Style, day).In(Language)!;
}
