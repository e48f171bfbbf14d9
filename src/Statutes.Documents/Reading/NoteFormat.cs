namespace Statutes.Documents.Reading;

/// <summary>How the notes of a document or of a section are numbered.</summary>
/// <param name="Number">The format of the number, such as decimal; null if it is not stated here.</param>
/// <param name="Start">The first number; null if it is not stated here.</param>
/// <param name="Restart">Where the numbers begin again: continuous, eachSect, eachPage; null if it is not stated here.</param>
internal sealed record NoteFormat(string? Number = null, int? Start = null, string? Restart = null)
{
    /// <summary>Reads the children of <c>w:footnotePr</c> or <c>w:endnotePr</c>. The cursor is left at its end.</summary>
    public static NoteFormat Read(WordCursor cursor)
    {
        var format = new NoteFormat();
        var depth = cursor.Part.Depth;
        while (cursor.ReadInside(depth))
        {
            format = cursor.Part.LocalName switch
            {
                "numFmt" => format with { Number = cursor.Part.Attribute("val") },
                "numStart" => format with { Start = cursor.Part.Number("val") },
                "numRestart" => format with { Restart = cursor.Part.Attribute("val") },
                _ => format,
            };
        }

        return format;
    }

    /// <summary>Returns this format, with another one for what it does not state.</summary>
    public NoteFormat Or(NoteFormat other) => new(Number ?? other.Number, Start ?? other.Start, Restart ?? other.Restart);
}
