using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using Statutes.Documents.Reading;
using Statutes.MadeDocuments;
using static Statutes.Tests.Documents.WordDocument;

namespace Statutes.Tests.Documents.Reading;

/// <summary>Documents that are refused, each with its code and a message that names the fix.</summary>
public class RefusalTests
{
    private const string Protection = "<w:documentProtection w:edit=\"readOnly\" w:enforcement=\"{0}\"/>";

    private static readonly byte[] Simple = new WordDocument { Body = Paragraph(Run("甲")) }.Write();

    private static readonly Dictionary<string, (string Code, Func<byte[]> Write)> Documents = new()
    {
        ["a Word document of before 2007"] = (RefusalCodes.OldFormat, () => Container("Root Entry", "WordDocument")),
        ["an encrypted document"] = (RefusalCodes.Encrypted, () => Container("Root Entry", "EncryptionInfo", "EncryptedPackage")),
        ["a document managed by rights"] =
            (RefusalCodes.Encrypted, () => Container("Root Entry", "EncryptedPackage", "DRMEncryptedTransform")),
        ["a document of before 2007 managed by rights"] = (RefusalCodes.Encrypted, () => Container("WordDocument", "\tDRMContent")),
        ["a document with macros, by its type"] =
            (RefusalCodes.Macros, () => new WordDocument { Kind = WordprocessingDocumentType.MacroEnabledDocument }.Write()),
        ["a template with macros"] =
            (RefusalCodes.Macros, () => new WordDocument { Kind = WordprocessingDocumentType.MacroEnabledTemplate }.Write()),
        ["a document with macros, by a part"] = (RefusalCodes.Macros, () => Change(Simple, "word/vbaProject.bin", _ => "x")),
        ["a signed document, by its relationship"] = (RefusalCodes.Signed, () => Change(Simple, "_rels/.rels", r => r.Replace(
            "</Relationships>",
            "<Relationship Id=\"s\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin\" "
                + "Target=\"_xmlsignatures/origin.sigs\"/></Relationships>",
            StringComparison.Ordinal))),
        ["a signed document, by a part"] = (RefusalCodes.Signed, () => Change(Simple, "_xmlsignatures/sig1.xml", _ => "<a/>")),
        ["a protected document"] = (RefusalCodes.Protected, () => WithSettings("1")),
        ["a protected document, in the words of the strict form"] = (RefusalCodes.Protected, () => StrictForm.Of(WithSettings("true"))),
        ["a PDF of pictures"] = (RefusalCodes.PicturesOnly, PdfPages.Scanned),
        ["an encrypted PDF"] = (RefusalCodes.Encrypted, EncryptedPdf),
        ["a damaged PDF"] = (RefusalCodes.Damaged, () => "%PDF-1.7\n"u8.ToArray()),
        ["a text without words"] = (RefusalCodes.PicturesOnly, () => " \r\n\t\n"u8.ToArray()),
        ["nothing"] = (RefusalCodes.PicturesOnly, () => []),
        ["an archive"] = (RefusalCodes.UnknownFormat, () => Archive(("a.txt", "甲"))),
        ["an empty archive"] = (RefusalCodes.UnknownFormat, () => Archive()),
        ["an OpenDocument file"] = (RefusalCodes.UnknownFormat, () => Archive(("mimetype", "x"), ("META-INF/manifest.xml", "<a/>"))),
        ["a spreadsheet"] = (RefusalCodes.UnknownFormat, () => Change(Simple, "[Content_Types].xml", t => t.Replace(
            "wordprocessingml.document.main", "spreadsheetml.sheet.main", StringComparison.Ordinal))),
        ["a picture"] = (RefusalCodes.UnknownFormat, () => [0x89, (byte)'P', (byte)'N', (byte)'G', 1]),
        ["an RTF document"] = (RefusalCodes.UnknownFormat, () => @"{\rtf1 a}"u8.ToArray()),
        ["bytes that are no text"] =
            (RefusalCodes.UnknownFormat, () => [.. Enumerable.Range(0, 4_000).Select(i => (byte)((i * 7919) / 8 % 256))]),
        ["Word's single XML file"] = (
            RefusalCodes.UnknownFormat,
            () => "<?xml version=\"1.0\"?>\n<pkg:package xmlns:pkg=\"http://schemas.microsoft.com/office/2006/xmlPackage\"></pkg:package>"u8
                .ToArray()),
        ["half an archive"] = (RefusalCodes.Damaged, () => Simple[..(Simple.Length / 2)]),
        ["a package without its main part"] = (RefusalCodes.Damaged, () => Archive(("[Content_Types].xml", "<Types/>"))),
        ["a part twice"] = (RefusalCodes.Damaged, () => Archive(("[Content_Types].xml", "<a/>"), ("[content_types].xml", "<a/>"))),
        ["XML that ends early"] = (RefusalCodes.Damaged, () => WithBody(b => b[..(b.Length / 2)])),
        ["a document type declaration"] = (RefusalCodes.Damaged, () => WithBody(b => b.Replace(
            "<w:document ", "<!DOCTYPE a [<!ENTITY b \"bb\">]><w:document ", StringComparison.Ordinal))),
        ["a bomb of entities"] = (RefusalCodes.Damaged, () => WithBody(b => b.Replace(
            "<w:document ",
            "<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]><w:document ",
            StringComparison.Ordinal))),
        ["elements nested too deeply"] = (RefusalCodes.Damaged, () => WithBody(b => b.Replace(
            "<w:body>",
            "<w:body>" + string.Concat(Enumerable.Repeat("<w:p>", 2_000)) + string.Concat(Enumerable.Repeat("</w:p>", 2_000)),
            StringComparison.Ordinal))),
    };

