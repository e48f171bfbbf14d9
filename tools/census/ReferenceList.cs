using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using Statutes.Model.Corpus;

namespace Statutes.Tools.Census;

/// <summary>
/// Every reference of a census, sorted, to be saved outside the repository and compared later: so a change of the code
/// shows which references it gains, loses or changes.
/// </summary>
/// <param name="References">The references, sorted by law, provision and offset.</param>
public sealed record ReferenceList(ImmutableArray<ListedReference> References)
{
    /// <summary>Lists the references of a census.</summary>
    public static ReferenceList Of(ReferenceCensus census) => new(
    [
        .. census.Laws
            .SelectMany(l => l.References.Select(r => Listed(l, r)))
            .OrderBy(r => r.Law, StringComparer.Ordinal)
            .ThenBy(r => r.From, StringComparer.Ordinal)
            .ThenBy(r => r.Start).ThenBy(r => r.End).ThenBy(r => r.Targets, StringComparer.Ordinal),
    ]);

    /// <summary>Writes the list, compressed with gzip.</summary>
    public void Save(string file)
    {
        using var stream = new GZipStream(File.Create(file), CompressionLevel.Optimal);
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
        foreach (var reference in References)
        {
            writer.WriteLine(reference);
        }
    }

    /// <summary>Reads a list that <see cref="Save"/> wrote.</summary>
    /// <exception cref="FormatException">A line has another form.</exception>
    public static ReferenceList Load(string file)
    {
        using var stream = new GZipStream(File.OpenRead(file), CompressionMode.Decompress);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var references = ImmutableArray.CreateBuilder<ListedReference>();
        while (reader.ReadLine() is { } line)
        {
            references.Add(ListedReference.Parse(line));
        }

        return new ReferenceList(references.ToImmutable());
    }

    /// <summary>Compares this list, the older one, with a newer list.</summary>
    public ReferenceChanges CompareTo(ReferenceList newer)
    {
        var before = ByPlace(this);
        var after = ByPlace(newer);
        return new ReferenceChanges(
            [.. after.Where(r => !before.ContainsKey(r.Key)).Select(r => r.Value)],
            [.. before.Where(r => !after.ContainsKey(r.Key)).Select(r => r.Value)],
            [
                .. before
                    .Where(r => after.TryGetValue(r.Key, out var other) && other != r.Value)
                    .Select(r => (r.Value, after[r.Key])),
            ]);

        // several references may have one place: the n-th is compared with the n-th
        static OrderedDictionary<(string, string, int, int, int), ListedReference> ByPlace(ReferenceList list)
        {
            var places = new OrderedDictionary<(string, string, int, int, int), ListedReference>();
            foreach (var r in list.References)
            {
                var n = 0;
                while (!places.TryAdd((r.Law, r.From, r.Start, r.End, n), r))
                {
                    n++;
                }
            }

            return places;
        }
    }

    private static ListedReference Listed(CountedLaw law, CountedReference counted)
    {
        var reference = counted.Reference;
        return new ListedReference(
            law.Path,
            reference.From.Path.EId,
            reference.Span.Start,
            reference.Span.End,
            OneLine(reference.Text),
            reference.Type.Name,
            OneLine(ReferenceCensus.TargetsOf(reference)));
    }

    private static string OneLine(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));
}
