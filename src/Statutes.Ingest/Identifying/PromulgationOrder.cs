using System.Collections.Immutable;
using Statutes.Model.Text;
using Statutes.Reading.Classification;

namespace Statutes.Ingest.Identifying;

/// <summary>
/// The order or announcement that promulgates a law, if it is printed before the law:
/// 中华人民共和国主席令 · 第五十三号 · 《…法》已由…通过，现予公布 · the signature · the date. One pass over the first lines.
/// </summary>
/// <param name="Lines">Its lines without the title of the law; they contain its number and its date.</param>
/// <param name="Title">The title of the law: the line before the order, or the name in the order.</param>
/// <param name="TitleLine">The line of that title, or of the sentence that names it, counted from 0.</param>
/// <param name="HasTitleBefore">Whether the title is before the order.</param>
/// <param name="End">The first line behind the order, counted from 0.</param>
internal sealed record PromulgationOrder(ImmutableArray<string> Lines, string Title, int TitleLine, bool HasTitleBefore, int End)
{
    /// <summary>The sentence that promulgates is within this many lines.</summary>
    private const int MaxLines = 24;

    /// <summary>At most this many lines of the order follow that sentence: the signature and the date.</summary>
    private const int MaxSigned = 12;

    /// <summary>The title of the law is at most this many lines behind that sentence, if a long notice is between them.</summary>
    private const int MaxNotice = 80;

    /// <summary>The length of the longest line of a signature, in characters.</summary>
    private const int MaxSignature = 60;

    // the longest first, because one contains another
    private static readonly string[] Publications =
    [
        "现予以公布", "现予以发布", "予以公布", "予以发布", "予以颁布", "予以公告", "予以印发", "现予公布", "现予发布", "现予颁布", "现予公告", "现予印发",
        "现公布", "现发布", "现颁布", "现印发", "现批准发布",
    ];

    // 现将修订后的《…》公布
    private const string Now = "现将";
    private static readonly string[] Verbs = ["公布", "发布", "颁布", "印发", "公告", "下发", "颁发"];

    // sentences of an order behind the one that promulgates
    private static readonly string[] Closings = ["特此", "附件", "附：", "附:", "请遵照", "请认真", "请结合"];

    /// <summary>
    /// Returns the title before the order if it is not the title of the law, such as the title of a covering notice; otherwise null.
    /// </summary>
    /// <param name="title">The title of the law.</param>
    public string? OtherTitle(string title) =>
        HasTitleBefore && HeadLine.WithoutBlanks(Title) != HeadLine.WithoutBlanks(title) ? Title : null;

    /// <summary>Finds the order.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Null if there is no order before the law.</returns>
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

