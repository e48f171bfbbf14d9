using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Statutes.Model.Corpus;
using Statutes.Model.Ids;
using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Search.Building;

/// <summary>
/// Writes and reads the texts of one version in a compact binary form without field names. Numbers take seven bits a byte; a string is its
/// length and its UTF-16 code units. Equal texts give equal bytes.
/// </summary>
/// <remarks>
/// The form is not JSON because reading is most of a cold start: JSON converters are compiled at every start, this code is compiled ahead.
/// </remarks>
internal static class VersionTextSerializer
{
    private const int OfLaterVersion = 1;
    private const int OfEarlierVersion = 2;

    /// <summary>Writes the texts of a version.</summary>
    public static byte[] Write(VersionTexts texts)
    {
        var writer = new Writer(texts.Documents[0].Version);
        writer.Version(texts.Documents[0].Version);
        writer.Number(texts.Documents.Length);
        foreach (var document in texts.Documents)
        {
            writer.Number((int)document.Language);
            writer.String(document.Source.Name);
            writer.String(document.Source.Content);
            writer.String(document.Title);
            writer.StringOrNull(document.Note);
            Write(writer, document.Provisions);
        }

        writer.Number(texts.References.Length);
        foreach (var reference in texts.References)
        {
            writer.Id(reference.From);
            writer.Number((int)reference.Language);
            writer.String(reference.Text);
            writer.Span(reference.Span);
            writer.Number((int)reference.Type);
            writer.Number(reference.Targets.Length);
            foreach (var target in reference.Targets)
            {
                writer.Id(target);
            }

            writer.StringOrNull(reference.OutsideTitle);
            writer.StringOrNull(reference.Unresolved?.Name);
            writer.Number((reference.OfLaterVersion ? OfLaterVersion : 0) | (reference.OfEarlierVersion ? OfEarlierVersion : 0));
        }

        writer.Number(texts.OpenReferences.Length);
        foreach (var open in texts.OpenReferences)
        {
            writer.Id(open.From);
            writer.String(open.Text);
            writer.Span(open.Span);
        }

        DutiesSerializer.Write(writer, texts.Duties);
        return writer.Bytes();
    }

    /// <summary>Reads the texts of a version.</summary>
    /// <exception cref="InvalidDataException">The bytes are not what <see cref="Write(VersionTexts)"/> writes.</exception>
    public static VersionTexts Read(byte[] bytes)
    {
        var reader = new Reader(bytes);
        var documents = new StatuteDocument[reader.Count()];
        for (var i = 0; i < documents.Length; i++)
        {
            var language = (Language)reader.Number();
            var source = new SourceText(reader.String(), reader.String());
            var (title, note) = (reader.String(), reader.StringOrNull());
            documents[i] = new StatuteDocument(reader.Version, language, source, title, note, ReadProvisions(reader));
        }

        var references = new Reference[reader.Count()];
        for (var i = 0; i < references.Length; i++)
        {
            var reference = new Reference(
                reader.Id(),
                (Language)reader.Number(),
                reader.String(),
                reader.Span(),
                (ReferenceType)reader.Number(),
                ReadTargets(reader),
                reader.StringOrNull(),
                ReasonOf(reader.StringOrNull()));
            references[i] = reader.Number() is var flags and not 0
                ? reference with { OfLaterVersion = (flags & OfLaterVersion) != 0, OfEarlierVersion = (flags & OfEarlierVersion) != 0 }
                : reference;
        }

        var open = new OpenReference[reader.Count()];
        for (var i = 0; i < open.Length; i++)
        {
            open[i] = new OpenReference(reader.Id(), reader.String(), reader.Span());
        }

        var duties = DutiesSerializer.Read(reader);
        reader.End();
        return new VersionTexts(Immutable(documents), Immutable(references), Immutable(open)) { Duties = duties };
    }

    private static UnresolvedReason? ReasonOf(string? name) => name is null ? null
        : UnresolvedReasonNames.TryParse(name, out var reason) ? reason
        : throw new InvalidDataException($"\"{name}\" is not a reason why a reference has no target");

    private static void Write(Writer writer, ImmutableArray<Provision> provisions)
    {
        writer.Number(provisions.Length);
        foreach (var provision in provisions)
        {
            writer.String(provision.Path.EId);
            writer.Span(provision.Span);
            writer.Span(provision.NumberSpan);
            writer.Span(provision.WordingSpan);
            Write(writer, provision.Children);
        }
    }

