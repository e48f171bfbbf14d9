using Statutes.Citations.Finding;
using Statutes.Citations.Parsing.Scanning;
using Statutes.Model.Corpus;

namespace Statutes.BenchCitations;

/// <summary>Measures texts that consist of beginnings of citations, beside plain text of the same length.</summary>
internal sealed class HostileBench(Catalog catalog)
{
    private const int Size = 10_000_000;
    private const double Target = 2;

    private readonly CitationFinder finder = new(catalog);

    /// <summary>Runs the benchmark and prints its figures.</summary>
    public void Run()
    {
        Measure("Scan", text => CitationScanner.Scan(text));
        Measure("Find", text => finder.Find(text, Measuring.Today, Measuring.Today));
    }

    private static void Measure(string name, Action<string> read)
    {
        var chinese = Filled("网络运营者应当按照网络安全等级保护制度的要求履行安全保护义务保障网络免受干扰破坏或者未经授权的访问。\n", Size / 3);
        var english = Filled(
            "Network operators shall perform the following security protection duties and keep networks free from interference.\n", Size);
        var (plainChinese, plainEnglish) = (Best(chinese, read), Best(english, read));
        Console.WriteLine($"{name} of {Size / 1e6:0} MB plain: Chinese {plainChinese * 1e3:0.0} ms, English {plainEnglish * 1e3:0.0} ms");
        (string, double)[] pieces = [("第", plainChinese), ("《", plainChinese), ("Article ", plainEnglish)];
        foreach (var (piece, plain) in pieces)
        {
            var time = Best(Filled(piece, char.IsAscii(piece[0]) ? Size : Size / 3), read);
            var missed = time <= Target * plain ? "" : "  MISSED";
            var ratio = $"{time / plain:0.0} times plain; the target is {Target}{missed}";
            Console.WriteLine($"  {piece}{piece}{piece}…: {time * 1e3:0.0} ms, {ratio}");
        }
    }

    private static string Filled(string piece, int length) => string.Concat(Enumerable.Repeat(piece, length / piece.Length));

    private static double Best(string text, Action<string> read) => Enumerable.Range(0, 4).Min(_ => Measuring.Seconds(() => read(text)));
}
