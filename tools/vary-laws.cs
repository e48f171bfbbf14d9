// Makes varied copies of a folder of laws in Markdown, to measure how the time of ingest grows:
//     dotnet run -c Release tools/vary-laws.cs -- LAWS OUT COPIES
// The first copy is unchanged. In every other copy, each title and each article contains the number of the copy, so that no two copies have
// the same law or the same wording.
// Reads: the laws. Writes: OUT/1 to OUT/COPIES.

using System.Globalization;
using System.Text;

if (args.Length != 3 || !int.TryParse(args[2], CultureInfo.InvariantCulture, out var copies) || copies < 1)
{
    Console.Error.WriteLine("vary-laws.cs -- LAWS OUT COPIES");
    return 2;
}

var files = Directory.GetFiles(args[0], "*.md", SearchOption.AllDirectories);
foreach (var copy in Enumerable.Range(1, copies))
{
    foreach (var file in files)
    {
        var to = Path.Combine(args[1], copy.ToString(CultureInfo.InvariantCulture), Path.GetRelativePath(args[0], file));
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        File.WriteAllText(to, copy == 1 ? File.ReadAllText(file) : Varied(File.ReadAllLines(file), copy));
    }
}

return 0;

static string Varied(string[] lines, int copy)
{
    var text = new StringBuilder();
    var titled = false;
    foreach (var line in lines)
    {
        var isTitle = !titled && line.StartsWith("# ", StringComparison.Ordinal);
        titled |= isTitle;
        var isArticle = line.StartsWith('第') && line.IndexOf('条') is > 0 and < 12;
        var title = isTitle ? line[2..].Replace("中华人民共和国", "", StringComparison.Ordinal) : "";
        text.Append(isTitle ? string.Create(CultureInfo.InvariantCulture, $"# 第{copy}区{title}") : line);
        text.Append(isArticle ? string.Create(CultureInfo.InvariantCulture, $"此为第{copy}区的规定。") : "").Append('\n');
    }

    return text.ToString();
}
