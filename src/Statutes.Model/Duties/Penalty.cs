using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Model.Duties;

/// <summary>
/// One penalty of a provision, such as a fine in one tier on one party. Every span is in the source of the authentic text; an empty span
/// means that the law has no such words.
/// </summary>
/// <param name="From">The 款 or 项 that contains its words. It differs from the penalty provision where that says 依照前款规定处罚.</param>
/// <param name="Tier">The step, from 1: the base, then 拒不改正, 情节严重, 情节特别严重.</param>
/// <param name="On">On whom it is imposed.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Words">Its words: 处一万元以上五万元以下罚款.</param>
public sealed record Penalty(ProvisionId From, int Tier, PenalizedParty On, PenaltyKind Kind, TextSpan Words)
{
    /// <summary>Whether the authority may refrain from it: 可以处, in contrast to 处.</summary>
    public bool IsDiscretionary { get; init; }

    /// <summary>The amount of a fine or the length of a detention or ban; null where the law states none.</summary>
    public PenaltyAmount? Amount { get; init; }

    /// <summary>What a multiple is counted on: 违法所得, 采购金额, 上一年度营业额.</summary>
    public TextSpan AmountBase { get; init; }

    /// <summary>The words that lead to this tier or amount: 拒不改正的; empty for the base.</summary>
    public TextSpan Condition { get; init; }

    /// <summary>Who decides: 有关主管部门, 公安机关.</summary>
    public TextSpan DecidedBy { get; init; }

    /// <summary>What is confiscated: 违法所得.</summary>
    public TextSpan Confiscates { get; init; }
}
