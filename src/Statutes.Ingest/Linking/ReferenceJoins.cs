using Statutes.Citations.Syntax;
using Statutes.Model.Provisions;

namespace Statutes.Ingest.Linking;

/// <summary>Recognizes a bare article that is joined to an article of another law: 违反刑事诉讼法第二百二十七条，或者违反第二百二十八条.</summary>
internal static class ReferenceJoins
{
    /// <summary>The words between the two articles are at most so many, in UTF-16 code units.</summary>
    private const int MostBetween = 30;

    private static readonly string[] Joins = ["或者违反", "且不属于", "或者", "以及", "和", "与", "及", "或", "、"];

    /// <summary>Returns whether a part is joined to the article before it.</summary>
    /// <param name="wording">The text of the provision.</param>
    /// <param name="end">Where the article of the other law ends; negative without such an article.</param>
    /// <param name="start">Where the part begins.</param>
    /// <param name="part">The part.</param>
    public static bool IsJoined(ReadOnlySpan<char> wording, int end, int start, Citation part)
    {
        if (end < 0 || part is not
            {
                Work.Kind: WorkMentionKind.None,
                Places: [{ Steps: [{ Anchor: StepAnchor.Numbered, Kind: ProvisionKind.Article }, ..] }, ..],
            })
        {
            return false;
        }

        var between = WithoutQuotation(wording[end..start]);
        if (between.Length > MostBetween || between.ContainsAny('。', '；', '本'))
        {
            return false;
        }

        foreach (var join in Joins)
        {
            if (between.EndsWith(join, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // 宪法第六条：“…”和第十一条: the text of that article is quoted between
    private static ReadOnlySpan<char> WithoutQuotation(ReadOnlySpan<char> between)
    {
        var (open, close) = (between.IndexOf('“'), between.LastIndexOf('”'));
        return open is >= 0 and <= 4 && close > open ? between[(close + 1)..] : between;
    }
}
