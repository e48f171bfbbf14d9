using System.Globalization;
using Statutes.Model.Provisions;
using Statutes.Search;

namespace Statutes.Tools.Judging.Vectors;

/// <summary>Draws pairs of texts to train on: references, parts of articles, headings, and questions.</summary>
internal sealed class PairSampler
{
    private readonly TextSet texts;
    private readonly int[] newest; // the articles of the newest texts with at least one line
    private readonly int[] divided; // those with two lines or more
    private readonly (int From, int To)[] references;
    private readonly Dictionary<string, int> ordinals;

    /// <summary>Collects the pairs of a knowledge base.</summary>
    public PairSampler(KnowledgeBase knowledge, TextSet texts)
    {
        this.texts = texts;
        newest = [.. Enumerable.Range(0, texts.Articles.Length).Where(i => texts.IsNewest[i] && LinesOf(i).Any())];
        divided = [.. newest.Where(i => LinesOf(i).Skip(1).Any())];
        references =
        [
            .. from article in newest
               from target in knowledge.ReferencesOutOf(texts.Ids[article]).SelectMany(r => r.Targets).Select(ArticleOf).Distinct()
               let cited = texts.OrdinalOf(target)
               where cited is not null && cited != article && LinesOf(cited.Value).Any()
               select (article, cited.Value),
        ];
        ordinals = newest.GroupBy(i => texts.Names[i]).ToDictionary(g => g.Key, g => g.First());
    }

    /// <summary>The number of pairs of each kind.</summary>
    public string Counts => string.Create(
        CultureInfo.InvariantCulture,
        $"{references.Length:#,0} references, parts of {divided.Length:#,0} articles, headings of {newest.Length:#,0} articles");

    /// <summary>The questions whose article is here, with its ordinal.</summary>
    public (int[] Terms, int Article)[] Known(IEnumerable<AnsweredQuestion> questions) =>
        [.. questions.Where(q => ordinals.ContainsKey(q.Article)).Select(q => (texts.Questions[q.Question], ordinals[q.Article]))];

    /// <summary>Draws a batch.</summary>
    public List<TextPair> Draw(VectorSettings settings, (int[] Terms, int Article)[] asked, Random random)
    {
        var batch = new List<TextPair>(settings.Size);
        for (var i = 0; i < settings.Size; i++)
        {
            var pair = DrawOne(settings, asked, random);
            if (pair.From.Terms.Length > 0 && pair.To.Terms.Length > 0)
            {
                batch.Add(pair);
            }
        }

        return batch;
    }

    private TextPair DrawOne(VectorSettings settings, (int[] Terms, int Article)[] asked, Random random)
    {
        var draw = random.NextSingle();
        if (draw < settings.References)
        {
            var (from, to) = references[random.Next(references.Length)];
            return new TextPair(texts.BagOf(LinesOf(from)), texts.BagOf(texts.Articles[to]), to);
        }

        draw -= settings.References;
        if (draw < settings.Parts)
        {
            var article = divided[random.Next(divided.Length)];
            var segments = texts.Articles[article];
            var part = random.Next(TextSet.FirstLine, segments.Length);
            return new TextPair(texts.BagOf([segments[part]]), texts.BagOf(segments.Where((_, i) => i != part)), article);
        }

        if (draw - settings.Parts < settings.Headings)
        {
            var article = newest[random.Next(newest.Length)];
            return new TextPair(texts.BagOf(texts.Articles[article].Take(TextSet.FirstLine)), texts.BagOf(LinesOf(article)), article);
        }

        var (terms, answer) = asked[random.Next(asked.Length)];
        var kept = terms.Where(_ => random.NextSingle() >= settings.Dropout).ToArray();
        return new TextPair(texts.BagOf([kept]), texts.BagOf(texts.Articles[answer]), answer);
    }

    private IEnumerable<int[]> LinesOf(int article) => texts.Articles[article].Skip(TextSet.FirstLine);

    private static ProvisionId ArticleOf(ProvisionId id) => id with { Path = id.Path.AncestorOrSelf(ProvisionKind.Article) ?? id.Path };
}
