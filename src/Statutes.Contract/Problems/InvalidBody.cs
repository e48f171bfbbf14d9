using System.Globalization;
using System.Text.Json;

namespace Statutes.Contract.Problems;

/// <summary>
/// Makes the problem of a body that is not the JSON of its form. The messages of the library name types of .NET, which a client does not
/// know, so they are written anew where they do.
/// </summary>
internal static class InvalidBody
{
    /// <summary>Returns the problem of a body.</summary>
    /// <param name="form">An example of the form.</param>
    /// <param name="error">The error.</param>
    public static Problem Of(string form, JsonException error)
    {
        var (en, zh) = Describe(error);
        return ProblemMessages.InvalidJson(form, $"{en} {Place(error)}", $"{zh}{Place(error)}");
    }

    /// <summary>Returns the problem of a line of a body of NDJSON.</summary>
    /// <param name="form">An example of the form of a line.</param>
    /// <param name="line">The line, counted from 1.</param>
    /// <param name="error">The error.</param>
    public static Problem OfLine(string form, int line, JsonException error)
    {
        var (en, zh) = Describe(error);
        return ProblemMessages.InvalidLine(form, line, en, zh);
    }

    private static (string En, string Zh) Describe(JsonException error)
    {
        var message = error.Message;
        return message.StartsWith("Duplicate property", StringComparison.Ordinal)
            ? ($"The member {Quoted(message)} appears twice.", $"成员{Quoted(message)}出现了两次。")
            : message.StartsWith("The JSON property", StringComparison.Ordinal)
                ? ($"There is no member {Quoted(message)}.", $"没有成员{Quoted(message)}。")
            : error.InnerException is null || message.Contains("System.", StringComparison.Ordinal)
                ? ($"The value at “{error.Path ?? "$"}” has another type.", $"“{error.Path ?? "$"}”的值类型不符。")
            : (error.InnerException.Message.Split(" LineNumber:")[0], error.InnerException.Message.Split(" LineNumber:")[0]);
    }

    private static string Place(JsonException error)
    {
        var (line, position) = (error.LineNumber.GetValueOrDefault() + 1, error.BytePositionInLine.GetValueOrDefault() + 1);
        return string.Create(CultureInfo.InvariantCulture, $"(line {line}, byte {position})");
    }

    private static string Quoted(string message) => message.Split('\'') is [_, var name, ..] ? $"“{ProblemMessages.Short(name)}”" : "";
}
