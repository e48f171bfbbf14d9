namespace Statutes.Citations.Parsing.Tokens;

/// <summary>
/// Names of laws that texts set beside ours without marks, so that they are seen where they stand alone and a bare article behind them is not taken
/// for one of ours. A law that the catalog holds is known by the catalog; these say no more than that another is spoken of.
/// </summary>
internal static class UncatalogedLaws
{
    /// <summary>The names.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "个人信息保护法", "个保法", "数据安全法", "数安法", "民法典", "民法通则", "刑法", "公司法", "合同法", "劳动合同法", "电子商务法", "电子签名法", "密码法", "反恐怖主义法", "反间谍法",
        "保守国家秘密法", "国家情报法", "出口管制法", "消费者权益保护法", "行政处罚法", "行政许可法", "行政诉讼法", "行政复议法", "民事诉讼法", "刑事诉讼法", "治安管理处罚法",
        "反不正当竞争法", "反垄断法", "广告法", "著作权法", "商标法", "专利法", "立法法", "未成年人保护法", "测绘法", "外商投资法", "对外贸易法", "证券法", "基本法",
        "PIPL", "DSL", "GDPR", "CCPA", "CPRA", "HKNSL", "PDPA", "PDPO", "HIPAA", "NIS2", "DORA", "ECL",
        "Personal Information Protection Law", "Data Security Law", "Civil Code", "Criminal Law", "Criminal Code", "Company Law", "Contract Law", "E-Commerce Law", "Electronic Signature Law",
        "Cryptography Law", "Encryption Law", "Counterterrorism Law", "Anti-Terrorism Law", "Counterespionage Law", "State Secrets Law", "National Intelligence Law", "Export Control Law",
        "Consumer Protection Law", "Administrative Penalties Law", "Administrative Licensing Law", "Administrative Litigation Law", "Anti-Monopoly Law", "Anti-Unfair Competition Law",
        "Advertising Law", "Copyright Law", "Trademark Law", "Patent Law", "Legislation Law", "Foreign Investment Law", "Securities Law", "Basic Law", "Labor Contract Law",
    ];
}
