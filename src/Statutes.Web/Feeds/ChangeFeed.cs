using System.Globalization;
using System.Text;
using System.Xml;
using Microsoft.AspNetCore.Http;

namespace Statutes.Web.Feeds;

/// <summary>An Atom feed (RFC 4287) with changes of works.</summary>
/// <param name="path">The path of the feed.</param>
/// <param name="title">Its title.</param>
/// <param name="pagePath">The path of the page on the same subject.</param>
/// <param name="emptyUpdated">The day of the last update if the feed is empty.</param>
/// <param name="changes">The entries, newest first.</param>
internal sealed class ChangeFeed(
    string path, string title, string pagePath, DateOnly emptyUpdated, IReadOnlyList<FeedEntry> changes) : IResult
{
    /// <summary>The media type.</summary>
    public const string MediaType = "application/atom+xml";

    /// <summary>The maximum number of entries.</summary>
    public const int MaxEntries = 200;

    private const string Atom = "http://www.w3.org/2005/Atom";

    private static readonly XmlWriterSettings Settings = new()
    {
        Async = true,
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        NewLineChars = "\n",
    };

    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var request = httpContext.Request;
        using var body = new MemoryStream();
        await using (var xml = XmlWriter.Create(body, Settings))
        {
            Write(xml, $"{request.Scheme}://{request.Host.ToUriComponent()}");
        }

        httpContext.Response.ContentType = $"{MediaType}; charset=utf-8";
        await httpContext.Response.BodyWriter.WriteAsync(body.GetBuffer().AsMemory(0, (int)body.Length), httpContext.RequestAborted);
    }

    private static void Link(XmlWriter xml, string relation, string type, string address)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    private static string Format(DateTimeOffset moment) => moment.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    private void Write(XmlWriter xml, string origin)
    {
        xml.WriteStartElement("feed", Atom);
        xml.WriteElementString("id", Atom, origin + path);
        xml.WriteElementString("title", Atom, title);
        var updated = changes.Count > 0 ? changes[0].Updated : new DateTimeOffset(emptyUpdated, TimeOnly.MinValue, TimeSpan.Zero);
        xml.WriteElementString("updated", Atom, Format(updated));
        xml.WriteStartElement("author", Atom);
        xml.WriteElementString("name", Atom, "Statutes");
        xml.WriteEndElement();
        Link(xml, "self", MediaType, origin + path);
        Link(xml, "alternate", "text/html", origin + pagePath);
        foreach (var change in changes)
        {
            Write(xml, origin, change);
        }

        xml.WriteEndElement();
    }

    private static void Write(XmlWriter xml, string origin, FeedEntry change)
    {
        xml.WriteStartElement("entry", Atom);
        xml.WriteElementString("id", Atom, change.Id);
        xml.WriteElementString("title", Atom, change.Title);
        xml.WriteElementString("updated", Atom, Format(change.Updated));
        xml.WriteElementString("summary", Atom, change.Summary);
        Link(xml, "alternate", "text/html", origin + change.Path);
        foreach (var (scheme, term) in new[] { ("change", change.Kind), ("work", change.Work) }.Where(c => c.Item2.Length > 0))
        {
            xml.WriteStartElement("category", Atom);
            xml.WriteAttributeString("scheme", $"urn:statutes:{scheme}");
            xml.WriteAttributeString("term", term);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }
}
