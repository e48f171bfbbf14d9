using static Microsoft.Playwright.Assertions;

namespace Statutes.Browser.Tests.Walks;

// one class, since all visitors share one clipboard
public class CopyWalkTests(RunningService service, Chromium chromium) : Walk(service, chromium)
{
    [Fact]
    public async Task EveryButtonCopiesWhatItSaysAndSaysSo()
    {
        var page = await OpenAsync("/csl/2026-01-01/art_37");
        var buttons = page.Locator(".citations-list .copy");
        Assert.InRange(await buttons.CountAsync(), 7, 20);
        foreach (var button in await buttons.AllAsync())
        {
            await button.ClickAsync();
            var text = (await button.GetAttributeAsync("data-copy"))!;
            await Expect(page.Locator(".announcer")).ToContainTextAsync(text[..Math.Min(20, text.Length)]);
            Assert.Equal(text, (await ClipboardAsync(page)).ReplaceLineEndings("\n"));
        }
    }

    [Fact]
    public async Task TheTextIsCopiedWithItsCitation()
    {
        var page = await OpenAsync("/csl/2026-01-01/art_37");
        await page.Locator(".copy[data-copy^='关键信息基础设施的运营者采购']").ClickAsync();
        await Expect(page.Locator(".announcer")).ToContainTextAsync("Copied");
        var copied = await ClipboardAsync(page);
        Assert.Contains("国家安全审查", copied);
        Assert.Contains("第三十七条", copied);
    }

    [Fact]
    public async Task TheLinkThatIsCopiedLeadsToTheArticle()
    {
        var page = await OpenAsync("/csl/2026-01-01/art_37");
        await page.Locator(".copy[data-copy^='http']").ClickAsync();
        await Expect(page.Locator(".announcer")).ToContainTextAsync("Copied");
        await page.GotoAsync(await ClipboardAsync(page));
        Assert.Equal("/csl/2026-01-01/art_37", AddressOf(page));
    }

    [Fact]
    public async Task TheKeyCopiesTheCitationOfTheHitThatHasTheFocus()
    {
        var page = await OpenAsync("/search?q=恶意程序");
        var second = page.Locator("li.hit").Nth(1);
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        await Expect(second.Locator("a.hit-link")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("c");
        await Expect(page.Locator(".announcer")).ToContainTextAsync("Copied");
        Assert.Equal(await second.GetAttributeAsync("data-citation"), await ClipboardAsync(page));
    }

    [Theory]
    [InlineData("/csl/2026-01-01/art_37", "Cybersecurity Law, Article 37")]
    [InlineData("/csl/2026-01-01#art_37__para_1", "Cybersecurity Law, Article 37")]
    public async Task TheKeyCopiesTheCitationOfTheArticleThatIsRead(string address, string citation)
    {
        var page = await OpenAsync(address);
        await page.Keyboard.PressAsync("c");
        await Expect(page.Locator(".announcer")).ToContainTextAsync("Copied");
        Assert.Equal(citation, await ClipboardAsync(page));
    }

    [Fact]
    public async Task TheSummaryOfAComparisonIsCopied()
    {
        var page = await OpenAsync("/csl/2017-06-01");
        await page.Locator("a[href*='/csl/compare']").First.ClickAsync();
        await page.WaitForURLAsync("**/csl/compare?**");
        await page.Locator(".copy[data-copy]").First.ClickAsync();
        await Expect(page.Locator(".announcer")).ToContainTextAsync("Copied");
        Assert.Contains("2026-01-01", await ClipboardAsync(page));
    }
}
