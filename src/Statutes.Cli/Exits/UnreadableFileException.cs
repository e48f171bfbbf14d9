namespace Statutes.Cli.Exits;

/// <summary>
/// A file exists but cannot be read: it is damaged, too large, not text, or not permitted. The program prints the message and exits with
/// <see cref="ExitCodes.No"/>.
/// </summary>
/// <param name="message">One line: which file, what is wrong, and what to do.</param>
public sealed class UnreadableFileException(string message) : Exception(message);
