namespace Statutes.Documents.Reading;

/// <summary>The settings of a Word document that reading depends on.</summary>
/// <param name="Footnotes">How footnotes are numbered.</param>
/// <param name="Endnotes">How endnotes are numbered.</param>
/// <param name="IsProtected">Whether changes are forbidden.</param>
internal sealed record WordSettings(NoteFormat Footnotes, NoteFormat Endnotes, bool IsProtected)
{
    // what Word does where nothing is stated
    private static readonly NoteFormat UsualFootnotes = new("decimal", 1, "continuous");
    private static readonly NoteFormat UsualEndnotes = new("lowerRoman", 1, "continuous");

    /// <summary>The settings of a document that has none.</summary>
    public WordSettings()
        : this(UsualFootnotes, UsualEndnotes, false)
    {
    }

    /// <summary>Reads <c>settings.xml</c>.</summary>
    public static WordSettings Read(WordCursor cursor)
    {
        var (settings, reader) = (new WordSettings(), cursor.Part);
        while (cursor.Read())
        {
            settings = !reader.IsStart ? settings : reader.LocalName switch
            {
                "footnotePr" => settings with { Footnotes = NoteFormat.Read(cursor).Or(UsualFootnotes) },
                "endnotePr" => settings with { Endnotes = NoteFormat.Read(cursor).Or(UsualEndnotes) },
                "documentProtection" => settings with
                {
                    IsProtected = reader.Attribute("enforcement") is "1" or "true" or "on" && reader.Attribute("edit") != "none",
                },
                _ => settings,
            };
        }

        return settings;
    }
}
