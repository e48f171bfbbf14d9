using Statutes.Citations.Finding;
using Statutes.Citations.Formatting;
using Statutes.Citations.Resolving;
using Statutes.Documents.Checking;
using Statutes.Documents.Citing;
using Statutes.Documents.Quoting;
using Statutes.Documents.Reading;
using Statutes.Model.Corpus;
using Statutes.Model.Duties;
using Statutes.Model.Provisions;
using Statutes.Model.Text;
using Statutes.Model.Works;
using Statutes.Search.Suggesting;

namespace Statutes.Contract.Responses;

/// <summary>
/// The values of the members of the JSON that have few: codes, kinds, statuses. The description of the API lists them, so that a
/// generated client can check that it handles every one. A new value is an addition to the API: clients are told to expect it.
/// </summary>
public static class ResponseValues
{
    private static readonly string[] Statuses = Names<VersionStatus>(s => s.Name);
    private static readonly string[] StatusBases = Names<StatusBasis>(b => b.Name);
    private static readonly string[] ArticleChanges = Names<ArticleChange>(c => c.Name);
    private static readonly string[] CitationKinds = Names<CitationKind>(k => k.Name);
    private static readonly string[] DateSources = Names<DateSource>(s => s.Name);
    private static readonly string[] ReferenceTypes = Names<ReferenceType>(t => t.Name);
    private static readonly string[] Languages = Names<Language>(l => l.TwoLetters);
    private static readonly string[] Parts = [.. PartNames.Order];
    private static readonly string[] TextKinds = ["authentic", "unverified", "unofficial-translation"];

    private static readonly string[] Divisions =
        [.. Enum.GetValues<ProvisionKind>().Where(k => k.IsDivision).Select(k => k.EnglishUnit)];

    private static readonly HashSet<(Type Type, string Member)> Dates =
    [
        (typeof(ArticleJson), "version"), (typeof(ArticleJson), "at"), (typeof(ProvisionJson), "version"), (typeof(ProvisionJson), "at"),
        (typeof(ContentsJson), "version"), (typeof(ContentsJson), "at"), (typeof(HitJson), "version"), (typeof(TargetJson), "version"),
        (typeof(CompareJson), "from"), (typeof(CompareJson), "to"), (typeof(ComparisonJson), "from"), (typeof(ComparisonJson), "to"),
        (typeof(WorkJson), "at"), (typeof(WorkJson), "checkedTo"), (typeof(VersionJson), "version"), (typeof(VersionJson), "inForceFrom"),
        (typeof(VersionJson), "inForceUntil"), (typeof(EventJson), "date"), (typeof(EventJson), "version"), (typeof(RelationJson), "date"),
        (typeof(ResolutionJson), "at"), (typeof(ResolveBatchJson), "at"), (typeof(ResolveItemJson), "at"), (typeof(FindRequestJson), "at"),
        (typeof(FoundCitationsJson), "at"), (typeof(DocumentDateJson), "value"), (typeof(DocumentCheckJson), "at"),
        (typeof(DocumentCheckJson), "today"), (typeof(DatePlaceJson), "value"), (typeof(ObligationsJson), "at"),
        (typeof(DelegationsJson), "at"), (typeof(StaleRulesJson), "at"), (typeof(StaleRuleJson), "made"),
        (typeof(BasisChangeJson), "date"), (typeof(BasisChangeJson), "inForce"), (typeof(ConcordanceJson), "from"),
        (typeof(ConcordanceJson), "to"),
    ];

