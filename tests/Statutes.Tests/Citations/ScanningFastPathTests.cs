using CsCheck;
using Statutes.Citations.Catalogs;
using Statutes.Citations.Parsing.Scanning;
using Statutes.Citations.Parsing.Tokens;
using Statutes.Citations.Resolving;
using Statutes.Citations.Syntax;
using Statutes.Model.Provisions;

namespace Statutes.Tests.Citations;

/// <summary>
/// Three searches in running text pass over what cannot be a citation. On generated input each finds what the plain search finds, and the
/// input does contain it.
/// </summary>
public class ScanningFastPathTests
{
    private const int Cases = 4_000;

    private static readonly NameDictionary Names = new CitationResolver(EmbeddedCatalog.Load()).Names;

    // ordinary characters, and those beside the ranges that the search passes over
    private static readonly Gen<string> AnyText = TestGen.AnyOf(
        "法", "一", "\u4E00", "\u9FFF", "\u4DFF", "\uA000", "\u3000", "\u3011", "\u3012", "〔", "a", "~", "<", "-", "\u007F", "\u0080", "，",
        "；", "：", "笫", "⽹", "ﬁ", "\u200B", "\uFEFF", "○", "Ａ", "。").Array[0, 90].Select(string.Concat);

    private static readonly char[] Rare = ['〔', '笫', '⽹', 'ﬁ', '\u200B', '\uFEFF', '○', 'Ａ', '<', '-', '\u3011'];

    private static readonly Gen<string> NameText = TestGen.AnyOf(
        "网络安全法", "民法典", "宪法", "中华人民共和国", "网絡安全法", "网路安全法", "网 络 安 全 法", "数据安全法", "刑法", "的", "第一条", "安全", "法", "\n",
        " ", "办法", "网络安全审查办法", "條例", "关键信息基础设施安全保护条例").Array[1, 8].Select(string.Concat);

    private static readonly Gen<string> LawText = Gen.Select(
        TestGen.AnyOf("\n", "\n", "\n", "\n\n", "。\n", "\n　　", "；\n", "、\n", "网络安全法\n", ""),
        Gen.Int[1, 1_300],
        TestGen.AnyOf("条", "条", "条", "条", "章", "款", "条之一", "条、第三条"),
        TestGen.AnyOf("　", " ", "　　", "", "："),
        TestGen.AnyOf("为了", "国家", "《", "违反", "本", "一", "A", "和", "第"),
        TestGen.AnyOf("保障网络安全。", "的规定：", "由国家网信部门规定；", "等"),
        (before, n, unit, gap, first, rest) => $"{before}第{ChineseNumeral.Format(n)}{unit}{gap}{first}{rest}").Array[1, 6]
        .Select(string.Concat);

    [Fact]
    public void TheNextRareCharacterIsFoundAsALoopFindsIt()
    {
        var (search, found) = (new RareCharacters(Rare), 0);
        AnyText.Sample(
            text =>
            {
                for (var at = 0; at <= text.Length; at++)
                {
                    var expected = text.AsSpan(at).IndexOfAny(Rare) is var next and >= 0 ? at + next : text.Length;
                    Assert.Equal((text, at, expected), (text, at, search.NextRare(text, at)));
                    Count(ref found, expected < text.Length);
                }
            },
            iter: Cases);
        Assert.True(found > Cases, $"{found} found");
    }

    [Fact]
    public void NoNameEndsWhereItIsSaidThatNoneMayEnd()
    {
        var (names, none) = (0, 0);
        NameText.Sample(
            text =>
            {
                for (var last = 0; last < text.Length; last++)
                {
                    if (Lexer.IsBlank(text[last]))
                    {
                        continue; // the scanner stops at characters
                    }

                    var ends = Names.MatchBackward(text, last + 1) >= 0;
                    Assert.True(!ends || Names.MayEndAt(text, last), $"“{text}”, position {last}");
                    Count(ref names, ends);
                    Count(ref none, !Names.MayEndAt(text, last));
                }
            },
            iter: Cases);
        Assert.True(names > Cases / 2 && none > Cases, $"{names} names, {none} ruled out");
    }

    [Fact]
    public void AHeadingIsReadAsTheScannerOfLawsReadsIt()
    {
        var headings = 0;
        LawText.Sample(
            text =>
            {
                var plain = CitationScanner.Scan(text).Citations.Where(c => IsHeading(text, c)).Select(c => c.Span).ToList();
                Assert.Equal((text, string.Join(' ', plain)), (text, string.Join(' ', HeadingsInProse(text))));
                Interlocked.Add(ref headings, plain.Count);
            },
            iter: Cases);
        Assert.True(headings > Cases / 20, $"{headings} headings");
    }

    private static List<string> HeadingsInProse(string text)
    {
        var found = new List<string>();
        var scanner = new RunningScanner(text, Names);
        while (scanner.MoveNext())
        {
            if (scanner.Citation is { } scanned && IsHeading(text, scanned.ToCitation()))
            {
                Assert.Null(scanned.Obstacle);
                found.Add($"{scanned.Span}");
            }
        }

        return found;
    }

    // one article at the beginning of a line behind a full stop, with a gap and a word behind it that continues no citation
    private static bool IsHeading(string text, Citation citation) =>
        citation.Places is [{ Steps: [{ Kind: ProvisionKind.Article, Number.Inserted: 0, RangeEnd: null }] }]
        && citation.Span.Start is var start and > 1 && citation.Span.End is var end
        && text[start - 1] == '\n' && text[start - 2] is '。' or '；' or '：'
        && end + 1 < text.Length && text[end] is ' ' or '\u3000' && text[end + 1] is '为' or '国' or '违' or '本';

    private static void Count(ref int counter, bool isOne)
    {
        if (isOne)
        {
            Interlocked.Increment(ref counter);
        }
    }
}
