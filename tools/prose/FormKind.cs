namespace Statutes.Prose;

/// <summary>What a form of citation means.</summary>
public enum FormKind
{
    /// <summary>An article of the version that the date of the text means.</summary>
    Article,

    /// <summary>A 款 of an article.</summary>
    Paragraph,

    /// <summary>A 项 of an article; the form does not name the 款.</summary>
    Item,

    /// <summary>A 项 of a 款.</summary>
    ParagraphItem,

    /// <summary>Two articles.</summary>
    List,

    /// <summary>All articles from one to another.</summary>
    Range,

    /// <summary>An article of the Cybersecurity Law before the amendment of 2025.</summary>
    Former,

    /// <summary>An article of the Cybersecurity Law after the amendment of 2025.</summary>
    Current,

    /// <summary>An old number, then the new number of the same article.</summary>
    PairOld,

    /// <summary>A new number, then the old number of the same article.</summary>
    PairNew,

    /// <summary>No article: the words name no exact provision, or another document.</summary>
    Refuse,
}

/// <summary>The names of the kinds in the tables.</summary>
public static class FormKindNames
{
    extension(FormKind kind)
    {
        /// <summary>The name: <c>pair-old</c>.</summary>
        public string Name => kind switch
        {
            FormKind.ParagraphItem => "paragraph-item",
            FormKind.PairOld => "pair-old",
            FormKind.PairNew => "pair-new",
            _ => kind.ToString().ToLowerInvariant(),
        };
    }

    /// <summary>Parses a name.</summary>
    /// <exception cref="FormatException">No kind has the name.</exception>
    public static FormKind Parse(string name)
    {
        foreach (var kind in Enum.GetValues<FormKind>())
        {
            if (kind.Name == name)
            {
                return kind;
            }
        }

        var names = string.Join(", ", Enum.GetValues<FormKind>().Select(k => k.Name));
        throw new FormatException($"'{name}' is not a kind of form. Use one of these: {names}.");
    }
}
