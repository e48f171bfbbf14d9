namespace Statutes.Cli.Exits;

/// <summary>An option has a value that cannot be. The message names the mend.</summary>
/// <param name="message">One line.</param>
public sealed class UsageException(string message) : Exception(message);
