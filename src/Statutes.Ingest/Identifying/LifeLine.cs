using System.Collections.Immutable;
using Statutes.Citations.Parsing.Tokens;
using Statutes.Model.Works;

namespace Statutes.Ingest.Identifying;

/// <summary>Something that a line tells of the life of a law.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Date">The day.</param>
/// <param name="By">Who or what did it, in the line's words; empty where it does not say.</param>
public sealed record RecordedEvent(LifecycleEventKind Kind, DateOnly Date, string By);

/// <summary>
/// Reads the events out of a line such as 1993年10月31日第八届全国人民代表大会常务委员会第四次会议通过 根据2009年8月27日…《关于修改…的决定》修正: each date with
/// the words behind it, up to the next. What stands in 《》 is the name of an instrument and tells nothing. Linear in the line.
/// </summary>
public static class LifeLine
{
    private const int MaxBy = 80;

    // what stands before a date and says what it is
    private static readonly (string Label, LifecycleEventKind Kind)[] Labels =
    [
        ("公布日期", LifecycleEventKind.Promulgated), ("发布日期", LifecycleEventKind.Promulgated), ("发文日期", LifecycleEventKind.Promulgated), ("成文日期", LifecycleEventKind.Promulgated),
        ("通过日期", LifecycleEventKind.Adopted),
        ("施行日期", LifecycleEventKind.InForce), ("实施日期", LifecycleEventKind.InForce), ("生效日期", LifecycleEventKind.InForce),
    ];

    // the first that stands behind a date decides, as 修订通过 is an amendment and 公告公布施行 two events
    private static readonly (string Word, LifecycleEventKind Kind)[] Changes =
        [("修正", LifecycleEventKind.Amended), ("修订", LifecycleEventKind.Amended), ("修改", LifecycleEventKind.Amended), ("通过", LifecycleEventKind.Adopted), ("批准", LifecycleEventKind.Adopted)];

    private static readonly string[] Publications = ["公布", "发布", "颁布", "公告"];
    private static readonly string[] Beginnings = ["施行", "实施", "生效", "执行"];

    /// <summary>The events of a line, in its order.</summary>
    public static ImmutableArray<RecordedEvent> Read(string line)
    {
        var dates = DatesOf(line);
        var events = ImmutableArray.CreateBuilder<RecordedEvent>();
        var (told, before) = (0, default(string));
        for (var i = 0; i < dates.Count; i++)
        {
            var (start, end, day) = dates[i];
            var next = i + 1 < dates.Count ? dates[i + 1].Start : line.Length;
            Tell(line[(i == 0 ? 0 : dates[i - 1].End)..start], line[end..next], day, events);
            if (before is { } joint && i > 0 && events.Count > told)
            {
                events.Insert(told, new RecordedEvent(events[told].Kind, dates[i - 1].Day, joint));
            }

            // 2018年1月25日 甲委员会会议、2018年6月13日乙委员会会议通过: what is told of the second is told of the first
            var words = line[end..next].TrimEnd();
            before = events.Count == told && words.Length is > 1 and <= MaxBy && words[^1] is '、' or '和' ? words[..^1].Trim(' ', '\u3000', '由', '经') : null;
            told = events.Count;
        }

        return events.ToImmutable();
    }

    /// <summary>The days that a text names, outside 《》.</summary>
    internal static List<(int Start, int End, DateOnly Day)> DatesOf(ReadOnlySpan<char> line)
    {
        var found = new List<(int, int, DateOnly)>();
        var depth = 0;
        for (var at = 0; at < line.Length; at++)
        {
            depth += line[at] switch { '《' => 1, '》' when depth > 0 => -1, _ => 0 };
            var end = at;
            if (depth == 0 && IsDigit(line[at]) && (at == 0 || !IsDigit(line[at - 1])) && DateForms.TryRead(line, ref end, out _, out var day) && day is { } read)
            {
                found.Add((at, end, read));
                at = end - 1;
            }
        }

        return found;
    }

    private static bool IsDigit(char c) => c is (>= '0' and <= '9') or (>= '０' and <= '９') or '一' or '二';

    private static void Tell(string before, string behind, DateOnly day, ImmutableArray<RecordedEvent>.Builder events)
    {
        foreach (var (label, kind) in Labels)
        {
            if (before.TrimEnd(' ', '\u3000', ':', '：', '】', ']').EndsWith(label, StringComparison.Ordinal))
            {
                events.Add(new RecordedEvent(kind, day, ""));
                return;
            }
        }

        var words = PromulgationOrder.WithoutPublication(WithoutTitles(behind));
        var amendsByName = words.Contains("通过的", StringComparison.Ordinal) && behind.Contains("修正案》", StringComparison.Ordinal);
        foreach (var (word, kind) in amendsByName ? [("通过", LifecycleEventKind.Amended)] : Changes)
        {
            if (words.IndexOf(word, StringComparison.Ordinal) is var at and >= 0)
            {
                events.Add(new RecordedEvent(kind, day, ByOf(behind, word)));
                break;
            }
        }

        if (Publications.Any(p => words.Contains(p, StringComparison.Ordinal)))
        {
            events.Add(new RecordedEvent(LifecycleEventKind.Promulgated, day, ByOf(behind, Publications.First(p => words.Contains(p, StringComparison.Ordinal)))));
        }

        if (Beginnings.Any(b => words.Contains(b, StringComparison.Ordinal)))
        {
            events.Add(new RecordedEvent(LifecycleEventKind.InForce, day, ""));
        }

        if (words.Contains("废止", StringComparison.Ordinal))
        {
            events.Add(new RecordedEvent(LifecycleEventKind.Repealed, day, ""));
        }
    }

    // what stands between the date and the word: 第八届全国人民代表大会常务委员会第四次会议
    private static string ByOf(string behind, string word)
    {
        var end = behind.LastIndexOf(word, StringComparison.Ordinal);
        var by = behind[..Math.Max(end, 0)].Trim(' ', '\u3000', '，', ',', '由', '经');
        var time = by.LastIndexOf('第');
        by = time > 0 && by.Length - time <= 4 && by[^1] == '次' ? by[..time].TrimEnd() : by; // 第三次 is said of the change
        return by.Length is > 1 and <= MaxBy ? by : "";
    }

    /// <summary>A line without the titles in 《》.</summary>
    internal static string WithoutTitles(string text)
    {
        var kept = new System.Text.StringBuilder(text.Length);
        var depth = 0;
        foreach (var c in text)
        {
            depth += c == '《' ? 1 : 0;
            if (depth == 0)
            {
                kept.Append(c);
            }

            depth -= c == '》' && depth > 0 ? 1 : 0;
        }

        return kept.ToString();
    }
}