        var hasTitleBefore = title.Length > 0;
        var named = NamedIn(sentence);
        (title, titleLine) = hasTitleBefore ? (title, titleLine) : (named, at - 1);
        var end = EndAtTitle(text, at, named, lines);
        end = end >= 0 ? end : EndOfSignature(text, at, title, lines);
        return end >= 0
            ? new PromulgationOrder(lines.ToImmutable(), title, titleLine, hasTitleBefore, end)
            : null;
    }

    // Everything up to a line that is exactly the title that the order names: a notice may have several paragraphs.
    private static int EndAtTitle(SourceText text, int from, string named, ImmutableArray<string>.Builder lines)
    {
        var key = HeadLine.WithoutBlanks(named);
        var between = new List<string>();
        for (var at = from; key.Length > 0 && at < Math.Min(text.LineCount, from + MaxNotice); at++)
        {
            var words = HeadLine.Of(text, at, out _);
            if (words.IsEmpty)
            {
                continue;
            }

            if (HeadLine.WithoutBlanks(words) == key)
            {
                lines.AddRange(between);
                return at;
            }

            if (IsOfLaw(text, at))
            {
                break;
            }

            between.Add(HeadLine.Unbracketed(words).ToString());
        }

        return -1;
    }

    // The signature and the date: short lines, up to the title of the law or its body. If the text ends first, it is not an
    // order before a law.
    private static int EndOfSignature(SourceText text, int from, string title, ImmutableArray<string>.Builder lines)
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

            var isClosing = Array.Exists(Closings, words.ToString().StartsWith);
            if (++signed > MaxSigned || (!isClosing && (words.Length > MaxSignature || words.ContainsAny('。', '；'))))
            {
                return -1;
            }

            lines.Add(HeadLine.Unbracketed(words).ToString());
        }

        return -1;
    }

    /// <summary>
    /// Checks whether a line promulgates an instrument: 《…》已由…通过，现予公布，自…起施行。 · 现将修订后的《…》公布。
    /// </summary>
    internal static bool IsSentence(string line) => line.Contains('《')
        && (Array.Exists(Publications, p => line.Contains(p, StringComparison.Ordinal)) || FindNow(line).Length > 0);

    /// <summary>Removes the words that promulgate from a line: the date in such a line is not the date of the publication.</summary>
    internal static string WithoutPublication(string line)
    {
        var rest = Publications.Aggregate(line, (rest, p) => rest.Replace(p, "", StringComparison.Ordinal));
        var now = FindNow(rest);
        return now.Length > 0 ? rest.Remove(now.Start, now.Length) : rest;
    }

    // 现将修订后的《…》公布; empty if there are no such words
    private static TextSpan FindNow(string line)
    {
        var start = line.IndexOf(Now, StringComparison.Ordinal);
        if (start < 0)
        {
            return default;
        }

        var from = TitleEnd(line, start);
        var end = Verbs.Select(v => line.IndexOf(v, from, StringComparison.Ordinal)).Where(v => v >= 0).DefaultIfEmpty(-1).Min();
        return end < 0 ? default : new TextSpan(start, end + 2);
    }

    // the end of the titles behind an offset: a verb in a title is none of the order
    private static int TitleEnd(string line, int from) => line.LastIndexOf('》') is var close && close > from ? close : from;

    // the title in the order, or its beginning if it is broken over two lines, or any line with the ending of a title
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

        // 最高人民法院 alone may be the signature
        var rest = begun.Length < title.Length && next < text.LineCount ? HeadLine.WithoutBlanks(HeadLine.Of(text, next, out _)) : "";
        return title.StartsWith(begun + rest, StringComparison.Ordinal);
    }

    // …办法, …办法（试行）
    private static bool EndsAsTitles(ReadOnlySpan<char> words)
    {
        var cut = words is [.., '）' or ')'] ? words.LastIndexOfAny('（', '(') : -1;
        return !words.ContainsAny('。', '：') && TitleBlock.EndsAsTitles((cut > 0 ? words[..cut] : words).TrimEnd().ToString());
    }

    // the instrument that is promulgated, not one on which it is based: 根据《甲法》…制定了《乙办法》，现予公布
    private static string NamedIn(string sentence)
    {
        var from = sentence[0] == '《' ? 0 : Math.Max(0, sentence.IndexOf(Now, StringComparison.Ordinal));
        var open = sentence.IndexOf('《', from);
        var publication = Publications
            .Select(p => sentence.IndexOf(p, StringComparison.Ordinal)).Where(p => p > 0).DefaultIfEmpty(-1).Min();
        if (from == 0 && sentence[0] != '《' && publication > 0)
        {
            open = LastTitleBefore(sentence, publication);
        }

        var close = open < 0 ? -1 : CloseOf(sentence, open);
        return close < 0 ? "" : sentence[(open + 1)..close];
    }

    private static int LastTitleBefore(string sentence, int end)
    {
        var (open, depth) = (-1, 0);
        for (var i = 0; i < end; i++)
        {
            open = sentence[i] == '《' && depth == 0 ? i : open;
            depth += sentence[i] switch { '《' => 1, '》' when depth > 0 => -1, _ => 0 };
        }

        return open;
    }

    private static int CloseOf(string sentence, int open)
    {
        var depth = 0;
        for (var i = open; i < sentence.Length; i++)
        {
            depth += sentence[i] switch { '《' => 1, '》' => -1, _ => 0 };
            if (depth == 0)
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsOfLaw(SourceText text, int line) =>
        LineClassifier.Classify(text.Content, text.LineSpan(line), Language.Chinese).Kind
            is LineKind.Heading or LineKind.ArticleStart or LineKind.PerhapsArticleStart or LineKind.ContentsHeading or LineKind.Item;
}
