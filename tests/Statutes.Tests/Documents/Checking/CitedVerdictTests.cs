using Statutes.Citations.Finding;
using Statutes.Documents.Citing;
using Statutes.Documents.Reading;

namespace Statutes.Tests.Documents.Checking;

public class CitedVerdictTests
{
    [Theory]
    [InlineData("《网络安全法》第三十七条另有规定。", "current")]
    [InlineData("《网络安全法》第一条另有规定。", "current")]
    [InlineData("《网络安全法》（2016年）第三十五条另有规定。", "historical")]
    [InlineData("原《网络安全法》第三十五条另有规定。", "historical")]
    [InlineData("《网络安全法》第三十五条（现第三十七条）另有规定。", "historical")]
    [InlineData("《网络安全法》第三十五条（现第四十条）另有规定。", "doubtful")]
    [InlineData("《网络安全法》第九十条另有规定。", "not-there")]
    [InlineData("《网络安全法》第三十七条第五款另有规定。", "not-there")]
    [InlineData("《刑法》第二百八十五条另有规定。", "not-available")]
    [InlineData("《办法》第十条另有规定。", "no-antecedent")]
    [InlineData("CSL Article 37 applies.", "current")]
    [InlineData("Article 35 of the 2017 Cybersecurity Law applied.", "historical")]
    [InlineData("CSL Art. 99 applies.", "not-there")]
    [InlineData("《网络产品和服务安全审查办法（试行）》第十二条适用。", "repealed")]
    [InlineData("《网络产品和服务安全审查办法》草案曾公开征求意见。", "historical")]
    [InlineData("《网络产品和服务安全审查办法》草案第二条另有规定。", "historical")]
    public void AVerdictIsSeenFromToday(string sentence, string verdict) =>
        Assert.Equal(verdict, Assert.Single(CheckedText.Check(sentence).Citations).Verdict.Name);

    [Theory]
    [InlineData("《网络安全法》第三十五条", "renumbered", "《网络安全法》第三十七条")]
    [InlineData("网络安全法第35条", "renumbered", "网络安全法第37条")]
    [InlineData("CSL Art. 35", "renumbered", "CSL Art. 37")]
    [InlineData("《网络安全法》第二十一条第三项", "renumbered", "《网络安全法》第二十三条第三项")]
    [InlineData("Article 21, item (3) of the Cybersecurity Law", "renumbered", "Article 23, item (3) of the Cybersecurity Law")]
    public void AnOldMemoGetsTheNumberOfToday(string citation, string verdict, string replacement)
    {
        var found = Assert.Single(CheckedText.Check(CheckedText.Body(citation), new DateOnly(2020, 1, 1)).Citations);
        Assert.Equal(verdict, found.Verdict.Name);
        Assert.Equal(replacement, found.Suggestion!.Text);
        Assert.True(found.Suggestion.IsCertain);
    }

    [Fact]
    public void OtherWordsTodayAreNeverReplacedWithoutAReader()
    {
        var found = Assert.Single(CheckedText.Check(CheckedText.Body("《网络安全法》第五十九条"), new DateOnly(2020, 1, 1)).Citations);
        Assert.Equal("amended", found.Verdict.Name);
        Assert.False(found.Suggestion?.IsCertain ?? false);
    }

    [Fact]
    public void TheDateIsThatOfTheMainTextWhereNotesFollow()
    {
        var content = new DocumentContent(CheckedFormat.Docx,
        [
            new DocumentParagraph(PartNames.Body, 0, "《网络安全法》第三十五条适用。"),
            new DocumentParagraph(PartNames.Body, 1, "2020年3月5日"),
            new DocumentParagraph(PartNames.Footnotes, 0, "一。", "1"),
            new DocumentParagraph(PartNames.Footnotes, 1, "二。", "2"),
            new DocumentParagraph(PartNames.Footnotes, 2, "三。", "3"),
            new DocumentParagraph(PartNames.Footnotes, 3, "四。", "4"),
            new DocumentParagraph(PartNames.Footnotes, 4, "五。", "5"),
            new DocumentParagraph(PartNames.Footnotes, 5, "六。", "6"),
        ], []);
        var check = CheckedText.Check(content);
        Assert.Equal((new DateOnly(2020, 3, 5), DateSource.Document), (check.At, check.AtFrom));
        Assert.Equal(CitedVerdict.Renumbered, Assert.Single(check.Citations).Verdict);
    }

    [Fact]
    public void TheDateOfALetterheadOfSeveralLinesIsRead()
    {
        var check = CheckedText.Check("Smith LLP\vDate: 5 March 2020\vBeijing", "CSL Article 35 applies.");
        Assert.Equal((new DateOnly(2020, 3, 5), DateSource.Document), (check.At, check.AtFrom));
    }

    [Fact]
    public void ANoteRefersToTheNoteBefore()
    {
        var content = new DocumentContent(CheckedFormat.Docx,
        [
            new DocumentParagraph(PartNames.Body, 0, "The operator must pass a review."),
            new DocumentParagraph(PartNames.Footnotes, 0, "CSL, Article 37.", "1"),
            new DocumentParagraph(PartNames.Footnotes, 1, "Ibid., Article 38.", "2"),
        ], []);
        var check = CheckedText.Check(content);
        Assert.Equal(["current", "current"], check.Citations.Select(c => c.Verdict.Name));
        Assert.All(check.Citations, c => Assert.Equal(PartNames.Footnotes, c.Place.Part));
    }

    [Fact]
    public void ACitationInsideAQuotationIsHistorical()
    {
        var check = CheckedText.Check(
            CheckedText.Body("《网络安全法》第七十六条规定：“违反本法第二十一条、第二十五条规定的，由有关主管部门责令改正，给予警告。”"),
            new DateOnly(2020, 1, 1));
        Assert.Contains(check.Citations, c => c.Place.Start > 12 && c.Verdict == CitedVerdict.Historical);
    }
}
