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

    /// <summary>规范性文件, binding in practice, not made by order.</summary>
    [JsonStringEnumMemberName("normative-document")]
    NormativeDocument,
}
