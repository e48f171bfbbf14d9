namespace Statutes.Ingest.Corpus;

/// <summary>The corpus as deployed cannot be read. The message is one line that names the file and the mend.</summary>
public sealed class CorpusException : Exception
{
    /// <summary>Says what is wrong.</summary>
    /// <param name="path">The file or folder.</param>
    /// <param name="problem">What is wrong with it, without a full stop.</param>
    /// <param name="mend">What to do about it, as a sentence.</param>
    /// <param name="cause">What was thrown below, if anything was.</param>
    public CorpusException(string path, string problem, string mend, Exception? cause = null)
        : base($"{path}: {OneLine(problem)}. {mend}", cause)
    {
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").TrimEnd('.', ' ');
}
