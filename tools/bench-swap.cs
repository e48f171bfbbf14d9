#:property PublishAot=false

// Measures how a running service takes over what is ingested:
//     dotnet run -c Release tools/bench-swap.cs -- PROGRAM LAWS [ROUNDS]
// PROGRAM is the built `statutes`, LAWS a folder of laws in Markdown. A copy of the laws is ingested into a corpus of its own and served; while 1,000 requests a second go on, one law is
// changed and ingested again, and it is timed how long after the end of that ingest the changed wording is found.
// Reads: the laws. Writes: temporary folders, taken away at the end, and the figures. Exit code 1 where a request failed.

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
const int Batch = 10; // so many are sent at once, each hundredth of a second
var (program, rounds) = (Path.GetFullPath(args[0]), args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 3);
var work = Directory.CreateTempSubdirectory("bench-swap-").FullName;
var laws = Path.Combine(work, "laws");
Copy(args[1], laws);
var changing = Directory.GetFiles(laws, "*.md", SearchOption.AllDirectories).Where(f => File.ReadAllText(f).Contains("\n第一条 ", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ElementAt(100);
Process? service = null;
try
{
    Console.WriteLine($"first ingest: {Ingest():0.0} s");
    var address = new Uri($"http://127.0.0.1:{FreePort()}");
    service = Start("serve", "--urls", address.ToString());
    using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 64 }) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(30) };
    while (!await Ready(client))
    {
        await Task.Delay(50);
    }

    using var over = new CancellationTokenSource();
    var failures = new ConcurrentBag<string>();
    var times = new ConcurrentBag<double>();
    var load = Task.Run(() => Load(client, failures, times, over.Token));
    for (var round = 1; round <= rounds; round++)
    {
        await Task.Delay(2_000);
        var mark = $"测试标记{"甲乙丙丁戊己庚辛壬癸"[(round - 1) % 10]}{"甲乙丙丁戊己庚辛壬癸"[(round - 1) / 10 % 10]}";
        var text = File.ReadAllText(changing);
        File.WriteAllText(changing, text.Insert(text.IndexOf("\n第一条 ", StringComparison.Ordinal) + 5, mark));
        var ended = Task.Run(() => (Took: Ingest(), At: Stopwatch.GetTimestamp()));
        while (!(await client.GetStringAsync($"/api/search?q=%22{Uri.EscapeDataString(mark)}%22")).Contains("\"total\":1,", StringComparison.Ordinal))
        {
            await Task.Delay(10);
        }

        var served = Stopwatch.GetTimestamp();
        var (took, at) = await ended;
        Console.WriteLine($"round {round}: ingested in {took:0.0} s, served {(served - at) / (double)Stopwatch.Frequency:+0.00;-0.00} s from its end");
    }

    await Task.Delay(2_000);
    over.Cancel();
    await load;
    var sorted = times.Order().ToArray();
    service.Refresh();
    Console.WriteLine($"{sorted.Length + failures.Count:N0} requests, {failures.Count} failed; median {sorted[sorted.Length / 2]:0.0} ms, 99 % {sorted[sorted.Length * 99 / 100]:0.0} ms, slowest {sorted[^1]:0.0} ms; service {service.WorkingSet64 >> 20} MB, at most {Peak(service)}");
    foreach (var failure in failures.Distinct().Take(5))
    {
        Console.WriteLine($"  {failure}");
    }

    return failures.IsEmpty ? 0 : 1;
}
finally
{
    service?.Kill();
    service?.WaitForExit();
    Directory.Delete(work, recursive: true);
}

async Task Load(HttpClient client, ConcurrentBag<string> failures, ConcurrentBag<double> times, CancellationToken over)
{
    string[] paths = ["/api/search?q=%E5%AE%89%E5%85%A8", "/api/search?q=%E8%BF%9D%E5%8F%8D%E6%9C%AC%E6%B3%95", "/api/resolve?cite=CSL%20Art.%2035&at=2018-01-01", "/api/works/csl/current/articles/37", "/api/suggest?q=wangluo"];
    using var timer = new PeriodicTimer(TimeSpan.FromSeconds((double)Batch / PerSecond));
    var asked = new List<Task>();
    var number = 0;
    while (!over.IsCancellationRequested && await timer.WaitForNextTickAsync(CancellationToken.None))
    {
        for (var i = 0; i < Batch; i++)
        {
            asked.Add(Ask(paths[number++ % paths.Length]));
        }

        asked.RemoveAll(t => t.IsCompleted);
    }

    await Task.WhenAll(asked);

    async Task Ask(string path)
    {
        var start = Stopwatch.GetTimestamp();
        try
        {
            using var answer = await client.GetAsync(path);
            _ = await answer.Content.ReadAsByteArrayAsync();
            if (answer.StatusCode == HttpStatusCode.OK)
            {
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
            else
            {
                failures.Add($"{path}: {answer.StatusCode}");
            }
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            failures.Add($"{path}: {e.Message}");
        }
    }
}

double Ingest()
{
    var start = Stopwatch.GetTimestamp();
    using var process = Start("ingest", laws);
    process.WaitForExit();
    return process.ExitCode == 0 ? Stopwatch.GetElapsedTime(start).TotalSeconds : throw new InvalidOperationException($"ingest ended with {process.ExitCode}");
}

Process Start(params string[] arguments)
{
    var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true };
    Array.ForEach([.. arguments, "--own", Path.Combine(work, "own"), "--index", Path.Combine(work, "index")], start.ArgumentList.Add);
    var process = Process.Start(start)!;
    process.OutputDataReceived += (_, _) => { };
    process.ErrorDataReceived += (_, _) => { };
    process.BeginOutputReadLine();
    process.BeginErrorReadLine();
    return process;
}

static async Task<bool> Ready(HttpClient client)
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

static string Peak(Process process)
{
    var status = $"/proc/{process.Id}/status";
    return File.Exists(status) ? File.ReadLines(status).First(l => l.StartsWith("VmHWM", StringComparison.Ordinal)).Split(':')[1].Trim() : "unknown";
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
