using System.Text;
using System.Text.Unicode;
using Statutes.Model.Text;

namespace Statutes.Reading;

/// <summary>
/// How plausible it is that bytes are text of an encoding: by what they decode to. Characters that laws are full of speak for an encoding; rare ones,
/// lost ones and control characters against it. Deterministic; where two are equally plausible, the earlier in the list wins.
/// </summary>
internal static class EncodingEvidence
{
    /// <summary>So many bytes are looked at, from the first on that is not ASCII.</summary>
    private const int Sampled = 64 * 1024;

    // even, so that a sample of UTF-16 begins with a whole code unit
    private const int Before = 64;

    private static readonly string[] Candidates = ["utf-8", "gb18030", "big5", "utf-16", "utf-16BE", "windows-1252"];

    // in simplified characters; traditional ones count as these
    private static readonly HashSet<char> Common =
    [
        .. "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运" +
        "章款项编节条例规定办法责令罚款违反依照依法应当机关监督检查部门单位个人网络安全信息处罚犯罪追究刑事施行县级以上人民政府国务院主管行政许可处理义务履行负责批准申请登记备案",
    ];

    /// <summary>Whether the bytes are UTF-8 to their end, and text: with no NUL, of which UTF-16 is full.</summary>
    public static bool IsUtf8(ReadOnlySpan<byte> bytes) => Utf8.IsValid(bytes) && !bytes.Contains((byte)0);

    /// <summary>Whether the bytes are ASCII, which is the same in all encodings here but UTF-16.</summary>
    public static bool IsAscii(ReadOnlySpan<byte> bytes) => Ascii.IsValid(bytes);

    /// <summary>The most plausible encoding.</summary>
    public static (string Encoding, double Plausibility) Best(ReadOnlySpan<byte> bytes)
    {
        var best = (Encoding: Candidates[0], Plausibility: double.NegativeInfinity);
        foreach (var candidate in Candidates)
        {
            if (Plausibility(bytes, candidate) is var plausibility && plausibility > best.Plausibility)
            {
                best = (candidate, plausibility);
            }
        }

        return best;
    }

    /// <summary>The mean weight of a character; about 1 for English, 2 for Chinese, below 0 for what is no text of the encoding.</summary>
    public static double Plausibility(ReadOnlySpan<byte> bytes, string encoding)
    {
        var text = TextDecoding.DecodeWithLosses(Sample(bytes), TextDecoding.Find(encoding)!);
        var weight = 0L;
        foreach (var c in text)
        {
            weight += Weight(c);
        }

        return text.Length == 0 ? 0 : (double)weight / text.Length;
    }

    /// <summary>Whether a character stands for bytes that were lost, or is one that no text has.</summary>
    public static bool IsLost(char c) => c is '\uFFFD' or '\uFFFE' or '\uFFFF' || (char.IsControl(c) && c is not ('\t' or '\n' or '\r' or '\v' or '\f' or '\u0085'));

    private static int Weight(char c) => c switch
    {
        _ when IsLost(c) => -10,
        >= '\uE000' and <= '\uF8FF' => -10,
        <= '\u007F' => 1,
        >= '\u4E00' and <= '\u9FFF' => Common.Contains(TraditionalCharacters.Simplify(c)) ? 3 : -1,
        >= '\u3000' and <= '\u301F' or >= '\uFF01' and <= '\uFF5E' => 2,
        >= '\u2010' and <= '\u2027' or '\u00A0' or '\u00B7' => 1,
        _ => -2,
    };

    private static ReadOnlySpan<byte> Sample(ReadOnlySpan<byte> bytes)
    {
        var first = bytes.IndexOfAnyExceptInRange((byte)1, (byte)0x7F);
        var start = Math.Max(0, first - Before) & ~1;
        return bytes[start..Math.Min(bytes.Length, start + Sampled)];
    }
}
