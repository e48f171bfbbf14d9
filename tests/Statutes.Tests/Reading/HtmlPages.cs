using System.Net;
using System.Text;

namespace Statutes.Tests.Reading;

/// <summary>Puts lines of a law into the shapes that publishers' pages have.</summary>
internal static class HtmlPages
{
    /// <summary>Every shape, by name.</summary>
    public static IReadOnlyDictionary<string, Func<string[], string>> Shapes { get; } = new Dictionary<string, Func<string[], string>>
    {
        ["articles in p"] = lines => Page(lines, string.Concat(lines.Select(l => $"<p>{Text(l)}</p>\n"))),
        ["p that are never closed"] = lines => Page(lines, string.Concat(lines.Select(l => $"<p>{Text(l)}\n"))),
        ["runs separated by br"] = lines => Page(lines, $"<div class=\"TRS_Editor\">{string.Join("<br>", lines.Select(Text))}</div>"),
        ["runs separated by two br and indents"] = lines =>
            Page(lines, $"<p>{string.Join("<br/>\r\n<br/>", lines.Select(l => "　　" + Text(l)))}</p>"),
        ["indents of nbsp"] = lines => Page(lines, string.Concat(lines.Select(l => $"<p>&nbsp;&nbsp;&nbsp;&nbsp;{Text(l)}&nbsp;</p>"))),
        ["indents of U+3000 as entities"] = lines => Page(lines, string.Concat(lines.Select(l => $"<p>&#12288;&#x3000;{Text(l)}</p>"))),
        ["bold numbers in several elements"] = lines => Page(lines, string.Concat(lines.Select(l => $"<p>{Bold(l)}</p>"))),
        ["a table of one column"] = lines =>
            Page(lines, $"<table><tbody>{string.Concat(lines.Select(l => $"<tr><td>{Text(l)}</td></tr>"))}</tbody></table>"),
        ["a cell a paragraph, rows and cells not closed"] = lines =>
            Page(lines, $"<table>{string.Concat(lines.Select(l => $"<tr><td>{Text(l)}"))}</table>"),
        ["all in one cell of the layout"] = lines =>
            Page(
                lines,
                "<table><tr><td><ul><li><a href=\"/\">法律</a></li><li><a href=\"/\">行政法规</a></li></ul></td>"
                    + $"<td>{string.Concat(lines.Select(l => $"<p>{Text(l)}</p>"))}</td></tr></table>"),
        ["divs within spans"] = lines =>
            Page(
                lines,
                string.Concat(
                    lines.Select(l => $"<div><span style=\"font-family:宋体\"><span lang=\"EN-US\"></span>{Text(l)}</span></div>"))),
        ["lines of the source broken anywhere"] = lines => Page(lines, string.Concat(lines.Select(l => $"<p>\n{Broken(l)}\n</p>\n"))),
        ["preformatted"] = lines => Page(lines, $"<pre>\n{string.Join('\n', lines.Select(Text))}\n</pre>"),
        ["every character an entity"] = lines =>
            Page(lines, string.Concat(lines.Select(l => $"<p>{string.Concat(l.Select(c => $"&#{(int)c};"))}</p>"))),
        ["a fragment without html and body"] = lines => string.Concat(lines.Select(l => $"<p>{Text(l)}</p>")),
        ["upper-case tags"] = lines => $"<HTML><BODY>{string.Concat(lines.Select(l => $"<P ALIGN=LEFT>{Text(l)}</P>"))}</BODY></HTML>",
        ["soft hyphens and zero-width spaces"] = lines =>
            Page(lines, string.Concat(lines.Select(l => $"<p>{WithInvisible(Text(l))}</p>"))),
        ["hidden text between"] = lines =>
            Page(lines, string.Concat(lines.Select(l =>
                $"<p>{Text(l)}<span style=\"display: none\">本文来自某网</span></p><div hidden>第九百条　隐藏</div><script>var a = "
                    + "'<p>第一条 脚本</p>';</script>"))),
    };

    private static string WithInvisible(string text) => text.Replace("络", "络&#8203;\u200B", StringComparison.Ordinal)
        .Replace("security", "se\u00ADcurity", StringComparison.Ordinal);

    /// <summary>The furniture of a page around its content.</summary>
    public static string Page(string[] lines, string content) => $$"""
        <!DOCTYPE html>
        <html><head><meta charset="utf-8"><title>{{Text(lines[0])}}_某网</title>
        <style>p { margin: 0 }</style><script src="/a.js"></script></head>
        <body>
        <div class="top-nav"><ul><li><a href="/">首页</a></li><li><a href="/law">法律法规</a></li></ul></div>
        <nav><a href="/">Home</a> <a href="/laws">Laws</a></nav>
        <div class="crumbs">当前位置：<a href="/">首页</a> &gt; <a href="/law">政策法规</a> &gt; 正文</div>
        <p>来源： 某网　　发布时间：2016年11月7日　　字号：大 中 小</p>
        <div id="printContent">
        {{content}}
        </div>
        <p>（责任编辑：某某）</p>
        <p>【打印本页】【关闭窗口】</p>
        <div class="share-box">分享到：<button>微信</button></div>
        <div class="related"><h3>相关链接</h3><ul><li><a href="/x">《某某条例》答记者问</a></li></ul></div>
        <footer>版权所有：某网　<a href="/icp">京ICP备00000000号</a></footer>
        </body></html>
        """;

    public static string Text(string line) => WebUtility.HtmlEncode(line).Replace("&#39;", "'", StringComparison.Ordinal);

    // <b>第</b><strong>三十</strong><b>五条</b>
    private static string Bold(string line)
    {
        var end = line.IndexOfAny(['　', ' ']);
        return end < 3
            ? Text(line)
            : $"<b>{Text(line[..1])}</b><strong><span>{Text(line[1..(end - 1)])}</span></strong>"
                + $"<b>{Text(line[(end - 1)..end])}</b>{Text(line[end..])}";
    }

    // a line break between two Chinese characters, where a browser shows nothing, and at a blank, where it shows a blank
    private static string Broken(string line)
    {
        var broken = new StringBuilder();
        for (var i = 0; i < line.Length; i++)
        {
            var isBlank = line[i] == ' ' && i > 20 && i % 7 == 0 && line[i - 1] != ' ';
            broken.Append(isBlank ? "\r\n  " : Text(line[i..(i + 1)]));
            if (i % 40 == 39 && i + 1 < line.Length && IsHan(line[i]) && IsHan(line[i + 1]))
            {
                broken.Append("\n        ");
            }
        }

        return broken.ToString();

        static bool IsHan(char c) => c is >= '\u4E00' and <= '\u9FFF';
    }
}