    public static TheoryData<string> Names => [.. Documents.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void ItIsRefusedWithItsCode(string name)
    {
        var refusal = WordReadings.RefusalOf(Documents[name].Write());
        Assert.Equal((name, Documents[name].Code), (name, refusal.Code));
        Assert.Matches("(try again|Check a copy|Send a document)", refusal.Message.En);
        Assert.Contains("请", refusal.Message.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIsNotEnforcedIsNoProtection()
    {
        Assert.Single(WordReadings.Of(WithSettings("0")).Paragraphs);
        var tracked = new WordDocument { Body = Paragraph(Run("甲")), Settings = "<w:trackRevisions/>" };
        Assert.Single(WordReadings.Of(tracked.Write()).Paragraphs);
    }

    // a limit is the last size that is read
    [Fact]
    public void ADocumentAtALimitIsReadAndOneOverItIsNot()
    {
        var three = new WordDocument { Body = string.Concat(Enumerable.Repeat(Paragraph(Run("甲")), 3)) }.Write();
        var limits = new DocumentLimits(three.Length, 1_000_000, 9, 3);
        Assert.IsType<DocumentReading.Success>(DocumentReader.Read(three, limits, TestContext.Current.CancellationToken));
        Assert.Equal(RefusalCodes.TooLarge, WordReadings.RefusalOf(three, limits with { MaxFileBytes = three.Length - 1 }).Code);
        Assert.Equal(RefusalCodes.TooLarge, WordReadings.RefusalOf(three, limits with { MaxTextBytes = 8 }).Code);
        Assert.Equal(RefusalCodes.TooManyParagraphs, WordReadings.RefusalOf(three, limits with { MaxParagraphs = 2 }).Code);
        Assert.Equal(RefusalCodes.TooLarge, WordReadings.RefusalOf(three, limits with { MaxUnpackedBytes = 100 }).Code);
        Assert.Equal(RefusalCodes.TooLarge, WordReadings.RefusalOf(three, limits with { MaxElements = 5 }).Code);
        var text = "甲\n乙\n丙"u8.ToArray();
        Assert.IsType<DocumentReading.Success>(DocumentReader.Read(text, limits, TestContext.Current.CancellationToken));
        Assert.Equal(RefusalCodes.TooLarge, WordReadings.RefusalOf(text, limits with { MaxTextBytes = 8 }).Code);
        Assert.Equal(RefusalCodes.TooManyParagraphs, WordReadings.RefusalOf(text, limits with { MaxParagraphs = 2 }).Code);
    }

    [Fact]
    public void ABombIsNotUnpacked()
    {
        var bomb = Archive(("[Content_Types].xml", "<Types/>"), ("word/a.xml", new string('a', 20_000_000)));
        Assert.True(bomb.Length < 100_000);
        Assert.Equal(RefusalCodes.TooLarge, WordReadings.RefusalOf(bomb, new DocumentLimits(MaxUnpackedBytes: 10_000_000)).Code);
        Assert.Equal(RefusalCodes.TooLarge, WordReadings.RefusalOf(PdfPages.Bomb(300 * 1024 * 1024)).Code);
    }

    [Fact]
    public void AStoppedReadingIsRefused()
    {
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();
        foreach (var content in new[] { Simple, "甲"u8.ToArray() })
        {
            var read = DocumentReader.Read(content, DocumentLimits.Default, stopped.Token);
            Assert.Equal(RefusalCodes.TimedOut, Assert.IsType<DocumentReading.Failure>(read).Refusal.Code);
        }
    }

    private static byte[] WithSettings(string enforcement) => new WordDocument
    {
        Body = Paragraph(Run("甲")),
        Settings = Protection.Replace("{0}", enforcement, StringComparison.Ordinal),
    }.Write();

    private static byte[] WithBody(Func<string, string> change) => Change(Simple, "word/document.xml", change);

    private static byte[] Archive(params (string Name, string Content)[] entries)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return stream.ToArray();
    }

    // the head of a container, and the entries of its directory in the sector behind it
    private static byte[] Container(params string[] names)
    {
        var bytes = new byte[512 + (128 * names.Length)];
        new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 }.CopyTo(bytes, 0);
        for (var i = 0; i < names.Length; i++)
        {
            var entry = bytes.AsSpan(512 + (128 * i), 128);
            Encoding.Unicode.GetBytes(names[i]).CopyTo(entry);
            entry[64] = (byte)((names[i].Length + 1) * 2);
            entry[66] = (byte)(i == 0 ? 5 : 2);
        }

        return bytes;
    }

    // encrypted with a password of the reader, which is not the empty one
    private static byte[] EncryptedPdf()
    {
        var zeros = new string('0', 64);
        return Encoding.Latin1.GetBytes(
            "%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n"
            + "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] >>\nendobj\n"
            + $"4 0 obj\n<< /Filter /Standard /V 1 /R 2 /O <{zeros}> /U <{zeros}> /P -4 >>\nendobj\n"
            + $"trailer\n<< /Root 1 0 R /Size 5 /Encrypt 4 0 R /ID [<{zeros[..32]}> <{zeros[..32]}>] >>\nstartxref\n0\n%%EOF");
    }
}
