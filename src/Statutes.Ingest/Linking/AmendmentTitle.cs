using Statutes.Model.Works;

namespace Statutes.Ingest.Linking;

/// <summary>
/// Reads from a title which law a text amends: 刑法 from 中华人民共和国刑法修正案（十一）. Every bare number in such a text is of that law.
/// </summary>
internal static class AmendmentTitle
{
    private const string Country = CountryName.Chinese;
    private const string Amendment = "修正案";

    /// <summary>Returns the name of the amended law; null for a title of another form.</summary>
    public static string? AmendedLaw(string title)
    {
        var name = title.AsSpan().Trim("《》 ");
        name = name.StartsWith(Country) ? name[Country.Length..] : name;
        var end = name.IndexOf(Amendment);
        var isAmendment = end > 1
            && name[end - 1] is '法' or '典'
            && !name[..end].ContainsAny('《', '于')
            && name[(end + Amendment.Length)..] is [] or ['（', ..] or ['(', ..];
        return isAmendment ? name[..end].ToString() : null;
    }
}
