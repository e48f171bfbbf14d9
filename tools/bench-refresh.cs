#:property PublishAot=false

// Measures how long it takes until one new law is served beside many others:
//     dotnet run -c Release tools/bench-refresh.cs -- LAWS PROGRAM [EARLIER] [ROUNDS]
// LAWS is a folder of laws in Markdown, PROGRAM the published `statutes`, EARLIER another one to compare it with. Each program ingests the
// laws into a corpus of its own (with STATUTES_CORPUS, the built-in one beside it) and serves it. In each round, each program ingests one
// new file. The time is that from the start of `statutes ingest FILE` to the first answer of its running service that has the new text.
// The programs take turns, so the ratio holds on a busy machine. For 500,000 articles, write a larger LAWS with tools/vary-laws.cs.
// Reads: the laws. Writes: temporary folders, which are deleted at the end, and the figures.

using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

const int DefaultRounds = 7;
const string Digits = "甲乙丙丁戊己庚辛壬癸";
if (args.Length is < 2 or > 4)
{
    Console.Error.WriteLine("bench-refresh.cs -- LAWS PROGRAM [EARLIER] [ROUNDS]");
    return 2;
}

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var rounds = int.TryParse(args[^1], out var number) ? number : DefaultRounds;
string[] programs = [.. args.Skip(1).Where(a => !int.TryParse(a, out _)).Select(Path.GetFullPath)];
var folder = Directory.CreateTempSubdirectory("bench-refresh-").FullName;
var services = new List<Service>();
try
{
    foreach (var program in programs)
    {
        services.Add(await Service.StartAsync(program, Path.Combine(folder, $"{services.Count}"), args[0]));
    }

    Console.WriteLine("round  program  served after  ingest, processor time");
    for (var round = 0; round < rounds; round++)
    {
        foreach (var service in services)
        {
            var (seconds, processor) = await service.AddAsync(Path.Combine(folder, $"new-{round}.md"), MarkOf(round));
            Console.WriteLine($"{round + 1,5}  {services.IndexOf(service) + 1,7}  {seconds,10:0.00} s  {processor,20:0.00} s");
        }
    }

    foreach (var service in services)
    {
        Console.WriteLine($"{service.Program}: median {Median(service.Times):0.00} s, processor {Median(service.Processor):0.00} s");
    }

    if (services is [var now, var earlier])
    {
        Console.WriteLine($"ratio of the medians, earlier to now: {Median(earlier.Times) / Median(now.Times):0.0} in time, "
            + $"{Median(earlier.Processor) / Median(now.Processor):0.0} in processor time of ingest");
    }

    return 0;
}
finally
{
    services.ForEach(s => s.Stop());
    Directory.Delete(folder, recursive: true);
}

static string MarkOf(int round) => $"独特标记{Digits[round / 10 % 10]}{Digits[round % 10]}";

static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

internal sealed class Service(string program, string folder)
{
    private const double Patience = 60; // seconds

    private readonly HttpClient client = new() { Timeout = TimeSpan.FromSeconds(60) };
    private Process? process;
    private string errors = "";

    public string Program => program;

    public List<double> Times { get; } = [];

    public List<double> Processor { get; } = [];

    public static async Task<Service> StartAsync(string program, string folder, string laws)
    {
        Directory.CreateDirectory(folder);
        var service = new Service(program, folder);
        var started = Stopwatch.GetTimestamp();
        using (var ingest = service.Run("ingest", laws))
        {
            await ingest.WaitForExitAsync();
            var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
            Console.WriteLine($"{program}: first ingest {seconds:0.0} s");
            if (ingest.ExitCode != 0)
            {
                throw new InvalidOperationException($"{program} ingest {laws} ended with {ingest.ExitCode}: {service.errors}");
            }
        }

        service.client.BaseAddress = new Uri($"http://127.0.0.1:{FreePort()}");
        service.process = service.Run("serve", "--urls", service.client.BaseAddress.ToString());
        while (!await service.IsReadyAsync())
        {
            await Task.Delay(100);
        }

        return service;
    }

    public async Task<(double Seconds, double Processor)> AddAsync(string file, string mark)
    {
        await File.WriteAllTextAsync(file, $"""
            # {mark}管理条例

            2024年3月1日国务院令第999号公布 自2024年5月1日起施行

            <!-- INFO END -->

            第一条 为了规范{mark}的管理，根据《中华人民共和国网络安全法》，制定本条例。

            第二条 违反《中华人民共和国网络安全法》第五十九条规定的，依照本条例第一条处理。
            """);
        var started = Stopwatch.GetTimestamp();
        using var ingest = Run("ingest", file);
        var processor = ProcessorOf(ingest);
        var path = $"/api/search?q=%22{Uri.EscapeDataString(mark)}%22";
        while (!(await client.GetStringAsync(path)).Contains($"{mark}管理条例", StringComparison.Ordinal))
        {
            if (ingest.HasExited && (ingest.ExitCode != 0 || Stopwatch.GetElapsedTime(started).TotalSeconds > Patience))
            {
                throw new InvalidOperationException(
                    $"{program} ingest {file} ended with {ingest.ExitCode}, but its law is not served: {errors}");
            }

            await Task.Delay(10);
        }

        Times.Add(Stopwatch.GetElapsedTime(started).TotalSeconds);
        Processor.Add(await processor);
        await Task.Delay(1_000); // the service may still be preparing what the first query did not need
        return (Times[^1], Processor[^1]);
    }

    // the time of a process is gone when it has ended, so the last one seen counts
    private static async Task<double> ProcessorOf(Process ingest)
    {
        for (var seen = 0.0; ; await Task.Delay(10))
        {
            try
            {
                seen = ingest.TotalProcessorTime.TotalSeconds;
            }
            catch (InvalidOperationException)
            {
                return seen;
            }
        }
    }

    public void Stop()
    {
        process?.Kill();
        process?.WaitForExit();
        client.Dispose();
    }

    private async Task<bool> IsReadyAsync()
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

    private Process Run(params string[] arguments)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true };
        string[] folders = ["--own", Path.Combine(folder, "own"), "--index", Path.Combine(folder, "index")];
        Array.ForEach([.. arguments, .. folders], start.ArgumentList.Add);
        var started = Process.Start(start)!;
        started.OutputDataReceived += (_, _) => { };
        started.ErrorDataReceived += (_, line) => errors += line.Data is { } said && errors.Length < 1_000 ? said + "\n" : "";
        started.BeginOutputReadLine();
        started.BeginErrorReadLine();
        return started;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
