using System.Collections.Immutable;
using Statutes.Model.Text;
using Statutes.Reading.Classification;

namespace Statutes.Ingest.Identifying;

/// <summary>
/// A repeal of another instrument on the date on which a text enters into force: 本法自…起施行。…《甲条例》、《乙办法》同时废止。 Read from the
/// last article only. Between a title and 同时废止 there may be only other titles, their numbers in brackets and their issuers.
/// So 《甲条例》第三条同时废止, which repeals a part, is not read. Linear in the text.
/// </summary>
/// <param name="Title">The title in 《》; if a court is named before 《关于…》, with the court.</param>
/// <param name="Line">The line of the repeal in the text, counted from 1.</param>
/// <param name="Day">
/// The date on which the text enters into force: the one in the last article, or that of its publication if it enters into force then.
/// Null if the text gives neither.
/// </param>
internal sealed record RepealClause(string Title, int Line, DateOnly? Day)
{
    private const string Repeals = "同时废止";
    private const int MaxTitle = 200;

    private static readonly string[] Courts = ["最高人民法院、最高人民检察院", "最高人民法院", "最高人民检察院"];

    // what may be between a title and the next title, or between a title and 同时废止
    private static readonly string[] Joins = ["、", "，", ",", "；", ";", "和", "及", "与", "以及", Repeals];

    /// <summary>Reads the clauses of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="bodyLine">The first line of the law itself, counted from 0.</param>
    /// <param name="inForce">The date in the last article, or of the publication; null if there is no date.</param>
    public static ImmutableArray<RepealClause> Read(SourceText text, int bodyLine, DateOnly? inForce)
    {
        var found = ImmutableArray.CreateBuilder<RepealClause>();
        for (var line = LastArticle(text, bodyLine, out var end); line < end; line++)
        {
            var span = text.LineSpan(line);
            foreach (var title in TitlesOf(text.Slice(span)))
            {
                found.Add(new RepealClause(title, line + 1, inForce));
            }
        }

        return [.. found.DistinctBy(c => c.Title)];
    }

    // the line of the last article before any annex, and the line of that annex
    private static int LastArticle(SourceText text, int bodyLine, out int end)
    {
        var last = -1;
        for (var line = bodyLine; line < text.LineCount; line++)
        {
            var kind = LineClassifier.Classify(text.Content, text.LineSpan(line), Language.Chinese).Kind;
            if (kind == LineKind.Annex && last >= 0)
            {
                end = line;
                return last;
            }

            last = kind is LineKind.ArticleStart or LineKind.PerhapsArticleStart ? line : last;
        }

        end = text.LineCount;
        return last < 0 ? end : last;
    }

    /// <summary>Returns the titles that a line repeals.</summary>
    internal static IEnumerable<string> TitlesOf(string line)
    {
        for (int at = 0, from = 0; (at = line.IndexOf(Repeals, from, StringComparison.Ordinal)) >= 0; from = at + Repeals.Length)
        {
            var start = line.LastIndexOf('。', at) is var stop && stop >= from ? stop + 1 : from;
            foreach (var title in TitlesIn(line[start..(at + Repeals.Length)]))
            {
                yield return title;
            }
        }
    }

    private static IEnumerable<string> TitlesIn(string sentence)
    {
        for (var open = sentence.IndexOf('《'); open >= 0;)
        {
            var (depth, close) = (1, open + 1);
            for (; close < sentence.Length && depth > 0; close++)
            {
                depth += sentence[close] switch { '《' => 1, '》' => -1, _ => 0 };
            }

            if (depth > 0)
            {
                yield break;
            }

            if (close - open - 2 is > 1 and <= MaxTitle && IsWhole(sentence.AsSpan(close)))
            {
                yield return WithCourt(sentence[..open], sentence[(open + 1)..(close - 1)]);
            }

            open = sentence.IndexOf('《', close);
        }
    }

    // false if 第三条, 中的… or 制定的… follows the title
    private static bool IsWhole(ReadOnlySpan<char> behind)
    {
        behind = behind.TrimStart();
        if (behind is ['（' or '(', ..])
        {
            var (depth, close) = (0, 0); // （法（研）发〔1987〕32号）
            do
            {
                depth += behind[close] switch { '（' or '(' => 1, '）' or ')' => -1, _ => 0 };
                close++;
            }
            while (close < behind.Length && depth > 0);
            behind = behind[close..].TrimStart();
        }

        foreach (var join in Joins)
        {
            if (behind.StartsWith(join))
            {
                return true;
            }
        }

        return behind is ['《', ..];
    }

    private static string WithCourt(string before, string title) =>
        title.StartsWith("关于", StringComparison.Ordinal)
        && Courts.FirstOrDefault(c => before.EndsWith(c, StringComparison.Ordinal)) is { } court
            ? court + title
            : title;
}
