namespace Statutes.Model.Works;

/// <summary>The name of the country, as titles of laws and names of bodies begin with it: 中华人民共和国网络安全法.</summary>
public static class CountryName
{
    /// <summary>The full name in Chinese.</summary>
    public const string Chinese = "中华人民共和国";
}
