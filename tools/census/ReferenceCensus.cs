using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Statutes.Ingest.Duties;
using Statutes.Ingest.Linking;
using Statutes.Ingest.Parsing;
using Statutes.Ingest.Reports;
using Statutes.Model.Corpus;
using Statutes.Model.Ids;
using Statutes.Model.Text;
using Statutes.Model.Works;

namespace Statutes.Tools.Census;

/// <summary>A reference with its form.</summary>
/// <param name="Reference">The reference.</param>
/// <param name="Form">Its form.</param>
public sealed record CountedReference(Reference Reference, ReferenceForm Form)
{
    /// <summary>Its outcome: <c>resolved</c>, <c>outside</c>, <c>ambiguous</c>, or the code of the reason why it has no target.</summary>
    public string Outcome => Reference switch
    {
        { OutsideTitle: not null } => "outside",
        { Unresolved: { } reason } => reason.Name,
        _ => "resolved",
    };
}

/// <summary>A law of the census.</summary>
/// <param name="Number">Its number among the files in the order of their paths, from 1. The tables name a law by it.</param>
/// <param name="Path">The path of the file from the folder, with <c>/</c>.</param>
/// <param name="Document">The parsed law.</param>
/// <param name="References">Its references, in the order of the text.</param>
/// <param name="Diagnostics">The diagnostics of parsing and linking it.</param>
public sealed record CountedLaw(
    int Number,
    string Path,
    StatuteDocument Document,
    ImmutableArray<CountedReference> References,
    ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>The first folder of the path.</summary>
    public string Folder => Path.Split('/')[0];
}

/// <summary>
/// Every reference in a folder of laws in Markdown. Each law is a corpus of its own: a reference leads to a provision of
/// the same law, or outside.
/// Reads: the folder. Writes: laws with their references; the same files give the same census.
/// </summary>
/// <param name="Laws">The laws, in the order of their paths.</param>
public sealed record ReferenceCensus(ImmutableArray<CountedLaw> Laws)
{
    // The collection has dates for some files only, and a single law needs no date: any date will do if it is always the same.
    private static readonly DateOnly Day = new(2000, 1, 1);

    /// <summary>
    /// SHA-256 over a line for each reference, <c>file|from|span|targets</c>. It changes if a reference is gained, lost or
    /// linked differently.
    /// </summary>
    public string Fingerprint
    {
        get
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            foreach (var (law, reference) in Laws.SelectMany(l => l.References.Select(r => (l, r.Reference))))
            {
                hash.AppendData(Encoding.UTF8.GetBytes($"{law.Path}|{reference.From.Path}|{reference.Span}|{TargetsOf(reference)}\n"));
            }

            return Convert.ToHexStringLower(hash.GetHashAndReset());
        }
    }

    /// <summary>
    /// Describes the targets of a reference: their eIds with spaces between; the title of another law; or the reason why it has no target.
    /// </summary>
    public static string TargetsOf(Reference reference) =>
        reference.OutsideTitle ?? reference.Unresolved?.Name ?? string.Join(' ', reference.Targets.Select(t => t.Path.EId));

    /// <summary>Counts the references in a folder.</summary>
    /// <param name="folder">The folder. The laws are the <c>.md</c> files in the folders below it.</param>
    public static ReferenceCensus Take(string folder) => new(
    [
        .. Directory.GetFiles(folder, "*.md", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(folder, f).Replace(Path.DirectorySeparatorChar, '/'))
            .Where(f => f.Contains('/', StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select((file, index) => Count(index + 1, new SourceText(file, File.ReadAllText(Path.Combine(folder, file))))),
    ]);

    /// <summary>Counts the references of one law.</summary>
    /// <param name="number">Its number among the laws, from 1.</param>
    /// <param name="file">The file.</param>
    public static CountedLaw Count(int number, SourceText file)
    {
        var id = WorkId.Parse(FormattableString.Invariant($"law-{number:0000}"));
        var (document, ofParser) = MarkdownLaw.Read(file, new VersionId(id, Day));
        var diagnostics = ofParser.ToList();
        var catalog = new Catalog([WorkOf(id, document.Title)], [document], []);
        var (references, _) = DutiesReading.Read(document, new ReferenceLinker(catalog).Link(document, diagnostics));
        return new CountedLaw(number, file.Name, document, [.. WithForms(document, references)], [.. diagnostics]);
    }

    private static IEnumerable<CountedReference> WithForms(StatuteDocument document, ImmutableArray<Reference> references)
    {
        foreach (var inOne in references.GroupBy(r => r.From))
        {
            var wording = document.WordingOf(document.Find(inOne.Key.Path)!);
            foreach (var (reference, form) in inOne.Zip(ReferenceForm.Of(wording, inOne)))
            {
                yield return new CountedReference(reference, form);
            }
        }
    }

    // the look-up of names ignores 中华人民共和国 at the beginning of a title, so the title is sufficient as a name
    private static Work WorkOf(WorkId id, string title)
    {
        var names = new Bilingual(title, title);
        var text = new Expression("zh", "law.md", TextKind.Authentic, "Copyright Law of the PRC, Article 5");
        var version = new LawVersion(Day, Texts: [text]);
        return new Work(id, WorkKind.Law, names, names, [], [], null, [], [version], [], Day);
    }
}
