using System.CommandLine;
using Statutes.Cli.Exits;
using Statutes.Cli.Hosting;
using Statutes.Model.Dates;

namespace Statutes.Cli.Verbs;

/// <summary>Options that several verbs share, and their values.</summary>
internal static class SharedOptions
{
    public static Option<string?> Corpus { get; } = new("--corpus") { Description = "Folder of the corpus.", HelpName = "DIR" };

    public static Option<string?> Index { get; } = new("--index") { Description = "Folder of the built index.", HelpName = "DIR" };

    public static Option<string?> Own { get; } = new("--own")
    {
        Description = "Folder of your own corpus, to which statutes ingest adds files.",
        HelpName = "DIR",
    };

    public static Option<bool> Json { get; } = new("--json") { Description = "Print JSON instead of text." };

    public static Option<string?> At { get; } = new("--at")
    {
        Description = "The date for which to answer, such as 2018-01-01; today if absent.",
        HelpName = "DATE",
    };

    public static Command WithFolders(this Command command)
    {
        command.Add(Corpus);
        command.Add(Index);
        command.Add(Own);
        return command;
    }

    /// <summary>Rejects a misspelt option among the words of an argument, instead of taking it for a word.</summary>
    public static Argument<string[]> RefusingOptions(this Argument<string[]> argument)
    {
        argument.Validators.Add(result =>
        {
            if (result.Tokens.FirstOrDefault(t => t.Value.StartsWith("--", StringComparison.Ordinal)) is { } token)
            {
                result.AddError($"Unknown option {token.Value}.");
            }
        });
        return argument;
    }

    public static Locations Locations(this ParseResult parsed) =>
        Statutes.Cli.Hosting.Locations.Find(parsed.GetValue(Corpus), parsed.GetValue(Index), parsed.GetValue(Own));

    public static (DateOnly Day, bool Assumed) Date(this ParseResult parsed, DateOnly today) => parsed.GetValue(At) switch
    {
        null => (today, true),
        var text when LawDate.TryParse(text, out var day) => (day, false),
        var text => throw new UsageException($"--at: “{text}” is not a date. Write --at 2018-01-01."),
    };
}
