using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Statutes.Ingest.Corpus;
using Statutes.Ingest.Duties;
using Statutes.Ingest.Parsing;
using Statutes.Model.Corpus;
using Statutes.Model.Duties;
using Statutes.Model.Ids;
using Statutes.Model.Json;
using Statutes.Model.Text;
using Statutes.Model.Works;

namespace Statutes.Ingest.Linking;

/// <summary>The texts of one version, parsed.</summary>
/// <param name="Version">The version.</param>
/// <param name="Input">The fingerprint of everything that parsing and linking read, except the catalog.</param>
/// <param name="Texts">The texts, in the order of the corpus.</param>
/// <param name="Before">The record of the version, if its input is the same as before; else null.</param>
/// <param name="Reused">Its texts from before; null if they were parsed now.</param>
internal sealed record ParsedVersion(
    VersionId Version, string Input, ImmutableArray<ParsedText> Texts, LinkRecord? Before, VersionTexts? Reused);

/// <summary>The texts of one version, linked.</summary>
/// <param name="References">The references of each text, in the order of the texts.</param>
/// <param name="OpenReferences">The open references of each text.</param>
/// <param name="Duties">The duties and penalties of its authentic text.</param>
/// <param name="Record">How they were linked.</param>
internal sealed record LinkedVersion(
    ImmutableArray<ImmutableArray<Reference>> References,
    ImmutableArray<ImmutableArray<OpenReference>> OpenReferences,
    VersionDuties Duties,
    LinkRecord Record)
{
    /// <summary>The fingerprint of its texts and references in the index from before, if all of them are the same; else null.</summary>
    public string? Stored { get; init; }
}

/// <summary>
/// Parses and links the texts of one version, or takes both over from the previous corpus where nothing that they depend on has changed.
/// Any number of threads may use it.
/// </summary>
internal sealed class VersionLinker(IReadOnlyDictionary<WorkId, Work> works, PreviousCorpus? before)
{
    /// <summary>Parses the texts of a version.</summary>
    public ParsedVersion Parse(VersionId version, CorpusText[] texts)
    {
        var input = InputOf(works[version.Work], texts);
        var record = before?.Records.Find(version) is { } known && known.Input == input ? known : null;
        var reused = record is null ? null : before!.TextsOf(version);
        var documents = texts.Select(t => reused?.Documents.FirstOrDefault(d => d.Language == t.Expression.Language)).ToArray();
        return reused is not null && Array.TrueForAll(documents, d => d is not null) && record!.Diagnostics.Length == texts.Length
            ? new ParsedVersion(version, input, [.. documents.Select(d => new ParsedText(d!, []))], record, reused)
            : new ParsedVersion(
                version, input, [.. texts.Select(t => StatuteParser.Parse(t.Source, t.Version, t.Expression.Language))], null, null);
    }

    /// <summary>Links the texts of a version.</summary>
    /// <param name="parsed">The version.</param>
    /// <param name="catalog">The catalog of all versions.</param>
    /// <param name="answers">The answers of that catalog.</param>
    public LinkedVersion Link(ParsedVersion parsed, Catalog catalog, CatalogAnswers answers)
    {
        if (parsed is { Before: { } record, Reused: { } texts }
            && answers.Of(record.Names, record.AlikeNames, record.Works) == record.Answers)
        {
            return new LinkedVersion(
                [.. parsed.Texts.Select(t => texts.References.Where(r => r.Language == t.Document.Language).ToImmutableArray())],
                [.. parsed.Texts.Select(t => t.Document.Language == Language.Chinese ? texts.OpenReferences : [])],
                texts.Duties,
                record)
            {
                Stored = texts.Documents.Length == parsed.Texts.Length ? texts.Fingerprint : null,
            };
        }

        // the diagnostics of parsing are not in the texts from before
        var fresh = parsed.Reused is null ? parsed.Texts : [.. parsed.Texts.Select(t => StatuteParser.Parse(
            t.Document.Source, t.Document.Version, t.Document.Language))];
        var lookups = new CatalogLookups();
        var linker = new ReferenceLinker(catalog.Recording(lookups));
        var references = ImmutableArray.CreateBuilder<ImmutableArray<Reference>>();
        var diagnostics = ImmutableArray.CreateBuilder<ImmutableArray<Diagnostic>>();
        var duties = VersionDuties.None;
        var chinese = fresh.FirstOrDefault(t => t.Document.Language == Language.Chinese)?.Document;
        foreach (var text in fresh)
        {
            var ofText = text.Diagnostics.ToList();
            CheckTitle(works[parsed.Version.Work], text.Document, ofText);
            if (text.Document.Language == Language.English && chinese is not null)
            {
                BilingualAligner.Align(chinese, text.Document, ofText);
            }

            var found = linker.Link(text.Document, ofText);
            if (text.Document.Language == Language.Chinese)
            {
                (found, duties) = DutiesReading.Read(text.Document, found);
            }

            references.Add(found);
            diagnostics.Add([.. ofText]);
        }

        ImmutableArray<string> names = [.. lookups.Names.Order(StringComparer.Ordinal)];
        ImmutableArray<string> alike = [.. lookups.AlikeNames.Order(StringComparer.Ordinal)];
        ImmutableArray<WorkId> asked = [.. lookups.Works.OrderBy(w => w.Slug, StringComparer.Ordinal)];
        return new LinkedVersion(
            references.ToImmutable(),
            [.. fresh.Select(t => OpenReferences.Find(t.Document))],
            duties,
            new LinkRecord(parsed.Input, names, alike, asked, answers.Of(names, alike, asked), diagnostics.ToImmutable()));
    }

    private static string InputOf(Work work, CorpusText[] texts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(work, ModelJson.Default.Work));
        foreach (var text in texts)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"\n{text.Expression.Lang} {text.Source.Name} {text.Source.Content.Length}\n"));
            hash.AppendData(System.Runtime.InteropServices.MemoryMarshal.AsBytes(text.Source.Content.AsSpan()));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void CheckTitle(Work work, StatuteDocument document, List<Diagnostic> diagnostics)
    {
        var expected = work.TitleOf(work.VersionDated(document.Version.Date)!).In(document.Language);
        var first = document.Source.Content.IndexOf(document.Title, StringComparison.Ordinal);
        if (document.Title.Length > 0 && document.Title.Replace('’', '\'') != expected?.Replace('’', '\''))
        {
            diagnostics.Add(new Diagnostic(
                DiagnosticCodes.TitleDiffers,
                Severity.Warning,
                document.Source.Name,
                document.Source.LineNumberOf(first),
                new TextSpan(first, first + document.Title.Length),
                $"The title of the text is “{document.Title}”, but work.json has “{expected}”. Correct one of them."));
        }
    }
}
