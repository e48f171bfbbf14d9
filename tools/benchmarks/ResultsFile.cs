using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Statutes.Tools.Benchmarks;

/// <summary>
/// The file benchmarks/RESULTS.md: one section a benchmark, with the date, the commit, the machine, the command and tables of figures. It
/// contains no host name and no path. File-based programs use it with <c>#:project benchmarks/Benchmarks.csproj</c>.
/// </summary>
public static class ResultsFile
{
    private const string SectionMark = "## ";

    private const string Introduction =
        """
        # Benchmark results

        Each section is one run of a benchmark. The command in it, with `--save`, replaces the section.
        Absolute figures are valid for that machine only; ratios within one run are comparable.


        """;

    /// <summary>Replaces or adds the section of a benchmark.</summary>
    /// <param name="root">The folder of the checkout.</param>
    /// <param name="name">The name of the benchmark: the heading of its section.</param>
    /// <param name="command">The command that produced the figures, without paths.</param>
    /// <param name="notes">Remarks: the data, and anything that disturbed the run.</param>
    /// <param name="tables">The figures; empty tables are left out.</param>
    public static void Save(string root, string name, string command, IEnumerable<string> notes, IEnumerable<ResultTable> tables)
    {
        var file = Path.Combine(root, "benchmarks", "RESULTS.md");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var sections = File.Exists(file) ? Read(File.ReadAllText(file)) : [];
        sections[name] = Section(root, command, notes, tables);
        var text = new StringBuilder(Introduction.ReplaceLineEndings("\n"));
        foreach (var (heading, section) in sections)
        {
            text.Append(SectionMark).Append(heading).Append('\n').Append(section.TrimEnd('\n')).Append("\n\n");
        }

        File.WriteAllText(file, text.ToString().TrimEnd('\n') + "\n");
    }

    private static SortedDictionary<string, string> Read(string text)
    {
        var sections = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in text.ReplaceLineEndings("\n").Split("\n" + SectionMark).Skip(1))
        {
            var end = part.IndexOf('\n', StringComparison.Ordinal);
            sections[part[..end]] = part[(end + 1)..];
        }

        return sections;
    }

    private static string Section(string root, string command, IEnumerable<string> notes, IEnumerable<ResultTable> tables)
    {
        var text = new StringBuilder("\n");
        var date = DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        text.Append(CultureInfo.InvariantCulture, $"- Date: {date}\n- Commit: {Commit(root)}\n");
        text.Append(CultureInfo.InvariantCulture, $"- Machine: {Machine()}\n- Command: `{command}`\n");
        foreach (var note in notes)
        {
            text.Append(CultureInfo.InvariantCulture, $"- Note: {note}\n");
        }

        text.Append('\n');
        foreach (var table in tables.Where(t => !t.IsEmpty))
        {
            table.WriteTo(text);
        }

        return text.ToString();
    }

    private static string Machine()
    {
        var gigabytes = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1e9;
        var (architecture, runtime) = (RuntimeInformation.OSArchitecture, RuntimeInformation.FrameworkDescription);
        var system = OperatingSystem.IsLinux() ? "Linux" : OperatingSystem.IsMacOS() ? "macOS" : "Windows";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Environment.ProcessorCount} cores, {gigabytes:0} GB memory, {system} {architecture}, {runtime}");
    }

    private static string Commit(string root)
    {
        var commit = Git(root, "rev-parse", "--short=10", "HEAD");
        if (commit.Length == 0)
        {
            return "unknown";
        }

        return Git(root, "status", "--porcelain", "--untracked-files=no").Length == 0 ? commit : $"{commit}, with uncommitted changes";
    }

    // empty if git is missing, or if the folder is no checkout
    private static string Git(string root, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("git", ["-C", root, .. arguments])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? output.Trim() : "";
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return "";
        }
    }
}
