using CsCheck;
using Statutes.Citations.Formatting;
using Statutes.Citations.Parsing;
using Statutes.Citations.Parsing.Scanning;
using Statutes.Citations.Resolving;
using Statutes.Model.Provisions;

namespace Statutes.Tests.Citations.Parsing;

public class CitationParserTests
{
    private static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.String[0, 60],
        TestGen.AnyOf(
            "第", "三十五", "条", "款", "项", "《", "》", "（", "）", "网络安全法", "CSL", "Article ", "Art.", "paragraph ", "the preceding ",
            "this Law", "Law of the People's Republic of China", "of ", "the ", "35", "(3)", "-", "、", "和", "至", "前", "本", "之一", " ",
            "\uD800", "\0", "§", "2016年")
            .Array[0, 14].Select(string.Concat));

    [Fact]
    public void AnyTextIsParsedWithoutAnExceptionAndEverySpanIsInIt() => AnyText.Sample(text =>
    {
        var parsed = CitationParser.Parse(text);
        Assert.True(parsed.Citation is null != parsed.Failure is null);
        Assert.True(parsed.FailureSpan.End <= text.Length);
        if (parsed.Citation is { } citation)
        {
            Assert.InRange(citation.Span.End, 0, text.Length);
            Assert.All(citation.Places, p => Assert.True(citation.Span.Contains(p.Span)));
        }
    });

    [Fact]
    public void AnyTextIsScannedWithoutAnExceptionAndCitationsDoNotOverlap() => AnyText.Sample(text =>
    {
        var end = 0;
        foreach (var citation in CitationScanner.Scan(text).Citations)
        {
            Assert.True(citation.Span.Start >= end && citation.Span.Length > 0 && citation.Span.End <= text.Length);
            end = citation.Span.End;
        }
    });

    [Fact]
    public void ATextThatIsTooLongIsRefusedWithTheLimit() =>
        Assert.Contains("1000", CitationParser.Parse(new string('第', CitationParser.MaxLength + 1)).Failure);

    [Fact]
    public void TheCitationOfEveryProvisionMeansThatProvision()
    {
        var count = 0;
        foreach (var document in TestCorpus.Linked.Documents)
        {
            var work = TestCorpus.Catalog.Find(document.Version.Work)!;
            var shape = TestCorpus.Catalog.ShapeOf(document.Version);
            foreach (var provision in document.All)
            {
                var label = CitationFormatter.Label(work, provision.Path, shape);
                foreach (var cite in new[] { label.Zh!, label.En! })
                {
                    var resolved = Assert.IsType<Resolution.Resolved>(TestCorpus.Resolve(cite, document.Version.Date));
                    var isOnlyParagraph = provision.Kind == ProvisionKind.Paragraph
                        && shape!.Find(provision.Path.Parent)!.Children.Length == 1;
                    Assert.Equal(isOnlyParagraph ? provision.Path.Parent : provision.Path, Assert.Single(resolved.Targets).Id.Path);
                    count++;
                }
            }
        }

        Assert.True(count > 900);
    }
}
