namespace Statutes.Model.Duties;

/// <summary>The kind of a penalty.</summary>
public enum PenaltyKind
{
    /// <summary>责令改正, 责令停止销售: an order to end the breach.</summary>
    OrderToCorrect,

    /// <summary>警告.</summary>
    Warning,

    /// <summary>通报批评, 予以通报.</summary>
    PublicCriticism,

    /// <summary>没收违法所得.</summary>
    Confiscation,

    /// <summary>罚款.</summary>
    Fine,

    /// <summary>暂停相关业务, 停业整顿.</summary>
    Suspension,

    /// <summary>关闭网站, 取缔.</summary>
    Closure,

    /// <summary>吊销营业执照, 撤销登记.</summary>
    Revocation,

    /// <summary>拘留.</summary>
    Detention,

    /// <summary>五年内不得从事…, 禁止其担任…: a ban from an activity or a post.</summary>
    Ban,

    /// <summary>处分: a sanction under the law on public employees.</summary>
    DisciplinaryAction,

    /// <summary>依照有关法律、行政法规的规定处罚: the penalty that another law states.</summary>
    AsOtherLaws,
}

/// <summary>The names of the kinds in JSON.</summary>
public static class PenaltyKindNames
{
    extension(PenaltyKind kind)
    {
        /// <summary>The name in JSON: <c>order-to-correct</c>.</summary>
        public string Name => kind switch
        {
            PenaltyKind.OrderToCorrect => "order-to-correct",
            PenaltyKind.Warning => "warning",
            PenaltyKind.PublicCriticism => "public-criticism",
            PenaltyKind.Confiscation => "confiscation",
            PenaltyKind.Fine => "fine",
            PenaltyKind.Suspension => "suspension",
            PenaltyKind.Closure => "closure",
            PenaltyKind.Revocation => "revocation",
            PenaltyKind.Detention => "detention",
            PenaltyKind.Ban => "ban",
            PenaltyKind.DisciplinaryAction => "disciplinary-action",
            _ => "as-other-laws",
        };
    }

    /// <summary>Every name, in the order of the kinds.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Enum.GetValues<PenaltyKind>().Select(k => k.Name)];
}
