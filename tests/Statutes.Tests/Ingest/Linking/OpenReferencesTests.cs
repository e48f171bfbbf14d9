using Statutes.Ingest.Linking;
using Statutes.Ingest.Parsing;
using Statutes.Model.Text;

namespace Statutes.Tests.Ingest.Linking;

public class OpenReferencesTests
{
    [Theory]
    [InlineData("依照有关法律、行政法规的规定处罚。", "有关法律、行政法规的规定")]
    [InlineData("法律、行政法规另有规定的，依照其规定。", "法律、行政法规另有规定")]
    [InlineData("遵守国家有关法律和其他有关规章，履行义务。", "国家有关法律和其他有关规章")]
    [InlineData("相关法律法规没有规定的", "相关法律法规")]
    [InlineData("遵守有关法律、行政法规关于保护的规定。", "有关法律、行政法规")]
    [InlineData("有关法律关于时效的规定", "有关法律")]
    [InlineData("有关法律关系的人", "")]
    [InlineData("遵守国家有关规章制度。", "")]
    [InlineData("依法追究法律责任，并提供法律援助。", "")]
    [InlineData("有关法律援助的机构", "")]
    [InlineData("由法律规定。", "")]
    [InlineData("依照本法第一条处罚。", "")]
    [InlineData("有关", "")]
    public void WhatALawLeavesOpen(string wording, string found)
    {
        var document = StatuteParser.Parse(
            new SourceText("test", $"测试法\n第一条　{wording}\n"), TestCorpus.Id("csl@2017-06-01").Version, Language.Chinese).Document;
        var open = OpenReferences.Find(document);
        Assert.Equal(found, string.Join('|', open.Select(o => o.Text)));
        Assert.Equal(open.Select(o => o.Text), open.Select(o => wording[o.Span.Start..o.Span.End]));
    }
}
