using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Statutes.BenchSearch;

/// <summary>A web program under measurement: a process that listens on its own loopback port. Disposal ends it.</summary>
internal sealed class Service : IDisposable
{
    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(2);

    private readonly Process process;
    private readonly int port;

    private Service(Process process, int port, TimeSpan timeToFirstAnswer) =>
        (this.process, this.port, TimeToFirstAnswer) = (process, port, timeToFirstAnswer);

    /// <summary>Its address.</summary>
    public string Address => FormattableString.Invariant($"http://127.0.0.1:{port}");

    /// <summary>The time from the start of the process to its first response with status 200.</summary>
    public TimeSpan TimeToFirstAnswer { get; }

    /// <summary>Its resident memory now, in megabytes.</summary>
    public double ResidentMegabytes
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 / 1e6;
        }
    }

    /// <summary>Its processor time so far.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>Starts a program and waits for its first response.</summary>
    /// <param name="program">The published program.</param>
    /// <param name="arguments">Makes its arguments from its address.</param>
    /// <param name="path">The path that is requested until the status is 200.</param>
    public static Service Start(string program, Func<string, IEnumerable<string>> arguments, string path)
    {
        var port = FreePort();
        var start = Stopwatch.GetTimestamp();
        var process = Process.Start(new ProcessStartInfo(program, arguments(FormattableString.Invariant($"http://127.0.0.1:{port}")))
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = new StringBuilder();
        process.OutputDataReceived += (_, line) => output.AppendLine(line.Data);
        process.ErrorDataReceived += (_, line) => output.AppendLine(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        while (!Answers(port, path))
        {
            if (process.HasExited || Stopwatch.GetElapsedTime(start) > StartTimeout)
            {
                process.Kill();
                throw new InvalidOperationException($"{program} did not answer {path}: {output}");
            }

            Thread.Sleep(Pause);
        }

        return new Service(process, port, Stopwatch.GetElapsedTime(start));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }

    // a socket starts faster than an HTTP client, and a refused connection throws no exception
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

        var isOk = head.SequenceEqual("HTTP/1.1 200"u8);
        Span<byte> rest = stackalloc byte[4096];
        while (isOk && socket.Receive(rest) > 0)
        {
            // the response is complete when all of it is read
        }

        return isOk;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
