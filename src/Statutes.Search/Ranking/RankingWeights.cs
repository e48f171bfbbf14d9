namespace Statutes.Search.Ranking;

/// <summary>
/// The weights of the ranking, each with its reason. They are few and the same for all queries. Whether a change improves the ranking is
/// measured by tools/judge-search.cs over the judged queries of tests/Statutes.Specs/Search.
/// </summary>
/// <remarks>
/// A score is BM25 over the fields, plus bonuses for what a query asks, multiplied by the factors for the status of the version and for
/// the prominence of the article. For comparison: a word that one article in a thousand contains scores about 7 in its wording.
/// </remarks>
internal static class RankingWeights
{
    /// <summary>The weight of each field in which a word may match.</summary>
    internal static class Fields
    {
        /// <summary>The wording of the article: the measure for the other fields.</summary>
        public const float Wording = 1;

        /// <summary>The headings around the article: shared by all articles of a chapter, so less specific than its wording.</summary>
        public const float Heading = 0.5f;

        /// <summary>The title of the work: shared by all its articles, so it is even less specific.</summary>
        public const float Title = 0.3f;

        /// <summary>The editors' subject line: a few words that sum up the article.</summary>
        public const float Subject = 1.3f;

        /// <summary>The editors' words of practice: as chosen as the subject, but with more side topics.</summary>
        public const float Also = 1.1f;

        /// <summary>
        /// The subjects of the duties that a penalty article enforces: only for queries about penalties, and after the duty's own
        /// words.
        /// </summary>
        public const float Duty = 0.9f;

        /// <summary>A phrase of the subject line compared as a whole: beside the fields above, which have its words too.</summary>
        public const float Phrase = 0.5f;
    }

    /// <summary>How the words of a query and their variants count.</summary>
    internal static class Words
    {
        /// <summary>Another word with the same meaning: below the word that was typed.</summary>
        public const float Alternative = 0.5f;

        /// <summary>The share of every field and variant beside the best one: breaks ties without counting a word twice.</summary>
        public const float TieBreaker = 0.1f;
    }

    /// <summary>How the terms of a question count. None of them is required.</summary>
    internal static class Question
    {
        /// <summary>A pair of Chinese characters, over wording, title and headings: the measure for the others.</summary>
        public const float Pair = 1;

        /// <summary>A Chinese word: as much again as its pairs, because pairs also match across words.</summary>
        public const float Word = 1;

        /// <summary>An English stem: as much as a Chinese word with its pairs.</summary>
        public const float Stem = 2;

        /// <summary>
        /// A unit of the query as a whole, over its best field: an exact run says a little more than its pairs. More helps short queries
        /// and hurts questions.
        /// </summary>
        public const float Unit = 0.2f;

        /// <summary>All units together.</summary>
        public const float All = 1;

        /// <summary>A term between quotation marks that only emphasize: what it counts more.</summary>
        public const float Emphasis = 0.5f;

        /// <summary>A term of another word with the same meaning: far below a typed one, because most questions have several.</summary>
        public const float Alternative = 0.2f;

        /// <summary>The Chinese for an English term: as good as a typed word, because most laws have no English.</summary>
        public const float Translation = 1;

        /// <summary>Another Chinese word for it: the first is the likeliest.</summary>
        public const float OtherTranslation = 0.5f;

        /// <summary>An associated word with the weight 1, compared with a word that was typed.</summary>
        public const float Association = 1;

        /// <summary>
        /// The similarity of the vectors of query and article, from 0 to 1: most answers have 0.5 to 0.8, most other articles 0.1 to 0.4.
        /// </summary>
        private const float Similarity = 160;

        /// <summary>
        /// The third power of the similarity with the questions that an article answered, from 0 to 1: a question like a known one has the
        /// same answer, a merely related one does not.
        /// </summary>
        private const float SimilarQuestion = 40;

        /// <summary>An article that answered known questions, times the logarithm of their number: some rules answer many.</summary>
        private const float AnswerOfQuestions = 3;

        /// <summary>An article of a work that answered known questions, times the logarithm: people ask about few laws.</summary>
        private const float WorkOfQuestions = 5;

        /// <summary>
        /// The words of a question about which known questions still say something. A longer one is a story from any field of the law.
        /// </summary>
        private const float WordsOfQuestion = 12;

        /// <summary>A query with fewer words says what it means: its words count more, and the similarity less.</summary>
        private const float WordsOfSimilarity = 10;

        /// <summary>The words of a usual question. The more words a story has, the less each of them is about the answer.</summary>
        private const int UsualWords = 8;

        /// <summary>
        /// The articles of a whole country's laws, for which the weight of the similarity was chosen. In fewer articles a word is less rare
        /// and scores less, and so do the words of a question together; in 700 the similarity counts a third.
        /// </summary>
        private const int ArticlesOfACountry = 64_000;

        /// <summary>The factor for the similarity of vectors: less in a short query, and in few articles.</summary>
        /// <param name="words">The number of different Chinese words of the query.</param>
        /// <param name="articles">The number of articles in the index.</param>
        public static float SimilarityAmong(int words, int articles)
        {
            var rareness = MathF.Min(1, MathF.Log(Math.Max(1, articles)) / MathF.Log(ArticlesOfACountry));
            return Similarity * rareness * rareness * Math.Min(1, words / WordsOfSimilarity);
        }

