using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Statutes.Model.Dates;
using Statutes.Model.Ids;
using Statutes.Model.Provisions;
using Statutes.Model.Text;
using Statutes.Model.Works;

namespace Statutes.Export.LinkedData;

/// <summary>
/// Writes a version, or one provision of it, as JSON-LD: schema.org <c>Legislation</c> with the properties of ELI, in
/// both languages, with its context. A provision is identified by its permanent address. Without a base URL the address
/// is a path, relative to the address of the document. The output is UTF-8, and the same for the same corpus. It can be
/// embedded in HTML, as the characters of HTML syntax are escaped.
/// </summary>
public sealed class LinkedDataDocument
{
    private static readonly (string Property, WorkRelationKind[] Kinds)[] Relations =
    [
        ("isBasedOn", [WorkRelationKind.Basis]), ("eli:based_on", [WorkRelationKind.Basis]),
        ("legislationApplies", [WorkRelationKind.Implements]), ("eli:applies", [WorkRelationKind.Implements]),
        ("legislationRepeals", [WorkRelationKind.Repeals, WorkRelationKind.Replaces]),
        ("eli:repeals", [WorkRelationKind.Repeals, WorkRelationKind.Replaces]),
        ("eli:repealed_by", [WorkRelationKind.ReplacedBy]),
    ];

    private readonly ExportedVersion exported;
    private readonly Utf8JsonWriter json;
    private readonly LinkedDataWords words;
    private readonly LinkedProvisions provisions;

    private LinkedDataDocument(ExportedVersion exported, Utf8JsonWriter json) =>
        (this.exported, this.json, words, provisions) =
            (exported, json, new LinkedDataWords(exported, json), new LinkedProvisions(exported, json));

    /// <summary>Writes a version with all its provisions.</summary>
    /// <param name="exported">The version.</param>
    /// <param name="stream">The output; it is not closed.</param>
    public static void Write(ExportedVersion exported, Stream stream) =>
        Begin(exported, stream, document => document.WriteVersion());

    /// <summary>Writes one provision with all within it.</summary>
    /// <param name="exported">The version.</param>
    /// <param name="path">The provision.</param>
    /// <param name="stream">The output; it is not closed.</param>
    /// <exception cref="ArgumentException">No text of the version has such a provision.</exception>
    public static void Write(ExportedVersion exported, ProvisionPath path, Stream stream)
    {
        var provision = ParallelProvision.Find(exported, path)
            ?? throw new ArgumentException($"{exported.Id} has no {path}.", nameof(path));
        Begin(exported, stream, document => document.provisions.Write(provision, isRoot: true));
    }

