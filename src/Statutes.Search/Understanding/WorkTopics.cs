using System.Collections.Immutable;
using Statutes.Model.Text;
using Statutes.Model.Works;

namespace Statutes.Search.Understanding;

/// <summary>
/// What the titles of works are about: 网络安全审查办法 is about 网络安全审查, the Cybersecurity Review Measures about Cybersecurity Review.
/// </summary>
internal static class WorkTopics
{
    private static readonly ImmutableArray<string> ChineseEndings = InstrumentTitles.For(InstrumentTitleUse.Topic, Language.Chinese);

    private static readonly ImmutableArray<string> EnglishEndings =
        [.. InstrumentTitles.For(InstrumentTitleUse.Topic, Language.English).Select(t => $" {t}")];

    /// <summary>The topics of a work, as its titles and names give them.</summary>
    public static IEnumerable<string> Of(Work work)
    {
        foreach (var title in ((string?[])[work.Title.Zh, work.ShortTitle.Zh]).OfType<string>())
        {
            var from = title.StartsWith(CountryName.Chinese, StringComparison.Ordinal) ? CountryName.Chinese.Length : 0;
            var to = title.LastIndexOf('（') is > 0 and var bracket ? bracket : title.Length;
            if (ChineseEndings.FirstOrDefault(e => title.AsSpan(from, to - from).EndsWith(e)) is { } end && to - from > end.Length + 1)
            {
                yield return title[from..(to - end.Length)];
            }
        }

        var names = work.Names.Where(n => n.Kind != WorkNameKind.Generic).Select(n => n.Text).Append(work.ShortTitle.En);
        foreach (var title in names.OfType<string>())
        {
            if (EnglishEndings.FirstOrDefault(e => title.EndsWith(e, StringComparison.Ordinal)) is { } end)
            {
                yield return title[..^end.Length];
            }
        }
    }
}
