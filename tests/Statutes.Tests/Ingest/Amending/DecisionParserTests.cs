using Statutes.Ingest.Amending;
using Statutes.Ingest.Parsing;
using Statutes.Model.Text;

namespace Statutes.Tests.Ingest.Amending;

public class DecisionParserTests
{
    private const string Law = "示例法\n第一条　甲。\n第二条　下列：\n（一）一；\n（二）二。\n丙，依照本法第三条办理。\n第三条　丁。";

    [Theory]
    [InlineData("增加一条，作为第二条：“新。”", "第一条　甲。|第二条　新。|第三条　下列：|（一）一；|（二）二。|丙，依照本法第四条办理。|第四条　丁。")]
    [InlineData("将第一条修改为：“乙。”", "第一条　乙。|第二条　下列：|（一）一；|（二）二。|丙，依照本法第三条办理。|第三条　丁。")]
    [InlineData("第一条修改为：“乙。\n“又一款。”", "第一条　乙。|又一款。|第二条　下列：|（一）一；|（二）二。|丙，依照本法第三条办理。|第三条　丁。")]
    [InlineData("删去第一条。", "第一条　下列：|（一）一；|（二）二。|丙，依照本法第二条办理。|第二条　丁。")]
    [InlineData("第二条删去第一项。", "第一条　甲。|第二条　下列：|（一）二。|丙，依照本法第三条办理。|第三条　丁。")]
    [InlineData("将第二条第二款删去。", "第一条　甲。|第二条　下列：|（一）一；|（二）二。|第三条　丁。")]
    [InlineData("第二条增加一项，作为第二项：“（二）中；”", "第一条　甲。|第二条　下列：|（一）一；|（二）中；|（三）二。|丙，依照本法第三条办理。|第三条　丁。")]
    [InlineData("第三条增加一款，作为第一款：“前。”", "第一条　甲。|第二条　下列：|（一）一；|（二）二。|丙，依照本法第三条办理。|第三条　前。|丁。")]
    [InlineData("将第三条中的“丁”修改为“戊己”。", "第一条　甲。|第二条　下列：|（一）一；|（二）二。|丙，依照本法第三条办理。|第三条　戊己。")]
    [InlineData("将第三条修改为第一条：\n“戊。\n己。”", "第一条　戊。|己。|第二条　甲。|第三条　下列：|（一）一；|（二）二。|丙，依照本法第一条办理。")]
    [InlineData("增加一条作为第四条：“末。”", "第一条　甲。|第二条　下列：|（一）一；|（二）二。|丙，依照本法第三条办理。|第三条　丁。|第四条　末。")]
    [InlineData("将《办法》原第三条修改为：“戊。”", "第一条　甲。|第二条　下列：|（一）一；|（二）二。|丙，依照本法第三条办理。|第三条　戊。")]
    [InlineData("将第二条第二款中的“第三条”修改为“有关规定”。", "第一条　甲。|第二条　下列：|（一）一；|（二）二。|丙，依照本法有关规定办理。|第三条　丁。")]
    [InlineData("将第二条第一项中的“一”修改为“壹”。", "第一条　甲。|第二条　下列：|（一）壹；|（二）二。|丙，依照本法第三条办理。|第三条　丁。")]
    [InlineData("删去第二条中的“，依照本法第三条办理”。", "第一条　甲。|第二条　下列：|（一）一；|（二）二。|丙。|第三条　丁。")]
    [InlineData("将第一条、第三条合并，作为第一条，修改为：“甲丁。”", "第一条　甲丁。|第二条　下列：|（一）一；|（二）二。|丙，依照本法第一条办理。")]
    public void AnInstructionIsCarriedOut(string instruction, string lines)
    {
        var law = StatuteParser.Parse(new SourceText("law", Law), default, Language.Chinese).Document;
        var decision = DecisionParser.Parse(new SourceText("decision", $"关于修改《示例法》的决定\n一、{instruction}\n本决定自公布之日起施行。"));
        Assert.Empty(decision.Diagnostics);
        var amended = AmendmentApplier.Apply(law, default, decision.Instructions);
        Assert.Empty(amended.Problems);
        Assert.Equal(lines, string.Join('|', amended.Lines));
    }

    [Theory]
    [InlineData("将有关规定作相应调整。")]
    [InlineData("将第二条第二款改为第三条。")]
    [InlineData("将第一条改为第二条，并作文字修改。")]
    [InlineData("将第一条改为第二条，修改为：“没有关上的引号")]
    [InlineData("第一条、第二条、第三条中的“甲”修改为“乙”。")]
    [InlineData("增加一条：“没有序号。”")]
    public void WhatIsNotUnderstoodWholeIsADiagnosticAndNeverAGuess(string instruction)
    {
        var decision = DecisionParser.Parse(new SourceText("decision", $"关于修改《示例法》的决定\n一、{instruction}"));
        Assert.Empty(decision.Instructions);
        Assert.Equal(
            (DiagnosticCodes.InstructionNotUnderstood, 2), (decision.Diagnostics.Single().Code, decision.Diagnostics.Single().Line));
    }

    [Fact]
    public void ADecisionWithoutInstructionsSaysSo() =>
        Assert.Contains(
            "No line", DecisionParser.Parse(new SourceText("decision", "关于修改《示例法》的决定\n将第一条修改为：“乙。”")).Diagnostics.Single().Message);

    [Theory]
    [InlineData("将第九条修改为：“乙。”", "Article 9")]
    [InlineData("增加一条，作为第九条：“新。”", "Article 9 would come after Article 3")]
    [InlineData("删去第三条。", "still refers to Article 3, which is deleted")]
    [InlineData("将第二条第二款中的“甲”修改为“乙”。", "does not contain “甲”")]
    [InlineData("第一条删去第四款。", "cannot be applied to Article 1")]
    public void WhatCannotBeCarriedOutIsAProblem(string instruction, string problem)
    {
        var law = StatuteParser.Parse(new SourceText("law", Law), default, Language.Chinese).Document;
        var decision = DecisionParser.Parse(new SourceText("decision", "一、" + instruction));
        Assert.Contains(problem, AmendmentApplier.Apply(law, default, decision.Instructions).Problems.Single());
    }
}
