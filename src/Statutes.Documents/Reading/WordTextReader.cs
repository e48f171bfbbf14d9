using System.Collections.Immutable;

namespace Statutes.Documents.Reading;

/// <summary>
/// Reads the text of a Word document, part by part.
/// Reads: an open package. Writes: the paragraphs that a reader sees, and what was left out. Deterministic.
/// </summary>
internal sealed class WordTextReader
{
    private readonly WordPackage package;
    private readonly bool withPieces;
    private readonly DocumentBudget budget;
    private readonly WordStyles styles;
    private readonly LeftOutContent leftOut = new();
    private readonly ImmutableArray<WordFile>.Builder files = ImmutableArray.CreateBuilder<WordFile>();

    private WordTextReader(WordPackage package, DocumentLimits limits, bool withPieces)
    {
        (this.package, this.withPieces, budget) = (package, withPieces, new DocumentBudget(limits));
        styles = new WordStyles();
        if (package.Find("styles") is { } part)
        {
            using var reader = package.OpenPart(part);
            styles = WordStyles.Read(reader);
        }
    }

    /// <summary>Reads the text.</summary>
    /// <param name="package">The document.</param>
    /// <param name="limits">The limits.</param>
    /// <param name="withPieces">Whether to record where each text comes from.</param>
    /// <exception cref="RefusalException">The document is over a limit.</exception>
    /// <remarks>For damaged XML, the reader of XML throws its exceptions.</remarks>
    public static WordText Read(WordPackage package, DocumentLimits limits, bool withPieces) =>
        new WordTextReader(package, limits, withPieces).Read();

    private WordText Read()
    {
        var body = ReadPart(package.MainPart);
        files.Add(new WordFile(PartNames.Body, package.MainPart, 0, body.Paragraphs, ImmutableDictionary<string, string?>.Empty));
        AddNotes(PartNames.Footnotes, body, true, package.Settings.Footnotes, s => s.Footnotes);
        AddNotes(PartNames.Endnotes, body, false, package.Settings.Endnotes, s => s.Endnotes);
        if (package.Find("comments") is { } comments)
        {
            var paragraphs = ReadPart(comments).Paragraphs.Where(p => p.Container is { IsOwn: false });
            files.Add(new WordFile(PartNames.Comments, comments, 0, [.. paragraphs], ImmutableDictionary<string, string?>.Empty));
        }

        AddHeads(PartNames.Headers, body, true);
        AddHeads(PartNames.Footers, body, false);
        return new WordText(files.ToImmutable(), body.Marks, leftOut);
    }

    private WordPartText ReadPart(string name) =>
        WordPartReader.Read(() => package.OpenPart(name), styles, budget, leftOut, withPieces);

    // a note whose mark was deleted is deleted too, and one without a mark is not shown
    private void AddNotes(string part, WordPartText body, bool areFootnotes, NoteFormat usual, Func<WordSection, NoteFormat> ofSection)
    {
        if (package.Find(part) is not { } name)
        {
            return;
        }

        var text = ReadPart(name);
        var byNote = text.Paragraphs.Where(p => p.Container is { IsFurniture: false }).ToLookup(p => p.Container!.Id);
        var numbers = NoteNumbers.Assign(
            body.Marks.Where(m => m.IsFootnote == areFootnotes),
            s => s < body.Sections.Length ? ofSection(body.Sections[s]).Or(usual) : usual);
        var notes = numbers.ToImmutableDictionary(n => n.Id, n => n.Number);
        leftOut.NotesWithoutMark += byNote.Count(n => !notes.ContainsKey(n.Key) && n.Any(p => p.Text.AsSpan().Trim().Length > 0));
        files.Add(new WordFile(part, name, 0, [.. numbers.SelectMany(n => byNote[n.Id])], notes));
    }

    // a file that no section names is not shown
    private void AddHeads(string part, WordPartText body, bool areHeaders)
    {
        var number = 0;
        var ids = body.Sections.SelectMany(s => s.Heads).Where(h => h.IsHeader == areHeaders).Select(h => h.Id);
        var targets = package.Relationships.ToLookup(r => r.Id, r => r.Target);
        foreach (var name in ids.Distinct().SelectMany(i => targets[i].Take(1)).Where(package.Contains).Distinct())
        {
            var text = ReadPart(name);
            files.Add(new WordFile(part, name, number, text.Paragraphs, ImmutableDictionary<string, string?>.Empty));
            number += text.Count;
        }
    }
}
