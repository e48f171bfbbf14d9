using System.Collections.Immutable;
using Statutes.Model.Ids;
using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Search.Bases;

/// <summary>What a provision leaves to others: 关键信息基础设施的具体范围和安全保护办法由国务院制定.</summary>
/// <param name="From">The 款 or 项.</param>
/// <param name="Words">The sentence, in the source of the authentic text.</param>
/// <param name="Object">What is left to them: 关键信息基础设施的具体范围和安全保护办法.</param>
/// <param name="Delegate">To whom it is left: 国务院.</param>
/// <param name="IsProcedure">Whether a procedure is left to them (通过…组织的国家安全审查), and no rule.</param>
public sealed record Delegation(ProvisionId From, TextSpan Words, string Object, string Delegate, bool IsProcedure);

/// <summary>Why a rule is said to fill a delegation.</summary>
public enum DelegationLink
{
    /// <summary>The editors of the corpus say so.</summary>
    Editor,

    /// <summary>The rule names the article as its basis: 根据《…》第X条…制定.</summary>
    Basis,

    /// <summary>The rule names the law as its basis, and its title names what the provision leaves to others.</summary>
    Title,
}

/// <summary>A rule that fills a delegation.</summary>
/// <param name="Rule">The version of the rule that applies.</param>
/// <param name="Link">Why.</param>
public sealed record FillingRule(VersionId Rule, DelegationLink Link);

/// <summary>A delegation with the rules that fill it.</summary>
/// <param name="Delegation">The delegation.</param>
/// <param name="Rules">The rules; empty if no rule is certain.</param>
public sealed record FilledDelegation(Delegation Delegation, ImmutableArray<FillingRule> Rules);
