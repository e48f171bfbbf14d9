namespace Statutes.Contract.Problems;

/// <summary>The <c>code</c> of a problem document.</summary>
public static class ProblemCodes
{
    /// <summary>A date is not <c>yyyy-MM-dd</c>.</summary>
    public const string BadDate = "bad-date";

    /// <summary>A page or page size is not a number, or is out of range.</summary>
    public const string BadPage = "bad-page";

    /// <summary>A required parameter is missing.</summary>
    public const string MissingParameter = "missing-parameter";

    /// <summary>A parameter is unknown, appears twice, or has an invalid value.</summary>
    public const string UnknownParameter = "unknown-parameter";

    /// <summary>The body of the request is invalid.</summary>
    public const string BadBody = "bad-body";

    /// <summary>A size is over its limit.</summary>
    public const string TooLarge = "too-large";

    /// <summary>The media type of the body is not supported.</summary>
    public const string UnsupportedMediaType = "unsupported-media-type";

    /// <summary>No media type in <c>Accept</c> is available.</summary>
    public const string NotAcceptable = "not-acceptable";

    /// <summary>No work has this id.</summary>
    public const string UnknownWork = "unknown-work";

    /// <summary>The corpus has no text of the work for this date.</summary>
    public const string UnknownVersion = "unknown-version";

    /// <summary>The version has no such article.</summary>
    public const string NoSuchArticle = "no-such-article";

    /// <summary>The version has no such provision.</summary>
    public const string NoSuchProvision = "no-such-provision";

    /// <summary>The address names another corpus than the one served.</summary>
    public const string UnknownCorpus = "unknown-corpus";

    /// <summary>A web page of an origin that is not allowed sent the request.</summary>
    public const string ForeignOrigin = "foreign-origin";

    /// <summary>The request names a host for which this service does not answer.</summary>
    public const string BadHost = "bad-host";

    /// <summary>The client sent too many requests.</summary>
    public const string TooManyRequests = "too-many-requests";

    /// <summary>No generation of the index is open yet.</summary>
    public const string NotReady = "not-ready";

    /// <summary>The address does not exist.</summary>
    public const string NoSuchAddress = "no-such-address";

    /// <summary>The address does not accept this HTTP method.</summary>
    public const string MethodNotAllowed = "method-not-allowed";

    /// <summary>The request took too long.</summary>
    public const string TimedOut = "timed-out";

    /// <summary>The service failed.</summary>
    public const string InternalError = "internal-error";

    /// <summary>A document is encrypted, or managed by digital rights.</summary>
    public const string DocumentEncrypted = "document-encrypted";

    /// <summary>A document has macros.</summary>
    public const string DocumentWithMacros = "document-with-macros";

    /// <summary>A document has the format of before Word 2007, or another old one.</summary>
    public const string DocumentOfOldFormat = "document-of-old-format";

    /// <summary>A document is signed.</summary>
    public const string DocumentSigned = "document-signed";

    /// <summary>A document is protected against changes.</summary>
    public const string DocumentProtected = "document-protected";

    /// <summary>A document contains no text, such as a PDF of pictures.</summary>
    public const string DocumentWithoutText = "document-without-text";

    /// <summary>A document is damaged.</summary>
    public const string DocumentDamaged = "document-damaged";

    /// <summary>A document has too many paragraphs.</summary>
    public const string TooManyParagraphs = "too-many-paragraphs";

    /// <summary>Every code.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        BadDate, BadPage, MissingParameter, UnknownParameter, BadBody, TooLarge, UnsupportedMediaType, NotAcceptable, UnknownWork,
        UnknownVersion, NoSuchArticle, NoSuchProvision, UnknownCorpus, ForeignOrigin, BadHost, TooManyRequests, NotReady,
        NoSuchAddress, MethodNotAllowed, TimedOut, InternalError, DocumentEncrypted, DocumentWithMacros, DocumentOfOldFormat,
        DocumentSigned, DocumentProtected, DocumentWithoutText, DocumentDamaged, TooManyParagraphs,
    ];
}
