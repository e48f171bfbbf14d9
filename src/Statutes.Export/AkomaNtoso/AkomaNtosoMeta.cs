using System.Collections.Immutable;
using System.Globalization;
using Statutes.Citations.Formatting;
using Statutes.Citations.Resolving;
using Statutes.Model.Corpus;
using Statutes.Model.Dates;
using Statutes.Model.Provisions;
using Statutes.Model.Text;
using Statutes.Model.Works;

namespace Statutes.Export.AkomaNtoso;

/// <summary>
/// Writes <c>meta</c>: the FRBR identification, the lifecycle, the period in force, the references, the notes and the
/// project's own data.
/// </summary>
/// <param name="exported">The version.</param>
/// <param name="text">The text.</param>
/// <param name="portion">The provision in the document; the empty path for the whole version.</param>
/// <param name="address">The names of the document.</param>
/// <param name="xml">The output.</param>
internal sealed class AkomaNtosoMeta(
    ExportedVersion exported, StatuteDocument text, ProvisionPath portion, AkomaNtosoAddress address, AkomaNtosoWriter xml)
{
    /// <summary>The id of the period in which the version is in force.</summary>
    public const string InForcePeriod = "period_1";

    /// <summary>The namespace of elements that the standard does not have.</summary>
    public const string OwnNamespace = "urn:statutes:akn:1";

    private const string Editor = "#statutes";

    private readonly Expression? facts = exported.Facts(text.Language);
    private readonly LawLife life = LawLife.Of(exported.Work, exported.Version);

    /// <summary>Writes the element.</summary>
    /// <param name="outside">The titles of laws outside the corpus that the text names, with their ids.</param>
    public void Write(IReadOnlyDictionary<string, string> outside)
    {
        xml.Open("meta");
        WriteIdentification();
        WritePublication();
        WriteLifecycle();
        WriteTemporalData();
        WriteReferences(outside);
        WriteNotes();
        WriteProprietary();
        xml.Close();
    }

    private void WriteIdentification()
    {
        xml.Open("identification", ("source", Editor));
        WriteWork();
        WriteExpression();
        WriteManifestation();
        xml.Close();
    }

    private void WriteWork()
    {
        var (work, version) = (exported.Work, exported.Version);
        xml.Open("FRBRWork");
        Names(address.ThisWork, address.Work);
        foreach (var language in new[] { Language.Chinese, Language.English })
        {
            if (work.TitleOf(version).In(language) is { } title)
            {
                xml.Empty("FRBRalias", ("value", title), ("name", $"title-{AkomaNtosoAddress.CodeOf(language)}"));
            }
        }

        xml.Empty("FRBRdate", ("date", LawDate.Format(address.WorkDate)), ("name", version.Draft ? "draftPublished" : "generation"));
        Authors("issuer");
        xml.Empty("FRBRcountry", ("value", "cn"));
        xml.Empty("FRBRsubtype", ("value", work.Kind.Name));
        if (work.DocumentNumber?.Either(text.Language) is { Length: > 0 } number)
        {
            xml.Empty("FRBRnumber", ("value", number));
        }

        xml.Empty("FRBRname", ("value", work.Id.Slug));
        xml.Empty("FRBRprescriptive", ("value", version.Draft ? "false" : "true"));
        xml.Empty("FRBRauthoritative", ("value", "false"));
        xml.Close();
    }

    private void WriteExpression()
    {
        var version = exported.Version;
        var isTranslation = facts?.Kind == TextKind.UnofficialTranslation;
        xml.Open("FRBRExpression");
        Names(address.ThisExpression, address.Expression);
        xml.Empty("FRBRalias", ("value", exported.AddressOf(new ProvisionId(exported.Id, portion))), ("name", "permanent-address"));
        xml.Empty("FRBRalias", ("value", new ProvisionId(exported.Id, portion).ToString()), ("name", "id"));
        xml.Empty("FRBRdate", ("date", LawDate.Format(version.Date)), ("name", version.Draft ? "draftPublished" : "entryIntoForce"));
        if (isTranslation)
        {
            xml.Empty("FRBRauthor", ("href", "#translator"), ("as", "#translatorRole"));
        }
        else
        {
            Authors("issuer");
        }

        xml.Empty("FRBRauthoritative", ("value", "false"));
        xml.Empty("FRBRlanguage", ("language", AkomaNtosoAddress.CodeOf(text.Language)));
        if (isTranslation)
        {
            var original = version.Texts.FirstOrDefault(t => t.Kind == TextKind.Authentic)?.Language ?? Language.Chinese;
            xml.Empty(
                "FRBRtranslation",
                ("href", address.ExpressionIn(original)),
                ("fromLanguage", AkomaNtosoAddress.CodeOf(original)),
                ("authoritative", "false"),
                ("by", "#translator"));
        }

        xml.Close();
    }

    private void WriteManifestation()
    {
        xml.Open("FRBRManifestation");
        Names(address.ThisManifestation, address.Manifestation);
        xml.Empty("FRBRdate", ("date", LawDate.Format(exported.Work.CheckedTo)), ("name", "lifeCheckedTo"));
        xml.Empty("FRBRauthor", ("href", Editor), ("as", "#editor"));
        if (!portion.IsWhole)
        {
            var label = CitationFormatter.Label(exported.Work, portion, exported.Shape).Either(text.Language);
            xml.Empty("FRBRportion", ("from", $"#{portion}"), ("showAs", label));
        }

        xml.Empty("FRBRformat", ("value", "application/akn+xml"));
        xml.Close();
    }

    private void Names(string component, string whole)
    {
        xml.Empty("FRBRthis", ("value", component));
        xml.Empty("FRBRuri", ("value", whole));
    }

    private void Authors(string role)
    {
        for (var i = 0; i < Math.Max(1, exported.Work.Issuers.Length); i++)
        {
            xml.Empty("FRBRauthor", ("href", $"#issuer_{i + 1}"), ("as", $"#{role}"));
        }
    }

    private void WritePublication()
    {
        var promulgation = life.Events
            .FirstOrDefault(e => e.Kind == LifecycleEventKind.Promulgated && e.Version == exported.Version.Date);
        if (promulgation is { } promulgated)
        {
            xml.Empty(
                "publication",
                ("date", LawDate.Format(promulgated.Date)),
                ("name", "promulgation"),
                ("showAs", promulgated.Word),
                ("number", exported.Work.DocumentNumber?.Either(text.Language)));
        }
    }

    private void WriteLifecycle()
    {
        var first = exported.Work.Versions.Where(v => !v.Draft).Select(v => v.Date).DefaultIfEmpty(exported.Version.Date).First();
        xml.Open("lifecycle", ("source", Editor));
        foreach (var e in life.Events)
        {
            var isOfOther = e.Version is not null && e.Version != exported.Version.Date;
            xml.Empty(
                "eventRef",
                ("date", LawDate.Format(e.Date)),
                ("source", isOfOther ? $"#expression_{LawDate.Format(e.Version!.Value)}" : "#thisExpression"),
                ("refersTo", $"#{e.Concept}"),
                ("type", e.TypeFor(first)),
                ("originatingExpression", e == life.Origin ? "true" : null),
                ("eId", e.EId));
        }

        xml.Close();
    }

    private void WriteTemporalData()
    {
        if (life.Start is { } start)
        {
            xml.Open("temporalData", ("source", Editor));
            xml.Open("temporalGroup", ("eId", InForcePeriod));
            var end = life.End is { } last ? $"#{last.EId}" : null;
            xml.Empty("timeInterval", ("start", $"#{start.EId}"), ("end", end), ("refersTo", "#inForce"));
            xml.Close();
            xml.Close();
        }
    }

    private void WriteReferences(IReadOnlyDictionary<string, string> outside)
    {
        xml.Open("references", ("source", Editor));
        WriteExpressions();
        foreach (var (title, id) in outside.OrderBy(o => int.Parse(o.Value.AsSpan(o.Value.IndexOf('_') + 1), CultureInfo.InvariantCulture)))
        {
            Item("TLCReference", id, $"/akn/ontology/reference/cn/{Escaped(title)}", title, ("name", "law"));
        }

        WriteAgents();
        foreach (var e in life.Events.DistinctBy(e => e.Concept))
        {
            Item("TLCConcept", e.Concept, $"/akn/ontology/concept/{e.Concept}", e.Word);
        }

        if (life.Start is not null)
        {
            Item("TLCConcept", "inForce", "/akn/ontology/concept/inForce", "有效");
        }

        xml.Close();
    }

    private void WriteExpressions()
    {
        Item("original", "thisExpression", address.Expression, exported.TitleOf(text));
        foreach (var other in exported.Work.Versions.Where(v => v.Date != exported.Version.Date))
        {
            var day = LawDate.Format(other.Date);
            Item(
                other.Date < exported.Version.Date ? "original" : "passiveRef",
                $"expression_{day}",
                exported.AddressOf(new ProvisionId(exported.Work.IdOf(other), ProvisionPath.Whole)),
                $"{exported.Work.TitleOf(other).Either(text.Language)} ({day})");
        }

        foreach (var other in exported.Texts.Where(t => t.Language != text.Language))
        {
            var isTranslation = exported.Facts(other.Language)?.Kind == TextKind.UnofficialTranslation;
            Item(
                "TLCReference",
                $"text_{AkomaNtosoAddress.CodeOf(other.Language)}",
                address.ExpressionIn(other.Language),
                exported.TitleOf(other),
                ("name", isTranslation ? "translation" : "original"));
        }
    }

    private void WriteAgents()
    {
        var issuers = exported.Work.Issuers.IsEmpty ? [new Bilingual("不详", "Not known")] : exported.Work.Issuers;
        for (var i = 0; i < issuers.Length; i++)
        {
            Organization($"issuer_{i + 1}", issuers[i].Either(text.Language), issuers[i].Either(Language.English));
        }

        Organization("statutes", "Statutes", "Statutes");
        if (facts?.Kind == TextKind.UnofficialTranslation)
        {
            Organization("translator", facts.Translator ?? "Not known", facts.Translator ?? "Not known");
            Role("translatorRole", "translator", "Translator");
        }

        Role("issuer", "issuer", "Issuer");
        Role("editor", "editor", "Editor");

        void Organization(string id, string shown, string name) =>
            Item("TLCOrganization", id, $"/akn/ontology/organization/cn/{Escaped(name)}", shown);
        void Role(string id, string name, string shown) => Item("TLCRole", id, $"/akn/ontology/role/{name}", shown);
    }

    private static string Escaped(string name) => Uri.EscapeDataString(XmlCharacters.Replace(name));

    private void Item(string element, string id, string href, string shown, params ImmutableArray<(string, string?)> more) =>
        xml.Empty(element, [("eId", id), ("href", href), ("showAs", shown), .. more]);

    private void WriteNotes()
    {
        var number = 0;
        xml.Open("notes", ("source", Editor));
        foreach (var sentence in ExportStatement.Of(exported, text.Language, includesPreamble: true))
        {
            xml.Open("note", ("eId", $"note_{++number}"));
            xml.Paragraph(sentence.Zh!, ("xml:lang", "zh"));
            xml.Paragraph(sentence.En!, ("xml:lang", "en"));
            xml.Close();
        }

        xml.Close();
    }

    private void WriteProprietary()
    {
        xml.Open("proprietary", ("source", Editor));
        Own("version", exported.Id.ToString());
        Own("status", exported.Status.Name, ("at", LawDate.Format(exported.StatusDay)));
        foreach (var caution in exported.Cautions)
        {
            Own("caution", caution.Code.Name);
        }

        if (facts is not null)
        {
            var kind = portion.IsWhole ? facts.KindNameOf([.. exported.Shape.Articles.Select(a => a.Path)]) : facts.KindNameAt(portion);
            Own("textKind", kind);
            Own("rights", facts.Rights);
            foreach (var source in facts.Sources)
            {
                Own("source", source);
            }

            if (facts.Sha256 is { } hash)
            {
                Own("sha256", hash);
            }

            foreach (var article in facts.Unverified)
            {
                Own("unverified", article.IsWhole ? "" : $"#{article}");
            }
        }

        foreach (var e in life.Events.Where(e => !e.Verified))
        {
            Own("unverified", $"#{e.EId}");
        }

        xml.Close();

        void Own(string name, string value, params ImmutableArray<(string, string?)> attributes) =>
            xml.Foreign(OwnNamespace, name, value, attributes);
    }
}
