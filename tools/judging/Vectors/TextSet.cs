using Statutes.Model.Provisions;
using Statutes.Model.Text;
using Statutes.Search;
using Statutes.Search.Building;
using Statutes.Search.Schema;
using Statutes.Search.Vectors;

namespace Statutes.Tools.Judging.Vectors;

/// <summary>The texts that vectors are trained on, as numbers of terms: articles in segments, and questions.</summary>
internal sealed class TextSet
{
    /// <summary>The first two segments of an article are the title of its law and its headings; the others are its lines.</summary>
    public const int FirstLine = 2;

    private readonly Dictionary<string, int> numbers;
    private readonly Dictionary<ProvisionId, int> ordinals;
    private readonly ThreadLocal<int[]> counts; // by term; all 0 between two bags

    /// <summary>Reads the articles of a knowledge base.</summary>
    /// <param name="knowledge">The knowledge base.</param>
    /// <param name="questions">Questions whose terms get vectors too.</param>
    /// <param name="minTexts">The least number of texts with a term that gets a vector.</param>
    /// <param name="mostTerms">The most terms.</param>
    public TextSet(KnowledgeBase knowledge, IEnumerable<string> questions, int minTexts, int mostTerms)
    {
        var documents = knowledge.Catalog.Works.SelectMany(w => w.Versions.Select(w.IdOf)).SelectMany(v => knowledge.TextsOf(v));
        var articles = IndexedArticle.All(documents).ToArray();
        var lines = articles.Select(a => SegmentsOf(a, knowledge)).ToArray();
        var asked = questions.Distinct().ToDictionary(q => q, q => VectorTerms.Of(QueryText.Fold(q)).ToArray());
        var frequencies = FrequenciesOf(lines.Select(t => t.SelectMany(s => s)).Concat(asked.Values));
        Terms =
        [
            .. frequencies
                .Where(f => f.Value >= minTexts)
                .OrderByDescending(f => f.Value)
                .ThenBy(f => f.Key, StringComparer.Ordinal)
                .Take(mostTerms)
                .Select(f => f.Key),
        ];
        Frequencies = [.. Terms.Select(t => frequencies[t])];
        numbers = Terms.Select((t, i) => (t, i)).ToDictionary(p => p.t, p => p.i, StringComparer.Ordinal);
        counts = new ThreadLocal<int[]>(() => new int[Terms.Length]);
        Articles = [.. lines.Select(t => t.Select(NumbersOf).ToArray())];
        Questions = asked.ToDictionary(a => a.Key, a => NumbersOf(a.Value));
        Ids = [.. articles.Select(a => a.Id)];
        ordinals = Ids.Select((id, i) => (id, i)).ToDictionary(p => p.id, p => p.i);
        Names = [.. Ids.Select(id => $"{id.Version.Work.Slug}/{id.Path.Number}")];
        var newest = Ids.GroupBy(id => id.Version.Work).ToDictionary(g => g.Key, g => g.Max(id => id.Version.Date));
        IsNewest = [.. Ids.Select(id => id.Version.Date == newest[id.Version.Work])];
    }

    /// <summary>The terms, the most frequent first.</summary>
    public string[] Terms { get; }

    /// <summary>The number of texts with each term.</summary>
    public int[] Frequencies { get; }

    /// <summary>By ordinal: the title, headings and lines of each article, as numbers of terms.</summary>
    public int[][][] Articles { get; }

    /// <summary>By ordinal: whether the article is in the newest text of its work.</summary>
    public bool[] IsNewest { get; }

    /// <summary>By ordinal: the article named by work and number.</summary>
    public string[] Names { get; }

    /// <summary>By ordinal: the ids.</summary>
    public ProvisionId[] Ids { get; }

    /// <summary>The terms of each question.</summary>
    public Dictionary<string, int[]> Questions { get; }

    /// <summary>Finds the ordinal of an article; null if there is none.</summary>
    public int? OrdinalOf(ProvisionId article) => ordinals.TryGetValue(article, out var ordinal) ? ordinal : null;

    /// <summary>Makes a bag of some segments. Thread-safe.</summary>
    public Bag BagOf(IEnumerable<int[]> segments)
    {
        var counts = this.counts.Value!;
        var list = new List<int>();
        foreach (var segment in segments)
        {
            foreach (var term in segment)
            {
                if (counts[term]++ == 0)
                {
                    list.Add(term);
                }
            }
        }

        var weights = new float[list.Count];
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] = MathF.Sqrt(counts[list[i]]);
            counts[list[i]] = 0;
        }

        return new Bag([.. list], weights);
    }

    private int[] NumbersOf(IEnumerable<string> terms) => [.. terms.Select(t => numbers.GetValueOrDefault(t, -1)).Where(n => n >= 0)];

    private static Dictionary<string, int> FrequenciesOf(IEnumerable<IEnumerable<string>> texts)
    {
        var frequencies = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var term in texts.SelectMany(t => t.Distinct()))
        {
            frequencies[term] = frequencies.GetValueOrDefault(term) + 1;
        }

        return frequencies;
    }

    private static string[][] SegmentsOf(IndexedArticle article, KnowledgeBase knowledge)
    {
        if (article.Texts.FirstOrDefault(t => t.Language == Language.Chinese) is not { } text)
        {
            return [];
        }

        var provision = text.Find(article.Id.Path)!;
        var title = knowledge.Catalog.Find(article.Id.Version.Work)!.Title.Zh ?? "";
        var headings = string.Join('\n', text.DivisionsAround(provision).Select(text.WordingOf));
        var lines = text.LinesOf(provision).SelectMany(l => l.Split('。', '；')).Where(l => l.Length > 1);
        return [.. new[] { title, headings }.Concat(lines).Select(s => VectorTerms.Of(QueryText.Fold(s)).ToArray())];
    }
}