        /// <summary>The factors for what known questions say: less in a short query, and much less in a story.</summary>
        /// <param name="words">The number of different Chinese words of the query.</param>
        /// <returns>For the similarity of the questions, to the third power; for the prior of the article.</returns>
        public static (float SimilarQuestion, float Prior) AnswersAmong(int words)
        {
            var share = Math.Min(1, words / WordsOfSimilarity) * MathF.Pow(Math.Min(1, WordsOfQuestion / Math.Max(1, words)), 2);
            return (SimilarQuestion * share, share);
        }

        /// <summary>How likely an article is an answer before the question is read.</summary>
        /// <param name="ofArticle">The number of known questions that the article answered.</param>
        /// <param name="ofWork">The number that articles of its work answered.</param>
        public static float Prior(int ofArticle, int ofWork) =>
            (AnswerOfQuestions * MathF.Log(1 + ofArticle)) + (WorkOfQuestions * MathF.Log(1 + ofWork));

        /// <summary>The factor for associated words in a question: <see cref="Association"/>, and less in a long one.</summary>
        /// <param name="words">The number of different Chinese words of the question.</param>
        public static float AssociationAmong(int words) => Association * Math.Min(1, MathF.Sqrt(UsualWords / (float)Math.Max(1, words)));
    }

    /// <summary>
    /// Factors for the rank of the instrument, for articles with some of the words: the answer to a question is in a law more often than in
    /// the rules under it.
    /// </summary>
    internal static class Ranks
    {
        /// <summary>A law or the constitution.</summary>
        public const float Law = 1;

        /// <summary>An administrative regulation.</summary>
        public const float AdministrativeRegulation = 0.82f;

        /// <summary>A departmental rule or another normative document.</summary>
        public const float Rule = 0.82f;

        /// <summary>A judicial interpretation.</summary>
        public const float JudicialInterpretation = 0.89f;
    }

    /// <summary>Bonuses for a query that names a work or a heading.</summary>
    internal static class Names
    {
        /// <summary>An article of the named work: other articles are excluded, so any value gives the same order.</summary>
        public const float Work = 1;

        /// <summary>An article with the number that the query names: among the works that its words select, it is the one.</summary>
        public const float Article = 20;

        /// <summary>Article 1 of a work that is named without other words: it states the purpose, where most readers begin.</summary>
        public const float FirstArticleOfWork = 3;

        /// <summary>Article 2 of a work that is named without other words: it states the scope, next to the purpose.</summary>
        public const float SecondArticleOfWork = 2;

        /// <summary>An article under a heading that is the whole query: as good as a match of all its words.</summary>
        public const float WholeHeading = 8;

        /// <summary>The first articles under such a heading: 4, 3 and 2, because a division begins with its main rules.</summary>
        /// <param name="place">The place of the article in the division, 1 to 3.</param>
        public static float ArticleOfHeading(int place) => 5 - place;
    }

    /// <summary>Bonuses for a query about the subject of a whole work.</summary>
    internal static class Topics
    {
        /// <summary>Any article of the work, if the query asks for a penalty or a period: the answer may be anywhere in it.</summary>
        public const float AnyArticle = 4;

        /// <summary>Article 2: the scope of the work, the best answer to its bare subject.</summary>
        public const float ScopeArticle = 6;

        /// <summary>Article 1: the purpose of the work, the second-best answer.</summary>
        public const float PurposeArticle = 4;
    }

    /// <summary>Bonuses for the kind of rule that a query asks for.</summary>
    internal static class Intents
    {
        /// <summary>
        /// An article with a period, if the query asks how long: enough to precede articles that only share the other words.
        /// </summary>
        public const float Period = 8;

        /// <summary>
        /// An article that punishes, if the query asks for the penalty: more than for a period, because the duty has the other words.
        /// </summary>
        public const float Penalty = 12;

        /// <summary>The article that defines the term, if the query asks for the definition: it is the answer, so it comes first.</summary>
        public const float RequestedDefinition = 20;

        /// <summary>
        /// The article that defines the term, if the query is that term alone: the definition is as likely wanted as the rules.
        /// </summary>
        public const float DefinitionOfLoneTerm = 5;

        /// <summary>The article that defines a term among other words: useful background.</summary>
        public const float DefinitionOfTerm = 2;

        /// <summary>
        /// Any article with a definition, if the query asks for one and no glossary term is named: the kind is all we know.
        /// </summary>
        public const float AnyDefinition = 3;
    }

    /// <summary>
    /// Factors for the status of a version at the requested date. Articles in force come first in any case. The factors order the others,
    /// and all of them where every version is a hit.
    /// </summary>
    internal static class Statuses
    {
        /// <summary>In force.</summary>
        public const float InForce = 1;

        /// <summary>Adopted, not yet in force: soon the law, so it precedes the law of the past.</summary>
        public const float NotYetInForce = 0.8f;

        /// <summary>No source says that it is in force.</summary>
        public const float Unknown = 0.8f;

        /// <summary>Superseded or repealed: it was the law once.</summary>
        public const float NoLongerInForce = 0.6f;

        /// <summary>Drafts, and texts that nobody had adopted at the date: a query about a past day means the law of that day.</summary>
        public const float NotAdopted = 0.4f;
    }

    /// <summary>The factor for an article that other articles cite: 1 without citations, 1.1 with ten, 1.2 with a hundred.</summary>
    /// <param name="timesCited">The number of references to the article.</param>
    public static float Prominence(int timesCited) => 1 + (0.03f * MathF.Log2(1 + timesCited));
}
