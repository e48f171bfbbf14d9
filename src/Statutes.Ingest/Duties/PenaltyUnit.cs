using Statutes.Model.Duties;
using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Ingest.Duties;

/// <summary>The penalties of one 款 or 项 as its own words state them, before other provisions that it names are followed.</summary>
/// <param name="From">The 款 or 项.</param>
internal sealed class PenaltyUnit(ProvisionId From)
{
    /// <summary>The 款 or 项.</summary>
    public ProvisionId From { get; } = From;

    /// <summary>The words that describe the conduct.</summary>
    public TextSpan Conduct { get; set; }

    /// <summary>The references that name what the conduct breaches, or the conduct of another provision (有前款行为).</summary>
    public List<PlacedReference> Breaches { get; } = [];

    /// <summary>Whether the conduct is that of another provision with a graver result: 有前款行为，造成严重后果的.</summary>
    public bool IsGraver { get; set; }

    /// <summary>Which of the breached provisions each item of its list describes, where the wording decides that.</summary>
    public Dictionary<ProvisionPath, IReadOnlyList<ProvisionId>> Items { get; } = [];

    /// <summary>On whom its penalties are imposed where they name no party.</summary>
    public PenalizedParty Party { get; set; }

    /// <summary>Whether it states criminal penalties, which are not listed.</summary>
    public bool IsCriminal { get; set; }

    /// <summary>Its own penalties; their tiers count from 1.</summary>
    public List<Penalty> Penalties { get; } = [];

    /// <summary>The provisions whose penalties it applies: 依照前款规定处罚.</summary>
    public List<PenaltyApplication> Applications { get; } = [];

    /// <summary>
    /// Makes the penalties beside a detention those of a natural person, except a closure: only a person is detained. A detention in a
    /// higher tier alone (情节严重的，并处拘留) changes nothing below it: 任何单位和个人 may have breached the provision.
    /// </summary>
    public void Individualize()
    {
        if (Party != PenalizedParty.Any
            || Penalties.Find(p => p is { Kind: PenaltyKind.Detention, On: PenalizedParty.Individual }) is not { } detention)
        {
            return;
        }

        for (var i = 0; i < Penalties.Count; i++)
        {
            if (Penalties[i] is { On: PenalizedParty.Any, Kind: not PenaltyKind.Closure } && Penalties[i].Tier >= detention.Tier)
            {
                Penalties[i] = Penalties[i] with { On = PenalizedParty.Individual };
            }
        }
    }

    /// <summary>Whether it states anything.</summary>
    public bool IsEmpty => Penalties.Count == 0 && Applications.Count == 0 && !IsCriminal;
}

/// <summary>The words 依照…规定处罚.</summary>
/// <param name="Targets">The provisions whose penalties apply.</param>
/// <param name="Tier">The tier of the clause, from 1.</param>
/// <param name="On">The only party; null for the parties of the targets.</param>
/// <param name="Condition">The words that lead to it; empty where the conduct alone does.</param>
/// <param name="DecidedBy">Who decides; empty for the authority of the target.</param>
internal sealed record PenaltyApplication(
    IReadOnlyList<ProvisionId> Targets, int Tier, PenalizedParty? On, TextSpan Condition, TextSpan DecidedBy);
