using System.CommandLine;
using Statutes.Cli.Exits;
using Statutes.Cli.Manual;

namespace Statutes.Cli.Verbs;

/// <summary><c>statutes manual</c>: prints the manual page of the program, for <c>man</c>.</summary>
internal static class ManualVerb
{
    public static Command Create()
    {
        var command = new Command("manual", "Print the manual page, for man: statutes manual | man -l -");
        command.SetAction(parsed =>
        {
            Console.Out.Write(ManualPage.Of((RootCommand)parsed.RootCommandResult.Command));
            return ExitCodes.Done;
        });
        return command;
    }
}
