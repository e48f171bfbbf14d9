namespace Statutes.Citations.Finding;

/// <summary>How a citation in running text names its work.</summary>
public enum CitationKind
{
    /// <summary>It names its work by a title: 《中华人民共和国网络安全法》第三十五条.</summary>
    Full,

    /// <summary>It names its work by a short name, usual or defined in the text: 《办法》第十条, CSL art. 35.</summary>
    Short,

    /// <summary>An article alone; its work comes from the context: （第五条）.</summary>
    Bare,

    /// <summary>It refers back to the text around it, or to what was cited last: 前款, 本条, 该条, the preceding paragraph.</summary>
    Relative,

    /// <summary>It refers to the work that contains it: 本法, this Law.</summary>
    Self,
}

/// <summary>The names of the kinds in JSON.</summary>
public static class CitationKindNames
{
    extension(CitationKind kind)
    {
        /// <summary>The name in JSON: <c>full</c>.</summary>
        public string Name => kind switch
        {
            CitationKind.Full => "full",
            CitationKind.Short => "short",
            CitationKind.Bare => "bare",
            CitationKind.Relative => "relative",
            _ => "self",
        };
    }
}
