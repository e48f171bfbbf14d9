using System.Collections.Immutable;
using System.Text;
using Statutes.Citations.Parsing;
using Statutes.Ingest.Parsing;
using Statutes.Model.Ids;
using Statutes.Model.Provisions;
using Statutes.Model.Text;
using Statutes.Model.Works;

namespace Statutes.Ingest.Linking;

/// <summary>
/// The records of all versions of a corpus, kept beside its index for the next ingest. A missing or damaged file, or one of other code,
/// only means that everything is read and linked anew.
/// </summary>
public sealed class LinkRecords
{
    /// <summary>The name of the file in the folder of a generation.</summary>
    public const string FileName = "links.bin";

    private readonly Dictionary<VersionId, LinkRecord> records;
    private readonly Dictionary<VersionId, Concordance> computed;

    internal LinkRecords(Dictionary<VersionId, LinkRecord> records, IEnumerable<Concordance> computed)
    {
        this.records = records;
        this.computed = computed.ToDictionary(c => c.To);
    }

    /// <summary>The identity of the code that reads and links a corpus; changed code never uses what other code has made.</summary>
    public static string ThisCode { get; } = string.Concat(
        new[] { typeof(Work), typeof(CitationParser), typeof(StatuteParser) }.Select(t => t.Module.ModuleVersionId.ToString("N")));

    /// <summary>Reads the records; null if the file is missing, damaged or of other code.</summary>
    public static LinkRecords? Read(string file)
    {
        try
        {
            using var reader = new BinaryReader(new MemoryStream(File.ReadAllBytes(file)), Encoding.UTF8);
            return reader.ReadString() == ThisCode ? ReadAll(reader) : null;
        }
        catch (Exception e) when (e
            is IOException or UnauthorizedAccessException or ArgumentException or FormatException or IndexOutOfRangeException)
        {
            return null;
        }
    }

    /// <summary>Writes the records into a file, in one step.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Write(string file)
    {
        using var memory = new MemoryStream();
        using var writer = new BinaryWriter(memory, Encoding.UTF8);
        writer.Write(ThisCode);
        WriteAll(writer);
        writer.Flush();
        File.WriteAllBytes(file + ".next", memory.ToArray());
        File.Move(file + ".next", file, overwrite: true);
    }

    internal LinkRecord? Find(VersionId version) => records.GetValueOrDefault(version);

    /// <summary>Finds the concordance that was computed from texts with some fingerprints; null where there is none.</summary>
    internal Concordance? FindConcordance(VersionId from, string fromInput, VersionId to, string toInput) =>
        computed.GetValueOrDefault(to) is { } found && found.From == from
        && Find(from)?.Input == fromInput && Find(to)?.Input == toInput
            ? found
            : null;

    private static VersionId ParseVersion(string text) =>
        VersionId.TryParse(text, out var id) ? id : throw new FormatException("An id is damaged.");

    private static List<Concordance> ReadConcordances(BinaryReader reader, Func<string> text)
    {
        var concordances = new List<Concordance>();
        for (var left = reader.Read7BitEncodedInt(); left > 0; left--)
        {
            var (from, to) = (ParseVersion(text()), ParseVersion(text()));
            var entries = ImmutableArray.CreateBuilder<ConcordanceEntry>();
            for (var more = reader.Read7BitEncodedInt(); more > 0; more--)
            {
                var (old, now) = (Number(text()), Number(text()));
                var change = (ArticleChange)reader.Read7BitEncodedInt();
                entries.Add(new ConcordanceEntry(old, now is { } number ? [number] : [], change, reader.ReadBoolean()));
            }

            concordances.Add(new Concordance(from, to, entries.ToImmutable()) { IsComputed = true });
        }

        return concordances;

        static ProvisionNumber? Number(string text) => text.Length == 0 ? null
            : ProvisionNumber.TryParse(text, out var number) ? number : throw new FormatException("A number is damaged.");
    }

