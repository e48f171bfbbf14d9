#:project ../src/Statutes.Cli/Statutes.Cli.csproj
#:package Microsoft.Playwright

// Takes a picture of every kind of page, wide and narrow, light and dark, in both languages of the interface:
//     dotnet run -c Release tools/screenshots.cs -- FOLDER [NAME ...]
// Reads: the corpus of the checkout. Writes: FOLDER/NAME-LANGUAGE-WIDTH-LOOKS.png, of the pages named or of all, and an index into a temporary folder.
// It needs the system's Chromium and fonts in both scripts: apt-get install chromium fonts-noto-cjk

using System.Globalization;
using Microsoft.Playwright;
using Statutes.Cli.Hosting;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args.Length == 0)
{
    Console.Error.WriteLine("Name the folder for the pictures.");
    return 2;
}

const string Memo = """
    Under Article 35 of the Cybersecurity Law, procurement that may affect national security has to pass a security review; Article 37 keeps the data in the country.
    根据《网络安全法》第三十五条，采购网络产品和服务可能影响国家安全的，应当通过国家安全审查；第九十九条并不存在，见安全法第十条。
    """;

(string Name, string Address)[] pages =
[
    ("home", "/"), ("results", "/search?q=关键信息基础设施 采购"), ("citation", "/search?q=CSL Art. 35&at=2025-12-31"), ("nothing", "/search?q=zzzz"),
    ("reading", "/csl/2026-01-01#art_37"), ("article", "/csl/2026-01-01/art_37"), ("compare", "/csl/compare?from=2017-06-01&to=2026-01-01"),
    ("cite", "/cite"), ("works", "/works"), ("glossary", "/glossary"), ("about", "/about"), ("problem", "/csl/2017-06-01/art_99"),
];

var folder = Directory.CreateDirectory(args[0]).FullName;
var index = Directory.CreateTempSubdirectory("screenshots-").FullName;
var here = AppContext.GetData("EntryPointFileDirectoryPath") as string ?? Path.Combine(Directory.GetCurrentDirectory(), "tools");
try
{
    await using var service = StatutesHost.Create(Locations.Find(Path.Combine(Path.GetDirectoryName(here)!, "corpus"), index, Path.Combine(index, "own")), "http://127.0.0.1:0", TimeProvider.System);
    await service.StartAsync();
    var root = service.Urls.Single();
    using var client = new HttpClient { BaseAddress = new Uri(root) };
    while (!(await client.GetAsync("/health/ready")).IsSuccessStatusCode)
    {
        await Task.Yield(); // the answer itself takes its time
    }

    using var driver = await Playwright.CreateAsync();
    await using var browser = await driver.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = "/usr/bin/chromium", ChromiumSandbox = Environment.UserName != "root" });
    foreach (var locale in new[] { "en-GB", "zh-CN" })
    {
        foreach (var width in new[] { 1440, 360 })
        {
            foreach (var looks in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                await using var visit = await browser.NewContextAsync(new BrowserNewContextOptions
                {
                    BaseURL = root, Locale = locale, ColorScheme = looks, ViewportSize = new ViewportSize { Width = width, Height = width > 400 ? 1000 : 780 },
                });
                var page = await visit.NewPageAsync();
                foreach (var (name, address) in pages.Where(p => args.Length == 1 || args.Contains(p.Name)))
                {
                    await page.GotoAsync(address);
                    if (name == "cite")
                    {
                        await page.FillAsync("#text", Memo);
                        await page.Locator("main form button[type=submit]").First.ClickAsync();
                    }

                    // a whole law is too long for one picture
                    await page.ScreenshotAsync(new PageScreenshotOptions
                    {
                        Path = Path.Combine(folder, $"{name}-{locale[..2]}-{width}-{looks.ToString().ToLowerInvariant()}.png"), FullPage = name is not ("reading" or "compare" or "glossary"),
                    });
                }
            }
        }
    }

    await service.StopAsync();
    Console.WriteLine($"{Directory.GetFiles(folder, "*.png").Length} pictures in {folder}");
    return 0;
}
finally
{
    Directory.Delete(index, recursive: true);
}
