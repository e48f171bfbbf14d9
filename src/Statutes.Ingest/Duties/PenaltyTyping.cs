using System.Collections.Immutable;
using Statutes.Model.Corpus;
using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Ingest.Duties;

/// <summary>
/// Corrects which references are <c>penalty-for</c>. The words beside a reference do not decide it alone: 有前两款行为 refers to penalties, which
/// nobody breaches; 违反本法第X条 without a penalty in its 款 is no penalty; an item of a list has its penalty in the words above the list.
/// </summary>
internal static class PenaltyTyping
{
    private static readonly string[] Liabilities =
        ["罚", "责令", "警告", "拘留", "处分", "责任", "没收", "吊销", "撤销", "无效", "赔偿", "刑", "取缔", "通报",
         "规定处理", "法规的规定予以处理", "规章的规定予以处理", "有关规定予以处理", "》的规定予以处理", "依法予以处理", "法律法规处理", "法规予以处理", "法规处理"];

    /// <summary>Assigns the types of the references of one text.</summary>
    /// <param name="document">The text.</param>
    /// <param name="penalties">Its penalties.</param>
    /// <param name="references">Its references.</param>
    public static ImmutableArray<Reference> Apply(
        StatuteDocument document, PenaltyReader penalties, ImmutableArray<Reference> references) =>
        document.Language == Language.Chinese ? [.. references.Select(r => Type(document, penalties, r))] : references;

    private static Reference Type(StatuteDocument document, PenaltyReader penalties, Reference reference)
    {
        var isTargetPenalty = reference.Targets.Length > 0
            && reference.Targets.All(t => !t.Path.IsWhole && t.Version == document.Version && penalties.IsPenalty(t));
        var type = reference.Type switch
        {
            ReferenceType.PenaltyFor when isTargetPenalty || !StatesLiability(document, reference) => ReferenceType.Plain,
            ReferenceType.Plain when !isTargetPenalty && penalties.IsBreach(reference) => ReferenceType.PenaltyFor,
            var usual => usual,
        };
        return type == reference.Type ? reference : reference with { Type = type };
    }

    // in the 款 with its items: the words above a list state the penalty for all of it
    private static bool StatesLiability(StatuteDocument document, Reference reference)
    {
        var path = reference.From.Path.AncestorOrSelf(ProvisionKind.Paragraph) ?? reference.From.Path;
        return document.Find(path) is not { } paragraph
            || PenaltyWords.ContainsAny(paragraph.Span.In(document.Source.Content), Liabilities);
    }
}
