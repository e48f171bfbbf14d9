using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Statutes.MadeDocuments;

/// <summary>
/// Sets lines of a law in pages, and writes them as a PDF. The font is named and not carried: its characters are numbered
/// as in Unicode, and a ToUnicode map says so, which is all that reading needs.
/// </summary>
public sealed class PdfPages
{
    private const double Width = 595;
    private const double Height = 842;
    private const double Margin = 80;
    private const string NotFirst = "，。；：、）》”’,.;:) ";

    private readonly List<StringBuilder> pages = [];
    private double left = Margin;
    private double right = Width - Margin;
    private double y;
    private int page = -1;

    /// <summary>The size of the text.</summary>
    public double Size { get; init; } = 12;

    /// <summary>How far the first line of a paragraph is indented, in characters.</summary>
    public double Indent { get; init; } = 2;

    /// <summary>The space between paragraphs, in points.</summary>
    public double Gap { get; init; }

    /// <summary>Whether English words are broken with a hyphen where they do not fit.</summary>
    public bool Hyphenates { get; init; }

    /// <summary>Whether a title is centred, in larger letters.</summary>
    public bool HasTitle { get; init; } = true;

    /// <summary>The header of every page; null to leave it out.</summary>
    public string? Head { get; init; } = "中华人民共和国国务院公报　2016·第12号";

    /// <summary>The footer of a page, with its number; null to leave it out.</summary>
    public Func<int, string>? Foot { get; init; } = number => $"— {number} —";

    /// <summary>The place of each line that was set: page and line, counted from 1, and the text.</summary>
    public List<(int Page, string Text)> Set { get; } = [];

    /// <summary>Sets the lines of a law.</summary>
    public PdfPages Add(IReadOnlyList<string> lines)
    {
        NextPage();
        for (var i = 0; i < lines.Count; i++)
        {
            var isCentred = HasTitle && i < 2;
            AddParagraph(lines[i], HasTitle && i == 0 ? Size * 1.6 : Size, isCentred, isCentred ? 0 : Indent);
        }

        return this;
    }

    /// <summary>Sets two laws side by side.</summary>
    public PdfPages AddColumns(IReadOnlyList<string> first, IReadOnlyList<string> second)
    {
        (left, right) = (50, (Width / 2) - 15);
        Add(first);
        (left, right, page) = ((Width / 2) + 15, Width - 50, -1);
        return Add(second);
    }

    /// <summary>Whether streams are packed.</summary>
    public bool IsPacked { get; init; } = true;

    /// <summary>Writes the file.</summary>
    /// <param name="spoil">Changes the content, but not the offsets of the objects: for files that are not packed.</param>
    public byte[] Write(Func<string, string> spoil) => Encoding.Latin1.GetBytes(spoil(Encoding.Latin1.GetString(Write())));

    /// <summary>Writes the file.</summary>
    public byte[] Write()
    {
        var objects = new List<byte[]>
        {
            Ascii("<< /Type /Catalog /Pages 2 0 R >>"),
            Ascii($"<< /Type /Pages /Count {pages.Count} /Kids [{string.Join(' ', pages.Select((_, i) => $"{6 + (2 * i)} 0 R"))}] >>"),
            Ascii("<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>"),
            Ascii(
                "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) "
                    + "/Supplement 0 >> /DW 1000 /W [0 255 500] /FontDescriptor << /Type /FontDescriptor /FontName /SimSun /Flags 4 "
                    + "/FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >> >>"),
            Stream(Ascii(ToUnicode()), isPacked: IsPacked),
        };
        for (var i = 0; i < pages.Count; i++)
        {
            objects.Add(
                Ascii(
                    $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {Width} {Height}] /Resources << /Font << /F1 3 0 R >> >> /Contents "
                        + $"{7 + (2 * i)} 0 R >>"));
            objects.Add(Stream(Ascii(pages[i].ToString()), isPacked: IsPacked));
        }

