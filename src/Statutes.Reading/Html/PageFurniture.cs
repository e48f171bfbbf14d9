using System.Collections.Immutable;
using Statutes.Model.Text;
using Statutes.Model.Works;
using Statutes.Reading.Classification;
using Statutes.Reading.Lines;
using Statutes.Reading.Sources;

namespace Statutes.Reading.Html;

/// <summary>
/// Separates the law on a page from the furniture around it: navigation, buttons, names of editors, links. Diagnostics report what was
/// removed and where. Between two articles, only two things are removed: parts of the page that are furniture by their tag or name and
/// contain no article, and lines such as 打印本页 that no law has. The words are in <c>words/page-furniture.tsv</c>.
/// </summary>
internal sealed class PageFurniture(SourceText file, FileLog log)
{
    /// <summary>The longest title.</summary>
    private const int MaxTitleLength = 120;

    private static readonly ImmutableArray<string> TitleEndings =
    [
        .. InstrumentTitles.For(InstrumentTitleUse.PageTitle, Language.Chinese),
        .. InstrumentTitles.For(InstrumentTitleUse.PageTitle, Language.English),
    ];

    /// <summary>Removes the parts and the lines of the page that are furniture, wherever they are.</summary>
    public ImmutableArray<SourceLine> RemoveParts(
        ImmutableArray<HtmlLine> lines, out HashSet<SourceLine> links, out HashSet<SourceLine> headings)
    {
        var partsWithArticles = lines.Where(l => l.Part > 0 && l.Line.IsArticleStart).Select(l => l.Part).ToHashSet();
        (links, headings) = (new(ReferenceEqualityComparer.Instance), new(ReferenceEqualityComparer.Instance));
        var rest = ImmutableArray.CreateBuilder<SourceLine>(lines.Length);
        foreach (var line in lines)
        {
            if (line.Part > 0 && !partsWithArticles.Contains(line.Part))
            {
                Report("Parts of the page around the text were left out", line.Line);
            }
            else if (FurnitureWords.IsFurniture(line.Line.Text))
            {
                Report("Lines of the page that are not part of the law were left out", line.Line);
            }
            else
            {
                rest.Add(line.Line);
                _ = line.IsLink && links.Add(line.Line);
                _ = line.IsHeading && headings.Add(line.Line);
            }
        }

        return rest.ToImmutable();
    }

    /// <summary>
    /// Removes the lines before the title of a law and the links after its articles. Lines without an article are returned unchanged.
    /// </summary>
    public ImmutableArray<SourceLine> RemoveEnds(ImmutableArray<SourceLine> lines, HashSet<SourceLine> links, HashSet<SourceLine> headings)
    {
        var firstArticle = FindFirstArticle(lines);
        if (firstArticle < 0)
        {
            return lines;
        }

        var lastArticle = lines.Length - 1;
        while (!lines[lastArticle].IsArticleStart)
        {
            lastArticle--;
        }

        var title = FindTitle(lines, firstArticle, headings);
        var rest = ImmutableArray.CreateBuilder<SourceLine>(lines.Length);
        for (var i = 0; i < lines.Length; i++)
        {
            if (i < title)
            {
                Report("Lines before the title were left out", lines[i]);
            }
            else if (i > lastArticle && links.Contains(lines[i]))
            {
                Report("Links after the last article were left out", lines[i]);
            }
            else if (title >= 0 && i < firstArticle && i != title && IsInAnotherLanguage(lines[i], lines[title], lines[firstArticle]))
            {
                Report("Lines in another language before the first article were left out", lines[i]);
            }
            else
            {
                rest.Add(lines[i]);
            }
        }

        return rest.ToImmutable();
    }

    private static bool IsInAnotherLanguage(SourceLine line, SourceLine title, SourceLine article) =>
        line.Language is { } language && line.Declared is null && language != article.Language && title.Language == article.Language;

    private static int FindFirstArticle(ImmutableArray<SourceLine> lines)
    {
        var first = 0;
        while (first < lines.Length && !lines[first].IsArticleStart)
        {
            first++;
        }

        return first < lines.Length ? first : -1;
    }

    // the order that promulgates the law (令), if it is before the law; otherwise the last line before the body that looks like a title
    private static int FindTitle(ImmutableArray<SourceLine> lines, int firstArticle, HashSet<SourceLine> headings)
    {
        var language = lines[firstArticle].Language;
        var body = firstArticle;
        for (var i = firstArticle - 1; i >= 0; i--)
        {
            body = lines[i].Kind is LineKind.Heading or LineKind.ContentsHeading ? i : body;
        }

        var title = -1;
        for (var i = body - 1; i >= 0 && title < 0; i--)
        {
            title = lines[i].Language == language && IsTitle(lines[i].Text) ? i : -1;
        }

        for (var i = body - 1; i >= 0 && title < 0; i--)
        {
            title = headings.Contains(lines[i]) ? i : -1;
        }

        for (var i = 0; i < title; i++)
        {
            if (lines[i].Text is [.., '令'] && lines[i].Text.Length <= FurnitureWords.MaxLineLength)
            {
                return i;
            }
        }

        return title;
    }

    private static bool IsTitle(string text)
    {
        if (text.Length > MaxTitleLength || text.AsSpan().ContainsAny("。；：>»|"))
        {
            return false;
        }

        // 办法（试行） and Regulations (Draft)
        var end = text.Length;
        while (end > 0 && text[end - 1] is '）' or ')' && text.LastIndexOfAny(['（', '('], end - 1) is var bracket && bracket > 0)
        {
            end = text.AsSpan(0, bracket).TrimEnd().Length;
        }

        var words = text.AsSpan(0, end);
        var isEnglish = words.IndexOf("Law of", StringComparison.Ordinal) >= 0;
        var noun = words;
        foreach (var quality in (ReadOnlySpan<string>)["Interim ", "Provisional ", "Trial ", "Administrative ", "Implementing "])
        {
            noun = noun.StartsWith(quality, StringComparison.Ordinal) ? noun[quality.Length..] : noun;
        }

        foreach (var ending in TitleEndings)
        {
            isEnglish |= char.IsAsciiLetter(ending[0]) && noun.StartsWith(ending, StringComparison.Ordinal);
            if (words.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return isEnglish;
    }

    private void Report(string what, SourceLine line)
    {
        var start = line.Pieces.IsEmpty ? 0 : line.Pieces[0].Origin;
        var end = line.Pieces.IsEmpty ? 0 : line.Pieces[^1].Origin + line.Pieces[^1].Length;
        var place = new SourcePlace.InText(new TextSpan(start, end), file.LineNumberOf(start));
        log.AddRepeated(DiagnosticCodes.FurnitureLeftOut, Severity.Info, what, place, line.Text);
    }
}
