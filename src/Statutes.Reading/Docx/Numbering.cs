namespace Statutes.Reading.Docx;

/// <summary>Counts the automatic numbers of a document and formats them.</summary>
internal sealed class Numbering
{
    /// <summary>The number of levels in Word.</summary>
    public const int MaxLevels = 9;

    /// <summary>The longest chain of styles.</summary>
    private const int MaxChainLength = 32;

    private readonly Dictionary<int, int?[]> countersOfDefinitions = [];
    private readonly HashSet<(int Numbering, int Level)> usedOverrides = [];

    public Dictionary<int, AbstractNumbering> Abstracts { get; } = [];

    public Dictionary<int, NumberingInstance> Instances { get; } = [];

    public Dictionary<string, ParagraphStyle> Styles { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether a style or one of its base styles hides its text.</summary>
    public bool IsHidden(string? style) => Chain(style).Any(s => s.Style.IsHidden);

    /// <summary>
    /// Returns the number of the next paragraph with the separator before the text; empty if the paragraph has no number.
    /// </summary>
    /// <param name="style">The style of the paragraph.</param>
    /// <param name="numbering">
    /// The numbering in the paragraph itself; 0 switches off the numbering of the style; null if the style decides.
    /// </param>
    /// <param name="level">The level in the paragraph itself; null if the style decides.</param>
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

        return numbering is { } number and not 0 && Instances.TryGetValue(number, out var instance)
            ? Count(number, instance, level ?? 0)
            : "";
    }

    private string Count(int number, NumberingInstance instance, int level)
    {
        if (level is < 0 or >= MaxLevels || LevelAt(instance, level) is not { } counting)
        {
            return "";
        }

        if (!countersOfDefinitions.TryGetValue(instance.Abstract, out var counters))
        {
            countersOfDefinitions.Add(instance.Abstract, counters = new int?[MaxLevels]);
        }

        for (var above = 0; above < level; above++)
        {
            counters[above] ??= LevelAt(instance, above)?.Start ?? 1;
        }

        counters[level] = instance.StartOverrides.TryGetValue(level, out var start) && usedOverrides.Add((number, level)) ? start
            : counters[level] is { } before ? unchecked(before + 1) : counting.Start;
        for (var below = level + 1; below < MaxLevels; below++)
        {
            // a lower level restarts unless its definition forbids it
            counters[below] = LevelAt(instance, below)?.Restart is { } restart && level + 1 > restart ? counters[below] : null;
        }

        var text = Format(instance, counting, counters);
        return text.Length == 0 ? "" : text + counting.Suffix switch
        {
            "nothing" => "",
            "space" => " ",
            _ => "\u3000",
        };
    }

    private string Format(NumberingInstance instance, NumberingLevel counting, int?[] counters)
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
                text.Append(c); // a bullet is a symbol of its own font
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

        for (var steps = 0; steps < MaxChainLength && Abstracts.TryGetValue(instance.Abstract, out var definition); steps++)
        {
            if (definition.Levels.TryGetValue(level, out var found))
            {
                return found;
            }

            if (definition.LinkedStyle is null
                || !Styles.TryGetValue(definition.LinkedStyle, out var style)
                || style.Numbering is not { } linked
                || !Instances.TryGetValue(linked, out instance!))
            {
                return null;
            }
        }

        return null;
    }

    // if the style names no level, the level that names the style
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
        for (var steps = 0; steps < MaxChainLength && style is not null && Styles.TryGetValue(style, out var found); steps++)
        {
            yield return (style, found);
            style = found.BasedOn;
        }
    }
}
