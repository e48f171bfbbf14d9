using static Microsoft.Playwright.Assertions;

namespace Statutes.Browser.Tests.Walks;

public class LanguageWalkTests(RunningService service, Chromium chromium) : Walk(service, chromium)
{
    [Fact]
    public async Task AChineseBrowserGetsTheChineseInterface()
    {
        var page = await OpenAsync("/", new VisitorOptions(Locale: "zh-CN"));
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "zh-Hans");
        await page.FillAsync("#q", "CSL Art. 35");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "检索", Exact = true }).ClickAsync();
        await page.Locator(".citation .target a").First.ClickAsync();
        await Expect(page.Locator(".status.in-force").First).ToHaveTextAsync("现行有效");
        await page.Locator(".copy").First.ClickAsync();
        await Expect(page.Locator(".announcer")).ToContainTextAsync("已复制");
    }

    [Fact]
    public async Task TheOtherLanguageIsChosenAndKeptAndThePlaceIsNotLost()
    {
        var page = await OpenAsync("/search?q=恶意程序&at=2018-01-01");
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "中文", Exact = true }).First.ClickAsync();
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "zh-Hans");
        await Expect(page.Locator("#q")).ToHaveValueAsync("恶意程序");
        await Expect(page.Locator("#at")).ToHaveValueAsync("2018-01-01");
        await page.GotoAsync("/works");
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "zh-Hans");
    }

    // /cite?text= has the text in its address, a text that was sent does not
    [Fact]
    public async Task ATextThatWasSentIsNotLostEither()
    {
        var page = await OpenAsync("/cite");
        await page.FillAsync("#text", "CSL Art. 35");
        await page.Locator("main form button[type=submit]").First.ClickAsync();
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "中文", Exact = true }).ClickAsync();
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "zh-Hans");
        await Expect(page.Locator("#text")).ToHaveValueAsync("CSL Art. 35");
        await Expect(page.Locator(".annotated a").First).ToHaveTextAsync("CSL Art. 35");
    }
}
