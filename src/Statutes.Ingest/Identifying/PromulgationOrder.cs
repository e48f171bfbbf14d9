using System.Collections.Immutable;
using Statutes.Model.Text;
using Statutes.Reading.Classification;

namespace Statutes.Ingest.Identifying;

/// <summary>
/// The order or announcement that makes a law public, where it stands before the law: 中华人民共和国主席令 · 第五十三号 · 《…法》已由…通过，现予公布 · who signed it · the day.
/// One pass over the first lines.
/// </summary>
/// <param name="Lines">Its lines, all but those that are the title of the law; they tell its number and its day.</param>
/// <param name="Title">The title of the law, where it stands before the order, or as the order names it.</param>
/// <param name="TitleLine">The line in which that title, or the sentence that names it, stands, counted from 0.</param>
/// <param name="StandsBefore">Whether it stands before the order.</param>
/// <param name="End">The first line behind it, counted from 0.</param>
internal sealed record PromulgationOrder(ImmutableArray<string> Lines, string Title, int TitleLine, bool StandsBefore, int End)
{
    /// <summary>The sentence that makes public stands within so many lines.</summary>
    private const int MaxLines = 24;

    /// <summary>Behind it are no more lines of the order: who signed, and the day.</summary>
    private const int MaxSigned = 12;

    /// <summary>No line of who signed is longer.</summary>
    private const int MaxSignature = 60;

    // the longest first, as one stands within another
    private static readonly string[] Publications = ["现予以公布", "现予以发布", "予以公布", "予以发布", "现予公布", "现予发布", "现予颁布", "现予公告", "现公布", "现发布"];

    /// <summary>The title before the order where it is not that of the law, as that of the notice which hands it on; else null.</summary>
    /// <param name="title">The title of the law.</param>
    public string? OtherTitle(string title) => StandsBefore && HeadLine.WithoutBlanks(Title) != HeadLine.WithoutBlanks(title) ? Title : null;

    /// <summary>Finds it.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Null where none stands before the law.</returns>
    public static PromulgationOrder? Find(SourceText text)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        var (title, titleLine, at) = ("", 0, 0);
        string? sentence = null;
        for (; at < Math.Min(text.LineCount, MaxLines) && sentence is null; at++)
        {
            var words = HeadLine.Of(text, at, out _);
            if (words.IsEmpty)
            {
                continue;
            }

            if (IsOfLaw(text, at))
            {
                return null;
            }

            if (IsSentence(words.ToString()))
            {
                sentence = words.ToString();
            }
            else if (title.Length == 0 && EndsAsTitles(words) && !words.EndsWith("公告"))
            {
                (title, titleLine) = (words.ToString(), at);
                continue;
            }

            lines.Add(HeadLine.Unbracketed(words).ToString());
        }

        if (sentence is null)
        {
            return null;
        }

        var standsBefore = title.Length > 0;
        (title, titleLine) = standsBefore ? (title, titleLine) : (NamedIn(sentence), at - 1);
        return Signed(text, at, title, lines) is var end and >= 0 ? new PromulgationOrder(lines.ToImmutable(), title, titleLine, standsBefore, end) : null;
    }

    // Who signed and when: short lines, up to the title of the law or its body. Where the text ends first, what stands there is no order before a law.
    private static int Signed(SourceText text, int from, string title, ImmutableArray<string>.Builder lines)
    {
        var signed = 0;
        for (var at = from; at < text.LineCount; at++)
        {
            var words = HeadLine.Of(text, at, out _);
            if (words.IsEmpty)
            {
                continue;
            }

            if (IsOfLaw(text, at) || IsTitle(text, at, title))
            {
                return at;
            }

            if (++signed > MaxSigned || words.Length > MaxSignature || words.ContainsAny('。', '；'))
            {
                return -1;
            }

            lines.Add(HeadLine.Unbracketed(words).ToString());
        }

        return -1;
    }

    /// <summary>Whether a line says that an instrument is made public by it: 《…》已由…通过，现予公布，自…起施行。</summary>
    internal static bool IsSentence(string line) => line.Contains('《') && Array.Exists(Publications, p => line.Contains(p, StringComparison.Ordinal));

    /// <summary>A line without the words that make public: the day that it names is not the day of the publication.</summary>
    internal static string WithoutPublication(string line) => Publications.Aggregate(line, (rest, p) => rest.Replace(p, "", StringComparison.Ordinal));

    // the title that was named, or its beginning where it is broken in two, or any that ends as titles do
    private static bool IsTitle(SourceText text, int line, string title)
    {
        var words = HeadLine.Of(text, line, out _);
        if (EndsAsTitles(words))
        {
            return true;
        }

        var begun = HeadLine.WithoutBlanks(words);
        var next = line + 1;
        while (next < text.LineCount && HeadLine.Of(text, next, out _).IsEmpty)
        {
            next++;
        }

        // 最高人民法院 may be who signed
        var rest = begun.Length < title.Length && next < text.LineCount ? HeadLine.WithoutBlanks(HeadLine.Of(text, next, out _)) : "";
        return title.StartsWith(begun + rest, StringComparison.Ordinal);
    }

    // …办法, …办法（试行）
    private static bool EndsAsTitles(ReadOnlySpan<char> words)
    {
        var cut = words is [.., '）' or ')'] ? words.LastIndexOfAny('（', '(') : -1;
        return !words.ContainsAny('。', '：') && TitleBlock.EndsAsTitles((cut > 0 ? words[..cut] : words).TrimEnd().ToString());
    }

    private static string NamedIn(string sentence)
    {
        var open = sentence.IndexOf('《');
        var close = open < 0 ? -1 : sentence.IndexOf('》', open);
        return close < 0 ? "" : sentence[(open + 1)..close];
    }

    private static bool IsOfLaw(SourceText text, int line) => LineClassifier.Classify(text.Content, text.LineSpan(line), Language.Chinese).Kind
        is LineKind.Heading or LineKind.ArticleStart or LineKind.PerhapsArticleStart or LineKind.ContentsHeading or LineKind.Item;
}
