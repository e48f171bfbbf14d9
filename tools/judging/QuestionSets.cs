using Statutes.Search;

namespace Statutes.Tools.Judging;

/// <summary>What the tools that learn from questions read: an index, the project's questions, public questions and scenarios.</summary>
public sealed class QuestionSets
{
    /// <summary>Opens an index and reads the questions about its articles.</summary>
    /// <param name="tools">The folder tools of the repository.</param>
    /// <param name="index">The folder with the file CURRENT.</param>
    /// <param name="publicFile">Public questions, as tab-separated values: number, question, ids of the articles; null for none.</param>
    /// <param name="scenarioFile">Scenarios: number, scenario, citation; null for none.</param>
    public QuestionSets(string tools, string index, string? publicFile, string? scenarioFile)
    {
        Knowledge = KnowledgeBase.Open(Path.Combine(index, File.ReadAllText(Path.Combine(index, "CURRENT")).Trim()));
        Reader = new QuestionReader(Knowledge, Today);
        var files = Directory.GetFiles(Path.Combine(tools, "judging", "questions"), "*.tsv").Order(StringComparer.Ordinal);
        (var all, Unknown) = Reader.ReadOwn(files.SelectMany(File.ReadLines));
        Asked = publicFile is null ? [] : Reader.ReadPublic(File.ReadLines(publicFile));
        Scenarios = scenarioFile is null ? [] : Reader.ReadScenarios(File.ReadLines(scenarioFile), ScenarioDay);
        Own = CrossValidation.Without(all, [.. Asked, .. Scenarios]);
    }

    /// <summary>The day at which scenarios are asked.</summary>
    public static DateOnly ScenarioDay { get; } = new(2023, 6, 1);

    /// <summary>Today.</summary>
    public DateOnly Today { get; } = DateOnly.FromDateTime(DateTime.Today);

    /// <summary>The knowledge base.</summary>
    public KnowledgeBase Knowledge { get; }

    /// <summary>Reads further questions about its articles.</summary>
    public QuestionReader Reader { get; }

    /// <summary>The questions of the project, without those that are like a public one.</summary>
    public List<AnsweredQuestion> Own { get; }

    /// <summary>Questions of the project about articles that the index lacks.</summary>
    public List<string> Unknown { get; }

    /// <summary>The public questions.</summary>
    public List<PublicQuestion> Asked { get; }

    /// <summary>The scenarios. They are never learned from.</summary>
    public List<PublicQuestion> Scenarios { get; }
}
