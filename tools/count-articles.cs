// Counts the lines that begin an article, file by file, and compares the counts with the report of an ingest:
//     statutes ingest LAWS --json > report.json
//     dotnet run -c Release tools/count-articles.cs -- report.json
// It shares no code with the parser. A line begins an article if it begins with 第, a numeral and 条, followed by white space or the end of
// the line; white space and the marks of a heading before it are ignored. Only files of text in UTF-8 are counted; the others are named.
// Reads: the report and the files that it names. Writes: each file whose count differs, with the diagnostics of the file, and the sums.
// Exit code 1 if a difference has no diagnostic.

using System.Text;
using System.Text.Json;

if (args.Length != 1)
{
    Console.Error.WriteLine("count-articles.cs -- REPORT.json");
    return 2;
}

string[] explaining =
[
    "article-start-assumed", "articles-run-together", "annex-left-out", "duplicate", "duplicate-differs", "built-in", "no-instrument",
    "number-out-of-order", "number-repeated", "number-skipped",
];
using var report = JsonDocument.Parse(File.ReadAllBytes(args[0]));
var (files, agree, explained, counted, parsed, unread) = (0, 0, 0, 0, 0, 0);
var unexplained = new List<string>();
foreach (var file in report.RootElement.GetProperty("files").EnumerateArray().GroupBy(f => f.GetProperty("path").GetString()!))
{
    var articles = file.Sum(f => f.GetProperty("articles").GetInt32());
    if (!TryRead(file.Key, out var text))
    {
        unread++;
        Console.WriteLine($"not counted, because it is not a text in UTF-8: {file.Key}");
        continue;
    }

    var lines = text.Split('\n').Count(BeginsAnArticle);
    files++;
    counted += lines;
    parsed += articles;
    if (lines == articles)
    {
        agree++;
        continue;
    }

    var codes = file.SelectMany(f => f.GetProperty("diagnostics").EnumerateArray()).Select(d => d.GetProperty("code").GetString()!);
    var reasons = codes.Distinct().Intersect(explaining).ToArray();
    explained += reasons.Length > 0 ? 1 : 0;
    var reason = reasons.Length > 0 ? string.Join(", ", reasons) : "NO DIAGNOSTIC";
    Console.WriteLine($"{lines,5} counted, {articles,5} parsed: {file.Key}: {reason}");
    if (reasons.Length == 0)
    {
        unexplained.Add(file.Key);
    }
}

Console.WriteLine(
    $"{files} files: {counted} article starts counted, {parsed} articles parsed; {agree} files agree, "
    + $"{explained} differ with a diagnostic, {unexplained.Count} without; {unread} files not counted");
return unexplained.Count == 0 && files > 0 ? 0 : 1;

static bool TryRead(string path, out string text)
{
    text = "";
    try
    {
        text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(File.ReadAllBytes(path));
        return true;
    }
    catch (Exception e) when (e is DecoderFallbackException or IOException or UnauthorizedAccessException)
    {
        return false;
    }
}

static bool BeginsAnArticle(string line)
{
    var words = line.Trim(' ', '\t', '\r', '\u3000', '\uFEFF', '#');
    if (words.Length < 3 || words[0] != '第')
    {
        return false;
    }

    var at = 1;
    while (at < words.Length && "〇零○一二三四五六七八九十百千0123456789０１２３４５６７８９".Contains(words[at]))
    {
        at++;
    }

    at += at < words.Length && words[at] == ' ' ? 1 : 0; // 第一百二十八 条
    if (at == 1 || at >= words.Length || words[at] != '条')
    {
        return false;
    }

    at++;
    if (at < words.Length && words[at] == '之')
    {
        at++;
        while (at < words.Length && "一二三四五六七八九十".Contains(words[at]))
        {
            at++;
        }
    }

    return at == words.Length || char.IsWhiteSpace(words[at]);
}
