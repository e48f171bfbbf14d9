namespace Statutes.Search.Suggesting;

/// <summary>The kind of thing that a completion names.</summary>
public enum CompletionKind
{
    /// <summary>A work, by one of its titles, names or acronyms.</summary>
    Work,

    /// <summary>A term of the glossary, by any of its surfaces.</summary>
    Term,

    /// <summary>An article, by its subject or by a heading.</summary>
    Article,

    /// <summary>A provision, by its citation.</summary>
    Citation,
}

/// <summary>The names of the kinds in JSON.</summary>
public static class CompletionKindNames
{
    extension(CompletionKind kind)
    {
        /// <summary>The name in JSON: <c>work</c>.</summary>
        public string Name => kind switch
        {
            CompletionKind.Work => "work",
            CompletionKind.Term => "term",
            CompletionKind.Article => "article",
            _ => "citation",
        };
    }
}
