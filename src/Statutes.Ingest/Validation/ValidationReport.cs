using System.Collections.Immutable;

namespace Statutes.Ingest.Validation;

/// <summary>The numbers of compared things, so that a check that compared nothing never looks like a pass.</summary>
/// <param name="Texts">Texts whose checksum was compared.</param>
/// <param name="Articles">Articles in both languages.</param>
/// <param name="Lines">Lines (headings, 款, 项, 目) compared between the languages.</param>
/// <param name="References">References compared, counted in the Chinese.</param>
/// <param name="Quantities">Amounts, multiples, periods and frequencies compared, counted in the Chinese.</param>
/// <param name="Dates">Dates compared, counted in the Chinese.</param>
/// <param name="Modals">Modal words compared, counted in the Chinese.</param>
/// <param name="Terms">Terms in the glossary.</param>
/// <param name="TermUses">Uses of a term in a Chinese line whose English line was checked.</param>
/// <param name="Exempted">Findings that an exemption explains.</param>
public sealed record ValidationCounts(
    int Texts, int Articles, int Lines, int References, int Quantities, int Dates, int Modals, int Terms, int TermUses, int Exempted);

/// <summary>The result of validating a corpus.</summary>
/// <param name="Counts">The numbers of compared things.</param>
/// <param name="Findings">Every violation that no exemption explains, in the order of the texts.</param>
public sealed record ValidationReport(ValidationCounts Counts, ImmutableArray<ValidationFinding> Findings);
