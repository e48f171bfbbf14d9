using System.Collections.Frozen;
using Statutes.Contract.Responses;
using Statutes.Model.Corpus;
using Statutes.Model.Ids;
using Statutes.Model.Provisions;
using Statutes.Search;

namespace Statutes.Web.Pages;

/// <summary>The terms that explain themselves in the texts of a version. The longest that begins at a place is the one that stands there.</summary>
public sealed class DefinedTerms
{
    private readonly FrozenDictionary<char, DefinedTerm[]> chinese;
    private readonly FrozenDictionary<char, DefinedTerm[]> english;

    private DefinedTerms(DefinedTerm[] terms)
    {
        chinese = terms.GroupBy(t => t.Zh[0]).ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(t => t.Zh.Length).ToArray());
        english = terms.SelectMany(t => new[] { char.ToLowerInvariant(t.En[0]), char.ToUpperInvariant(t.En[0]) }.Distinct().Select(c => (c, t)))
            .GroupBy(p => p.c).ToFrozenDictionary(g => g.Key, g => g.Select(p => p.t).OrderByDescending(t => t.En.Length).ToArray());
    }

    /// <summary>The terms of the glossary that a provision defines, each with its definition in a version where that has one of its own.</summary>
    public static DefinedTerms Of(KnowledgeBase knowledge, ContractMapping mapping, VersionId version) => new(
    [
        .. knowledge.Glossary.Terms.Where(t => !t.DefinedIn.IsEmpty).Select(t =>
        {
            var id = t.DefinedIn.Select(d => In(knowledge.Catalog, d, version)).FirstOrDefault(d => d is not null) ?? t.DefinedIn[0];
            var lines = mapping.LinesOf(id);
            return new DefinedTerm(id, t.Zh, t.En, string.Join(' ', lines.Zh ?? []), string.Join(' ', lines.En ?? []));
        }),
    ]);

    /// <summary>The term that begins at a place of a text; null where none does.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The place.</param>
    /// <param name="isChinese">Whether the text is Chinese; else English.</param>
    /// <param name="length">How long the term is there, the s of a plural included.</param>
    public DefinedTerm? At(string text, int at, bool isChinese, out int length)
    {
        length = 0;
        if ((!isChinese && at > 0 && char.IsLetter(text[at - 1])) || !(isChinese ? chinese : english).TryGetValue(text[at], out var candidates))
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

    // where a definition stands in a version of the same work: the concordances are followed forward
    private static ProvisionId? In(Catalog catalog, ProvisionId definition, VersionId version)
    {
        var here = definition;
        while (here.Version != version && here.Version.Work == version.Work && here.Version.Date < version.Date
            && catalog.ConcordanceFrom(here.Version) is { } step && step.Follow(here.Path) is { } next)
        {
            here = new ProvisionId(step.To, next);
        }

        return here.Version == version && catalog.ShapeOf(version)?.Find(here.Path) is not null ? here : null;
    }
}
