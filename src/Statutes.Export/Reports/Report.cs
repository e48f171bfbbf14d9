using System.Collections.Immutable;
using Statutes.Model.Text;

namespace Statutes.Export.Reports;

/// <summary>A report in two languages, which can be written in several formats.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Facts">What it is about: names and values.</param>
/// <param name="Notices">What a reader must know before using it.</param>
/// <param name="Sections">Its sections.</param>
public sealed record Report(
    Bilingual Title, ImmutableArray<ReportFact> Facts, ImmutableArray<Bilingual> Notices, ImmutableArray<ReportSection> Sections);

/// <summary>A fact at the head of a report.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value.</param>
public sealed record ReportFact(Bilingual Name, string Value);

/// <summary>A section of a report: paragraphs, then tables.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Paragraphs">Its paragraphs.</param>
/// <param name="Tables">Its tables.</param>
public sealed record ReportSection(Bilingual Heading, ImmutableArray<ReportParagraph> Paragraphs, ImmutableArray<ReportTable> Tables);

/// <summary>A paragraph of a report.</summary>
/// <param name="Words">Its words.</param>
/// <param name="NeedsAttention">Whether it warns.</param>
public sealed record ReportParagraph(Bilingual Words, bool NeedsAttention = false);

/// <summary>A table of a report.</summary>
/// <param name="Columns">Its columns.</param>
/// <param name="Rows">Its rows, each with one cell for each column.</param>
public sealed record ReportTable(ImmutableArray<ReportColumn> Columns, ImmutableArray<ImmutableArray<ReportCell>> Rows);

/// <summary>A column of a table.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Percent">Its part of the width; all together are 100.</param>
public sealed record ReportColumn(Bilingual Heading, int Percent);

/// <summary>A cell of a table.</summary>
/// <param name="Lines">Its lines.</param>
public sealed record ReportCell(ImmutableArray<ReportLine> Lines);

/// <summary>A line of a cell.</summary>
/// <param name="Language">Its language; null if it has none, such as an amount.</param>
/// <param name="Words">Its words.</param>
public sealed record ReportLine(Language? Language, ImmutableArray<MarkedWords> Words)
{
    /// <summary>Makes a line without marks.</summary>
    public static ReportLine Of(Language? language, string words, WordMark mark = WordMark.None) =>
        new(language, [new MarkedWords(words, mark)]);
}

/// <summary>Words with a mark.</summary>
/// <param name="Text">The words.</param>
/// <param name="Mark">The mark.</param>
public readonly record struct MarkedWords(string Text, WordMark Mark);

/// <summary>How words are marked.</summary>
public enum WordMark
{
    /// <summary>Not marked.</summary>
    None,

    /// <summary>Printed bold.</summary>
    Strong,

    /// <summary>Only in the earlier text.</summary>
    Deleted,

    /// <summary>Only in the later text.</summary>
    Inserted,
}
