#:project ../src/Statutes.Ingest/Statutes.Ingest.csproj
#:project ../src/Statutes.Documents/Statutes.Documents.csproj
#:project round-trips/RoundTrips.csproj

// Searches for files that the readers handle wrongly:
//     dotnet run -c Release tools/fuzz-readers.cs -- [--format text|markdown|html|docx|pdf] [--seconds N] [--seed N]
// Reads: fixtures, which it makes from corpus/ (text, Markdown, HTML, DOCX), and the PDFs of the tests. Writes: each kind of failure with
// a file that shows it, saved in the temporary folder, and the totals. The same seed gives the same files, but fewer of them on a slower
// computer. Exit code 1 if anything failed.
//
// It checks that FileReader.Read never throws and ends within a minute; that a file without texts has an error with the reason; that
// texts respect the limits; that every diagnostic has a valid place; and that every line of a text has a place in the file. It also reads
// each file as a document to check, which must give paragraphs or a refusal with a known code; a Word document that is read gets comments
// and tracked changes, and must then have the same paragraphs.

using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using Statutes.Documents.Reading;
using Statutes.Documents.Word;
using Statutes.Ingest.Parsing;
using Statutes.Model.Text;
using Statutes.Reading;
using Statutes.Reading.Sources;
using Statutes.RoundTrips;

var format = Option("--format", "");
var seconds = int.Parse(Option("--seconds", "60"), CultureInfo.InvariantCulture);
var seed = int.Parse(Option("--seed", "1"), CultureInfo.InvariantCulture);
var random = new Random(seed);
var limits = new ReadingLimits(MaxFileBytes: 4 * 1024 * 1024, MaxUnpackedBytes: 16 * 1024 * 1024, MaxTextLength: 2_000_000);
var codes = typeof(RefusalCodes).GetFields().Select(f => f.GetValue(null)).ToHashSet();
var fixtures = Fixtures.Make().Where(f => format.Length == 0 || f.Format == format).ToList();
if (fixtures.Count == 0)
{
    Console.Error.WriteLine($"--format: “{format}” is not a format. Write text, markdown, html, docx or pdf.");
    return 2;
}

var failures = new Dictionary<string, int>(StringComparer.Ordinal);
var (count, bytes, read, slowest) = (0L, 0L, 0L, TimeSpan.Zero);
var clock = Stopwatch.StartNew();
var (current, since) = (Array.Empty<byte>(), long.MaxValue);
using var watchdog = new Timer(_ => ExitIfStuck(), null, 1_000, 1_000);
while (clock.Elapsed.TotalSeconds < seconds)
{
    var fixture = fixtures[random.Next(fixtures.Count)];
    var content = fixture.Format switch
    {
        "docx" => Mutation.MutateDocx(fixture.Content, random),
        "pdf" => Mutation.MutatePdf(fixture.Content, random),
        _ => Mutation.MutateBytes(fixture.Content, random),
    };
    count++;
    bytes += content.Length;
    current = content;
    Volatile.Write(ref since, Stopwatch.GetTimestamp());
    var start = Stopwatch.GetTimestamp();
    var kind = Failure(content);
    Volatile.Write(ref since, long.MaxValue);
    var taken = Stopwatch.GetElapsedTime(start);
    slowest = taken > slowest ? taken : slowest;
    if (kind is not null)
    {
        failures[kind] = failures.GetValueOrDefault(kind) + 1;
        if (failures[kind] == 1)
        {
            Console.WriteLine($"FAILED {kind}\n    {Save(content)}");
        }
    }
}

var peak = Process.GetCurrentProcess().PeakWorkingSet64 / 1048576;
Console.WriteLine(
    FormattableString.Invariant($"{(format.Length == 0 ? "all formats" : format)}, seed {seed}: {count:N0} files, {bytes:N0} bytes, ")
    + FormattableString.Invariant($"{read:N0} gave a text, in {clock.Elapsed.TotalSeconds:0} s; slowest {slowest.TotalSeconds:0.0} s; ")
    + FormattableString.Invariant($"peak {peak:N0} MB; {failures.Count} kinds of failure in {failures.Values.Sum()} files"));
foreach (var (kind, times) in failures.OrderByDescending(f => f.Value))
{
    Console.WriteLine($"{times,8} × {kind}");
}

return failures.Count == 0 ? 0 : 1;

