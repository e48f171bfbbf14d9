using System.Text.RegularExpressions;
using Statutes.Model.Text;
using static Statutes.Tests.Documents.WordDocument;

namespace Statutes.Tests.Documents.Checking;

/// <summary>
/// A law firm's bulletin of 2017 in both languages, as a Word document with footnotes. Its text is not part of the project: it is in the
/// folder STATUTES_SAMPLES, or beside the checkout. It was taken from a PDF: its lines are broken, and a date and notes are between them.
/// </summary>
internal static partial class Bulletin
{
    private const char Mark = '\u0001';
    private const int Rule = 20; // the blanks above a note

    private static readonly string File = Path.Combine(
        Environment.GetEnvironmentVariable("STATUTES_SAMPLES") is { Length: > 0 } named
            ? named
            : Path.Combine(TestCorpus.Root, "..", "shared", "samples"),
        "bulletin-2017-05-18.txt");

    /// <summary>Skips the test where the text is not there.</summary>
    public static void SkipWithoutText() => Assert.SkipUnless(
        System.IO.File.Exists(File),
        "The bulletin is not at hand: STATUTES_SAMPLES names no folder with bulletin-2017-05-18.txt, and ../shared/samples is not there, "
        + "so no bulletin was checked.");

    /// <summary>Makes the document. Its date is its first line.</summary>
    public static byte[] ToWord()
    {
        var (paragraphs, notes, date, isNote) = (new List<string> { "" }, new List<string>(), "", false);
        foreach (var raw in System.IO.File.ReadLines(File))
        {
            var line = NoteMark().Replace(raw.Trim(), Mark.ToString());
            if (line.Length == 0)
            {
                if (raw.Length > Rule)
                {
                    notes.Add("");
                    isNote = true;
                }
            }
            else if (DateLine().IsMatch(line))
            {
                date = line;
            }
            else if (isNote)
            {
                notes[^1] = Join(notes[^1], line);
                isNote = line[^1] is not ('。' or '.');
            }
            else
            {
                if (Beginning().IsMatch(line) || paragraphs[^1].TrimEnd(Mark).EndsWith('。') || paragraphs[^1].EndsWith('.'))
                {
                    paragraphs.Add("");
                }

                paragraphs[^1] = Join(paragraphs[^1], line);
            }
        }

        var number = 0;
        return new WordDocument
        {
            Body = string.Concat(paragraphs.Prepend(date).Select(p => Paragraph(
                string.Join("", p.Split(Mark).Select((piece, i) => (i > 0 ? FootnoteMark(++number) : "") + Run(piece)))))),
            Footnotes = [.. notes.Select(n => Paragraph(Run(n.TrimStart('1', ' '))))],
        }.Write();
    }

    private static string Join(string text, string line) =>
        text.Length == 0 || HanCharacters.IsWide(text[^1]) || HanCharacters.IsWide(line[0]) ? text + line : $"{text} {line}";

    [GeneratedRegex(@"^[A-Z][a-z]+ \d{1,2}, \d{4}$")]
    private static partial Regex DateLine();

    [GeneratedRegex("(?<=[。a-z])1(?=,|$)")]
    private static partial Regex NoteMark();

    // a heading or a bullet
    [GeneratedRegex(@"^(?:[一二三四五六]、|[IV]+\. |[^\p{L}\p{N}《“（(])")]
    private static partial Regex Beginning();
}