    private static ImmutableArray<Provision> ReadProvisions(Reader reader)
    {
        var provisions = new Provision[reader.Count()];
        for (var i = 0; i < provisions.Length; i++)
        {
            provisions[i] = new Provision(reader.PartPath(), reader.Span(), reader.Span(), reader.Span(), ReadProvisions(reader));
        }

        return Immutable(provisions);
    }

    private static ImmutableArray<ProvisionId> ReadTargets(Reader reader)
    {
        var targets = new ProvisionId[reader.Count()];
        for (var i = 0; i < targets.Length; i++)
        {
            targets[i] = reader.Id();
        }

        return Immutable(targets);
    }

    private static ImmutableArray<T> Immutable<T>(T[] values) => ImmutableCollectionsMarshal.AsImmutableArray(values);

    internal sealed class Writer(VersionId own)
    {
        private const int MaxNumberLength = 5;

        private byte[] bytes = new byte[1 << 16];
        private int length;

        public byte[] Bytes() => bytes[..length];

        public void Number(int value)
        {
            var left = unchecked((uint)value);
            var buffer = Reserve(MaxNumberLength);
            var used = 0;
            for (; left >= 0x80; left >>= 7)
            {
                buffer[used++] = (byte)((left & 0x7F) | 0x80);
            }

            buffer[used++] = (byte)left;
            length += used;
        }

        public void String(string value)
        {
            Number(value.Length);
            var buffer = Reserve(value.Length * sizeof(char));
            for (var i = 0; i < value.Length; i++)
            {
                BinaryPrimitives.WriteUInt16LittleEndian(buffer[(i * sizeof(char))..], value[i]);
            }

            length += value.Length * sizeof(char);
        }

        public void StringOrNull(string? value)
        {
            Number(value is null ? 0 : 1);
            if (value is not null)
            {
                String(value);
            }
        }

        public void Span(TextSpan span)
        {
            Number(span.Start);
            Number(span.Length);
        }

        public void Version(VersionId version)
        {
            String(version.Work.Slug);
            Number(version.Date.DayNumber);
        }

        // most ids are of the version that is being written
        public void Id(ProvisionId id)
        {
            Number(id.Version == own ? 0 : 1);
            if (id.Version != own)
            {
                Version(id.Version);
            }

            String(id.Path.EId);
        }

        private Span<byte> Reserve(int size)
        {
            if (bytes.Length - length < size)
            {
                Array.Resize(ref bytes, Math.Max(bytes.Length * 2, length + size));
            }

            return bytes.AsSpan(length);
        }
    }

    internal sealed class Reader
    {
        private readonly byte[] bytes;
        private int at;

        public Reader(byte[] bytes)
        {
            this.bytes = bytes;
            Version = ReadVersion();
        }

        public VersionId Version { get; }

        public int Number()
        {
            uint value = 0;
            for (var shift = 0; at < bytes.Length && shift < 35; shift += 7)
            {
                var next = bytes[at++];
                value |= (uint)(next & 0x7F) << shift;
                if (next < 0x80)
                {
                    return unchecked((int)value);
                }
            }

            throw Damaged();
        }

        // the number of items that follow; each takes at least one byte
        public int Count() => Number() is var count and >= 0 && count <= bytes.Length - at ? count : throw Damaged();

        public string String()
        {
            var count = Number();
            if (count < 0 || count > (bytes.Length - at) / sizeof(char))
            {
                throw Damaged();
            }

            var chars = bytes.AsSpan(at, count * sizeof(char));
            at += chars.Length;
            return new string(MemoryMarshal.Cast<byte, char>(chars)); // as written, including unpaired surrogates
        }

        public string? StringOrNull() => Number() == 0 ? null : String();

        public TextSpan Span()
        {
            var (start, length) = (Number(), Number());
            return start >= 0 && length >= 0 && start <= int.MaxValue - length ? new TextSpan(start, start + length) : throw Damaged();
        }

        public ProvisionPath Path() => ProvisionPath.TryParse(String(), out var path) ? path : throw Damaged();

        public ProvisionPath PartPath() => Path() is { IsWhole: false } path ? path : throw Damaged();

        public ProvisionId Id() => new(Number() == 0 ? Version : ReadVersion(), Path());

        public void End()
        {
            if (at != bytes.Length)
            {
                throw Damaged();
            }
        }

        private VersionId ReadVersion() =>
            WorkId.TryParse(String(), out var work) && Number() is var day && day >= 0 && day <= DateOnly.MaxValue.DayNumber
                ? new VersionId(work, DateOnly.FromDayNumber(day))
                : throw Damaged();

        private static InvalidDataException Damaged() => new("Corrupt text record.");
    }
}