string? Failure(byte[] content)
{
    try
    {
        var file = FileReader.Read("file", content, limits, CancellationToken.None);
        read += file.Texts.IsEmpty ? 0 : 1;
        if (file.Texts.IsEmpty && !file.Diagnostics.Any(d => d.Severity == Severity.Error))
        {
            return "no text, and no error with the reason";
        }

        if (file.Diagnostics.Length > 200 || file.Diagnostics.Any(d => d.Line < 1 || d.Message.Length > 2_000))
        {
            return "too many, too long or misplaced diagnostics";
        }

        foreach (var text in file.Texts)
        {
            if (text.Text.Content.Length > limits.MaxTextLength * 2L)
            {
                return "a text longer than the limit";
            }

            var last = -1;
            for (var line = 0; line < text.Text.LineCount; line++)
            {
                var span = text.Text.LineSpan(line);
                if (span.Length == 0)
                {
                    continue;
                }

                var at = text.Places.Of(span) is SourcePlace.InText place ? place.Span.Start : 0;
                if (at < last)
                {
                    return "places out of order";
                }

                last = at;
            }

            StatuteParser.Parse(text.Text, default, text.Language ?? Language.Chinese);
        }

        return CheckedFailure(content);
    }
    catch (Exception e)
    {
        var method = new StackTrace(e).GetFrames()
            .Select(f => DiagnosticMethodInfo.Create(f))
            .FirstOrDefault(m => m?.DeclaringTypeName?.StartsWith("Statutes", StringComparison.Ordinal) == true);
        return $"{e.GetType().Name} in {method?.DeclaringTypeName}.{method?.Name}: {e.Message}";
    }
}

string? CheckedFailure(byte[] content)
{
    var documentLimits = new DocumentLimits(limits.MaxFileBytes, limits.MaxUnpackedBytes, limits.MaxTextLength);
    switch (DocumentReader.Read(content, documentLimits, CancellationToken.None))
    {
        case DocumentReading.Failure { Refusal: var refusal } when !codes.Contains(refusal.Code) || refusal.Message.En is null:
            return "a refusal without a known code";
        case DocumentReading.Success { Content: { Format: CheckedFormat.Docx } document }:
            var words = document.Paragraphs.Where(p => p.Text.Length > 0).ToList();
            var remarks = Enumerable.Range(0, Math.Min(5, words.Count)).Select(_ => words[random.Next(words.Count)])
                .Select(p => (Paragraph: p, Start: random.Next(p.Text.Length)))
                .Select(p => new WordRemark(
                    p.Paragraph.Part, p.Paragraph.Number, p.Start, random.Next(p.Start, p.Paragraph.Text.Length) + 1, ["a"]))
                .ToList();
            var annotated = WordAnnotator.Annotate(content, remarks, RoundTrip.At);
            return DocumentReader.Read(annotated, new DocumentLimits(), CancellationToken.None) is DocumentReading.Success again
                && again.Content.Paragraphs.SequenceEqual(document.Paragraphs) ? null : "other paragraphs after comments";
        default:
            return null;
    }
}

void ExitIfStuck()
{
    if (Volatile.Read(ref since) is var at && at != long.MaxValue && Stopwatch.GetElapsedTime(at).TotalSeconds > 60)
    {
        Console.WriteLine($"FAILED not read within a minute\n    {Save(current)}");
        Environment.Exit(1);
    }
}

static string Save(byte[] content)
{
    var hash = Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(content));
    var path = Path.Combine(Path.GetTempPath(), $"fuzzed-{hash[..12]}");
    File.WriteAllBytes(path, content);
    return path;
}

string Option(string name, string defaultValue) =>
    Array.IndexOf(args, name) is var at and >= 0 && at + 1 < args.Length ? args[at + 1] : defaultValue;

