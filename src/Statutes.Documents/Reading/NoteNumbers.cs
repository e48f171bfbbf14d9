using System.Collections.Immutable;
using Statutes.Reading.Docx;

namespace Statutes.Documents.Reading;

/// <summary>Numbers the notes of a document as a reader sees them: by the order of their marks, in the format of their section.</summary>
internal static class NoteNumbers
{
    /// <summary>Numbers the notes of one kind.</summary>
    /// <param name="marks">The marks of this kind, in order. A second mark of a note is ignored.</param>
    /// <param name="format">Returns the format in a section.</param>
    /// <returns>
    /// The notes in the order of their marks, and the number of each. It is null where the numbers begin again on each page, because
    /// the pages are not known.
    /// </returns>
    public static ImmutableArray<(string Id, string? Number)> Assign(IEnumerable<NoteMark> marks, Func<int, NoteFormat> format)
    {
        var notes = ImmutableArray.CreateBuilder<(string, string?)>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var (section, next) = (-1, 0);
        foreach (var mark in marks)
        {
            if (!seen.Add(mark.Id))
            {
                continue;
            }

            var here = format(mark.Section);
            if (section < 0 || (mark.Section != section && here.Restart == "eachSect"))
            {
                next = here.Start ?? 1;
            }

            section = mark.Section;
            var number = here.Restart == "eachPage" ? null : ListNumber.Format(next, here.Number ?? "decimal");
            notes.Add((mark.Id, mark.Custom ?? number));
            next += mark.Custom is null && next < int.MaxValue ? 1 : 0;
        }

        return notes.ToImmutable();
    }
}
