namespace Statutes.Contract.Problems;

/// <summary>The <c>code</c> of a problem document.</summary>
public static class ProblemCodes
{
    /// <summary>A date is not <c>yyyy-MM-dd</c>.</summary>
    public const string BadDate = "bad-date";

    /// <summary>A page or page size is not a number, or out of range.</summary>
    public const string BadPage = "bad-page";

    /// <summary>A parameter that is needed is missing.</summary>
    public const string MissingParameter = "missing-parameter";

    /// <summary>A parameter that is not known, or given twice, or has a value that is not known.</summary>
    public const string UnknownParameter = "unknown-parameter";

    /// <summary>The body is not what it should be.</summary>
    public const string BadBody = "bad-body";

    /// <summary>Something is over its limit.</summary>
    public const string TooLarge = "too-large";

    /// <summary>The body has a media type that is not read.</summary>
    public const string UnsupportedMediaType = "unsupported-media-type";

    /// <summary>No form of the answer is acceptable.</summary>
    public const string NotAcceptable = "not-acceptable";

    /// <summary>No work has that id.</summary>
    public const string UnknownWork = "unknown-work";

    /// <summary>No wording of the work is held for that date.</summary>
    public const string UnknownVersion = "unknown-version";

    /// <summary>The version has no such article.</summary>
    public const string NoSuchArticle = "no-such-article";

    /// <summary>The version has no such provision.</summary>
    public const string NoSuchProvision = "no-such-provision";

    /// <summary>The corpus that the address names is not the one that is served.</summary>
    public const string UnknownCorpus = "unknown-corpus";

    /// <summary>A page of an origin that is not named may not ask there.</summary>
    public const string ForeignOrigin = "foreign-origin";

    /// <summary>The client asks more often than it may.</summary>
    public const string TooManyRequests = "too-many-requests";

    /// <summary>No generation of the index is open yet.</summary>
    public const string NotReady = "not-ready";

    /// <summary>Nothing stands at that address.</summary>
    public const string NoSuchAddress = "no-such-address";

    /// <summary>The address does not know that method.</summary>
    public const string MethodNotAllowed = "method-not-allowed";

    /// <summary>The answer took too long.</summary>
    public const string TimedOut = "timed-out";

    /// <summary>Our mistake.</summary>
    public const string InternalError = "internal-error";

    /// <summary>Every code.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        BadDate, BadPage, MissingParameter, UnknownParameter, BadBody, TooLarge, UnsupportedMediaType, NotAcceptable, UnknownWork,
        UnknownVersion, NoSuchArticle, NoSuchProvision, UnknownCorpus, ForeignOrigin, TooManyRequests, NotReady,
        NoSuchAddress, MethodNotAllowed, TimedOut, InternalError,
    ];
}
