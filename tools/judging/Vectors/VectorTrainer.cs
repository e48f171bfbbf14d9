using System.Globalization;
using System.Numerics.Tensors;
using Statutes.Search;
using Statutes.Search.Ranking;
using Statutes.Search.Vectors;

namespace Statutes.Tools.Judging.Vectors;

/// <summary>
/// Trains tables of vectors. The laws and the project's own questions are trained on once; each table continues from there with the
/// questions that it may learn from. Not thread-safe.
/// </summary>
public sealed class VectorTrainer
{
    /// <summary>The least number of texts with a term that gets a vector.</summary>
    public const int MinTexts = 4;

    /// <summary>The most terms.</summary>
    public const int MostTerms = 48_000;

    private const int Seed = 1;

    private readonly TextSet texts;
    private readonly PairSampler pairs;
    private readonly Lazy<VectorModel> start;

    /// <summary>Reads the articles.</summary>
    /// <param name="knowledge">The knowledge base.</param>
    /// <param name="own">The questions of the project.</param>
    /// <param name="others">Further questions that a table may learn from.</param>
    public VectorTrainer(KnowledgeBase knowledge, IReadOnlyList<AnsweredQuestion> own, IEnumerable<AnsweredQuestion> others)
    {
        texts = new TextSet(knowledge, own.Concat(others).Select(q => q.Question), MinTexts, MostTerms);
        pairs = new PairSampler(knowledge, texts);
        start = new Lazy<VectorModel>(() =>
        {
            var random = new Random(Seed);
            var model = new VectorModel(texts.Frequencies, texts.Articles.Length, VectorTable.Dimensions, random);
            Train(model, own, VectorSettings.OfLaws, random);
            return model;
        });
    }

    /// <summary>What is trained on, and how, for the head of a table.</summary>
    public IEnumerable<string> Notes =>
    [
        $"Made by tools/train-vectors.cs from {pairs.Counts} and questions with the articles that answer them.",
        $"Pairs of characters and words in at least {MinTexts} texts. Softmax over cosines in batches, Adagrad by row, seed {Seed}.",
        $"First: {VectorSettings.OfLaws}. Then: {VectorSettings.OfQuestions}.",
    ];

    /// <summary>The line for the head of a table that names what it was learned from.</summary>
    public static string SourcesOf(KnowledgeBase knowledge, int own, int asked) => string.Create(
        CultureInfo.InvariantCulture,
        $"Learned from {knowledge.ArticleCount:#,0} articles, {own:#,0} questions of the project and {asked:#,0} public questions of lay "
        + $"people with the articles that lawyers chose (STARD, github oneal2000/STARD, MIT licence).");

    /// <summary>Trains a table.</summary>
    /// <param name="questions">All questions to learn from, the project's own among them.</param>
    /// <param name="notes">More lines for its head.</param>
    /// <returns>The file.</returns>
    public byte[] TableFor(IReadOnlyList<AnsweredQuestion> questions, IEnumerable<string> notes)
    {
        var model = start.Value.Copy();
        Train(model, questions, VectorSettings.OfQuestions, new Random(Seed + 1));
        using var stream = new MemoryStream();
        VectorTable.Write(stream, Notes.Concat(notes), texts.Terms, model.Values, AnswersOf(model, questions));
        return stream.ToArray();
    }

    /// <summary>Computes the vectors of the articles by a table.</summary>
    /// <returns>Makes a knowledge base of the same articles use them.</returns>
    public Action<KnowledgeBase> UseOf(byte[] table)
    {
        var terms = texts.Articles.Select(a => a.SelectMany(segment => segment).Select(term => texts.Terms[term]));
        var read = VectorTable.Read(table);
        var vectors = ArticleVectors.Of(read, terms);
        return knowledge => knowledge.Use(new VectorScore(vectors, new AnswerHistory(read.Answers, texts.Names)).Score);
    }

    /// <summary>Makes the knowledge base rank by words alone from now on.</summary>
    public static void UseNone(KnowledgeBase knowledge) => knowledge.Use((CandidateScore?)null);

    // a table keeps the mean direction of the questions of an article, and none of their words
    private List<AnsweringArticle> AnswersOf(VectorModel model, IReadOnlyList<AnsweredQuestion> questions)
    {
        var answers = new List<AnsweringArticle>();
        foreach (var asked in questions.GroupBy(q => q.Article).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var mean = new float[VectorTable.Dimensions];
            foreach (var question in asked)
            {
                TensorPrimitives.Add(mean, model.DirectionOf(texts.BagOf([texts.Questions[question.Question]])), mean);
            }

            var direction = new sbyte[VectorTable.Dimensions];
            ByteVector.Round(mean, direction);
            answers.Add(new AnsweringArticle(asked.Key, asked.Count(), direction));
        }

        return answers;
    }

    private void Train(VectorModel model, IReadOnlyList<AnsweredQuestion> questions, VectorSettings settings, Random random)
    {
        var asked = pairs.Known(questions);
        for (var batch = 0; batch < settings.Batches; batch++)
        {
            var rate = settings.Rate * (1 - (0.9f * batch / settings.Batches));
            model.Train(pairs.Draw(settings, asked, random), rate, settings.Temperature);
            if (batch % 100 == 99)
            {
                Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"batch {batch + 1} of {settings.Batches}"));
            }
        }
    }
}
