using Statutes.Model.Duties;

namespace Statutes.Ingest.Duties;

/// <summary>A modal word in a segment: 应当, 不得, 可以, 有权.</summary>
/// <param name="Start">Where it begins, counted in the segment.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Value">How it binds.</param>
internal readonly record struct Modal(int Start, int End, DutyModal Value)
{
    private static readonly (string Word, DutyModal Value)[] Words =
    [
        ("应当", DutyModal.Shall), ("必须", DutyModal.Shall), ("不得", DutyModal.MustNot), ("禁止", DutyModal.MustNot), ("严禁", DutyModal.MustNot),
        ("可以", DutyModal.May), ("有权", DutyModal.Entitled),
    ];

    // 应当知道 is a state of mind, 可以识别 an ability
    private static readonly string[] NotBinding =
        ["应当知道", "应当预见", "应当认定", "应当视为", "应当认为", "必须的", "不得不", "不得已", "可以识别", "可以辨认", "可以预见", "可以视为", "可以认定",
         "可以作为", "可以认为", "应当是", "有权机关", "有权部门", "有权单位", "有权的", "禁止性", "禁止令", "禁止的"];

    private static readonly string[] Doubting = ["是否", "认为", "所", "依法不", "并非", "确有", "明知或者", "知道或者", "本", "原", "法律"];

    private static readonly string[] Holders = ["的部门", "的机关", "的机构", "的单位", "的组织", "的人员", "的行政机关"];

    private static readonly string[] BanBegins = ["", "国家", "严格", "法律", "并", "但", "依法", "本法", "一律"];

    /// <summary>Finds the modal that governs a segment; null where it has none, or where it is not sure that it governs.</summary>
    /// <param name="text">The segment.</param>
    /// <param name="leftOut">Receives 1 more for each modal word that does not govern.</param>
    public static Modal? In(ReadOnlySpan<char> text, ref int leftOut)
    {
        for (var at = 0; at + 1 < text.Length; at++)
        {
            if (text[at] is not ('应' or '必' or '不' or '禁' or '严' or '可' or '有'))
            {
                continue;
            }

            foreach (var (word, value) in Words)
            {
                if (!text[at..].StartsWith(word))
                {
                    continue;
                }

                if (Governs(text, at, word, value))
                {
                    // 不应当 forbids
                    var isNegated = at > 0 && text[at - 1] == '不' && value is DutyModal.Shall;
                    return new Modal(isNegated ? at - 1 : at, at + word.Length, isNegated ? DutyModal.MustNot : value);
                }

                leftOut++;
            }
        }

        return null;
    }

    private static bool Governs(ReadOnlySpan<char> text, int at, string word, DutyModal value)
    {
        var before = text[..at];
        var rest = text[at..];
        if (PenaltyWords.StartsWithAny(rest, NotBinding) || PenaltyWords.EndsWithAny(before, Doubting) || IsInBrackets(before))
        {
            return false;
        }

        // 除应当遵守本法外 is a frame
        if (before.EndsWith("除") && rest.EndsWith("外"))
        {
            return false;
        }

        return value switch
        {
            DutyModal.MustNot when word is "禁止" => IsOneOf(before, BanBegins),
            DutyModal.Entitled => !PenaltyWords.ContainsAny(rest, Holders) && !rest.EndsWith("的") && before is not [.., '没' or '无'],
            _ => true,
        };
    }

    private static bool IsOneOf(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.SequenceEqual(word))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsInBrackets(ReadOnlySpan<char> before) =>
        before.LastIndexOfAny("（(“《") > before.LastIndexOfAny("）)”》");
}
