namespace Statutes.Search.Building;

/// <summary>The index cannot be used as deployed. The message is one line: the file, the problem, the fix.</summary>
public sealed class IndexException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="path">The file or folder.</param>
    /// <param name="problem">The problem, a sentence with or without its full stop.</param>
    /// <param name="fix">What the operator should do, a sentence.</param>
    /// <param name="cause">The exception that revealed the problem, if any.</param>
    public IndexException(string path, string problem, string fix, Exception? cause = null)
        : base($"{path}: {problem.ReplaceLineEndings(" ").TrimEnd('.', ' ')}. {fix}", cause)
    {
    }
}
