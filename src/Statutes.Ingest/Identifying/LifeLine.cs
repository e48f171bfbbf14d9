using System.Collections.Immutable;
using System.Text;
using Statutes.Citations.Parsing.Tokens;
using Statutes.Model.Text;
using Statutes.Model.Works;

namespace Statutes.Ingest.Identifying;

/// <summary>An event in the life of a law, as a line of a heading records it.</summary>
/// <param name="Kind">The kind of event.</param>
/// <param name="Date">The date.</param>
/// <param name="By">The body or the decision, in the words of the line; empty if the line names neither.</param>
internal sealed record RecordedEvent(LifecycleEventKind Kind, DateOnly Date, string By);

/// <summary>
/// Reads the events of a line such as 1993年10月31日第八届全国人民代表大会常务委员会第四次会议通过 根据2009年8月27日…《关于修改…的决定》修正: each date with the
/// words behind it, up to the next date. The content of 《》 is the name of an instrument and is ignored. Linear in the line.
/// </summary>
internal static class LifeLine
{
    private const int MaxBy = 80;

    // labels before a date
    private static readonly (string Label, LifecycleEventKind Kind)[] Labels =
    [
        ("公布日期", LifecycleEventKind.Promulgated), ("发布日期", LifecycleEventKind.Promulgated),
        ("发文日期", LifecycleEventKind.Promulgated), ("成文日期", LifecycleEventKind.Promulgated),
        ("通过日期", LifecycleEventKind.Adopted),
        ("施行日期", LifecycleEventKind.InForce), ("实施日期", LifecycleEventKind.InForce), ("生效日期", LifecycleEventKind.InForce),
    ];

    // words behind a date, by precedence: 修订通过 is an amendment, 公告公布施行 is two events
    private static readonly (string Word, LifecycleEventKind Kind)[] Changes =
    [
        ("修正", LifecycleEventKind.Amended), ("修订", LifecycleEventKind.Amended), ("修改", LifecycleEventKind.Amended),
        ("通过", LifecycleEventKind.Adopted), ("批准", LifecycleEventKind.Adopted),
    ];

    private static readonly string[] Publications = ["公布", "发布", "颁布", "公告"];

    // words before an English date
    private static readonly (string Word, LifecycleEventKind Kind)[] EnglishEvents =
    [
        ("amended", LifecycleEventKind.Amended), ("revised", LifecycleEventKind.Amended), ("adopted", LifecycleEventKind.Adopted),
        ("promulgated", LifecycleEventKind.Promulgated), ("issued", LifecycleEventKind.Promulgated),
        ("published", LifecycleEventKind.Promulgated), ("effective", LifecycleEventKind.InForce), ("force", LifecycleEventKind.InForce),
        ("effect", LifecycleEventKind.InForce),
    ];

    /// <summary>Returns the events of a line, in its order.</summary>
    public static ImmutableArray<RecordedEvent> Read(string line)
    {
        var dates = DatesOf(line);
        if (dates.Count > 0 && !line.Any(HanCharacters.Is))
        {
            return ReadEnglish(line, dates);
        }

        var events = ImmutableArray.CreateBuilder<RecordedEvent>();
        var (count, before) = (0, default(string));
        for (var i = 0; i < dates.Count; i++)
        {
            var (start, end, day) = dates[i];
            var next = i + 1 < dates.Count ? dates[i + 1].Start : line.Length;
            Read(line[(i == 0 ? 0 : dates[i - 1].End)..start], line[end..next], day, events);
            if (before is { } joint && i > 0 && events.Count > count)
            {
                events.Insert(count, new RecordedEvent(events[count].Kind, dates[i - 1].Day, joint));
            }

            // 2018年1月25日 甲委员会会议、2018年6月13日乙委员会会议通过: the event of the second date is also that of the first
            var words = line[end..next].TrimEnd();
            before = events.Count == count && words.Length is > 1 and <= MaxBy && words[^1] is '、' or '和'
                ? words[..^1].Trim(' ', '\u3000', '由', '经')
                : null;
            count = events.Count;
        }

        return events.ToImmutable();
    }

    // in English the verb is before the date: Adopted at the 30th Meeting … on August 20, 2021, effective November 1, 2021
    private static ImmutableArray<RecordedEvent> ReadEnglish(string line, List<(int Start, int End, DateOnly Day)> dates)
    {
        var events = ImmutableArray.CreateBuilder<RecordedEvent>();
        for (var i = 0; i < dates.Count; i++)
        {
            var before = line[(i == 0 ? 0 : dates[i - 1].End)..dates[i].Start];
            foreach (var (word, kind) in EnglishEvents)
            {
                if (before.Contains(word, StringComparison.OrdinalIgnoreCase))
                {
                    events.Add(new RecordedEvent(kind, dates[i].Day, ""));
                    break;
                }
            }
        }

        return events.ToImmutable();
    }