    private static void Begin(ExportedVersion exported, Stream stream, Action<LinkedDataDocument> write)
    {
        // Chinese is not escaped; < > & ' and " within strings are.
        var options = new JsonWriterOptions { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), Indented = true, NewLine = "\n" };
        using var json = new Utf8JsonWriter(stream, options);
        write(new LinkedDataDocument(exported, json));
        json.Flush();
        stream.WriteByte((byte)'\n');
    }

    private void WriteVersion()
    {
        var (work, version) = (exported.Work, exported.Version);
        json.WriteStartObject();
        LinkedDataContext.Write(json);
        words.Node(exported.Address, "Legislation", "eli:LegalResource");
        words.Identifier(exported.Id.ToString());
        words.Both("name", work.TitleOf(version));
        words.Both("alternateName", work.ShortTitle);
        json.WriteString("legislationType", work.Kind.Name);
        json.WriteString("legislationJurisdiction", "CN");
        json.WriteString("eli:jurisdiction", "CN");
        if (work.DocumentNumber is { } number)
        {
            words.Both("eli:number", number);
        }

        WriteDates();
        words.Force();
        WriteIssuers();
        words.Statement();
        WriteRelations();
        WriteOtherVersions();
        WriteExpressions();
        WriteForms();
        json.WriteStartArray("hasPart");
        foreach (var provision in ParallelProvision.Of(exported))
        {
            provisions.Write(provision, isRoot: false);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteDates()
    {
        var (work, version) = (exported.Work, exported.Version);
        if ((DayOf(LifecycleEventKind.Adopted) ?? DayOf(LifecycleEventKind.Amended)) is { } adopted)
        {
            words.Day("legislationDate", adopted);
            words.Day("eli:date_document", adopted);
        }

        if ((version.Draft ? version.Date : DayOf(LifecycleEventKind.Promulgated)) is { } published)
        {
            words.Day("datePublished", published);
            words.Day("eli:date_publication", published);
        }

        words.Day("legislationDateVersion", version.Date);
        words.Day("eli:version_date", version.Date);
        if (work.InForceFrom(version) is { } from)
        {
            var until = work.InForceUntil(version);
            words.Day("eli:first_date_entry_in_force", from);
            if (until is { } end)
            {
                words.Day("eli:date_no_longer_in_force", end);
            }

            json.WriteString("temporalCoverage", $"{LawDate.Format(from)}/{(until is { } last ? LawDate.Format(last.AddDays(-1)) : "..")}");
        }

        DateOnly? DayOf(LifecycleEventKind kind) => work.Events.FirstOrDefault(e => e.Kind == kind && e.Version == version.Date)?.Date;
    }

    private void WriteIssuers()
    {
        if (!exported.Work.Issuers.IsEmpty)
        {
            json.WriteStartArray("legislationPassedBy");
            foreach (var issuer in exported.Work.Issuers)
            {
                json.WriteStartObject();
                json.WriteString("@type", "Organization");
                words.Both("name", issuer);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }
    }

    private void WriteRelations()
    {
        foreach (var (property, kinds) in Relations)
        {
            var related = exported.Work.Relations.Where(r => kinds.Contains(r.Kind)).ToArray();
            if (related.Length == 0)
            {
                continue;
            }

            json.WriteStartArray(property);
            foreach (var relation in related)
            {
                json.WriteStartObject();
                if (relation.Work is { } other)
                {
                    json.WriteString("@id", WorkAddress(other));
                }

                json.WriteString("@type", "Legislation");
                words.Both("name", relation.Title);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }
    }

    private void WriteOtherVersions()
    {
        var (work, version) = (exported.Work, exported.Version);
        json.WriteStartObject("exampleOfWork");
        words.Node(WorkAddress(work.Id), "Legislation", "eli:LegalResource");
        words.Identifier(work.Id.Slug);
        words.Both("name", work.Title);
        json.WriteEndObject();
        json.WriteString("eli:is_member_of", WorkAddress(work.Id));
        if (!version.Draft)
        {
            var enacted = work.Versions.Where(v => !v.Draft).ToArray();
            var at = Array.FindIndex(enacted, v => v.Date == version.Date);
            if (at > 0)
            {
                json.WriteString("legislationChanges", AddressOf(enacted[at - 1]));
            }

            if (at + 1 < enacted.Length)
            {
                json.WriteString("eli:changed_by", AddressOf(enacted[at + 1]));
            }
        }

        string AddressOf(LawVersion other) => exported.AddressOf(new ProvisionId(work.IdOf(other), ProvisionPath.Whole));
    }

    private void WriteExpressions()
    {
        var original = exported.Version.Texts.FirstOrDefault(t => t.Kind == TextKind.Authentic);
        json.WriteStartArray("inLanguage");
        foreach (var text in exported.Version.Texts)
        {
            json.WriteStringValue(text.Language.TwoLetters);
        }

        json.WriteEndArray();
        json.WriteStartArray("workExample");
        foreach (var text in exported.Version.Texts)
        {
            WriteExpression(text, original);
        }

        json.WriteEndArray();
    }

    private void WriteExpression(Expression text, Expression? original)
    {
        json.WriteStartObject();
        words.Node(ExpressionAddress(text.Language), "LegislationObject", "eli:LegalExpression");
        json.WriteString("inLanguage", text.Language.TwoLetters);
        json.WriteString("eli:language", LinkedDataContext.Languages + (text.Language == Language.Chinese ? "ZHO" : "ENG"));
        if (exported.Text(text.Language) is { } document)
        {
            words.In("name", text.Language, exported.TitleOf(document));
        }

        // Our copy is unofficial, whatever the gazette's text is.
        json.WriteString("legislationLegalValue", "UnofficialLegalValue");
        json.WriteString("eli:legal_value", "eli:LegalValue-unofficial");
        json.WriteString("copyrightNotice", text.Rights);
        if (text.Kind == TextKind.UnofficialTranslation)
        {
            WriteTranslation(text, original);
        }

        if (!text.Sources.IsEmpty)
        {
            json.WriteStartArray("citation");
            foreach (var source in text.Sources)
            {
                json.WriteStringValue(source);
            }

            json.WriteEndArray();
        }

        if (text.Sha256 is { } hash)
        {
            json.WriteString("sha256", hash);
        }

        json.WriteEndObject();
    }

    private void WriteTranslation(Expression text, Expression? original)
    {
        if (text.Translator is { } translator)
        {
            json.WriteStartObject("translator");
            json.WriteString("@type", "Organization");
            json.WriteString("name", translator);
            json.WriteEndObject();
        }

        if (original is not null)
        {
            json.WriteString("translationOfWork", ExpressionAddress(original.Language));
        }
    }

    private void WriteForms()
    {
        var api = $"{exported.BaseUrl}/api/works/{exported.Work.Id}/{LawDate.Format(exported.Version.Date)}/export";
        json.WriteStartArray("encoding");
        foreach (var format in Enum.GetValues<ExportFormat>())
        {
            json.WriteStartObject();
            json.WriteString("@type", "MediaObject");
            json.WriteString("encodingFormat", format.MediaType.Split(';')[0]);
            json.WriteString("contentUrl", $"{api}?format={format.Name}");
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private string WorkAddress(WorkId work) => $"{exported.BaseUrl}/works#{work}";

    private string ExpressionAddress(Language language) => $"{exported.Address}#{(language == Language.Chinese ? "zho" : "eng")}";
}
