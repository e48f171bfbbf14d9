namespace Statutes.Browser.Tests;

/// <summary>
/// A walk over the running service, each visitor with a browser of their own. A walk fails also where a script fails, the
/// content security policy refuses something, or a page asks any other address than the service's.
/// </summary>
public abstract class Walk(RunningService service, Chromium chromium) : IAsyncLifetime
{
    private readonly List<IBrowserContext> visits = [];
    private readonly List<string> wrongs = [];

    /// <summary>Where the service is, without the slash at the end.</summary>
    protected string Root { get; } = service.Client.BaseAddress!.GetLeftPart(UriPartial.Authority);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        foreach (var visit in visits)
        {
            await visit.CloseAsync();
        }

        Assert.Empty(wrongs);
        GC.SuppressFinalize(this);
    }

    /// <summary>A new visitor, who opens an address.</summary>
    protected async Task<IPage> OpenAsync(string address, VisitorOptions? visitor = null)
    {
        visitor ??= new VisitorOptions();
        var context = await chromium.Browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = Root,
            Locale = visitor.Locale,
            ViewportSize = new ViewportSize { Width = visitor.Width, Height = 900 },
            JavaScriptEnabled = visitor.Scripts,
            ColorScheme = visitor.Dark ? ColorScheme.Dark : ColorScheme.Light,
            Permissions = ["clipboard-read", "clipboard-write"],
        });
        visits.Add(context);
        var page = await context.NewPageAsync();
        page.PageError += (_, error) => wrongs.Add($"{page.Url}: {error}");
        page.Console += (_, message) =>
        {
            if (message.Text.Contains("Content Security Policy", StringComparison.Ordinal))
            {
                wrongs.Add($"{page.Url}: {message.Text}");
            }
        };
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(Root + "/", StringComparison.Ordinal))
            {
                wrongs.Add($"{page.Url}: asks {request.Url}");
            }
        };
        await page.GotoAsync(address);
        return page;
    }

    /// <summary>One visitor opens address after address: what is wrong there, each time behind the address.</summary>
    protected async Task<string[]> OnEachAsync(IEnumerable<string> addresses, VisitorOptions visitor, Func<IPage, Task<string[]>> find)
    {
        var found = new List<string>();
        IPage? page = null;
        foreach (var address in addresses)
        {
            if (page is null)
            {
                page = await OpenAsync(address, visitor);
            }
            else
            {
                await page.GotoAsync(address);
            }

            found.AddRange((await find(page)).Select(wrong => $"{address}: {wrong}"));
        }

        Assert.NotNull(page); // no address is no walk
        return [.. found];
    }

    /// <summary>The path of the page with its query and fragment, as written in the address line.</summary>
    protected string AddressOf(IPage page) => page.Url[Root.Length..];

    /// <summary>What lies on the clipboard.</summary>
    protected static Task<string> ClipboardAsync(IPage page) => page.EvaluateAsync<string>("navigator.clipboard.readText()");
}
