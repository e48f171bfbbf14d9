using System.Collections.Immutable;
using Statutes.Model.Corpus;
using Statutes.Model.Provisions;
using Statutes.Model.Text;
using Statutes.Model.Works;

namespace Statutes.Export.AkomaNtoso;

/// <summary>
/// Writes a version in one language as a document of Akoma Ntoso 3.0 (OASIS LegalDocumentML 1.0): an <c>act</c>, or a <c>bill</c> for a draft; a provision alone as a
/// <c>portion</c>. The standard wants a document for each expression, so both languages are two documents, which name each other.
/// eIds are those of the corpus, <c>wId</c> of an article is its lineage. 条 is <c>article</c>, 款 <c>paragraph</c>, 项 <c>point</c>, 目 <c>indent</c>.
/// Reads: an <see cref="ExportedVersion"/>. Writes: UTF-8 without a byte order mark, the same for the same corpus; provision by provision, nothing is held.
/// </summary>
public sealed class AkomaNtosoDocument
{
    private readonly ExportedVersion exported;
    private readonly StatuteDocument text;
    private readonly Provision? portion;
    private readonly Dictionary<string, string> outside = new(StringComparer.Ordinal);
    private readonly AkomaNtosoWriter xml;

    private AkomaNtosoDocument(ExportedVersion exported, StatuteDocument text, Provision? portion, AkomaNtosoWriter xml)
    {
        (this.exported, this.text, this.portion, this.xml) = (exported, text, portion, xml);
        foreach (var title in (portion is null ? text.All : portion.SelfAndDescendants()).SelectMany(p => exported.ReferencesIn(text, p)).Select(r => r.OutsideTitle).OfType<string>())
        {
            outside.TryAdd(title, $"law_{outside.Count + 1}");
        }
    }

    /// <summary>Writes a document.</summary>
    /// <param name="exported">The version.</param>
    /// <param name="language">The language, one that is held.</param>
    /// <param name="stream">Where it is written; it stays open.</param>
    /// <param name="portion">The provision to be written alone; the whole path for all.</param>
    /// <exception cref="ArgumentException">The version is not held in the language, or has no such provision in it.</exception>
    public static void Write(ExportedVersion exported, Language language, Stream stream, ProvisionPath portion = default)
    {
        var text = exported.Text(language) ?? throw new ArgumentException($"{exported.Id} is not held in {language}.", nameof(language));
        var part = portion.IsWhole ? null : text.Find(portion) ?? throw new ArgumentException($"{exported.Id} has no {portion}.", nameof(portion));
        using var xml = new AkomaNtosoWriter(stream);
        new AkomaNtosoDocument(exported, text, part, xml).Write();
    }

    private void Write()
    {
        var path = portion?.Path ?? ProvisionPath.Whole;
        var address = new AkomaNtosoAddress(exported, text.Language, path);
        var meta = new AkomaNtosoMeta(exported, text, path, address, xml);
        xml.OpenRoot("akomaNtoso", AkomaNtosoMeta.OwnNamespace);
        if (portion is null)
        {
            xml.Open(address.DocumentType, ("name", exported.Work.Kind.Name), ("contains", "singleVersion"));
            meta.Write(outside);
            WriteBeforeBody();
            xml.Open("body", Attributes());
            WriteBody();
        }
        else
        {
            xml.Open("portion", ("includedIn", address.ThisExpression[..address.ThisExpression.IndexOf('~', StringComparison.Ordinal)]));
            meta.Write(outside);
            xml.Open("portionBody", Attributes());
            WriteProvision(portion);
        }

        xml.Close();
        xml.Close();
        xml.Close();
    }

    private ImmutableArray<(string Name, string? Value)> Attributes() =>
    [
        ("xml:lang", text.Language.TwoLetters),
        ("period", exported.Version.Draft ? null : $"#{AkomaNtosoMeta.InForcePeriod}"),
        ("status", exported.Facts(text.Language)?.Kind == TextKind.UnofficialTranslation ? "translated" : null),
    ];

    private void WriteBeforeBody()
    {
        xml.Open("preface");
        xml.OpenInline("p");
        xml.OpenAmongWords("docTitle");
        xml.Words(exported.TitleOf(text));
        xml.CloseInline();
        xml.CloseInline();
        if (text.Note is { } note)
        {
            xml.Paragraph(note, ("class", "note"));
        }

        xml.Close();
        if (!text.Provisions.IsEmpty && LooseLines.Of(text).Before is { IsEmpty: false } before)
        {
            xml.Open("preamble");
            foreach (var line in before)
            {
                xml.Paragraph(line);
            }

            xml.Close();
        }
    }

