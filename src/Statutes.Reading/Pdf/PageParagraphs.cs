using System.Collections.Immutable;
using Statutes.Model.Text;
using Statutes.Reading.Classification;
using Statutes.Reading.Lines;
using Statutes.Reading.Sources;

namespace Statutes.Reading.Pdf;

/// <summary>
/// Joins the lines of pages to paragraphs. A paragraph begins where a line is indented, where the line before had room for its first word, where they
/// stand further apart than lines do, where their sizes differ, and where a number opens an article or an item behind the end of a sentence.
/// </summary>
internal sealed class PageParagraphs
{
    /// <summary>Behind these a sentence has ended.</summary>
    private const string Stops = "。；：！？.;:!?）)”\"";

    /// <summary>A note in brackets is no longer.</summary>
    private const int MaxNote = 3_000;

    private readonly ImmutableArray<PageText> lines;
    private readonly List<SourcePlace> places;
    private readonly HashSet<string> hyphened = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<(int Page, int Column), (double Left, double Right)> margins = [];
    private readonly double bodySize;
    private readonly double leading;
    private int brackets;

    private PageParagraphs(ImmutableArray<PageText> lines, List<SourcePlace> places)
    {
        (this.lines, this.places) = (lines, places);
        bodySize = MostCommon(lines.Select(l => (l.Size, l.Text.Length)));
        leading = MostCommon(lines.Zip(lines.Skip(1)).Where(p => p.First.Page == p.Second.Page && p.First.Baseline > p.Second.Baseline).Select(p => (p.First.Baseline - p.Second.Baseline, 1)));
        foreach (var column in lines.GroupBy(l => (l.Page, l.Column)))
        {
            margins.Add(column.Key, (column.Min(l => l.Left), column.Max(l => l.Right)));
        }

        foreach (var line in lines)
        {
            foreach (var word in line.Text.Split(' ').Where(w => w.Contains('-', StringComparison.Ordinal) && !w.EndsWith('-')))
            {
                hyphened.Add(word.Trim('.', ',', ';', ':', '(', ')', '“', '”'));
            }
        }
    }

    /// <summary>Joins lines.</summary>
    /// <param name="lines">The lines, without heads and feet.</param>
    /// <param name="places">Takes the place of each line.</param>
    public static ImmutableArray<SourceLine> Join(ImmutableArray<PageText> lines, List<SourcePlace> places) =>
        lines.IsEmpty ? [] : new PageParagraphs(LanguageOf(lines, 0) == LanguageOf(lines, 1) ? lines : [.. lines.OrderBy(l => l.Column)], places).Join();

    // a column in another language goes on in the same column of the next page
    private static Language? LanguageOf(ImmutableArray<PageText> lines, int column)
    {
        var (chinese, english) = (0, 0);
        foreach (var line in lines)
        {
            chinese += line.Column == column && line.Language == Language.Chinese ? 1 : 0;
            english += line.Column == column && line.Language == Language.English ? 1 : 0;
        }

        return chinese + english == 0 ? null : chinese >= english ? Language.Chinese : Language.English;
    }

    private ImmutableArray<SourceLine> Join()
    {
        var joined = ImmutableArray.CreateBuilder<SourceLine>();
        var paragraph = new LineBuilder();
        var opening = lines[0];
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            var text = line.Text[..ContentsEntry.LengthWithoutPage(line.Text)];
            places.Add(new SourcePlace.OnPage(line.Page, line.Number));
            if (text.Length == 0)
            {
                continue;
            }

            if (i > 0 && paragraph.Length > 0 && (lines[i - 1].Text.Length != lines[i - 1].Text.AsSpan(0, ContentsEntry.LengthWithoutPage(lines[i - 1].Text)).Length || Begins(lines[i - 1], line, opening, paragraph.Length)))
            {
                Take();
            }

            if (paragraph.Length == 0)
            {
                (opening, brackets) = (line, 0);
            }
            else if (paragraph.Last == '-' && IsSuspended(text))
            {
                paragraph.PutIn(" ");
            }
            else if (paragraph.Last is '-' or '\u00AD' && char.IsAsciiLetterLower(text[0]) && !IsHyphened(lines[i - 1].Text, text))
            {
                paragraph.DropLast();
            }
            else if (paragraph.Last is not '-' && !(WideCharacters.Is(paragraph.Last) || WideCharacters.Is(text[0])))
            {
                paragraph.PutIn(" ");
            }
            else if (paragraph.Last is not '-' && WideCharacters.Is(paragraph.Last) != WideCharacters.Is(text[0]) && !(HanCharacters.Is(paragraph.Last) || HanCharacters.Is(text[0])) && (char.IsAsciiLetterOrDigit(paragraph.Last) || char.IsAsciiLetterOrDigit(text[0])) && opening.Text.Any(char.IsAsciiLetter))
            {
                // “ and ’ are as wide as a character in Chinese, and in English stand at a word
                paragraph.PutIn(paragraph.Last is '“' or '‘' ? "" : " ");
            }

            paragraph.From(places.Count - 1, text);
            brackets += Opened(text);
        }

