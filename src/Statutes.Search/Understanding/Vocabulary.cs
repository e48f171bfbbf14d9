using System.Collections.Immutable;
using Statutes.Model.Corpus;
using Statutes.Model.Glossaries;
using Statutes.Model.Ids;
using Statutes.Model.Text;
using Statutes.Model.Works;
using Statutes.Search.Hits;
using Statutes.Search.Schema;

namespace Statutes.Search.Understanding;

/// <summary>
/// The words that queries are understood by: names and topics of works, terms of the glossary, everyday words, division numbers and
/// question words. Every match is the longest one at its place. Immutable.
/// </summary>
internal sealed class Vocabulary
{
    private readonly PhraseTable<Work> names;
    private readonly PhraseTable<ImmutableArray<GlossaryTerm>> terms;
    private readonly PhraseTable<WorkId> topics;
    private readonly NamedLaws namedLaws;
    private readonly ChineseAnalysis analysis;

    /// <summary>Gathers the words of a catalog and a glossary.</summary>
    public Vocabulary(Catalog catalog, Glossary glossary, ChineseAnalysis analysis)
    {
        this.analysis = analysis;
        names = WorkNames.Table(catalog);
        namedLaws = new NamedLaws(catalog);
        terms = new PhraseTable<ImmutableArray<GlossaryTerm>>(glossary.BySurface.OrderBy(s => s.Key.Length));
        topics = new PhraseTable<WorkId>(catalog.Works.SelectMany(w => WorkTopics.Of(w).Select(t => KeyValuePair.Create(t, w.Id))));
    }

    /// <summary>Matches the name of a work.</summary>
    /// <param name="folded">The text, folded.</param>
    /// <param name="at">Where the match begins.</param>
    /// <param name="length">The length of the match; 0 if there is none.</param>
    /// <param name="work">The work.</param>
    public bool TryMatchName(string folded, int at, out int length, out Work work) => names.TryMatch(folded, at, out length, out work);

    /// <summary>Matches the name of a law that the corpus does not contain.</summary>
    /// <param name="folded">The text, folded.</param>
    /// <param name="at">Where the match begins.</param>
    /// <param name="length">The length of the match; 0 if there is none.</param>
    /// <param name="law">The law.</param>
    public bool TryMatchMissing(string folded, int at, out int length, out MissingLaw law) =>
        namedLaws.TryMatch(folded, at, out length, out law);

    /// <summary>The law that a title between 《 and 》 names; null if the corpus has it, or if it is no title of a law.</summary>
    public MissingLaw? MissingOfTitle(string title) => namedLaws.OfTitle(title);

    /// <summary>Matches a term of the glossary by any of its names: CII, 等保, data localization.</summary>
    /// <param name="folded">The text, folded.</param>
    /// <param name="at">Where the match begins.</param>
    /// <param name="length">The length of the match; 0 if there is none.</param>
    /// <param name="matched">The terms with that name.</param>
    public bool TryMatchTerm(string folded, int at, out int length, out ImmutableArray<GlossaryTerm> matched)
    {
        if (IsIgnored(folded[at]))
        {
            (length, matched) = (0, []);
            return false;
        }

        return terms.TryMatch(folded, at, out length, out matched);
    }

    /// <summary>Matches an everyday word; a Chinese one has at least two characters.</summary>
    /// <param name="folded">The text, folded.</param>
    /// <param name="at">Where the match begins.</param>
    /// <param name="length">The length of the match.</param>
    /// <param name="statutory">The words that statutes use for it, the most likely first.</param>
    public bool TryMatchEveryday(string folded, int at, out int length, out ImmutableArray<string> statutory) =>
        EverydayWords.TryMatch(folded, at, out length, out statutory)
        && !IsIgnored(folded[at])
        && (length > 1 || !HanCharacters.Is(folded[at]));

    /// <summary>Finds the work whose title names exactly this topic.</summary>
    public bool TryGetTopic(string topic, out WorkId work) => topics.TryGet(topic, out work);

    /// <summary>
    /// Whether a name, a term, a division number or an everyday word begins here. Spelling correction leaves such words
    /// unchanged.
    /// </summary>
    /// <param name="folded">The text, folded.</param>
    /// <param name="at">Where the match begins.</param>
    /// <param name="length">The length of the match.</param>
    public bool IsKnown(string folded, int at, out int length) =>
        TryMatchName(folded, at, out length, out _)
        || TryMatchMissing(folded, at, out length, out _)
        || TryMatchTerm(folded, at, out length, out _)
        || DivisionNumber.TryMatch(folded, at, out length)
        || (EverydayWords.TryMatch(folded, at, out length, out _) && length > 1);

    /// <summary>Whether a run of Chinese ends before this place, because a word of the vocabulary begins here.</summary>
    public bool EndsRun(string folded, int at) =>
        (TryMatchTerm(folded, at, out var length, out _) && length > 1)
        || TryMatchName(folded, at, out _, out _)
        || TryMatchMissing(folded, at, out _, out _)
        || TryMatchEveryday(folded, at, out _, out _);

    private bool IsIgnored(char c) => !analysis.RecognizesWords && HanCharacters.Is(c);
}
