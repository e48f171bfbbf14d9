using Statutes.Ingest.Parsing;
using Statutes.Model.Text;
using Statutes.Search.Bases;

namespace Statutes.Tests.Search.Bases;

/// <summary>What a provision leaves to others is read only where an authority is named.</summary>
public class DelegationReaderTests
{
    [Theory]
    [InlineData("具体办法由国务院规定。", "具体办法", "国务院")]
    [InlineData("重点用水单位的监督管理办法，由国务院循环经济发展综合管理部门会同国务院有关部门规定。", "重点用水单位的监督管理办法",
        "国务院循环经济发展综合管理部门会同国务院有关部门")]
    [InlineData("融资再担保公司的管理办法，由国务院银行业监督管理机构会同国务院有关部门另行制定，报国务院批准。", "融资再担保公司的管理办法",
        "国务院银行业监督管理机构会同国务院有关部门")]
    [InlineData("具体办法由省、自治区、直辖市根据本行政区域的实际情况规定。", "具体办法", "省、自治区、直辖市")]
    [InlineData("禁止用于化妆品生产的原料目录由国务院药品监督管理部门制定、公布。", "禁止用于化妆品生产的原料目录", "国务院药品监督管理部门")]
    [InlineData("确需提供的，应当按照国家网信部门制定的办法进行安全评估。", "办法", "国家网信部门")]
    [InlineData("国家网信部门会同国务院有关部门制定、公布网络安全专用产品目录，并推动互认。", "网络安全专用产品目录", "国家网信部门会同国务院有关部门")]
    [InlineData("可能影响国家安全的，应当通过国家网信部门组织的国家安全审查。", "国家安全审查", "国家网信部门")]
    public void ADelegationHasItsObjectAndItsDelegate(string text, string what, string whom)
    {
        var delegation = Assert.Single(Read(text));
        Assert.Equal((what, whom), (delegation.Object, delegation.Delegate));
    }

    [Theory]
    [InlineData("违反规定的，由公安机关依照有关法律、行政法规的规定给予处罚。")]
    [InlineData("小额诉讼案件的举证期限由人民法院确定。")] // a decision of the case
    [InlineData("除本法有规定的外，由公司章程规定。")]
    [InlineData("分享的数额由租赁双方协商确定。")]
    [InlineData("网络运营者应当制定网络安全事件应急预案。")]
    [InlineData("网络运营者制定内部安全管理制度和操作规程。")]
    [InlineData("国家出口管制管理部门应当按照规定程序制定政策。")]
    [InlineData("产品和服务是否影响国家安全由保护工作部门确定。")]
    [InlineData("由国务院制定的办法另有规定的，从其规定。")]
    public void WhatIsNoDelegationIsLeftOut(string text) => Assert.Empty(Read(text));

    private static Delegation[] Read(string text) => [.. DelegationReader.Read(StatuteParser.Parse(
        new SourceText("a.txt", "第一条　" + text), default, Language.Chinese).Document)];
}
