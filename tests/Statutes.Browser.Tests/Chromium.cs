[assembly: AssemblyFixture(typeof(Statutes.Browser.Tests.Chromium))]

namespace Statutes.Browser.Tests;

/// <summary>
/// The Chromium that the system has, started once; nothing is ever downloaded. Where there is none, whoever asks for it is
/// skipped.
/// </summary>
public sealed class Chromium : IAsyncLifetime
{
    private const string Missing = "No Chromium is installed, so no browser walks the pages. Install it: apt-get install chromium";

    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private IPlaywright? driver;
    private IBrowser? browser;

    /// <summary>The browser; a test that asks for it where there is none is skipped.</summary>
    public IBrowser Browser
    {
        get
        {
            if (browser is null)
            {
                Assert.Skip(Missing);
            }

            return browser;
        }
    }

    public async ValueTask InitializeAsync()
    {
        if (Array.Find(Places, File.Exists) is not { } program)
        {
            return;
        }

        Assertions.SetDefaultExpectTimeout(15_000); // a machine that does much else is slow, and not wrong
        driver = await Playwright.CreateAsync();
        browser = await driver.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = program,
            ChromiumSandbox = Environment.UserName != "root", // root has no sandbox
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.CloseAsync();
        }

        driver?.Dispose();
    }
}
