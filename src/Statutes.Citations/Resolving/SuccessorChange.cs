namespace Statutes.Citations.Resolving;

/// <summary>What happened to a provision between its version and today.</summary>
public enum SuccessorChange
{
    /// <summary>Number and wording are the same today.</summary>
    Unchanged,

    /// <summary>The number changed, the wording did not.</summary>
    Renumbered,

    /// <summary>The wording changed, the number did not.</summary>
    Amended,

    /// <summary>Number and wording changed.</summary>
    RenumberedAndAmended,

    /// <summary>It was merged with others into one article.</summary>
    Merged,

    /// <summary>It was split into several articles.</summary>
    Split,

    /// <summary>It was deleted.</summary>
    Deleted,

    /// <summary>Its work was repealed.</summary>
    Repealed,
}

/// <summary>The names of the changes in JSON.</summary>
public static class SuccessorChangeNames
{
    extension(SuccessorChange change)
    {
        /// <summary>The name in JSON: <c>renumbered-and-amended</c>.</summary>
        public string Name => change switch
        {
            SuccessorChange.Unchanged => "unchanged",
            SuccessorChange.Renumbered => "renumbered",
            SuccessorChange.Amended => "amended",
            SuccessorChange.RenumberedAndAmended => "renumbered-and-amended",
            SuccessorChange.Merged => "merged",
            SuccessorChange.Split => "split",
            SuccessorChange.Deleted => "deleted",
            _ => "repealed",
        };
    }
}