        Take();
        return joined.ToImmutable();

        void Take()
        {
            if (paragraph.Take(null, null) is { } whole)
            {
                joined.Add(whole);
            }
        }
    }

    private bool Begins(PageText before, PageText line, PageText opening, int length)
    {
        if (opening.Text[0] is '（' or '(' && length < MaxNote && brackets > 0 && !IsNumbered(opening))
        {
            return false;
        }

        if (before.Column != line.Column && before.Language != line.Language)
        {
            return true;
        }

        var sameColumn = before.Page == line.Page && before.Column == line.Column;
        if (Math.Abs(before.Size - line.Size) > 0.15 * bodySize || Classify(line) is LineKind.Heading or LineKind.ArticleStart)
        {
            return true;
        }

        // a title of several lines, larger than the text, in the middle
        if (line.Size > 1.15 * bodySize && sameColumn && before.Baseline - line.Baseline < 2.2 * line.Size && !IsNumbered(line) && IsCentred(before) && IsCentred(line))
        {
            return false;
        }

        if (sameColumn && leading > 0 && before.Baseline - line.Baseline > 1.22 * leading)
        {
            return true;
        }

        var (_, right) = margins[(before.Page, before.Column)];
        var isFull = right - before.Right <= line.FirstWord + ((WideCharacters.Is(line.Text[0]) ? 1.6 : 0.4) * line.Size);
        var hasEnded = Stops.Contains(before.Text[^1], StringComparison.Ordinal);
        if (!isFull || (hasEnded && IsNumbered(line)))
        {
            return true;
        }

        var indent = line.Left - margins[(line.Page, line.Column)].Left;
        var isIndented = indent > 0.9 * line.Size;
        var isBlock = Math.Abs(indent - (before.Left - margins[(before.Page, before.Column)].Left)) < 0.5 * line.Size;
        return isIndented && (hasEnded || !isBlock);
    }

    private static LineKind Classify(PageText line) => LineClassifier.Classify(line.Text, new TextSpan(0, line.Text.Length), line.Language ?? Language.Chinese).Kind;

    private static bool IsNumbered(PageText line) => Classify(line)
        is LineKind.Heading or LineKind.ArticleStart or LineKind.PerhapsArticleStart or LineKind.Item or LineKind.PerhapsItem or LineKind.Subitem or LineKind.ContentsHeading or LineKind.Annex;

    // how many brackets a text opens and leaves open
    private static int Opened(string text)
    {
        var opened = 0;
        foreach (var c in text)
        {
            opened += c is '（' or '(' ? 1 : c is '）' or ')' ? -1 : 0;
        }

        return opened;
    }

    private bool IsCentred(PageText line)
    {
        var (left, right) = margins[(line.Page, line.Column)];
        return Math.Abs(line.Left - left - (right - line.Right)) < 2 * line.Size;
    }

    // medium- and long-term
    private static bool IsSuspended(string text) =>
        text.StartsWith("and ", StringComparison.Ordinal) || text.StartsWith("or ", StringComparison.Ordinal) || text.StartsWith("to ", StringComparison.Ordinal);

    // long- and term are one word with a hyphen where the text has long-term elsewhere
    private bool IsHyphened(string before, string text)
    {
        var start = before.LastIndexOf(' ') + 1;
        var end = text.AsSpan().IndexOfAny(" .,;:)”");
        return hyphened.Contains(before[start..].TrimStart('(', '“') + text[..(end < 0 ? text.Length : end)]);
    }

    private static double MostCommon(IEnumerable<(double Value, int Weight)> values) =>
        values.GroupBy(v => Math.Round(v.Value * 2) / 2).OrderByDescending(g => g.Sum(v => (long)v.Weight)).ThenBy(g => g.Key).Select(g => g.Key).FirstOrDefault();
}
