namespace Statutes.Cli.Exits;

/// <summary>The exit codes of the program.</summary>
public static class ExitCodes
{
    /// <summary>Exit code: done.</summary>
    public const int Done = 0;

    /// <summary>Exit code: the answer is no (unresolved, not found), or the deployment is broken.</summary>
    public const int No = 1;

    /// <summary>Exit code: the command line is wrong.</summary>
    public const int WrongUsage = 2;
}