    // every string is written once, in front, and then named by its place
    private void WriteAll(BinaryWriter writer)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        using var memory = new MemoryStream();
        using var body = new BinaryWriter(memory, Encoding.UTF8);
        body.Write(records.Count);
        foreach (var (version, record) in records)
        {
            Place(version.ToString());
            Place(record.Input);
            Place(record.Answers);
            Places(record.Names);
            Places(record.AlikeNames);
            Places([.. record.Works.Select(w => w.Slug)]);
            body.Write7BitEncodedInt(record.Diagnostics.Length);
            foreach (var ofText in record.Diagnostics)
            {
                body.Write7BitEncodedInt(ofText.Length);
                foreach (var diagnostic in ofText)
                {
                    Place(diagnostic.Code);
                    body.Write7BitEncodedInt((int)diagnostic.Severity);
                    Place(diagnostic.Source);
                    body.Write7BitEncodedInt(diagnostic.Line);
                    body.Write7BitEncodedInt(diagnostic.Span.Start);
                    body.Write7BitEncodedInt(diagnostic.Span.End);
                    Place(diagnostic.Message);
                }
            }
        }

        WriteConcordances(body, Place);
        writer.Write(places.Count);
        foreach (var text in places.Keys)
        {
            writer.Write(text);
        }

        body.Flush();
        writer.Write(memory.GetBuffer(), 0, (int)memory.Length);

        void Places(ImmutableArray<string> texts)
        {
            body.Write7BitEncodedInt(texts.Length);
            foreach (var text in texts)
            {
                Place(text);
            }
        }

        void Place(string text)
        {
            if (!places.TryGetValue(text, out var place))
            {
                places.Add(text, place = places.Count);
            }

            body.Write7BitEncodedInt(place);
        }
    }

    private void WriteConcordances(BinaryWriter body, Action<string> place)
    {
        body.Write7BitEncodedInt(computed.Count);
        foreach (var concordance in computed.Values)
        {
            place(concordance.From.ToString());
            place(concordance.To.ToString());
            body.Write7BitEncodedInt(concordance.Entries.Length);
            foreach (var entry in concordance.Entries)
            {
                place(entry.From?.ToString() ?? "");
                place(entry.To is [var to] ? to.ToString() : "");
                body.Write7BitEncodedInt((int)entry.Change);
                body.Write(entry.ReferencesMoved);
            }
        }
    }

    private static LinkRecords ReadAll(BinaryReader reader)
    {
        var texts = new string[reader.ReadInt32()];
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = reader.ReadString();
        }

        var count = reader.ReadInt32();
        var records = new Dictionary<VersionId, LinkRecord>(count);
        for (var i = 0; i < count; i++)
        {
            var version = Version();
            var (input, answers) = (Text(), Text());
            records.Add(version, new LinkRecord(
                input, Texts(), Texts(), [.. Texts().Select(t => WorkId.Parse(t))], answers, ReadDiagnostics()));
        }

        return new LinkRecords(records, ReadConcordances(reader, Text));

        VersionId Version() => ParseVersion(Text());

        string Text() => texts[reader.Read7BitEncodedInt()];

        ImmutableArray<string> Texts()
        {
            var all = new string[reader.Read7BitEncodedInt()];
            for (var i = 0; i < all.Length; i++)
            {
                all[i] = Text();
            }

            return [.. all];
        }

        ImmutableArray<ImmutableArray<Diagnostic>> ReadDiagnostics()
        {
            var ofTexts = ImmutableArray.CreateBuilder<ImmutableArray<Diagnostic>>();
            for (var left = reader.Read7BitEncodedInt(); left > 0; left--)
            {
                var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
                for (var more = reader.Read7BitEncodedInt(); more > 0; more--)
                {
                    var (code, severity, source) = (Text(), (Severity)reader.Read7BitEncodedInt(), Text());
                    var (line, start, end) = (reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt());
                    diagnostics.Add(new Diagnostic(code, severity, source, line, new TextSpan(start, end), Text()));
                }

                ofTexts.Add(diagnostics.ToImmutable());
            }

            return ofTexts.ToImmutable();
        }
    }
}
