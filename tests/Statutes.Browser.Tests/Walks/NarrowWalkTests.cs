namespace Statutes.Browser.Tests.Walks;

public class NarrowWalkTests(RunningService service, Chromium chromium) : Walk(service, chromium)
{
    [Theory]
    [MemberData(nameof(Addresses.All), MemberType = typeof(Addresses))]
    public async Task NothingScrollsSideways(string address)
    {
        var page = await OpenAsync(address, new VisitorOptions(Width: 360));
        Assert.Equal("", await TooWideAsync(page));
        await page.SetViewportSizeAsync(320, 800);
        Assert.Equal("", await TooWideAsync(page));
    }

    [Theory]
    [InlineData("/csl/2026-01-01")]
    [InlineData("/csl/2026-01-01?show=zh")]
    public async Task AWholeLawDoesNotScrollSideways(string address) => Assert.Equal("", await TooWideAsync(await OpenAsync(address, new VisitorOptions(Width: 320))));

    // names what sticks out, so that it can be mended
    private static Task<string> TooWideAsync(IPage page) => page.EvaluateAsync<string>("""
        () => {
          const width = document.documentElement.clientWidth;
          return document.documentElement.scrollWidth <= width ? "" : [...document.querySelectorAll("body *")]
            .filter(e => e.getBoundingClientRect().right > width + 1).slice(0, 5).map(e => `${e.tagName}.${e.className}`).join(" ") || "something";
        }
        """);
}
