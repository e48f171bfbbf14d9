using System.Collections.Immutable;
using Statutes.Model.Text;

namespace Statutes.Prose;

/// <summary>The tables from which texts are generated.</summary>
/// <param name="Carriers">The texts with slots.</param>
/// <param name="Forms">The forms of citations.</param>
/// <param name="Traps">The misleading texts.</param>
/// <param name="Names">The names of the laws.</param>
public sealed record ProseData(
    ImmutableArray<Carrier> Carriers, ImmutableArray<Form> Forms, ImmutableArray<Trap> Traps, ImmutableArray<LawName> Names)
{
    /// <summary>Reads the tables.</summary>
    /// <param name="folder">The folder <c>tools/prose</c>.</param>
    /// <exception cref="FormatException">A row is invalid; the message names it.</exception>
    public static ProseData Read(string folder)
    {
        Language[] languages = [Language.Chinese, Language.English];
        return new ProseData(
            [.. languages.SelectMany(l => Carrier.ReadAll(PathOf("carriers", l), l))],
            [.. languages.SelectMany(l => Form.ReadAll(PathOf("forms", l), l))],
            [.. languages.SelectMany(l => Trap.ReadAll(PathOf("traps", l), l))],
            [.. LawName.ReadAll(Path.Combine(folder, "names.tsv"))]);

        string PathOf(string table, Language language) => Path.Combine(folder, $"{table}.{language.TwoLetters}.tsv");
    }

    /// <summary>Returns the tables with fewer carriers and forms.</summary>
    /// <param name="language">The only language; null for both.</param>
    /// <param name="carriers">The ids of the carriers to keep; empty for all.</param>
    /// <param name="forms">The ids of the forms to keep; empty for all.</param>
    public ProseData Only(Language? language, IReadOnlyCollection<string> carriers, IReadOnlyCollection<string> forms) => this with
    {
        Carriers = [.. Carriers.Where(c => IsKept(c.Language, language) && (carriers.Count == 0 || carriers.Contains(c.Id)))],
        Forms = [.. Forms.Where(f => IsKept(f.Language, language) && (forms.Count == 0 || forms.Contains(f.Id)))],
    };

    private static bool IsKept(Language language, Language? only) => only is null || only == language;
}
