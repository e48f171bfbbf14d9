using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
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
    /// <summary>What came of it: <c>resolved</c>, <c>outside</c>, <c>ambiguous</c>, or the reason code for which it leads nowhere.</summary>
    public string Outcome => Reference switch
    {
        { OutsideTitle: not null } => "outside",
        { Unresolved: { } reason } => reason.Name,
        _ => "resolved",
    };
}

/// <summary>A law of the census.</summary>
/// <param name="Number">Its place among the files in the order of their paths, from 1: the tables name a law by it.</param>
/// <param name="Path">The file from the folder, with <c>/</c>.</param>
/// <param name="Document">The law as read.</param>
/// <param name="References">Its references, in the order of the text.</param>
/// <param name="Diagnostics">What was odd in reading it and in linking it.</param>
public sealed record CountedLaw(
    int Number, string Path, StatuteDocument Document, ImmutableArray<CountedReference> References, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>The first folder of the path.</summary>
    public string Folder => Path.Split('/')[0];
}

/// <summary>
/// Every reference in a folder of laws in Markdown, each law a corpus of its own: a reference leads into the law in which it stands, or outside.
/// Reads: the folder. Writes: laws with their references; the same files give the same census.
/// </summary>
/// <param name="Laws">The laws, in the order of their paths.</param>
public sealed record ReferenceCensus(ImmutableArray<CountedLaw> Laws)
{
    // The collection dates its files in part only, and a law by itself needs no date: any will do, as long as it is always the same.
    private static readonly DateOnly Day = new(2000, 1, 1);

    /// <summary>SHA-256 over a line for each reference, <c>file|from|span|targets</c>: any reference gained, lost or linked otherwise gives another.</summary>
    public string Fingerprint
    {
        get
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            foreach (var (law, reference) in Laws.SelectMany(l => l.References.Select(r => (l, r.Reference))))
            {
                var means = reference.OutsideTitle ?? reference.Unresolved?.Name ?? string.Join(' ', reference.Targets.Select(t => t.Path.EId));
                hash.AppendData(Encoding.UTF8.GetBytes($"{law.Path}|{reference.From.Path}|{reference.Span}|{means}\n"));
            }

            return Convert.ToHexStringLower(hash.GetHashAndReset());
        }
    }

    /// <summary>Takes the census of a folder.</summary>
    /// <param name="folder">The folder; a file counts where it lies in a folder below it and ends in <c>.md</c>.</param>
    public static ReferenceCensus Take(string folder) => new(
    [
        .. Directory.GetFiles(folder, "*.md", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(folder, f).Replace(Path.DirectorySeparatorChar, '/'))
            .Where(f => f.Contains('/', StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select((file, index) => Count(index + 1, new SourceText(file, File.ReadAllText(Path.Combine(folder, file))))),
    ]);

    /// <summary>Counts one law.</summary>
    /// <param name="number">Its place among the laws, from 1.</param>
    /// <param name="file">The file.</param>
    public static CountedLaw Count(int number, SourceText file)
    {
        var id = WorkId.Parse(FormattableString.Invariant($"law-{number:0000}"));
        var (document, odd) = MarkdownLaw.Read(file, new VersionId(id, Day));
        var diagnostics = odd.ToList();
        var references = new ReferenceLinker(new Catalog([WorkOf(id, document.Title)], [document], [])).Link(document, diagnostics);
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

    // 中华人民共和国 at the head of a title is folded away where names are looked up, so the title is name enough
    private static Work WorkOf(WorkId id, string title)
    {
        var names = new Bilingual(title, title);
        var version = new LawVersion(Day, Texts: [new Expression("zh", "law.md", TextKind.Authentic, "Copyright Law of the PRC, Article 5")]);
        return new Work(id, WorkKind.Law, names, names, [], [], null, [], [version], [], Day);
    }
}
