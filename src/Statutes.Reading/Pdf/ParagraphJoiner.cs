using System.Collections.Immutable;
using Statutes.Model.Text;
using Statutes.Reading.Classification;
using Statutes.Reading.Lines;
using Statutes.Reading.Sources;

namespace Statutes.Reading.Pdf;

/// <summary>
/// Joins the lines of PDF pages to paragraphs. A line begins a paragraph in these cases: it is indented; the line before had
/// space for its first word; the distance to the line before is larger than usual; the letter size changes; or a number opens an
/// article or an item after the end of a sentence.
/// </summary>
internal sealed class ParagraphJoiner
{
    /// <summary>Characters that end a sentence.</summary>
    private const string SentenceEnds = "。；：！？.;:!?）)”\"";

    /// <summary>The longest note in brackets.</summary>
    private const int MaxNoteLength = 3_000;

    // a larger difference of letter sizes, as a share of the usual size, begins a paragraph
    private const double MinSizeDifference = 0.15;

    // shares of the size of the letters: a title is larger than the text, and its lines are near each other
    private const double MinTitleSize = 1.15;
    private const double MaxTitleLeading = 2.2;

    // the distance of the lines of two paragraphs, as a share of the usual distance of lines
    private const double MinParagraphLeading = 1.22;

    // shares of the size of the letters
    private const double MinIndent = 0.9;
    private const double MaxBlockDifference = 0.5;
    private const double MaxOffCentre = 2;
    private const double ToleranceBeforeChinese = 1.6;
    private const double ToleranceBeforeEnglish = 0.4;

    private readonly ImmutableArray<PdfLine> lines;
    private readonly List<SourcePlace> places;
    private readonly FileLog log;
    private readonly bool isIndented;
    private readonly HashSet<string> hyphenatedWords = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<(int Page, int Column), (double Left, double Right)> margins = [];
    private readonly double bodySize;
    private readonly double leading;
    private int openBrackets;

    private ParagraphJoiner(ImmutableArray<PdfLine> lines, List<SourcePlace> places, FileLog log)
    {
        (this.lines, this.places, this.log) = (lines, places, log);
        bodySize = MostCommon(lines.Select(l => (l.Size, l.Text.Length)));
        leading = MostCommon(lines.Zip(lines.Skip(1))
            .Where(p => p.First.Page == p.Second.Page && p.First.Baseline > p.Second.Baseline)
            .Select(p => (p.First.Baseline - p.Second.Baseline, 1)));
        foreach (var column in lines.GroupBy(l => (l.Page, l.Column)))
        {
            margins.Add(column.Key, (column.Min(l => l.Left), column.Max(l => l.Right)));
        }

        var articles = lines.Where(l => Classify(l) == LineKind.ArticleStart).ToArray();
        isIndented = articles.Count(IsIndented) * 2 > articles.Length;
        foreach (var line in lines)
        {
            foreach (var word in line.Text.Split(' ').Where(w => w.Contains('-', StringComparison.Ordinal) && !w.EndsWith('-')))
            {
                hyphenatedWords.Add(word.Trim('.', ',', ';', ':', '(', ')', '“', '”'));
            }
        }
    }

    /// <summary>Joins the lines of all pages.</summary>
    /// <param name="lines">The lines, without page headers and footers.</param>
    /// <param name="places">Receives the place of each line.</param>
    /// <param name="log">Receives a diagnostic about the joins that are doubtful.</param>
    public static ImmutableArray<SourceLine> Join(ImmutableArray<PdfLine> lines, List<SourcePlace> places, FileLog log)
    {
        if (lines.IsEmpty)
        {
            return [];
        }

        // a column in another language continues in the same column of the next page
        var isOneLanguage = LanguageOf(lines, 0) == LanguageOf(lines, 1);
        return new ParagraphJoiner(isOneLanguage ? lines : [.. lines.OrderBy(l => l.Column)], places, log).Join();
    }

    private static Language? LanguageOf(ImmutableArray<PdfLine> lines, int column)
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
            var text = WithoutPage(line);
            places.Add(new SourcePlace.OnPage(line.Page, line.Number));
            if (text.Length == 0)
            {
                continue;
            }

            if (i > 0 && paragraph.Length > 0
                && (WithoutPage(lines[i - 1]).Length != lines[i - 1].Text.Length || Begins(lines[i - 1], line, opening, paragraph.Length)))
            {
                Finish();
            }

            if (paragraph.Length == 0)
            {
                (opening, openBrackets) = (line, 0);
            }
            else
            {
                ReportDoubt(lines[i - 1], line);
                Connect(paragraph, lines[i - 1].Text, text, opening);
            }

