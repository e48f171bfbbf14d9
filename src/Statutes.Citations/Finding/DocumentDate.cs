using Statutes.Model.Text;

namespace Statutes.Citations.Finding;

/// <summary>The date that a document gives itself.</summary>
/// <param name="Value">The date.</param>
/// <param name="Span">The words, with their label: Date: 5 March 2025.</param>
public sealed record DocumentDate(DateOnly Value, TextSpan Span);

/// <summary>Where the date at which citations are resolved comes from.</summary>
public enum DateSource
{
    /// <summary>From the request.</summary>
    Request,

    /// <summary>From the document itself.</summary>
    Document,

    /// <summary>From nowhere: it is today.</summary>
    Today,
}

/// <summary>The names of the sources in JSON.</summary>
public static class DateSourceNames
{
    extension(DateSource source)
    {
        /// <summary>The name in JSON: <c>document</c>.</summary>
        public string Name => source switch
        {
            DateSource.Request => "request",
            DateSource.Document => "document",
            _ => "today",
        };
    }
}
