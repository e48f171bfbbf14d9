#:project ../src/Statutes.Citations/Statutes.Citations.csproj

// Looks for texts on which reading citations goes wrong:
//     dotnet run -c Release tools/fuzz-citations.cs -- [--seconds N] [--seed N]
// Reads: the catalog that the library carries, and the tables of tests/Statutes.Specs as texts to be spoilt. Writes: to the console, each kind of
// failure with the shortest text that still shows it, as a C# string (they go into tests/Statutes.Tests/Citations/FuzzedTests.cs), and the totals.
// The same seed gives the same texts, though not as many of them on a slower machine. Exit code 1 where anything failed.
//
// It checks of parser, scanner, resolver and finder that they never throw, nor does anything that is made when asked for; that spans lie in the text, in
// order, and do not overlap; that no citation begins or ends with white space; and that time grows as the text does.

using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Statutes.Citations.Catalogs;
using Statutes.Citations.Finding;
using Statutes.Citations.Resolving;
using Statutes.Citations.Syntax;
using Statutes.Model.Provisions;
using Statutes.Model.Text;
using Statutes.Model.Works;

var seconds = Option("--seconds", 60);
var seed = Option("--seed", 1);
var catalog = EmbeddedCatalog.Load();
var checks = new Checks(catalog);
var texts = new Texts(new Random(seed), catalog, SpecLines());
var failures = new Dictionary<string, int>(StringComparer.Ordinal);
var (count, units, timed, slowest, slowestText) = (0L, 0L, 0, 0.0, "");
var clock = Stopwatch.StartNew();
using var watchdog = new Timer(_ => checks.ExitIfStuck(), null, 1_000, 1_000);

// a first pass that is not timed, so that the timed ones meet compiled code
for (var i = 0; i < 2_000 && clock.Elapsed.TotalSeconds < seconds; i++)
{
    Try(texts.Next());
}

var nextTimed = clock.Elapsed;
while (clock.Elapsed.TotalSeconds < seconds)
{
    if (clock.Elapsed >= nextTimed)
    {
        TryTime(texts.NextToRepeat());
        nextTimed = clock.Elapsed + TimeSpan.FromSeconds(2); // about a third of the time goes to timing
    }

    Try(texts.Next());
}

Console.WriteLine(FormattableString.Invariant(
    $"seed {seed}: {count:N0} texts, {units:N0} units, {timed} of them timed, in {clock.Elapsed.TotalSeconds:0} s; {failures.Count} kinds of failure in {failures.Values.Sum()} texts"));
Console.WriteLine(FormattableString.Invariant($"slowest repeated text: {slowest:0} ns a unit, {Texts.Escape(slowestText)}"));
foreach (var (kind, times) in failures.OrderByDescending(f => f.Value))
{
    Console.WriteLine($"{times,8} × {kind}");
}

return failures.Count == 0 ? 0 : 1;

void Try(string text)
{
    count++;
    units += text.Length;
    if (checks.Failure(text) is { } kind && Note(kind))
    {
        var shortest = Minimise(text, t => checks.Failure(t) == kind, int.MaxValue);
        Print(kind, shortest, checks.LastDetail(shortest));
    }
}

void TryTime(string fragment)
{
    if (fragment.Length == 0)
    {
        return; // nothing, repeated, stays nothing
    }

    timed++;
    var (kind, perUnit) = checks.TimeFailure(fragment);
    if (perUnit > slowest)
    {
        (slowest, slowestText) = (perUnit, fragment);
    }

    if (kind is not null && Note(kind))
    {
        var shortest = Minimise(fragment, t => t.Length > 0 && checks.TimeFailure(t).Kind == kind, 40);
        Print(kind, shortest, "repeated; U+E000 stands for a name that is another one each time");
    }
}

// each kind is shown thrice, counted always
bool Note(string kind)
{
    failures[kind] = failures.GetValueOrDefault(kind) + 1;
    return failures[kind] <= 3;
}

static void Print(string kind, string text, string? detail)
{
    Console.WriteLine($"FAILED {kind}\n    {Texts.Escape(text)}\n    {detail?.ReplaceLineEndings("\n    ")}");
    Console.Out.Flush();
}

