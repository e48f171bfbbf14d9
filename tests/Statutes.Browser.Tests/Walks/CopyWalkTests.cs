using static Microsoft.Playwright.Assertions;

namespace Statutes.Browser.Tests.Walks;

// one class, since all visitors share one clipboard
public class CopyWalkTests(RunningService service, Chromium chromium) : Walk(service, chromium)
{
    [Fact]
    public async Task EveryButtonOfTheMenuCopiesWhatItSaysAndSaysSo()
    {
        var page = await OpenAsync("/csl/2026-01-01/art_37");
        await page.Locator(".cite-menu summary").ClickAsync();
        var buttons = page.Locator(".citations-list .copy:not([data-style])");
        await Expect(buttons).ToHaveCountAsync(3); // the text in each language, and the link
        foreach (var button in await buttons.AllAsync())
        {
            await button.ClickAsync();
            var text = (await button.GetAttributeAsync("data-copy"))!;
            await Expect(page.Locator(".announcer")).ToContainTextAsync(text[..Math.Min(20, text.Length)]);
            Assert.Equal(text, (await ClipboardAsync(page)).ReplaceLineEndings("\n"));
        }

        // the last one is the link
        await page.GotoAsync(await ClipboardAsync(page));
        Assert.Equal("/csl/2026-01-01/art_37", AddressOf(page));
    }

    // the style of the last copy is that of every other button, and of the next page
    [Fact]
    public async Task TheStyleThatIsCopiedIsKept()
    {
        var page = await OpenAsync("/csl/2017-06-01/art_35");
        await page.Locator(".cite-menu summary").ClickAsync();
        await page.Locator(".cite-menu .copy[data-style*=firm-zh]").ClickAsync();
        await Expect(page.Locator(".cite-menu .chosen dd").First).ToHaveTextAsync("《网络安全法》（2016年）第三十五条");
        Assert.Equal("《网络安全法》（2016年）第三十五条", await ClipboardAsync(page));
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator(".cite-menu .panel")).ToBeHiddenAsync();
        await Expect(page.Locator(".tools > .copy")).ToHaveAttributeAsync("data-copy", "《网络安全法》（2016年）第三十五条");

        await page.GotoAsync("/csl/2017-06-01#art_21__para_1__item_3");
        await page.Keyboard.PressAsync("c");
        await Expect(page.Locator(".announcer")).ToContainTextAsync("Copied");
        Assert.Equal("《网络安全法》（2016年）第二十一条第（三）项", await ClipboardAsync(page));
    }

    [Fact]
    public async Task AParagraphHasItsActionsUnderThePointerAndAtTheFocus()
    {
        var page = await OpenAsync("/csl/2017-06-01");
        var actions = page.GetByRole(AriaRole.Group, new PageGetByRoleOptions { Name = "Actions" });
        await page.Locator("#art_21__para_1__item_3 p:lang(en)").HoverAsync();
        await actions.GetByText("Cite").ClickAsync();
        await Expect(page.Locator(".announcer")).ToContainTextAsync("item (3)");
        Assert.Equal("Cybersecurity Law (2016), Article 21, item (3)", await ClipboardAsync(page));

        await page.Locator("#art_24 .gutter").Nth(1).FocusAsync();
        await page.Keyboard.PressAsync("Tab");
        await Expect(actions.GetByText("Copy text")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".announcer")).ToContainTextAsync("The State implements");
        Assert.EndsWith("\n— Cybersecurity Law (2016), Article 24, paragraph 2", (await ClipboardAsync(page)).ReplaceLineEndings("\n"));
        await actions.GetByText("Link").ClickAsync();
        await Expect(page.Locator(".announcer")).ToContainTextAsync("http");
        Assert.Equal(Root + "/csl/2017-06-01/art_24__para_2", await ClipboardAsync(page));
        await actions.GetByText("Penalties").ClickAsync();
        await Expect(page.Locator("#penalties")).ToBeInViewportAsync();
        await page.GoBackAsync();
        await page.Locator("#art_35__para_1 p:lang(zh)").HoverAsync();
        await actions.GetByText("Compare").ClickAsync();
        await Expect(page.Locator("#a35to37")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task ASelectedParagraphIsCopiedWithItsCitationAndAPhraseAsItIs()
    {
        var page = await OpenAsync("/csl/2017-06-01/art_24__para_2");
        var paragraph = page.Locator("#art_24__para_2 p:lang(en)");
        await paragraph.ClickAsync(new LocatorClickOptions { ClickCount = 3, Position = new() { X = 5, Y = 5 } });
        await page.Keyboard.PressAsync("Control+c");
        await Expect(page.Locator(".announcer")).ToContainTextAsync("Copied with its citation");
        Assert.EndsWith("\n— Cybersecurity Law (2016), Article 24, paragraph 2", (await ClipboardAsync(page)).ReplaceLineEndings("\n"));
        await paragraph.DblClickAsync(new LocatorDblClickOptions { Position = new() { X = 5, Y = 5 } });
        await page.Keyboard.PressAsync("Control+c");
        Assert.Equal("The", (await ClipboardAsync(page)).Trim());
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
    [InlineData("/csl/2017-06-01/art_24__para_2", "Cybersecurity Law (2016), Article 24, paragraph 2")]
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
