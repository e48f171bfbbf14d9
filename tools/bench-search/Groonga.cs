using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Statutes.BenchSearch;

/// <summary>Groonga with its TokenBigram, through the library of the system and in this process.</summary>
internal sealed class Groonga : Peer
{
    private const string Library = "libgroonga.so.0";

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly nint context;

    /// <summary>Indexes articles into a database.</summary>
    /// <exception cref="DllNotFoundException">There is no groonga.</exception>
    public Groonga(string file, IReadOnlyList<string> articles)
        : base($"groonga {Version()} TokenBigram")
    {
        if (grn_init() != 0 || (context = grn_ctx_open(0)) == 0 || grn_db_create(context, Encoding.UTF8.GetBytes(file + '\0'), 0) == 0)
        {
            throw new InvalidOperationException("groonga: the database could not be made.");
        }

        Ask("table_create Articles TABLE_NO_KEY");
        Ask("column_create Articles content COLUMN_SCALAR Text");
        Ask("table_create Terms TABLE_PAT_KEY ShortText --default_tokenizer TokenBigram --normalizer NormalizerAuto");
        Ask("load --table Articles");
        Ask("[");
        for (var i = 0; i < articles.Count; i++)
        {
            Ask(JsonSerializer.Serialize(new { content = articles[i] }, Plain) + (i + 1 < articles.Count ? "," : ""));
        }

        Ask("]");

        // built over what is there, which is how groonga indexes fastest
        Ask("column_create Terms of_content COLUMN_INDEX|WITH_POSITION Articles content");
    }

    /// <inheritdoc/>
    public override int Count(string[] terms)
    {
        var answer = Encoding.UTF8.GetString(Ask($"{Select(terms)} --limit 0"));
        var start = answer.AsSpan().IndexOfAnyInRange('0', '9');
        return int.Parse(answer.AsSpan(start, answer.IndexOf(']', StringComparison.Ordinal) - start), CultureInfo.InvariantCulture);
    }

    // its answer is taken as it comes, without reading the JSON
    /// <inheritdoc/>
    public override long Search(string[] terms) => Ask($"{Select(terms)} --limit {Hits} --sort_keys -_score --output_columns _id,content").Length;

    /// <inheritdoc/>
    public override void Dispose()
    {
        _ = grn_ctx_close(context);
        _ = grn_fin();
    }

    private static string Select(string[] terms) =>
        $"select Articles --cache no --match_columns content --query '{string.Join(' ', terms.Select(t => $"\"{t}\""))}'";

    private static string Version() => Marshal.PtrToStringUTF8(grn_get_version()) ?? "";

    private byte[] Ask(string command)
    {
        var bytes = Encoding.UTF8.GetBytes(command);
        _ = grn_ctx_send(context, bytes, (uint)bytes.Length, 0);
        _ = grn_ctx_recv(context, out var answer, out var length, out _);
        var read = new byte[length];
        if (length > 0)
        {
            Marshal.Copy(answer, read, 0, (int)length);
        }

        return read;
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
