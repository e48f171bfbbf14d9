namespace Statutes.Ingest.Corpus;

/// <summary>Thrown when the corpus as deployed cannot be read. The message is one line: the file, the problem, and how to fix it.</summary>
public sealed class CorpusException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="path">The file or folder.</param>
    /// <param name="problem">What is wrong with it, without a full stop.</param>
    /// <param name="fix">What to do about it, as a sentence.</param>
    /// <param name="cause">The exception that was caught; null if there was no other exception.</param>
    public CorpusException(string path, string problem, string fix, Exception? cause = null)
        : base($"{path}: {OneLine(problem)}. {fix}", cause)
    {
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").TrimEnd('.', ' ');
}
