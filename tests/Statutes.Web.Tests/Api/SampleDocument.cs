using Statutes.Tests.Documents;

namespace Statutes.Web.Tests.Api;

/// <summary>A memo of 2025: a number that changed, a number that does not exist, a law that is not here, two quotations.</summary>
internal static class SampleDocument
{
    public const string Text =
        "Date: 5 March 2025\n\n"
        + "《网络安全法》第三十五条规定：“关键信息基础设施的运营者采购网络产品和服务，可能影响国家安全的，"
        + "应当通过国家网信部门会同国务院有关部门组织的国家安全审查。”\n\n"
        + "See also CSL Art. 999 and Article 12 of the Advertising Law.\n\n"
        + "《网络安全法》第三十七条规定：“关键信息基础设施的运营者在中华人民共和国境外运营中收集和产生的个人信息和重要数据应当在境内存储。”\n\n"
        + "CSL Art. 35(a)(b).\n";

    /// <summary>The same as a Word document whose last line is a footnote.</summary>
    public static byte[] Word()
    {
        var lines = Text.Split("\n\n");
        return new WordDocument
        {
            Body = string.Concat(lines[..^1].Select((line, i) => WordDocument.Paragraph(
                WordDocument.Run(line) + (i == 1 ? WordDocument.FootnoteMark(1) : "")))),
            Footnotes = [WordDocument.Paragraph(WordDocument.Run(lines[^1].Trim()))],
        }.Write();
    }
}
