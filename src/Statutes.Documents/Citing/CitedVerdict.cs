namespace Statutes.Documents.Citing;

/// <summary>What a citation of a document is worth today.</summary>
public enum CitedVerdict
{
    /// <summary>The same provision has this number today.</summary>
    Current,

    /// <summary>The same words have another number today.</summary>
    Renumbered,

    /// <summary>The provision has other words today, with or without another number; merged and split too.</summary>
    Amended,

    /// <summary>It names its version itself, is one of a former and present pair, or is inside a quotation.</summary>
    Historical,

    /// <summary>
    /// The number exists today, but the words around it are those of the article that had this number in an earlier version.
    /// </summary>
    Doubtful,

    /// <summary>The provision, or its law, is no longer law today.</summary>
    Repealed,

    /// <summary>The version is not in force yet today.</summary>
    NotYetInForce,

    /// <summary>The version meant has no such place.</summary>
    NotThere,

    /// <summary>It has several meanings.</summary>
    Ambiguous,

    /// <summary>The law, or the version meant, is not in the corpus.</summary>
    NotAvailable,

    /// <summary>The document does not say which law it means.</summary>
    NoAntecedent,
}

/// <summary>The names of the verdicts in JSON.</summary>
public static class CitedVerdictNames
{
    extension(CitedVerdict verdict)
    {
        /// <summary>The name in JSON: <c>not-there</c>.</summary>
        public string Name => verdict switch
        {
            CitedVerdict.Current => "current",
            CitedVerdict.Renumbered => "renumbered",
            CitedVerdict.Amended => "amended",
            CitedVerdict.Historical => "historical",
            CitedVerdict.Doubtful => "doubtful",
            CitedVerdict.Repealed => "repealed",
            CitedVerdict.NotYetInForce => "not-yet-in-force",
            CitedVerdict.NotThere => "not-there",
            CitedVerdict.Ambiguous => "ambiguous",
            CitedVerdict.NotAvailable => "not-available",
            _ => "no-antecedent",
        };

        /// <summary>Whether a reader should look at it.</summary>
        public bool NeedsAttention => verdict is not (CitedVerdict.Current or CitedVerdict.Historical);
    }
}
