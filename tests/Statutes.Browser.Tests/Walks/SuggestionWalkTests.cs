using static Microsoft.Playwright.Assertions;

namespace Statutes.Browser.Tests.Walks;

public class SuggestionWalkTests(RunningService service, Chromium chromium) : Walk(service, chromium)
{
    [Fact]
    public async Task TheArrowsWalkTheSuggestionsAndEnterSearches()
    {
        var page = await OpenAsync("/");
        var (box, list) = (page.Locator("#q"), page.GetByRole(AriaRole.Listbox));
        await box.PressSequentiallyAsync("critical inf");
        var first = list.GetByRole(AriaRole.Option).First;
        await Expect(first).ToBeVisibleAsync();
        await Expect(box).ToHaveAttributeAsync("aria-expanded", "true");
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(first).ToHaveAttributeAsync("aria-selected", "true");
        await Expect(box).ToHaveAttributeAsync("aria-activedescendant", (await first.GetAttributeAsync("id"))!);
        var text = (await first.GetAttributeAsync("data-text"))!;
        await Expect(box).ToHaveValueAsync(text);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".hits").First).ToBeVisibleAsync();
        await Expect(box).ToHaveValueAsync(text);
    }

    [Fact]
    public async Task EscapeClosesTheSuggestionsAndLeavesWhatWasTyped()
    {
        var page = await OpenAsync("/");
        var (box, list) = (page.Locator("#q"), page.GetByRole(AriaRole.Listbox));
        await box.PressSequentiallyAsync("关键信息");
        await Expect(list).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Escape");
        await Expect(list).ToBeHiddenAsync();
        await Expect(box).ToHaveValueAsync("关键信息");
        await Expect(box).ToHaveAttributeAsync("aria-expanded", "false");
    }

    [Fact]
    public async Task ASuggestionIsChosenWithThePointer()
    {
        var page = await OpenAsync("/works");
        await page.Locator("#q").FillAsync("personal inf"); // at once: letter by letter the list changes under the pointer
        var option = page.GetByRole(AriaRole.Option).First;
        var text = (await option.GetAttributeAsync("data-text"))!;
        await option.ClickAsync();
        await Expect(page.Locator("#q")).ToHaveValueAsync(text);
        await Expect(page.Locator(".hits").First).ToBeVisibleAsync();
    }
}