/// <summary>The valid files from which the fuzzer starts.</summary>
internal static class Fixtures
{
    public static IEnumerable<(string Format, byte[] Content)> Make()
    {
        var here = AppContext.GetData("EntryPointFileDirectoryPath") as string ?? Directory.GetCurrentDirectory();
        var corpus = Path.GetFullPath(Path.Combine(here, "..", "corpus"));
        foreach (var path in Directory.GetFiles(corpus, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var text = File.ReadAllText(path)[..Math.Min(3_000, (int)new FileInfo(path).Length / 3)];
            var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            foreach (var encoding in (string[])["utf-8", "utf-16", "utf-16BE", "gb18030"])
            {
                yield return ("text", TextDecoding.Find(encoding)!.GetBytes(text));
            }

            yield return ("markdown", Encoding.UTF8.GetBytes($"# {lines[0]}\n\n<!-- INFO END -->\n\n{string.Join("\n\n", lines[1..])}"));
            var paragraphs = lines.Select(l => $"<p>&nbsp;&#12288;<b>{l[..1]}</b>{l[1..]}</p>\n");
            yield return ("html", Encoding.UTF8.GetBytes(Page(string.Concat(paragraphs))));
            var inGb = Page($"<div>{string.Join("<br>", lines)}</div>").Replace("utf-8", "gb2312", StringComparison.Ordinal);
            yield return ("html", TextDecoding.Find("gb18030")!.GetBytes(inGb));
            var rows = lines.Select(l => $"<tr><td>{l}</td><td lang=en>Article 1  A<ol><li>b</ol><sup>[1]</sup></td></tr>");
            yield return ("html", Encoding.UTF8.GetBytes(Page($"<table>{string.Concat(rows)}</table><pre>{text}</pre>")));
            yield return ("docx", Docx(lines));
        }

        for (var i = 1; i <= 20; i++)
        {
            yield return ("docx", GeneratedDocument.Make(i).Content);
        }

        var tests = Path.GetFullPath(Path.Combine(here, "..", "tests", "Statutes.Tests"));
        foreach (var path in Directory.GetFiles(tests, "*.pdf", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Where(p => p.Contains($"{Path.DirectorySeparatorChar}Fixtures{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
                && !p.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal)))
        {
            yield return ("pdf", File.ReadAllBytes(path));
        }
    }

    private static string Page(string content) =>
        "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>x</title><script>var a = '<p>';</script></head><body>"
        + $"<div class=\"nav\"><a href=/>首页</a></div>{content}<p>【打印】</p><span style=\"display:none\">x</span></body></html>";

    // the parts that Word requires, and numbering
    private static byte[] Docx(string[] lines)
    {
        const string W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
        const string Package = "http://schemas.openxmlformats.org/package/2006";
        const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml";
        var paragraphs = lines.Select((l, i) =>
            $"<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{i % 3}\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r>"
            + "<w:fldChar w:fldCharType=\"begin\"/><w:instrText>PAGE</w:instrText><w:fldChar w:fldCharType=\"end\"/>"
            + $"<w:t>{l}</w:t><w:br/><w:tab/></w:r>"
            + "<w:del><w:r><w:delText>x</w:delText></w:r></w:del></w:p>");
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            Add(
                "[Content_Types].xml",
                $"<Types xmlns=\"{Package}/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + $"<Override PartName=\"/word/document.xml\" ContentType=\"{Word}.document.main+xml\"/>"
                + $"<Override PartName=\"/word/numbering.xml\" ContentType=\"{Word}.numbering+xml\"/></Types>");
            Add("_rels/.rels", Relationship("officeDocument", "word/document.xml"));
            Add("word/_rels/document.xml.rels", Relationship("numbering", "numbering.xml"));
            Add(
                "word/numbering.xml",
                $"<w:numbering {W}><w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>"
                + "<w:numFmt w:val=\"chineseCounting\"/><w:lvlText w:val=\"第%1条\"/></w:lvl>"
                + "<w:lvl w:ilvl=\"1\"><w:numFmt w:val=\"lowerRoman\"/><w:lvlText w:val=\"(%1.%2)\"/></w:lvl></w:abstractNum>"
                + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num></w:numbering>");
            Add(
                "word/document.xml",
                $"<w:document {W}><w:body>{string.Concat(paragraphs)}"
                + "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>");

            static string Relationship(string type, string target) =>
                $"<Relationships xmlns=\"{Package}/relationships\">"
                + $"<Relationship Id=\"r1\" Type=\"{Office}/{type}\" Target=\"{target}\"/></Relationships>";

            void Add(string name, string content)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return stream.ToArray();
    }
}

/// <summary>Damages files at random, also the content of packed parts.</summary>
internal static class Mutation
{
    private static readonly byte[][] Pieces =
    [
        .. new[]
        {
            "<p>", "</p>", "<table>", "<tr><td>", "<br>", "<!--", "-->", "<script>", "</script>", "&", "&#x110000;", "&#0;", "&nbsp",
            "<plaintext>", "<ol start=99999999999>", "<li value=2147483647>", "<svg>", "<![CDATA[",
            "<w:p>", "</w:p>", "<w:tbl>", "<w:numId w:val=\"-1\"/>", "<w:start w:val=\"2147483647\"/>", "<w:del>", "%9",
            "第一条　", "Article 1  ", "\r", "\0", "\uFEFF", "\u2028", "（", "# ", "<!-- INFO END -->",
            "<<", ">>", "[", "]", "/Length 99999999", "/Filter /LZWDecode", "/Kids [2 0 R]", "/Parent 2 0 R", "endstream", "endobj", "obj",
            "stream\n", "0 0 0 0 0 0 Tm", "1e308", "(", "BT", "ET", "Tj", "/F1 1e30 Tf", "/Predictor 15", "/Columns 2147483647",
            "/W [1 99999999 1]", "/Size 2147483647", "/Count 2147483647", "/Count -1", "/MediaBox [0 0 0 0]", "/Rotate 90",
        }.Select(Encoding.UTF8.GetBytes),
        [0xFF], [0xFE, 0xFF], [0x81], [0xC0, 0x80], [0xED, 0xA0, 0x80],
    ];

    private static readonly string[] Numbers = ["0", "-1", "1", "2147483647", "4294967296", "99999999999999999999", "65536"];

    public static byte[] MutateBytes(byte[] content, Random random)
    {
        var mutated = new List<byte>(content);
        for (var times = random.Next(1, 9); times > 0 && mutated.Count > 0; times--)
        {
            var at = random.Next(mutated.Count);
            var length = Math.Min(mutated.Count - at, 1 << random.Next(10));
            switch (random.Next(8))
            {
                case 0:
                    mutated[at] = (byte)random.Next(256);
                    break;
                case 1:
                    mutated[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 2:
                    mutated.RemoveRange(at, length);
                    break;
                case 3:
                    mutated.InsertRange(random.Next(mutated.Count), mutated.GetRange(at, length));
                    break;
                case 4 when random.Next(10) == 0:
                    mutated.RemoveRange(at, mutated.Count - at);
                    break;
                case 5:
                    var piece = Pieces[random.Next(Pieces.Length)];
                    mutated.InsertRange(at, Enumerable.Repeat(piece, random.Next(20) == 0 ? random.Next(3_000) : 1).SelectMany(p => p));
                    break;
                case 6 when Number(mutated, at) is { } number:
                    mutated.RemoveRange(number.Start, number.Length);
                    mutated.InsertRange(number.Start, Encoding.ASCII.GetBytes(Numbers[random.Next(Numbers.Length)]));
                    break;
                default:
                    mutated.InsertRange(at, Pieces[random.Next(Pieces.Length)]);
                    break;
            }
        }

        return [.. mutated];
    }

    // sometimes the archive itself, otherwise a part of it
    public static byte[] MutateDocx(byte[] content, Random random)
    {
        if (random.Next(6) == 0)
        {
            return MutateBytes(content, random);
        }

        using var mutated = new MemoryStream();
        using (var from = new ZipArchive(new MemoryStream(content)))
        using (var to = new ZipArchive(mutated, ZipArchiveMode.Create))
        {
            var chosen = random.Next(from.Entries.Count);
            foreach (var entry in from.Entries)
            {
                using var part = new MemoryStream();
                using (var source = entry.Open())
                {
                    source.CopyTo(part);
                }

                using var target = to.CreateEntry(entry.FullName, CompressionLevel.Fastest).Open();
                var isMutated = entry == from.Entries[chosen] || (entry.Name == "document.xml" && random.Next(2) == 0);
                target.Write(isMutated ? MutateBytes(part.ToArray(), random) : part.ToArray());
            }
        }

        return mutated.ToArray();
    }

    // Unpacks the streams first, so that their content is damaged. Lengths and offsets are then wrong; the reader may repair them.
    public static byte[] MutatePdf(byte[] content, Random random)
    {
        if (random.Next(3) == 0)
        {
            return MutateBytes(content, random);
        }

        var plain = new List<byte>();
        var at = 0;
        while (content.AsSpan(at).IndexOf("/Filter /FlateDecode /Length "u8) is var filter && filter >= 0)
        {
            filter += at;
            var number = Number([.. content.AsSpan(filter, Math.Min(60, content.Length - filter))], 29)!.Value;
            var length = int.Parse(Encoding.ASCII.GetString(content, filter + number.Start, number.Length), CultureInfo.InvariantCulture);
            var start = filter + content.AsSpan(filter).IndexOf("stream\n"u8) + 7;
            using var zlib = new ZLibStream(new MemoryStream(content, start, length), CompressionMode.Decompress);
            using var unpacked = new MemoryStream();
            zlib.CopyTo(unpacked);
            plain.AddRange(content.AsSpan(at, filter - at));
            plain.AddRange(Encoding.ASCII.GetBytes($"/Length {unpacked.Length} >>\nstream\n"));
            plain.AddRange(unpacked.ToArray());
            at = start + length;
        }

        plain.AddRange(content.AsSpan(at));
        return MutateBytes([.. plain], random);
    }

    private static (int Start, int Length)? Number(List<byte> bytes, int at)
    {
        while (at < bytes.Count && !char.IsAsciiDigit((char)bytes[at]))
        {
            at++;
        }

        var end = at;
        while (end < bytes.Count && char.IsAsciiDigit((char)bytes[end]))
        {
            end++;
        }

        return end > at ? (at, end - at) : null;
    }
}