    private static readonly Dictionary<(Type Type, string Member), string[]> Values = new()
    {
        [(typeof(ResolutionJson), "outcome")] = ["resolved", "ambiguous", "unresolved"],
        [(typeof(ReasonJson), "code")] = Names<ReasonCode>(c => c.Name),
        [(typeof(CautionJson), "code")] = Names<CautionCode>(c => c.Name),
        [(typeof(SuggestionJson), "code")] = ["read-as-words", "spelling", "long-query", "nothing-found"],
        [(typeof(DocumentFindingJson), "code")] =
            [FindingCodes.LanguagesCiteDifferently, FindingCodes.LanguagesNotCompared, FindingCodes.TermRenderedTwice],
        [(typeof(ArticleJson), "status")] = Statuses,
        [(typeof(ProvisionJson), "status")] = Statuses,
        [(typeof(ContentsJson), "status")] = Statuses,
        [(typeof(VersionJson), "status")] = Statuses,
        [(typeof(HitJson), "status")] = Statuses,
        [(typeof(TargetJson), "status")] = Statuses,
        [(typeof(StaleRuleJson), "status")] = Statuses,
        [(typeof(HealthJson), "status")] = ["live", "ready", "not-ready"],
        [(typeof(HealthJson), "ranking")] = ["words-and-vectors", "words"],
        [(typeof(ArticleJson), "statusFrom")] = StatusBases,
        [(typeof(ProvisionJson), "statusFrom")] = StatusBases,
        [(typeof(ContentsJson), "statusFrom")] = StatusBases,
        [(typeof(VersionJson), "statusFrom")] = StatusBases,
        [(typeof(HitJson), "statusFrom")] = StatusBases,
        [(typeof(TargetJson), "statusFrom")] = StatusBases,
        [(typeof(NowJson), "change")] = Names<SuccessorChange>(c => c.Name),
        [(typeof(HistoryJson), "change")] = ArticleChanges,
        [(typeof(ArticleCompareJson), "change")] = ArticleChanges,
        [(typeof(ConcordanceRowJson), "change")] = ArticleChanges,
        [(typeof(ObligationJson), "change")] = ["new", "amended", "penalties-changed", "deleted"],
        [(typeof(WorkJson), "kind")] = [.. WorkKindNames.All],
        [(typeof(NameJson), "kind")] = Names<WorkNameKind>(KindNames.Of),
        [(typeof(EventJson), "kind")] = Names<LifecycleEventKind>(KindNames.Of),
        [(typeof(RelationJson), "kind")] = Names<WorkRelationKind>(KindNames.Of),
        [(typeof(TextJson), "kind")] = TextKinds,
        [(typeof(TextKindsJson), "zh")] = TextKinds,
        [(typeof(TextKindsJson), "en")] = TextKinds,
        [(typeof(ProvisionJson), "kind")] = Names<ProvisionKind>(k => k.EnglishUnit),
        [(typeof(ContentsDivisionJson), "kind")] = Divisions,
        [(typeof(FoundCitationJson), "kind")] = CitationKinds,
        [(typeof(CitationCheckJson), "kind")] = CitationKinds,
        [(typeof(CompletionJson), "kind")] = Names<CompletionKind>(k => k.Name),
        [(typeof(PenaltyJson), "kind")] = [.. PenaltyKindNames.All],
        [(typeof(PenaltyJson), "on")] = Names<PenalizedParty>(p => p.Name),
        [(typeof(PenaltyJson), "currency")] = ["CNY"],
        [(typeof(PenaltyJson), "periodUnit")] = ["day", "month", "year"],
        [(typeof(ObligationJson), "modal")] = [.. DutyModalNames.All],
        [(typeof(DelegationJson), "kind")] = ["rule", "procedure"],
        [(typeof(FillingRuleJson), "link")] = ["editor", "basis", "title"],
        [(typeof(BasisChangeJson), "kind")] = ["amended", "repealed"],
        [(typeof(FoundCitationsJson), "atFrom")] = DateSources,
        [(typeof(DocumentCheckJson), "atFrom")] = DateSources,
        [(typeof(DocumentFactsJson), "format")] = Names<CheckedFormat>(DocumentCheckMapping.NameOf),
        [(typeof(DatePlaceJson), "part")] = Parts,
        [(typeof(CitationCheckJson), "part")] = Parts,
        [(typeof(QuotationCheckJson), "part")] = Parts,
        [(typeof(PassageJson), "part")] = Parts,
        [(typeof(DocumentPlaceJson), "part")] = Parts,
        [(typeof(CitationCheckJson), "verdict")] = Names<CitedVerdict>(v => v.Name),
        [(typeof(QuotationCheckJson), "verdict")] = Names<QuotedVerdict>(v => v.Name),
        [(typeof(ReferenceOutJson), "type")] = ReferenceTypes,
        [(typeof(ReferenceInJson), "type")] = ReferenceTypes,
        [(typeof(ReferenceOutJson), "unresolved")] = Names<UnresolvedReason>(r => r.Name),
        [(typeof(DiffJson), "op")] = ["equal", "delete", "insert"],
        [(typeof(ExplanationJson), "how")] = ["product", "sum", "best", "given"],
        [(typeof(ResolveBatchJson), "style")] = Names<CitationStyle>(s => s.Name),
        [(typeof(NameJson), "lang")] = Languages,
        [(typeof(TextJson), "lang")] = Languages,
        [(typeof(ReferenceOutJson), "lang")] = Languages,
        [(typeof(OpenReferenceJson), "lang")] = Languages,
        [(typeof(QuotationCheckJson), "lang")] = Languages,
        [(typeof(QuotedWordsJson), "lang")] = Languages,
        [(typeof(CompletionJson), "language")] = Languages,
    };

    /// <summary>Returns the values of a member; null if it can have any.</summary>
    /// <param name="type">The record.</param>
    /// <param name="member">The name of the member in the JSON.</param>
    public static IReadOnlyList<string>? Of(Type type, string member) => Values.GetValueOrDefault((type, member));

    /// <summary>Returns true if a member is a date, <c>yyyy-MM-dd</c>.</summary>
    /// <param name="type">The record.</param>
    /// <param name="member">The name of the member in the JSON.</param>
    public static bool IsDate(Type type, string member) => Dates.Contains((type, member));

    private static string[] Names<T>(Func<T, string> nameOf)
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(nameOf)];
}
