namespace Statutes.Browser.Tests.Accessibility;

// a class of its own, so that it runs beside the other
public class DarkAccessibilityTests(RunningService service, Chromium chromium) : Walk(service, chromium)
{
    // the whole glossary is many times the same and is looked at in the light
    [Fact]
    public async Task AxeFindsNothingInTheDarkInChineseOnANarrowScreen() =>
        Assert.Empty(await OnEachAsync(Addresses.All.Where(a => a != "/glossary"), new("zh-CN", 360, Dark: true), async page =>
            await page.Locator("html").GetAttributeAsync("lang") == "zh-Hans" ? await Axe.FindAsync(page) : ["it is not in Chinese"]));
}
