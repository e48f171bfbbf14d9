namespace Statutes.Citations.Resolving;

/// <summary>Why a citation has no target.</summary>
public enum ReasonCode
{
    /// <summary>The text is not a citation, or part of it was not understood.</summary>
    NotACitation,

    /// <summary>No work has that name.</summary>
    UnknownWork,

    /// <summary>The law has no such article, or no such 编, 章 or 节.</summary>
    NoSuchArticle,

    /// <summary>The article has no such 款.</summary>
    NoSuchParagraph,

    /// <summary>The 款 or article has no such 项, or the 项 no such 目.</summary>
    NoSuchItem,

    /// <summary>The citation refers back (前款), and nothing precedes it.</summary>
    NoAntecedent,

    /// <summary>The work is known by its name and dates, and the corpus does not contain its wording.</summary>
    TextNotAvailable,

    /// <summary>The corpus contains the work, and not the version that the words or the date ask for.</summary>
    VersionNotAvailable,
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
            ReasonCode.TextNotAvailable => "text-not-available",
            ReasonCode.VersionNotAvailable => "version-not-available",
            _ => "no-antecedent",
        };
    }
}
