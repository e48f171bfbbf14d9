using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Statutes.BenchSearch;

/// <summary>
/// Java Lucene 8, in a process that runs one command at a time and returns its duration. Its source is
/// <c>java/LuceneBench.java</c>.
/// </summary>
internal sealed class JavaLucene : IDisposable
{
    private const string JarFolder = "/usr/share/java";

    private readonly Process process;

    private JavaLucene(Process process) => this.process = process;

    /// <summary>Compiles and starts the process.</summary>
    /// <param name="source">The folder of its source.</param>
    /// <param name="work">A folder for its files.</param>
    /// <param name="articles">The articles.</param>
    /// <param name="queries">The queries.</param>
    /// <param name="missing">What is not installed; null if the process was started.</param>
    public static JavaLucene? Start(
        string source, string work, IReadOnlyList<string> articles, IEnumerable<string[]> queries, out string? missing)
    {
        string?[] jars = [Jar("core"), Jar("analyzers-common")];
        missing = jars.Contains(null) ? "liblucene8-java is not installed"
            : !Programs.Has("javac") || !Programs.Has("java") ? "java and javac are not installed"
            : null;
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
        string[] arguments = ["-cp", path, "LuceneBench", articlesFile, queriesFile, Path.Combine(work, "java-index")];
        return new JavaLucene(Process.Start(new ProcessStartInfo("java", arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(false),
        })!);
    }

    /// <summary>Indexes the articles. Returns the seconds.</summary>
    public double Build() => Send("build")[0];

    /// <summary>Opens the index. Returns its number of articles.</summary>
    public int Open() => (int)Send("open")[0];

    /// <summary>Counts the articles that match each query.</summary>
    public int[] Counts() => [.. Send("count").Select(c => (int)c)];

    /// <summary>Runs every query several times. Returns the microseconds of each run.</summary>
    /// <param name="withContent">Whether the stored text of ten hits is read, or only the ranking done.</param>
    /// <param name="rounds">How often.</param>
    public double[] Time(bool withContent, int rounds) =>
        Send(FormattableString.Invariant($"{(withContent ? "content" : "rank")} {rounds}"));

    /// <summary>Measures queries a second on several threads.</summary>
    public double Throughput(int threads, int rounds) => Send(FormattableString.Invariant($"threads {threads} {rounds}"))[0];

    /// <inheritdoc/>
    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }

    private static string? Jar(string name) => Directory.Exists(JarFolder)
        ? Directory.GetFiles(JarFolder, $"lucene-{name}-8*.jar").FirstOrDefault()
        : null;

    private double[] Send(string command)
    {
        process.StandardInput.WriteLine(command);
        process.StandardInput.Flush();
        var line = process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The Java process ended.");
        var numbers = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return [.. numbers.Select(n => double.Parse(n, CultureInfo.InvariantCulture))];
    }
}
