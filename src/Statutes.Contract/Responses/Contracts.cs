using System.Text.Json.Serialization;

namespace Statutes.Contract.Responses;

// The shapes of the public surface. Names and meanings are promises to other tools: change nothing here, only add.

/// <summary>A text in both languages; null where a language is missing.</summary>
public sealed record BilingualText(string? Zh, string? En);

/// <summary>Lines in both languages; null where a language is missing.</summary>
public sealed record BilingualLines(IReadOnlyList<string>? Zh, IReadOnlyList<string>? En);

/// <summary>A name of a work: its language and how it is in use.</summary>
public sealed record NameJson(string Text, string Lang, string Kind);

/// <summary>An event in the life of a work. Dates are days in Beijing.</summary>
public sealed record EventJson(string Kind, string Date, string? Version, BilingualText? By, bool Verified);

/// <summary>A text of a version: authentic or a translation, complete with rights, and the articles that were checked against nothing.</summary>
public sealed record TextJson(
    string Lang, string Kind, string Rights, string? Translator, IReadOnlyList<string> Sources, IReadOnlyList<string> Unverified, string? Sha256);

/// <summary>A version of a work; without texts where its wording is not held.</summary>
public sealed record VersionJson(
    string Id, string Version, bool Draft, string Status, string? InForceFrom, string? InForceUntil, int? Articles, IReadOnlyList<TextJson> Texts, string? Url);

/// <summary>A relation of a work to another; <c>work</c> is null where the other is not held.</summary>
public sealed record RelationJson(string Kind, string? Work, BilingualText Title, string? Date);

/// <summary>A work and everything about it but its wording. Statuses are told at <c>at</c>, which is today.</summary>
public sealed record WorkJson(
    string Id, string Kind, BilingualText Title, BilingualText ShortTitle, IReadOnlyList<NameJson> Names, IReadOnlyList<BilingualText> Issuers,
    BilingualText? DocumentNumber, string At, IReadOnlyList<VersionJson> Versions, IReadOnlyList<EventJson> Events,
    IReadOnlyList<RelationJson> Relations, string CheckedTo);

/// <summary>Every work.</summary>
public sealed record WorksJson(IReadOnlyList<WorkJson> Works);

/// <summary>An article in a table of contents.</summary>
public sealed record ContentsArticleJson(string Id, string Article, BilingualText Label, string Url);

/// <summary>A division in a table of contents.</summary>
public sealed record ContentsDivisionJson(
    string Id, string Kind, string Number, BilingualText Heading, IReadOnlyList<ContentsDivisionJson> Divisions, IReadOnlyList<ContentsArticleJson> Articles);

/// <summary>
/// The contents of a version. The status is told at <c>at</c>, which is today. <c>text</c> holds the lines of a text without articles, such as a decision of a few paragraphs;
/// it is null where there are articles.
/// </summary>
public sealed record ContentsJson(
    string Id, string Work, string Version, string Status, string At, BilingualText Title, BilingualText Note, int ArticleCount,
    IReadOnlyList<ContentsDivisionJson> Divisions, IReadOnlyList<ContentsArticleJson> Articles, BilingualLines? Text);

/// <summary>A 目: wording without its number.</summary>
public sealed record SubitemJson(string Id, string? Zh, string? En);

/// <summary>A 项: wording without its number.</summary>
public sealed record ItemJson(string Id, string? Zh, string? En, IReadOnlyList<SubitemJson> Subitems);

/// <summary>A 款.</summary>
public sealed record ParagraphJson(string Id, string? Zh, string? En, IReadOnlyList<ItemJson> Items);

/// <summary>A law that the corpus does not hold.</summary>
public sealed record OutsideJson(string Title);

/// <summary>
/// A reference out of the article. <c>start</c> and <c>end</c> are half-open UTF-16 offsets in the wording that <c>from</c> and <c>lang</c> name.
/// <c>unresolved</c> is null, or why it leads nowhere. <c>ofLaterVersion</c>: of the law that is cited no version of the time of <c>from</c> is held; the targets are
/// those of a later one, on the assumption that its numbers are the same, and may be other rules. <c>ofEarlierVersion</c>: it had been amended by that time, the wording
/// after that is not held, and the targets are those of the last one before it, which may be other rules just so.
/// </summary>
public sealed record ReferenceOutJson(
    string From, string Lang, string Text, int Start, int End, string Type, IReadOnlyList<string> Targets, OutsideJson? Outside, string? Unresolved, bool OfLaterVersion,
    bool OfEarlierVersion);

/// <summary>A reference to the article or to something in it; <c>ofLaterVersion</c> and <c>ofEarlierVersion</c> as in a reference out.</summary>
public sealed record ReferenceInJson(string From, BilingualText Label, string Type, IReadOnlyList<string> Targets, bool OfLaterVersion, bool OfEarlierVersion);

/// <summary>
/// What an article leaves open, 有关法律、行政法规: kinds of instruments, and none by name, so that it leads nowhere and did not fail. <c>start</c> and <c>end</c> as in a
/// reference out. Told of the Chinese wording alone.
/// </summary>
public sealed record OpenReferenceJson(string From, string Lang, string Text, int Start, int End);

