using System.Collections.Immutable;
using Statutes.Model.Text;
using Statutes.Reading.Classification;
using Statutes.Reading.Lines;
using Statutes.Reading.Sources;

namespace Statutes.Reading.Html;

/// <summary>
/// Tells the law on a page from what is around it: navigation, buttons, who is responsible, links. What is taken for furniture, and where, is told in
/// diagnostics. Nothing between two articles goes unless it stands in a part of the page that is furniture by its tag or name and holds no article, or
/// is a line such as 打印本页 that no law has.
/// </summary>
internal sealed class PageFurniture(SourceText file, FileLog log)
{
    /// <summary>A line of furniture is no longer.</summary>
    private const int MaxLine = 80;

    /// <summary>A title is no longer.</summary>
    private const int MaxTitle = 120;

    private static readonly string[] Beginnings =
    [
        "打印", "【打印", "[打印", "［打印", "关闭窗口", "【关闭", "[关闭", "关闭本页", "分享到", "分享：", "【字体", "[字体", "字体：", "字号：", "【大", "[大 中 小", "责任编辑", "（责任编辑", "(责任编辑", "【责任编辑", "[责任编辑", "编辑：", "来源：", "信息来源",
        "发布时间：", "发布日期：", "浏览次数", "点击数", "当前位置", "您当前的位置", "您的位置", "您现在的位置", "首页 >", "首页>", "首页 »", "首页 -", "版权所有", "版权声明", "主办单位", "主办：", "承办单位", "承办：", "技术支持", "网站标识码", "京ICP备", "京公网安备", "扫一扫", "扫码", "微信扫", "用微信",
        "上一篇", "下一篇", "相关链接", "相关阅读", "相关新闻", "相关报道", "推荐阅读", "友情链接", "联系我们", "网站地图", "返回顶部", "返回首页", "收藏本页", "下载文字版", "【纠错", "[纠错", "我要纠错", "网友评论", "加载更多", "点击下载",
        "Print this page", "Print page", "Share this", "Share on", "Tweet", "Follow us", "Copyright ©", "© ", "All rights reserved", "Back to top", "Related posts", "Related articles", "Leave a comment", "Leave a reply",
        "Post navigation", "Previous post", "Next post", "Posted on", "Posted in", "Filed under", "Skip to content", "You are here", "Home >", "Home »", "Subscribe",
    ];

    private static readonly string[] Whole = ["打印", "关闭", "收藏", "分享", "大", "中", "小", "大 中 小", "微信", "微博", "首页", "返回", "Print", "Share", "Home", "Email", "Menu", "Search", "Facebook", "Twitter", "LinkedIn"];

    private static readonly string[] Laws = ["法", "条例", "规定", "办法", "细则", "决定", "决议", "规则", "解释", "通则", "规范", "法典", "修正案", "章程", "通知", "意见", "公告", "批复", "Law", "Regulations", "Regulation", "Measures", "Provisions", "Rules", "Decision", "Act", "Code", "Interpretation", "Opinions", "Notice"];

    /// <summary>Leaves out what stands around a law wherever it stands: in parts of the page that are furniture, and lines that are.</summary>
    public ImmutableArray<SourceLine> WithoutParts(ImmutableArray<PageLine> lines, out HashSet<SourceLine> links, out HashSet<SourceLine> headings)
    {
        var holding = lines.Where(l => l.Part > 0 && l.Line.IsArticleStart).Select(l => l.Part).ToHashSet();
        (links, headings) = (new(ReferenceEqualityComparer.Instance), new(ReferenceEqualityComparer.Instance));
        var kept = ImmutableArray.CreateBuilder<SourceLine>(lines.Length);
        foreach (var line in lines)
        {
            if (line.Part > 0 && !holding.Contains(line.Part))
            {
                Say("Parts of the page around the text were left out", line.Line);
            }
            else if (IsFurniture(line.Line.Text))
            {
                Say("Lines of the page that are of no law were left out", line.Line);
            }
            else
            {
                kept.Add(line.Line);
                _ = line.IsLink && links.Add(line.Line);
                _ = line.IsHeading && headings.Add(line.Line);
            }
        }

        return kept.ToImmutable();
    }

    /// <summary>
    /// Leaves out what stands before the title of a law and, behind its articles, the links. Where no article stands in it, all is kept.
    /// </summary>
    public ImmutableArray<SourceLine> WithoutEnds(ImmutableArray<SourceLine> lines, HashSet<SourceLine> links, HashSet<SourceLine> headings)
    {
        var firstArticle = FirstArticle(lines);
        if (firstArticle < 0)
        {
            return lines;
        }

        var lastArticle = lines.Length - 1;
        while (!lines[lastArticle].IsArticleStart)
        {
            lastArticle--;
        }

        var title = Title(lines, firstArticle, headings);
        var kept = ImmutableArray.CreateBuilder<SourceLine>(lines.Length);
        for (var i = 0; i < lines.Length; i++)
        {
            if (i < title)
            {
                Say("Lines before the title were left out", lines[i]);
            }
            else if (i > lastArticle && links.Contains(lines[i]))
            {
                Say("Links behind the last article were left out", lines[i]);
            }
            else if (title >= 0 && i < firstArticle && i != title && lines[i].Language is { } language && lines[i].Declared is null && language != lines[firstArticle].Language && lines[title].Language == lines[firstArticle].Language)
            {
                Say("Lines in another language before the first article were left out", lines[i]);
            }
            else
            {
                kept.Add(lines[i]);
            }
        }

        return kept.ToImmutable();
    }

    private static int FirstArticle(ImmutableArray<SourceLine> lines)
    {
        var first = 0;
        while (first < lines.Length && !lines[first].IsArticleStart)
        {
            first++;
        }

        return first < lines.Length ? first : -1;
    }

    // the order that promulgates the law, where one stands before it; else the last line before the body that looks like a title
    private static int Title(ImmutableArray<SourceLine> lines, int firstArticle, HashSet<SourceLine> headings)
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
            if (lines[i].Text is [.., '令'] && lines[i].Text.Length <= MaxLine)
            {
                return i;
            }
        }

        return title;
    }

    private static bool IsTitle(string text)
    {
        if (text.Length > MaxTitle || text.AsSpan().ContainsAny("。；：>»|"))
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
        foreach (var law in Laws)
        {
            isEnglish |= char.IsAsciiLetter(law[0]) && words.StartsWith(law, StringComparison.Ordinal);
            if (words.EndsWith(law, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return isEnglish;
    }

    private static bool IsFurniture(string text) => text.Length <= MaxLine
        && (Array.Exists(Beginnings, b => text.StartsWith(b, StringComparison.OrdinalIgnoreCase)) || Array.Exists(Whole, w => text.Equals(w, StringComparison.OrdinalIgnoreCase)));

    private void Say(string what, SourceLine line)
    {
        var start = line.Pieces.IsEmpty ? 0 : line.Pieces[0].Origin;
        var end = line.Pieces.IsEmpty ? 0 : line.Pieces[^1].Origin + line.Pieces[^1].Length;
        log.Gather(DiagnosticCodes.FurnitureLeftOut, Severity.Info, what, new SourcePlace.InText(new TextSpan(start, end), file.LineNumberOf(start)), line.Text);
    }
}
