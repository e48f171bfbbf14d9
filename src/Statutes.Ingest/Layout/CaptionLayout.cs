using Statutes.Ingest.Parsing;
using Statutes.Reading.Classification;

namespace Statutes.Ingest.Layout;

/// <summary>
/// Finds the captions of articles. A caption on a line of its own is joined with the number of its article. A caption
/// without brackets is marked as a heading if nearly all articles have one, because the parser could take it for a
/// paragraph: 第一条　目的 · 为了规范管理，制定本法。
/// Reads: the lines. Writes: edits. Linear in the lines.
/// </summary>
internal sealed class CaptionLayout(TextLines lines, LineEdits edits)
{
    /// <summary>The length of the longest caption without brackets, in characters.</summary>
    private const int MaxCaption = 20;

    /// <summary>The smallest number of articles with a caption.</summary>
    private const int MinCaptions = 2;

    // four of five articles
    private const int ShareNumerator = 4, ShareDenominator = 5;

    /// <summary>Edits the lines, and returns those that are captions.</summary>
    public HashSet<int> Edit()
    {
        var captions = new HashSet<int>();
        var plain = new List<(int Article, int Caption)>();
        var articles = 0;
        for (var i = lines.FirstArticle; i < lines.Count; i++)
        {
            if (lines[i].Kind is not (LineKind.ArticleStart or LineKind.PerhapsArticleStart) || edits.IsDropped(i))
            {
                continue;
            }

            articles++;
            var isBare = lines[i].WordingSpan.Length == 0;
            var caption = isBare ? lines.NextOf(i) : i;
            var wording = lines.NextOf(caption);
            if (wording >= lines.Count || lines[wording].Kind != LineKind.Text)
            {
                continue;
            }

            var words = isBare ? lines.WordsOf(caption) : lines.WordingOf(i);
            if (ArticleCaption.IsBracketed(words))
            {
                captions.Add(caption);
                JoinToNumber(i, caption);
            }
            else if (IsPlainCaption(words, caption, isBare) && !char.IsLetterOrDigit(lines.LastOf(wording)))
            {
                plain.Add((i, caption));
            }
        }

        if (plain.Count >= MinCaptions && plain.Count * ShareDenominator >= articles * ShareNumerator)
        {
            foreach (var (article, caption) in plain)
            {
                captions.Add(caption);
                JoinToNumber(article, caption);
                edits.MarkAsHeading(article);
            }
        }

        return captions;
    }

    private bool IsPlainCaption(ReadOnlySpan<char> words, int line, bool isBare) =>
        words.Length is > 0 and <= MaxCaption && ArticleCaption.IsPhrase(words) && (!isBare || lines[line].Kind == LineKind.Text);

    private void JoinToNumber(int article, int caption)
    {
        for (var i = article + 1; i <= caption; i++)
        {
            edits.Join(i, i == caption ? "\u3000" : "");
        }
    }
}
