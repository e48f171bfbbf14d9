using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Statutes.BenchSearch;

/// <summary>Groonga with its tokenizer TokenBigram, through the library of the system, in this process.</summary>
internal sealed class Groonga : Peer
{
    private const string Library = "libgroonga.so.0";

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly nint context;

    /// <summary>Indexes articles into a database.</summary>
    /// <exception cref="DllNotFoundException">Groonga is not installed.</exception>
    public Groonga(string file, IReadOnlyList<string> articles)
        : base($"groonga {Version()} TokenBigram")
    {
        if (grn_init() != 0 || (context = grn_ctx_open(0)) == 0 || grn_db_create(context, Encoding.UTF8.GetBytes(file + '\0'), 0) == 0)
        {
            throw new InvalidOperationException("Groonga could not create its database.");
        }

        Send("table_create Articles TABLE_NO_KEY");
        Send("column_create Articles content COLUMN_SCALAR Text");
        Send("table_create Terms TABLE_PAT_KEY ShortText --default_tokenizer TokenBigram --normalizer NormalizerAuto");
        Send("load --table Articles");
        Send("[");
        for (var i = 0; i < articles.Count; i++)
        {
            Send(JsonSerializer.Serialize(new { content = articles[i] }, Plain) + (i + 1 < articles.Count ? "," : ""));
        }

        Send("]");

        // groonga indexes fastest over existing data
        Send("column_create Terms of_content COLUMN_INDEX|WITH_POSITION Articles content");
    }

    /// <inheritdoc/>
    public override int Count(string[] terms)
    {
        var response = Encoding.UTF8.GetString(Send($"{Select(terms)} --limit 0"));
        var start = response.AsSpan().IndexOfAnyInRange('0', '9');
        var end = response.IndexOf(']', StringComparison.Ordinal);
        return int.Parse(response.AsSpan(start, end - start), CultureInfo.InvariantCulture);
    }

    // the JSON of the response is not parsed
    /// <inheritdoc/>
    public override long Search(string[] terms) =>
        Send($"{Select(terms)} --limit {Hits} --sort_keys -_score --output_columns _id,content").Length;

    /// <inheritdoc/>
    public override void Dispose()
    {
        _ = grn_ctx_close(context);
        _ = grn_fin();
    }

    private static string Select(string[] terms) =>
        $"select Articles --cache no --match_columns content --query '{string.Join(' ', terms.Select(t => $"\"{t}\""))}'";

    private static string Version() => Marshal.PtrToStringUTF8(grn_get_version()) ?? "";

    private byte[] Send(string command)
    {
        var bytes = Encoding.UTF8.GetBytes(command);
        _ = grn_ctx_send(context, bytes, (uint)bytes.Length, 0);
        _ = grn_ctx_recv(context, out var response, out var length, out _);
        var bytesOfResponse = new byte[length];
        if (length > 0)
        {
            Marshal.Copy(response, bytesOfResponse, 0, (int)length);
        }

        return bytesOfResponse;
    }

    [DllImport(Library)]
    private static extern int grn_init();

    [DllImport(Library)]
    private static extern int grn_fin();

    [DllImport(Library)]
    private static extern nint grn_get_version();

    [DllImport(Library)]
    private static extern nint grn_ctx_open(int flags);

    [DllImport(Library)]
    private static extern int grn_ctx_close(nint context);

    [DllImport(Library)]
    private static extern nint grn_db_create(nint context, byte[] path, nint options);

    [DllImport(Library)]
    private static extern uint grn_ctx_send(nint context, byte[] text, uint length, int flags);

    [DllImport(Library)]
    private static extern uint grn_ctx_recv(nint context, out nint text, out uint length, out int flags);
}