/// <summary>References of an article, both ways, and what it leaves open.</summary>
public sealed record ReferencesJson(IReadOnlyList<ReferenceOutJson> Out, IReadOnlyList<ReferenceInJson> In, IReadOnlyList<OpenReferenceJson> Open);

/// <summary>The same provision in another version, and what the change between them was.</summary>
public sealed record HistoryJson(string? Id, string Change);

/// <summary>
/// What is to be known about the wording of a provision later. <c>sha256</c>: in each language SHA-256 over the UTF-8 of its lines (those of <c>text</c> in a resolution)
/// with one line feed between two of them; <c>source</c>: <c>authentic</c>, <c>unofficial-translation</c>, or <c>unverified</c> where the wording, or what it was translated
/// from, was checked against nothing; <c>corpus</c>: the fingerprint of the corpus that gave it.
/// </summary>
public sealed record ReceiptJson(BilingualText Sha256, BilingualText Source, string Corpus);

/// <summary>
/// One article. The status is told at <c>at</c>, which is today; <c>textKind</c> says of each language whether its text is <c>authentic</c> or an
/// <c>unofficial-translation</c>.
/// </summary>
public sealed record ArticleJson(
    string Id, string Work, string Version, string Article, string Lineage, string Status, string At, bool Verified, BilingualText TextKind, BilingualText Label,
    BilingualLines Path, IReadOnlyList<ParagraphJson> Paragraphs, ReferencesJson References, IReadOnlyList<HistoryJson> History,
    ReceiptJson Receipt);

/// <summary>One provision below an article, alone.</summary>
public sealed record ProvisionJson(
    string Id, string Work, string Version, string Article, string Kind, string Lineage, string Status, string At, bool Verified, BilingualText Label,
    BilingualLines Text, string Url, ReceiptJson Receipt);

/// <summary>What became of a target by today.</summary>
public sealed record NowJson(string? Id, string Change);

/// <summary>What a citation means. <c>formatted</c> is there where a style was asked for: its citation in the languages that the style has.</summary>
public sealed record TargetJson(
    string Id, string Work, string Version, string? Article, string? Paragraph, string? Item, string? Subitem, string? Lineage, string Status,
    BilingualText Label, BilingualLines Text, string Url, NowJson? Now, ReceiptJson Receipt,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] BilingualText? Formatted = null);

/// <summary>Another reading.</summary>
public sealed record AlternativeJson(string Id, string Why)
{
    /// <summary>The reason in both languages, for a page; the document has the English alone.</summary>
    [JsonIgnore]
    public BilingualText Reason { get; init; } = new(null, Why);
}

/// <summary>What a reader must be told.</summary>
public sealed record CautionJson(string Code, BilingualText Message);

/// <summary>Why a citation has no target.</summary>
public sealed record ReasonJson(string Code, BilingualText Message);

/// <summary>The answer to one citation: <c>outcome</c> is <c>resolved</c>, <c>ambiguous</c> or <c>unresolved</c>.</summary>
public sealed record ResolutionJson(
    string Cite, string At, bool AtAssumed, string Outcome, IReadOnlyList<TargetJson> Targets, IReadOnlyList<AlternativeJson> Alternatives,
    IReadOnlyList<CautionJson> Cautions, ReasonJson? Reason);

/// <summary>
/// A provision that is read: <c>resolution</c> says of it what is said of one that is cited, with its wording and its cautions; <c>article</c> is the article
/// in which it stands, null for a division.
/// </summary>
public sealed record ReadingJson(ResolutionJson Resolution, ArticleJson? Article);

/// <summary>Citations to resolve at one date; today where there is none. <c>style</c> is that of <c>formatted</c> in the targets; none where it is absent.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ResolveBatchJson(string? At, IReadOnlyList<string>? Cites, string? Style = null);

/// <summary>The answers, in the order of the citations.</summary>
public sealed record ResolutionsJson(IReadOnlyList<ResolutionJson> Results);

/// <summary>Running text in which citations are to be found, at a date; where there is none, at the date that the text gives itself, else today.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record FindRequestJson(string? At, string? Text);

/// <summary>
/// A citation in running text. <c>start</c> and <c>end</c> are half-open, in UTF-16 code units of the text as sent, or in code points where those were
/// asked for; <c>kind</c> is <c>full</c>, <c>short</c>, <c>bare</c>, <c>relative</c> or <c>self</c>; <c>via</c> says what of the text around it the answer rests on.
/// </summary>
public sealed record FoundCitationJson(string Text, int Start, int End, string Kind, IReadOnlyList<string> Via, ResolutionJson Resolution);

/// <summary>A name that the text gives to a work; <c>work</c> is null where it is not one that is known here.</summary>
public sealed record DefinitionJson(string Name, string? Work, int Start, int End);

/// <summary>What looks like a citation and was not understood.</summary>
public sealed record NotUnderstoodJson(string Text, int Start, int End, string Why);

