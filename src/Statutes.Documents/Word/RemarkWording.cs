using Statutes.Documents.Reading;
using Statutes.Model.Text;

namespace Statutes.Documents.Word;

/// <summary>The lines that the annotator adds to a comment, in the language of the comment.</summary>
internal static class RemarkWording
{
    /// <summary>The longest words that a line quotes, in UTF-16 code units.</summary>
    private const int MaxQuoted = 80;

    /// <summary>Names the words of a comment that is not at them: Footnote 3, “CSL Art. 35”:</summary>
    /// <param name="remark">The remark.</param>
    /// <param name="isInTextBox">Whether the words are in a text box.</param>
    public static string Label(PlacedRemark remark, bool isInTextBox)
    {
        var number = remark.Paragraph.Container is { } note ? remark.File.Notes.GetValueOrDefault(note.Id) : null;
        var (zh, en) = remark.File.Part switch
        {
            PartNames.Footnotes => ($"脚注{number}", $"Footnote {number}"),
            PartNames.Endnotes => ($"尾注{number}", $"Endnote {number}"),
            PartNames.Comments => ("批注", "Comment"),
            PartNames.Headers => ("页眉", "Header"),
            PartNames.Footers => ("页脚", "Footer"),
            _ => ("文本框", "Text box"),
        };
        var box = isInTextBox && remark.File.Part != PartNames.Body;
        return IsChinese(remark)
            ? $"{zh}{(box ? "中的文本框" : "")}，“{Shorten(remark.Words)}”："
            : $"{en.TrimEnd()}{(box ? ", text box" : "")}, “{Shorten(remark.Words)}”:";
    }

    /// <summary>Says that a replacement was not made.</summary>
    public static string NotReplaced(PlacedRemark remark) => IsChinese(remark)
        ? $"此处无法自动替换为“{Shorten(remark.Remark.Replacement!)}”，请手动修改。"
        : $"“{Shorten(remark.Remark.Replacement!)}” could not be written here. Change the words by hand.";

    private static bool IsChinese(PlacedRemark remark) => LanguageDetector.Of(remark.Remark.Comment[0]) == Language.Chinese;

    private static string Shorten(string words)
    {
        if (words.Length <= MaxQuoted)
        {
            return words;
        }

        var length = char.IsHighSurrogate(words[MaxQuoted - 1]) ? MaxQuoted - 1 : MaxQuoted;
        return words[..length] + "…";
    }
}
