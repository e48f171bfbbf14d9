using System.Collections.Immutable;
using Statutes.Model.Text;

namespace Statutes.Ingest.Identifying;

/// <summary>
/// Finds the congress, committee or government of a place that made an instrument: 上海市第十五届人民代表大会常务委员会第三十七次会议通过 was
/// made by 上海市人民代表大会常务委员会. Linear in the lines.
/// </summary>
internal static class LocalIssuer
{
    private const string Congress = "人民代表大会", Committee = "人民代表大会常务委员会", ShortCommittee = "人大常委会", Government = "人民政府";
    private const string Zone = "经济特区";

    /// <summary>The length of the longest name of a place, in characters; of a place at the start of a title.</summary>
    private const int MaxPlace = 20, MaxTitlePlace = 12;

    // 上海市, 浙江省, 广西壮族自治区, 延边朝鲜族自治州, 某某县, 某某旗
    private const string PlaceEnds = "省市区州县旗盟";

    // 城市, 上市, 全市, 本省; 市场, 市政, 省级, 市民
    private const string NotBeforeUnit = "城上股都超夜门全本各设辖级节", NotAfterUnit = "场政容区民值级际界属";

    private const string NotOfPlace = "日由经于年";

    /// <summary>Finds the issuers in a title and the lines of a heading.</summary>
    /// <param name="title">The title.</param>
    /// <param name="life">The lines about adoption and amendment.</param>
    public static List<string> Find(string title, ImmutableArray<string> life)
    {
        var found = new List<(string Body, bool Approves)>();
        foreach (var line in life)
        {
            var words = LifeLine.WithoutTitles(line);
            for (var at = words.IndexOf('届'); at >= 0; at = words.IndexOf('届', at + 1))
            {
                if (BodyAt(words, at) is { } body)
                {
                    found.Add((body, IsApproval(words, at)));
                }
            }

            var government = words.IndexOf(Government, StringComparison.Ordinal);
            if (government > 0 && PlaceBefore(words, government) is { } place)
            {
                found.Add((place + Government, IsApproval(words, government)));
            }
        }

        var head = title.IndexOf("关于", StringComparison.Ordinal) is var about and > 0 ? title[..about] : "";
        if ((head.EndsWith(Government, StringComparison.Ordinal) || head.EndsWith(Congress, StringComparison.Ordinal)
            || head.EndsWith(Committee, StringComparison.Ordinal)) && HasPlace(head))
        {
            found.Insert(0, (head, false));
        }

        var makers = found.Where(f => !f.Approves).ToArray();
        return [.. (makers.Length > 0 ? makers : [.. found]).Select(f => f.Body).Distinct()];
    }

    /// <summary>Checks whether an instrument is that of a place, by its issuers or, if none is known, by its title.</summary>
    /// <param name="title">The title.</param>
    /// <param name="issuers">The issuers.</param>
    public static bool IsLocal(string title, ImmutableArray<string> issuers) => issuers.IsEmpty
        ? HasPlace(title)
        : issuers.All(i => !i.StartsWith("全国", StringComparison.Ordinal)
            && (i.EndsWith(Congress, StringComparison.Ordinal) || i.EndsWith(Committee, StringComparison.Ordinal)
                || i.EndsWith(Government, StringComparison.Ordinal)));

    // 上海市第十五届人民代表大会常务委员会
    private static string? BodyAt(string words, int at)
    {
        var behind = words.AsSpan(at + 1);
        var body = behind.StartsWith(Committee) || behind.StartsWith(ShortCommittee)
            ? Committee
            : behind.StartsWith(Congress) ? Congress : null;
        var number = at - 1;
        while (number > 0 && ("〇零一二三四五六七八九十百".Contains(words[number]) || char.IsDigit(words[number])))
        {
            number--;
        }

        return body is not null && number > 0 && words[number] == '第' && PlaceBefore(words, number) is { } place ? place + body : null;
    }

    private static string? PlaceBefore(string words, int end)
    {
        var start = end;
        while (start > 0 && end - start < MaxPlace && HanCharacters.Is(words[start - 1]) && !NotOfPlace.Contains(words[start - 1]))
        {
            start--;
        }

        var place = words[start..end];
        return place.Length > 1 && PlaceEnds.Contains(place[^1]) ? place : null;
    }

    // …会议批准: it did not make the instrument
    private static bool IsApproval(string words, int at)
    {
        var next = LifeLine.DatesOf(words.AsSpan(at)) is [var date, ..] ? at + date.Start : words.Length;
        var rest = words.AsSpan(at, next - at);
        return rest.Contains("批准", StringComparison.Ordinal) && !rest.Contains("通过", StringComparison.Ordinal);
    }

    // 上海市数据条例 · 深圳经济特区数据条例, but not 城市供水条例 and 市场主体登记管理条例
    private static bool HasPlace(string title)
    {
        var head = title.AsSpan(0, Math.Min(title.Length, MaxTitlePlace));
        if (head.IndexOf(Zone) is > 0 and <= 4)
        {
            return true;
        }

        for (var i = 1; i < head.Length && HanCharacters.Is(head[i]); i++)
        {
            var isUnit = head[i] is '省' or '市' || (i > 2 && head[i] is '区' or '州' or '县' && head[..i].EndsWith("自治"));
            if (isUnit)
            {
                return !NotBeforeUnit.Contains(head[i - 1]) && i + 1 < title.Length && !NotAfterUnit.Contains(title[i + 1])
                    && !head[..i].StartsWith("中国") && !head[..i].StartsWith("中华") && !head[..i].StartsWith("国");
            }
        }

        return false;
    }
}
