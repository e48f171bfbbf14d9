using static Microsoft.Playwright.Assertions;

namespace Statutes.Browser.Tests.Walks;

public class SearchWalkTests(RunningService service, Chromium chromium) : Walk(service, chromium)
{
    [Fact]
    public async Task ASearchLeadsToAHitThenToWhatItRefersToAndBack()
    {
        var page = await OpenAsync("/");
        await page.FillAsync("#q", "约谈");
        await page.PressAsync("#q", "Enter");
        await Expect(page.Locator("mark").First).ToHaveTextAsync("约谈");
        await Expect(page.Locator("html.js")).ToHaveCountAsync(1);
    }
}
