#:project ../src/Statutes.Cli/Statutes.Cli.csproj
#:property PublishAot=false

// Measures the pages over HTTP: how long the server takes to render the whole Cybersecurity Law in both languages, and what
// a first page view moves: dotnet run -c Release tools/bench-pages.cs [-- http://localhost:5080] Reads: the corpus of the
// checkout, over a service of its own; or the service that runs at the address given, for instance a published one. Where
// the machine does much else, the time of the processor tells more than that of the clock. Writes: figures to the terminal;
// an index into a temporary folder. Ends with 1 where a figure is beyond what is asked.

using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using Statutes.Cli.Hosting;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
const double MostMilliseconds = 20;
const int MostBytes = 100 * 1024;
const int Renderings = 300;
const int WarmUp = 100;

string[] pages =
[
    "/", "/search?q=网络安全", "/search?q=CSL Art. 35&at=2018-01-01", "/csl/2026-01-01", "/csl/2017-06-01", "/nsl/2015-07-01",
    "/csl/2026-01-01/art_61", "/csl/compare?from=2017-06-01&to=2026-01-01",
    "/crm/compare?from=2020-06-01&to=2022-02-15", "/cite", "/works", "/glossary", "/glossary?q=CII", "/about", "/csl/2017-06-01/art_99",
];
string[] parts = ["/site.css", "/site.js", "/icon.svg"];

if (args.Length > 0)
{
    return await MeasureAsync(args[0]);
}

var here = AppContext.GetData("EntryPointFileDirectoryPath") as string ?? Path.Combine(Directory.GetCurrentDirectory(), "tools");
var index = Directory.CreateTempSubdirectory("bench-pages-").FullName;
try
{
    await using var service = StatutesHost.Create(
        Locations.Find(Path.Combine(Path.GetDirectoryName(here)!, "corpus"), index, Path.Combine(index, "own")),
        "http://127.0.0.1:0",
        TimeProvider.System);
    await service.StartAsync();
    var result = await MeasureAsync(service.Urls.Single());
    await service.StopAsync();
    return result;
}
finally
{
    Directory.Delete(index, recursive: true);
}

async Task<int> MeasureAsync(string root)
{
    using var client = new HttpClient { BaseAddress = new Uri(root) };
    while (!(await client.GetAsync("/health/ready")).IsSuccessStatusCode)
    {
        await Task.Yield(); // the answer itself takes its time
    }

    var missed = false;
    var shared = 0L;
    foreach (var part in parts)
    {
        shared += (await AskAsync(client, part, "br")).Bytes;
    }

    Console.WriteLine(
        $"A first page view: the page, and with it {string.Join(", ", parts)}, {shared:N0} bytes; "
        + $"compressed, at most {MostBytes:N0} in all");
    foreach (var page in pages)
    {
        var first = await AskAsync(client, page, "br");
        var plain = await AskAsync(client, page, "identity");
        missed |= first.Bytes + shared > MostBytes;
        Console.WriteLine(
            $"  {first.Bytes + shared,8:N0} bytes   the page alone {first.Bytes,7:N0}, {plain.Bytes,9:N0} as it is   "
            + $"first answer {first.Milliseconds,7:N1} ms   {page}");
    }

    // a page is cached by the date in its address, so each of these is rendered
    Console.WriteLine(
        $"The whole law in both languages, rendered anew, {Renderings} times after {WarmUp}; "
        + $"at most {MostMilliseconds:N0} ms in the median");
    foreach (var encoding in new[] { "identity", "br" })
    {
        var day = new DateOnly(2026, 1, 1).AddDays(encoding == "br" ? 10_000 : 0);
        var taken = new List<double>();
        var processor = TimeSpan.Zero;
        for (var i = 0; i < WarmUp + Renderings; i++)
        {
            processor = i == WarmUp ? Environment.CpuUsage.TotalTime : processor;
            var answer = await AskAsync(client, $"/csl/2026-01-01?at={day.AddDays(i):yyyy-MM-dd}", encoding);
            if (i >= WarmUp)
            {
                taken.Add(answer.Milliseconds);
            }
        }

        var spent = (Environment.CpuUsage.TotalTime - processor).TotalMilliseconds / Renderings;
        taken.Sort();
        missed |= encoding == "identity" && taken[taken.Count / 2] > MostMilliseconds;
        var what = encoding == "br" ? "and compressed to be cached" : "rendered and received";
        var processorTime = args.Length == 0 ? $"; {spent:N1} ms of processor time each, client included" : "";
        Console.WriteLine(
            $"  median {taken[taken.Count / 2]:N1} ms, 95 % within {taken[taken.Count * 95 / 100]:N1} ms   {what}{processorTime}");
    }

    Console.WriteLine(missed ? "A figure is over its limit." : "All figures are within their limits.");
    return missed ? 1 : 0;
}

static async Task<(long Bytes, double Milliseconds)> AskAsync(HttpClient client, string address, string encoding)
{
    using var request = new HttpRequestMessage(HttpMethod.Get, address);
    request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue(encoding));
    request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/html"));
    var start = Stopwatch.GetTimestamp();
    using var answer = await client.SendAsync(request);
    var body = await answer.Content.ReadAsByteArrayAsync();
    return (body.Length, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
}
