using System.Collections.Frozen;
using Statutes.Contract.Responses;
using Statutes.Model.Corpus;
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

    /// <summary>Collects the glossary terms that a provision defines, with the definition in the given version if it has one.</summary>
    public static DefinedTerms Of(KnowledgeBase knowledge, ContractMapping mapping, VersionId version) => new(
    [
        .. knowledge.Glossary.Terms.Where(t => !t.DefinedIn.IsEmpty).Select(t =>
        {
            var id = t.DefinedIn.Select(d => In(knowledge.Catalog, d, version)).FirstOrDefault(d => d is not null) ?? t.DefinedIn[0];
            var lines = mapping.LinesOf(id);
            return new DefinedTerm(id, t.Zh, t.En, string.Join(' ', lines.Zh ?? []), string.Join(' ', lines.En ?? []));
        }),
    ]);

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

    // finds a definition in a later version of the same work by following the concordances
    private static ProvisionId? In(Catalog catalog, ProvisionId definition, VersionId version)
    {
        var current = definition;
        while (current.Version != version && current.Version.Work == version.Work && current.Version.Date < version.Date
            && catalog.ConcordanceFrom(current.Version) is { } step && step.Follow(current.Path) is { } next)
        {
            current = new ProvisionId(step.To, next);
        }

        return current.Version == version && catalog.ShapeOf(version)?.Find(current.Path) is not null ? current : null;
    }
}
