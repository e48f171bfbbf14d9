using System.Text.Json.Serialization;

namespace Statutes.Contract.Responses;

/// <summary>
/// A document, checked. Each list is in the order of the document's parts; <c>start</c> and <c>end</c> are half-open, in UTF-16 code
/// units of the text of <c>paragraph</c>, which is counted from 0 in <c>part</c>. Verdicts are seen from <c>today</c>. <c>corpus</c> is
/// the fingerprint of the corpus. <c>shortened</c> says what was left out of this answer; it is absent if nothing was.
/// </summary>
public sealed record DocumentCheckJson(
    DocumentFactsJson Document,
    string At,
    string AtFrom,
    string Today,
    IReadOnlyList<CautionJson> Cautions,
    IReadOnlyList<CitationCheckJson> Citations,
    IReadOnlyList<QuotationCheckJson> Quotations,
    IReadOnlyList<PassageJson> NotUnderstood,
    IReadOnlyList<DocumentFindingJson> Findings,
    BilingualText Coverage,
    BilingualText Notice,
    string Corpus,
    CheckCountsJson Counts,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] BilingualText? Shortened = null);

/// <summary>What was read. <c>characters</c> are UTF-16 code units; <c>leftOut</c> names what was not read, such as pictures.</summary>
public sealed record DocumentFactsJson(
    string Format, int Characters, IReadOnlyList<string> Parts, DatePlaceJson? Date, IReadOnlyList<BilingualText> LeftOut);

/// <summary>The date that the document gives itself, and its words.</summary>
public sealed record DatePlaceJson(string Value, string Text, string Part, int Paragraph, int Start, int End);

/// <summary>
/// A citation and its verdict. <c>why</c> gives the reason in a sentence; it is null for <c>current</c>. <c>suggestion</c> is what to write
/// instead, or null.
/// </summary>
public sealed record CitationCheckJson(
    string Text,
    string Part,
    int Paragraph,
    int Start,
    int End,
    string Kind,
    string Verdict,
    BilingualText? Why,
    ResolutionJson Resolution,
    SuggestedCitationJson? Suggestion);

/// <summary>
/// What to write instead of a citation. <c>text</c> is null if the words cannot be written anew with certainty. <c>certain</c> is whether
/// <c>update=true</c> replaces the words.
/// </summary>
public sealed record SuggestedCitationJson(string? Text, string Id, BilingualText Why, bool Certain);

/// <summary>
/// A quotation and its verdict. <c>citation</c> is the index of the citation to which it is tied, or null. <c>found</c> are the same words
/// of the law, or the nearest. <c>differences</c> lead from the law's words to the document's. <c>omissions</c> counts the omission marks;
/// <c>leftOut</c> are the words in square brackets, which were not compared.
/// </summary>
public sealed record QuotationCheckJson(
    string Text,
    string Part,
    int Paragraph,
    int Start,
    int End,
    int? Citation,
    string Lang,
    string Verdict,
    BilingualText? Why,
    QuotedWordsJson? Found,
    IReadOnlyList<DiffJson> Differences,
    int Omissions,
    IReadOnlyList<string> LeftOut);

/// <summary>Words of the law, in UTF-16 code units of the lines of the provision joined by line ends.</summary>
public sealed record QuotedWordsJson(string Id, string Lang, int Start, int End);

/// <summary>Words that look like a citation but were not understood.</summary>
public sealed record PassageJson(string Text, string Part, int Paragraph, int Start, int End, string Why);

/// <summary>A finding about the document as a whole, and the places that it concerns.</summary>
public sealed record DocumentFindingJson(string Code, BilingualText Message, IReadOnlyList<DocumentPlaceJson> Places);

/// <summary>A place in a document.</summary>
public sealed record DocumentPlaceJson(string Part, int Paragraph, int Start, int End);

/// <summary>
/// The number of citations and of quotations by verdict, one entry for each that occurs. <c>needAttention</c> is how many citations,
/// quotations, passages and findings a reader should look at.
/// </summary>
public sealed record CheckCountsJson(
    IReadOnlyDictionary<string, int> Citations,
    IReadOnlyDictionary<string, int> Quotations,
    int NotUnderstood,
    int Findings,
    int NeedAttention);
