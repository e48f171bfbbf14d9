namespace Statutes.Cli.Hosting;

/// <summary>
/// Where corpus and index are. First what is said (<c>--corpus</c>, <c>--index</c>), then <c>STATUTES_CORPUS</c> and <c>STATUTES_INDEX</c>; else the
/// corpus that a published program carries beside it, with the index beside that; else those of the checkout in which the program was built.
/// </summary>
/// <param name="Corpus">The folder of the corpus.</param>
/// <param name="Index">The folder of the generations.</param>
public sealed record Locations(string Corpus, string Index)
{
    private const string CheckoutMark = "Statutes.sln";

    /// <summary>Finds both.</summary>
    /// <param name="corpus">What <c>--corpus</c> says; null where it is absent.</param>
    /// <param name="index">What <c>--index</c> says; null where it is absent.</param>
    public static Locations Find(string? corpus, string? index)
    {
        var home = Home();
        return new Locations(
            Said(corpus, "STATUTES_CORPUS") ?? Path.Combine(home, "corpus"),
            Said(index, "STATUTES_INDEX") ?? Path.Combine(home, "index"));
    }

    private static string? Said(string? option, string variable) =>
        option ?? (Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value ? value : null);

    private static string Home()
    {
        var beside = AppContext.BaseDirectory;
        if (Directory.Exists(Path.Combine(beside, "corpus")))
        {
            return beside;
        }

        for (var folder = new DirectoryInfo(beside); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, CheckoutMark)))
            {
                return folder.FullName;
            }
        }

        return beside;
    }
}
