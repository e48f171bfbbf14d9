using System.Collections.Immutable;
using Statutes.Model.Text;

namespace Statutes.Reading.Sources;

/// <summary>
/// Collects the diagnostics of a file while it is read. If the same thing happens many times, one diagnostic gives the count and the
/// first places.
/// </summary>
internal sealed class FileLog(string name)
{
    /// <summary>The number of places that a diagnostic names; the rest is only counted.</summary>
    private const int MaxNamedPlaces = 3;

    /// <summary>The number of characters that a diagnostic quotes from each place.</summary>
    private const int MaxQuotedLength = 24;

    /// <summary>The longest message. The message of a library about a damaged file may quote much of it.</summary>
    private const int MaxMessageLength = 400;

    private readonly List<Diagnostic> diagnostics = [];
    private readonly Dictionary<(string Code, string What), LogEntry> repeated = [];

    /// <summary>The name of the file.</summary>
    public string Name => name;

    /// <summary>Adds a diagnostic about the whole file.</summary>
    public void Add(string code, Severity severity, string message) =>
        diagnostics.Add(new Diagnostic(
            code, severity, name, 1, default, message.Length <= MaxMessageLength ? message : Shorten(message, MaxMessageLength)));

    /// <summary>Adds one case of something that may happen often. The message from <see cref="Build"/> quotes the first cases.</summary>
    /// <param name="code">The code.</param>
    /// <param name="severity">The severity.</param>
    /// <param name="what">What happened: the beginning of the message. All cases with the same words share a diagnostic.</param>
    /// <param name="place">The place.</param>
    /// <param name="quoted">The words at the place; may be empty.</param>
    public void AddRepeated(string code, Severity severity, string what, SourcePlace place, ReadOnlySpan<char> quoted)
    {
        if (!repeated.TryGetValue((code, what), out var entry))
        {
            repeated.Add((code, what), entry = new LogEntry(severity, place));
        }

        entry.Count++;
        if (entry.Named.Count < MaxNamedPlaces)
        {
            var words = quoted.Trim();
            entry.Named.Add(words.IsEmpty ? place.ToString() : $"{place} “{Shorten(words, MaxQuotedLength)}”");
        }
    }

    /// <summary>Adds all diagnostics of another log of the same file.</summary>
    public void AddAll(FileLog other)
    {
        diagnostics.AddRange(other.diagnostics);
        foreach (var (key, entry) in other.repeated)
        {
            repeated.TryAdd(key, entry);
        }
    }

    /// <summary>Returns the diagnostics in the order of the file.</summary>
    public ImmutableArray<Diagnostic> Build() =>
    [
        .. diagnostics.Concat(repeated.Select(g => ToDiagnostic(g.Key.Code, g.Key.What, g.Value))).OrderBy(d => d.Span.Start),
    ];

    private Diagnostic ToDiagnostic(string code, string what, LogEntry entry)
    {
        var rest = entry.Count - entry.Named.Count;
        var (line, span) = entry.First is SourcePlace.InText place ? (place.Line, place.Span) : (1, default);
        var times = entry.Count == 1 ? "" : FormattableString.Invariant($" ({entry.Count} times)");
        var message = $"{what}{times}: {string.Join("; ", entry.Named)}{(rest > 0 ? "; …" : "")}.";
        return new Diagnostic(code, entry.Severity, name, line, span, message);
    }

    // the result is one line and ends with a whole character
    private static string Shorten(ReadOnlySpan<char> words, int maxLength)
    {
        var length = words.Length <= maxLength ? words.Length : char.IsHighSurrogate(words[maxLength - 1]) ? maxLength - 1 : maxLength;
        var text = string.Create(length, words, (chars, from) =>
        {
            for (var i = 0; i < chars.Length; i++)
            {
                chars[i] = char.IsControl(from[i]) ? ' ' : from[i];
            }
        });
        return length < words.Length ? text + "…" : text;
    }

    private sealed class LogEntry(Severity severity, SourcePlace first)
    {
        public Severity Severity => severity;

        public SourcePlace First => first;

        public int Count { get; set; }

        public List<string> Named { get; } = [];
    }
}
