using System.Globalization;
using Statutes.Citations.Formatting;
using Statutes.Contract.Problems;
using Statutes.Model.Corpus;
using Statutes.Model.Dates;
using Statutes.Model.Ids;
using Statutes.Model.Provisions;
using Statutes.Model.Text;
using Statutes.Model.Works;
using Statutes.Search;

namespace Statutes.Contract.Requests;

/// <summary>A date as it was asked for.</summary>
/// <param name="Day">The date.</param>
/// <param name="Assumed">Whether none was given, so that today stands for it.</param>
public readonly record struct RequestedDate(DateOnly Day, bool Assumed);

/// <summary>Reads what a request asks for; every mistake is a problem that names the mend.</summary>
public static class RequestParameters
{
    /// <summary>The longest <c>q</c> or <c>cite</c>, in UTF-16 code units.</summary>
    public const int MaxText = 1_000;

    /// <summary>Reads <c>at</c>.</summary>
    public static Result<RequestedDate> Date(string? at, DateOnly today)
    {
        if (string.IsNullOrEmpty(at))
        {
            return new RequestedDate(today, true);
        }

        return LawDate.TryParse(at, out var day)
            ? new RequestedDate(day, false)
            : Problem.BadRequest(ProblemCodes.BadDate, $"“{Short(at)}” is not a date. Write at=2018-01-01.", $"“{Short(at)}”不是日期。请写成 at=2018-01-01。");
    }

    /// <summary>Reads a text that must be there and not too long.</summary>
    public static Result<string> Text(string name, string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return Problem.BadRequest(ProblemCodes.MissingParameter, $"The parameter {name} is missing or empty. Add {name}=….", $"缺少参数 {name}，或其为空。请加上 {name}=…。");
        }

