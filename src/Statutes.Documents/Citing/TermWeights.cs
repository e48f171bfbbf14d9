using Statutes.Model.Ids;
using Statutes.Model.Provisions;
using Statutes.Search;

namespace Statutes.Documents.Citing;

/// <summary>
/// The terms of each article of a version, in both languages and with its subject line, and how much each tells: a term of few articles
/// tells more than one of many.
/// </summary>
internal sealed class TermWeights
{
    private readonly Dictionary<ProvisionNumber, IReadOnlySet<string>> termsOf = [];
    private readonly Dictionary<string, int> articlesWith = new(StringComparer.Ordinal);

    /// <summary>Reads the articles of a version.</summary>
    public TermWeights(KnowledgeBase knowledge, VersionId version)
    {
        foreach (var articles in knowledge.TextsOf(version).SelectMany(t => t.Articles, (t, a) => (t, a)).GroupBy(p => p.a.Number))
        {
            var id = new ProvisionId(version, ProvisionPath.Article(articles.Key));
            var subject = knowledge.SubjectOf(id);
            IEnumerable<string> everyday = subject is null ? [] : [subject.Zh, subject.En, .. subject.Also];
            var lines = articles.SelectMany(p => p.t.LinesOf(p.a)).Concat(everyday);
            var terms = SentenceTerms.Of(string.Join('\n', lines));
            termsOf[articles.Key] = terms;
            foreach (var term in terms)
            {
                articlesWith[term] = articlesWith.GetValueOrDefault(term) + 1;
            }
        }
    }

    /// <summary>Returns the terms of an article; empty if the version has no such article.</summary>
    public IReadOnlySet<string> TermsOf(ProvisionNumber article) => termsOf.GetValueOrDefault(article, new HashSet<string>());

    /// <summary>Returns how much a term tells: the logarithm of the share of articles without it.</summary>
    public double WeightOf(string term) =>
        Math.Log((termsOf.Count + 1.0) / (articlesWith.GetValueOrDefault(term) + 1.0)) * (term[0] == SentenceTerms.AmountMark ? 2 : 1);
}