        return File(objects);
    }

    /// <summary>A file with a page that has only a picture.</summary>
    public static byte[] Scanned() => File(
    [
        Ascii("<< /Type /Catalog /Pages 2 0 R >>"),
        Ascii("<< /Type /Pages /Count 1 /Kids [3 0 R] >>"),
        Ascii("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /I 5 0 R >> >> /Contents 4 0 R >>"),
        Stream(Ascii("q 595 0 0 842 0 0 cm /I Do Q")),
        Stream([0x80], "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 "),
    ]);

    /// <summary>A file whose page unpacks to very many bytes.</summary>
    public static byte[] Bomb(int bytes) => File(
    [
        Ascii("<< /Type /Catalog /Pages 2 0 R >>"),
        Ascii("<< /Type /Pages /Count 1 /Kids [3 0 R] >>"),
        Ascii("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << >> /Contents 4 0 R >>"),
        Stream(new byte[bytes]),
    ]);

    private void NextPage()
    {
        page++;
        y = Height - Margin;
        if (page < pages.Count)
        {
            return;
        }

        pages.Add(new StringBuilder());
        if (Head is not null)
        {
            Show(Head, Margin, Height - 40, 9);
        }

        if (Foot is not null)
        {
            Show(Foot(page + 1), (Width / 2) - 15, 40, 9);
        }
    }

    private void AddParagraph(string text, double size, bool isCentred, double indent)
    {
        foreach (var line in Break(text, size, indent))
        {
            if (y < Margin)
            {
                NextPage();
            }

            var x = isCentred ? left + ((right - left - WidthOf(line, size)) / 2) : left + (indent * size);
            Show(line, x, y, size);
            Set.Add((page + 1, line));
            y -= size * 1.5;
            indent = 0;
        }

        y -= Gap;
    }

    // Chinese anywhere but before a mark, English at blanks
    private IEnumerable<string> Break(string text, double size, double indent)
    {
        var room = right - left - (indent * size);
        for (var start = 0; start < text.Length;)
        {
            var end = start;
            while (end < text.Length && WidthOf(text[start..(end + 1)], size) <= room)
            {
                end++;
            }

            var fits = end;
            while (end < text.Length && end > start + 1 && (char.IsAscii(text[end]) || text[end] is '’' or '”')
                && !char.IsWhiteSpace(text[end]) && text[end - 1] < '\u2E80' && text[end - 1] != ' ')
            {
                end--;
            }

            while (end < text.Length && end > start + 1 && NotFirst.Contains(text[end], StringComparison.Ordinal) && text[end] != ' ')
            {
                end--;
            }

            var isHyphened = Hyphenates && fits - 1 - end >= 3 && fits + 2 < text.Length
                && Enumerable.Range(end, fits - end + 2).All(i => char.IsAsciiLetterLower(text[i]));
            yield return isHyphened ? text[start..(fits - 1)] + "-" : text[start..end].TrimEnd();
            start = isHyphened ? fits - 1 : end;
            while (start < text.Length && text[start] == ' ')
            {
                start++;
            }

            room = right - left;
        }
    }

    private static double WidthOf(string text, double size) => text.Sum(c => c < 256 ? size / 2 : size);

    private void Show(string text, double x, double at, double size) => pages[page].Append(
        CultureInfo.InvariantCulture,
        $"BT /F1 {size:0.##} Tf 1 0 0 1 {x:0.##} {at:0.##} Tm "
            + $"<{string.Concat(text.Select(c => ((int)c).ToString("X4", CultureInfo.InvariantCulture)))}> Tj ET\n");

    private static string ToUnicode()
    {
        var map = new StringBuilder(
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def /CMapType 2 def 1 begincodespacerange <0000> "
                + "<FFFF> endcodespacerange\n");
        for (var high = 0; high < 256; high += 64)
        {
            map.Append(CultureInfo.InvariantCulture, $"64 beginbfrange\n");
            for (var i = high; i < high + 64; i++)
            {
                map.Append(CultureInfo.InvariantCulture, $"<{i:X2}00> <{i:X2}FF> <{i:X2}00>\n");
            }

            map.Append("endbfrange\n");
        }

        return map.Append("endcmap end end").ToString();
    }

    private static byte[] Ascii(string text) => Encoding.ASCII.GetBytes(text);

    private static byte[] Stream(byte[] content, string dictionary = "", bool isPacked = true)
    {
        if (!isPacked)
        {
            return [.. Ascii($"<< {dictionary}/Length {content.Length} >>\nstream\n"), .. content, .. Ascii("\nendstream")];
        }

        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            zlib.Write(content);
        }

        return [
            .. Ascii($"<< {dictionary}/Filter /FlateDecode /Length {packed.Length} >>\nstream\n"), .. packed.ToArray(),
            .. Ascii("\nendstream")
        ];
    }

    private static byte[] File(List<byte[]> objects)
    {
        using var file = new MemoryStream();
        file.Write("%PDF-1.7\n"u8);
        var offsets = new List<long>();
        for (var i = 0; i < objects.Count; i++)
        {
            offsets.Add(file.Position);
            file.Write(Ascii($"{i + 1} 0 obj\n"));
            file.Write(objects[i]);
            file.Write("\nendobj\n"u8);
        }

        var xref = file.Position;
        file.Write(
            Ascii(
                $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n{string.Concat(offsets.Select(o => $"{o:D10} 00000 n \n"))}trailer\n"
                    + $"<< /Size {objects.Count + 1} /Root 1 0 R >>\nstartxref\n{xref}\n%%EOF\n"));
        return file.ToArray();
    }
}
