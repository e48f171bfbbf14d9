using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Statutes.Search.Vectors;

/// <summary>
/// A vector for each of the terms of legal and everyday Chinese, trained so that a question and its article have similar sums. Each value
/// is one byte; a scale by term restores its size. Beside the terms, the articles that answer known questions have the mean direction of
/// those questions. tools/train-vectors.cs writes the table. Immutable.
/// </summary>
internal sealed class VectorTable
{
    /// <summary>The number of values of a vector.</summary>
    public const int Dimensions = 256;

    /// <summary>The name of the file, beside the program.</summary>
    public const string FileName = "vectors.bin";

    // the first line; the number changes with the format
    private const string FirstLine = "statutes vectors 2";
    private const int FingerprintDigits = 16;

    private static readonly Lazy<(VectorTable? Table, string? Problem)> OfProgram = new(() => Load(AppContext.BaseDirectory));

    private readonly Dictionary<string, int> rows;
    private readonly float[] scales;
    private readonly sbyte[] values;

    private VectorTable(
        string fingerprint, Dictionary<string, int> rows, float[] scales, sbyte[] values, ImmutableArray<AnsweringArticle> answers)
    {
        (Fingerprint, this.rows, this.scales, this.values) = (fingerprint, rows, scales, values);
        Answers = answers;
    }

    /// <summary>The table beside the program; null if it is missing or damaged, or has another format.</summary>
    public static VectorTable? Shipped => OfProgram.Value.Table;

    /// <summary>Why <see cref="Shipped"/> is null; null if it is not.</summary>
    public static string? Problem => OfProgram.Value.Problem;

    /// <summary>Identifies the table: equal fingerprints mean equal vectors.</summary>
    public string Fingerprint { get; }

    /// <summary>The number of terms.</summary>
    public int Count => rows.Count;

    /// <summary>The articles that answer known questions.</summary>
    public ImmutableArray<AnsweringArticle> Answers { get; }

    /// <summary>Reads the table in a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <returns>The table, or why there is none.</returns>
    public static (VectorTable? Table, string? Problem) Load(string folder)
    {
        var path = Path.Combine(folder, FileName);
        try
        {
            return (Read(File.ReadAllBytes(path)), null);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return (null, $"The file \"{FileName}\" is missing beside the program.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return (null, $"The file \"{FileName}\" cannot be used: {e.Message}");
        }
    }

    /// <summary>Writes a table.</summary>
    /// <param name="stream">Receives it.</param>
    /// <param name="notes">Lines about how it was made, for people who open the file.</param>
    /// <param name="terms">The terms, each once.</param>
    /// <param name="vectors">Their vectors, one after the other.</param>
    /// <param name="answers">The articles that answer known questions.</param>
    public static void Write(
        Stream stream,
        IEnumerable<string> notes,
        IReadOnlyList<string> terms,
        ReadOnlySpan<float> vectors,
        IReadOnlyList<AnsweringArticle> answers)
    {
        var head = string.Concat(notes.Select(n => $"# {n}\n"));
        stream.Write(Encoding.UTF8.GetBytes($"{FirstLine}\n{head}{terms.Count} terms of {Dimensions} values\n"));
        stream.Write(Encoding.UTF8.GetBytes(string.Concat(terms.Select(t => $"{t}\n"))));
        stream.Write(Encoding.UTF8.GetBytes($"{answers.Count} articles\n"));
        stream.Write(Encoding.UTF8.GetBytes(string.Concat(answers.Select(a => $"{a.Article} {a.Questions}\n"))));
        Span<byte> scale = stackalloc byte[sizeof(float)];
        var row = new sbyte[Dimensions];
        for (var term = 0; term < terms.Count; term++)
        {
            var vector = vectors.Slice(term * Dimensions, Dimensions);
            BinaryPrimitives.WriteSingleLittleEndian(scale, ByteVector.Round(vector, row));
            stream.Write(scale);
            stream.Write(MemoryMarshal.AsBytes(row.AsSpan()));
        }

        foreach (var answer in answers)
        {
            stream.Write(MemoryMarshal.AsBytes(answer.Direction.AsSpan()));
        }
    }

