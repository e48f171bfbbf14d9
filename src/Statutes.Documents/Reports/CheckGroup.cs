using Statutes.Documents.Checking;
using Statutes.Documents.Citing;
using Statutes.Documents.Quoting;

namespace Statutes.Documents.Reports;

/// <summary>A group of verdicts on citations, by what a reader has to do.</summary>
public enum CheckGroup
{
    /// <summary>Nothing.</summary>
    Fine,

    /// <summary>Write today's number, or read what changed.</summary>
    Outdated,

    /// <summary>Find out which provision was intended.</summary>
    NotThere,

    /// <summary>Look it up elsewhere.</summary>
    NotAvailable,
}

/// <summary>Groups verdicts.</summary>
public static class CheckGroups
{
    /// <summary>Returns the group of a verdict.</summary>
    public static CheckGroup Of(CitedVerdict verdict) => verdict switch
    {
        CitedVerdict.Current or CitedVerdict.Historical => CheckGroup.Fine,
        CitedVerdict.NotThere or CitedVerdict.Ambiguous or CitedVerdict.NoAntecedent => CheckGroup.NotThere,
        CitedVerdict.NotAvailable => CheckGroup.NotAvailable,
        _ => CheckGroup.Outdated,
    };

    /// <summary>Counts the citations, quotations, passages and findings that need a reader's attention.</summary>
    public static int CountAttention(DocumentCheck check) =>
        check.Citations.Count(c => c.Verdict.NeedsAttention) + check.Quotations.Count(q => q.Verdict.NeedsAttention)
        + check.NotUnderstood.Length + check.Findings.Length;
}
