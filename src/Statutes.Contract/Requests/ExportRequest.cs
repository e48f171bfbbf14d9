using Statutes.Contract.Problems;
using Statutes.Contract.Responses;
using Statutes.Export;
using Statutes.Export.AkomaNtoso;
using Statutes.Export.LinkedData;
using Statutes.Export.Markdown;
using Statutes.Export.Word;
using Statutes.Model.Ids;
using Statutes.Model.Text;
using Statutes.Search;

namespace Statutes.Contract.Requests;

/// <summary>An export that is asked for, in a request or on the command line.</summary>
/// <param name="Version">The version.</param>
/// <param name="Format">The form.</param>
/// <param name="Language">The one language; null for both.</param>
public sealed record ExportRequest(ExportedVersion Version, ExportFormat Format, Language? Language)
{
    /// <summary>The longest texts that are answered at once, in UTF-16 code units of both languages together; what is longer is had on the command line.</summary>
    public const int MaxTextOverHttp = 4_000_000;

    /// <summary>The names of all formats.</summary>
    public static string FormatNames { get; } = string.Join(", ", Enum.GetValues<ExportFormat>().Select(f => f.Name));

    /// <summary>How many UTF-16 code units its texts have.</summary>
    public long TextLength => Version.Texts.Sum(t => (long)t.Source.Content.Length);

    /// <summary>The name of a file for it: <c>csl@2017-06-01.zho.akn.xml</c>.</summary>
    public string FileName => $"{Version.Id}{(Language is { } one ? one == Statutes.Model.Text.Language.Chinese ? ".zho" : ".eng" : "")}.{Format.Extension}";

    /// <summary>Reads what is asked for.</summary>
    /// <param name="knowledge">The knowledge base.</param>
    /// <param name="work">The id of a work.</param>
    /// <param name="version">A date, or <c>current</c>.</param>
    /// <param name="format">The name of a format.</param>
    /// <param name="lang">A language, in two letters or three; null for what is usual: the authentic text of Akoma Ntoso, else both.</param>
    /// <param name="baseUrl">What stands before the path of every address; null for nothing.</param>
    /// <param name="today">Today, which <c>current</c> means.</param>
    public static Result<ExportRequest> Read(KnowledgeBase knowledge, string work, string version, string? format, string? lang, string? baseUrl, DateOnly today)
    {
        var asked = RequestParameters.Work(knowledge, work);
        if (asked.Problem is { } unknown)
        {
            return unknown;
        }

        var meant = RequestParameters.Version(asked.Value, version, today);
        if (meant.Problem is { } noVersion)
        {
            return noVersion;
        }

        if (string.IsNullOrEmpty(format))
        {
            return Problem.BadRequest(ProblemCodes.MissingParameter, $"The parameter format is missing or empty. There are: {FormatNames}.", $"缺少参数 format，或其为空。可用的有：{FormatNames}。");
        }

        if (!ExportFormatNames.TryParse(format, out var known))
        {
            return Problem.BadRequest(ProblemCodes.UnknownParameter, $"“{RequestParameters.Short(format)}” is not a format. There are: {FormatNames}.", $"没有“{RequestParameters.Short(format)}”格式。可用的有：{FormatNames}。");
        }

        var start = RequestParameters.BaseUrl(baseUrl);
        return start.Problem is { } bad ? bad : Of(knowledge, asked.Value.IdOf(meant.Value), known, lang, start.Value.TrimEnd('/'));
    }

    /// <summary>The same for a version that is known.</summary>
    public static Result<ExportRequest> Of(KnowledgeBase knowledge, VersionId id, ExportFormat format, string? lang, string baseUrl)
    {
        var exported = new ExportedVersion(knowledge.Catalog, id, knowledge.TextsOf(id), knowledge.ReferencesOutOf, baseUrl);
        if (string.IsNullOrEmpty(lang))
        {
            return new ExportRequest(exported, format, format == ExportFormat.AkomaNtoso ? exported.Texts[0].Language : null);
        }

        if (!format.TakesLanguage)
        {
            return Problem.BadRequest(ProblemCodes.UnknownParameter, $"{format.Name} holds both languages; leave lang out.", $"{format.Name} 同时含两种语言；请去掉 lang。");
        }

        if (!LanguageCodes.TryParse(lang, out var language))
        {
            return Problem.BadRequest(ProblemCodes.UnknownParameter, $"“{RequestParameters.Short(lang)}” is not a language. There are: zho, eng.", $"没有“{RequestParameters.Short(lang)}”这一语言。可用的有：zho、eng。");
        }

        return exported.Text(language) is null
            ? Problem.NotFound(ProblemCodes.UnknownVersion, $"{id} is not held in {(language == Statutes.Model.Text.Language.Chinese ? "Chinese" : "English")}.", $"{id} 没有{(language == Statutes.Model.Text.Language.Chinese ? "中文" : "英文")}文本。")
            : new ExportRequest(exported, format, language);
    }

    /// <summary>Writes it.</summary>
    /// <param name="knowledge">The knowledge base.</param>
    /// <param name="stream">Where it is written; it stays open.</param>
    public void Write(KnowledgeBase knowledge, Stream stream)
    {
        switch (Format)
        {
            case ExportFormat.AkomaNtoso:
                AkomaNtosoDocument.Write(Version, Language!.Value, stream);
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
            default:
                WordDocument.Write(Version, stream);
                break;
        }
    }
}
