#:project ../src/Statutes.Cli/Statutes.Cli.csproj
#:package Microsoft.Playwright
#:property PublishAot=false

// Takes a picture of every kind of page, wide and narrow, light and dark, in both languages of the interface, and as it is
// printed: dotnet run -c Release tools/screenshots.cs -- FOLDER [NAME ...] and those that the README shows, which are
// smaller: dotnet run -c Release tools/screenshots.cs -- --readme Reads: the corpus of the checkout. Writes:
// FOLDER/NAME-LANGUAGE-WIDTH-LOOKS.png, of the pages named or of all, or docs/pictures; an index into a temporary folder.
// It needs the system's Chromium and fonts in both scripts: apt-get install chromium fonts-noto-core fonts-noto-cjk

using System.Globalization;
using Microsoft.Playwright;
using Statutes.Cli.Hosting;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args.Length == 0)
{
    Console.Error.WriteLine("Name the folder for the pictures, or --readme.");
    return 2;
}

const string Memo = """
    Under Article 35 of the Cybersecurity Law, procurement that may affect national security has to pass a security review;
    Article 37 keeps the data in the country.
    根据《网络安全法》第三十五条，采购网络产品和服务可能影响国家安全的，应当通过国家安全审查；第九十九条并不存在，见安全法第十条及 CSL Art. 23(1)。
    """;

Func<IPage, Task> paste = async page =>
{
    await page.FillAsync("#text", Memo);
    await page.Locator("main form button[type=submit]").First.ClickAsync();
};
Func<IPage, Task> preview = async page =>
{
    await page.Locator("p:lang(en) a.reference").First.HoverAsync();
    await page.Locator("#preview").WaitForAsync();
};
Func<IPage, Task> suggestions = async page =>
{
    await page.Locator("#q").PressSequentiallyAsync("critical inf");
    await page.Locator("[role=option]").First.WaitForAsync();
};
Func<IPage, Task> help = page => page.Locator("[data-help]").ClickAsync();

// name, address, what is done there, and whether the whole page is taken: a whole law is too long for one picture
(string Name, string Address, Func<IPage, Task>? Act, bool Whole)[] pages =
[
    ("home", "/", null, true), (
        "results",
        "/search?q=关键信息基础设施 采购&work=csl&at=2026-01-01",
        null,
        false), ("citation", "/search?q=CSL Art. 35&at=2025-12-31", null, true),
    ("ambiguous", "/search?q=CSL Art. 21(1)&at=2018-01-01", null, true), ("nothing", "/search?q=zzzz", null, true),
    ("reading", "/csl/2026-01-01", null, false), ("provision", "/csl/2026-01-01#art_37", null, false), (
        "unverified",
        "/npsr/2017-06-01#art_10",
        null,
        false), ("draft", "/npsr/2017-02-04", null, false),
    ("preview", "/csl/2026-01-01/art_61", preview, false), ("article", "/csl/2026-01-01/art_37", null, true), (
        "former",
        "/csl/2017-06-01/art_35?at=2026-06-01",
        null,
        true),
    ("compare", "/csl/compare?from=2017-06-01&to=2026-01-01", null, false), (
        "changes",
        "/csl/compare?from=2017-06-01&to=2026-01-01#a59to61",
        null,
        false),
    ("cite", "/cite", paste, true), ("works", "/works", null, true), (
        "glossary",
        "/glossary",
        null,
        false), ("about", "/about", null, true), (
        "problem",
        "/csl/2017-06-01/art_99",
        null,
        true),
    ("help", "/works", help, false), ("suggestions", "/", suggestions, false),
];
Func<IPage, Task> marked = async page =>
{
    await paste(page);
    await page.EvaluateAsync("document.querySelector('.totals').scrollIntoView()");
};
(string Name, string Address, Func<IPage, Task>? Act, ColorScheme Looks, int Height)[] best =
[
    ("reading", "/csl/2026-01-01/art_61", preview, ColorScheme.Light, 640), (
        "search",
        "/search?q=CSL Art. 35&at=2025-12-31",
        null,
        ColorScheme.Light,
        640),
    (
        "compare",
        "/csl/compare?from=2017-06-01&to=2026-01-01#a59to61",
        null,
        ColorScheme.Light,
        400), ("cite", "/cite", marked, ColorScheme.Dark, 640),
];

