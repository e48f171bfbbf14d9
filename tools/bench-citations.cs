#:project ../src/Statutes.Citations/Statutes.Citations.csproj
#:property ConcurrentGarbageCollection=false

// Measures finding and resolving of citations on one thread, and checks its own counts:
//     dotnet run -c Release tools/bench-citations.cs -- [LAWS] [--rounds N] [--only scan|single|hostile]
// Reads: a folder of laws in Markdown (default: ../shared/laws beside the repository; text is generated where there is none), repeated to 50 MB. Writes:
// that text to a temporary file, for ripgrep, and the figures to the console. On a shared machine ratios hold and absolute figures do not: everything is
// measured in the same run, best of some rounds. Exit code 1 where a count is not what it must be; a target that is missed is only said.

using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Statutes.Citations.Catalogs;
using Statutes.Citations.Finding;
using Statutes.Citations.Resolving;
using Statutes.Citations.Syntax;
using Statutes.Model.Json;
using Statutes.Model.Provisions;
using Statutes.Model.Text;
using Statutes.Model.Works;

const int Size = 50_000_000;
const int Chunk = 1_000_000;
const int Hostile = 10_000_000;
const string Pattern = "第[0-9一二三四五六七八九十百零〇]+条";
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

var today = new DateOnly(2026, 11, 22);
var here = AppContext.GetData("EntryPointFileDirectoryPath") as string ?? Directory.GetCurrentDirectory();
var roundsAt = Array.IndexOf(args, "--rounds");
var rounds = roundsAt >= 0 ? int.Parse(args[roundsAt + 1], CultureInfo.InvariantCulture) : 5;
var onlyAt = Array.IndexOf(args, "--only");
var only = onlyAt >= 0 ? args[onlyAt + 1] : null;
var laws = args.Length > 0 && roundsAt != 0 && onlyAt != 0 ? args[0] : Path.GetFullPath(Path.Combine(here, "..", "..", "shared", "laws"));
var failed = false;
var catalog = EmbeddedCatalog.Load();

if (only is not null and not ("scan" or "single" or "hostile"))
{
    Console.WriteLine($"--only {only}: there are scan, single and hostile");
    return 2;
}

Run("scan", Scan);
Run("single", Single);
Run("hostile", HostileTexts);
return failed ? 1 : 0;

void Run(string name, Action part)
{
    if (only is null || only == name)
    {
        part();
    }
}

