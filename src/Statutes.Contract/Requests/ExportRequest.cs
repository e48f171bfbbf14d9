using Statutes.Contract.Problems;
using Statutes.Contract.Responses;
using Statutes.Export;
using Statutes.Export.AkomaNtoso;
using Statutes.Export.LinkedData;
using Statutes.Export.Markdown;
using Statutes.Export.Word;
using Statutes.Model.Provisions;
using Statutes.Model.Text;
using Statutes.Search;

namespace Statutes.Contract.Requests;

/// <summary>An export of a version, requested over HTTP or on the command line.</summary>
/// <param name="Version">The version.</param>
/// <param name="Format">The format of the file.</param>
/// <param name="Language">The only language; null for both.</param>
public sealed record ExportRequest(ExportedVersion Version, ExportFormat Format, Language? Language)
{
    /// <summary>
    /// The maximum length of the texts exported over HTTP, in UTF-16 code units of both languages together. Longer ones are
    /// exported on the command line.
    /// </summary>
    public const int MaxTextOverHttp = 4_000_000;

    /// <summary>The names of all formats.</summary>
    public static string FormatNames { get; } = string.Join(", ", Formats);

    /// <summary>The length of its texts together, in UTF-16 code units.</summary>
    public long TextLength => Version.Texts.Sum(t => (long)t.Source.Content.Length);

    /// <summary>The name of the file: <c>csl@2017-06-01.zho.akn.xml</c>.</summary>
    public string FileName => $"{Version.Id}{(Version.Part.IsWhole ? "" : $".{Version.Part}")}{LanguageSuffix}.{Format.Extension}";

    private string LanguageSuffix => Language switch
    {
        null => "",
        Statutes.Model.Text.Language.Chinese => ".zho",
        _ => ".eng",
    };

    private static IEnumerable<string> Formats => Enum.GetValues<ExportFormat>().Select(f => f.Name);

    /// <summary>Parses the parameters of an export.</summary>
    /// <param name="knowledge">The knowledge base.</param>
    /// <param name="work">The id of a work.</param>
    /// <param name="version">A date, or <c>current</c>.</param>
    /// <param name="format">The name of a format.</param>
    /// <param name="lang">
    /// A language, as two or three letters. If it is null, Akoma Ntoso has the authentic text and the other formats have both languages.
    /// </param>
    /// <param name="baseUrl">The prefix of every address; null for none.</param>
    /// <param name="today">Today in Beijing, for <c>current</c>.</param>
    /// <param name="provision">The eId of the chapter or the article to export; null for the whole version.</param>
    public static Result<ExportRequest> Read(
        KnowledgeBase knowledge,
        string work,
        string version,
        string? format,
        string? lang,
        string? baseUrl,
        DateOnly today,
        string? provision = null)
    {
        if (!RequestParameters.Work(knowledge, work).TryGet(out var exported, out var problem)
            || !RequestParameters.Version(exported, version, today).TryGet(out var exportedVersion, out problem))
        {
            return problem;
        }

        if (string.IsNullOrEmpty(format))
        {
            return ProblemMessages.MissingFormat(Formats);
        }

        if (!ExportFormatNames.TryParse(format, out var parsed))
        {
            return ProblemMessages.InvalidValue("format", format, Formats);
        }

        var part = new ProvisionId(exported.IdOf(exportedVersion), ProvisionPath.Whole);
        if (!string.IsNullOrEmpty(provision)
            && !RequestParameters.Provision(knowledge, exported, exportedVersion, provision).TryGet(out part, out problem))
        {
            return problem;
        }

        return RequestParameters.BaseUrl(baseUrl).TryGet(out var prefix, out problem)
            ? Of(knowledge, part, parsed, lang, prefix.TrimEnd('/'))
            : problem;
    }

    /// <summary>Makes the export of a version, or of a provision in it, that is already known.</summary>
    /// <param name="knowledge">The knowledge base.</param>
    /// <param name="part">The version or the provision.</param>
    /// <param name="format">The format of the file.</param>
    /// <param name="lang">A language, as in <see cref="Read"/>.</param>
    /// <param name="baseUrl">The prefix of every address, without a slash at its end.</param>
    public static Result<ExportRequest> Of(KnowledgeBase knowledge, ProvisionId part, ExportFormat format, string? lang, string baseUrl)
    {
        var id = part.Version;
        var exported = new ExportedVersion(knowledge.Catalog, id, knowledge.TextsOf(id), knowledge.ReferencesOutOf, baseUrl)
        {
            Part = part.Path,
        };
        if (string.IsNullOrEmpty(lang))
        {
            return new ExportRequest(exported, format, format == ExportFormat.AkomaNtoso ? AuthenticOf(exported) : null);
        }

        if (!format.TakesLanguage)
        {
            return ProblemMessages.FormatHasBothLanguages(format.Name);
        }

        if (!LanguageCodes.TryParse(lang, out var language))
        {
            return ProblemMessages.InvalidValue("lang", lang, ["zho", "eng"]);
        }

        return exported.Text(language) is not { } text ? ProblemMessages.NoTextInLanguage(id.ToString(), language)
            : !part.Path.IsWhole && text.Find(part.Path) is null ? ProblemMessages.NoProvisionInLanguage(part.ToString(), language)
            : new ExportRequest(exported, format, language);
    }

    // of the texts that have the provision
    private static Language AuthenticOf(ExportedVersion exported) =>
        exported.Texts.First(t => exported.Part.IsWhole || t.Find(exported.Part) is not null).Language;

    /// <summary>Writes the file.</summary>
    /// <param name="knowledge">The knowledge base.</param>
    /// <param name="stream">Receives the file; it stays open.</param>
    public void Write(KnowledgeBase knowledge, Stream stream)
    {
        switch (Format)
        {
            case ExportFormat.AkomaNtoso:
                AkomaNtosoDocument.Write(Version, Language!.Value, stream, Version.Part);
                break;
            case ExportFormat.JsonLd when !Version.Part.IsWhole:
                LinkedDataDocument.Write(Version, Version.Part, stream);
                break;
            case ExportFormat.JsonLd:
                LinkedDataDocument.Write(Version, stream);
                break;
            case ExportFormat.Ndjson:
                ArticleLines.Write(Version, knowledge, stream);
                break;
            case ExportFormat.Markdown:
                MarkdownDocument.Write(Version, Language, stream);
                break;
            case ExportFormat.Docx:
                WordDocument.Write(Version, stream);
                break;
            default:
                throw new InvalidOperationException($"No writer for the format {Format}.");
        }
    }
}