    private void WriteBody()
    {
        foreach (var provision in text.Provisions)
        {
            WriteProvision(provision);
        }

        // a text in which nothing was recognised is its lines
        if (text.Provisions.IsEmpty)
        {
            xml.Open("hcontainer", ("name", "text"), ("eId", "hcontainer_1"));
            xml.Open("content");
            foreach (var line in LooseLines.Of(text).Before.DefaultIfEmpty(""))
            {
                xml.Paragraph(line);
            }

            xml.Close();
            xml.Close();
        }
    }

    private void WriteProvision(Provision provision)
    {
        var isArticle = provision.Kind == ProvisionKind.Article;
        xml.Open(
            ElementOf(provision.Kind),
            ("eId", provision.Path.EId),
            ("wId", isArticle ? exported.Shape.LineageOf(provision.Path)?.Key : null),
            ("class", isArticle && !exported.IsVerified(text.Language, provision.Path) ? "unverified" : null));
        if (provision.NumberSpan.Length > 0)
        {
            xml.Line("num", text.Source.Slice(provision.NumberSpan));
        }

        if (provision.Kind.IsDivision)
        {
            xml.Line("heading", string.Concat(text.WordingOf(provision).Split('\n', StringSplitOptions.TrimEntries)));
        }
        else if (provision.WordingSpan.Length > 0)
        {
            xml.Open(provision.Children.IsEmpty ? "content" : "intro");
            xml.OpenInline("p");
            foreach (var run in WordingRun.Of(text.WordingOf(provision), exported.ReferencesIn(text, provision)))
            {
                WriteRun(run);
            }

            xml.CloseInline();
            xml.Close();
        }

        foreach (var child in provision.Children)
        {
            WriteProvision(child);
        }

        xml.Close();
    }

    private void WriteRun(WordingRun run)
    {
        switch (run.Reference)
        {
            case null:
                xml.Words(run.Text);
                break;
            case { Targets: [var one] } reference:
                Inline("ref", run.Text, ("href", HrefOf(one)), ("class", reference.Type.Name));
                break;
            case { Targets.IsEmpty: false } reference when exported.IsRange(reference.Targets):
                Inline("rref", run.Text, ("from", HrefOf(reference.Targets[0])), ("upTo", HrefOf(reference.Targets[^1])), ("class", reference.Type.Name));
                break;
            case { Targets.IsEmpty: false } reference:
                WriteList(run.Text, reference);
                break;
            case { OutsideTitle: { } title } reference:
                Inline("entity", run.Text, ("refersTo", $"#{outside[title]}"), ("name", "law"), ("class", reference.Type.Name));
                break;
            case var unresolved:
                Inline("inline", run.Text, ("name", "reference"), ("class", $"unresolved {unresolved.Unresolved?.Name}"));
                break;
        }
    }

    // the words belong to all of them, so the first has them
    private void WriteList(string words, Reference reference)
    {
        xml.OpenAmongWords("mref");
        for (var i = 0; i < reference.Targets.Length; i++)
        {
            Inline("ref", i == 0 ? words : "", ("href", HrefOf(reference.Targets[i])), ("class", reference.Type.Name));
        }

        xml.CloseInline();
    }

    private void Inline(string element, string words, params ImmutableArray<(string Name, string? Value)> attributes)
    {
        xml.OpenAmongWords(element, attributes);
        xml.Words(words);
        xml.CloseInline();
    }

    // within the document by its eId, elsewhere by its permanent address
    private string HrefOf(ProvisionId target) => target.Version == exported.Id && !target.Path.IsWhole && (portion is null || target.Path.IsWithin(portion.Path))
        ? $"#{target.Path}"
        : exported.AddressOf(target);

    private static string ElementOf(ProvisionKind kind) => kind switch
    {
        ProvisionKind.Book => "book",
        ProvisionKind.Part => "part",
        ProvisionKind.Chapter => "chapter",
        ProvisionKind.Section => "section",
        ProvisionKind.Article => "article",
        ProvisionKind.Paragraph => "paragraph",
        ProvisionKind.Item => "point",
        _ => "indent",
    };
}