void Scan()
{
    var bytes = TextOf(laws, out var what);
    Console.WriteLine($"text: {bytes.Length / 1e6:0.0} MB, {what}");
    var chunks = ChunksOf(bytes).ToArray();
    var units = chunks.Sum(c => (long)c.Length);
    var finder = new CitationFinder(catalog);

    // once over a part of it so that the code is compiled, and then profiled and compiled again
    for (var warm = Stopwatch.StartNew(); warm.Elapsed.TotalSeconds < 2;)
    {
        finder.Find(chunks[0][..Math.Min(chunks[0].Length, 200_000)], today, today);
        CitationScanner.Scan(chunks[0].AsSpan(0, Math.Min(chunks[0].Length, 200_000)));
    }

    var file = Path.GetTempFileName();
    try
    {
        File.WriteAllBytes(file, bytes);
        var lines = RunRg(file, "-c", out _);
        var matches = RunRg(file, "--count-matches", out _);
        var first = default(Counts?);
        var buffer = new char[bytes.Length];
        var (rg, decode, scan, find) = (double.MaxValue, double.MaxValue, double.MaxValue, double.MaxValue);
        var allocated = 0L;
        for (var round = 0; round < rounds; round++)
        {
            if (lines is not null)
            {
                for (var i = 0; i < 3; i++)
                {
                    Check(RunRg(file, "-c", out var seconds) == lines, "rg gives another count in another round");
                    rg = Math.Min(rg, seconds);
                }
            }

            decode = Math.Min(decode, Seconds(() => Encoding.UTF8.GetChars(bytes, buffer)));
            var places = 0L;
            scan = Math.Min(scan, Seconds(() => places = chunks.Sum(c => PlacesOf(CitationScanner.Scan(c)))));
            var found = new CitationsInText[chunks.Length];
            var before = GC.GetAllocatedBytesForCurrentThread();
            find = Math.Min(find, Seconds(() =>
            {
                for (var i = 0; i < chunks.Length; i++)
                {
                    found[i] = finder.Find(chunks[i], today, today);
                }
            }));
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            var counts = Counts.Of(found, places);
            Check(first is null || first == counts, "a later round found something else");
            first ??= counts;
        }

        Console.WriteLine(lines is null
            ? "rg: NOT FOUND on this machine; no ratio can be given"
            : $"rg -j1 -c:                  {Rate(bytes.Length, rg)}  {lines:N0} lines, {matches:N0} matches (its start included)");
        Console.WriteLine($"decoding UTF-8 alone:       {Rate(bytes.Length, decode)}{Ratio(rg, decode)}");
        Console.WriteLine($"CitationScanner.Scan:       {Rate(bytes.Length, scan)}{Ratio(rg, scan)}  {first!.Places:N0} places");
        Console.WriteLine($"CitationFinder.Find:        {Rate(bytes.Length, find)}{Ratio(rg, find)}  {first.Citations / find:N0} citations a second");
        Console.WriteLine($"decoding and finding:       {Rate(bytes.Length, decode + find)}{Ratio(rg, decode + find)}  the target is 0.25");
        Console.WriteLine($"found: {first}");
        Console.WriteLine($"allocated by Find: {(double)allocated / first.Citations:N0} bytes a citation, {(double)allocated / units:0.00} a UTF-16 unit");
        if (matches is { } all)
        {
            // What rg takes for an article and is not part of anything found: 第一条件, a number inside the title of something else. A text with articles of
            // its own keeps their headings to itself, so a heading in nothing found is no loss; in such a text nearly every line begins with one, and they
            // would hide what is. Of all the others these words come to about six in a thousand; more than one in a hundred would be a form of citation
            // that is no longer read.
            var (missed, headings) = chunks.Select(c => Missed(c, finder.Find(c, today, today))).Aggregate((a, b) => (a.Others + b.Others, a.Headings + b.Headings));
            var cited = all - headings;
            Console.WriteLine($"matches of rg that lie in nothing found: {missed:N0} of {cited:N0}; {headings:N0} headings of the text's own articles are left out");
            Check(missed * 100 <= cited, "more than one in a hundred matches of rg lies in nothing found");
            Check(cited - missed <= first.Places, "rg finds more articles than there are places in what was found");
        }
    }
    finally
    {
        File.Delete(file);
    }
}

void Single()
{
    var mixed = Mixed(catalog, today).ToArray();
    var larger = TenTimes();
    Console.WriteLine($"single: {mixed.Length:N0} citations, {mixed.Select(m => m.Cite).Distinct().Count():N0} of them different, at {mixed.Select(m => m.Context.At).Distinct().Count()} dates; {mixed[7].Cite} · {mixed[12].Cite} · {mixed[21].Cite}");
    var bytes = new List<double>();
    foreach (var (name, held) in (ReadOnlySpan<(string, Catalog)>)[("catalog", catalog), ("ten times", larger)])
    {
        var resolver = new CitationResolver(held);
        var wrong = 0;
        foreach (var (cite, context, answer) in mixed)
        {
            var given = Told(resolver.Resolve(cite, context));
            if (given != answer && wrong++ < 5)
            {
                Console.WriteLine($"  WRONG {cite} at {context.At:yyyy-MM-dd}: {given}, and must be {answer}");
            }
        }

        Check(wrong == 0, $"{wrong:N0} answers are wrong");
        var (best, allocated, sum) = (double.MaxValue, 0L, 0);
        for (var round = 0; round < Math.Max(rounds, 8) * 2; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            best = Math.Min(best, Seconds(() =>
            {
                foreach (var (cite, context, _) in mixed)
                {
                    sum += resolver.Resolve(cite, context) is Resolution.Resolved { Targets: [var target, ..] } ? target.Id.Version.Date.Day : 1;
                }
            }));
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        }

        bytes.Add((double)allocated / mixed.Length);
        Console.WriteLine($"  {name,-9} {held.Works.Length,4} works: {mixed.Length / best,12:N0} resolutions a second, {bytes[^1]:N0} bytes each{(name == "catalog" ? "  the target is 1,000,000" : "")}");
    }

    Check(bytes[1] < bytes[0] * 1.02, "allocation grows with the catalog");
}

