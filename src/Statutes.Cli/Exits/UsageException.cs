namespace Statutes.Cli.Exits;

/// <summary>
/// An argument or option has an invalid value. The program prints the message and exits with <see cref="ExitCodes.WrongUsage"/>.
/// </summary>
/// <param name="message">One line: what is wrong, with which argument, and what to write instead.</param>
public sealed class UsageException(string message) : Exception(message);