            paragraph.AppendFrom(places.Count - 1, text);
            openBrackets += CountOpenBrackets(text);
        }

        Finish();
        return joined.ToImmutable();

        void Finish()
        {
            if (paragraph.Finish(null, null) is { } whole)
            {
                joined.Add(whole);
            }
        }
    }

    // no paragraph is indented, so only a line that ends early shows where one ends: a paragraph that fills its last line does not. In
    // English most sentences end inside a paragraph, so only the end of a page is doubtful, where no gap can be seen
    private void ReportDoubt(PdfLine before, PdfLine line)
    {
        var isNextPage = (before.Page, before.Column) != (line.Page, line.Column);
        if (!isIndented && ((before.Text[^1] == '。' && line.Language == Language.Chinese)
            || (isNextPage && before.Text[^1] == '.' && char.IsAsciiLetterUpper(line.Text[0]))))
        {
            log.AddRepeated(
                DiagnosticCodes.ParagraphDoubtful, Severity.Warning,
                "A sentence ends at the end of a full line, and the next line was read as part of the same paragraph",
                places[^1], line.Text);
        }
    }

    private bool IsIndented(PdfLine line) => line.Left - margins[(line.Page, line.Column)].Left > MinIndent * line.Size;

    private static string WithoutPage(PdfLine line) => line.Text[..ContentsEntry.LengthWithoutPage(line.Text)];

    // adds the blank between two lines of a paragraph, or removes the hyphen of a divided word
    private void Connect(LineBuilder paragraph, string before, string text, PdfLine opening)
    {
        var (last, first) = (paragraph.Last, text[0]);
        if (last == '-' && IsSuspendedHyphen(text))
        {
            paragraph.Insert(" ");
        }
        else if (last is '-' or '\u00AD' && char.IsAsciiLetterLower(first) && !IsHyphenated(before, text))
        {
            paragraph.RemoveLast();
        }
        else if (last is not '-' && !(WideCharacters.Is(last) || WideCharacters.Is(first)))
        {
            paragraph.Insert(" ");
        }
        else if (last is not '-' && IsQuotationMarkAtWord(last, first) && opening.Text.Any(char.IsAsciiLetter))
        {
            paragraph.Insert(last is '“' or '‘' ? "" : " ");
        }
    }

    // “ and ’ are as wide as a character in Chinese; in English they are next to a word
    private static bool IsQuotationMarkAtWord(char last, char first) =>
        WideCharacters.Is(last) != WideCharacters.Is(first)
        && !(HanCharacters.Is(last) || HanCharacters.Is(first))
        && (char.IsAsciiLetterOrDigit(last) || char.IsAsciiLetterOrDigit(first));

    private bool Begins(PdfLine before, PdfLine line, PdfLine opening, int length)
    {
        if (opening.Text[0] is '（' or '(' && length < MaxNoteLength && openBrackets > 0 && !IsNumbered(opening))
        {
            return false;
        }

        if (before.Column != line.Column && before.Language != line.Language)
        {
            return true;
        }

        var sameColumn = before.Page == line.Page && before.Column == line.Column;
        if (Math.Abs(before.Size - line.Size) > MinSizeDifference * bodySize || Classify(line) is LineKind.Heading or LineKind.ArticleStart)
        {
            return true;
        }

        if (sameColumn && ContinuesTitle(before, line))
        {
            return false;
        }

        if (sameColumn && leading > 0 && before.Baseline - line.Baseline > MinParagraphLeading * leading)
        {
            return true;
        }

        var hasEnded = SentenceEnds.Contains(before.Text[^1], StringComparison.Ordinal);
        return HadSpaceFor(line, before) || (hasEnded && IsNumbered(line)) || IsIndented(line, before, hasEnded);
    }

    // a title of several lines: larger than the text, and centred
    private bool ContinuesTitle(PdfLine before, PdfLine line) =>
        line.Size > MinTitleSize * bodySize
        && before.Baseline - line.Baseline < MaxTitleLeading * line.Size
        && !IsNumbered(line) && IsCentred(before) && IsCentred(line);

    // the line before ended early, although it had space for the first word of this line
    private bool HadSpaceFor(PdfLine line, PdfLine before)
    {
        var right = margins[(before.Page, before.Column)].Right;
        var tolerance = WideCharacters.Is(line.Text[0]) ? ToleranceBeforeChinese : ToleranceBeforeEnglish;
        return right - before.Right > line.FirstWord + (tolerance * line.Size);
    }

    private bool IsIndented(PdfLine line, PdfLine before, bool hasEnded)
    {
        var indent = line.Left - margins[(line.Page, line.Column)].Left;
        var indentBefore = before.Left - margins[(before.Page, before.Column)].Left;
        var isBlock = Math.Abs(indent - indentBefore) < MaxBlockDifference * line.Size;
        return indent > MinIndent * line.Size && (hasEnded || !isBlock);
    }

    private static LineKind Classify(PdfLine line) =>
        LineClassifier.Classify(line.Text, new TextSpan(0, line.Text.Length), line.Language ?? Language.Chinese).Kind;

    private static bool IsNumbered(PdfLine line) => Classify(line)
        is LineKind.Heading or LineKind.ContentsHeading or LineKind.Annex
            or LineKind.ArticleStart or LineKind.PerhapsArticleStart or LineKind.Item or LineKind.PerhapsItem or LineKind.Subitem;

    // the number of opening brackets less the number of closing ones
    private static int CountOpenBrackets(string text)
    {
        var count = 0;
        foreach (var c in text)
        {
            count += c is '（' or '(' ? 1 : c is '）' or ')' ? -1 : 0;
        }

        return count;
    }

    private bool IsCentred(PdfLine line)
    {
        var (left, right) = margins[(line.Page, line.Column)];
        return Math.Abs(line.Left - left - (right - line.Right)) < MaxOffCentre * line.Size;
    }

    // medium- and long-term: the hyphen belongs to the text
    private static bool IsSuspendedHyphen(string text) =>
        text.StartsWith("and ", StringComparison.Ordinal)
        || text.StartsWith("or ", StringComparison.Ordinal)
        || text.StartsWith("to ", StringComparison.Ordinal);

    // long- and term are a hyphenated word if the text has long-term elsewhere
    private bool IsHyphenated(string before, string text)
    {
        var start = before.LastIndexOf(' ') + 1;
        var end = text.AsSpan().IndexOfAny(" .,;:)”");
        return hyphenatedWords.Contains(before[start..].TrimStart('(', '“') + text[..(end < 0 ? text.Length : end)]);
    }

    private static double MostCommon(IEnumerable<(double Value, int Weight)> values) =>
        values.GroupBy(v => Math.Round(v.Value * 2) / 2)
            .OrderByDescending(g => g.Sum(v => (long)v.Weight)).ThenBy(g => g.Key)
            .Select(g => g.Key)
            .FirstOrDefault();
}