// takes pieces out, the large ones first, while the text still fails
static string Minimise(string text, Func<string, bool> fails, int tries)
{
    for (var piece = Math.Max(1, text.Length / 2); piece >= 1;)
    {
        var shorter = false;
        for (var at = 0; at < text.Length && tries > 0;)
        {
            var without = text.Remove(at, Math.Min(piece, text.Length - at));
            tries--;
            if (without.Length > 0 && fails(without))
            {
                (text, shorter) = (without, true);
            }
            else
            {
                at += piece;
            }
        }

        piece = shorter && piece == 1 ? 1 : piece / 2;
    }

    return text;
}

static IEnumerable<string> SpecLines()
{
    var here = AppContext.GetData("EntryPointFileDirectoryPath") as string ?? Directory.GetCurrentDirectory();
    var specs = Path.GetFullPath(Path.Combine(here, "..", "tests", "Statutes.Specs"));
    return Directory.Exists(specs)
        ? Directory.GetFiles(specs, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal).SelectMany(File.ReadAllLines)
        : [];
}

int Option(string name, int otherwise) =>
    Array.IndexOf(args, name) is var at and >= 0 && at + 1 < args.Length ? int.Parse(args[at + 1], CultureInfo.InvariantCulture) : otherwise;

/// <summary>What must hold of any text.</summary>
internal sealed class Checks(Catalog catalog)
{
    /// <summary>Nanoseconds a UTF-16 code unit beyond which reading is too slow, whatever it grows with: some hundred times what plain text takes.</summary>
    private const int SlowUnit = 2_000;

    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly DateOnly[] Dates = [new(1990, 1, 1), new(2017, 5, 18), new(2018, 1, 1), new(2026, 6, 1), DateOnly.MinValue, DateOnly.MaxValue];

    private readonly CitationResolver resolver = new(catalog);
    private readonly CitationFinder finder = new(catalog);
    private readonly ProvisionId[] standings =
    [
        .. catalog.Works.SelectMany(w => w.Versions.Select(w.IdOf)).Select(catalog.ShapeOf).OfType<VersionShape>()
            .SelectMany(s => s.Articles.Where((_, i) => i % 7 == 3).SelectMany(a => a.Children.IsEmpty ? new[] { a } : [a, a.Children[^1]]).Select(a => new ProvisionId(s.Version, a.Path))),
    ];

    private string current = "";
    private long since = long.MaxValue;

    /// <summary>The kind of failure on a text; null where all holds.</summary>
    public string? Failure(string text)
    {
        Begin(text);
        try
        {
            CheckParser(text);
            CheckScanner(text);
            CheckFinder(text);
            return null;
        }
        catch (Broken broken)
        {
            return broken.Message;
        }
        catch (Exception e)
        {
            // the method of ours in which it was thrown is part of the kind
            var frames = new StackTrace(e).GetFrames().Select(f => DiagnosticMethodInfo.Create(f));
            var method = frames.FirstOrDefault(m => m?.DeclaringTypeName?.StartsWith("Statutes", StringComparison.Ordinal) == true);
            return $"{e.GetType().Name} in {method?.DeclaringTypeName}.{method?.Name}";
        }
        finally
        {
            Volatile.Write(ref since, long.MaxValue);
        }
    }

    /// <summary>The first lines of the exception on a text.</summary>
    public string? LastDetail(string text)
    {
        try
        {
            CheckParser(text);
            CheckScanner(text);
            CheckFinder(text);
            return null;
        }
        catch (Exception e)
        {
            return string.Join('\n', e.ToString().Split('\n').Take(5));
        }
    }

    /// <summary>
    /// Whether a fragment, repeated, takes more than three times its share: from 8 K units in steps to 1 M, so that what is quadratic is seen early.
    /// What looks too slow is measured again, for a machine may be busy.
    /// </summary>
    public (string? Kind, double PerUnit) TimeFailure(string fragment)
    {
        var worst = 0.0;
        foreach (var (name, read) in (ReadOnlySpan<(string, Action<string>)>)[("CitationScanner.Scan", t => CitationScanner.Scan(t)), ("CitationFinder.Find", t => finder.Find(t, null, Today))])
        {
            var small = Texts.Repeat(fragment, 8_192);
            var one = Enumerable.Range(0, 4).Min(_ => Time(small, read));
            foreach (var length in (ReadOnlySpan<int>)[32_768, 131_072, 1_048_576])
            {
                var large = Texts.Repeat(fragment, length);
                var allowed = 3.0 * large.Length / small.Length;
                var many = Time(large, read);
                for (var again = 0; again < 3 && many > allowed * Math.Max(one, 50_000); again++)
                {
                    one = Math.Max(one, Time(small, read));
                    many = Math.Min(many, Time(large, read));
                }

                if (many / large.Length > SlowUnit)
                {
                    return ($"{name} takes more than {SlowUnit} ns a unit", many / large.Length);
                }

                if (many > allowed * Math.Max(one, 50_000))
                {
                    return ($"{name} takes more than three times its share of time on a longer text{(Texts.HasOther(fragment) ? " with ever new names" : "")}", many / large.Length);
                }

                worst = Math.Max(worst, many / large.Length);
            }
        }

        return (null, worst);
    }

