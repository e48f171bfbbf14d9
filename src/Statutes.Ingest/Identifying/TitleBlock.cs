using System.Collections.Immutable;
using Statutes.Citations.Parsing.Tokens;
using Statutes.Model.Text;
using Statutes.Model.Works;
using Statutes.Reading;
using Statutes.Reading.Classification;

namespace Statutes.Ingest.Identifying;

/// <summary>
/// The heading of a text: its title, and the lines about its issuers and its dates. One pass over the first lines.
/// Reads: a text as a reader returned it. Writes: the content of the heading, and the line where it ends.
/// </summary>
/// <param name="Title">The title; empty if there is no title.</param>
/// <param name="Book">The book, 人格权编, if the text is one book of a code whose books are separate files; null for any other text.</param>
/// <param name="Life">The lines about adoption, amendment and entry into force, without brackets.</param>
/// <param name="TitleLine">The line of the title, counted from 0.</param>
/// <param name="BodyLine">The first line of the law itself, counted from 0.</param>
/// <param name="IsClosed">Whether a line of the text marks the end of the heading.</param>
internal sealed record TitleBlock(string Title, string? Book, ImmutableArray<string> Life, int TitleLine, int BodyLine, bool IsClosed)
{
    /// <summary>The length of the longest line about the life of a law, in characters.</summary>
    private const int MaxLifeLine = 1_000;

    /// <summary>The length of the longest title, in characters and in lines.</summary>
    private const int MaxTitle = 200, MaxTitleLines = 4;

    /// <summary>The length of an unknown line before the history of the law, and the number of lines to that history.</summary>
    private const int MaxUnknown = 60, MaxUnknownLines = 6;

    /// <summary>The largest number of lines in a heading.</summary>
    private const int MaxHead = 80;

    private static readonly ImmutableArray<string> TitleEnds = InstrumentTitles.For(InstrumentTitleUse.TitleLine, Language.Chinese);

    private static readonly string[] Labels =
    [
        "公布日期", "发布日期", "发文日期", "成文日期", "通过日期", "施行日期", "实施日期", "生效日期", "发文字号", "文号", "发布机关", "发文机关", "制定机关",
        "时效性", "效力级别", "效力位阶",
    ];

    /// <summary>Reads the heading of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="language">Its language.</param>
    public static TitleBlock Read(SourceText text, Language language) => ReadClosed(text) ?? ReadOpen(text, language);

    /// <summary>Checks whether a title has the ending of an instrument: 规定, 办法.</summary>
    internal static bool EndsAsTitles(string title) => TitleEnds.Any(e => title.EndsWith(e, StringComparison.Ordinal));

    // a collection in Markdown marks the end of the heading: marked lines are titles, all others are about the life of the law
    private static TitleBlock? ReadClosed(SourceText text)
    {
        var (titles, life, titleLine) = (new List<string>(), ImmutableArray.CreateBuilder<string>(), 0);
        for (var i = 0; i < Math.Min(text.LineCount, MaxHead); i++)
        {
            var line = HeadLine.Of(text, i, out var isMarked);
            if (line.SequenceEqual(TextFormat.HeadEnd))
            {
                var book = titles.Count > 1 ? titles[1] : null;
                return new TitleBlock(titles.Count > 0 ? titles[0] : "", book, life.ToImmutable(), titleLine, i + 1, true);
            }

            if (isMarked && line.Length > 0)
            {
                titleLine = titles.Count == 0 ? i : titleLine;
                titles.Add(line.ToString());
            }
            else if (line.Length > 0)
            {
                life.Add(HeadLine.Unbracketed(line).ToString());
            }
        }

        return null;
    }

