using System.Text.Json.Serialization;

namespace Statutes.Model.Corpus;

/// <summary>Why a reference inside a law has no target.</summary>
public enum UnresolvedReason
{
    /// <summary>The text is not a citation, or part of it was not understood.</summary>
    [JsonStringEnumMemberName("not-a-citation")]
    NotACitation,

    /// <summary>No work has that name, or the corpus does not contain the version that the text names.</summary>
    [JsonStringEnumMemberName("unknown-work")]
    UnknownWork,

    /// <summary>The law has no such article, or no such 编, 章 or 节.</summary>
    [JsonStringEnumMemberName("no-such-article")]
    NoSuchArticle,

    /// <summary>The article has no such 款.</summary>
    [JsonStringEnumMemberName("no-such-paragraph")]
    NoSuchParagraph,

    /// <summary>The 款 or article has no such 项, or the 项 no such 目.</summary>
    [JsonStringEnumMemberName("no-such-item")]
    NoSuchItem,

    /// <summary>The reference refers back (前款), and nothing precedes it.</summary>
    [JsonStringEnumMemberName("no-antecedent")]
    NoAntecedent,

    /// <summary>The reference has several possible targets.</summary>
    [JsonStringEnumMemberName("ambiguous")]
    Ambiguous,
}

/// <summary>The names of the reasons in JSON.</summary>
public static class UnresolvedReasonNames
{
    extension(UnresolvedReason reason)
    {
        /// <summary>The name in JSON: <c>no-such-article</c>.</summary>
        public string Name => reason switch
        {
            UnresolvedReason.NotACitation => "not-a-citation",
            UnresolvedReason.UnknownWork => "unknown-work",
            UnresolvedReason.NoSuchArticle => "no-such-article",
            UnresolvedReason.NoSuchParagraph => "no-such-paragraph",
            UnresolvedReason.NoSuchItem => "no-such-item",
            UnresolvedReason.NoAntecedent => "no-antecedent",
            _ => "ambiguous",
        };
    }

    /// <summary>Parses the name of a reason.</summary>
    /// <returns>False where <paramref name="name"/> is not the name of a reason.</returns>
    public static bool TryParse(string name, out UnresolvedReason reason)
    {
        foreach (var candidate in Enum.GetValues<UnresolvedReason>())
        {
            if (candidate.Name == name)
            {
                reason = candidate;
                return true;
            }
        }

        reason = default;
        return false;
    }
}
