using System.Collections.Immutable;
using Statutes.Model.Dates;
using Statutes.Search;
using Statutes.Search.Hits;

namespace Statutes.Tools.Judging;

/// <summary>How well one query was answered.</summary>
/// <param name="Judged">The query.</param>
/// <param name="Found">The first ten articles found, as the query's grades name them.</param>
public sealed record Judgement(JudgedQuery Judged, ImmutableArray<string> Found)
{
    private const int Depth = 10;
    private const int Answer = 2;

    /// <summary>Whether an answer (grade 2 or 3) is first.</summary>
    public bool SuccessAt1 => Found.Take(1).Any(IsAnswer);

    /// <summary>Whether an answer is among the first three.</summary>
    public bool SuccessAt3 => Found.Take(3).Any(IsAnswer);

    /// <summary>One over the place of the first answer among the first ten; 0 where none is.</summary>
    public double ReciprocalRank => Found.TakeWhile(f => !IsAnswer(f)).Count() is var before && before < Found.Length ? 1.0 / (before + 1) : 0;

    /// <summary>Normalised discounted cumulative gain of the first ten, with gains of 7, 3 and 1 for the grades; 0 to 1.</summary>
    public double Ndcg => Gain(Found.Select(Grade)) / Gain(Judged.Grades.Values.OrderDescending().Take(Depth));

    /// <summary>Asks a query.</summary>
    public static Judgement Of(KnowledgeBase knowledge, JudgedQuery judged)
    {
        var hits = knowledge.Search(new SearchRequest(judged.Query, judged.At, PageSize: Depth), judged.At).Hits;
        return new Judgement(judged, [.. hits.Select(h => NameOf(knowledge, judged.At, h))]);
    }

    // an article of another version than the one meant at the date answers nothing
    private static string NameOf(KnowledgeBase knowledge, DateOnly at, SearchHit hit)
    {
        var work = knowledge.Catalog.Find(hit.Article.Version.Work)!;
        var name = $"{work.Id.Slug}/{hit.Article.Path.Number}";
        return work.VersionMeantAt(at)?.Date == hit.Article.Version.Date ? name : $"{name}@{LawDate.Format(hit.Article.Version.Date)}";
    }

    private bool IsAnswer(string article) => Grade(article) >= Answer;

    private int Grade(string article) => Judged.Grades.GetValueOrDefault(article);

    private static double Gain(IEnumerable<int> grades) => grades.Select((grade, place) => ((1 << grade) - 1) / Math.Log2(place + 2)).Sum();
}
