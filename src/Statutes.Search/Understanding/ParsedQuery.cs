using System.Collections.Immutable;
using Statutes.Model.Ids;
using Statutes.Search.Hits;

namespace Statutes.Search.Understanding;

/// <summary>A query in plain words after interpretation.</summary>
/// <param name="Units">The words to search for, without the words that only form a question.</param>
/// <param name="Work">The work that the query names; null if it names no work.</param>
/// <param name="AsksPenalty">Whether it asks for a penalty.</param>
/// <param name="AsksDefinition">Whether it asks for the meaning of a word.</param>
/// <param name="AsksPeriod">Whether it asks for a deadline or a period.</param>
/// <param name="Topic">
/// The work whose title names exactly what the query is about: 网络安全审查 is the topic of 网络安全审查办法. Null if there is no such work.
/// </param>
/// <param name="HeadingKey">The whole query without the name of the work, in the form in which headings are compared.</param>
/// <param name="Corrected">The query after spelling correction; null if nothing was corrected.</param>
internal sealed record ParsedQuery(
    ImmutableArray<QueryUnit> Units,
    WorkId? Work,
    bool AsksPenalty,
    bool AsksDefinition,
    bool AsksPeriod,
    WorkId? Topic,
    string HeadingKey,
    string? Corrected)
{
    /// <summary>
    /// The query, folded and corrected, with spaces in place of the words that only form a question. The ranking of questions uses all of
    /// it.
    /// </summary>
    public string Asked { get; init; } = "";

    /// <summary>The Chinese words for each English term, the most likely first: they rank articles, and none is required.</summary>
    public ImmutableArray<ImmutableArray<string>> Translations { get; init; } = [];

    /// <summary>The texts between “ ”, ‘ ’, 「 」 or 《 》: their words count more.</summary>
    public ImmutableArray<string> Emphasized { get; init; } = [];

    /// <summary>The phrases between straight double quotes, as typed: every article must contain them.</summary>
    public ImmutableArray<string> Required { get; init; } = [];

    /// <summary>The number of the article that the query names, as in ids; null if it names none.</summary>
    public string? Article { get; init; }

    /// <summary>The only status of the articles; null for any.</summary>
    public string? Status { get; init; }

    /// <summary>The laws that the query names and the corpus does not contain.</summary>
    public ImmutableArray<MissingLaw> NotHere { get; init; } = [];

    /// <summary>The words to highlight, as a whole or in parts.</summary>
    public string Highlighted => string.Join(' ', Units.Select(u => u.Text));

    /// <summary>More words to highlight, each only where it appears as a whole.</summary>
    public IEnumerable<string> AlsoHighlighted => Units.SelectMany(u => u.Alternatives);
}