var here = AppContext.GetData("EntryPointFileDirectoryPath") as string ?? Path.Combine(Directory.GetCurrentDirectory(), "tools");
var checkout = Path.GetDirectoryName(here)!;
var forReadme = args[0] == "--readme";
var folder = Directory.CreateDirectory(forReadme ? Path.Combine(checkout, "docs", "pictures") : args[0]).FullName;
var index = Directory.CreateTempSubdirectory("screenshots-").FullName;
try
{
    await using var service = StatutesHost.Create(
        Locations.Find(Path.Combine(checkout, "corpus"), index, Path.Combine(index, "own")),
        "http://127.0.0.1:0",
        TimeProvider.System);
    await service.StartAsync();
    var root = service.Urls.Single();
    using var client = new HttpClient { BaseAddress = new Uri(root) };
    while (!(await client.GetAsync("/health/ready")).IsSuccessStatusCode)
    {
        await Task.Yield(); // the answer itself takes its time
    }

    using var driver = await Playwright.CreateAsync();
    await using var browser = await driver.Chromium.LaunchAsync(
        new BrowserTypeLaunchOptions { ExecutablePath = "/usr/bin/chromium", ChromiumSandbox = Environment.UserName != "root" });
    var taken = forReadme ? await TakeBestAsync(browser, root) : await TakeAllAsync(browser, root, args[1..]);
    await service.StopAsync();
    Console.WriteLine($"{taken} pictures in {folder}");
    return taken > 0 ? 0 : 1;
}
finally
{
    Directory.Delete(index, recursive: true);
}

async Task<int> TakeAllAsync(IBrowser browser, string root, string[] names)
{
    var chosen = pages.Where(p => names.Length == 0 || names.Contains(p.Name)).ToArray();
    var taken = 0;
    foreach (var locale in new[] { "en-GB", "zh-CN" })
    {
        foreach (var width in new[] { 1440, 360 })
        {
            foreach (var looks in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                await using var visit = await VisitAsync(browser, root, locale, looks, width, width > 400 ? 1000 : 780);
                var page = await visit.NewPageAsync();
                // a finger does not hover
                foreach (var (name, address, act, whole) in chosen.Where(p => width > 400 || p.Name != "preview"))
                {
                    await TakeAsync(page, address, act, whole, $"{name}-{locale[..2]}-{width}-{looks.ToString().ToLowerInvariant()}.png");
                    taken++;
                }
            }
        }

        // as wide as a sheet of A4 between its margins
        await using var printer = await VisitAsync(browser, root, locale, ColorScheme.Dark, 672, 1000);
        var sheet = await printer.NewPageAsync();
        foreach (var (name, address, act, whole) in chosen.Where(p => p.Name is "reading" or "article" or "compare" or "cite"))
        {
            await TakeAsync(sheet, address, act, whole, $"{name}-{locale[..2]}-print.png", Media.Print);
            taken++;
        }
    }

    return taken;
}

async Task<int> TakeBestAsync(IBrowser browser, string root)
{
    foreach (var (name, address, act, looks, height) in best)
    {
        await using var visit = await VisitAsync(browser, root, "en-GB", looks, 960, height);
        await TakeAsync(await visit.NewPageAsync(), address, act, whole: false, $"{name}.png");
    }

    return best.Length;
}

// without the motion of scrolling, which a picture would catch in the middle
static Task<IBrowserContext> VisitAsync(IBrowser browser, string root, string locale, ColorScheme looks, int width, int height) =>
    browser.NewContextAsync(new BrowserNewContextOptions
{
    BaseURL = root,
    Locale = locale,
    ColorScheme = looks,
    ViewportSize = new ViewportSize { Width = width, Height = height },
    ReducedMotion = ReducedMotion.Reduce,
});

async Task TakeAsync(IPage page, string address, Func<IPage, Task>? act, bool whole, string file, Media media = Media.Screen)
{
    await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Screen });
    await page.GotoAsync("about:blank"); // an address that differs in its fragment alone would not be opened anew
    await page.GotoAsync(address);
    if (act is not null)
    {
        await act(page);
    }

    await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = media }); // a form is not printed, so it is filled before
    await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, file), FullPage = whole });
}
