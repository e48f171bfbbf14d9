#:property PublishAot=false

// Measures how fast a running service puts a changed law into use:
//     dotnet run -c Release tools/bench-swap.cs -- PROGRAM LAWS [ROUNDS]
// PROGRAM is the built `statutes`, LAWS a folder of laws in Markdown. A copy of the laws is ingested into a user corpus and served. Under
// 1,000 requests a second, one law is changed and ingested again, and the time from the end of that ingest until the service finds the new
// text is measured.
// Reads: the laws. Writes: temporary folders, which are deleted at the end, and the figures. Exit code 1 if a request failed.

using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

if (args.Length is < 2 or > 3)
{
    Console.Error.WriteLine("bench-swap.cs -- PROGRAM LAWS [ROUNDS]");
    return 2;
}

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
const int PerSecond = 1_000;
const int Batch = 10; // requests that are sent at once, every hundredth of a second
const string FirstArticle = "\n第一条 ";
const string Stems = "甲乙丙丁戊己庚辛壬癸";
var (program, rounds) = (Path.GetFullPath(args[0]), args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 3);
var work = Directory.CreateTempSubdirectory("bench-swap-").FullName;
var laws = Path.Combine(work, "laws");
Copy(args[1], laws);
var changing = Directory.GetFiles(laws, "*.md", SearchOption.AllDirectories)
    .Where(f => File.ReadAllText(f).Contains(FirstArticle, StringComparison.Ordinal))
    .Order(StringComparer.Ordinal)
    .ElementAt(100);
Process? service = null;
try
{
    Console.WriteLine($"first ingest: {Ingest():0.0} s");
    var address = new Uri($"http://127.0.0.1:{FreePort()}");
    service = Start("serve", "--urls", address.ToString());
    using var handler = new SocketsHttpHandler { MaxConnectionsPerServer = 64 };
    using var client = new HttpClient(handler) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(30) };
    while (!await IsReady(client))
    {
        await Task.Delay(50);
    }

    using var stop = new CancellationTokenSource();
    var failures = new ConcurrentBag<string>();
    var times = new ConcurrentBag<double>();
    var load = Task.Run(() => Load(client, failures, times, stop.Token));
    for (var round = 1; round <= rounds; round++)
    {
        await Task.Delay(2_000);
        await Change(client, round);
    }

    await Task.Delay(2_000);
    stop.Cancel();
    await load;
    Print([.. times.Order()], failures, service);
    return failures.IsEmpty ? 0 : 1;
}
finally
{
    service?.Kill();
    service?.WaitForExit();
    Directory.Delete(work, recursive: true);
}

// changes a law, ingests it, and waits until the service finds the change
async Task Change(HttpClient client, int round)
{
    var mark = $"测试标记{Stems[(round - 1) % 10]}{Stems[(round - 1) / 10 % 10]}";
    var text = File.ReadAllText(changing);
    var place = text.IndexOf(FirstArticle, StringComparison.Ordinal) + FirstArticle.Length;
    File.WriteAllText(changing, text.Insert(place, mark));
    var ingest = Task.Run(() => (Seconds: Ingest(), End: Stopwatch.GetTimestamp()));
    var path = $"/api/search?q=%22{Uri.EscapeDataString(mark)}%22";
    while (!(await client.GetStringAsync(path)).Contains("\"total\":1,", StringComparison.Ordinal))
    {
        await Task.Delay(10);
    }

    var served = Stopwatch.GetTimestamp();
    var (seconds, end) = await ingest;
    var delay = (served - end) / (double)Stopwatch.Frequency;
    Console.WriteLine($"round {round}: ingested in {seconds:0.0} s, served {delay:+0.00;-0.00} s after its end");
}

async Task Load(HttpClient client, ConcurrentBag<string> failures, ConcurrentBag<double> times, CancellationToken stop)
{
    string[] paths =
    [
        "/api/search?q=%E5%AE%89%E5%85%A8",
        "/api/search?q=%E8%BF%9D%E5%8F%8D%E6%9C%AC%E6%B3%95",
        "/api/resolve?cite=CSL%20Art.%2035&at=2018-01-01",
        "/api/works/csl/current/articles/37",
        "/api/suggest?q=wangluo",
    ];
    using var timer = new PeriodicTimer(TimeSpan.FromSeconds((double)Batch / PerSecond));
    var running = new List<Task>();
    var number = 0;
    while (!stop.IsCancellationRequested && await timer.WaitForNextTickAsync(CancellationToken.None))
    {
        for (var i = 0; i < Batch; i++)
        {
            running.Add(Send(paths[number++ % paths.Length]));
        }

        running.RemoveAll(t => t.IsCompleted);
    }

    await Task.WhenAll(running);

    async Task Send(string path)
    {
        var start = Stopwatch.GetTimestamp();
        try
        {
            using var response = await client.GetAsync(path);
            _ = await response.Content.ReadAsByteArrayAsync();
            if (response.StatusCode == HttpStatusCode.OK)
            {
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
            else
            {
                failures.Add($"{path}: {response.StatusCode}");
            }
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            failures.Add($"{path}: {e.Message}");
        }
    }
}

void Print(double[] sorted, ConcurrentBag<string> failures, Process running)
{
    running.Refresh();
    var (median, p99) = (sorted[sorted.Length / 2], sorted[sorted.Length * 99 / 100]);
    Console.WriteLine($"{sorted.Length + failures.Count:N0} requests, {failures.Count} failed");
    Console.WriteLine($"median {median:0.0} ms, 99th percentile {p99:0.0} ms, slowest {sorted[^1]:0.0} ms");
    Console.WriteLine($"memory of the service: {running.WorkingSet64 >> 20} MB, at most {PeakMemory(running)}");
    foreach (var failure in failures.Distinct().Take(5))
    {
        Console.WriteLine($"  {failure}");
    }
}

double Ingest()
{
    var start = Stopwatch.GetTimestamp();
    using var process = Start("ingest", laws);
    process.WaitForExit();
    return process.ExitCode == 0
        ? Stopwatch.GetElapsedTime(start).TotalSeconds
        : throw new InvalidOperationException($"ingest ended with exit code {process.ExitCode}");
}

Process Start(params string[] arguments)
{
    var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true };
    string[] folders = ["--own", Path.Combine(work, "own"), "--index", Path.Combine(work, "index")];
    Array.ForEach([.. arguments, .. folders], start.ArgumentList.Add);
    var process = Process.Start(start)!;
    process.OutputDataReceived += (_, _) => { };
    process.ErrorDataReceived += (_, _) => { };
    process.BeginOutputReadLine();
    process.BeginErrorReadLine();
    return process;
}

static async Task<bool> IsReady(HttpClient client)
{
    try
    {
        return (await client.GetAsync("/health/ready")).IsSuccessStatusCode;
    }
    catch (HttpRequestException)
    {
        return false;
    }
}

static string PeakMemory(Process process)
{
    var status = $"/proc/{process.Id}/status";
    return File.Exists(status)
        ? File.ReadLines(status).First(l => l.StartsWith("VmHWM", StringComparison.Ordinal)).Split(':')[1].Trim()
        : "unknown";
}

static void Copy(string from, string to)
{
    foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
    {
        var target = Path.Combine(to, Path.GetRelativePath(from, file));
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Copy(file, target);
    }
}

static int FreePort()
{
    using var listener = new TcpListener(IPAddress.Loopback, 0);
    listener.Start();
    return ((IPEndPoint)listener.LocalEndpoint).Port;
}
