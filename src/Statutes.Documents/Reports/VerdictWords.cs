using Statutes.Documents.Citing;
using Statutes.Documents.Quoting;
using Statutes.Documents.Reading;
using Statutes.Model.Text;

namespace Statutes.Documents.Reports;

/// <summary>The words of verdicts, formats and parts for a reader, in both languages.</summary>
public static class VerdictWords
{
    extension(CitedVerdict verdict)
    {
        /// <summary>The verdict in two or three words.</summary>
        public Bilingual Words => verdict switch
        {
            CitedVerdict.Current => new("现行", "current"),
            CitedVerdict.Renumbered => new("序号有变", "renumbered"),
            CitedVerdict.Amended => new("已修改", "amended since"),
            CitedVerdict.Historical => new("指明旧文本", "names its version"),
            CitedVerdict.Doubtful => new("序号存疑", "doubtful number"),
            CitedVerdict.Repealed => new("已废止", "repealed"),
            CitedVerdict.NotYetInForce => new("尚未施行", "not yet in force"),
            CitedVerdict.NotThere => new("没有这一条款", "no such provision"),
            CitedVerdict.Ambiguous => new("有歧义", "ambiguous"),
            CitedVerdict.NotAvailable => new("未收录", "not available"),
            _ => new("未指明法规", "law not named"),
        };
    }

    extension(QuotedVerdict verdict)
    {
        /// <summary>The verdict in a few words.</summary>
        public Bilingual Words => verdict switch
        {
            QuotedVerdict.Exact => new("与原文一致", "exact"),
            QuotedVerdict.Near => new("与原文有出入", "differs from the law"),
            QuotedVerdict.Elsewhere => new("出自其他条文", "words of another provision"),
            QuotedVerdict.OtherVersion => new("出自其他版本", "words of another version"),
            QuotedVerdict.OtherLanguage => new("本库译文的文字", "words of our translation"),
            QuotedVerdict.NotFound => new("法律文本中未找到", "not found"),
            _ => new("未核对", "not checked"),
        };
    }

    extension(CheckedFormat format)
    {
        /// <summary>The format.</summary>
        public Bilingual Words => format switch
        {
            CheckedFormat.Docx => new("Word", "Word"),
            CheckedFormat.Pdf => new("PDF", "PDF"),
            CheckedFormat.Html => new("HTML", "HTML"),
            CheckedFormat.Markdown => new("Markdown", "Markdown"),
            _ => new("纯文本", "plain text"),
        };
    }

    /// <summary>Returns the name of a part: 脚注, footnotes.</summary>
    /// <param name="part">One of <see cref="PartNames"/>.</param>
    public static Bilingual OfPart(string part) => part switch
    {
        PartNames.Body => new("正文", "body"),
        PartNames.Footnotes => new("脚注", "footnotes"),
        PartNames.Endnotes => new("尾注", "endnotes"),
        PartNames.Comments => new("批注", "comments"),
        PartNames.Headers => new("页眉", "headers"),
        PartNames.Footers => new("页脚", "footers"),
        _ => new(part, part),
    };
}