    /// <summary>Finds the dates in a text, outside 《》.</summary>
    internal static List<(int Start, int End, DateOnly Day)> DatesOf(ReadOnlySpan<char> line)
    {
        var found = new List<(int, int, DateOnly)>();
        var depth = 0;
        for (var at = 0; at < line.Length; at++)
        {
            depth += line[at] switch { '《' => 1, '》' when depth > 0 => -1, _ => 0 };
            var end = at;
            var isStart = depth == 0 && (IsDigit(line[at])
                ? at == 0 || !IsDigit(line[at - 1])
                : char.IsAsciiLetterUpper(line[at]) && (at == 0 || !char.IsAsciiLetter(line[at - 1])));
            if (isStart && DateForms.TryRead(line, ref end, out _, out var day) && day is { } date)
            {
                found.Add((at, end, date));
                at = end - 1;
            }
        }

        return found;
    }

    private static bool IsDigit(char c) => c is (>= '0' and <= '9') or (>= '０' and <= '９') or '一' or '二';

    private static void Read(string before, string behind, DateOnly day, ImmutableArray<RecordedEvent>.Builder events)
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
        var relative = FindRelativeBeginning(words);
        words = words.Remove(relative.Start, relative.Length);
        var amendsByName = words.Contains("通过的", StringComparison.Ordinal) && behind.Contains("修正案》", StringComparison.Ordinal);
        foreach (var (word, kind) in amendsByName ? [("通过", LifecycleEventKind.Amended)] : Changes)
        {
            if (words.IndexOf(word, StringComparison.Ordinal) is var at and >= 0)
            {
                events.Add(new RecordedEvent(kind, day, ByOf(behind, word)));
                break;
            }
        }

        if (Publications.FirstOrDefault(p => words.Contains(p, StringComparison.Ordinal)) is { } publication)
        {
            events.Add(new RecordedEvent(LifecycleEventKind.Promulgated, day, ByOf(behind, publication)));
        }

        // 2011年1月19日国务院令第5号公布，自公布之日起施行
        var isWithPublication = relative.Length > 0 && Array.Exists(Publications, p => words.Contains(p, StringComparison.Ordinal));
        if (isWithPublication || EntryIntoForce.Beginnings.Any(b => words.Contains(b, StringComparison.Ordinal)))
        {
            events.Add(new RecordedEvent(LifecycleEventKind.InForce, day, ""));
        }

        if (words.Contains("废止", StringComparison.Ordinal))
        {
            events.Add(new RecordedEvent(LifecycleEventKind.Repealed, day, ""));
        }
    }

    /// <summary>
    /// Finds 自公布之日起施行. The words give no date of their own, so the date before them is not that of the entry into force.
    /// </summary>
    /// <returns>The place; empty if the words are not there.</returns>
    internal static TextSpan FindRelativeBeginning(string words)
    {
        foreach (var publication in EntryIntoForce.Publications)
        {
            var at = words.IndexOf(publication, StringComparison.Ordinal);
            var start = at < 0 ? -1 : words.LastIndexOf('自', at);
            var begins = start < 0
                ? []
                : EntryIntoForce.Beginnings.Select(b => words.IndexOf(b, at, StringComparison.Ordinal)).Where(b => b >= 0).ToArray();
            if (begins.Length > 0)
            {
                return new TextSpan(start, begins.Min() + 2);
            }
        }

        return default;
    }

    // the words between the date and the verb: 第八届全国人民代表大会常务委员会第四次会议
    private static string ByOf(string behind, string word)
    {
        var end = behind.LastIndexOf(word, StringComparison.Ordinal);
        var by = behind[..Math.Max(end, 0)].Trim(' ', '\u3000', '，', ',', '由', '经');
        var time = by.LastIndexOf('第');
        by = time > 0 && by.Length - time <= 4 && by[^1] == '次' ? by[..time].TrimEnd() : by; // 第三次 belongs to the amendment
        return by.Length is > 1 and <= MaxBy ? by : "";
    }

    /// <summary>Removes the titles in 《》 from a line.</summary>
    internal static string WithoutTitles(string text)
    {
        var rest = new StringBuilder(text.Length);
        var depth = 0;
        foreach (var c in text)
        {
            depth += c == '《' ? 1 : 0;
            if (depth == 0)
            {
                rest.Append(c);
            }

            depth -= c == '》' && depth > 0 ? 1 : 0;
        }

        return rest.ToString();
    }
}
