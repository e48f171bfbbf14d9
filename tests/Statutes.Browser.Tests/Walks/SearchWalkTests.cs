using System.Text.RegularExpressions;
using static Microsoft.Playwright.Assertions;

namespace Statutes.Browser.Tests.Walks;

public class SearchWalkTests(RunningService service, Chromium chromium) : Walk(service, chromium)
{
    private const string NowThirtyFive = "建设关键信息基础设施应当确保其具有支持业务稳定、持续运行的性能";
    private const string FormerThirtyFive = "关键信息基础设施的运营者采购网络产品和服务，可能影响国家安全的";

    [Fact]
    public async Task ASearchLeadsToAHitThenToWhatItRefersToAndBack()
    {
        var page = await OpenAsync("/");
        await page.FillAsync("#q", "恶意程序");
        await page.PressAsync("#q", "Enter");
        await Expect(page.Locator(".hits mark").First).ToHaveTextAsync("恶意程序");
        await page.Locator(".hits h2 a").First.ClickAsync();
        await Expect(page.Locator("h1")).ToContainTextAsync("第六十二条");
        await page.Locator("a.reference").First.ClickAsync();
        await Expect(page.Locator("h1")).ToContainTextAsync("第二十四条");
        Assert.Equal("/csl/2026-01-01/art_24__para_1", AddressOf(page));
        await Expect(page.Locator(".marked")).ToContainTextAsync("恶意程序");
        await page.GoBackAsync();
        await page.GoBackAsync();
        await Expect(page.Locator("#q")).ToHaveValueAsync("恶意程序");
        await Expect(page.Locator(".hits mark").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task ACitationTypedLeadsToItsArticle()
    {
        var page = await OpenAsync("/");
        await page.FillAsync("#q", "CSL Art. 35");
        await page.PressAsync("#q", "Enter");
        await page.Locator(".citation .target a").First.ClickAsync();
        Assert.Equal("/csl/2026-01-01/art_35", AddressOf(page));
        await Expect(page.Locator("#art_35__para_1")).ToContainTextAsync(NowThirtyFive);
    }

    [Fact]
    public async Task AnotherDateIsAnotherArticleThirtyFive()
    {
        var page = await OpenAsync("/search?q=CSL+Art.+35");
        await page.FillAsync("#at", "2025-12-31");
        await page.PressAsync("#q", "Enter");
        await Expect(page).ToHaveURLAsync(new Regex("[?&]at=2025-12-31"));
        await Expect(page.Locator("#at")).ToHaveValueAsync("2025-12-31");
        await page.Locator(".citation .target a").First.ClickAsync();
        await Expect(page.Locator("#art_35__para_1")).ToContainTextAsync(FormerThirtyFive);
        Assert.StartsWith("/csl/2017-06-01/art_35", AddressOf(page));
    }

    [Fact]
    public async Task TheDateGoesAlongFromPageToPage()
    {
        var page = await OpenAsync("/search?q=CSL+Art.+35&at=2025-12-31");
        await page.Locator(".citation .target a").First.ClickAsync();
        await Expect(page.Locator("#at")).ToHaveValueAsync("2025-12-31");
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Laws", Exact = true }).First.ClickAsync();
        await Expect(page.Locator("#at")).ToHaveValueAsync("2025-12-31");
    }
}
