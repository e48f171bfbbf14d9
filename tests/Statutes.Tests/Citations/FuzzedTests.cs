using Statutes.Citations.Finding;
using Statutes.Citations.Parsing;
using Statutes.Citations.Parsing.Scanning;
using Statutes.Citations.Resolving;
using Statutes.Citations.Syntax;
using Statutes.Model.Text;

namespace Statutes.Tests.Citations;

/// <summary>Texts that <c>tools/fuzz-citations</c> found, on which parsing once failed. Each is as short as possible.</summary>
public class FuzzedTests
{
    private static readonly CitationFinder Finder = new(TestCorpus.Catalog);

    [Theory]
    [InlineData("《)》第（三）项前款")]
    [InlineData("《c》十（三）项前款")]
    [InlineData("《w》Article2 paragraph1 or paragraph2前条")]
    [InlineData("S Law五条前条")]
    [InlineData("S Law五条之一上款")]
    [InlineData("Law of R第2款上款")]
    [InlineData("《s》一条前款")]
    [InlineData("R Measures第（三）项前款")]
    [InlineData("一款3、二款")]
    [InlineData("一条(3)、二条")]
    [InlineData("该条1与五条")]
    [InlineData("《网络安全法》第三章、第三十五条")]
    [InlineData("《R》(the \"the \")")]
    [InlineData("刑法(\"the \")")]
    [InlineData(
        "\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00"
        + "\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00甲法第三条")]
    public void AnyTextIsReadWithoutAnExceptionAndItsSpansAreInOrder(string text)
    {
        var parsed = CitationParser.Parse(text);
        Assert.True(parsed.Citation is null != parsed.Failure is null);
        Assert.True(parsed.FailureSpan.End <= text.Length);
        if (parsed.Citation is { } whole)
        {
            AssertCitation(text, whole);
        }

        var scan = CitationScanner.Scan(text);
        Assert.All(scan.Citations, c => AssertCitation(text, c));
        AssertInOrder(text, scan.Citations.Select(c => c.Span));
        AssertInOrder(text, scan.NotUnderstood.Select(o => o.Span));

        var found = Finder.Find(text, null, TestCorpus.Today);
        AssertInOrder(text, found.Citations.Select(c => c.Span));
        AssertInOrder(text, found.NotUnderstood.Select(o => o.Span));
        AssertInOrder(text, found.Definitions.Select(d => d.Span));
        Assert.All(found.Definitions, d => Assert.Equal(d.Name, d.Span.In(text)));
        Assert.All(found.Citations, c => AssertAnswers(c.Resolution));
        foreach (var citation in found.Citations.Where(c => c.Kind is CitationKind.Full or CitationKind.Short))
        {
            AssertAnswers(TestCorpus.Resolve(citation.Span.In(text).ToString(), found.At));
        }

        AssertAnswers(TestCorpus.Resolve(text, found.At));
    }

    // {0} is a different name each time. All names were once copied at every article. The fuzzer checks the time
    [Theory]
    [InlineData("渔{0}法第五条")]
    [InlineData("《渔{0}法》")]
    [InlineData("《渔{0}条例》，")]
    [InlineData("B{0} Law五条")]
    [InlineData("the B{0} Measures (the “Measures”) A ")]
    [InlineData(" “B{0} Law”)第五")]
    [InlineData("《渔{0}办法》（以下简称《办法》）第五条")]
    public void ATextThatNamesManyLawsTakesNoMoreThanItsShareOfMemory(string fragment)
    {
        var first = fragment.Contains('渔') ? '甲' : 'a';
        var names = Enumerable.Range(0, 60_000)
            .Select(i => string.Concat(i.ToString("D5", null).Select(digit => (char)(first + digit - '0'))));
        var text = string.Concat(names.Select(name => fragment.Replace("{0}", name, StringComparison.Ordinal)))[..100_000];
        Find(text[..1_000]);
        var (half, whole) = (Find(text[..50_000]), Find(text));
        Assert.True(whole < 3 * half, $"{half} bytes for the half, {whole} for the whole");
    }

    private static long Find(string text)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        Finder.Find(text, null, TestCorpus.Today);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static void AssertCitation(string text, Citation citation)
    {
        AssertInOrder(text, [citation.Span]);
        Assert.True(citation.Work.Kind == WorkMentionKind.None || citation.Span.Contains(citation.Work.Span));
        Assert.True(citation.Work.Kind != WorkMentionKind.None || !citation.Places.IsEmpty);
        Assert.All(citation.Places, p => Assert.True(citation.Span.Contains(p.Span) && p.Steps.Length > 0));
    }

    private static void AssertInOrder(string text, IEnumerable<TextSpan> spans)
    {
        var end = 0;
        foreach (var span in spans)
        {
            Assert.True(span.Start >= end && span.Length > 0 && span.End <= text.Length);
            Assert.False(char.IsWhiteSpace(text[span.Start]) || char.IsWhiteSpace(text[span.End - 1]));
            end = span.End;
        }
    }

    private static void AssertAnswers(Resolution resolution)
    {
        switch (resolution)
        {
            case Resolution.Resolved resolved:
                Assert.NotEmpty(resolved.Targets);
                Assert.All(resolved.Alternatives, a => Assert.NotEmpty(a.Why));
                Assert.All(resolved.Cautions, Assert.NotNull);
                Assert.All(resolved.Targets, t => Assert.NotNull(((object?)t.Now, t.Lineage, t.Status).ToString()));
                break;
            case Resolution.Ambiguous ambiguous:
                Assert.True(ambiguous.Alternatives.Length > 1);
                break;
            case Resolution.Unresolved unresolved:
                Assert.True(unresolved.Message.En is { Length: > 0 } || unresolved.Message.Zh is { Length: > 0 });
                break;
        }
    }
}
