using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace Statutes.Ingest.Sources.Reading.Docx;

/// <summary>Reads what <c>numbering.xml</c> and <c>styles.xml</c> say of automatic numbers.</summary>
internal static class NumberingParts
{
    public static Numbering Read(MainDocumentPart main, ReadingLimits limits, CancellationToken cancellation)
    {
        var numbering = new Numbering();
        if (main.NumberingDefinitionsPart is { } definitions)
        {
            using var reader = OpenXmlReader.Create(definitions);
            ReadNumbering(reader, numbering, limits, cancellation);
        }

        if (main.StyleDefinitionsPart is { } styles)
        {
            using var reader = OpenXmlReader.Create(styles);
            ReadStyles(reader, numbering, limits, cancellation);
        }

        return numbering;
    }

    /// <summary>An attribute of the element at which a reader stands, without regard to its namespace; null where it has none.</summary>
    public static string? Attribute(OpenXmlReader reader, string name)
    {
        foreach (var attribute in reader.Attributes)
        {
            if (attribute.LocalName == name)
            {
                return attribute.Value;
            }
        }

        return null;
    }

    /// <summary>A number out of an attribute; null where there is none.</summary>
    public static int? Number(OpenXmlReader reader, string name) =>
        int.TryParse(Attribute(reader, name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Whether an element that switches something on does: it need not say so.</summary>
    public static bool IsOn(OpenXmlReader reader) => Attribute(reader, "val") is not ("0" or "false" or "off");

    /// <summary>Goes on, within the depth that is read.</summary>
    public static bool Next(OpenXmlReader reader, ReadingLimits limits, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (!reader.Read())
        {
            return false;
        }

        return reader.Depth <= limits.MaxDepth ? true : throw LimitExceededException.OfDepth(limits);
    }

    private static void ReadNumbering(OpenXmlReader reader, Numbering numbering, ReadingLimits limits, CancellationToken cancellation)
    {
        AbstractNumbering? definition = null;
        NumberingInstance? instance = null;
        NumberingLevel? level = null;
        var ofOverride = 0;
        while (Next(reader, limits, cancellation))
        {
            if (!reader.IsStartElement)
            {
                (definition, instance) = reader.LocalName switch
                {
                    "abstractNum" => (null, instance),
                    "num" => (definition, null),
                    _ => (definition, instance),
                };
                continue;
            }

            switch (reader.LocalName)
            {
                case "abstractNum":
                    numbering.Abstracts[Number(reader, "abstractNumId") ?? 0] = definition = new AbstractNumbering();
                    break;
                case "numStyleLink" when definition is not null:
                    definition.LinkedStyle = Attribute(reader, "val");
                    break;
                case "num":
                    numbering.Instances[Number(reader, "numId") ?? 0] = instance = new NumberingInstance();
                    break;
                case "abstractNumId" when instance is not null:
                    instance.Abstract = Number(reader, "val") ?? 0;
                    break;
                case "lvlOverride":
                    ofOverride = Number(reader, "ilvl") ?? 0;
                    break;
                case "startOverride" when instance is not null:
                    instance.StartOverrides[ofOverride] = Number(reader, "val") ?? 1;
                    break;
                case "lvl" when Number(reader, "ilvl") is { } number:
                    level = new NumberingLevel();
                    if (instance is not null)
                    {
                        instance.LevelOverrides[number] = level;
                    }
                    else if (definition is not null)
                    {
                        definition.Levels[number] = level;
                    }

                    break;
                default:
                    ReadLevel(reader, level);
                    break;
            }
        }
    }

    private static void ReadLevel(OpenXmlReader reader, NumberingLevel? level)
    {
        if (level is null)
        {
            return;
        }

        switch (reader.LocalName)
        {
            case "start":
                level.Start = Number(reader, "val") ?? 1;
                break;
            case "numFmt":
                level.Format = Attribute(reader, "val") ?? level.Format;
                break;
            case "lvlText":
                level.Text = Attribute(reader, "val") ?? "";
                break;
            case "suff":
                level.Suffix = Attribute(reader, "val") ?? level.Suffix;
                break;
            case "isLgl":
                level.IsLegal = IsOn(reader);
                break;
            case "pStyle":
                level.Style = Attribute(reader, "val");
                break;
            case "lvlRestart":
                level.Restart = Number(reader, "val");
                break;
        }
    }

    private static void ReadStyles(OpenXmlReader reader, Numbering numbering, ReadingLimits limits, CancellationToken cancellation)
    {
        ParagraphStyle? style = null;
        while (Next(reader, limits, cancellation))
        {
            if (!reader.IsStartElement)
            {
                style = reader.LocalName == "style" ? null : style;
                continue;
            }

            switch (reader.LocalName)
            {
                case "style" when Attribute(reader, "styleId") is { } id:
                    numbering.Styles[id] = style = new ParagraphStyle();
                    break;
                case "basedOn" when style is not null:
                    style.BasedOn = Attribute(reader, "val");
                    break;
                case "numId" when style is not null:
                    style.Numbering = Number(reader, "val");
                    break;
                case "ilvl" when style is not null:
                    style.Level = Number(reader, "val");
                    break;
                case "vanish" when style is not null:
                    style.IsHidden = IsOn(reader);
                    break;
            }
        }
    }
}
