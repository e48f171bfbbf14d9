namespace Statutes.Contract.Responses;

/// <summary>
/// A page of the register of duties. <c>work</c> is null if all works were asked for; <c>since</c> is the version with which the rows were
/// compared, or null.
/// </summary>
public sealed record ObligationsJson(
    string? Work, string At, bool AtAssumed, string? Since, int Total, int Page, int PageSize, IReadOnlyList<ObligationJson> Rows);

/// <summary>
/// A duty (<c>shall</c>), prohibition (<c>must-not</c>), power (<c>may</c>) or right (<c>entitled</c>) of a provision. <c>subject</c> is
/// empty where the law names an activity only. The Chinese words are those of the law; the English <c>action</c> is the clause of the
/// translation that contains it. <c>lineage</c> and <c>hash</c> (the fingerprint of the Chinese wording) show whether a row of another
/// version is the same. <c>change</c> and <c>before</c> are set if <c>since</c> was asked for.
/// </summary>
public sealed record ObligationJson(
    string Id,
    BilingualText Label,
    string Modal,
    BilingualText Subject,
    BilingualText Action,
    BilingualText? Condition,
    BilingualText? Exception,
    BilingualText? Deadline,
    IReadOnlyList<PenaltyJson> Penalties,
    string? Lineage,
    string? Hash,
    string? Change = null,
    ObligationJson? Before = null);

/// <summary>
/// A penalty for the breach of a duty. <c>tier</c> counts the steps from the base on. <c>min</c> and <c>max</c> are amounts in
/// <c>currency</c>; <c>multipleMin</c> and <c>multipleMax</c> are multiples of <c>multipleOf</c>. <c>periodMin</c> and <c>periodMax</c>
/// count the <c>periodUnit</c> of a detention or ban. <c>may</c>: the authority may refrain from it. <c>inferred</c>: the provision names
/// no article. <c>words</c> are those of the law, and the clause of the translation that contains them.
/// </summary>
public sealed record PenaltyJson(
    string Id,
    int Tier,
    string On,
    string Kind,
    decimal? Min,
    decimal? Max,
    string? Currency,
    decimal? MultipleMin,
    decimal? MultipleMax,
    BilingualText? MultipleOf,
    decimal? PeriodMin,
    decimal? PeriodMax,
    string? PeriodUnit,
    BilingualText? Condition,
    bool May,
    BilingualText? DecidedBy,
    BilingualText? Confiscates,
    bool Inferred,
    BilingualText? Words = null);
