using System.Collections.Immutable;
using Statutes.Model.Text;

namespace Statutes.Documents.Reading;

/// <summary>Counts what was not read, and says so.</summary>
internal sealed class LeftOutContent
{
    /// <summary>Runs of hidden text.</summary>
    public int Hidden { get; set; }

    /// <summary>Tracked deletions and moves.</summary>
    public int Deleted { get; set; }

    /// <summary>Pictures, charts, diagrams and embedded objects without a text box.</summary>
    public int Pictures { get; set; }

    /// <summary>Other documents that are embedded.</summary>
    public int Embedded { get; set; }

    /// <summary>Comments that this program wrote into the document.</summary>
    public int OwnComments { get; set; }

    /// <summary>Notes without a mark in the body. Word does not show them.</summary>
    public int NotesWithoutMark { get; set; }

    /// <summary>Returns the counts as they are now.</summary>
    public LeftOutContent Copy() => (LeftOutContent)MemberwiseClone();

    /// <summary>Sets the counts back to those of a copy.</summary>
    public void Set(LeftOutContent copy) => (Hidden, Deleted, Pictures, Embedded, OwnComments, NotesWithoutMark) =
        (copy.Hidden, copy.Deleted, copy.Pictures, copy.Embedded, copy.OwnComments, copy.NotesWithoutMark);

    /// <summary>Returns a sentence for each kind that occurs.</summary>
    public ImmutableArray<Bilingual> Build() =>
    [
        .. Sentence(Hidden, "隐藏文字未读取（{0} 处）。", "Hidden text was not read ({0})."),
        .. Sentence(Deleted, "修订按全部接受读取，已删除的文字未读取（{0} 处）。", "Tracked changes were read as accepted; deleted text was not read ({0})."),
        .. Sentence(
            Pictures, "图片、图表和嵌入对象中的文字未读取（{0} 个）。", "The text in pictures, charts and embedded objects was not read ({0})."),
        .. Sentence(Embedded, "嵌入的其他文件未读取（{0} 个）。", "Documents inside the document were not read ({0})."),
        .. Sentence(OwnComments, "本程序以前写入的批注未读取（{0} 条）。", "Comments by “Statutes” from an earlier check were not read ({0})."),
        .. Sentence(NotesWithoutMark, "正文中没有标记的脚注、尾注未读取（{0} 条）。", "Notes without a mark in the text were not read ({0})."),
    ];

    private static IEnumerable<Bilingual> Sentence(int count, string zh, string en) => count == 0
        ? []
        :
        [
            new Bilingual(
                string.Format(System.Globalization.CultureInfo.InvariantCulture, zh, count),
                string.Format(System.Globalization.CultureInfo.InvariantCulture, en, count)),
        ];
}
