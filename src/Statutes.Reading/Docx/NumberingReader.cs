using DocumentFormat.OpenXml.Packaging;
using Statutes.Reading.Sources;

namespace Statutes.Reading.Docx;

/// <summary>Reads the definitions of automatic numbers in <c>numbering.xml</c> and <c>styles.xml</c>.</summary>
internal static class NumberingReader
{
    public static Numbering Read(MainDocumentPart main, ReadingLimits limits, CancellationToken cancellation)
    {
        var numbering = new Numbering();
        if (main.NumberingDefinitionsPart is { } definitions)
        {
            using var reader = new PartReader(definitions.GetStream(), limits, cancellation);
            ReadNumbering(reader, numbering);
        }

        if (main.StyleDefinitionsPart is { } styles)
        {
            using var reader = new PartReader(styles.GetStream(), limits, cancellation);
            ReadStyles(reader, numbering);
        }

        return numbering;
    }

    private static void ReadNumbering(PartReader reader, Numbering numbering)
    {
        AbstractNumbering? definition = null;
        NumberingInstance? instance = null;
        NumberingLevel? level = null;
        var ofOverride = 0;
        while (reader.Read())
        {
            if (!reader.IsStart)
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
                    numbering.Abstracts[reader.Number("abstractNumId") ?? 0] = definition = new AbstractNumbering();
                    break;
                case "numStyleLink" when definition is not null:
                    definition.LinkedStyle = reader.Attribute("val");
                    break;
                case "num":
                    numbering.Instances[reader.Number("numId") ?? 0] = instance = new NumberingInstance();
                    break;
                case "abstractNumId" when instance is not null:
                    instance.Abstract = reader.Number("val") ?? 0;
                    break;
                case "lvlOverride":
                    ofOverride = reader.Number("ilvl") ?? 0;
                    break;
                case "startOverride" when instance is not null:
                    instance.StartOverrides[ofOverride] = reader.Number("val") ?? 1;
                    break;
                case "lvl" when reader.Number("ilvl") is { } number:
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

    private static void ReadLevel(PartReader reader, NumberingLevel? level)
    {
        if (level is null)
        {
            return;
        }

        switch (reader.LocalName)
        {
            case "start":
                level.Start = reader.Number("val") ?? 1;
                break;
            case "numFmt":
                level.Format = reader.Attribute("val") ?? level.Format;
                break;
            case "lvlText":
                level.Text = reader.Attribute("val") ?? "";
                break;
            case "suff":
                level.Suffix = reader.Attribute("val") ?? level.Suffix;
                break;
            case "isLgl":
                level.IsLegal = reader.IsOn();
                break;
            case "pStyle":
                level.Style = reader.Attribute("val");
                break;
            case "lvlRestart":
                level.Restart = reader.Number("val");
                break;
        }
    }

    private static void ReadStyles(PartReader reader, Numbering numbering)
    {
        ParagraphStyle? style = null;
        while (reader.Read())
        {
            if (!reader.IsStart)
            {
                style = reader.LocalName == "style" ? null : style;
                continue;
            }

            switch (reader.LocalName)
            {
                case "style" when reader.Attribute("styleId") is { } id:
                    numbering.Styles[id] = style = new ParagraphStyle();
                    break;
                case "basedOn" when style is not null:
                    style.BasedOn = reader.Attribute("val");
                    break;
                case "numId" when style is not null:
                    style.Numbering = reader.Number("val");
                    break;
                case "ilvl" when style is not null:
                    style.Level = reader.Number("val");
                    break;
                case "vanish" when style is not null:
                    style.IsHidden = reader.IsOn();
                    break;
            }
        }
    }
}