    /// <summary>Ends the program with the text on which the reading has not come back for long.</summary>
    public void ExitIfStuck()
    {
        if (Stopwatch.GetTimestamp() - Volatile.Read(ref since) > 60 * Stopwatch.Frequency)
        {
            Console.WriteLine($"STUCK for a minute on\n    {Texts.Escape(current.Length > 4_000 ? current[..4_000] : current)}");
            Environment.Exit(1);
        }
    }

    private double Time(string text, Action<string> read)
    {
        Begin(text);
        var start = Environment.CpuUsage.UserTime; // time on the clock is that of all who share the machine
        read(text);
        var time = (Environment.CpuUsage.UserTime - start).TotalNanoseconds;
        Volatile.Write(ref since, long.MaxValue);
        return time;
    }

    private void Begin(string text)
    {
        current = text;
        Volatile.Write(ref since, Stopwatch.GetTimestamp());
    }

    private void CheckParser(string text)
    {
        var parsed = CitationParser.Parse(text);
        Must(parsed.Citation is null != parsed.Failure is null, "parser: neither or both of citation and failure");
        if (parsed.Citation is { } citation)
        {
            CheckCitation(text, citation, "parser");
        }
        else
        {
            Must(parsed.FailureSpan.End <= text.Length, "parser: the span of the failure leaves the text");
            Must(parsed.Failure!.Length > 0, "parser: an empty failure");
        }

        Resolve(text);
    }

    private void CheckScanner(string text)
    {
        var scan = CitationScanner.Scan(text);
        var end = 0;
        foreach (var citation in scan.Citations)
        {
            CheckCitation(text, citation, "scanner");
            Must(citation.Span.Start >= end, "scanner: citations overlap or are out of order");
            end = citation.Span.End;
        }

        CheckOdd(text, scan.NotUnderstood, "scanner");
    }

    private void CheckFinder(string text)
    {
        var found = finder.Find(text, text.Length % 2 == 0 ? null : Dates[text.Length % Dates.Length], Today);
        var end = 0;
        foreach (var citation in found.Citations)
        {
            CheckSpan(text, citation.Span, "finder");
            Must(citation.Span.Start >= end, "finder: citations overlap or are out of order");
            end = citation.Span.End;
            Ask(citation.Resolution, "finder");
            Must(citation.Via.All(v => v.Length > 0), "finder: an empty via");
            if (citation.Kind is CitationKind.Full or CitationKind.Short)
            {
                Resolve(text[citation.Span.Start..citation.Span.End]);
            }
        }

        end = 0;
        foreach (var definition in found.Definitions)
        {
            CheckSpan(text, definition.Span, "definition");
            Must(definition.Span.Start >= end, "finder: definitions overlap or are out of order");
            Must(definition.Span.In(text).SequenceEqual(definition.Name), "finder: a definition is not what stands at its span");
            end = definition.Span.End;
        }

        CheckOdd(text, found.NotUnderstood, "finder");
    }

    private static void CheckOdd(string text, ImmutableArray<NotUnderstood> all, string by)
    {
        var end = 0;
        foreach (var odd in all)
        {
            CheckSpan(text, odd.Span, $"{by}, not understood");
            Must(odd.Span.Start >= end, $"{by}: what was not understood overlaps or is out of order");
            Must(odd.Why.Length > 0, $"{by}: not understood and no why");
            end = odd.Span.End;
        }
    }

