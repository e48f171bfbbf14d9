using System.Text;

namespace Statutes.MadeDocuments;

/// <summary>Damages documents: bits, pieces that are cut, repeated or inserted, and nesting without end.</summary>
public sealed class DamagedDocument
{
    private const int LastSeed = 12;

    private static readonly byte[][] Pieces =
    [
        .. new[]
        {
            "<p>", "</p>", "<table>", "<tr><td>", "<br>", "<!--", "-->", "<script>", "</script>", "&#x110000;", "&#0;", "<plaintext>",
            "<blockquote>", "<sup><a href=#fn1>1</a></sup>", "<svg>", "<![CDATA[", "<template>", "<select><option>",
            "<ol start=99999999999>",
            "<div hidden>", "<del>", "“", "”", "「", "」", "……", "[", "《", "》", "第三十五条", "本法", "Article 37", "Ibid., ",
            "\0", "\u202E", "\uFEFF",
            "<<", ">>", "(", ")", "/Length 99999999", "/Filter /LZWDecode", "/Kids [2 0 R]", "/Parent 2 0 R", "endstream", "endobj",
            "stream\n", "0 0 0 0 0 0 Tm", "1e308 ", "BT", "ET", "Tj", "/F1 1e30 Tf", "/Count -1", "/MediaBox [0 0 0 0]", "/Rotate 90",
            "/Size 2147483647", "/W [0 2147483647 1]", "beginbfrange", "<0000> <FFFF> <0000>", "/Encrypt 4 0 R", "/ObjStm",
        }.Select(Encoding.UTF8.GetBytes),
        [0xFF], [0xFE, 0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80],
    ];

    private static readonly string[] Nested =
    [
        "<div>", "<b>", "<table><tr><td>", "<ul><li>", "<blockquote>", "<span><p>", "<svg>", "“", "「", "（", "[", "<<", "(", "<< /A [",
        "q ", "BT ",
    ];

    private readonly (string Extension, byte[] Content)[] originals;

    /// <summary>Makes the documents that are damaged.</summary>
    public DamagedDocument(LawMaterial law)
    {
        var made = Enumerable.Range(0, LastSeed).Select(s => MadeDocument.Make(law, s)).ToList();
        originals =
        [
            .. made.Where(m => m.Extension != "docx").Select(m => (m.Extension, m.Content)),
            .. made.Where(m => m.Extension == "pdf").Select(m => (
                m.Extension, new PdfPages { IsPacked = false, HasTitle = false }.Add([.. m.Statements.Select(s => s.Text)]).Write())),
        ];
    }

    /// <summary>Returns a damaged document.</summary>
    /// <param name="extension">pdf or html; empty for either.</param>
    /// <param name="random">The random numbers.</param>
    public byte[] Make(string extension, Random random)
    {
        var chosen = originals.Where(o => extension.Length == 0 || o.Extension == extension).ToArray();
        var bytes = chosen[random.Next(chosen.Length)].Content.ToList();
        for (var times = random.Next(1, 8); times > 0 && bytes.Count > 1; times--)
        {
            Damage(bytes, random);
        }

        return [.. bytes];
    }

    private static void Damage(List<byte> bytes, Random random)
    {
        var at = random.Next(bytes.Count);
        var length = Math.Min(bytes.Count - at, 1 << random.Next(12));
        switch (random.Next(9))
        {
            case 0:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 1:
                bytes[at] = (byte)random.Next(256);
                break;
            case 2:
                bytes.RemoveRange(at, length);
                break;
            case 3:
                bytes.InsertRange(random.Next(bytes.Count), bytes.GetRange(at, length));
                break;
            case 4 when random.Next(4) == 0:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 5 when random.Next(4) == 0:
                var piece = Encoding.UTF8.GetBytes(Nested[random.Next(Nested.Length)]);
                bytes.InsertRange(at, Enumerable.Repeat(piece, random.Next(20_000)).SelectMany(p => p));
                break;
            default:
                bytes.InsertRange(at, Pieces[random.Next(Pieces.Length)]);
                break;
        }
    }
}
