using System.Globalization;
using Statutes.Citations.Formatting;
using Statutes.Contract.Problems;
using Statutes.Model.Corpus;
using Statutes.Model.Dates;
using Statutes.Model.Ids;
using Statutes.Model.Provisions;
using Statutes.Model.Works;
using Statutes.Search;

namespace Statutes.Contract.Requests;

/// <summary>Parses the parameters that several requests share. Each error is a problem that names the fix.</summary>
public static class RequestParameters
{
    /// <summary>The maximum length of <c>q</c> and <c>cite</c>, in UTF-16 code units.</summary>
    public const int MaxText = 1_000;

    /// <summary>The names of all citation styles.</summary>
    public static string StyleNames { get; } = string.Join(", ", Styles);

    // an unknown work is answered with at most so many ids that exist
    private const int MaxListedWorks = 20;

    /// <summary>Parses <c>at</c>; today if it is absent or empty.</summary>
    public static Result<RequestedDate> Date(string? at, DateOnly today)
    {
        if (string.IsNullOrEmpty(at))
        {
            return new RequestedDate(today, true);
        }

        return LawDate.TryParse(at, out var day) ? new RequestedDate(day, false) : ProblemMessages.InvalidDate(at);
    }

    /// <summary>Checks a text that is required and has at most <see cref="MaxText"/> code units.</summary>
    public static Result<string> Text(string name, string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return ProblemMessages.MissingParameter(name);
        }

        return value.Length <= MaxText ? value : ProblemMessages.ParameterTooLong(name, value.Length, MaxText);
    }

    /// <summary>Parses a whole number from 1 to a maximum.</summary>
    /// <param name="name">The name of the parameter.</param>
    /// <param name="value">Its value as sent.</param>
    /// <param name="otherwise">The number if it is absent or empty.</param>
    /// <param name="most">The maximum.</param>
    public static Result<int> Number(string name, string? value, int otherwise, int most)
    {
        if (string.IsNullOrEmpty(value))
        {
            return otherwise;
        }

        return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most
            ? number
            : ProblemMessages.OutOfRange(name, value, most);
    }

    /// <summary>Parses the name of a citation style; null if it is absent or empty.</summary>
    public static Result<CitationStyle?> Style(string? style)
    {
        if (string.IsNullOrEmpty(style))
        {
            return default(CitationStyle?);
        }

        return CitationStyleNames.TryParse(style, out var parsed)
            ? parsed
            : ProblemMessages.InvalidValue("style", style, Styles);
    }

    /// <summary>Checks the base of links: empty, a path, or an http(s) address; never a script.</summary>
    public static Result<string> BaseUrl(string? address) =>
        string.IsNullOrEmpty(address) ? ""
        : address[0] == '/' || (Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https") ? address
        : ProblemMessages.InvalidBaseUrl(address);

    /// <summary>Finds a work by its id, or by one that it had before.</summary>
    public static Result<Work> Work(KnowledgeBase knowledge, string work)
    {
        if (WorkId.TryParse(work, out var id) && (knowledge.Catalog.Find(id) ?? knowledge.Catalog.FindByFormerId(id)) is { } match)
        {
            return match;
        }

        var works = knowledge.Catalog.Works;
        var ids = works.Take(MaxListedWorks).Select(w => w.Id.Slug);
        return ProblemMessages.UnknownWork(work, works.Length > MaxListedWorks ? ids.Append("…") : ids);
    }

    /// <summary>Finds the version of a work that applies at a date, or today for <c>current</c>.</summary>
    public static Result<LawVersion> Version(Work work, string version, DateOnly today)
    {
        var day = today;
        if (version != "current" && !LawDate.TryParse(version, out day))
        {
            return ProblemMessages.InvalidVersion(version, work.Id);
        }

        return work.VersionMeantAt(day) is { } match ? match : ProblemMessages.NoText(work.Title);
    }

    /// <summary>Checks the fingerprint of a corpus, which must be that of the corpus served, or absent.</summary>
    /// <returns>True if a fingerprint was sent.</returns>
    public static Result<bool> Corpus(KnowledgeBase knowledge, string? corpus) =>
        string.IsNullOrEmpty(corpus) ? false
        : corpus == knowledge.CorpusHash ? true
        : ProblemMessages.UnknownCorpus(corpus);

    /// <summary>Finds an article by the number in its id: <c>35</c>, or <c>59-1</c> for 第五十九条之一.</summary>
    public static Result<ProvisionId> Article(KnowledgeBase knowledge, Work work, LawVersion version, string number)
    {
        var id = work.IdOf(version);
        var shape = knowledge.Catalog.ShapeOf(id)!;
        return ProvisionNumber.TryParse(number, out var parsed) && shape.Article(parsed) is { } article
            ? new ProvisionId(id, article.Path)
            : NoSuchArticle(work, shape, number);
    }

    /// <summary>Finds a provision by its eId: <c>art_21__para_1__item_3</c>.</summary>
    public static Result<ProvisionId> Provision(KnowledgeBase knowledge, Work work, LawVersion version, string eId)
    {
        var id = work.IdOf(version);
        var shape = knowledge.Catalog.ShapeOf(id)!;
        if (!ProvisionPath.TryParse(eId, out var path) || path.IsWhole)
        {
            return ProblemMessages.InvalidEId(eId);
        }

        if (shape.Find(path) is not null)
        {
            return new ProvisionId(id, path);
        }

        return path.Kind == ProvisionKind.Article
            ? NoSuchArticle(work, shape, path.Number.ToString())
            : ProblemMessages.NoSuchProvision(id, path.ToString());
    }

    private static IEnumerable<string> Styles => Enum.GetValues<CitationStyle>().Select(s => s.Name);

    private static Problem NoSuchArticle(Work work, VersionShape shape, string number) =>
        ProblemMessages.NoSuchArticle(work.Title, LawDate.Format(shape.Version.Date), number, shape.Articles.Length);
}
