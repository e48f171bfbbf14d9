#:property PublishAot=false

// Counts the answers of a running service at dates on which an entry into force is only assumed, and those of them that do not say so:
//     dotnet run -c Release tools/count-assumed.cs -- BASE_URL [--every N] [--misses N]
// A date is inside an assumed window if it lies between the day on which a version was made and the next change of its work, and no source
// states the day on which that version entered into force. The windows are computed from the events in /api/works, not by the code that
// gives the cautions. In each window the first day, the last day and a day between are asked. Kinds of answers: resolve,
// citations, annotate, search, article, contents, works, export (each format), compare, the page of an article, and the tools of /mcp.
// --every N asks only each N-th work. Reads: the service. Writes: a line for each kind, and the first answers without the caution.
// Exit code 1 if an answer does not say so.

using System.Globalization;
using System.IO.Compression;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

if (args.Length == 0)
{
    Console.Error.WriteLine("count-assumed.cs -- BASE_URL [--every N] [--misses N]");
    return 2;
}

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var every = Option("--every", 1);
var mostMisses = Option("--misses", 10);
using var http = new HttpClient { BaseAddress = new Uri(args[0]), Timeout = TimeSpan.FromMinutes(2) };
using var works = JsonDocument.Parse(await http.GetStringAsync("/api/works"));
var today = works.RootElement.GetProperty("works")[0].GetProperty("at").GetString()!;
var counts = new SortedDictionary<string, (int Asked, int Missing)>(StringComparer.Ordinal);
var misses = new List<string>();
var cites = new List<(string Work, string At, string Cite)>();
var (withWindow, windows, index) = (0, 0, 0);
foreach (var work in works.RootElement.GetProperty("works").EnumerateArray())
{
    var own = Window.Of(work, today);
    withWindow += own.Count > 0 ? 1 : 0;
    windows += own.Count;
    if (own.Count == 0 || index++ % every != 0)
    {
        continue;
    }

    await AskAsync(work, own);
}

await ResolveAsync();
foreach (var (kind, (asked, missing)) in counts)
{
    Console.WriteLine($"{kind,-18} {asked,7} answers inside assumed windows, {missing,5} without the caution");
}

foreach (var miss in misses.Take(mostMisses))
{
    Console.WriteLine($"  {miss}");
}

Console.WriteLine(
    $"{withWindow} works with {windows} assumed windows; "
    + $"{counts.Values.Sum(c => c.Asked)} answers asked, {misses.Count} without the caution");
return misses.Count == 0 && counts.Count > 0 ? 0 : 1;

async Task AskAsync(JsonElement work, List<Window> own)
{
    var id = work.GetProperty("id").GetString()!;
    Count("works", id, Says(work.GetRawText()));
    foreach (var window in own)
    {
        foreach (var day in window.Days())
        {
            var contents = await GetAsync($"/api/works/{id}/{day}");
            if (contents is null)
            {
                continue;
            }

            using var json = JsonDocument.Parse(contents);
            var version = json.RootElement.GetProperty("version").GetString()!;
            if (!window.Covers(version, day))
            {
                continue; // the wording of that day is not in the corpus
            }

            Count("contents", $"{id} at {day}", Says(contents));
            await AskAtAsync(work, id, version, day, FirstArticle(json.RootElement));
        }
    }
}