    private static void CheckCitation(string text, Citation citation, string by)
    {
        CheckSpan(text, citation.Span, by);
        Must(citation.Work.Kind == WorkMentionKind.None || citation.Span.Contains(citation.Work.Span), $"{by}: the name lies outside the citation");
        Must(citation.Work.Kind != WorkMentionKind.Named || citation.Work.Name.Length > 0, $"{by}: a name without characters");
        Must(citation.Version is null || citation.Version.Span.End <= text.Length, $"{by}: the version words leave the text");
        Must(citation.Work.Kind != WorkMentionKind.None || !citation.Places.IsEmpty, $"{by}: neither work nor place");
        foreach (var place in citation.Places)
        {
            Must(citation.Span.Contains(place.Span), $"{by}: a place lies outside the citation");
            Must(!place.Steps.IsDefaultOrEmpty && !place.Until.IsDefault, $"{by}: a place without steps");
            foreach (var step in place.Steps.Concat(place.Until))
            {
                Must(step.Span.End <= text.Length, $"{by}: a step leaves the text");
                Must(step.Anchor != StepAnchor.Numbered || step.Number.Value >= 0, $"{by}: a number below nought");
            }
        }
    }

    private static void CheckSpan(string text, TextSpan span, string by)
    {
        Must(span.End <= text.Length, $"{by}: a span leaves the text");
        Must(span.Length > 0, $"{by}: an empty span");
        Must(!IsBlank(text[span.Start]), $"{by}: white space at the beginning");
        Must(!IsBlank(text[span.End - 1]), $"{by}: white space at the end");
        Must(span.Start == 0 || !char.IsSurrogatePair(text[span.Start - 1], text[span.Start]), $"{by}: begins inside a surrogate pair");
        Must(span.End == text.Length || !char.IsSurrogatePair(text[span.End - 1], text[span.End]), $"{by}: ends inside a surrogate pair");
    }

    private void Resolve(string text)
    {
        var pick = (text.Length * 31) + (text.Length > 0 ? text[text.Length / 2] : 0);
        var standing = standings[pick % standings.Length];
        var last = standings[(pick * 7) % standings.Length];
        Ask(resolver.Resolve(text, new CitationContext(Dates[pick % Dates.Length], Today)), "resolver");
        Ask(resolver.Resolve(text, new CitationContext(Dates[(pick + 1) % Dates.Length], Today, standing, last.Version.Work, last)), "resolver in a law");
        Ask(resolver.Resolve(text, new CitationContext(Dates[(pick + 2) % Dates.Length], Today, null, last.Version.Work, standing, standing.Version.Work)), "resolver in prose");
    }

    private static void Ask(Resolution resolution, string by)
    {
        switch (resolution)
        {
            case Resolution.Resolved resolved:
                Must(resolved.Targets.Length > 0, $"{by}: resolved to nothing");
                Must(resolved.Cautions.All(c => c.ToString().Length > 0) && resolved.Alternatives.All(a => a.Why.Length > 0), $"{by}: an empty caution or alternative");
                foreach (var target in resolved.Targets)
                {
                    _ = (target.Now, target.Lineage, target.Status, target.Id.ToString(), target.Work.Id, target.Version.Date);
                }

                break;
            case Resolution.Ambiguous ambiguous:
                Must(ambiguous.Alternatives.Length > 1, $"{by}: ambiguous with fewer than two meanings");
                Must(ambiguous.Alternatives.All(a => a.Why.Length > 0), $"{by}: an alternative without a why");
                break;
            case Resolution.Unresolved unresolved:
                Must(unresolved.Message.En is { Length: > 0 } || unresolved.Message.Zh is { Length: > 0 }, $"{by}: unresolved without words");
                break;
        }
    }

    private static void Must(bool holds, string what)
    {
        if (!holds)
        {
            throw new Broken(what);
        }
    }

    // as the library has it: control characters and the invisible ones of page layouts are white space
    private static bool IsBlank(char c) => c <= ' ' || c is '\u200B' or '\uFEFF' or '\u00AD' || char.IsWhiteSpace(c);

    private sealed class Broken(string what) : Exception(what);
}

/// <summary>Makes texts.</summary>
internal sealed class Texts(Random random, Catalog catalog, IEnumerable<string> specLines)
{
    /// <summary>In a text to be repeated it stands for something that is another one each time.</summary>
    private const char Other = '\uE000';

