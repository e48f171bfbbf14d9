using System.Text;
using System.Xml;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Statutes.Contract.Problems;
using Statutes.Contract.Responses;
using Statutes.Model.Provisions;
using Statutes.Search;
using Statutes.Web.Serving;

namespace Statutes.Web.Api;

/// <summary>
/// <c>/sitemap.xml</c>: every permanent address, and the pages that lead to them (sitemaps.org 0.9). A file has at most 50,000 addresses.
/// If there are more, it is an index of <c>/sitemap-1.xml</c> and so on.
/// </summary>
internal static class Sitemap
{
    /// <summary>The maximum number of addresses in a file.</summary>
    public const int MostInFile = 50_000;

    private const string MediaType = "application/xml; charset=utf-8";
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly string[] Pages = ["/", "/works", "/glossary", "/cite", "/check", "/obligations", "/stale", "/alerts", "/about"];

    private static readonly XmlWriterSettings Settings =
        new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, NewLineChars = "\n" };

    public static void MapSitemap(this IEndpointRouteBuilder app)
    {
        var maps = app.MapGroup("").ExcludeFromDescription();
        maps.MapGet(
            "/sitemap.xml",
            (HttpRequest request, KnowledgeBase knowledge) => Whole(Root(request), Addresses(knowledge), MostInFile));
        maps.MapGet(
            "/sitemap-{number:int}.xml",
            (int number, HttpRequest request, KnowledgeBase knowledge) => Part(Root(request), Addresses(knowledge), MostInFile, number));
    }

    /// <summary>Lists every address, as a path from the root of the service, in the order of the corpus.</summary>
    public static IEnumerable<string> Addresses(KnowledgeBase knowledge)
    {
        foreach (var page in Pages)
        {
            yield return page;
        }

        foreach (var work in knowledge.Catalog.Works)
        {
            foreach (var version in work.Versions.Where(v => v.IsHeld))
            {
                var id = work.IdOf(version);
                yield return ContractMapping.UrlOf(new ProvisionId(id, ProvisionPath.Whole));
                foreach (var article in knowledge.Catalog.ShapeOf(id)!.Articles)
                {
                    yield return ContractMapping.UrlOf(new ProvisionId(id, article.Path));
                }
            }
        }
    }

    /// <summary>Returns one file with all addresses, or the index of the files that have them.</summary>
    /// <param name="root">The address of the service, without a slash at its end.</param>
    /// <param name="addresses">The paths.</param>
    /// <param name="most">The maximum number in a file.</param>
    public static IResult Whole(string root, IEnumerable<string> addresses, int most)
    {
        var count = addresses.Count();
        return count <= most
            ? File("urlset", "url", addresses.Select(a => root + a))
            : File("sitemapindex", "sitemap", FileNumbers().Select(n => FormattableString.Invariant($"{root}/sitemap-{n}.xml")));

        IEnumerable<int> FileNumbers() => Enumerable.Range(1, (count + most - 1) / most);
    }

    /// <summary>Returns one of the files, counted from 1.</summary>
    public static IResult Part(string root, IEnumerable<string> addresses, int most, int number)
    {
        var part = number < 1 ? [] : addresses.Skip((int)Math.Min((long)(number - 1) * most, int.MaxValue)).Take(most).ToArray();
        return part.Length > 0
            ? File("urlset", "url", part.Select(a => root + a))
            : ProblemMessages.NoSuchSitemapFile(number).ToResult();
    }

    private static string Root(HttpRequest request) =>
        $"{request.Scheme}://{request.Host.ToUriComponent()}{request.PathBase.ToUriComponent()}";

    private static StreamResult File(string root, string entry, IEnumerable<string> addresses) => new(MediaType, stream =>
    {
        using var xml = XmlWriter.Create(stream, Settings);
        xml.WriteStartElement(root, Namespace);
        foreach (var address in addresses)
        {
            xml.WriteStartElement(entry, Namespace);
            xml.WriteElementString("loc", Namespace, address);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    });
}