async Task AskAtAsync(JsonElement work, string id, string version, string day, string? article)
{
    var title = work.GetProperty("title").GetProperty("zh").GetString();
    if (title is not null)
    {
        cites.Add((id, day, article is null ? $"《{title}》" : $"《{title}》第{article}条"));
    }

    foreach (var format in (string[])["akn", "jsonld", "ndjson", "markdown", "docx"])
    {
        if (article is not null && await ExportAsync($"/api/works/{id}/{version}/export?format={format}") is { } file)
        {
            Count($"export {format}", $"{id}@{version}", Says(file));
        }
    }

    if (article is not null)
    {
        Count("article", $"{id}/{article} at {day}", Says(await GetAsync($"/api/works/{id}/{day}/articles/{article}")));
        Count("page", $"{id}/{article} at {day}", Says(await GetAsync($"/{id}/{day}/art_{article}")));
        var hits = await GetAsync($"/api/search?q={Uri.EscapeDataString(title ?? id)}&work={id}&at={day}&pageSize=5");
        CountHits("search", id, version, day, hits);
        CountHits("mcp search", id, version, day, await ToolAsync("search", new { q = title ?? id, work = id, at = day }));
        var tool = await ToolAsync("read_provision", new { work = id, provision = article, at = day });
        Count("mcp read", $"{id}/{article} at {day}", Says(tool));
    }

    var versions = work.GetProperty("versions").EnumerateArray().Select(v => v.GetProperty("version").GetString()!).ToArray();
    for (var i = 1; i < versions.Length; i++)
    {
        if ((versions[i] == version || versions[i - 1] == version)
            && await GetAsync($"/api/works/{id}/compare?from={versions[i - 1]}&to={versions[i]}") is { } comparison)
        {
            Count("compare", $"{id} {versions[i - 1]} {versions[i]}", Says(comparison));
        }
    }
}

async Task ResolveAsync()
{
    foreach (var day in cites.Distinct().GroupBy(c => c.At))
    {
        foreach (var batch in day.Chunk(200))
        {
            using var reply = await http.PostAsJsonAsync("/api/resolve", new { at = day.Key, cites = batch.Select(c => c.Cite).ToArray() });
            using var answers = JsonDocument.Parse(await reply.Content.ReadAsStringAsync());
            foreach (var (answer, asked) in answers.RootElement.GetProperty("results").EnumerateArray().Zip(batch))
            {
                if (answer.GetProperty("outcome").GetString() == "resolved")
                {
                    Count("resolve", $"{asked.Cite} at {day.Key}", Says(answer.GetRawText()));
                }
            }

            var text = string.Join("。\n", batch.Select(c => $"依照{c.Cite}办理"));
            using var found = await http.PostAsJsonAsync("/api/citations", new { at = day.Key, text });
            using var citations = JsonDocument.Parse(await found.Content.ReadAsStringAsync());
            var resolved = citations.RootElement.GetProperty("citations").EnumerateArray()
                .Where(c => c.GetProperty("resolution").GetProperty("outcome").GetString() == "resolved").ToArray();
            foreach (var citation in resolved)
            {
                Count("citations", $"{citation.GetProperty("text")} at {day.Key}", Says(citation.GetRawText()));
            }

            using var annotated = await http.PostAsync($"/api/annotate?at={day.Key}", new StringContent(text, Encoding.UTF8, "text/plain"));
            var html = await annotated.Content.ReadAsStringAsync();
            foreach (var link in html.Split("<a ").Skip(1))
            {
                Count("annotate", $"{link[..Math.Min(90, link.Length)]} at {day.Key}", Says(link));
            }
        }
    }
}

void CountHits(string kind, string id, string version, string day, string? answer)
{
    if (answer is null)
    {
        return;
    }

    using var json = JsonDocument.Parse(answer);
    foreach (var hit in json.RootElement.GetProperty("hits").EnumerateArray()
        .Where(h => h.GetProperty("work").GetString() == id && h.GetProperty("version").GetString() == version))
    {
        Count(kind, $"{hit.GetProperty("id")} at {day}", Says(hit.GetRawText()));
    }
}

void Count(string kind, string what, bool says)
{
    var (asked, missing) = counts.GetValueOrDefault(kind);
    counts[kind] = (asked + 1, missing + (says ? 0 : 1));
    if (!says)
    {
        misses.Add($"{kind}: {what}");
    }
}

async Task<string?> GetAsync(string path)
{
    using var reply = await http.GetAsync(path);
    return reply.IsSuccessStatusCode ? await reply.Content.ReadAsStringAsync() : null;
}

async Task<string?> ExportAsync(string path)
{
    using var reply = await http.GetAsync(path);
    if (!reply.IsSuccessStatusCode)
    {
        return null;
    }

    if (!path.EndsWith("docx", StringComparison.Ordinal))
    {
        return await reply.Content.ReadAsStringAsync();
    }

    await using var zip = new ZipArchive(await reply.Content.ReadAsStreamAsync(), ZipArchiveMode.Read);
    using var footnotes = new StreamReader(await zip.GetEntry("word/footnotes.xml")!.OpenAsync());
    return await footnotes.ReadToEndAsync();
}

