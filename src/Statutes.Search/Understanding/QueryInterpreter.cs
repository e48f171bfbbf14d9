using Statutes.Model.Corpus;
using Statutes.Model.Glossaries;
using Statutes.Search.Schema;

namespace Statutes.Search.Understanding;

/// <summary>
/// Interprets queries in plain words: names of works, terms by any of their names (CII, 等保, data localization), numbers in any
/// script, questions, spelling mistakes and pinyin. <see cref="StatuteQueryParser"/> parses queries in the query language. Immutable.
/// </summary>
internal sealed class QueryInterpreter
{
    private const string Operators = "():*~^[]{}\\&|";

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
        if (isUnbalanced || query.AsSpan().ContainsAny(Operators) || query.Split(' ').Any(w => w is "AND" or "OR" or "NOT"))
        {
            return false;
        }

        for (var i = 0; i < query.Length; i++)
        {
            var isBehindSpace = i == 0 || char.IsWhiteSpace(query[i - 1]);
            var isBeforeWord = i + 1 < query.Length && char.IsLetterOrDigit(query[i + 1]);
            if (isBeforeWord && (query[i] is '+' or '-' or '!' ? isBehindSpace : query[i] == '?'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Interprets a query in plain words.</summary>
    /// <param name="query">The query as typed.</param>
    /// <param name="corrects">Whether spelling mistakes are corrected; never in a query with a required phrase.</param>
    public ParsedQuery Read(string query, bool corrects = true)
    {
        var quoted = QuotedText.Of(query);
        var text = RegionalWords.Exchange(QueryText.Fold(quoted.Text), quoted.Text);
        var corrected = corrects && quoted.Required.IsEmpty ? spelling.Correct(text, vocabulary) : null;
        return new QueryScanner(corrected ?? text, vocabulary, Analysis).Scan(corrected) with
        {
            Required = quoted.Required,
            Emphasized = [.. quoted.Emphasized.Select(QueryText.Fold)],
        };
    }

    /// <summary>Makes an interpreter that cuts Chinese in another way.</summary>
    public QueryInterpreter With(ChineseAnalysis analysis) => new(catalog, glossary, spelling, analysis);
}
