using Statutes.Citations.Parsing.Tokens;
using Statutes.Model.Corpus;
using Statutes.Model.Works;

namespace Statutes.Citations.Resolving;

/// <summary>The spellings in which people write the names of works: Cyber-Security Law, Cybersecurity Reviews, 网络产品与服务.</summary>
internal static class NameSpellings
{
    private const int ShortestChinese = 3;
    private const int ShortestAbbreviation = 4;

    // a spelling that people use, and the usual one
    private static readonly (string Other, string Usual)[] Pairs =
    [
        ("Cyber-Security", "Cybersecurity"), ("Cyber Security", "Cybersecurity"), ("Reviews", "Review"), ("Assessments", "Assessment"),
        ("与", "和"), ("與", "和"), ("及", "和"), ("&", "and"),
    ];

    /// <summary>Returns every name by which running text is searched for the works of a catalog, in every spelling.</summary>
    public static IEnumerable<string> Of(Catalog catalog)
    {
        var names = catalog.Works.SelectMany(NamesOf).Concat(UncatalogedLaws.Names).Concat(KnownNames()).Distinct(StringComparer.Ordinal)
            .ToArray();
        return names.Concat(names.SelectMany(OthersOf)).Distinct(StringComparer.Ordinal);
    }

    /// <summary>Returns the usual spelling of a name; null where it has no other spelling in it.</summary>
    public static string? Usual(string name)
    {
        var usual = name;
        foreach (var (other, plain) in Pairs)
        {
            usual = usual.Replace(other, plain, StringComparison.OrdinalIgnoreCase);
        }

        return usual == name ? null : usual;
    }

    private static IEnumerable<string> OthersOf(string name)
    {
        foreach (var (other, plain) in Pairs)
        {
            if (name.Contains(plain, StringComparison.OrdinalIgnoreCase))
            {
                yield return name.Replace(plain, other, StringComparison.OrdinalIgnoreCase);
            }
        }
    }

    // in running text, two Chinese characters or a few capitals may be anything: 消法 in 取消法律, DSL
    private static IEnumerable<string> KnownNames() => IdentityCatalogue.All
        .SelectMany(w => w.Names.Append(w.Title.Zh).Append(w.Title.En))
        .OfType<string>()
        .Where(n => n.Any(Lexer.IsWide)
            ? n.Length >= ShortestChinese
            : n.Contains(' ', StringComparison.Ordinal) || n.Length >= ShortestAbbreviation);

    // a generic name counts only in marks, or where the text defines it
    private static IEnumerable<string> NamesOf(Work work) => ((string?[])
        [
            work.Title.Zh, work.Title.En, work.ShortTitle.Zh, work.ShortTitle.En,
            .. work.Names.Where(n => n.Kind != WorkNameKind.Generic).Select(n => n.Text),
        ]).OfType<string>();
}
