using System.Collections.Immutable;
using Statutes.Model.Ids;
using Statutes.Model.Text;

namespace Statutes.Model.Works;

/// <summary>
/// What is known of an instrument without its text: how it is named, numbered and dated. Facts that are not known are null or empty.
/// </summary>
/// <param name="Title">The official title without the name of the country, and the usual English title.</param>
/// <param name="Names">Other names that mean only this work: 民诉法, PIPL.</param>
/// <param name="SharedNames">Names that another known work has too: AML.</param>
/// <param name="Numbers">Its document numbers: 法释〔2020〕28号, 国务院令第745号, 主席令第四十五号（2020年）.</param>
/// <param name="Issuers">Who issued it, in Chinese.</param>
/// <param name="Adopted">The day of its adoption.</param>
/// <param name="Promulgated">The day of its promulgation.</param>
/// <param name="InForceFrom">The day on which its first version entered into force.</param>
/// <param name="Amendments">Its amendments and revisions, in the order of time.</param>
/// <param name="RepealedOn">The first day on which it was out of force.</param>
/// <param name="Successors">The titles of the works that replaced it.</param>
/// <param name="IsStated">Whether a published text states the days; false where they are recollected.</param>
public sealed record CatalogueEntry(
    Bilingual Title,
    ImmutableArray<string> Names,
    ImmutableArray<string> SharedNames,
    ImmutableArray<string> Numbers,
    ImmutableArray<string> Issuers,
    DateOnly? Adopted,
    DateOnly? Promulgated,
    DateOnly? InForceFrom,
    ImmutableArray<EntryAmendment> Amendments,
    DateOnly? RepealedOn,
    ImmutableArray<string> Successors,
    bool IsStated)
{
    /// <summary>The id that the work has instead of the one that its title gives; null where it has none.</summary>
    public WorkId? ShortId { get; init; }

    /// <summary>The id of the work, in this project and in a corpus that ingested it: <c>pipl</c>, <c>min-fa-dian</c>.</summary>
    public WorkId Id => ShortId ?? WorkSlug.Of(Title.Zh!);
}

/// <summary>An amendment or a revision of a known work.</summary>
/// <param name="Adopted">The day of its adoption.</param>
/// <param name="InForceFrom">The day on which it entered into force; null where that is not known to be another day.</param>
public sealed record EntryAmendment(DateOnly Adopted, DateOnly? InForceFrom);
