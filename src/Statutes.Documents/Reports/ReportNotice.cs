using Statutes.Model.Text;

namespace Statutes.Documents.Reports;

/// <summary>The notice that goes with every result of a check.</summary>
public static class ReportNotice
{
    /// <summary>The notice.</summary>
    public static Bilingual Words { get; } = new(
        "法律的中文为公布的文本；英文为非官方译文，没有法律效力。本结果不构成法律意见。",
        "The Chinese is the published text of the law; the English is an unofficial translation without legal force. "
        + "This is not legal advice.");

    /// <summary>Returns the first digits of the fingerprint of a corpus, for reading.</summary>
    public static string Short(string corpus) => corpus.Length <= ShownDigits ? corpus : corpus[..ShownDigits];

    private const int ShownDigits = 12;
}
