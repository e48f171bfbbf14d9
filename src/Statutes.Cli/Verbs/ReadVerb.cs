using System.CommandLine;
using System.Text.Json;
using Statutes.Cli.Exits;
using Statutes.Cli.Hosting;
using Statutes.Contract.Requests;
using Statutes.Contract.Responses;
using Statutes.Model.Dates;
using Statutes.Model.Provisions;

namespace Statutes.Cli.Verbs;

/// <summary><c>statutes read</c>: prints one article as in force at a date.</summary>
internal static class ReadVerb
{
    public static Command Create()
    {
        var work = new Argument<string>("work") { Description = "Id of a work, such as csl." };
        var article = new Argument<string>("article") { Description = "Number of an article, such as 35 or 120-1." };
        var command = new Command("read", "Print one article as in force at a date.")
        {
            work, article, SharedOptions.At, SharedOptions.Json,
        }.WithFolders();
        command.SetAction(async (parsed, cancellation) =>
        {
            var today = LawDate.Today(TimeProvider.System);
            var (at, _) = parsed.Date(today);
            var knowledge = await KnowledgeBaseFactory.OpenAsync(parsed.Locations(), cancellation);
            var requested = RequestParameters.Work(knowledge, parsed.GetValue(work)!);
            var version = requested.Problem is null
                ? RequestParameters.Version(requested.Value, LawDate.Format(at), today)
                : requested.Problem;
            var id = version.Problem is null
                ? RequestParameters.Article(knowledge, requested.Value, version.Value, parsed.GetValue(article)!)
                : version.Problem;
            if (id.Problem is { } problem)
            {
                Console.Error.WriteLine($"statutes: {problem.Detail}");
                return ExitCodes.No;
            }

            var found = new ContractMapping(knowledge, at).Article(id.Value)!;
            Console.Out.Write(parsed.GetValue(SharedOptions.Json)
                ? JsonSerializer.Serialize(found, ApiJson.Answers.ArticleJson) + "\n"
                : ToText(found));
            return ExitCodes.Done;
        });
        return command;
    }

    private static string ToText(ArticleJson article)
    {
        var text = new StringWriter();
        text.WriteLine($"{article.Label.Zh}  {article.Label.En}");
        text.WriteLine($"version of {article.Version}, {article.Status} at {article.At}{(article.Verified ? "" : ", wording unverified")}");
        foreach (var caution in article.Cautions)
        {
            text.WriteLine($"{caution.Code}: {caution.Message.En}");
        }

        foreach (var line in article.Paragraphs.SelectMany(Lines))
        {
            text.WriteLine(line);
        }

        foreach (var reference in article.References.Out.Where(r => r.OfLaterVersion || r.OfEarlierVersion))
        {
            text.WriteLine(NoteOn(reference, article.Version));
        }

        return text.ToString();
    }

    private static string NoteOn(ReferenceOutJson reference, string citedAsOf)
    {
        var version = VersionOf(reference.Targets[0]);
        var what = reference.OfEarlierVersion
            ? $"It had been amended by then, but the corpus has only the older version of {version}"
            : $"The corpus has only the version of {version}";
        return $"note: “{reference.Text}” is cited as of {citedAsOf}. {what}; its numbering may differ.";
    }

    private static string VersionOf(string id) => ProvisionId.TryParse(id, out var target) ? LawDate.Format(target.Version.Date) : id;

    private static IEnumerable<string> Lines(ParagraphJson paragraph)
    {
        IEnumerable<(string Id, string? Zh, string? En, string Indent)> all =
        [
            (paragraph.Id, paragraph.Zh, paragraph.En, ""),
            .. paragraph.Items.SelectMany(i =>
                new[] { (i.Id, i.Zh, i.En, "  ") }.Concat(i.Subitems.Select(s => (s.Id, s.Zh, s.En, "    ")))),
        ];
        foreach (var (id, zh, en, indent) in all)
        {
            var number = ProvisionId.TryParse(id, out var provision) && provision.Path.Kind is ProvisionKind.Item or ProvisionKind.Subitem
                ? provision.Path.Number.Value
                : 0;
            if (zh is not null)
            {
                yield return indent + (number == 0 ? "" : $"（{ChineseNumeral.Format(number)}）") + zh;
            }

            if (en is not null)
            {
                yield return indent + (number == 0 ? "" : $"({number}) ") + en;
            }
        }
    }
}
