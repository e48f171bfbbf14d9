using System.Text;
using CsCheck;
using Statutes.MadeDocuments;
using Statutes.Model.Text;
using Statutes.Reading;
using Statutes.Reading.Sources;

namespace Statutes.Tests.Reading;

/// <summary>What is true of any file. <c>tools/fuzz-readers.cs</c> looks for longer.</summary>
public class AnyFileTests
{
    private static readonly ReadingLimits Limits = new(
        MaxFileBytes: 1024 * 1024, MaxUnpackedBytes: 4 * 1024 * 1024, MaxDepth: 50, MaxTextLength: 200_000);

    private static readonly Gen<byte[]> Markup = TestGen.AnyOf(
            "<p>", "</p>", "<table>", "<tr>", "<td>", "</table>", "<br>", "<ol start=3>", "<li>", "<div class=nav>", "</div>", "<script>",
            "</script>", "<pre>", "<sup>", "[1]", "<b>", "</b>", "&nbsp;", "&#x3000;", "&", "<", "<!--",
            "第一条　甲。", "第二条", "Article 1  A.", "Article 2", "\r\n", " ", "\u00AD", "（一）乙；", "示例法", "# ", "<!-- INFO END -->", "打印",
            "<plaintext>", "\uD842\uDFB7")
        .Array[0, 40].Select(pieces => Encoding.UTF8.GetBytes(string.Concat(pieces)));

    private static readonly byte[][] Fixtures =
    [
        DocxDocuments.Write(DocxDocuments.Paragraph("第一条　甲。") + DocxDocuments.Table([["第二条", "乙。"]])),
        new PdfPages().Add(["示例法", "（某日通过）", "第一条　甲。", "第二条　乙。"]).Write(),
        Encoding.Unicode.GetBytes("示例法\n第一条　甲。"),
        TextDecoding.Find("gbk")!.GetBytes("<html><meta charset=gbk><p>第一条　甲。</p>"),
    ];

    private static readonly Gen<byte[]> Spoilt =
        from fixture in Gen.Int[0, Fixtures.Length - 1]
        from edits in Gen.Select(Gen.Int[0, 100_000], Gen.Byte, Gen.Int[0, 3]).Array[1, 6]
        select Spoil(Fixtures[fixture], edits);

    private static readonly Gen<byte[]> AnyFile = Gen.OneOf(Gen.Byte.Array[0, 200], Markup, Spoilt);

    [Fact]
    public void AnyBytesGiveAFileWithATextOrAReason() => AnyFile.Sample(
        bytes =>
        {
            var read = FileReader.Read("file", bytes, Limits, CancellationToken.None);
            Assert.True(!read.Texts.IsEmpty || read.Diagnostics.Any(d => d.Severity == Severity.Error));
            Assert.All(read.Diagnostics, d => Assert.True(d.Line >= 1));
            foreach (var text in read.Texts)
            {
                Assert.InRange(text.Text.Content.Length, 1, Limits.MaxTextLength * 2);
                for (var line = 0; line < text.Text.LineCount; line++)
                {
                    Assert.NotEmpty(text.Places.Of(text.Text.LineSpan(line)).ToString()!);
                }
            }
        },
        iter: 2_000);

    [Fact]
    public void TheSameBytesGiveTheSameFile() => AnyFile.Sample(
        bytes =>
        {
            var (one, two) = (
                FileReader.Read("file", bytes, Limits, CancellationToken.None),
                FileReader.Read("file", bytes, Limits, CancellationToken.None));
            Assert.Equal(one.Texts.Select(t => t.Text.Content), two.Texts.Select(t => t.Text.Content));
            Assert.Equal(one.Diagnostics, two.Diagnostics);
        },
        iter: 200);

    [Fact]
    public void EveryCharacterOfAPageIsTheOneAtItsPlace() => Markup.Sample(
        bytes =>
        {
            var page = Encoding.UTF8.GetString(bytes);
            var read = FileReader.Read("file", bytes, Limits, CancellationToken.None);
            foreach (var text in read.Texts.Where(_ => read.Format == SourceFormat.Html))
            {
                for (var at = 0; at < text.Text.Content.Length; at++)
                {
                    if (((SourcePlace.InText)text.Places.Of(new TextSpan(at, at + 1))).Span is { Length: > 0 } place
                        && page[place.Start] != '&')
                    {
                        Assert.Equal(text.Text.Content[at], page[place.Start]);
                    }
                }
            }
        },
        iter: 2_000);

    // what goes beyond a limit, and the code
    [Fact]
    public void WhatExceedsALimitIsReported()
    {
        Assert.Equal(DiagnosticCodes.FileTooLarge, Only(new byte[Limits.MaxFileBytes + 1]));
        Assert.Equal(DiagnosticCodes.FileTooLarge, Only(Encoding.UTF8.GetBytes(new string('a', Limits.MaxTextLength + 1))));
        Assert.Equal(
            DiagnosticCodes.FileTooLarge, Only(DocxDocuments.Write(DocxDocuments.Paragraph(new string('a', Limits.MaxTextLength + 1)))));
        Assert.Equal(
            DiagnosticCodes.FileTooLarge,
            Only(DocxDocuments.Write(DocxDocuments.Paragraph(new string('a', (int)Limits.MaxUnpackedBytes)))));
        Assert.Equal(DiagnosticCodes.FileTooLarge, Only(PdfPages.Bomb((int)Limits.MaxUnpackedBytes + 1)));

        static string Only(byte[] bytes)
        {
            var read = FileReader.Read("file", bytes, Limits, CancellationToken.None);
            Assert.Empty(read.Texts);
            return Assert.Single(read.Diagnostics, d => d.Severity == Severity.Error).Code;
        }
    }

    [Fact]
    public void AReadingThatTimesOutIsReported()
    {
        using var over = new CancellationTokenSource();
        over.Cancel();
        Assert.AllOf(Fixtures, f =>
        {
            var read = FileReader.Read("file", f, Limits, over.Token);
            Assert.Empty(read.Texts);
            Assert.Equal(DiagnosticCodes.ReadingStopped, Assert.Single(read.Diagnostics).Code);
        });
    }

    // found by fuzzing: a message about a file is one or two lines long, whatever the file contains
    [Fact]
    public void AMessageQuotesLittleOfAFile()
    {
        var name = new string('x', 3_000);
        Assert.AllOf(
            CorpusTexts.Read(TextDecoding.Find("gbk")!.GetBytes($"<html><meta charset={name}><p>第一条　甲。</p>")).Diagnostics,
            d => Assert.InRange(d.Message.Length, 1, 450));
        var document = DocxDocuments.Write($"<w:p></w:{name}>");
        Assert.AllOf(CorpusTexts.Read(document).Diagnostics, d => Assert.InRange(d.Message.Length, 1, 450));
    }

    private static byte[] Spoil(byte[] fixture, (int At, byte Value, int Kind)[] edits)
    {
        var bytes = new List<byte>(fixture);
        foreach (var (position, value, kind) in edits.Where(_ => bytes.Count > 0))
        {
            var at = position % bytes.Count;
            switch (kind)
            {
                case 0:
                    bytes[at] = value;
                    break;
                case 1:
                    bytes.RemoveRange(at, Math.Min(bytes.Count - at, value));
                    break;
                case 2:
                    bytes.Insert(at, value);
                    break;
                default:
                    bytes.InsertRange(at, bytes.GetRange(0, Math.Min(at, value)));
                    break;
            }
        }

        return [.. bytes];
    }
}
