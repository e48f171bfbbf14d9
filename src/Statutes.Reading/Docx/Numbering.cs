namespace Statutes.Reading.Docx;

/// <summary>A level of automatic numbering: 第%1条, counted in Chinese numerals, from 1.</summary>
internal sealed record NumberingLevel
{
    public int Start { get; set; } = 1;

    public string Format { get; set; } = "decimal";

    /// <summary>The number as written; <c>%1</c> stands for the number of the first level.</summary>
    public string Text { get; set; } = "";

    public string Suffix { get; set; } = "tab";

    /// <summary>Whether all numbers in it are written in digits.</summary>
    public bool IsLegal { get; set; }

    /// <summary>The style of paragraphs that have this level by their style.</summary>
    public string? Style { get; set; }

    /// <summary>The level, counted from 1, that lets this one begin anew; 0 for none, null for any above it.</summary>
    public int? Restart { get; set; }
}

/// <summary>A definition of levels, which several numberings may count on together.</summary>
internal sealed class AbstractNumbering
{
    public SortedDictionary<int, NumberingLevel> Levels { get; } = [];

    /// <summary>The style in which the levels are, where they are not here.</summary>
    public string? LinkedStyle { get; set; }
}

/// <summary>A numbering that paragraphs name.</summary>
internal sealed class NumberingInstance
{
    public int Abstract { get; set; }

    public Dictionary<int, int> StartOverrides { get; } = [];

    public Dictionary<int, NumberingLevel> LevelOverrides { get; } = [];
}

/// <summary>What a style says of its paragraphs.</summary>
internal sealed class ParagraphStyle
{
    public string? BasedOn { get; set; }

    public int? Numbering { get; set; }

    public int? Level { get; set; }

    public bool IsHidden { get; set; }
}

/// <summary>Counts the automatic numbers of a document, and writes them out.</summary>
internal sealed class Numbering
{
    /// <summary>Levels that Word has.</summary>
    public const int MaxLevels = 9;

    /// <summary>No chain of styles is longer.</summary>
    private const int MaxStyles = 32;

    private readonly Dictionary<int, int?[]> counted = [];
    private readonly HashSet<(int Numbering, int Level)> overridden = [];

    public Dictionary<int, AbstractNumbering> Abstracts { get; } = [];

    public Dictionary<int, NumberingInstance> Instances { get; } = [];

    public Dictionary<string, ParagraphStyle> Styles { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether a style, or one that it is based on, hides its text.</summary>
    public bool IsHidden(string? style) => Chain(style).Any(s => s.Style.IsHidden);

    /// <summary>The number of the next paragraph, with what stands between it and the text; empty where it has none.</summary>
    /// <param name="style">The style of the paragraph.</param>
    /// <param name="numbering">The numbering that it names itself; 0 for none, whatever its style says.</param>
    /// <param name="level">The level that it names itself.</param>
    public string Next(string? style, int? numbering, int? level)
    {
        if (numbering is null)
        {
            foreach (var (name, inherited) in Chain(style))
            {
                if (inherited.Numbering is { } ofStyle)
                {
                    numbering = ofStyle;
                    level ??= inherited.Level ?? LevelOf(name, ofStyle);
                    break;
                }
            }
        }

        return numbering is { } number and not 0 && Instances.TryGetValue(number, out var instance) ? Count(number, instance, level ?? 0) : "";
    }

    private string Count(int number, NumberingInstance instance, int level)
    {
        if (level is < 0 or >= MaxLevels || LevelAt(instance, level) is not { } counting)
        {
            return "";
        }

        if (!counted.TryGetValue(instance.Abstract, out var counters))
        {
            counted.Add(instance.Abstract, counters = new int?[MaxLevels]);
        }

        for (var above = 0; above < level; above++)
        {
            counters[above] ??= LevelAt(instance, above)?.Start ?? 1;
        }

        counters[level] = instance.StartOverrides.TryGetValue(level, out var start) && overridden.Add((number, level)) ? start
            : counters[level] is { } before ? unchecked(before + 1) : counting.Start;
        for (var below = level + 1; below < MaxLevels; below++)
        {
            // what is to go on counting whatever stands above says so
            counters[below] = LevelAt(instance, below)?.Restart is { } restart && level + 1 > restart ? counters[below] : null;
        }

        var text = Write(instance, counting, counters);
        return text.Length == 0 ? "" : text + counting.Suffix switch
        {
            "nothing" => "",
            "space" => " ",
            _ => "\u3000",
        };
    }

    private string Write(NumberingInstance instance, NumberingLevel counting, int?[] counters)
    {
        var text = new System.Text.StringBuilder();
        for (var i = 0; i < counting.Text.Length; i++)
        {
            var c = counting.Text[i];
            if (c == '%' && i + 1 < counting.Text.Length && counting.Text[i + 1] is >= '1' and <= '9')
            {
                var of = counting.Text[++i] - '1';
                var format = LevelAt(instance, of)?.Format ?? "decimal";
                text.Append(ListNumber.Format(counters[of] ?? 1, counting.IsLegal ? "decimal" : format));
            }
            else if (c is not (>= '\uE000' and <= '\uF8FF') && counting.Format != "bullet")
            {
                text.Append(c); // a bullet is a picture in a font of its own
            }
        }

        return text.ToString();
    }

    private NumberingLevel? LevelAt(NumberingInstance instance, int level)
    {
        if (instance.LevelOverrides.TryGetValue(level, out var over))
        {
            return over;
        }

        for (var steps = 0; steps < MaxStyles && Abstracts.TryGetValue(instance.Abstract, out var definition); steps++)
        {
            if (definition.Levels.TryGetValue(level, out var found))
            {
                return found;
            }

            if (definition.LinkedStyle is null || !Styles.TryGetValue(definition.LinkedStyle, out var style) || style.Numbering is not { } linked || !Instances.TryGetValue(linked, out instance!))
            {
                return null;
            }
        }

        return null;
    }

    // of a style that names no level, the one that names the style
    private int? LevelOf(string style, int number)
    {
        for (var level = 0; Instances.TryGetValue(number, out var instance) && level < MaxLevels; level++)
        {
            if (LevelAt(instance, level)?.Style == style)
            {
                return level;
            }
        }

        return null;
    }

    private IEnumerable<(string Name, ParagraphStyle Style)> Chain(string? style)
    {
        for (var steps = 0; steps < MaxStyles && style is not null && Styles.TryGetValue(style, out var found); steps++)
        {
            yield return (style, found);
            style = found.BasedOn;
        }
    }
}
