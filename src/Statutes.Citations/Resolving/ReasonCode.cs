namespace Statutes.Citations.Resolving;

/// <summary>Why a citation has no target.</summary>
public enum ReasonCode
{
    /// <summary>The text is no citation, or not all of it was understood.</summary>
    NotACitation,

    /// <summary>No work goes by that name; or the work is known and the version asked for is not held.</summary>
    UnknownWork,

    /// <summary>The law has no such article; also for a division, 编 章 节.</summary>
    NoSuchArticle,

    /// <summary>The article has no such 款.</summary>
    NoSuchParagraph,

    /// <summary>The 款 or article has no such 项, or the 项 no such 目.</summary>
    NoSuchItem,

    /// <summary>The citation refers to something before it, and nothing is there.</summary>
    NoAntecedent,
}

/// <summary>The names of the codes in JSON.</summary>
public static class ReasonCodeNames
{
    extension(ReasonCode code)
    {
        /// <summary>The name in JSON: <c>no-such-article</c>.</summary>
        public string Name => code switch
        {
            ReasonCode.NotACitation => "not-a-citation",
            ReasonCode.UnknownWork => "unknown-work",
            ReasonCode.NoSuchArticle => "no-such-article",
            ReasonCode.NoSuchParagraph => "no-such-paragraph",
            ReasonCode.NoSuchItem => "no-such-item",
            _ => "no-antecedent",
        };
    }
}