// the JSON of the answer of a tool; null if it is an error
async Task<string?> ToolAsync(string name, object arguments)
{
    using var request = new HttpRequestMessage(HttpMethod.Post, "/mcp");
    request.Headers.Accept.ParseAdd("application/json, text/event-stream");
    request.Content = JsonContent.Create(
        new { jsonrpc = "2.0", id = 1, method = "tools/call", @params = new { name, arguments } });
    using var reply = await http.SendAsync(request);
    var body = await reply.Content.ReadAsStringAsync();
    var start = body.IndexOf('{');
    if (!reply.IsSuccessStatusCode || start < 0)
    {
        return null;
    }

    using var json = JsonDocument.Parse(body[start..]);
    return json.RootElement.TryGetProperty("result", out var result) && result.TryGetProperty("structuredContent", out var content)
        ? content.GetRawText()
        : null;
}

static string? FirstArticle(JsonElement contents)
{
    if (contents.GetProperty("articles").EnumerateArray().FirstOrDefault() is { ValueKind: JsonValueKind.Object } article)
    {
        return article.GetProperty("article").GetString();
    }

    return contents.GetProperty("divisions").EnumerateArray().Select(FirstArticle).FirstOrDefault(a => a is not null);
}

// the code in JSON and Akoma Ntoso, the words in the others
static bool Says(string? answer) => answer is not null
    && (answer.Contains("entry-into-force-assumed", StringComparison.Ordinal)
        || answer.Contains("本库推定为", StringComparison.Ordinal) || answer.Contains("也不能推定", StringComparison.Ordinal)
        || answer.Contains("is assumed", StringComparison.Ordinal) || answer.Contains("no day can be assumed", StringComparison.Ordinal));

int Option(string name, int otherwise)
{
    var at = Array.IndexOf(args, name);
    return at >= 0 && at + 1 < args.Length ? int.Parse(args[at + 1], CultureInfo.InvariantCulture) : otherwise;
}

/// <summary>The time in which an entry into force is only assumed.</summary>
/// <param name="Version">The version whose entry into force is assumed.</param>
/// <param name="From">The day on which it was made.</param>
/// <param name="InForce">The day that is assumed.</param>
/// <param name="Until">The last day before the next change, or today.</param>
file sealed record Window(string Version, string From, string InForce, string Until)
{
    public static List<Window> Of(JsonElement work, string today)
    {
        var events = work.GetProperty("events").EnumerateArray().Select(e => (
            Kind: e.GetProperty("kind").GetString()!,
            Date: e.GetProperty("date").GetString()!, Version: e.GetProperty("version").GetString(),
            Verified: e.GetProperty("verified").GetBoolean())).ToArray();
        var windows = new List<Window>();
        foreach (var entry in events.Where(e => e is { Kind: "in-force", Verified: false, Version: not null }))
        {
            var made = events.Where(e => e.Version == entry.Version && e.Kind is "adopted" or "amended" or "promulgated")
                .Where(e => e.Version == entry.Version).Select(e => e.Date).Append(entry.Date).Min(StringComparer.Ordinal)!;
            var changes = events.Where(e => string.CompareOrdinal(e.Date, entry.Date) > 0
                && ((e.Kind == "in-force" && e.Version != entry.Version)
                    || e.Kind == "repealed"
                    || (e.Kind == "amended" && e.Version is null)));
            var next = changes.Select(e => e.Date).Min(StringComparer.Ordinal);
            var last = next is null || string.CompareOrdinal(next, today) > 0 ? today : DayBefore(next);
            windows.Add(new Window(entry.Version!, made, entry.Date, last));
        }

        return windows;
    }

    public IEnumerable<string> Days() => new[] { From, InForce, Until }
        .Where(d => string.CompareOrdinal(d, Until) <= 0 && string.CompareOrdinal(d, From) >= 0).Distinct();

    // before the assumed day the answer may be the version before, or none
    public bool Covers(string version, string day) =>
        version == Version || (string.CompareOrdinal(day, InForce) < 0 && string.CompareOrdinal(version, Version) < 0);

    private static string DayBefore(string day) =>
        DateOnly.ParseExact(day, "yyyy-MM-dd").AddDays(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
