using System.Collections.Frozen;
using System.Collections.Immutable;
using Statutes.Citations.Resolving;
using Statutes.Model.Ids;
using Statutes.Model.Provisions;
using Statutes.Model.Text;
using Statutes.Search;
using Statutes.Search.Schema;
using Statutes.Search.Understanding;

namespace Statutes.Tools.Judging;

/// <summary>Reads questions with the articles that answer them.</summary>
/// <param name="knowledge">Contains the articles.</param>
/// <param name="today">Today; citations mean the text in force.</param>
public sealed class QuestionReader(KnowledgeBase knowledge, DateOnly today)
{
    private readonly Dictionary<ProvisionId, FrozenSet<string>> words = [];

    /// <summary>Reads a file of tools/judging/questions: title of the law, number of the article and question, separated by tabs.</summary>
    /// <param name="lines">The lines; a line that begins with # is a comment.</param>
    /// <returns>The questions, and the lines whose article is unknown or has no Chinese text.</returns>
    public (List<AnsweredQuestion> Questions, List<string> Unknown) ReadOwn(IEnumerable<string> lines)
    {
        var (questions, unknown) = (new List<AnsweredQuestion>(), new List<string>());
        foreach (var line in lines.Where(l => l is not ([] or ['#', ..])))
        {
            var columns = line.Split('\t');
            var title = columns[0].Replace("《民法典》", "《中华人民共和国民法典》", StringComparison.Ordinal);
            var answer = knowledge.Resolve($"《{title}》第{columns[1]}条", today, today) is Resolution.Resolved { Targets: [var target, ..] }
                ? Answer(columns[2], target.Id.Version, target.Id.Path.Number.ToString()!)
                : null;
            if (answer is null)
            {
                unknown.Add(line);
            }
            else
            {
                questions.Add(answer);
            }
        }

        return (questions, unknown);
    }

    /// <summary>Reads a file of questions in English: title of the law, numbers of the answers separated by |, and question.</summary>
    /// <returns>The questions, and the lines with an unknown article.</returns>
    public (List<EnglishQuestion> Questions, List<string> Unknown) ReadEnglish(IEnumerable<string> lines)
    {
        var (questions, unknown) = (new List<EnglishQuestion>(), new List<string>());
        var rows = lines.Where(l => l is not ([] or ['#', ..])).ToArray();
        for (var i = 0; i < rows.Length; i++)
        {
            var columns = rows[i].Split('\t');
            var articles = columns[1].Split('|').Select(number => NameOf(columns[0], number)).OfType<string>().ToImmutableArray();
            if (articles.Length < columns[1].Split('|').Length)
            {
                unknown.Add(rows[i]);
            }
            else
            {
                questions.Add(new EnglishQuestion(columns[2], articles, IsKeptApart: i % 3 == 2));
            }
        }

        return (questions, unknown);
    }

    private string? NameOf(string title, string number)
    {
        var isInserted = number.Contains('之', StringComparison.Ordinal); // 133之一
        var cite = isInserted ? $"第{number.Replace("之", "条之", StringComparison.Ordinal)}" : $"第{number}条";
        return knowledge.Resolve($"《{title}》{cite}", today, today) is Resolution.Resolved { Targets: [var target, ..] }
            ? $"{target.Work.Id.Slug}/{target.Id.Path.Number}"
            : null;
    }

    /// <summary>Reads a public file: number, question and articles (work/number, separated by |), with a heading.</summary>
    /// <returns>Each question with the names of its articles and a pair for each article that has a Chinese text.</returns>
    public List<PublicQuestion> ReadPublic(IEnumerable<string> lines) =>
    [
        .. from line in lines.Skip(1)
           let columns = line.Split('\t')
           let articles = columns[2].Split('|')
           let pairs = articles.Select(a => InNewestText(columns[1], a)).OfType<AnsweredQuestion>()
           select new PublicQuestion(columns[1], today, articles.ToFrozenSet(), [.. pairs]),
    ];

    /// <summary>Reads a public file of scenarios: number, scenario and citation, with a heading. Unknown citations are left out.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="at">The date of the scenarios.</param>
    public List<PublicQuestion> ReadScenarios(IEnumerable<string> lines, DateOnly at) =>
    [
        .. from line in lines.Skip(1)
           let columns = line.Split('\t')
           let resolved = knowledge.Resolve(columns[2], at, today) as Resolution.Resolved
           where resolved is not null
           let articles = resolved.Targets.Select(t => $"{t.Work.Id.Slug}/{t.Id.Path.Number}")
           select new PublicQuestion(columns[1], at, articles.ToFrozenSet(), []),
    ];

    private AnsweredQuestion? InNewestText(string question, string article)
    {
        var slash = article.LastIndexOf('/');
        return knowledge.Catalog.Find(WorkId.Parse(article[..slash])) is { } work
            && work.Versions.Select(work.IdOf).LastOrDefault(v => knowledge.TextOf(v, Language.Chinese) is not null) is { } version
                ? Answer(question, version, article[(slash + 1)..])
                : null;
    }

    private AnsweredQuestion? Answer(string question, VersionId version, string number)
    {
        if (knowledge.TextOf(version, Language.Chinese) is not { } text
            || text.Articles.FirstOrDefault(a => a.Number.ToString() == number) is not { } article)
        {
            return null;
        }

        var id = new ProvisionId(version, article.Path);
        if (!words.TryGetValue(id, out var found))
        {
            var title = knowledge.Catalog.Find(version.Work)!.Title.Zh ?? "";
            var texts = text.LinesOf(article).Concat(text.DivisionsAround(article).Select(text.WordingOf)).Append(title);
            words[id] = found = texts.SelectMany(t => ChineseWords.In(QueryText.Fold(t))).ToFrozenSet();
        }

        var asked = WordAssociations.WordsIn(knowledge.Interpret(question).Asked).ToFrozenSet();
        return new AnsweredQuestion(question, $"{version.Work.Slug}/{number}", asked, found);
    }
}
