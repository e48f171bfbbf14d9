using System.Text;
using System.Text.Json;

namespace Statutes.Web.Tests.Mcp;

/// <summary>The tool <c>list_works</c>, over HTTP.</summary>
public sealed class ListWorksTests(HttpTests.Connection connection) : IClassFixture<HttpTests.Connection>
{
    [Fact]
    public async Task TheWorksWithATextAreListedWithTheirVersionsAndTheDayOfTheirCheck()
    {
        var listed = await ListAsync(new { });
        Assert.Equal(listed.At("available").GetInt32(), listed.At("works").GetArrayLength());
        Assert.True(listed.At("atAssumed").GetBoolean());
        Assert.All(listed.At("works").EnumerateArray(), w =>
        {
            Assert.NotEqual(0, w.At("versions").GetArrayLength());
            Assert.Matches("^20[0-9]{2}-[0-9]{2}-[0-9]{2}$", w.Text("checkedTo"));
        });
        var csl = listed.At("works").EnumerateArray().Single(w => w.Text("id") == "csl");
        Assert.Equal(["superseded", "in-force"], csl.Texts("versions", "status").TakeLast(2));
    }

    [Theory]
    [InlineData("网络安全法")]
    [InlineData("cybersecurity law")]
    [InlineData("CSL")]
    public async Task TheListIsFilteredByAnyName(string name)
    {
        var listed = await ListAsync(new { q = name, at = "2018-01-01" });
        Assert.Contains("csl", listed.Texts("works", "id"));
        Assert.True(listed.At("total").GetInt32() < listed.At("available").GetInt32());
        var versions = listed.At("works").EnumerateArray().Single(w => w.Text("id") == "csl").At("versions").EnumerateArray().ToArray();
        Assert.Equal("in-force", versions.Single(v => v.Text("version") == "2017-06-01").Text("status"));
        Assert.Equal("not-yet-in-force", versions.Single(v => v.Text("version") == "2026-01-01").Text("status"));
    }

    [Fact]
    public async Task TheWorksWithoutATextComeInPagesThatAreShortAndDisjoint()
    {
        var held = (await ListAsync(new { })).Texts("works", "id").ToHashSet();
        var (ids, titles) = (new List<string?>(), new List<string?>());
        for (var page = 1; ; page++)
        {
            var listed = await ListAsync(new { text = "missing", page });
            Assert.InRange(Encoding.UTF8.GetByteCount(listed.GetRawText()), 1, 50_000);
            ids.AddRange(listed.Texts("works", "id"));
            titles.AddRange(listed.At("works").EnumerateArray().Select(w => w.Text("title.zh")));
            if (listed.At("works").GetArrayLength() == 0)
            {
                Assert.Equal(listed.At("missing").GetInt32(), ids.Count);
                break;
            }
        }

        Assert.InRange(ids.Count, 500, 5_000);
        Assert.Equal(titles.Count, titles.Distinct().Count()); // ids made from pinyin may be equal: 检察官法, 监察官法
        Assert.Empty(ids.Intersect(held));
        Assert.Contains("icep", ids);
    }

    [Fact]
    public async Task ANameThatNoWorkHasGivesAnEmptyList()
    {
        var listed = await ListAsync(new { q = "no law has this name" });
        Assert.Equal((0, 0), (listed.At("total").GetInt32(), listed.At("works").GetArrayLength()));
    }

    private async Task<JsonElement> ListAsync(object arguments)
    {
        var sent = JsonSerializer.SerializeToElement(arguments).EnumerateObject().ToDictionary(p => p.Name, p => (object?)p.Value);
        var result = await connection.Client.CallToolAsync("list_works", sent);
        Assert.False(result.IsError ?? false);
        return result.StructuredContent!.Value;
    }
}
