using Statutes.Web.Tests.Api;
using static Microsoft.Playwright.Assertions;

namespace Statutes.Browser.Tests.Walks;

public class CheckWalkTests(RunningService service, Chromium chromium) : Walk(service, chromium)
{
    private static readonly VisitorOptions Plain = new(Scripts: false);

    [Fact]
    public async Task AnEntryLeadsToItsPlaceInTheTextAndBack()
    {
        var page = await CheckedAsync();
        await page.Locator("#l-c2 .hit-link").ClickAsync();
        await Expect(page.Locator("#t-c2")).ToBeInViewportAsync();
        Assert.EndsWith("#t-c2", page.Url);
        await page.Locator("#t-c0").ClickAsync();
        await Expect(page.Locator("#l-c0")).ToBeInViewportAsync();
        await Expect(page.Locator("#l-c0")).ToContainTextAsync("《网络安全法》第三十七条");
    }

    [Fact]
    public async Task TheFilterShowsOneGroupAndNeedsNoScript()
    {
        var page = await CheckedAsync(Plain);
        await page.CheckAsync("#show-quotations");
        await Expect(page.Locator("#l-q1")).ToBeVisibleAsync();
        await Expect(page.Locator("#l-q1 del")).ToHaveTextAsync("境内");
        await Expect(page.Locator("#l-c0")).ToBeHiddenAsync();
        await page.CheckAsync("#show-attention");
        await Expect(page.Locator("#l-c0")).ToBeVisibleAsync();
        await Expect(page.Locator("#l-q0")).ToBeHiddenAsync();
        await page.CheckAsync("#show-all");
        await Expect(page.Locator("#l-q0")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task TheKeysMoveThroughTheEntries()
    {
        var page = await CheckedAsync();
        await page.Keyboard.PressAsync("j");
        await Expect(page.Locator("#l-c0 .hit-link")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**#t-c*");
    }

    [Fact]
    public async Task TheReportIsSavedWithoutChoosingTheFileAgainOrAScript()
    {
        var page = await CheckedAsync(Plain);
        var download = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync("button[value=report]"));
        Assert.Equal("report.html", download.SuggestedFilename);
        Assert.Contains("第三十七条", await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken));
    }

    // the filter is for the screen: what is printed is whole
    [Fact]
    public async Task ThePrintHasEveryEntryAndTheWholeText()
    {
        var page = await CheckedAsync();
        await page.CheckAsync("#show-quotations");
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        Assert.All(await VisibleAsync(".check-entries > li"), Assert.True);
        Assert.All(await VisibleAsync(".check-text p"), Assert.True);
        await Expect(page.Locator("main form").First).ToBeHiddenAsync();
        Assert.True(await page.EvaluateAsync<bool>(
            "[...document.querySelectorAll('.check-list, .check-text')].every(e => e.scrollHeight <= e.clientHeight + 1)"));

        async Task<bool[]> VisibleAsync(string selector) =>
            await page.EvaluateAsync<bool[]>("s => [...document.querySelectorAll(s)].map(e => e.offsetParent !== null)", selector);
    }

    [Theory]
    [InlineData(390)]
    [InlineData(320)]
    public async Task OnANarrowScreenNothingScrollsSideways(int width)
    {
        var page = await CheckedAsync(new VisitorOptions(Width: width));
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth"));
    }

    [Fact]
    public async Task NothingOfTheDocumentIsKept()
    {
        var page = await CheckedAsync();
        await page.GotoAsync("/check");
        Assert.DoesNotContain("第三十五条", await page.ContentAsync());
        Assert.Empty(await page.Context.CookiesAsync());
        Assert.Equal(0, await page.EvaluateAsync<int>("localStorage.length + sessionStorage.length"));
    }

    private async Task<IPage> CheckedAsync(VisitorOptions? visitor = null)
    {
        var page = await OpenAsync("/check", visitor);
        await page.SetInputFilesAsync("#file", new FilePayload { Name = "memo.docx", MimeType = "", Buffer = SampleDocument.Word() });
        await page.Locator("main form button[type=submit]").First.ClickAsync();
        await Expect(page.Locator(".check-text")).ToBeVisibleAsync();
        return page;
    }
}
