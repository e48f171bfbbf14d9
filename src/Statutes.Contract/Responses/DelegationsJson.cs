namespace Statutes.Contract.Responses;

/// <summary>
/// What the provisions of a version leave to others (<c>delegations</c>), the rules that name the law as their basis (<c>rules</c>), the
/// laws that this work names as its basis (<c>bases</c>), and the delegations of other laws that it fills (<c>fills</c>).
/// </summary>
public sealed record DelegationsJson(
    string Work,
    string At,
    bool AtAssumed,
    string Version,
    IReadOnlyList<DelegationJson> Delegations,
    IReadOnlyList<BasisLinkJson> Rules,
    IReadOnlyList<BasisLinkJson> Bases,
    IReadOnlyList<DelegationJson> Fills);

/// <summary>
/// What a provision leaves to others. <c>words</c> is the sentence and the clause of the translation that contains it. <c>what</c> is left
/// to <c>delegate</c>. <c>kind</c>: <c>rule</c>, or <c>procedure</c> (通过…组织的国家安全审查). <c>rules</c> is empty if no rule is certain.
/// </summary>
public sealed record DelegationJson(
    string Id,
    BilingualText Label,
    BilingualText Words,
    string What,
    string Delegate,
    string Kind,
    IReadOnlyList<FillingRuleJson> Rules);

/// <summary>
/// A rule that fills a delegation. <c>link</c>: <c>editor</c> (the editors of the corpus say so), <c>basis</c> (it names the article as its
/// basis), or <c>title</c> (it names the law as its basis, and its title names what is left to others).
/// </summary>
public sealed record FillingRuleJson(string Id, string Work, BilingualText Title, string Link);

/// <summary>A rule and its basis: <c>words</c> of the rule at <c>from</c> name the law.</summary>
public sealed record BasisLinkJson(string Id, string Work, BilingualText Title, string From, IReadOnlyList<string> Words);
