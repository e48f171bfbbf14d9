using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using Statutes.Model.Corpus;

namespace Statutes.Tools.Census;

/// <summary>One reference of a list.</summary>
/// <param name="Law">The file of the law, from the folder of the laws.</param>
/// <param name="From">The provision that contains the reference, as an eId.</param>
/// <param name="Start">The offset of its first character in the wording of the provision, in UTF-16 units.</param>
/// <param name="End">The offset behind its last character.</param>
/// <param name="Surface">Its words.</param>
/// <param name="Type">Its type, such as <c>penalty-for</c>.</param>
/// <param name="Targets">
/// The eIds of its targets with spaces between; the title of another law; or the reason why it has no target.
/// </param>
public sealed record ListedReference(string Law, string From, int Start, int End, string Surface, string Type, string Targets)
{
    /// <summary>Writes the reference as a line with tabs between the values.</summary>
    public override string ToString() =>
        string.Join('\t', Law, From, FormattableString.Invariant($"{Start}-{End}"), Surface, Type, Targets);

    /// <summary>Reads a line that <see cref="ToString"/> wrote.</summary>
    /// <exception cref="FormatException">The line has another form.</exception>
    public static ListedReference Parse(string line)
    {
        var values = line.Split('\t');
        if (values is not [var law, var from, var span, var surface, var type, var targets]
            || span.Split('-') is not [var start, var end]
            || !int.TryParse(start, out var first)
            || !int.TryParse(end, out var last))
        {
            throw new FormatException($"“{line}” is not a line of a list of references. Write the list again with --save.");
        }

        return new ListedReference(law, from, first, last, surface, type, targets);
    }
}

/// <summary>The difference between two lists of references.</summary>
/// <param name="Gained">The references that only the new list has.</param>
/// <param name="Lost">The references that only the old list has.</param>
/// <param name="Changed">The references at the same place whose words, type or targets differ.</param>
public sealed record ReferenceChanges(
    ImmutableArray<ListedReference> Gained,
    ImmutableArray<ListedReference> Lost,
    ImmutableArray<(ListedReference Before, ListedReference After)> Changed)
{
    /// <summary>Writes the changes, one on each line, then the numbers of changes.</summary>
    public IEnumerable<string> ToLines() =>
    [
        .. Gained.Select(r => $"gained\t{r}"),
        .. Lost.Select(r => $"lost\t{r}"),
        .. Changed.Select(c => $"changed\t{c.Before}\t->\t{c.After.Surface}\t{c.After.Type}\t{c.After.Targets}"),
        FormattableString.Invariant($"{Gained.Length} gained, {Lost.Length} lost, {Changed.Length} changed"),
    ];
}

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
            OneLine(reference.OutsideTitle ?? reference.Unresolved?.Name ?? string.Join(' ', reference.Targets.Select(t => t.Path.EId))));
    }

    private static string OneLine(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));
}
