using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Statutes.Model.Corpus;
using Statutes.Model.Dates;
using Statutes.Model.Glossaries;
using Statutes.Model.Ids;
using Statutes.Model.Json;
using Statutes.Model.Text;
using Statutes.Model.Works;

namespace Statutes.Ingest.Corpus;

/// <summary>A text of the corpus with the version to which it belongs.</summary>
/// <param name="Version">The version.</param>
/// <param name="Expression">The description of the text in <c>work.json</c>.</param>
/// <param name="Source">The text.</param>
public sealed record CorpusText(VersionId Version, Expression Expression, SourceText Source);

/// <summary>An amending decision of the corpus.</summary>
/// <param name="Version">The version that results from the decision.</param>
/// <param name="Source">The text of the decision.</param>
public sealed record CorpusDecision(VersionId Version, SourceText Source);

/// <summary>
/// A corpus on disk: a folder for each work with its <c>work.json</c> and the texts that <c>work.json</c> names.
/// Reads: the folder. Writes: works and texts in memory, and a fingerprint of exactly what was read.
/// </summary>
/// <param name="Folder">The folder.</param>
/// <param name="Works">The works, in the order of their ids.</param>
/// <param name="Texts">Their texts, in the order of work, version and language.</param>
/// <param name="Decisions">The amending decisions, in the order of the works.</param>
/// <param name="Glossary">The terms in <c>glossary.json</c>; empty if the file is missing.</param>
/// <param name="Hash">The fingerprint of its files: <see cref="CorpusFiles.Hash"/>.</param>
public sealed record CorpusFolder(
    string Folder,
    ImmutableArray<Work> Works,
    ImmutableArray<CorpusText> Texts,
    ImmutableArray<CorpusDecision> Decisions,
    Glossary Glossary,
    string Hash)
{
    /// <summary>The file that describes a work.</summary>
    internal const string WorkFile = "work.json";

    /// <summary>The file with the terms of a corpus.</summary>
    internal const string GlossaryFile = "glossary.json";

    /// <summary>The file of a work with the subjects of its articles.</summary>
    internal const string SubjectsFile = "subjects.json";

    internal const string FixEntry = "Fix that entry. The format is described in corpus/README.md.";

    /// <summary>The subjects of articles from <c>subjects.json</c>, in the order of the works.</summary>
    public ImmutableArray<SubjectLine> Subjects { get; init; } = [];

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a corpus.</summary>
    /// <exception cref="CorpusException">The folder or a file is missing, is not what it should be, or cannot be read.</exception>
    public static CorpusFolder Read(string path) => Read(CorpusFiles.Read(path));

    /// <summary>Reads a corpus whose bytes are in memory.</summary>
    /// <exception cref="CorpusException">A file is missing, or is not what it should be.</exception>
    public static CorpusFolder Read(CorpusFiles files)
    {
        var path = files.Folder;
        var works = ImmutableArray.CreateBuilder<Work>();
        var texts = ImmutableArray.CreateBuilder<CorpusText>();
        var decisions = ImmutableArray.CreateBuilder<CorpusDecision>();
        var subjects = ImmutableArray.CreateBuilder<SubjectLine>();
        foreach (var (ofWork, problem) in files.Folders.AsParallel().AsOrdered().Select(f => TryReadFolder(files, f)))
        {
            if (ofWork is null)
            {
                throw problem!; // the first one in the order of the folders
            }

            works.Add(ofWork.Work);
            texts.AddRange(ofWork.Texts);
            decisions.AddRange(ofWork.Decisions);
            subjects.AddRange(ofWork.Subjects);
        }

        if (works.Count == 0)
        {
            throw new CorpusException(
                path, "the folder contains no work", "Name the folder of the corpus with --corpus DIR or STATUTES_CORPUS.");
        }

        var glossaryFile = Path.Combine(path, GlossaryFile);
        var glossary = files.Find(glossaryFile) is not null
            ? ReadJson(files, glossaryFile, ModelJson.Default.Glossary, "a glossary")
            : Glossary.Empty;
        return new CorpusFolder(path, works.ToImmutable(), texts.ToImmutable(), decisions.ToImmutable(), glossary, files.Hash)
        {
            Subjects = subjects.ToImmutable(),
        };
    }

    // the problem is returned, because an exception in a parallel query would be wrapped in another
    private static (WorkFolder? Read, CorpusException? Problem) TryReadFolder(CorpusFiles files, string folder)
    {
        try
        {
            return (ReadFolder(files, folder), null);
        }
        catch (CorpusException e)
        {
            return (null, e);
        }
    }

    private static WorkFolder ReadFolder(CorpusFiles files, string folder)
    {
        var file = Path.Combine(folder, WorkFile);
        if (files.Find(file) is null)
        {
            throw new CorpusException(
                file,
                "the file is missing",
                $"Every folder of a corpus contains one work: add its work.json, or remove “{Path.GetFileName(folder)}”.");
        }

        var work = ReadWork(files, file);
        var subjects = ReadSubjects(files, folder, work);
        var held = work.Versions.Where(v => v.IsHeld).ToArray();
        return new WorkFolder(
            work,
            [.. held.SelectMany(v => v.Texts.Select(t => ReadText(files, work, v, t)))],
            [.. held.Where(v => v.Decision is not null).Select(v => new CorpusDecision(
                work.IdOf(v), ReadSource(files, work, v.Decision!.File, v.Decision.Sha256)))],
            subjects);
    }

    /// <summary>
    /// Combines this corpus with another: the works and texts of both. A work that is in both is taken from this corpus;
    /// the other supplies only the wording and the versions that are missing here.
    /// </summary>
    public CorpusFolder Beside(CorpusFolder other)
    {
        var hash = other.Hash;
        other = BuiltInIds.Apply(other, Works);
        var here = Works.ToDictionary(w => w.Id);
        var works = other.Works.Select(w => here.TryGetValue(w.Id, out var known) ? MissingWording.Supply(known, w) : Own(w))
            .UnionBy(Works, w => w.Id).OrderBy(w => w.Id.Slug, StringComparer.Ordinal).ToImmutableArray();
        var order = works.Select((w, i) => (w.Id, i)).ToDictionary(w => w.Id, w => w.i);
        var texts = Texts.Concat(
            other.Texts.Where(t => !here.TryGetValue(t.Version.Work, out var known) || MissingWording.IsMissing(known, t.Version.Date)));
        return this with
        {
            Works = works,
            Texts = [.. texts.OrderBy(t => order[t.Version.Work])],
            Decisions = [.. Decisions, .. other.Decisions.Where(d => !here.ContainsKey(d.Version.Work))],
            Subjects = [.. Subjects, .. other.Subjects.Where(s => !here.ContainsKey(s.Article.Version.Work))],
            Hash = CorpusFiles.HashOf(Hash, hash),
        };

        static Work Own(Work work) => work with { Versions = [.. work.Versions.Select(v => v with { IsOwn = true })] };
    }

    private static ImmutableArray<SubjectLine> ReadSubjects(CorpusFiles files, string folder, Work work)
    {
        var file = Path.Combine(folder, SubjectsFile);
        if (files.Find(file) is null)
        {
            return [];
        }

        try
        {
            return ReadJson(files, file, SubjectJson.Default.SubjectFile, "a list of subjects").ToLines(work);
        }
        catch (FormatException e)
        {
            throw new CorpusException(file, e.Message, FixEntry, e);
        }
    }

    /// <summary>Reads <c>exemptions.json</c>; empty if the file is missing.</summary>
    /// <exception cref="CorpusException">The file cannot be read.</exception>
    internal Exemption[] ReadExemptions()
    {
        var file = Path.Combine(Folder, "exemptions.json");
        if (!File.Exists(file))
        {
            return [];
        }

        try
        {
            return ReadJson(File.ReadAllBytes(file), file, ExemptionJson.Default.ExemptionArray, "a list of exemptions");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CorpusException(file, e.Message, "Make it readable for the user that runs statutes.", e);
        }
    }

    private static Work ReadWork(CorpusFiles files, string file)
    {
        var work = ReadJson(files, file, ModelJson.Default.Work, "the description of a work");
        var folder = Path.GetFileName(Path.GetDirectoryName(file));
        if (work.Id.Slug != folder)
        {
            throw new CorpusException(file, $"the id is “{work.Id}” and the folder is “{folder}”", "Give both the same name.");
        }

        var unsorted = work.Versions.Zip(work.Versions.Skip(1)).FirstOrDefault(pair => pair.First.Date >= pair.Second.Date);
        return unsorted.First is null
            ? work
            : throw new CorpusException(
                file,
                $"version {LawDate.Format(unsorted.Second.Date)} is listed after {LawDate.Format(unsorted.First.Date)}",
                "List the versions by date, each once.");
    }

    private static T ReadJson<T>(CorpusFiles files, string file, JsonTypeInfo<T> type, string what) =>
        ReadJson(files.Find(file)!, file, type, what);

    private static T ReadJson<T>(byte[] bytes, string file, JsonTypeInfo<T> type, string what)
    {
        try
        {
            return JsonSerializer.Deserialize(bytes, type) ?? throw new JsonException("The file contains null.");
        }
        catch (JsonException e)
        {
            throw new CorpusException(
                file,
                e.LineNumber is { } line ? $"not {what}, at line {line + 1}: {e.Message}" : $"not {what}: {e.Message}",
                "Fix that line. The format is described in corpus/README.md.",
                e);
        }
    }

    private static CorpusText ReadText(CorpusFiles files, Work work, LawVersion version, Expression expression)
    {
        return LanguageCodes.TryParse(expression.Lang, out _)
            ? new CorpusText(work.IdOf(version), expression, ReadSource(files, work, expression.File, expression.Sha256))
            : throw new CorpusException(
                Path.Combine(files.Folder, work.Id.Slug, WorkFile),
                $"“{expression.Lang}” is not a language of the corpus",
                "Write zh or en.");
    }

    private static SourceText ReadSource(CorpusFiles files, Work work, string name, string? checksum)
    {
        var file = Path.Combine(files.Folder, work.Id.Slug, name);
        if (Path.GetFileName(name) != name)
        {
            throw new CorpusException(
                file,
                "the text is not in the folder of its work.json",
                $"Write the name of the file without a folder in {work.Id.Slug}/work.json.");
        }

        if (files.Find(file) is not { } bytes)
        {
            throw new CorpusException(file, "the file is missing", $"Restore it, or remove it from {work.Id.Slug}/work.json.");
        }

        if (checksum is not null && Convert.ToHexStringLower(SHA256.HashData(bytes)) is var sum && checksum != sum)
        {
            throw new CorpusException(
                file,
                $"the text is not the text described in work.json: its SHA-256 is {sum}",
                $"Restore the text. If the change is intended, write this SHA-256 into {work.Id.Slug}/work.json.");
        }

        try
        {
            return new SourceText($"{work.Id.Slug}/{name}", StrictUtf8.GetString(bytes));
        }
        catch (DecoderFallbackException e)
        {
            throw new CorpusException(file, $"not UTF-8 at byte {e.Index}", "Save the file as UTF-8.", e);
        }
    }

    // what one folder contains
    private sealed record WorkFolder(
        Work Work,
        ImmutableArray<CorpusText> Texts,
        ImmutableArray<CorpusDecision> Decisions,
        ImmutableArray<SubjectLine> Subjects);
}