/// <summary>How much was found.</summary>
public sealed record FoundCountsJson(int Found, int Resolved, int Ambiguous, int Unresolved, int NotUnderstood);

/// <summary>Everything that was found in a text, each list in the order of the text.</summary>
public sealed record FoundCitationsJson(
    string At, bool AtAssumed, IReadOnlyList<FoundCitationJson> Citations, IReadOnlyList<DefinitionJson> Definitions,
    IReadOnlyList<NotUnderstoodJson> NotUnderstood, FoundCountsJson Counts);

/// <summary>A piece of wording with half-open places that match.</summary>
public sealed record SnippetJson(string Text, IReadOnlyList<int[]> Highlights);

/// <summary>Snippets in both languages.</summary>
public sealed record SnippetsJson(IReadOnlyList<SnippetJson> Zh, IReadOnlyList<SnippetJson> En);

/// <summary>
/// Why a score is what it is. <c>how</c> it comes of its parts: <c>product</c>, <c>sum</c>, <c>best</c> (the best of them and a tenth of each other), <c>given</c> (it has none);
/// <c>of</c> names the words with the field that has them, as in <c>zh:约谈</c>, or a factor.
/// </summary>
public sealed record ExplanationJson(double Score, string How, string Of, IReadOnlyList<ExplanationJson> Parts);

/// <summary>An article that matches. <c>explanation</c> is there where it was asked for.</summary>
public sealed record HitJson(
    string Id, string Work, string Version, string Article, string Lineage, string Status, double Score, BilingualText Title, BilingualText Label,
    BilingualLines Path, SnippetsJson Snippets, string Url,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ExplanationJson? Explanation = null);

/// <summary>How many hits share a value.</summary>
public sealed record FacetJson(string Value, int Count);

/// <summary>Hits by work and by status, the most first: the first 20 works, and in <c>otherWorks</c> how many have hits beside them.</summary>
public sealed record FacetsJson(IReadOnlyList<FacetJson> Work, int OtherWorks, IReadOnlyList<FacetJson> Status);

/// <summary>What the search has to say beside its hits.</summary>
public sealed record SuggestionJson(string Code, BilingualText Message);

/// <summary>
/// The answer to a search; <c>at</c> is <c>any</c> where every version was asked for, and <c>atAssumed</c> says that no date was given, so that today stands for it.
/// </summary>
public sealed record SearchJson(
    string Query, string At, bool AtAssumed, int Total, int Page, int PageSize, ResolutionJson? Citation, IReadOnlyList<HitJson> Hits, FacetsJson Facets,
    IReadOnlyList<SuggestionJson> Suggestions);

/// <summary>
/// A completion of what is typed: <c>kind</c> is <c>work</c>, <c>term</c>, <c>article</c> or <c>citation</c>; <c>language</c> is that of the text. <c>label</c> says of a work its
/// short titles, of a term the statutory term and our English, of an article its citation, of a citation its subject; it and <c>id</c> are null where there is none.
/// </summary>
public sealed record CompletionJson(string Text, string Kind, string Language, string? Id, BilingualText? Label);

/// <summary>Completions of what is typed, the best first. Articles are those of the versions meant today.</summary>
public sealed record SuggestJson(string Query, IReadOnlyList<CompletionJson> Suggestions);

/// <summary>A run of words: <c>op</c> is <c>equal</c>, <c>delete</c> or <c>insert</c>.</summary>
public sealed record DiffJson(string Op, string Text);

/// <summary>Differences in both languages; empty where a version lacks the language.</summary>
public sealed record DiffsJson(IReadOnlyList<DiffJson> Zh, IReadOnlyList<DiffJson> En);

/// <summary>What happened to an article; <c>referencesMoved</c>: nothing but references inside it follows new numbers.</summary>
public sealed record ArticleCompareJson(
    IReadOnlyList<string> From, IReadOnlyList<string> To, string Change, bool ReferencesMoved, string Lineage, DiffsJson Diff);

/// <summary>Two versions, article by article; <c>counts</c> has one entry for each change that occurs.</summary>
public sealed record CompareJson(
    string Work, string From, string To, IReadOnlyDictionary<string, int> Counts, IReadOnlyList<ArticleCompareJson> Articles);

/// <summary>A term: the statutory Chinese, our English, and whatever else people call it. <c>definedIn</c> holds ids of provisions.</summary>
public sealed record TermJson(
    string Id, string Zh, string En, IReadOnlyList<string> Forms, IReadOnlyList<string> OtherEnglish, IReadOnlyList<string> Abbreviations,
    IReadOnlyList<string> Practice, IReadOnlyList<string> Traditional, IReadOnlyList<string> DefinedIn, string? Note);

/// <summary>Terms that hold the words asked for, in any of their forms; all where none were asked for.</summary>
public sealed record GlossaryJson(string? Query, int Total, IReadOnlyList<TermJson> Terms);

/// <summary>Health: <c>status</c> is <c>live</c>, <c>ready</c> or <c>not-ready</c>.</summary>
public sealed record HealthJson(string Status, string? Corpus, int? Works, int? Articles);
