namespace Statutes.Cli.Exits;

/// <summary>The exit codes of the program.</summary>
public static class ExitCodes
{
    /// <summary>The verb has done its work.</summary>
    public const int Done = 0;

    /// <summary>
    /// The answer is no (unresolved, not found, not valid), a file could not be read, or the deployment is broken.
    /// </summary>
    public const int No = 1;

    /// <summary>The command line is wrong; also, if it names a file that does not exist.</summary>
    public const int WrongUsage = 2;
}
