using System.Xml.Linq;
using Microsoft.AspNetCore.Http;
using Statutes.Web.Api;

namespace Statutes.Web.Tests.Api;

public class SitemapTests
{
    [Theory]
    [InlineData(50, "urlset", 50)]
    [InlineData(51, "sitemapindex", 2)]
    [InlineData(100, "sitemapindex", 2)]
    [InlineData(101, "sitemapindex", 3)]
    public async Task BeyondWhatAFileMayHaveItIsAnIndex(int addresses, string root, int entries)
    {
        var map = await Read(Sitemap.Whole("https://example.org", Some(addresses), 50));
        Assert.Equal((root, entries), (map.Root!.Name.LocalName, map.Root.Elements().Count()));
        if (root == "sitemapindex")
        {
            var all = new List<string>();
            for (var part = 1; part <= entries; part++)
            {
                all.AddRange(
                    (await Read(Sitemap.Part("https://example.org", Some(addresses), 50, part))).Root!.Elements().Select(e => e.Value));
            }

            Assert.Equal(Some(addresses).Select(a => "https://example.org" + a), all);
        }
    }

    private static IEnumerable<string> Some(int count) => Enumerable.Range(1, count).Select(n => $"/a/{n}");

    private static async Task<XDocument> Read(IResult result)
    {
        var http = new DefaultHttpContext { Response = { Body = new MemoryStream() } };
        await result.ExecuteAsync(http);
        http.Response.Body.Position = 0;
        return XDocument.Load(http.Response.Body);
    }
}