    private static readonly string[] Fragments =
    [
        "第", "条", "條", "款", "项", "項", "目", "编", "分编", "章", "节", "節", "一", "二十", "三十五", "一百二十", "〇", "零", "百千", "两", "廿", "千百十", "九千九百九十九万", "35", "３５", "0", "007", "1,035", "99999999999999999999", "2147483648",
        "第一条", "第三十五条", "第三十五条之一", "第二十一条第一款第（三）项", "第（三）项", "（三）", "(3)", "第1条第2款", "之一", "之", "第十百条", "第×条", "第条", "第0条", "第4294967296条", "第三 十\n五条",
        "前款", "前两款", "前三条", "前百款", "上款", "本条", "本款", "本法", "本办法", "该款", "该条", "该法", "同法", "同条", "上述", "前述法律", "各该条", "本条第二款", "前两条第一款",
        "、", "，", "和", "及", "或者", "以及", "与", "至", "到", "－", "—", "-", "–", "~", "；", "。", "：", ".", ",", ";", "!", "？",
        "《", "》", "〈", "〉", "「", "」", "『", "』", "（", "）", "(", ")", "“", "”", "\"", "'", "’", "[", "]", "【", "】",
        "（以下简称《办法》）", "（以下简称“网安法”）", "（下称\"新法\"）", "(hereinafter the “Measures”)", " (“CSL”)", " (the \"Law\")", "（以下简称", "(hereinafter", "（试行）", "(Trial)", "（2025年修正）", "(2016)", "（草案）", "（征求意见稿）",
        "原", "旧", "新", "现行", "修改前的", "修订后的", "former ", "current ", "new ", "as amended in 2025", "2016年", "2017年6月1日施行的", "二〇一六年", "2016年13月45日", "9999年12月31日", "0000年", "June 31, 2017", "effective June 1, 2017", "（2016年11月7日通过）",
        "的", "之规定", "规定", "中的", "根据", "违反", "依照", "香港", "实施条例", "关于修改", "的决定", "宪法", "刑法", "法", "办法", "条例", "人民法院", "基本",
        "Article ", "article ", "Articles ", "Art. ", "Art.", "arts. ", "§ ", "§§", "Section ", "Sec. ", "paragraph ", "para. ", "¶", "item ", "items ", "sub-item ", "subparagraph ", "Chapter ", "Chap. ", "Part ", "Book ",
        "35", "(3)", "(a)", "(iv)", "IV", "XL", "XX", "35a", "59-1", "59 bis", "first", "second ", "the first ", "twenty-first ", "1-3", "41 to 43", "41–43", "1, 2 and 3", "Article 22, paragraph 1 or paragraph 2",
        "the preceding ", "preceding two paragraphs", "the preceding paragraph", "this ", "this Law", "these Measures", "that Law", "thereof", "ibid.", "Id. ", "id. art. 4", "of ", " of the ", " in the ", ", of ", "and ", "or ", " to ", "the ", "The ", "under ", "'s ", "hereof",
        "Cybersecurity Law of the People's Republic of China", "Regulations on the Security of ", "Measures for ", "Work Safety Law", "Constitution", "(P.R.C.)", "PRC ", "of the PRC", "GDPR", "U.S.", "No. 5",
        " ", "  ", "\n", "\r\n", "\n\n", "\t", "\u3000", "\u00A0", "\u200B", "\uFEFF", "\u00AD", "\u2028", "\u0085", "\u001F",
        "\0", "\uD83D\uDE00", "\uD840\uDC00", "\uD800", "\uDC00", "e\u0301", "\u0301", "\u0130", "\u0131", "\uFB01", "ß", "\uFFFF", "\uFFFE", "\u202E", "①", "Ⅳ", "㈠", "١", "२",
    ];

    private static readonly string[] Runs = ["第", "《", "》", "（", "）", "Article ", "a", "A", "Art.", " ", "\n", "一", "9", "本", "前", "款", "法", "的", "、", "(", "(1)", "§", "and ", "第一条、", "《a》", "“", "The ", "of the ", "\uD83D\uDE00", "-", ".", "Law "];

    private readonly string[] lines = [.. specLines.Where(l => l.Length > 4), "《网络安全法》第三十五条", "Article 35 of the Cybersecurity Law of the People's Republic of China (2016)"];
    private readonly string[] names = [.. catalog.Works.SelectMany(w => (string?[])[w.Id.Slug, w.Title.Zh, w.Title.En, w.ShortTitle.Zh, w.ShortTitle.En, .. w.Names.Select(n => n.Text)]).OfType<string>().Distinct()];