    private static TitleBlock ReadOpen(SourceText text, Language language)
    {
        var life = ImmutableArray.CreateBuilder<string>();
        var (title, titleLine, at, titleLines) = ("", 0, 0, 0);
        var order = language == Language.Chinese ? PromulgationOrder.Find(text) : null;
        if (order is not null)
        {
            life.AddRange(order.Lines);
            at = order.End;
        }

        for (; at < Math.Min(text.LineCount, MaxHead); at++)
        {
            var line = HeadLine.Of(text, at, out var isMarked);
            if (line.IsEmpty)
            {
                continue;
            }

            var kind = LineClassifier.Classify(text.Content, text.LineSpan(at), language).Kind;
            if (IsOfLaw(kind))
            {
                break;
            }

            if (line.Length <= MaxLifeLine && IsLife(line, kind))
            {
                life.Add(HeadLine.Unbracketed(line).ToString());
            }
            else if (title.Length == 0 && line.Length <= MaxTitle)
            {
                (title, titleLine, titleLines) = (line.ToString(), at, 1);
            }
            else if (titleLines is > 0 and < MaxTitleLines
                && life.Count == (order?.Lines.Length ?? 0)
                && !isMarked
                && Continues(title, line, language))
            {
                (title, titleLines) = (Joined(title, line, language), titleLines + 1);
            }
            else if (title.Length > 0 && line.Length <= MaxUnknown && HasHistoryBehind(text, at, language))
            {
                life.Add(line.ToString()); // 河流管理局修订, between the title and its history
            }
            else
            {
                break;
            }
        }

        return Closed(order, title, life, titleLine, at);
    }

    private static TitleBlock Closed(
        PromulgationOrder? order, string title, ImmutableArray<string>.Builder life, int titleLine, int at)
    {
        if (title.Length == 0 && order is { Title.Length: > 0 })
        {
            return new TitleBlock(order.Title, null, life.ToImmutable(), order.TitleLine, at, false);
        }

        if (order?.OtherTitle(title) is { } other)
        {
            life.Insert(0, other);
        }

        return new TitleBlock(title, null, life.ToImmutable(), titleLine, title.Length > 0 ? Math.Max(at, titleLine + 1) : at, false);
    }

    // whether one of the next lines is the history of the law, in brackets
    private static bool HasHistoryBehind(SourceText text, int at, Language language)
    {
        for (var i = at + 1; i < Math.Min(text.LineCount, at + MaxUnknownLines); i++)
        {
            var kind = LineClassifier.Classify(text.Content, text.LineSpan(i), language).Kind;
            var line = HeadLine.Of(text, i, out _);
            if (kind == LineKind.Note && IsLife(line, kind) && LifeLine.DatesOf(line).Count > 0)
            {
                return true;
            }

            if (IsOfLaw(kind))
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsOfLaw(LineKind kind) => kind is LineKind.Heading or LineKind.ArticleStart or LineKind.PerhapsArticleStart
        or LineKind.ContentsHeading or LineKind.Item or LineKind.PerhapsItem or LineKind.Subitem;

    // 中华人民共和国 · 网络安全法: a title on two lines, if the first line does not have the ending of a title
    private static bool Continues(string title, ReadOnlySpan<char> line, Language language) => language == Language.Chinese
        && title.Length + line.Length <= MaxTitle && !line.ContainsAny("。；：")
        && (title == CountryName.Chinese || !EndsAsTitles(title))
        && !title.EndsWith('）') && (EndsAsTitles(line.ToString()) || line[^1] is '）' or ')');

    private static string Joined(string title, ReadOnlySpan<char> line, Language language) =>
        language == Language.Chinese ? $"{title}{line}" : $"{title} {line}";

    // a line in brackets, a line that begins with a date or a label, the number of an order or of a document
    private static bool IsLife(ReadOnlySpan<char> line, LineKind kind)
    {
        var at = 0;
        foreach (var label in Labels)
        {
            if (line.StartsWith(label))
            {
                return true;
            }
        }

        var inside = HeadLine.Unbracketed(line);
        var isBracketed = kind == LineKind.Note || inside.Length < line.Length;
        return (isBracketed && (inside.Contains('年') || inside.Contains('号') || inside.ContainsAnyInRange('0', '9')))
            || (DateForms.TryRead(inside, ref at, out _, out var day) && day is not null)
            || (inside.StartsWith("根据") && LifeLine.Read(inside.ToString()).Any(e => e.Kind == LifecycleEventKind.Amended))
            || (line[^1] == '号'
                && (line.Contains('令') || line.IndexOf("公告") >= 0 || line.Contains('〔') || line.Contains('[') || line.StartsWith("第"))
                && line.Length <= 60)
            || (line[^1] == '令' && line.Length <= 40);
    }
}
