using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Statutes.Model.Works;

/// <summary>The rank of an instrument in PRC law (Legislation Law of the PRC, chapters II to IV).</summary>
public enum WorkKind
{
    /// <summary>法律, by the National People's Congress or its Standing Committee.</summary>
    [JsonStringEnumMemberName("law")]
    Law,

    /// <summary>行政法规, by the State Council.</summary>
    [JsonStringEnumMemberName("administrative-regulation")]
    AdministrativeRegulation,

    /// <summary>部门规章, by a department of the State Council, by order.</summary>
    [JsonStringEnumMemberName("departmental-rule")]
    DepartmentalRule,

    /// <summary>规范性文件, binding in practice, but not issued by order.</summary>
    [JsonStringEnumMemberName("normative-document")]
    NormativeDocument,

    /// <summary>宪法 and its amendments, by the National People's Congress.</summary>
    [JsonStringEnumMemberName("constitution")]
    Constitution,

    /// <summary>司法解释, by the Supreme People's Court or the Supreme People's Procuratorate (Legislation Law, Article 119).</summary>
    [JsonStringEnumMemberName("judicial-interpretation")]
    JudicialInterpretation,

    /// <summary>关于修改…的决定: amends or repeals other instruments, and is not one of their versions.</summary>
    [JsonStringEnumMemberName("amending-decision")]
    AmendingDecision,

    /// <summary>A text that does not say who made it, such as a file of the user: it may be a rule of a company.</summary>
    [JsonStringEnumMemberName("unknown")]
    Unknown,
}

/// <summary>The names of the ranks in JSON.</summary>
public static class WorkKindNames
{
    extension(WorkKind kind)
    {
        /// <summary>The name in JSON: <c>administrative-regulation</c>.</summary>
        public string Name => kind switch
        {
            WorkKind.Law => "law",
            WorkKind.AdministrativeRegulation => "administrative-regulation",
            WorkKind.DepartmentalRule => "departmental-rule",
            WorkKind.Constitution => "constitution",
            WorkKind.JudicialInterpretation => "judicial-interpretation",
            WorkKind.AmendingDecision => "amending-decision",
            WorkKind.Unknown => "unknown",
            _ => "normative-document",
        };
    }

    /// <summary>All names, in the order of the kinds.</summary>
    public static ImmutableArray<string> All { get; } = [.. Enum.GetValues<WorkKind>().Select(k => k.Name)];
}
