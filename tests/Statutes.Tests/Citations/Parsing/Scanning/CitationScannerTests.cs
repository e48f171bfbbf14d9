using Statutes.Citations.Parsing.Scanning;

namespace Statutes.Tests.Citations.Parsing.Scanning;

public class CitationScannerTests
{
    [Theory]
    [InlineData("违反本法第二十二条第一款、第二款和第四十八条第一款规定", "本法第二十二条第一款、第二款和第四十八条第一款")]
    [InlineData("除本法第二十一条的规定外", "本法第二十一条")]
    [InlineData("单位有前款行为的，依照前两款的规定处罚", "前款|前两款")]
    [InlineData("违反本法规定", "本法")]
    [InlineData("依照宪法规定，遵守宪法法律", "宪法|宪法")]
    [InlineData("依照《中华人民共和国突发事件应对法》、《中华人民共和国安全生产法》等有关法律", "《中华人民共和国突发事件应对法》|《中华人民共和国安全生产法》")]
    [InlineData("《关于修改〈中华人民共和国网络安全法〉的决定》第三条", "《关于修改〈中华人民共和国网络安全法〉的决定》第三条")]
    [InlineData("《刑法》第一百二十条之一、第二百八十五条", "《刑法》第一百二十条之一、第二百八十五条")]
    [InlineData("本条第二款第（三）项", "本条第二款第（三）项")]
    [InlineData("前款第一项、第二项规定的", "前款第一项、第二项")]
    [InlineData("本章第三节", "本章第三节")]
    [InlineData("第二十条前两款", "第二十条前两款")]
    [InlineData("同法第三条", "同法第三条")]
    [InlineData("2020年4月13日公布的《网络安全审查办法》同时废止", "《网络安全审查办法》")]
    [InlineData("依照该款规定处罚", "该款")]
    public void Finds(string text, string surfaces) =>
        Assert.Equal(surfaces, string.Join('|', CitationScanner.Scan(text).Citations.Select(c => text[c.Span.Start..c.Span.End])));

    [Theory]
    [InlineData("本法院、本法人、该法律、有关法规")]
    [InlineData("本项目、该项目、前项目")]
    [InlineData("第三章程序、本节能、第一条件、第三方机构、前款项")]
    [InlineData("《许可证》、《人民日报》")]
    [InlineData("该规定、该决定")]
    [InlineData("第一、第二次、第三十届")]
    [InlineData("前条件、本编制")]
    public void FindsNothing(string text) => Assert.Empty(CitationScanner.Scan(text).Citations);

    [Theory]
    [InlineData("第二十条前款", "第二十条前款")]
    public void ReportsWordsThatWereNotUnderstood(string text, string surface)
    {
        var scan = CitationScanner.Scan(text);
        Assert.Empty(scan.Citations);
        Assert.Equal(surface, Assert.Single(scan.NotUnderstood).Span.In(text).ToString());
    }

    [Theory]
    [InlineData(
        "in violation of the provisions of Article 22, paragraph 1 or paragraph 2, or Article 48, paragraph 1, of this Law, any",
        "Article 22, paragraph 1 or paragraph 2, or Article 48, paragraph 1, of this Law")]
    [InlineData("Article 22, paragraph 3, and Articles 41 to 43 of this Law", "Article 22, paragraph 3, and Articles 41 to 43 of this Law")]
    [InlineData("the provisions of the preceding paragraph.", "the preceding paragraph")]
    [InlineData(
        "item (1) of the preceding paragraph and the preceding two paragraphs",
        "item (1) of the preceding paragraph|the preceding two paragraphs")]
    [InlineData("paragraph 2 of this Article applies", "paragraph 2 of this Article")]
    [InlineData("violates this Law. These Measures come into force", "this Law|These Measures")]
    [InlineData(
        "the Constitution and the Emergency Response Law of the People’s Republic of China, the Work Safety Law of the "
        + "People's Republic of China",
        "Constitution|Emergency Response Law of the People’s Republic of China|Work Safety Law of the People's Republic of China")]
    [InlineData(
        "Article 65 of the Cybersecurity Law of the People’s Republic of China",
        "Article 65 of the Cybersecurity Law of the People’s Republic of China")]
    [InlineData(
        "the Measures for the Security Review of Network Products and Services (Trial) are repealed",
        "Measures for the Security Review of Network Products and Services (Trial)")]
    [InlineData("the Cybersecurity Review Measures promulgated on April 13, 2020 and others", "Cybersecurity Review Measures")]
    [InlineData(
        "the Regulations on the Security Protection of Critical Information Infrastructure, and",
        "Regulations on the Security Protection of Critical Information Infrastructure")]
    [InlineData(
        "under the Provisions on the Administration of Deep Synthesis in Internet Information Services, providers",
        "Provisions on the Administration of Deep Synthesis in Internet Information Services")]
    [InlineData("Provisions of the Work Safety Law of the People's Republic of China", "Work Safety Law of the People's Republic of China")]
    [InlineData("where those provisions apply, The Measures and the Cybersecurity Review Office", "")]
    [InlineData("within the territory of the People’s Republic of China; the President of the People's Republic of China", "")]
    [InlineData("contraband items or controlled items, articles of clothing, part of this lawn", "")]
    [InlineData("Article 21 and 30 days after", "Article 21")]
    public void FindsInEnglish(string text, string surfaces) =>
        Assert.Equal(surfaces, string.Join('|', CitationScanner.Scan(text).Citations.Select(c => text[c.Span.Start..c.Span.End])));
}
