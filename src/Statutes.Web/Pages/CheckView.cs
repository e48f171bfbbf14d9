using Statutes.Citations.Resolving;
using Statutes.Contract.Requests;
using Statutes.Documents.Checking;
using Statutes.Documents.Reading;

namespace Statutes.Web.Pages;

/// <summary>A check, for the page that shows it.</summary>
/// <param name="Check">The check.</param>
/// <param name="Parameters">How the document was checked.</param>
/// <param name="Text">The text of the form, if it was checked; else empty.</param>
/// <param name="Document">The document as sent.</param>
public sealed record CheckView(DocumentCheck Check, DocumentParameters Parameters, string Text, SentDocument Document)
{
    /// <summary>The document for a hidden field, so that it can be sent again; null if it is too large for a page.</summary>
    public string? Carried => Document.Bytes.Length > CheckRoute.MaxCarriedSize ? null : Convert.ToBase64String(Document.Bytes.Span);

    /// <summary>The alerts for what the document cites, as many as an address can have; null if it cites nothing.</summary>
    public AlertRequest? Alert => AlertRequest.Of(Check.Citations
        .SelectMany(c => c.Found.Resolution is Resolution.Resolved resolved ? resolved.Targets : []).Select(t => t.Id.ToString()));

    /// <summary>Whether a Word document with comments can be returned.</summary>
    public bool IsWord => Check.Content.Format == CheckedFormat.Docx;
}
