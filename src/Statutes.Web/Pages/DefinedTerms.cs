using System.Collections.Frozen;
using Statutes.Contract.Responses;
using Statutes.Model.Glossaries;
using Statutes.Model.Ids;
using Statutes.Model.Provisions;
using Statutes.Search;

namespace Statutes.Web.Pages;

/// <summary>Finds defined terms in the texts of a version. Of several terms at one position it takes the longest.</summary>
public sealed class DefinedTerms
{
    private readonly FrozenDictionary<char, DefinedTerm[]> chinese;
    private readonly FrozenDictionary<char, DefinedTerm[]> english;

    private DefinedTerms(DefinedTerm[] terms)
    {
        chinese = terms.GroupBy(t => t.Zh[0]).ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(t => t.Zh.Length).ToArray());
        english = terms.SelectMany(t => BothCases(t.En[0]).Select(c => (First: c, Term: t)))
            .GroupBy(p => p.First).ToFrozenDictionary(g => g.Key, g => g.Select(p => p.Term).OrderByDescending(t => t.En.Length).ToArray());

        static IEnumerable<char> BothCases(char letter) =>
            new[] { char.ToLowerInvariant(letter), char.ToUpperInvariant(letter) }.Distinct();
    }

    /// <summary>
    /// Collects the glossary terms that a provision defines: in the given version, else in a law in force on the day for which it is
    /// read. A term without such a definition is not included.
    /// </summary>
    /// <param name="knowledge">The laws.</param>
    /// <param name="mapping">Reads the wording of definitions.</param>
    /// <param name="version">The version that is read.</param>
    /// <param name="chosen">The chosen day.</param>
    public static DefinedTerms Of(KnowledgeBase knowledge, ContractMapping mapping, VersionId version, DateOnly chosen)
    {
        var catalog = knowledge.Catalog;
        var day = ProvisionInForce.DayOf(catalog, version, chosen);
        return new DefinedTerms([.. knowledge.Glossary.Terms.Select(Defined).OfType<DefinedTerm>()]);

        DefinedTerm? Defined(GlossaryTerm term) => term.DefinedIn.Select(d => ProvisionInForce.In(catalog, d, version))
            .Concat(term.DefinedIn.Where(d => d.Version.Work != version.Work).Select(d => ProvisionInForce.At(catalog, d, day)))
            .OfType<ProvisionId>()
            .Select(id => (Id: id, Lines: mapping.LinesOf(id)))
            .Where(d => d.Lines.Zh is not { } lines || lines.Any(l => l.Contains(term.Zh, StringComparison.Ordinal))) // still defines it
            .Select(d => new DefinedTerm(
                d.Id, term.Zh, term.En, string.Join(' ', d.Lines.Zh ?? []), string.Join(' ', d.Lines.En ?? [])))
            .FirstOrDefault();
    }

    /// <summary>Finds the term that begins at a position of a text; null if there is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The position, in UTF-16 code units.</param>
    /// <param name="isChinese">True if the text is Chinese; else it is English.</param>
    /// <param name="length">The length of the term there, including a plural s.</param>
    public DefinedTerm? At(string text, int at, bool isChinese, out int length)
    {
        length = 0;
        var isInsideWord = !isChinese && at > 0 && char.IsLetter(text[at - 1]);
        if (isInsideWord || !(isChinese ? chinese : english).TryGetValue(text[at], out var candidates))
        {
            return null;
        }

        foreach (var term in candidates)
        {
            var surface = isChinese ? term.Zh : term.En;
            if (string.Compare(text, at, surface, 0, surface.Length, StringComparison.OrdinalIgnoreCase) != 0)
            {
                continue;
            }

            var end = at + surface.Length;
            end += !isChinese && end < text.Length && text[end] == 's' ? 1 : 0;
            if (isChinese || end == text.Length || !char.IsLetter(text[end]))
            {
                length = end - at;
                return term;
            }
        }

        return null;
    }
}
