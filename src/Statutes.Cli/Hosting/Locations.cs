namespace Statutes.Cli.Hosting;

/// <summary>
/// The folders of the corpus, the index and the user's own corpus. Each is the first of these that is given or exists:
/// the option (<c>--corpus</c>, <c>--index</c>, <c>--own</c>); the variable (<c>STATUTES_CORPUS</c>, <c>STATUTES_INDEX</c>,
/// <c>STATUTES_OWN</c>);
/// the folder beside a published program; the folder of the checkout in which the program was built.
/// The index is in <c>statutes/index</c> of the user's data folder if the program is a tool of dotnet, so that an update leaves nothing
/// behind, or if the program cannot write beside itself.
/// </summary>
/// <param name="Corpus">The folder of the corpus.</param>
/// <param name="Index">The folder of the generations.</param>
/// <param name="Own">
/// The folder of the user's own corpus, to which <c>statutes ingest PATH</c> adds files. Without an option or a variable, it is
/// <c>statutes/own</c> in the user's data folder; on a system without a data folder, <c>own</c> beside the index. It may be missing.
/// </param>
public sealed record Locations(string Corpus, string Index, string Own)
{
    private const string CheckoutMark = "Statutes.sln";
    private const string ToolMark = "DotnetToolSettings.xml"; // dotnet tool install puts it beside the program

    /// <summary>Finds the folders.</summary>
    /// <param name="corpus">The value of <c>--corpus</c>; null if it is absent.</param>
    /// <param name="index">The value of <c>--index</c>; null if it is absent.</param>
    /// <param name="own">The value of <c>--own</c>; null if it is absent.</param>
    public static Locations Find(string? corpus, string? index, string? own)
    {
        var home = Home();
        var indexFolder = OptionOrVariable(index, "STATUTES_INDEX") ?? DefaultIndex(home);
        return new Locations(
            OptionOrVariable(corpus, "STATUTES_CORPUS") ?? Path.Combine(home, "corpus"),
            indexFolder,
            OptionOrVariable(own, "STATUTES_OWN") ?? DefaultUserCorpus(indexFolder));
    }

    private static string UserData =>
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);

    private static string DefaultIndex(string home)
    {
        var (beside, data) = (Path.Combine(home, "index"), UserData);
        var isTool = File.Exists(Path.Combine(AppContext.BaseDirectory, ToolMark));
        return data.Length == 0 || (!isTool && ExistsOrCanBeCreated(beside)) ? beside : Path.Combine(data, "statutes", "index");
    }

    private static bool ExistsOrCanBeCreated(string folder)
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

    private static string DefaultUserCorpus(string index)
    {
        var data = UserData;
        return data.Length > 0
            ? Path.Combine(data, "statutes", "own")
            : Path.Combine(Path.GetDirectoryName(Path.GetFullPath(index))!, "own");
    }

    private static string? OptionOrVariable(string? option, string variable) =>
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
