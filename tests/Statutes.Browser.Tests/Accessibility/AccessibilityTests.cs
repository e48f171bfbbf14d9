using Statutes.Web.Tests.Api;
using static Microsoft.Playwright.Assertions;

namespace Statutes.Browser.Tests.Accessibility;

public class AccessibilityTests(RunningService service, Chromium chromium) : Walk(service, chromium)
{
    [Fact]
    public async Task AxeFindsNothingOnAnyPage() => Assert.Empty(await OnEachAsync(Addresses.All, new VisitorOptions(), Axe.FindAsync));

    [Fact]
    public async Task AxeFindsNothingInAMarkedText()
    {
        var page = await OpenAsync("/cite");
        await page.FillAsync("#text", "Article 35 CSL, 第三十七条, and Art. 999 of the Cybersecurity Law.");
        await page.Locator("main form button[type=submit]").First.ClickAsync();
        await Expect(page.Locator(".annotated")).ToBeVisibleAsync();
        Assert.Empty(await Axe.FindAsync(page));
    }

    [Fact]
    public async Task AxeFindsNothingInACheckedDocument()
    {
        var page = await OpenAsync("/check");
        await page.SetInputFilesAsync("#file", new FilePayload { Name = "memo.docx", MimeType = "", Buffer = SampleDocument.Word() });
        await page.Locator("main form button[type=submit]").First.ClickAsync();
        await Expect(page.Locator(".check-text")).ToBeVisibleAsync();
        Assert.Empty(await Axe.FindAsync(page));
        await page.Locator(".law-words summary").First.ClickAsync();
        await page.Locator(".check-list .hit-link").First.ClickAsync(); // marks its place
        Assert.Empty(await Axe.FindAsync(page));
    }

    [Fact]
    public async Task AxeFindsNothingWhileSuggestionsAreOpen()
    {
        var page = await OpenAsync("/");
        await page.Locator("#q").PressSequentiallyAsync("critical inf");
        await Expect(page.GetByRole(AriaRole.Listbox)).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        Assert.Empty(await Axe.FindAsync(page));
    }

    [Fact]
    public async Task AxeFindsNothingWhileAPreviewIsOpen()
    {
        var page = await OpenAsync("/csl/2026-01-01/art_61");
        await page.Locator("a.reference").First.HoverAsync();
        await Expect(page.GetByRole(AriaRole.Tooltip)).ToBeVisibleAsync();
        Assert.Empty(await Axe.FindAsync(page));
    }

    [Theory]
    [InlineData(1440, false)]
    [InlineData(390, true)]
    public async Task AxeFindsNothingWhileMenusAndActionsAreOpen(int width, bool dark)
    {
        var page = await OpenAsync("/csl/2017-06-01/art_24", new VisitorOptions(Width: width, Dark: dark));
        await page.Locator(".line p").First.HoverAsync();
        await Expect(page.Locator(".acts")).ToBeVisibleAsync();
        Assert.Empty(await Axe.FindAsync(page));
        foreach (var menu in await page.Locator("main details.menu > summary").AllAsync())
        {
            await menu.ClickAsync();
            Assert.Empty(await Axe.FindAsync(page));
            await page.Keyboard.PressAsync("Escape");
        }
    }

    [Fact]
    public async Task AxeFindsNothingInTheExplanationOfTheKeys()
    {
        var page = await OpenAsync("/works");
        await page.Keyboard.PressAsync("?");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        Assert.Empty(await Axe.FindAsync(page));
    }

    // the axe that is run here does find what is wrong
    [Fact]
    public async Task AxeFindsWhatIsWrong()
    {
        var page = await OpenAsync("/works");
        await page.EvaluateAsync("document.body.append(document.createElement('input'), document.createElement('button'))");
        Assert.Contains(await Axe.FindAsync(page), v => v.StartsWith("label", StringComparison.Ordinal));
    }
}
