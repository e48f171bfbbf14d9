namespace Statutes.Cli.Hosting;

/// <summary>
/// Where corpus and index are. First what is said (<c>--corpus</c>, <c>--index</c>), then <c>STATUTES_CORPUS</c> and <c>STATUTES_INDEX</c>; else the
/// corpus that a published program carries beside it, with the index beside that; else those of the checkout in which the program was built. A program that was installed
/// as a tool of dotnet, or lies where it may not write, has its index in <c>statutes/index</c> of the user's folder for data, so that an update leaves nothing behind.
/// </summary>
/// <param name="Corpus">The folder of the corpus.</param>
/// <param name="Index">The folder of the generations.</param>
/// <param name="Own">
/// The folder of the user's own corpus, which <c>statutes ingest PATH</c> fills: what <c>--own</c> says, then <c>STATUTES_OWN</c>; else <c>statutes/own</c> in the
/// user's folder for data, or, where the system has none, <c>own</c> beside the index. It need not be there.
/// </param>
public sealed record Locations(string Corpus, string Index, string Own)
{
    private const string CheckoutMark = "Statutes.sln";
    private const string ToolMark = "DotnetToolSettings.xml"; // dotnet tool install puts it beside the program

    /// <summary>Finds them all.</summary>
    /// <param name="corpus">What <c>--corpus</c> says; null where it is absent.</param>
    /// <param name="index">What <c>--index</c> says; null where it is absent.</param>
    /// <param name="own">What <c>--own</c> says; null where it is absent.</param>
    public static Locations Find(string? corpus, string? index, string? own)
    {
        var home = Home();
        var found = Said(index, "STATUTES_INDEX") ?? IndexOf(home);
        return new Locations(Said(corpus, "STATUTES_CORPUS") ?? Path.Combine(home, "corpus"), found, Said(own, "STATUTES_OWN") ?? OfUser(found));
    }

    private static string UserData => Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);

    private static string IndexOf(string home)
    {
        var (beside, data) = (Path.Combine(home, "index"), UserData);
        return data.Length == 0 || (!File.Exists(Path.Combine(AppContext.BaseDirectory, ToolMark)) && MayHold(beside)) ? beside : Path.Combine(data, "statutes", "index");
    }

    // one that is there was put there to be used
    private static bool MayHold(string folder)
    {
        try
        {
            return Directory.Exists(folder) || Directory.CreateDirectory(folder).Exists;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static string OfUser(string index)
    {
        var data = UserData;
        return data.Length > 0 ? Path.Combine(data, "statutes", "own") : Path.Combine(Path.GetDirectoryName(Path.GetFullPath(index))!, "own");
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
