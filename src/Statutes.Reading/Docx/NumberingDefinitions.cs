namespace Statutes.Reading.Docx;

/// <summary>A level of automatic numbering: 第%1条, counted in Chinese numerals, from 1.</summary>
internal sealed record NumberingLevel
{
    public int Start { get; set; } = 1;

    public string Format { get; set; } = "decimal";

    /// <summary>The pattern of the number; <c>%1</c> is replaced by the number of the first level.</summary>
    public string Text { get; set; } = "";

    public string Suffix { get; set; } = "tab";

    /// <summary>Whether all its numbers are written in digits.</summary>
    public bool IsLegal { get; set; }

    /// <summary>The paragraph style that has this level.</summary>
    public string? Style { get; set; }

    /// <summary>The level, counted from 1, after which this level restarts; 0 for never, null for any higher level.</summary>
    public int? Restart { get; set; }
}

/// <summary>A definition of levels. Several numberings may use one definition and count on together.</summary>
internal sealed class AbstractNumbering
{
    public SortedDictionary<int, NumberingLevel> Levels { get; } = [];

    /// <summary>The style that has the levels; null if they are in <see cref="Levels"/>.</summary>
    public string? LinkedStyle { get; set; }
}

/// <summary>A numbering that paragraphs refer to.</summary>
internal sealed class NumberingInstance
{
    public int Abstract { get; set; }

    public Dictionary<int, int> StartOverrides { get; } = [];

    public Dictionary<int, NumberingLevel> LevelOverrides { get; } = [];
}

/// <summary>The properties of a paragraph style.</summary>
internal sealed class ParagraphStyle
{
    public string? BasedOn { get; set; }

    public int? Numbering { get; set; }

    public int? Level { get; set; }

    public bool IsHidden { get; set; }
}
