using System.Collections.Immutable;
using Statutes.Model.Dates;
using Statutes.Search;
using Statutes.Search.Hits;

namespace Statutes.Tools.Judging;

/// <summary>How well search answers one judged query.</summary>
/// <param name="Judged">The query and its grades.</param>
/// <param name="Hits">The first ten hits, in the form in which grades name articles.</param>
public sealed record Judgement(JudgedQuery Judged, ImmutableArray<string> Hits)
{
    private const int Depth = 10;
    private const int Answer = 2; // the lowest grade of an answer

    /// <summary>Whether the first hit is an answer (grade 2 or 3).</summary>
    public bool SuccessAt1 => Hits.Take(1).Any(IsAnswer);

    /// <summary>Whether one of the first three hits is an answer.</summary>
    public bool SuccessAt3 => Hits.Take(3).Any(IsAnswer);

    /// <summary>The inverse of the rank of the first answer among the first ten hits; 0 if there is none.</summary>
    public double ReciprocalRank =>
        Hits.TakeWhile(h => !IsAnswer(h)).Count() is var before && before < Hits.Length ? 1.0 / (before + 1) : 0;

    /// <summary>The normalized discounted cumulative gain of the first ten hits, 0 to 1. The grades gain 7, 3 and 1.</summary>
    public double Ndcg => Gain(Hits.Select(Grade)) / Gain(Judged.Grades.Values.OrderDescending().Take(Depth));

    /// <summary>Runs a query and judges its hits.</summary>
    public static Judgement Of(KnowledgeBase knowledge, JudgedQuery judged)
    {
        var hits = knowledge.Search(new SearchRequest(judged.Query, judged.At, PageSize: Depth), judged.At).Hits;
        return new Judgement(judged, [.. hits.Select(h => NameOf(knowledge, judged.At, h))]);
    }

    // an article of a version that does not apply at the date is no answer, so its name includes the version
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
