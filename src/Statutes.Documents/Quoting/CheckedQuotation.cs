using System.Collections.Immutable;
using Statutes.Documents.Reading;
using Statutes.Model.Provisions;
using Statutes.Model.Text;
using Statutes.Search.Comparing;

namespace Statutes.Documents.Quoting;

/// <summary>A quotation of a document and its verdict.</summary>
/// <param name="Text">Its words, without the quotation marks.</param>
/// <param name="Place">Where they are, without the quotation marks.</param>
/// <param name="Citation">The index of the citation to which its sentence ties it; null where there is none.</param>
/// <param name="Language">Its language.</param>
/// <param name="Verdict">The verdict.</param>
/// <param name="Found">The place in the law with these words, or the nearest; null where there is none.</param>
/// <param name="Differences">
/// From the law's words (equal and delete) to the document's (equal and insert); empty where they are the same.
/// </param>
/// <param name="Omissions">How many omission marks (……, […], （略）) split it.</param>
/// <param name="LeftOut">The words in square brackets, which were not compared.</param>
/// <param name="Why">Why, in a sentence; null where the verdict is <see cref="QuotedVerdict.Exact"/>.</param>
public sealed record CheckedQuotation(
    string Text,
    DocumentPlace Place,
    int? Citation,
    Language Language,
    QuotedVerdict Verdict,
    FoundWords? Found,
    ImmutableArray<DiffPart> Differences,
    int Omissions,
    ImmutableArray<string> LeftOut,
    Bilingual? Why);

/// <summary>Words of the law.</summary>
/// <param name="Id">The smallest provision that has them all.</param>
/// <param name="Language">The language of the wording.</param>
/// <param name="Start">Where they begin in the lines of the provision, joined by line ends, in UTF-16 code units.</param>
/// <param name="End">One past their end.</param>
public sealed record FoundWords(ProvisionId Id, Language Language, int Start, int End);