    /// <summary>A text, mostly short; now and then one of some thousand units.</summary>
    public string Next()
    {
        var text = random.Next(3) switch
        {
            0 => Mixed(1 + random.Next(14)),
            1 => Spoilt(lines[random.Next(lines.Length)]),
            _ => Spoilt(Mixed(1 + random.Next(8))),
        };
        if (random.Next(60) == 0)
        {
            var run = Runs[random.Next(Runs.Length)];
            text = text.Insert(random.Next(text.Length + 1), string.Concat(Enumerable.Repeat(run, 1 + random.Next(3_000 / run.Length))));
        }

        return random.Next(10) == 0 ? $"{text}{Piece()}{lines[random.Next(lines.Length)]}\n{Next()}" : text;
    }

    /// <summary>A text to be repeated: a fragment or several, or a run, with or without what is another one each time.</summary>
    public string NextToRepeat()
    {
        var text = random.Next(4) switch
        {
            0 => Runs[random.Next(Runs.Length)],
            1 => Mixed(1 + random.Next(4)),
            2 => Mixed(2 + random.Next(12)),
            _ => Spoilt(lines[random.Next(lines.Length)]),
        };
        if (random.Next(2) == 0)
        {
            text += ((string[])[$"《{Other}法》", $"《{Other}条例》第三条", $"（以下简称《{Other}办法》）", $"{Other} Law", $"the {Other} Measures (the “Measures”)", $"《{Other}办法》（以下简称《办法》）", $"Article 3 of the {Other} Law (the “{Other} Law”)", $"{Other}法第三条"])[random.Next(8)];
            text += random.Next(2) == 0 ? "第五条" : random.Next(2) == 0 ? " Article 5 " : "";
        }

        return text;
    }

    /// <summary>Whether a text to be repeated holds what is another one each time.</summary>
    public static bool HasOther(string text) => text.Contains(Other);

    /// <summary>The text again and again until it has some length; an empty text stays empty.</summary>
    public static string Repeat(string text, int length)
    {
        var made = new StringBuilder(length + text.Length + 16);
        for (var i = 0; text.Length > 0 && made.Length < length; i++)
        {
            foreach (var c in text)
            {
                if (c != Other)
                {
                    made.Append(c);
                    continue;
                }

                // in letters, "Babc", or characters that are nothing else, after what stands beside it
                var isLatin = text.Contains("Law", StringComparison.Ordinal) || text.Contains("Measures", StringComparison.Ordinal);
                made.Append(isLatin ? 'B' : '渔');
                for (var n = i; n > 0; n /= 20)
                {
                    made.Append((char)((isLatin ? 'b' : '甪') + (n % 20)));
                }
            }
        }

        return made.ToString();
    }

    /// <summary>The text as a C# string.</summary>
    public static string Escape(string text)
    {
        var made = new StringBuilder("\"");
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            made.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                >= ' ' and <= '~' => c,
                _ when char.GetUnicodeCategory(c) is UnicodeCategory.OtherLetter or UnicodeCategory.OtherPunctuation or UnicodeCategory.OpenPunctuation or UnicodeCategory.ClosePunctuation
                    or UnicodeCategory.DashPunctuation or UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation => c,
                _ => $"\\u{(int)c:X4}",
            });
        }

        return made.Append('"').ToString();
    }

    private string Piece() => random.Next(8) switch
    {
        0 => names[random.Next(names.Length)],
        1 => $"《{names[random.Next(names.Length)]}》",
        _ => Fragments[random.Next(Fragments.Length)],
    };

    private string Mixed(int pieces) => string.Concat(Enumerable.Range(0, pieces).Select(_ => Piece()));

    private string Spoilt(string text)
    {
        for (var times = 1 + random.Next(4); times > 0 && text.Length > 0; times--)
        {
            var (at, length) = (random.Next(text.Length), 0);
            length = random.Next(Math.Min(12, text.Length - at) + 1);
            text = random.Next(11) switch
            {
                0 => text.Remove(at, length),
                1 => text.Insert(at, text.Substring(at, length)),
                2 or 3 => text.Insert(at, Piece()),
                4 => text.Remove(at, 1).Insert(at, Piece()),
                5 => text[..at],
                6 => text[at..],
                7 => text[..at] + lines[random.Next(lines.Length)],
                8 => string.Join(random.Next(2) == 0 ? "\n" : " ", text.Chunk(1 + random.Next(5)).Select(c => new string(c))),
                9 => text.Remove(at, 1).Insert(at, ((char)(text[at] + random.Next(-2, 3) & 0xFFFF)).ToString()),
                _ => new string([.. text.Select(c => c is > ' ' and <= '~' && random.Next(2) == 0 ? (char)(c - '!' + '！') : c)]),
            };
        }

        return text;
    }
}
