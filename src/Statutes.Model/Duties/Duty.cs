using System.Collections.Immutable;
using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Model.Duties;

/// <summary>
/// A duty, prohibition, power or right in the authentic text of a law. Every span is in the source of that text; an empty span means that
/// the law has no such words.
/// </summary>
/// <param name="From">The 款 or 项 that states it. For a duty of a list, the 项.</param>
/// <param name="Modal">How it binds.</param>
/// <param name="Subject">Who is bound: 网络运营者. It may stand in the 款 above an item, or in the sentence before.</param>
/// <param name="Action">What the person has to do, may do, or must not do.</param>
/// <param name="Words">The sentence or clause that states it.</param>
public sealed record Duty(ProvisionId From, DutyModal Modal, TextSpan Subject, TextSpan Action, TextSpan Words)
{
    /// <summary>The words that say when it applies: 发现…的, 采购网络产品和服务，可能影响国家安全的.</summary>
    public ImmutableArray<TextSpan> Conditions { get; init; } = [];

    /// <summary>The words that make an exception: 法律、行政法规另有规定的，依照其规定.</summary>
    public TextSpan Exception { get; init; }

    /// <summary>The words that set a time: 自收到申请之日起二十日内, 每年至少进行一次.</summary>
    public TextSpan Deadline { get; init; }

    /// <summary>Whether the subject is the one of a sentence before, because this sentence names none.</summary>
    public bool InheritsSubject { get; init; }
}
