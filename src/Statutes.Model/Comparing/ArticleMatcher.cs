using System.Collections.Immutable;

namespace Statutes.Model.Comparing;

/// <summary>
/// Pairs the articles of two versions by their wording. Equal wordings come first, then equal ones apart from the numbers that they cite,
/// then very similar ones at the same place of the order. An article for which two others come into question gets none.
/// </summary>
internal sealed class ArticleMatcher
{
    /// <summary>The number of characters below which equal words at different places prove nothing: 本章适用前条规定。</summary>
    private const int MinWords = 12;

    /// <summary>How alike two articles at the same place must be.</summary>
    private const double Alike = 0.5;

    /// <summary>How alike two articles must be whose places in the order differ.</summary>
    private const double VeryAlike = 0.75;

    /// <summary>How alike an article may be to one without a partner that was moved and rewritten.</summary>
    private const double Resembling = 0.12;

    /// <summary>How much more alike than any other two articles must be.</summary>
    private const double Margin = 0.12;

    /// <summary>The part of an article from which on another one may contain it.</summary>
    private const double Contained = 0.4;

    private readonly ImmutableArray<ComparableText> old;
    private readonly ImmutableArray<ComparableText> now;
    private readonly Likeness? likeness; // null where every article has an equal one

    /// <summary>Pairs the articles.</summary>
    public ArticleMatcher(ImmutableArray<ComparableText> old, ImmutableArray<ComparableText> now)
    {
        (this.old, this.now) = (old, now);
        NewOf = [.. Enumerable.Repeat(-1, old.Length)];
        OldOf = [.. Enumerable.Repeat(-1, now.Length)];
        PairEqual(a => a.Words);
        PairEqual(a => a.WithoutNumbers);
        if (!NewOf.Contains(-1) && !OldOf.Contains(-1))
        {
            return;
        }

        likeness = new Likeness(old, now);
        PairAlike(isInOrder: true);
        PairAlike(isInOrder: false);
    }

    /// <summary>For each old article, the position of its new one; -1 where it has none.</summary>
    public int[] NewOf { get; }

    /// <summary>For each new article, the position of its old one; -1 where it has none.</summary>
    public int[] OldOf { get; }

    /// <summary>
    /// Returns whether an old article without a new one was certainly deleted: no new article contains a part of it, and of those that
    /// are left over none is at its place or resembles it.
    /// </summary>
    public bool IsDeleted(int position) => likeness is { IsBounded: true }
        && Enumerable.Range(0, now.Length).All(n => likeness.PartOfOld(position, n) < Contained)
        && !LeftOver(OldOf, PlaceOfOld(position)).Any()
        && !LeftOver(OldOf, (-1, now.Length)).Any(n => likeness.Of(position, n) >= Resembling);

    /// <summary>
    /// Returns whether a new article without an old one is certainly new: it contains no part of an old one, and of those that are left
    /// over none is at its place or resembles it.
    /// </summary>
    public bool IsNew(int position) => likeness is { IsBounded: true }
        && Enumerable.Range(0, old.Length).All(o => likeness.PartOfNew(o, position) < Contained)
        && !LeftOver(NewOf, PlaceOfNew(position)).Any()
        && !LeftOver(NewOf, (-1, old.Length)).Any(o => likeness.Of(o, position) >= Resembling);

    private void PairEqual(Func<ComparableText, string> wording)
    {
        var olds = Open(old, NewOf, wording);
        foreach (var (words, news) in Open(now, OldOf, wording))
        {
            // of wordings that occur several times, the first is the first
            if (words.Length >= MinWords && olds.TryGetValue(words, out var same) && same.Count == news.Count)
            {
                foreach (var (from, to) in same.Zip(news))
                {
                    Pair(from, to);
                }
            }
        }
    }

    private static Dictionary<string, List<int>> Open(
        ImmutableArray<ComparableText> articles, int[] paired, Func<ComparableText, string> wording) => Enumerable
        .Range(0, articles.Length)
        .Where(i => paired[i] < 0)
        .GroupBy(i => wording(articles[i]), StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);

    private void Pair(int from, int to) => (NewOf[from], OldOf[to]) = (to, from);

    // the most alike first; each pair narrows the places of the rest
    private void PairAlike(bool isInOrder)
    {
        if (likeness is not { IsBounded: true })
        {
            return;
        }

        var least = isInOrder ? Alike : VeryAlike;
        var open = Enumerable.Range(0, now.Length).Where(n => OldOf[n] < 0).ToArray();
        var candidates = Enumerable.Range(0, old.Length)
            .Where(o => NewOf[o] < 0)
            .SelectMany(o => open.Select(n => (Old: o, New: n, Alike: likeness.Of(o, n))))
            .Where(c => c.Alike >= least && (isInOrder || old[c.Old].Words.Length >= MinWords) && IsBestBy(Margin, c.Old, c.New))
            .OrderByDescending(c => c.Alike).ThenBy(c => c.Old).ThenBy(c => c.New);
        foreach (var (from, to, _) in candidates)
        {
            if (NewOf[from] < 0 && OldOf[to] < 0 && (!isInOrder || PlaceOfOld(from) is var (after, before) && after < to && to < before))
            {
                Pair(from, to);
            }
        }
    }

    // an article may resemble one that has its own equal: then both were made after one pattern, and nothing is certain
    private bool IsBestBy(double margin, int from, int to)
    {
        var alike = likeness!.Of(from, to);
        return Enumerable.Range(0, now.Length).All(n => n == to || likeness.Of(from, n) <= alike - margin)
            && Enumerable.Range(0, old.Length).All(o => o == from || likeness.Of(o, to) <= alike - margin);
    }

    // the new articles between which the new one of an old article must be, if the order is kept
    private (int After, int Before) PlaceOfOld(int position) => Place(NewOf, position, now.Length);

    private (int After, int Before) PlaceOfNew(int position) => Place(OldOf, position, old.Length);

    private static (int After, int Before) Place(int[] paired, int position, int length)
    {
        var kept = InOrder(paired);
        var after = kept.LastOrDefault(k => k < position, -1);
        var before = kept.FirstOrDefault(k => k > position, -1);
        return (after < 0 ? -1 : paired[after], before < 0 ? length : paired[before]);
    }

    private static IEnumerable<int> LeftOver(int[] paired, (int After, int Before) place) =>
        Enumerable.Range(place.After + 1, Math.Max(0, place.Before - place.After - 1)).Where(i => paired[i] < 0);

    // the longest run of pairs whose order is the same in both versions: articles outside of it were moved
    private static List<int> InOrder(int[] paired)
    {
        var (tails, previous) = (new List<int>(), new int[paired.Length]);
        for (var i = 0; i < paired.Length; i++)
        {
            if (paired[i] < 0)
            {
                continue;
            }

            var (low, high) = (0, tails.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = paired[tails[middle]] < paired[i] ? (middle + 1, high) : (low, middle);
            }

            previous[i] = low > 0 ? tails[low - 1] : -1;
            if (low == tails.Count)
            {
                tails.Add(i);
            }
            else
            {
                tails[low] = i;
            }
        }

        var run = new List<int>(tails.Count);
        for (var i = tails.Count > 0 ? tails[^1] : -1; i >= 0; i = previous[i])
        {
            run.Add(i);
        }

        run.Reverse();
        return run;
    }
}
