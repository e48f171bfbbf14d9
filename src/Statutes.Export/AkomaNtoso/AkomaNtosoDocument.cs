using System.Collections.Immutable;
using Statutes.Model.Corpus;
using Statutes.Model.Provisions;
using Statutes.Model.Text;
using Statutes.Model.Works;

namespace Statutes.Export.AkomaNtoso;

/// <summary>
/// Writes a version in one language as a document of Akoma Ntoso 3.0 (OASIS LegalDocumentML 1.0): an <c>act</c>, a
/// <c>bill</c> for a draft, or a <c>portion</c> for a single provision. The standard requires a document for each
/// expression, so two languages give two documents that refer to each other. The eIds are those of the corpus; the
/// <c>wId</c> of an article is its lineage. 条 is <c>article</c>, 款 <c>paragraph</c>, 项 <c>point</c>, 目 <c>indent</c>.
/// The output is UTF-8 without a byte order mark, and the same for the same corpus. It is written provision by
/// provision, without a buffer.
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
        var provisions = portion is null ? text.All : portion.SelfAndDescendants();
        foreach (var title in provisions.SelectMany(p => exported.ReferencesIn(text, p)).Select(r => r.OutsideTitle).OfType<string>())
        {
            outside.TryAdd(title, $"law_{outside.Count + 1}");
        }
    }

    /// <summary>Writes a document.</summary>
    /// <param name="exported">The version.</param>
    /// <param name="language">A language of the version.</param>
    /// <param name="stream">The output; it is not closed.</param>
    /// <param name="portion">The provision to write; the empty path for the whole version.</param>
    /// <exception cref="ArgumentException">The version has no text in the language, or the text has no such provision.</exception>
    public static void Write(ExportedVersion exported, Language language, Stream stream, ProvisionPath portion = default)
    {
        var text = exported.Text(language) ?? throw new ArgumentException($"{exported.Id} has no text in {language}.", nameof(language));
        var part = portion.IsWhole
            ? null
            : text.Find(portion) ?? throw new ArgumentException($"{exported.Id} has no {portion}.", nameof(portion));
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
        xml.OpenWithinLine("docTitle");
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

        // A text without recognized provisions is written line by line.
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
                var (from, upTo) = (HrefOf(reference.Targets[0]), HrefOf(reference.Targets[^1]));
                Inline("rref", run.Text, ("from", from), ("upTo", upTo), ("class", reference.Type.Name));
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

    // The words belong to all targets; the first element contains them.
    private void WriteList(string words, Reference reference)
    {
        xml.OpenWithinLine("mref");
        for (var i = 0; i < reference.Targets.Length; i++)
        {
            Inline("ref", i == 0 ? words : "", ("href", HrefOf(reference.Targets[i])), ("class", reference.Type.Name));
        }

        xml.CloseInline();
    }

    private void Inline(string element, string words, params ImmutableArray<(string Name, string? Value)> attributes)
    {
        xml.OpenWithinLine(element, attributes);
        xml.Words(words);
        xml.CloseInline();
    }

    // A target in the document by its eId, any other by its permanent address.
    private string HrefOf(ProvisionId target)
    {
        var isInDocument = target.Version == exported.Id && !target.Path.IsWhole && (portion is null || target.Path.IsWithin(portion.Path));
        return isInDocument ? $"#{target.Path}" : exported.AddressOf(target);
    }

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
