using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Statutes.BenchSearch;

/// <summary>Java Lucene 8, as a process that does one thing at a time and tells how long it took. Its source is <c>java/LuceneBench.java</c>.</summary>
internal sealed class JavaLucene : IDisposable
{
    private readonly Process process;

    private JavaLucene(Process process) => this.process = process;

    /// <summary>Compiles and starts it.</summary>
    /// <param name="source">The folder of its source.</param>
    /// <param name="work">A folder for what it writes.</param>
    /// <param name="articles">The articles.</param>
    /// <param name="queries">The queries.</param>
    /// <param name="missing">What of it is not there; null where it was started.</param>
    public static JavaLucene? Start(string source, string work, IReadOnlyList<string> articles, IEnumerable<string[]> queries, out string? missing)
    {
        var jars = new[] { "core", "analyzers-common" }
            .Select(n => Directory.Exists("/usr/share/java") ? Directory.GetFiles("/usr/share/java", $"lucene-{n}-8*.jar").FirstOrDefault() : null)
            .ToArray();
        missing = jars.Contains(null) ? "the jars of liblucene8-java are not in /usr/share/java"
            : !Programs.Has("javac") || !Programs.Has("java") ? "java and javac are not installed" : null;
        if (missing is not null)
        {
            return null;
        }

        var classes = Path.Combine(work, "classes");
        var path = string.Join(':', [.. jars, classes]);
        Programs.Run("javac", ["-cp", path, "-d", classes, Path.Combine(source, "LuceneBench.java")]);
        var (articlesFile, queriesFile) = (Path.Combine(work, "articles.txt"), Path.Combine(work, "queries.txt"));
        File.WriteAllLines(articlesFile, articles.Select(a => a.Replace('\r', ' ').Replace('\n', '\u2028')));
        File.WriteAllLines(queriesFile, queries.Select(q => string.Join(' ', q)));
        return new JavaLucene(Process.Start(new ProcessStartInfo("java", ["-cp", path, "LuceneBench", articlesFile, queriesFile, Path.Combine(work, "java-index")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(false),
        })!);
    }

    /// <summary>Indexes the articles; the seconds it took.</summary>
    public double Build() => Ask("build")[0];

    /// <summary>Opens the index; how many articles it holds.</summary>
    public int Open() => (int)Ask("open")[0];

    /// <summary>How many articles match each query.</summary>
    public int[] Counts() => [.. Ask("count").Select(c => (int)c)];

    /// <summary>The microseconds of each answer; with the stored content of ten hits, or the ranking alone.</summary>
    public double[] Time(bool withContent, int rounds) => Ask(FormattableString.Invariant($"{(withContent ? "content" : "rank")} {rounds}"));

    /// <summary>Queries a second with so many threads.</summary>
    public double Throughput(int threads, int rounds) => Ask(FormattableString.Invariant($"threads {threads} {rounds}"))[0];

    /// <inheritdoc/>
    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }

    private double[] Ask(string command)
    {
        process.StandardInput.WriteLine(command);
        process.StandardInput.Flush();
        var answer = process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("LuceneBench ended.");
        return [.. answer.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(n => double.Parse(n, CultureInfo.InvariantCulture))];
    }
}