void HostileTexts()
{
    var finder = new CitationFinder(catalog);
    var chinese = Filled("网络运营者应当按照网络安全等级保护制度的要求履行安全保护义务保障网络免受干扰破坏或者未经授权的访问。\n", Hostile / 3);
    var english = Filled("Network operators shall perform the following security protection duties and keep networks free from interference.\n", Hostile);
    foreach (var (name, read) in (ReadOnlySpan<(string, Action<string>)>)[("Scan", t => CitationScanner.Scan(t)), ("Find", t => finder.Find(t, today, today))])
    {
        var (plainChinese, plainEnglish) = (Best(() => read(chinese)), Best(() => read(english)));
        Console.WriteLine($"{name} of {Hostile / 1e6:0} MB plain: Chinese {plainChinese * 1e3:0.0} ms, English {plainEnglish * 1e3:0.0} ms");
        foreach (var (piece, plain) in (ReadOnlySpan<(string, double)>)[("第", plainChinese), ("《", plainChinese), ("Article ", plainEnglish)])
        {
            var text = Filled(piece, piece[0] < '\u0080' ? Hostile : Hostile / 3);
            var time = Best(() => read(text));
            Console.WriteLine($"  {piece}{piece}{piece}…: {time * 1e3:0.0} ms, {time / plain:0.0} times plain; the target is 2{(time <= 2 * plain ? "" : "  MISSED")}");
        }
    }

    static string Filled(string piece, int length) => string.Concat(Enumerable.Repeat(piece, length / piece.Length));
    static double Best(Action read) => Enumerable.Range(0, 4).Min(_ => Seconds(read));
}

void Check(bool holds, string what)
{
    if (!holds)
    {
        failed = true;
        Console.WriteLine($"FAILED: {what}");
    }
}

static double Seconds(Action action)
{
    var watch = Stopwatch.StartNew();
    action();
    return watch.Elapsed.TotalSeconds;
}

static string Rate(long bytes, double seconds) => $"{seconds * 1e3,8:0.0} ms, {bytes / seconds / 1e6,8:N0} MB/s";

static string Ratio(double rg, double seconds) => rg == double.MaxValue ? "" : $"  {rg / seconds:0.00} of rg";

// the count that rg gives; null where there is no rg
static long? RunRg(string file, string count, out double seconds)
{
    seconds = 0;
    try
    {
        var watch = Stopwatch.StartNew();
        using var rg = Process.Start(new ProcessStartInfo("rg", ["--no-config", "-j1", count, Pattern, file]) { RedirectStandardOutput = true })!;
        var answer = rg.StandardOutput.ReadToEnd();
        rg.WaitForExit();
        seconds = watch.Elapsed.TotalSeconds;
        return long.TryParse(answer.AsSpan().Trim(), out var given) ? given : 0;
    }
    catch (System.ComponentModel.Win32Exception)
    {
        return null;
    }
}

