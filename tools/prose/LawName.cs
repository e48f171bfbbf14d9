using Statutes.Model.Ids;

namespace Statutes.Prose;

/// <summary>A name by which texts cite a law: a row of <c>names.tsv</c>.</summary>
/// <param name="Work">The law.</param>
/// <param name="Language">The language and script: zh, zh-Hant or en.</param>
/// <param name="Text">The name, without marks.</param>
public sealed record LawName(WorkId Work, string Language, string Text)
{
    private static readonly string[] Countries = ["中华人民共和国", "中華人民共和國", "PRC", "People's Republic"];

    /// <summary>Whether the name contains that of the country.</summary>
    public bool HasCountry { get; } = Countries.Any(c => Text.Contains(c, StringComparison.Ordinal));

    /// <summary>Reads the names.</summary>
    /// <param name="path">The file.</param>
    internal static IEnumerable<LawName> ReadAll(string path) =>
        TableReader.Read(path, 3).Select(row => new LawName(WorkId.Parse(row[0]), row[1], row[2]));
}
