namespace Statutes.Cli.Exits;

/// <summary>The exit codes of the program.</summary>
public static class ExitCodes
{
    /// <summary>The verb has done its work.</summary>
    public const int Done = 0;

    /// <summary>The answer is no (unresolved, not found, not valid), or the deployment is broken.</summary>
    public const int No = 1;

    /// <summary>The command line is wrong.</summary>
    public const int WrongUsage = 2;
}
