using System.Collections.Immutable;
using Statutes.Model.Text;

namespace Statutes.Reading.Sources;

/// <summary>Gathers what is said of a file while it is read. Where one thing happens many times, one diagnostic says how often and where first.</summary>
internal sealed class FileLog(string name)
{
    /// <summary>So many places are named before the rest are only counted.</summary>
    private const int MaxNamed = 3;

    /// <summary>So much of what was left out is quoted.</summary>
    private const int MaxQuoted = 24;

    /// <summary>No message is longer: what a library says of a damaged file may quote much of it.</summary>
    private const int MaxMessage = 400;

    private readonly List<Diagnostic> diagnostics = [];
    private readonly Dictionary<(string Code, string What), LogEntry> gathered = [];

    /// <summary>The name of the file.</summary>
    public string Name => name;

    /// <summary>Says something of the file as a whole.</summary>
    public void Add(string code, Severity severity, string message) =>
        diagnostics.Add(new Diagnostic(code, severity, name, 1, default, message.Length <= MaxMessage ? message : Shorten(message, MaxMessage)));

    /// <summary>Says something that may happen often. What is quoted of the first few is in the message that <see cref="Build"/> makes.</summary>
    /// <param name="code">The code.</param>
    /// <param name="severity">The severity.</param>
    /// <param name="what">What happened, as the message begins; one diagnostic for each.</param>
    /// <param name="place">Where.</param>
    /// <param name="quoted">The words there; may be empty.</param>
    public void Gather(string code, Severity severity, string what, SourcePlace place, ReadOnlySpan<char> quoted)
    {
        if (!gathered.TryGetValue((code, what), out var all))
        {
            gathered.Add((code, what), all = new LogEntry(severity, place));
        }

        all.Count++;
        if (all.Named.Count < MaxNamed)
        {
            var words = quoted.Trim();
            all.Named.Add(words.IsEmpty ? place.ToString() : $"{place} “{Shorten(words, MaxQuoted)}”");
        }
    }

    /// <summary>Takes over all that another log of the same file holds.</summary>
    public void Take(FileLog other)
    {
        diagnostics.AddRange(other.diagnostics);
        foreach (var (key, all) in other.gathered)
        {
            gathered.TryAdd(key, all);
        }
    }

    /// <summary>All that was said, in the order of the file.</summary>
    public ImmutableArray<Diagnostic> Build() =>
    [
        .. diagnostics.Concat(gathered.Select(g => ToDiagnostic(g.Key.Code, g.Key.What, g.Value))).OrderBy(d => d.Span.Start),
    ];

    private Diagnostic ToDiagnostic(string code, string what, LogEntry all)
    {
        var rest = all.Count - all.Named.Count;
        var (line, span) = all.First is SourcePlace.InText place ? (place.Line, place.Span) : (1, default);
        var times = all.Count == 1 ? "" : FormattableString.Invariant($" ({all.Count} times)");
        return new Diagnostic(code, all.Severity, name, line, span, $"{what}{times}: {string.Join("; ", all.Named)}{(rest > 0 ? "; …" : "")}.");
    }

    // on one line, and not in the middle of a character
    private static string Shorten(ReadOnlySpan<char> words, int most)
    {
        var length = words.Length <= most ? words.Length : char.IsHighSurrogate(words[most - 1]) ? most - 1 : most;
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
