using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using Statutes.Citations.Syntax;
using Statutes.Model.Text;

namespace Statutes.Citations.Grammar;

/// <summary>
/// Finds citations in running Chinese text as laws are written: 本法第二十一条, 《…法》第X条, 前款, 本条第二款, 该法, 宪法, whole works in 《》.
/// No look-ups. One pass: the few characters that can begin a citation are searched for, and each attempt looks at a bounded stretch.
/// </summary>
internal static class ChineseScanner
{
    /// <summary>A title in 《》 longer than this is no title.</summary>
    private const int MaxTitle = 120;

    private static readonly SearchValues<char> Anchors = SearchValues.Create("第本前上该該同《宪憲");

    private static readonly string[] Instruments =
        ["办法", "条例", "规定", "决定", "细则", "规则", "解释", "通则", "章程", "辦法", "條例", "規定", "法"];

    /// <summary>After 法, these make another word of it: 本法院, 该法律, 该法人.</summary>
    private const string LawGoesOn = "院律人庭官警";

    private static readonly string[] TitleEnds =
    [
        "法", "条例", "规定", "办法", "规则", "细则", "决定", "决议", "解释", "公约", "协定", "条约", "法典", "通则", "准则", "规程",
        "章程", "通知", "意见", "纲要", "修正案", "目录", "标准", "规范", "批复", "命令",
    ];

    /// <summary>Finds every citation.</summary>
    public static ScanResult Scan(ReadOnlySpan<char> text)
    {
        var citations = ImmutableArray.CreateBuilder<Citation>();
        var notUnderstood = ImmutableArray.CreateBuilder<NotUnderstood>();
        var at = 0;
        while (at < text.Length && text[at..].IndexOfAny(Anchors) is var skip and >= 0)
        {
            at += skip;
            if (TryRead(text, at, out var citation) && citation is not null)
            {
                at = citation.Span.End;
                if (citation.Places.Length > 0 && ChineseForms.GoesOn(text, at, out var end))
                {
                    var span = new TextSpan(citation.Span.Start, end);
                    notUnderstood.Add(new NotUnderstood(span, "A range whose two ends are not of one kind, or a relative unit after a numbered one."));
                    at = end;
                    continue;
                }

                citations.Add(citation);
            }
            else
            {
                at++;
            }
        }

        return new ScanResult(citations.ToImmutable(), notUnderstood.ToImmutable());
    }

    private static bool TryRead(ReadOnlySpan<char> text, int at, out Citation? citation)
    {
        var mention = TryReadMention(text, at);
        var placesAt = mention?.Span.End ?? at;
        var version = default(VersionWord);
        if (mention is { Marked: true } && placesAt < text.Length && text[placesAt] is '（' or '(')
        {
            version = TakeVersionBracket(text, ref placesAt);
        }

        version ??= mention is { Marked: true } ? YearBefore(text, at) : null;
        var reading = new PlaceReading();
        var end = placesAt;
        var numbered = mention is null || (placesAt < text.Length && text[placesAt] == '第');
        var hasPlaces = numbered && ChineseForms.TryReadPlaces(text, ref end, loose: false, reading);
        citation = (mention, hasPlaces) switch
        {
            (null, false) => null,
            (null, true) => new Citation(new TextSpan(at, end), WorkMention.None, null, reading.ToImmutable()),
            (not null, true) => new Citation(new TextSpan(at, end), mention, version, reading.ToImmutable()),
            _ when mention.Marked && !EndsLikeAnInstrument(mention.Name) => null,
            _ => new Citation(new TextSpan(at, Math.Max(version?.Span.End ?? 0, mention.Span.End)), mention, version, []),
        };
        return citation is not null;
    }

    private static WorkMention? TryReadMention(ReadOnlySpan<char> text, int at) => text[at] switch
    {
        '《' => TryReadTitle(text, at),
        '本' => TryReadInstrument(text, at, WorkMentionKind.Self),
        '该' or '該' or '同' => TryReadInstrument(text, at, WorkMentionKind.LastCited),
        '宪' or '憲' when at + 1 < text.Length && text[at + 1] == '法' && !GoesOnAfterLaw(text, at + 2) && !EndsAnotherWord(text, at) =>
            new WorkMention(WorkMentionKind.Named, "宪法", false, new TextSpan(at, at + 2)),
        _ => null,
    };

    // the marks may nest: 《关于修改《…》的决定》
    private static WorkMention? TryReadTitle(ReadOnlySpan<char> text, int at)
    {
        var depth = 0;
        for (var i = at; i < text.Length && i - at <= MaxTitle; i++)
        {
            depth += text[i] switch { '《' => 1, '》' => -1, _ => 0 };
            if (depth == 0)
            {
                return new WorkMention(WorkMentionKind.Named, text[(at + 1)..i].ToString(), true, new TextSpan(at, i + 1));
            }
        }

        return null;
    }

    private static WorkMention? TryReadInstrument(ReadOnlySpan<char> text, int at, WorkMentionKind kind)
    {
        foreach (var instrument in Instruments)
        {
            var end = at + 1 + instrument.Length;
            if (text[(at + 1)..].StartsWith(instrument, StringComparison.Ordinal)
                && !(instrument == "法" && GoesOnAfterLaw(text, end))
                && !(kind == WorkMentionKind.LastCited && IsAlsoAPlainWord(instrument) && (end >= text.Length || text[end] != '第')))
            {
                return new WorkMention(kind, "", false, new TextSpan(at, end));
            }
        }

        return null;
    }

    private static VersionWord? TakeVersionBracket(ReadOnlySpan<char> text, ref int at)
    {
        var close = text[at..Math.Min(text.Length, at + 24)].IndexOfAny('）', ')');
        if (close < 0)
        {
            return null;
        }

        var span = new TextSpan(at, at + close + 1);
        var word = VersionWords.Take(text, ref span);
        at = word is null ? at : word.Span.End;
        return word;
    }

    // 该规定, 该决定 mean a rule or a decision of any sort unless an article of it follows
    private static bool IsAlsoAPlainWord(string instrument) => instrument is "规定" or "決定" or "决定" or "解释" or "規定" or "规则" or "章程";

    // 法规 is another word, but 本法规定 is 本法 with a verb
    // 2020年4月13日公布的《…》: of several works or versions of that title, the one of that year
    private static VersionWord? YearBefore(ReadOnlySpan<char> text, int at)
    {
        var before = text[Math.Max(0, at - 16)..at];
        var day = before.LastIndexOf("日");
        var year = before.IndexOf("年");
        var isDated = before.EndsWith("公布的") || before.EndsWith("发布的") || before.EndsWith("通过的") || before.EndsWith("施行的");
        return isDated && year >= 4 && day > year && int.TryParse(before[(year - 4)..year], NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? new VersionWord(VersionWordKind.Year, value, new TextSpan(at - before.Length + year - 4, at))
            : null;
    }

    private static bool GoesOnAfterLaw(ReadOnlySpan<char> text, int at) => at < text.Length
        && (LawGoesOn.Contains(text[at]) || (text[at] is '规' or '規' && !(at + 1 < text.Length && text[at + 1] == '定')));

    // 违宪法律: 宪 belongs to the word before
    private static bool EndsAnotherWord(ReadOnlySpan<char> text, int at) => at > 0 && text[at - 1] is '违' or '立' or '合' or '護' or '护';

    private static bool EndsLikeAnInstrument(string title)
    {
        var bracket = title.LastIndexOfAny(['（', '(']);
        var name = bracket > 0 && title[^1] is '）' or ')' ? title.AsSpan(0, bracket) : title;
        foreach (var ending in TitleEnds)
        {
            if (name.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
