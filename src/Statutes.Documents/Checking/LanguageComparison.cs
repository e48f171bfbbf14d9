using System.Collections.Immutable;
using Statutes.Citations.Finding;
using Statutes.Citations.Formatting;
using Statutes.Citations.Resolving;
using Statutes.Documents.Citing;
using Statutes.Documents.Reading;
using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Documents.Checking;

/// <summary>
/// Compares the citations of the two languages of one document. Where both cite the same provisions in the same order but for one, that one
/// is a finding: 第八条 in the Chinese, Article 9 in the English.
/// </summary>
internal static class LanguageComparison
{
    /// <summary>A document with fewer citations in one of its languages is not a text in two languages.</summary>
    private const int FewestCitations = 3;

    /// <summary>The share of the citations of the shorter language that must agree for the texts to be each other's translation.</summary>
    private const double MinAgreement = 0.5;

    /// <summary>Languages with more citations are not compared; a finding says so.</summary>
    private const int MostCitations = 2_000;

    /// <summary>Finds the differences.</summary>
    /// <param name="paragraphs">The paragraphs of the document.</param>
    /// <param name="citations">Its citations.</param>
    public static IEnumerable<DocumentFinding> Find(
        ImmutableArray<DocumentParagraph> paragraphs, ImmutableArray<CheckedCitation> citations)
    {
        var languages = paragraphs.DistinctBy(p => (p.Part, p.Number))
            .ToDictionary(p => (p.Part, p.Number), p => LanguageDetector.Of(p.Text));
        var chinese = Cited(Language.Chinese);
        var english = Cited(Language.English);
        if (chinese.Count < FewestCitations || english.Count < FewestCitations)
        {
            return [];
        }

        if (chinese.Count > MostCitations || english.Count > MostCitations)
        {
            return [NotCompared(chinese[0], english[0])];
        }

        var lengths = CommonLengths(chinese, english);
        return lengths[0, 0] >= MinAgreement * Math.Min(chinese.Count, english.Count) ? Differences(chinese, english, lengths) : [];

        List<ArticleCited> Cited(Language language) =>
        [
            .. citations
                .Where(c => languages[(c.Place.Part, c.Place.Paragraph)] == language
                    && c.Found.Kind != CitationKind.Relative) // where one language repeats 本条, the other may not
                .SelectMany(c => c.Found.Resolution is Resolution.Resolved resolved
                    ? resolved.Targets.Where(t => !t.Id.Path.IsWhole).Select(t => new ArticleCited(ArticleOf(t.Id), t, c.Place))
                    : []),
        ];
    }

    private static DocumentFinding NotCompared(ArticleCited zh, ArticleCited en) => new(
        FindingCodes.LanguagesNotCompared,
        new Bilingual(
            $"中英文的引用未相互核对：任一语言的引用超过{MostCitations}处。",
            $"The Chinese and the English were not compared: one of them has more than {MostCitations:N0} citations."),
        [zh.Place, en.Place]);

    private static ProvisionId ArticleOf(ProvisionId id) =>
        id.Path.AncestorOrSelf(ProvisionKind.Article) is { } article ? id with { Path = article } : id;

    // [i, j]: the longest common subsequence from i and j on
    private static int[,] CommonLengths(List<ArticleCited> chinese, List<ArticleCited> english)
    {
        var lengths = new int[chinese.Count + 1, english.Count + 1];
        for (var i = chinese.Count - 1; i >= 0; i--)
        {
            for (var j = english.Count - 1; j >= 0; j--)
            {
                lengths[i, j] = chinese[i].Article == english[j].Article
                    ? lengths[i + 1, j + 1] + 1
                    : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
            }
        }

        return lengths;
    }

    private static IEnumerable<DocumentFinding> Differences(List<ArticleCited> chinese, List<ArticleCited> english, int[,] lengths)
    {
        var inChinese = chinese.Select(c => c.Article).ToHashSet();
        var inEnglish = english.Select(c => c.Article).ToHashSet();
        for (int i = 0, j = 0; i < chinese.Count || j < english.Count;)
        {
            if (i < chinese.Count && j < english.Count && chinese[i].Article == english[j].Article)
            {
                (i, j) = (i + 1, j + 1);
                continue;
            }

            // between two citations that agree, what is only in one language stands side by side
            var (onlyChinese, onlyEnglish) = (new List<ArticleCited>(), new List<ArticleCited>());
            while ((i < chinese.Count || j < english.Count)
                && !(i < chinese.Count && j < english.Count && chinese[i].Article == english[j].Article))
            {
                if (j == english.Count || (i < chinese.Count && lengths[i + 1, j] >= lengths[i, j + 1]))
                {
                    onlyChinese.Add(chinese[i++]);
                }
                else
                {
                    onlyEnglish.Add(english[j++]);
                }
            }

            foreach (var finding in Compare(onlyChinese, onlyEnglish, inChinese, inEnglish))
            {
                yield return finding;
            }
        }
    }

    private static IEnumerable<DocumentFinding> Compare(
        List<ArticleCited> onlyChinese, List<ArticleCited> onlyEnglish, HashSet<ProvisionId> inChinese, HashSet<ProvisionId> inEnglish)
    {
        var pairs = onlyChinese.Where(c => onlyEnglish.All(e => e.Article != c.Article))
            .Zip(onlyEnglish.Where(e => onlyChinese.All(c => c.Article != e.Article)))
            .Where(p => p.First.Article.Version.Work == p.Second.Article.Version.Work)
            .ToList();
        foreach (var (zh, en) in pairs)
        {
            yield return new DocumentFinding(
                FindingCodes.LanguagesCiteDifferently,
                new Bilingual(
                    $"中文引用{zh.Label.Zh}，英文引用{en.Label.Zh}。",
                    $"The Chinese cites {zh.Label.En}; the English cites {en.Label.En}."),
                [zh.Place, en.Place]);
        }

        foreach (var zh in onlyChinese.Where(c => !inEnglish.Contains(c.Article) && pairs.TrueForAll(p => p.First != c)))
        {
            yield return new DocumentFinding(
                FindingCodes.LanguagesCiteDifferently,
                new Bilingual($"仅中文引用{zh.Label.Zh}。", $"Only the Chinese cites {zh.Label.En}."),
                [zh.Place]);
        }

        foreach (var en in onlyEnglish.Where(e => !inChinese.Contains(e.Article) && pairs.TrueForAll(p => p.Second != e)))
        {
            yield return new DocumentFinding(
                FindingCodes.LanguagesCiteDifferently,
                new Bilingual($"仅英文引用{en.Label.Zh}。", $"Only the English cites {en.Label.En}."),
                [en.Place]);
        }
    }

    private sealed record ArticleCited(ProvisionId Article, ResolutionTarget Target, DocumentPlace Place)
    {
        public Bilingual Label => CitationFormatter.Label(Target.Work, Article.Path, null);
    }
}
