using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Statutes.BenchSearch;

/// <summary>A web program under measurement: a process that listens on a loopback port of its own until this is disposed of.</summary>
internal sealed class Service : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(2);

    private readonly Process process;
    private readonly int port;

    private Service(Process process, int port, TimeSpan firstAnswer) => (this.process, this.port, FirstAnswer) = (process, port, firstAnswer);

    /// <summary>Where it listens.</summary>
    public string Address => FormattableString.Invariant($"http://127.0.0.1:{port}");

    /// <summary>How long it took from the start of the process to the first good answer.</summary>
    public TimeSpan FirstAnswer { get; }

    /// <summary>The memory that it occupies now, in megabytes.</summary>
    public double ResidentMegabytes
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 / 1e6;
        }
    }

    /// <summary>The processor time that it has used so far.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>Starts one and waits for its first answer.</summary>
    /// <param name="program">The published program.</param>
    /// <param name="arguments">Its arguments, given its address.</param>
    /// <param name="path">What is asked, again and again until it is answered with 200.</param>
    public static Service Start(string program, Func<string, IEnumerable<string>> arguments, string path)
    {
        var port = FreePort();
        var start = Stopwatch.GetTimestamp();
        var process = Process.Start(new ProcessStartInfo(program, arguments(FormattableString.Invariant($"http://127.0.0.1:{port}")))
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var said = new StringBuilder();
        process.OutputDataReceived += (_, line) => said.AppendLine(line.Data);
        process.ErrorDataReceived += (_, line) => said.AppendLine(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        while (!Answers(port, path))
        {
            if (process.HasExited || Stopwatch.GetElapsedTime(start) > Patience)
            {
                process.Kill();
                throw new InvalidOperationException($"{program} did not answer {path}: {said}");
            }

            Thread.Sleep(Pause);
        }

        return new Service(process, port, Stopwatch.GetElapsedTime(start));
    }

    /// <summary>The body of an answer.</summary>
    public string Get(string path)
    {
        using var client = new HttpClient();
        return client.GetStringAsync(Address + path).GetAwaiter().GetResult();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }

    // a bare socket: its own start costs next to nothing, and a refusal is no exception
    private static bool Answers(int port, string path)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        using var connected = new ManualResetEventSlim();
        using var connecting = new SocketAsyncEventArgs { RemoteEndPoint = new IPEndPoint(IPAddress.Loopback, port) };
        connecting.Completed += (_, _) => connected.Set();
        if (socket.ConnectAsync(connecting))
        {
            connected.Wait();
        }

        if (connecting.SocketError != SocketError.Success)
        {
            return false;
        }

        socket.Send(Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"));
        Span<byte> head = stackalloc byte["HTTP/1.1 200".Length];
        var read = 0;
        while (read < head.Length && socket.Receive(head[read..]) is > 0 and var more)
        {
            read += more;
        }

        var good = head.SequenceEqual("HTTP/1.1 200"u8);
        Span<byte> rest = stackalloc byte[4096];
        while (good && socket.Receive(rest) > 0)
        {
            // to its end: the answer is there when all of it is
        }

        return good;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
