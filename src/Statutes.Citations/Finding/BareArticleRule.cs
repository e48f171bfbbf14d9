namespace Statutes.Citations.Finding;

/// <summary>
/// Decides which work a bare article belongs to, such as 第三十五条 without the name of a law. It is the one place of this decision, for prose
/// (<see cref="CitationFinder"/>) and for the text of a law. Nearness alone decides nothing, because a wrong target is worse
/// than a missing one.
/// </summary>
internal static class BareArticleRule
{
    /// <summary>Decides by the facts around a bare article.</summary>
    public static BareArticleOwner Decide(in BareArticleFacts facts) => facts switch
    {
        { IsJoinedToNamedArticle: true } or { TextAmendsAnotherWork: true } =>
            facts.IsAnyWorkNamed ? BareArticleOwner.LastNamedWork : BareArticleOwner.AmendedWork,
        { StandsBeforeAnotherName: true } => BareArticleOwner.Undecided,
        { IsHeading: true } or { TextHasArticles: true, WorksInSentence: 0 } => BareArticleOwner.TextItself,
        { WorksInSentence: 1 } => BareArticleOwner.WorkOfSentence,
        { WorksInSentence: > 1, WorksCitedInSentence: 1 } => BareArticleOwner.WorkCitedInSentence,
        { WorksInSentence: > 1 } => BareArticleOwner.Undecided,
        { WorksInParagraph: 1 } => BareArticleOwner.WorkOfParagraph,
        { TextHasSubject: true } => BareArticleOwner.SubjectOfText,
        { WorksInText: 1 } => BareArticleOwner.OnlyWorkOfText,
        _ => BareArticleOwner.Undecided,
    };
}

/// <summary>The facts about the text around a bare article. Prose and laws each set the facts that they have.</summary>
internal readonly record struct BareArticleFacts
{
    /// <summary>Whether it is joined to an article of a named work: 违反刑事诉讼法第二百二十七条，或者违反第二百二十八条.</summary>
    public bool IsJoinedToNamedArticle { get; init; }

    /// <summary>Whether the text amends another work by its articles: 刑法修正案.</summary>
    public bool TextAmendsAnotherWork { get; init; }

    /// <summary>Whether the text before it names a work.</summary>
    public bool IsAnyWorkNamed { get; init; }

    /// <summary>Whether the name of a work follows after a comma or "and", as if it belonged to both: 第38条、《反间谍法》第二十一条.</summary>
    public bool StandsBeforeAnotherName { get; init; }

    /// <summary>Whether it is the heading of an article of the text itself.</summary>
    public bool IsHeading { get; init; }

    /// <summary>Whether the text has articles of its own: a law, or a contract after its Article 1.</summary>
    public bool TextHasArticles { get; init; }

    /// <summary>How many works the sentence names before it.</summary>
    public int WorksInSentence { get; init; }

    /// <summary>How many of these the sentence cites with an article.</summary>
    public int WorksCitedInSentence { get; init; }

    /// <summary>How many works the paragraph names before it.</summary>
    public int WorksInParagraph { get; init; }

    /// <summary>Whether the text gave a generic name to a work: 《办法》, "the Measures".</summary>
    public bool TextHasSubject { get; init; }

    /// <summary>How many works the text names before it.</summary>
    public int WorksInText { get; init; }
}

/// <summary>The work that a bare article belongs to.</summary>
internal enum BareArticleOwner
{
    /// <summary>The text does not decide it.</summary>
    Undecided,

    /// <summary>The work named last.</summary>
    LastNamedWork,

    /// <summary>The work that the text amends.</summary>
    AmendedWork,

    /// <summary>The text that contains it.</summary>
    TextItself,

    /// <summary>The one work that its sentence names.</summary>
    WorkOfSentence,

    /// <summary>The one work that its sentence cites with an article.</summary>
    WorkCitedInSentence,

    /// <summary>The one work that its paragraph names.</summary>
    WorkOfParagraph,

    /// <summary>The work with a generic name in the language of the citation, where there is only one.</summary>
    SubjectOfText,

    /// <summary>The one work that the text names.</summary>
    OnlyWorkOfText,
}
