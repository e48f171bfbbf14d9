namespace Statutes.Documents.Quoting;

/// <summary>Whether the words of a quotation are the law's.</summary>
public enum QuotedVerdict
{
    /// <summary>They are those of the provision cited. Spaces, width and the kind of quotation marks do not count.</summary>
    Exact,

    /// <summary>They are nearly those of the provision cited; <see cref="CheckedQuotation.Differences"/> has the differing words.</summary>
    Near,

    /// <summary>They are those of another provision, or of another law.</summary>
    Elsewhere,

    /// <summary>They are those of the provision in another version.</summary>
    OtherVersion,

    /// <summary>They are in the other language than the wording in which they were found.</summary>
    OtherLanguage,

    /// <summary>They are nowhere in the corpus.</summary>
    NotFound,

    /// <summary>They were not checked; <see cref="CheckedQuotation.Why"/> gives the reason.</summary>
    NotChecked,
}

/// <summary>The names of the verdicts in JSON.</summary>
public static class QuotedVerdictNames
{
    extension(QuotedVerdict verdict)
    {
        /// <summary>The name in JSON: <c>other-version</c>.</summary>
        public string Name => verdict switch
        {
            QuotedVerdict.Exact => "exact",
            QuotedVerdict.Near => "near",
            QuotedVerdict.Elsewhere => "elsewhere",
            QuotedVerdict.OtherVersion => "other-version",
            QuotedVerdict.OtherLanguage => "other-language",
            QuotedVerdict.NotFound => "not-found",
            _ => "not-checked",
        };

        /// <summary>Whether a reader should look at it.</summary>
        public bool NeedsAttention => verdict is not (QuotedVerdict.Exact or QuotedVerdict.NotChecked);
    }
}
