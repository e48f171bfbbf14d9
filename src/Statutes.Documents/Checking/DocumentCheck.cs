using System.Collections.Immutable;
using Statutes.Citations.Finding;
using Statutes.Citations.Resolving;
using Statutes.Documents.Citing;
using Statutes.Documents.Quoting;
using Statutes.Documents.Reading;
using Statutes.Model.Text;

namespace Statutes.Documents.Checking;

/// <summary>A document, checked. Each list is in the order of the document's parts.</summary>
/// <param name="Content">What was read.</param>
/// <param name="At">The date at which its citations were resolved.</param>
/// <param name="AtFrom">Where that date comes from.</param>
/// <param name="Date">The date that the document gives itself; null where it gives none, or several.</param>
/// <param name="Cautions">What is true of the whole document: its date is unclear.</param>
/// <param name="Today">The day of the check, in Beijing; verdicts are seen from it.</param>
/// <param name="Citations">The citations.</param>
/// <param name="Quotations">The quotations.</param>
/// <param name="NotUnderstood">What looks like a citation and was not understood.</param>
/// <param name="Findings">What concerns the whole document: its two languages cite differently, a term is rendered in two ways.</param>
/// <param name="Coverage">Which laws the corpus has, to which day, and what was not checked.</param>
public sealed record DocumentCheck(
    DocumentContent Content,
    DateOnly At,
    DateSource AtFrom,
    DocumentDateFound? Date,
    ImmutableArray<Caution> Cautions,
    DateOnly Today,
    ImmutableArray<CheckedCitation> Citations,
    ImmutableArray<CheckedQuotation> Quotations,
    ImmutableArray<PassageNotUnderstood> NotUnderstood,
    ImmutableArray<DocumentFinding> Findings,
    Bilingual Coverage)
{
    /// <summary>Whether anything in it needs a reader's attention.</summary>
    public bool NeedsAttention => Citations.Any(c => c.Verdict.NeedsAttention) || Quotations.Any(q => q.Verdict.NeedsAttention)
        || !NotUnderstood.IsEmpty || !Findings.IsEmpty;
}

/// <summary>The date that a document gives itself.</summary>
/// <param name="Value">The date.</param>
/// <param name="Text">Its words.</param>
/// <param name="Place">Where they are.</param>
public sealed record DocumentDateFound(DateOnly Value, string Text, DocumentPlace Place);

/// <summary>Words that look like a citation and were not understood.</summary>
/// <param name="Text">The words.</param>
/// <param name="Place">Where they are.</param>
/// <param name="Why">Why not.</param>
public sealed record PassageNotUnderstood(string Text, DocumentPlace Place, string Why);

/// <summary>A finding about the document as a whole.</summary>
/// <param name="Code">One of <see cref="FindingCodes"/>.</param>
/// <param name="Message">The finding, in a sentence.</param>
/// <param name="Places">The places that it concerns, at least one.</param>
public sealed record DocumentFinding(string Code, Bilingual Message, ImmutableArray<DocumentPlace> Places);

/// <summary>The codes of findings.</summary>
public static class FindingCodes
{
    /// <summary>The Chinese and the English of one document cite different provisions.</summary>
    public const string LanguagesCiteDifferently = "languages-cite-differently";

    /// <summary>The citations of the two languages were too many to compare.</summary>
    public const string LanguagesNotCompared = "languages-not-compared";

    /// <summary>A term of the glossary is rendered in two ways.</summary>
    public const string TermRenderedTwice = "term-rendered-twice";
}