        return value.Length <= MaxText
            ? value
            : Problem.BadRequest(ProblemCodes.TooLarge, $"{name} has {value.Length} characters; at most {MaxText} are read.", $"{name} 共 {value.Length} 个字符；最多读取 {MaxText} 个。");
    }

    /// <summary>Reads a whole number from 1 to a largest one.</summary>
    public static Result<int> Number(string name, string? value, int otherwise, int most)
    {
        if (string.IsNullOrEmpty(value))
        {
            return otherwise;
        }

        return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most
            ? number
            : Problem.BadRequest(ProblemCodes.BadPage, $"{name} is “{Short(value)}”; it runs from 1 to {most}.", $"{name} 为“{Short(value)}”；应在 1 至 {most} 之间。");
    }

    /// <summary>Reads the name of a citation style; none is asked for where it is absent.</summary>
    public static Result<CitationStyle?> Style(string? style)
    {
        if (string.IsNullOrEmpty(style))
        {
            return default(CitationStyle?);
        }

        return CitationStyleNames.TryParse(style, out var known)
            ? known
            : Problem.BadRequest(ProblemCodes.UnknownParameter, $"“{Short(style)}” is not a style. There are: {StyleNames}.");
    }

    /// <summary>The names of all styles.</summary>
    public static string StyleNames { get; } = string.Join(", ", Enum.GetValues<CitationStyle>().Select(s => s.Name));

    /// <summary>Reads what stands before the paths of links: nothing, a path, or an address of the web; never a script.</summary>
    public static Result<string> BaseUrl(string? address) =>
        string.IsNullOrEmpty(address) || address[0] == '/' || (Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps))
            ? address ?? ""
            : Problem.BadRequest(ProblemCodes.UnknownParameter, $"base is “{Short(address)}”; it is empty, begins with /, or with https://.");

    /// <summary>Finds a work.</summary>
    public static Result<Work> Work(KnowledgeBase knowledge, string work)
    {
        if (WorkId.TryParse(work, out var id) && knowledge.Catalog.Find(id) is { } found)
        {
            return found;
        }

        var known = string.Join(", ", knowledge.Catalog.Works.Take(20).Select(w => w.Id.Slug));
        return Problem.NotFound(ProblemCodes.UnknownWork, $"No work has the id “{Short(work)}”. There are: {known}.", $"没有代号为“{Short(work)}”的法规。收录的有：{known}。");
    }

    /// <summary>Finds the version meant by a date or by <c>current</c>.</summary>
    public static Result<LawVersion> Version(Work work, string version, DateOnly today)
    {
        var day = today;
        if (version != "current" && !LawDate.TryParse(version, out day))
        {
            return Problem.BadRequest(ProblemCodes.BadDate, $"“{Short(version)}” is neither a date nor “current”. Write /{work.Id}/2018-01-01 or /{work.Id}/current.",
                $"“{Short(version)}”既不是日期，也不是“current”。请写 /{work.Id}/2018-01-01 或 /{work.Id}/current。");
        }

        return work.VersionMeantAt(day) is { } found
            ? found
            : Problem.NotFound(ProblemCodes.UnknownVersion, $"No wording of “{work.Title.Either(Language.English)}” is held here.", $"本站未收录《{work.Title.Either(Language.Chinese)}》的文本。");
    }

    /// <summary>Reads the fingerprint of a corpus, which is that of the one that is served or absent.</summary>
    /// <returns>Whether one was given.</returns>
    public static Result<bool> Corpus(KnowledgeBase knowledge, string? corpus) =>
        string.IsNullOrEmpty(corpus) ? false
        : corpus == knowledge.CorpusHash ? true
        : Problem.NotFound(ProblemCodes.UnknownCorpus, $"The corpus “{Short(corpus)}” is not served here now. Leave corpus away to read what is; a saved answer is checked with statutes verify.");

    /// <summary>Finds an article by the number in its id.</summary>
    public static Result<ProvisionId> Article(KnowledgeBase knowledge, Work work, LawVersion version, string number)
    {
        var id = work.IdOf(version);
        var shape = knowledge.Catalog.ShapeOf(id)!;
        return ProvisionNumber.TryParse(number, out var read) && shape.Article(read) is { } article
            ? new ProvisionId(id, article.Path)
            : NoSuchArticle(work, shape, number);
    }

    /// <summary>Finds a provision by its eId.</summary>
    public static Result<ProvisionId> Provision(KnowledgeBase knowledge, Work work, LawVersion version, string eId)
    {
        var id = work.IdOf(version);
        var shape = knowledge.Catalog.ShapeOf(id)!;
        if (!ProvisionPath.TryParse(eId, out var path) || path.IsWhole)
        {
            return Problem.NotFound(ProblemCodes.NoSuchProvision, $"“{Short(eId)}” is not the id of a provision. Ids look like art_35, art_35__para_1, art_21__para_1__item_3.",
                $"“{Short(eId)}”不是条款的标识。标识形如 art_35、art_35__para_1、art_21__para_1__item_3。");
        }

        if (shape.Find(path) is not null)
        {
            return new ProvisionId(id, path);
        }

        return path.Kind == ProvisionKind.Article
            ? NoSuchArticle(work, shape, path.Number.ToString())
            : Problem.NotFound(ProblemCodes.NoSuchProvision, $"{id} has no {path}.", $"{id} 中没有 {path}。");
    }

    private static Problem NoSuchArticle(Work work, VersionShape shape, string number) => Problem.NotFound(
        ProblemCodes.NoSuchArticle,
        $"“{work.Title.Either(Language.English)}” as of {LawDate.Format(shape.Version.Date)} has no article {Short(number)}; it has {shape.Articles.Length} articles.",
        $"《{work.Title.Either(Language.Chinese)}》（{LawDate.Format(shape.Version.Date)}版本）没有第{Short(number)}条；共{shape.Articles.Length}条。");

    internal static string Short(string text) => text.Length <= 60 ? text : text[..60] + "…";
}
