using Statutes.Model.Corpus;
using Statutes.Model.Glossaries;
using Statutes.Search.Hits;
using Statutes.Search.Schema;

namespace Statutes.Search.Understanding;

/// <summary>
/// Interprets queries in plain words: names of works, terms by any of their names (CII, 等保, data localization), numbers in any
/// script, questions, spelling mistakes and pinyin. <see cref="StatuteQueryParser"/> parses queries in the query language. Immutable.
/// </summary>
internal sealed class QueryInterpreter
{
    private const string Operators = "()*~^[]{}\\";

    private static readonly string[] Fields = ["title", "article", "work", "status", "zh", "en"];

    private readonly Catalog catalog;
    private readonly Glossary glossary;
    private readonly SpellingHelp spelling;
    private readonly Vocabulary vocabulary;

    /// <summary>Prepares for a catalog, a glossary and the words of an index.</summary>
    /// <param name="catalog">The works.</param>
    /// <param name="glossary">The terms.</param>
    /// <param name="spelling">Corrects spelling by the words of the index.</param>
    /// <param name="analysis">How Chinese is cut; null for the way of the product.</param>
    public QueryInterpreter(Catalog catalog, Glossary glossary, SpellingHelp spelling, ChineseAnalysis? analysis = null)
    {
        (this.catalog, this.glossary, this.spelling) = (catalog, glossary, spelling);
        Analysis = analysis ?? new ChineseAnalysis();
        vocabulary = new Vocabulary(catalog, glossary, Analysis);
    }

    /// <summary>How Chinese is cut.</summary>
    public ChineseAnalysis Analysis { get; }

    /// <summary>Whether a query is in plain words: it uses no operator of the query language.</summary>
    public static bool IsPlain(string query)
    {
        var isUnbalanced = query.AsSpan().Count('"') % 2 != 0;
        var hasOperator = query.AsSpan().ContainsAny(Operators) // M&A is a word, && is an operator
            || query.Contains("&&", StringComparison.Ordinal)
            || query.Contains("||", StringComparison.Ordinal)
            || query.Split(' ').Any(w => w is "AND" or "OR" or "NOT");
        if (isUnbalanced || hasOperator)
        {
            return false;
        }

        for (var i = 0; i < query.Length; i++)
        {
            if (query[i] == ':' && IsBehindField(query, i))
            {
                return false;
            }

            var isBehindSpace = i == 0 || char.IsWhiteSpace(query[i - 1]);
            var isBeforeWord = i + 1 < query.Length && char.IsLetterOrDigit(query[i + 1]);
            if (isBeforeWord && (query[i] is '+' or '-' or '!' ? isBehindSpace : query[i] == '?'))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsBehindField(string query, int colon)
    {
        var start = colon;
        while (start > 0 && char.IsAsciiLetterOrDigit(query[start - 1]))
        {
            start--;
        }

        return Fields.Contains(query[start..colon].ToLowerInvariant());
    }

    /// <summary>Interprets a query in plain words.</summary>
    /// <param name="query">The query as typed.</param>
    /// <param name="corrects">Whether spelling mistakes are corrected; never in a query with a required phrase.</param>
    public ParsedQuery Read(string query, bool corrects = true)
    {
        var quoted = QuotedText.Of(query);
        var text = RegionalWords.Exchange(QueryText.Fold(quoted.Text), quoted.Text);
        var corrected = corrects && quoted.Required.IsEmpty ? spelling.Correct(text, vocabulary) : null;
        var parsed = new QueryScanner(corrected ?? text, vocabulary, Analysis).Scan(corrected);
        return parsed with
        {
            NotHere =
            [
                .. parsed.NotHere.Where(l => !quoted.Titles.Any(t => IsPartOf(l, t)))
                    .Concat(quoted.Titles.Select(vocabulary.MissingOfTitle).OfType<MissingLaw>())
                    .Distinct(),
            ],
            Translations = EnglishTerms.In(parsed.Asked),
            Required = quoted.Required,
            Emphasized = [.. quoted.Emphasized.Select(QueryText.Fold)],
        };
    }

    // 公司法 in 《公司法务手册》
    private static bool IsPartOf(MissingLaw law, string title) =>
        law.Title.Zh is { } name && title.Contains(name, StringComparison.Ordinal);

    /// <summary>Makes an interpreter that cuts Chinese in another way.</summary>
    public QueryInterpreter With(ChineseAnalysis analysis) => new(catalog, glossary, spelling, analysis);
}
