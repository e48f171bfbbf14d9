using Lucene.Net.Index;
using Lucene.Net.QueryParsers.Classic;
using Lucene.Net.Search;
using Statutes.Model.Text;
using Statutes.Search.Schema;

namespace Statutes.Search.Understanding;

/// <summary>
/// Parses the query language: Lucene's query parser over the fields of the index. A word without a field is searched in wording, headings
/// and titles; a run of Chinese characters is one exact phrase.
/// </summary>
/// <param name="analyzer">The analyzer for queries.</param>
/// <param name="language">The language whose wording is searched; null for both.</param>
/// <param name="versionsWithStatus">Finds the versions with a status at the requested date, for <c>status:</c>.</param>
/// <param name="presentId">Returns the present id of a work for one that it had before, for <c>work:</c>; other ids as they are.</param>
internal sealed class StatuteQueryParser(
    BilingualAnalyzer analyzer, Language? language, Func<string, IEnumerable<string>> versionsWithStatus, Func<string, string> presentId)
    : QueryParser(BilingualAnalyzer.Lucene, AnyField, analyzer)
{
    private const string AnyField = "";
    private const float HeadingBoost = 0.6f;
    private const float TitleBoost = 0.3f;
    private const float MaxBoost = 100f;
    private const float TieBreaker = 0.1f; // for each field beside the best one
    private const int MaxPrefixes = 16; // each reads every word of the index that begins with it

    private int prefixes;

    /// <summary>Parses a query in the query language.</summary>
    /// <exception cref="ParseException">
    /// The query is invalid, boosts a word beyond <see cref="MaxBoost"/>, or has more than <see cref="MaxPrefixes"/> words with <c>*</c>.
    /// </exception>
    public Query? Read(string query)
    {
        DefaultOperator = Operator.AND;
        LowercaseExpandedTerms = true;
        var parsed = Parse(query);
        return HasValidBoosts(parsed) ? parsed : throw new ParseException("A boost is too large.");
    }

    /// <summary>Makes the query of a phrase that an article must contain; null if the phrase has nothing to search for.</summary>
    public Query? ReadPhrase(string phrase) => Expand(AnyField, f => ForField(f, phrase));

    /// <summary>Makes the query of the versions with a status.</summary>
    public Query ReadStatus(string status) => ForField("status", status)!;

    /// <summary>Parses a query as plain words; operators have no meaning in it.</summary>
    public Query ReadAsWords(string query)
    {
        DefaultOperator = Operator.OR;
        return Parse(Escape(query));
    }

    protected override Query? GetFieldQuery(string field, string queryText, bool quoted) =>
        Expand(field, f => ForField(f, queryText));

    protected override Query? GetFieldQuery(string field, string queryText, int slop) =>
        Expand(field, f => ForField(f, queryText));

    // Chinese is indexed as pairs of characters, so a prefix of Chinese matches what the same phrase matches
    protected override Query? GetPrefixQuery(string field, string termStr) =>
        termStr.Any(HanCharacters.Is) ? GetFieldQuery(field, termStr, quoted: false)
        : ++prefixes > MaxPrefixes ? throw new ParseException("Too many words end with \"*\".")
        : Expand(field, f => base.GetPrefixQuery(f, termStr));

    protected override Query? GetWildcardQuery(string field, string termStr) => GetFieldQuery(field, termStr.Trim('*', '?'), quoted: false);

    protected override Query? GetFuzzyQuery(string field, string termStr, float minSimilarity) =>
        GetFieldQuery(field, termStr, quoted: false);

    protected override Query? GetRegexpQuery(string field, string termStr) => GetFieldQuery(field, termStr, quoted: false);

    protected override Query? GetRangeQuery(string field, string part1, string part2, bool startInclusive, bool endInclusive) =>
        GetFieldQuery(field, $"{part1} {part2}", quoted: false);

    private static bool HasValidBoosts(Query? query) => query switch
    {
        null => true,
        { Boost: not (>= 0 and <= MaxBoost) } => false,
        BooleanQuery all => all.Clauses.All(c => HasValidBoosts(c.Query)),
        DisjunctionMaxQuery any => any.All(HasValidBoosts),
        _ => true,
    };

    private Query? Expand(string field, Func<string, Query?> make)
    {
        var parts = FieldsOf(field)
            .Select(f => (Query: make(f.Name), f.Boost))
            .Where(p => p.Query is not null)
            .ToArray();
        if (parts.Length == 0)
        {
            return null;
        }

        var any = new DisjunctionMaxQuery(TieBreaker);
        foreach (var (query, boost) in parts)
        {
            query!.Boost *= boost;
            any.Add(query);
        }

        return any;
    }

    private (string Name, float Boost)[] FieldsOf(string field) => field switch
    {
        AnyField => language switch
        {
            Language.Chinese => [(IndexSchema.Chinese, 1), (IndexSchema.Heading, HeadingBoost), (IndexSchema.Title, TitleBoost)],
            Language.English => [(IndexSchema.English, 1), (IndexSchema.Heading, HeadingBoost), (IndexSchema.Title, TitleBoost)],
            _ => [(IndexSchema.Chinese, 1), (IndexSchema.English, 1), (IndexSchema.Heading, HeadingBoost), (IndexSchema.Title, TitleBoost)],
        },
        "title" => [(IndexSchema.Title, 1)],
        "article" or "work" or "status" or "zh" or "en" => [(field, 1)],
        _ => [(IndexSchema.Chinese, 1), (IndexSchema.English, 1)],
    };

    private Query? ForField(string field, string text)
    {
        switch (field)
        {
            case IndexSchema.Work:
                return new TermQuery(new Term(field, presentId(text.Trim().ToLowerInvariant())));
            case IndexSchema.Article:
                return new TermQuery(new Term(field, text.Trim().ToLowerInvariant()));
            case "status":
                var versions = new BooleanQuery();
                foreach (var version in versionsWithStatus(text.Trim().ToLowerInvariant()))
                {
                    versions.Add(new TermQuery(new Term(IndexSchema.Version, version)), Occur.SHOULD);
                }

                return versions;
        }

        return CreateFieldQuery(analyzer, Occur.SHOULD, field, text, quoted: true, PhraseSlop);
    }
}
