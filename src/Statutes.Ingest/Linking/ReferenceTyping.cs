using System.Buffers;
using Statutes.Model.Corpus;
using Statutes.Model.Text;

namespace Statutes.Ingest.Linking;

/// <summary>
/// Finds the type of a reference from the Chinese words around it. The nearest of the words below that precedes it in the
/// same sentence decides; without such a word the reference is plain. <see cref="Duties.PenaltyTyping"/> corrects the penalties, for which
/// the words alone do not suffice.
/// </summary>
internal static class ReferenceTyping
{
    private static readonly (string Word, ReferenceType Type)[] Leads =
    [
        ("违反", ReferenceType.PenaltyFor), ("不履行", ReferenceType.PenaltyFor), ("未履行", ReferenceType.PenaltyFor),
        ("除", ReferenceType.ExceptionTo),
        ("依照", ReferenceType.AppliesByReference), ("按照", ReferenceType.AppliesByReference), ("适用", ReferenceType.AppliesByReference),
        ("参照", ReferenceType.AppliesByReference),
        ("根据", ReferenceType.Basis), ("依据", ReferenceType.Basis),
    ];

    private static readonly SearchValues<string> Sanctions =
        SearchValues.Create(["处罚", "罚款", "责令", "警告", "拘留", "处分", "刑事责任", "民事责任", "法律责任"], StringComparison.Ordinal);

    private static readonly SearchValues<string> Reports =
        SearchValues.Create(["举报", "投诉", "检举", "控告"], StringComparison.Ordinal);

    /// <summary>Finds the type of the reference at a place in a text.</summary>
    public static ReferenceType Of(ReadOnlySpan<char> wording, TextSpan span)
    {
        var before = wording[..span.Start];
        before = before[(before.LastIndexOfAny("。；") + 1)..];
        var after = wording[span.End..];
        var stop = after.IndexOfAny("。；");
        after = stop < 0 ? after : after[..stop];

        if (after.StartsWith("所称") || after.StartsWith("下列用语"))
        {
            return ReferenceType.DefinitionOf;
        }

        // 单位有前款行为的，…处…罚款
        if (before.EndsWith("有") && after.ContainsAny(Sanctions))
        {
            return ReferenceType.PenaltyFor;
        }

        var nearest = -1;
        var type = ReferenceType.Plain;
        foreach (var (word, wordType) in Leads)
        {
            if (before.LastIndexOf(word) is var at && at > nearest)
            {
                (nearest, type) = (at, wordType);
            }
        }

        return type switch
        {
            ReferenceType.PenaltyFor when !after.ContainsAny(Sanctions) && IsOfReports(after) => ReferenceType.Plain,
            ReferenceType.ExceptionTo when !after.Contains('外') => ReferenceType.Plain,
            ReferenceType.Basis when !MakesAnInstrument(after) => ReferenceType.Plain,
            _ => type,
        };
    }

    // 有权对违反本法规定的行为…投诉、举报: a right to report a breach, no penalty for it
    private static bool IsOfReports(ReadOnlySpan<char> after) =>
        (after.StartsWith("的行为") || after.StartsWith("规定的行为") || after.StartsWith("有关规定的行为")) && after.ContainsAny(Reports);

    private static bool MakesAnInstrument(ReadOnlySpan<char> after) => after.IndexOf("制定本") >= 0;
}
