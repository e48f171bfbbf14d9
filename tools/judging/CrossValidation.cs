using System.Collections.Frozen;
using Statutes.Search;
using Statutes.Tools.Judging.Vectors;

namespace Statutes.Tools.Judging;

/// <summary>
/// Measures search on public questions with what was learned without them. The questions are cut in parts in their order; each part is
/// searched with tables learned from the others. Scenarios are searched with tables learned from all questions, and never learned from. A
/// question that shares nine characters in a row with a measured one is not learned from.
/// </summary>
public sealed class CrossValidation
{
    /// <summary>The number of parts.</summary>
    public const int Parts = 5;

    private const int Threads = 2;

    private readonly KnowledgeBase knowledge;
    private readonly DateOnly today;
    private readonly IReadOnlyList<AnsweredQuestion> own;
    private readonly IReadOnlyList<PublicQuestion> asked;
    private readonly PublicQuestion[][] parts; // the last are the scenarios
    private readonly (string Asked, string Word, float Weight)[][] associations; // of each part
    private readonly Action<KnowledgeBase>[] vectors; // of each part

    /// <summary>Learns the tables of each part.</summary>
    /// <param name="knowledge">The knowledge base; its tables are replaced.</param>
    /// <param name="own">The questions of the project, without those that are like a public one.</param>
    /// <param name="asked">The public questions.</param>
    /// <param name="scenarios">The scenarios.</param>
    /// <param name="today">Today.</param>
    public CrossValidation(
        KnowledgeBase knowledge,
        IReadOnlyList<AnsweredQuestion> own,
        IReadOnlyList<PublicQuestion> asked,
        IReadOnlyList<PublicQuestion> scenarios,
        DateOnly today)
    {
        (this.knowledge, this.own, this.asked, this.today) = (knowledge, own, asked, today);
        parts = [.. asked.Chunk((asked.Count + Parts - 1) / Parts), [.. scenarios]];
        Trainer = new VectorTrainer(knowledge, own, asked.SelectMany(a => a.Pairs));
        associations = [.. parts.Select(p => new AssociationLearner(QuestionsFor(p)).Learn().ToArray())];
        vectors = [.. parts.AsParallel().AsOrdered().WithDegreeOfParallelism(Threads)
            .Select(p => Trainer.UseOf(Trainer.TableFor(QuestionsFor(p), [])))];
    }

    /// <summary>The trainer.</summary>
    public VectorTrainer Trainer { get; }

    /// <summary>The questions without those that share nine characters in a row with a measured one.</summary>
    public static List<AnsweredQuestion> Without(IEnumerable<AnsweredQuestion> questions, IEnumerable<PublicQuestion> measured)
    {
        var runs = measured.SelectMany(m => AnsweredQuestion.RunsOf(m.Text)).ToFrozenSet(StringComparer.Ordinal);
        return [.. questions.Where(q => !AnsweredQuestion.RunsOf(q.Question).Any(runs.Contains))];
    }

    /// <summary>Measures search.</summary>
    /// <param name="withAssociations">Whether associations of words are used.</param>
    /// <param name="withVectors">Whether vectors are used.</param>
    /// <returns>The means of the measures, for the questions and for the scenarios.</returns>
    public (double[] Questions, double[] Scenarios) Measure(bool withAssociations, bool withVectors)
    {
        var measured = parts.Select((part, i) =>
        {
            AssociationLearner.Use(knowledge, withAssociations ? associations[i] : []);
            if (withVectors)
            {
                vectors[i](knowledge);
            }
            else
            {
                VectorTrainer.UseNone(knowledge);
            }

            return part.AsParallel().AsOrdered().WithDegreeOfParallelism(Threads).Select(q => q.Measure(knowledge, today)).ToArray();
        }).ToArray();
        return (PublicQuestion.Mean([.. measured[..^1].SelectMany(m => m)]), PublicQuestion.Mean(measured[^1]));
    }

    // the scenarios are measured too, so nothing like them is learned from
    private IReadOnlyList<AnsweredQuestion> QuestionsFor(PublicQuestion[] part) =>
        [.. own, .. Without(asked.Except(part).SelectMany(a => a.Pairs), part)];
}
