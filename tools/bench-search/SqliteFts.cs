using System.Runtime.InteropServices;
using System.Text;

namespace Statutes.BenchSearch;

/// <summary>SQLite FTS5 over bigrams, through the library of the system, in this process.</summary>
internal sealed class SqliteFts : Peer
{
    private const string Library = "libsqlite3.so.0";
    private const int Row = 100;
    private const int ReadWriteCreate = 0x6;

    private readonly nint database;
    private readonly nint search;
    private readonly nint count;

    /// <summary>Indexes articles into a file.</summary>
    /// <exception cref="DllNotFoundException">SQLite is not installed.</exception>
    public SqliteFts(string file, IReadOnlyList<string> articles)
        : base($"SQLite {Marshal.PtrToStringUTF8(sqlite3_libversion())} FTS5 over bigrams")
    {
        Check(sqlite3_open_v2(Utf8(file), out database, ReadWriteCreate, 0));
        Execute("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA mmap_size=1073741824; PRAGMA cache_size=-262144;");
        Execute("CREATE TABLE article(id INTEGER PRIMARY KEY, content TEXT);");
        Execute("CREATE VIRTUAL TABLE bigrams USING fts5(text, content=''); BEGIN;");
        var (article, grams) = (Prepare("INSERT INTO article VALUES(?, ?)"), Prepare("INSERT INTO bigrams(rowid, text) VALUES(?, ?)"));
        for (var i = 0; i < articles.Count; i++)
        {
            Insert(article, i + 1, articles[i]);
            Insert(grams, i + 1, Bigrams(articles[i]));
        }

        Check(sqlite3_finalize(article));
        Check(sqlite3_finalize(grams));
        Execute("COMMIT; INSERT INTO bigrams(bigrams) VALUES('optimize');");
        search = Prepare(
            $"SELECT a.id, a.content FROM (SELECT rowid AS id, rank FROM bigrams WHERE bigrams MATCH ? ORDER BY rank LIMIT {Hits}) AS b"
            + " JOIN article AS a ON a.id = b.id");
        count = Prepare("SELECT count(*) FROM bigrams WHERE bigrams MATCH ?");
    }

    /// <inheritdoc/>
    public override int Count(string[] terms)
    {
        Bind(count, 1, Phrases(terms));
        var counted = sqlite3_step(count) == Row ? (int)sqlite3_column_int64(count, 0) : throw Failed();
        Check(sqlite3_reset(count));
        return counted;
    }

    /// <inheritdoc/>
    public override long Search(string[] terms)
    {
        Bind(search, 1, Phrases(terms));
        var length = 0L;
        while (sqlite3_step(search) == Row)
        {
            length += Marshal.PtrToStringUTF8(sqlite3_column_text(search, 1))!.Length;
        }

        Check(sqlite3_reset(search));
        return length;
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _ = sqlite3_finalize(search);
        _ = sqlite3_finalize(count);
        _ = sqlite3_close(database);
    }

    private static string Phrases(string[] terms) => string.Join(" AND ", terms.Select(t => $"\"{Bigrams(t)}\""));

    // adjacent pairs of Chinese characters; a sign becomes a word of its own, so that no phrase crosses it
    private static string Bigrams(string text)
    {
        var grams = new StringBuilder(text.Length * 4);
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsHan(text[i]))
            {
                grams.Append(i > 0 && IsHan(text[i - 1]) ? "x " : "");
            }
            else if (i + 1 < text.Length && IsHan(text[i + 1]))
            {
                grams.Append(text[i]).Append(text[i + 1]).Append(' ');
            }
        }

        return grams.ToString();
    }

    private static bool IsHan(char c) => c is >= '\u3400' and <= '\u9fff' or >= '\uf900' and <= '\ufaff' or '〇';

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text + '\0');

    private void Insert(nint statement, int id, string text)
    {
        Check(sqlite3_bind_int64(statement, 1, id));
        Bind(statement, 2, text);
        _ = sqlite3_step(statement);
        Check(sqlite3_reset(statement));
    }

    private void Bind(nint statement, int parameter, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Check(sqlite3_bind_text(statement, parameter, bytes, bytes.Length, -1)); // -1: SQLite copies the text
    }

    private nint Prepare(string sql)
    {
        Check(sqlite3_prepare_v2(database, Utf8(sql), -1, out var statement, 0));
        return statement;
    }

    private void Execute(string sql) => Check(sqlite3_exec(database, Utf8(sql), 0, 0, 0));

    private void Check(int code)
    {
        if (code != 0)
        {
            throw Failed();
        }
    }

    private InvalidOperationException Failed() => new($"SQLite: {Marshal.PtrToStringUTF8(sqlite3_errmsg(database))}");

    [DllImport(Library)]
    private static extern nint sqlite3_libversion();

    [DllImport(Library)]
    private static extern int sqlite3_open_v2(byte[] file, out nint database, int flags, nint vfs);

    [DllImport(Library)]
    private static extern int sqlite3_close(nint database);

    [DllImport(Library)]
    private static extern nint sqlite3_errmsg(nint database);

    [DllImport(Library)]
    private static extern int sqlite3_exec(nint database, byte[] sql, nint callback, nint argument, nint message);

    [DllImport(Library)]
    private static extern int sqlite3_prepare_v2(nint database, byte[] sql, int length, out nint statement, nint tail);

    [DllImport(Library)]
    private static extern int sqlite3_bind_text(nint statement, int place, byte[] text, int length, nint destructor);

    [DllImport(Library)]
    private static extern int sqlite3_bind_int64(nint statement, int place, long value);

    [DllImport(Library)]
    private static extern int sqlite3_step(nint statement);

    [DllImport(Library)]
    private static extern int sqlite3_reset(nint statement);

    [DllImport(Library)]
    private static extern int sqlite3_finalize(nint statement);

    [DllImport(Library)]
    private static extern long sqlite3_column_int64(nint statement, int column);

    [DllImport(Library)]
    private static extern nint sqlite3_column_text(nint statement, int column);
}
