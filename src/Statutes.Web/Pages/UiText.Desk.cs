namespace Statutes.Web.Pages;

/// <content>The words of the bar above a text, and of the menus that copy, cite and download.</content>
internal sealed partial class UiText
{
    /// <summary>The label of the bar with law, version and article.</summary>
    public string WhereLabel => Pick("当前位置", "Where you are");

    /// <summary>The label of the box that goes to an article or searches the law.</summary>
    public string FindLabel => Pick("在本法中查找条号或词语", "Find an article or words in this law");

    /// <summary>The example in that box.</summary>
    public string FindHint => Pick("条号或词语", "Art. 35 or words");

    /// <summary>The button of that box.</summary>
    public string FindGo => Pick("前往", "Go");

    /// <summary>The title of a page with an article: the article first, because tabs are narrow.</summary>
    public string ArticleTitle(string article, string law, string version) =>
        Pick($"{article} · {law}（{version}）", $"{article} · {law} ({version})");

    /// <summary>The title of a page with a law.</summary>
    public string LawTitle(string law, string version) => Pick($"{law}（{version}）", $"{law} ({version})");

    /// <summary>The form of a date.</summary>
    public string DateForm => Pick("日期请写作 YYYY-MM-DD，例如 2018-01-01", "Write the date as YYYY-MM-DD, for example 2018-01-01");

    /// <summary>The mark of the citation style that the copy buttons use.</summary>
    public string ChosenStyle => Pick("✓ 当前格式", "✓ in use");

    /// <summary>The link that chooses a citation style.</summary>
    public string UseStyle => Pick("使用", "use");

    /// <summary>How the style is stored.</summary>
    public string StyleIsKept => Pick(
        "“复制引文”和快捷键 c 使用当前格式；一个 Cookie 记住它。",
        "“Copy citation” and the key c use the style in use. A cookie remembers it.");

    /// <summary>The menu of files.</summary>
    public string Download => Pick("下载与打印", "Download");

    /// <summary>The button that prints.</summary>
    public string Print => Pick("打印", "Print");

    /// <summary>How to get a PDF.</summary>
    public string PdfMeans => Pick("如需 PDF，请打印并选择“另存为 PDF”。", "For a PDF, print and choose “Save as PDF”.");

    /// <summary>The line at the end of a printed page: where the text comes from, and when.</summary>
    public string Retrieved(string address, string day) => Pick($"{address}，{day} 取得", $"{address}, retrieved on {day}");
}
