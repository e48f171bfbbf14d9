using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using Statutes.Model.Glossaries;

namespace Statutes.Search.Querying;

/// <summary>A query with the terms that its words stand for.</summary>
/// <param name="Query">The query in the query language, each word or run that stands for a term beside the term, weighed below it.</param>
/// <param name="Terms">What was added, for marking in snippets.</param>
internal sealed record ExpandedQuery(string Query, ImmutableArray<string> Terms);

/// <summary>
/// Puts statutory terms beside the words of a query that stand for them: abbreviations (CII), words of practice (等保, data localization), other English,
/// Traditional forms, and English terms for texts that are held in Chinese alone. A query that uses the query language is left as it is.
/// </summary>
internal sealed class QueryExpansion
{
    /// <summary>What a term counts beside the words that were typed.</summary>
    private const string Weight = "^0.4";

    private static readonly string[] Operators = ["AND", "OR", "NOT"];

    private readonly FrozenDictionary<string, ImmutableArray<string>> phrases;
    private readonly FrozenDictionary<string, ImmutableArray<string>>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly int longest;

    /// <summary>Prepares a glossary.</summary>
    public QueryExpansion(Glossary glossary)
    {
        phrases = glossary.BySurface
            .Select(s => (s.Key, Added: s.Value.SelectMany(term => Added(term, s.Key)).Distinct().ToImmutableArray()))
            .Where(s => !s.Added.IsEmpty)
            .ToFrozenDictionary(s => s.Key, s => s.Added, StringComparer.Ordinal);
        lookup = phrases.GetAlternateLookup<ReadOnlySpan<char>>();
        longest = phrases.Count == 0 ? 0 : phrases.Keys.Max(k => k.Length);
    }

    /// <summary>Expands a query.</summary>
    public ExpandedQuery Expand(string query)
    {
        if (query.AsSpan().ContainsAny("\"“”():+-*~^[]{}!/\\?&|") || query.Split(' ').Any(Operators.Contains))
        {
            return new ExpandedQuery(query, []);
        }

        var folded = Glossary.Fold(query);
        if (folded.Length != query.Length)
        {
            return new ExpandedQuery(query, []); // folding changed the length, so places would not agree
        }

        var text = new StringBuilder();
        var added = ImmutableArray.CreateBuilder<string>();
        for (var at = 0; at < query.Length;)
        {
            if (Match(folded, at, out var length) is { } terms)
            {
                text.Append(" ((").Append(query, at, length).Append(')');
                foreach (var term in terms)
                {
                    text.Append(" OR \"").Append(term).Append('"').Append(Weight);
                }

                text.Append(") ");
                added.AddRange(terms);
                at += length;
            }
            else
            {
                text.Append(query[at++]);
            }
        }

        return new ExpandedQuery(added.Count == 0 ? query : text.ToString(), added.ToImmutable());
    }

    // Who types the statutory Chinese finds it; whatever else stands for the term gets the Chinese beside it, and the English too unless it is that.
    private static IEnumerable<string> Added(GlossaryTerm term, string surface)
    {
        if (surface == Glossary.Fold(term.Zh))
        {
            return [];
        }

        var isOurEnglish = term.Forms.Prepend(term.En).Any(e => Glossary.Fold(e) == surface);
        return isOurEnglish ? [term.Zh] : [term.Zh, term.En];
    }

    // the longest surface that begins here, with a plural's s allowed behind Latin words
    private ImmutableArray<string>? Match(string folded, int at, out int length)
    {
        length = 0;
        if (at > 0 && IsLatin(folded[at]) && IsLatin(folded[at - 1]))
        {
            return null;
        }

        for (length = Math.Min(longest + 1, folded.Length - at); length > 1; length--)
        {
            var end = at + length;
            if (end < folded.Length && IsLatin(folded[end - 1]) && IsLatin(folded[end]))
            {
                continue;
            }

            var surface = folded.AsSpan(at, length);
            if (lookup.TryGetValue(surface, out var found) || (surface[^1] == 's' && lookup.TryGetValue(surface[..^1], out found)))
            {
                return found;
            }
        }

        return null;
    }

    private static bool IsLatin(char c) => char.IsAsciiLetterOrDigit(c);
}
