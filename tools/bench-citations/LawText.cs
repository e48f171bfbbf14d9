using System.Globalization;
using System.Text;

namespace Statutes.BenchCitations;

/// <summary>The text that is scanned.</summary>
internal static class LawText
{
    private const int Size = 50_000_000;
    private const int Chunk = 1_000_000;

    /// <summary>Returns the folder shared/laws beside the repository; it may not exist.</summary>
    public static string DefaultFolder() => Path.GetFullPath(Path.Combine(Root(), "..", "shared", "laws"));

    /// <summary>Returns the root of the repository: the folder of the solution above the program.</summary>
    public static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder.Parent is not null && !File.Exists(Path.Combine(folder.FullName, "Statutes.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }

    /// <summary>Returns whole lines of the laws in a folder, repeated to 50 MB; generated text if the folder is missing.</summary>
    /// <param name="laws">The folder.</param>
    /// <param name="what">What the text is, for the report.</param>
    public static byte[] Load(string laws, out string what)
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
                source.Append(CultureInfo.InvariantCulture, $"第{i % 99 + 1}条 违反本法第二十一条、第{i % 50 + 1}条第{i % 3 + 1}款规定的，");
                source.Append("依照《中华人民共和国网络安全法》第五十九条处罚；前款规定的，由有关主管部门责令改正。\n");
                source.Append("网络运营者应当制定内部安全管理制度和操作规程，确定网络安全负责人，落实网络安全保护责任。\n");
            }

            what = $"generated, because {laws} is missing";
        }

        var once = Encoding.UTF8.GetBytes(source.ToString());
        var text = new byte[Size];
        for (var at = 0; at < Size; at += once.Length)
        {
            once.AsSpan(0, Math.Min(once.Length, Size - at)).CopyTo(text.AsSpan(at));
        }

        return text[..(Array.LastIndexOf(text, (byte)'\n') + 1)];
    }

    /// <summary>Cuts a text into strings of about 1 MB, at line ends.</summary>
    public static IEnumerable<string> ChunksOf(byte[] bytes)
    {
        for (var at = 0; at < bytes.Length;)
        {
            var end = at + Chunk >= bytes.Length ? bytes.Length : Array.LastIndexOf(bytes, (byte)'\n', at + Chunk) + 1;
            yield return Encoding.UTF8.GetString(bytes, at, end - at);
            at = end;
        }
    }
}