static byte[] TextOf(string laws, out string what)
{
    var source = new StringBuilder();
    if (Directory.Exists(laws))
    {
        var files = Directory.GetFiles(laws, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToArray();
        foreach (var file in files)
        {
            source.Append(File.ReadAllText(file)).Append('\n');
        }

        what = $"{files.Length:N0} laws, repeated";
    }
    else
    {
        for (var i = 1; i <= 2_000; i++)
        {
            source.Append(CultureInfo.InvariantCulture, $"第{i % 99 + 1}条 违反本法第二十一条、第{i % 50 + 1}条第{i % 3 + 1}款规定的，依照《中华人民共和国网络安全法》第五十九条处罚；前款规定的，由有关主管部门责令改正。\n网络运营者应当制定内部安全管理制度和操作规程，确定网络安全负责人，落实网络安全保护责任。\n");
        }

        what = $"generated, for {laws} is not there";
    }

    var once = Encoding.UTF8.GetBytes(source.ToString());
    var text = new byte[Size];
    for (var at = 0; at < Size; at += once.Length)
    {
        once.AsSpan(0, Math.Min(once.Length, Size - at)).CopyTo(text.AsSpan(at));
    }

    // whole lines
    return text[..(Array.LastIndexOf(text, (byte)'\n') + 1)];
}

static IEnumerable<string> ChunksOf(byte[] bytes)
{
    for (var at = 0; at < bytes.Length;)
    {
        var end = at + Chunk >= bytes.Length ? bytes.Length : Array.LastIndexOf(bytes, (byte)'\n', at + Chunk) + 1;
        yield return Encoding.UTF8.GetString(bytes, at, end - at);
        at = end;
    }
}

// the ends of a range are two places in the words
static long PlacesOf(ScanResult scan) => scan.NotUnderstood.Length
    + scan.Citations.Sum(c => c.Places.Sum(p => 1L + (p.Until.IsEmpty ? 0 : 1) + p.Steps.Count(s => s.RangeEnd is not null)));

// the matches of rg that lie in nothing found: those at the beginning of a line, which are headings, and the others
static (long Others, long Headings) Missed(string text, CitationsInText found)
{
    var spans = found.Citations.Select(c => c.Span).Concat(found.NotUnderstood.Select(o => o.Span)).OrderBy(s => s.Start).ToArray();
    var (others, headings, next) = (0L, 0L, 0);
    for (var at = text.IndexOf('第'); at >= 0; at = text.IndexOf('第', at + 1))
    {
        var end = at + 1;
        while (end < text.Length && "0123456789一二三四五六七八九十百零〇".Contains(text[end]))
        {
            end++;
        }

        if (end == at + 1 || end >= text.Length || text[end] != '条')
        {
            continue;
        }

        while (next < spans.Length && spans[next].End <= at)
        {
            next++;
        }

        if (next < spans.Length && spans[next].Start <= at)
        {
            continue;
        }

        // white space and the marks of Markdown aside
        var lineStart = text.AsSpan(0, at).LastIndexOfAnyExcept(" \t\r\u3000#*") is var before && (before < 0 || text[before] == '\n');
        (others, headings) = lineStart ? (others, headings + 1) : (others + 1, headings);
    }

    return (others, headings);
}

static string Told(Resolution resolution) => resolution switch
{
    Resolution.Resolved resolved => string.Join(", ", resolved.Targets.Select(t => t.Id)),
    Resolution.Unresolved unresolved => unresolved.Code.Name,
    _ => "ambiguous",
};

// Citations of what the catalog holds, in every form in turn, and a few of what it does not hold; each with its answer, which is taken from the outline
// and the dates and not from the resolver. Always the same ones.
static IEnumerable<(string Cite, CitationContext Context, string Answer)> Mixed(Catalog catalog, DateOnly today)
{
    var random = new Random(35);
    var versions = catalog.Works
        .SelectMany(w => w.Versions.Where(v => !v.Draft && v.IsHeld).SelectMany(v => Dates(w, v).Select(at => (Work: w, Version: v, At: at, Shape: catalog.ShapeOf(w.IdOf(v))!))))
        .Where(v => v.Shape is not null && !v.Shape.Articles.IsEmpty)
        .ToArray();
    for (var i = 0; i < 100_000; i++)
    {
        var (work, version, at, shape) = versions[random.Next(versions.Length)];
        var names = NamesOf(catalog, work);
        var (name, isChinese) = names[random.Next(names.Length)];
        var context = new CitationContext(at, today);
        switch (i % 40)
        {
            case 38:
                yield return (isChinese ? $"《{name}》第九百条" : $"{name} Art. 900", context, "no-such-article");
                continue;
            case 39:
                yield return (i % 80 == 39 ? $"《食品安全法》第{random.Next(1, 99)}条" : $"GDPR Art. {random.Next(1, 99)}", context, "unknown-work");
                continue;
        }

        var article = shape.Articles[random.Next(shape.Articles.Length)];
        var here = article;
        var steps = new List<ProvisionShape> { article };
        while (random.Next(3) > 0 && here.Children is [_, ..] children)
        {
            // the only 款 of an article goes without saying
            here = children[random.Next(children.Length)];
            if (children.Length > 1 || here.Kind != ProvisionKind.Paragraph)
            {
                steps.Add(here);
            }
            else if (here.Children.IsEmpty)
            {
                here = article;
                break;
            }
        }

        var answer = new ProvisionId(work.IdOf(version), steps[^1].Path).ToString();
        var chinese = string.Concat(steps.Select(s => s.Number.ToChinese(s.Kind)));
        var arabic = string.Concat(steps.Select(s => s.Number.Inserted == 0 ? $"第{s.Number.Value}{s.Number.ToChinese(s.Kind)[^1]}" : s.Number.ToChinese(s.Kind)));
        var english = string.Join(", ", steps.Select(English));
        yield return (
            isChinese
                ? (i % 4) switch { 0 => $"《{name}》{chinese}", 1 => $"{name}{chinese}", 2 => $"《{name}》{arabic}", _ => $"{name}{arabic}" }
                : (i % 3) switch { 0 => $"{english} of the {name}", 1 => $"{name}, {english}", _ => $"{name} {english.Replace("Article ", "Art. ", StringComparison.Ordinal)}" },
            context,
            answer);
    }

    static string English(ProvisionShape step) => step.Kind switch
    {
        ProvisionKind.Article => $"Article {step.Number}",
        ProvisionKind.Paragraph => $"paragraph {step.Number}",
        ProvisionKind.Item => $"item ({step.Number})",
        _ => $"sub-item {step.Number}",
    };

    static IEnumerable<DateOnly> Dates(Work work, Statutes.Model.Works.Version version) =>
        ((DateOnly[])[version.Date, version.Date.AddDays(40), new(2018, 1, 1), new(2026, 6, 1)]).Where(at => work.VersionMeantAt(at) == version).Distinct();
}

// the names by which nothing else goes
static (string Name, bool IsChinese)[] NamesOf(Catalog catalog, Work work) =>
[
    .. ((string?[])[work.Title.Zh, work.Title.En, work.ShortTitle.Zh, work.ShortTitle.En, .. work.Names.Where(n => n.Kind != WorkNameKind.Generic).Select(n => n.Text)])
        .OfType<string>().Distinct()
        .Where(n => catalog.FindByName(n) is [{ Generic: false }])
        .Select(n => (n, n.Any(c => c >= '\u2E80'))),
];

// the catalog and nine like it, whose works have other names
static Catalog TenTimes()
{
    using var stream = typeof(EmbeddedCatalog).AssembledWorks.GetManifestResourceStream("catalog.json")!;
    var data = JsonSerializer.Deserialize(stream, ModelJson.Default.CatalogData)!;
    return new Catalog(new CatalogData(
        [.. data.Works, .. Copies().SelectMany(i => data.Works.Select(w => w with
        {
            Id = Other(w.Id, i),
            Title = Renamed(w.Title, i),
            ShortTitle = Renamed(w.ShortTitle, i),
            Names = [.. w.Names.Select(n => n with { Text = $"{n.Text}{i}" })],
            Relations = [],
        }))],
        [.. data.Outlines, .. Copies().SelectMany(i => data.Outlines.Select(o => o with { Version = new VersionId(Other(o.Version.Work, i), o.Version.Date) }))],
        data.Concordances));

    static IEnumerable<int> Copies() => Enumerable.Range(1, 9);
    static WorkId Other(WorkId id, int i) => WorkId.Parse($"{id.Slug}-{i}");
    static Bilingual Renamed(Bilingual title, int i) => new(title.Zh is null ? null : $"第{i}号{title.Zh}", title.En is null ? null : $"Synthetic {i} {title.En}");
}

/// <summary>What was found, by outcome.</summary>
internal sealed record Counts(long Places, int Citations, int Resolved, int Ambiguous, string Unresolved, int Definitions, int NotUnderstood)
{
    public static Counts Of(CitationsInText[] found, long places)
    {
        var all = found.SelectMany(f => f.Citations).Select(c => c.Resolution).ToArray();
        var unresolved = all.OfType<Resolution.Unresolved>().GroupBy(u => u.Code).OrderBy(g => g.Key).Select(g => $"{g.Count()} {g.Key.Name}");
        return new Counts(
            places, all.Length, all.OfType<Resolution.Resolved>().Count(), all.OfType<Resolution.Ambiguous>().Count(), string.Join(", ", unresolved),
            found.Sum(f => f.Definitions.Length), found.Sum(f => f.NotUnderstood.Length));
    }

    public override string ToString() =>
        $"{Citations:N0} citations: {Resolved:N0} resolved, {Ambiguous:N0} ambiguous, {Unresolved}; {Definitions:N0} definitions, {NotUnderstood:N0} not understood";
}