    /// <summary>Reads a table.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <exception cref="InvalidDataException">The file is damaged or has another format.</exception>
    public static VectorTable Read(byte[] bytes)
    {
        var at = 0;
        if (NextLine(bytes, ref at) != FirstLine)
        {
            throw new InvalidDataException($"It does not begin with \"{FirstLine}\".");
        }

        var line = NextLine(bytes, ref at);
        while (line.StartsWith('#'))
        {
            line = NextLine(bytes, ref at);
        }

        if (line.Split(' ') is not [var number, "terms", "of", var dimensions, "values"]
            || !int.TryParse(number, out var count) || dimensions != $"{Dimensions}" || count < 0 || count > bytes.Length)
        {
            throw new InvalidDataException($"\"{line}\" is not a number of terms of {Dimensions} values.");
        }

        var rows = new Dictionary<string, int>(count, StringComparer.Ordinal);
        for (var row = 0; row < count; row++)
        {
            rows[NextLine(bytes, ref at)] = row;
        }

        var articles = ReadArticles(bytes, ref at);
        if (rows.Count != count
            || bytes.Length - at != ((long)count * (sizeof(float) + Dimensions)) + ((long)articles.Length * Dimensions))
        {
            throw new InvalidDataException("It is incomplete.");
        }

        var (scales, values) = (new float[count], new sbyte[count * Dimensions]);
        for (var row = 0; row < count; row++)
        {
            scales[row] = BinaryPrimitives.ReadSingleLittleEndian(bytes.AsSpan(at));
            at += sizeof(float);
            MemoryMarshal.Cast<byte, sbyte>(bytes.AsSpan(at, Dimensions)).CopyTo(values.AsSpan(row * Dimensions));
            at += Dimensions;
        }

        var directions = MemoryMarshal.Cast<byte, sbyte>(bytes.AsSpan(at)).ToArray();
        return new VectorTable(
            Convert.ToHexStringLower(SHA256.HashData(bytes))[..FingerprintDigits],
            rows,
            scales,
            values,
            [.. articles.Zip(directions.Chunk(Dimensions), (a, direction) => new AnsweringArticle(a.Name, a.Questions, direction))]);
    }

    private static (string Name, int Questions)[] ReadArticles(byte[] bytes, ref int at)
    {
        var line = NextLine(bytes, ref at);
        if (line.Split(' ') is not [var number, "articles"]
            || !int.TryParse(number, out var count) || count < 0 || count > bytes.Length)
        {
            throw new InvalidDataException($"\"{line}\" is not a number of articles.");
        }

        var articles = new (string Name, int Questions)[count];
        for (var i = 0; i < count; i++)
        {
            line = NextLine(bytes, ref at);
            articles[i] = line.Split(' ') is [var name, var questions] && int.TryParse(questions, out var asked) && asked > 0
                ? (name, asked)
                : throw new InvalidDataException($"\"{line}\" is not an article with a number of questions.");
        }

        return articles;
    }

    /// <summary>Computes the vector of a text: the sum of its terms, each times the square root of its count.</summary>
    /// <param name="terms">The terms of the text, as <see cref="VectorTerms"/> lists them.</param>
    /// <param name="vector">Receives the direction; all zero if no term has a vector.</param>
    public void Encode(IEnumerable<string> terms, Span<sbyte> vector)
    {
        Span<float> sum = stackalloc float[Dimensions];
        sum.Clear();
        foreach (var (row, count) in terms.Select(t => rows.GetValueOrDefault(t, -1)).Where(r => r >= 0).CountBy(r => r))
        {
            ByteVector.Add(values.AsSpan(row * Dimensions, Dimensions), scales[row] * MathF.Sqrt(count), sum);
        }

        ByteVector.Round(sum, vector);
    }

    private static string NextLine(byte[] bytes, ref int at)
    {
        var length = bytes.AsSpan(at).IndexOf((byte)'\n');
        if (length < 0)
        {
            throw new InvalidDataException("It is incomplete.");
        }

        var line = Encoding.UTF8.GetString(bytes, at, length);
        at += length + 1;
        return line;
    }
}
