using static Microsoft.Playwright.Assertions;

namespace Statutes.Browser.Tests.Walks;

public class CiteWalkTests(RunningService service, Chromium chromium) : Walk(service, chromium)
{
    private const string Memo = """
        Under Article 35 of the Cybersecurity Law, the operator has to pass a national security review.
        根据《网络安全法》第三十七条，数据应当在境内存储；第九十九条并不存在。
        """;

    [Fact]
    public async Task EveryCitationOfAMemoIsMarkedInPlaceWithItsMeaning()
    {
        var page = await OpenAsync("/cite");
        await page.FillAsync("#text", Memo);
        await page.Locator("main form input[name=at]").FillAsync("2018-01-01");
        await page.Locator("main form button[type=submit]").First.ClickAsync();
        var text = page.Locator(".annotated");
        await Expect(text.GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "Article 35 of the Cybersecurity Law" }))
            .ToHaveAttributeAsync("href", new System.Text.RegularExpressions.Regex("/csl/2017-06-01/art_35"));
        await Expect(text.GetByRole(AriaRole.Link).Filter(new LocatorFilterOptions { HasText = "第三十七条" }))
            .ToHaveAttributeAsync("href", new System.Text.RegularExpressions.Regex("/csl/2017-06-01/art_37"));
        await Expect(text.Locator(".statutes-unresolved")).ToContainTextAsync("第九十九条");
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("2018-01-01");
    }

    [Fact]
    public async Task APairLeadsToTheOtherProvisionAndWordsThatWereNotUnderstoodAreMarkedInPlace()
    {
        var page = await OpenAsync("/cite");
        await page.FillAsync("#text", "Date: 5 March 2025\n\nCSL Art. 37 (formerly Article 35), CSL Art. 35(a)(b).");
        await page.Locator("main form button[type=submit]").First.ClickAsync();
        await Expect(page.GetByText("the date of the document: “Date: 5 March 2025”")).ToBeVisibleAsync();
        await Expect(page.Locator(".annotated .statutes-not-understood")).ToHaveTextAsync("CSL Art. 35(a)");
        await page.Locator(".pair a").ClickAsync();
        await Expect(page.Locator("h1")).ToContainTextAsync("第三十五条");
        Assert.StartsWith("/csl/2017-06-01/art_35", AddressOf(page));
    }

    [Fact]
    public async Task NothingOfTheTextIsKept()
    {
        var page = await OpenAsync("/cite");
        await page.FillAsync("#text", Memo);
        await page.Locator("main form button[type=submit]").First.ClickAsync();
        await Expect(page.Locator(".annotated")).ToBeVisibleAsync();
        Assert.DoesNotContain("Article", page.Url);
        await page.GotoAsync("/cite");
        await Expect(page.Locator("#text")).ToHaveValueAsync("");
        Assert.Empty(await page.Context.CookiesAsync());
        Assert.Equal(0, await page.EvaluateAsync<int>("localStorage.length + sessionStorage.length"));
    }
}
