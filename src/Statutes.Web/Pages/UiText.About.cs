namespace Statutes.Web.Pages;

/// <content>The words of the about page.</content>
internal sealed partial class UiText
{
    /// <summary>The title of the page.</summary>
    public string AboutTitle => Pick("关于本站", "About this site");

    /// <summary>The sections of the page: heading and paragraph.</summary>
    public (string Heading, string Body)[] AboutSections =>
    [
        (Pick("什么是正式文本", "Which text is official"), Pick(
            "中文是公布的法律文本，以全国人民代表大会常务委员会公报、国务院公报和制定机关公布的文本为准。本站的中文按条核对；"
            + "标有“未核对”的条文尚未与公布文本核对，引用前请自行核对。",
            "The Chinese text is the law as published. The official gazettes and the authority that made the law have the final text. "
            + "We check the Chinese article by article. An article marked “unverified” has not been checked against a published text: "
            + "check it before you rely on it.")),
        (Pick("什么是译文", "What is a translation"), Pick(
            "英文是本站自己的译文，没有法律效力。中英文不一致时，以中文为准。",
            "The English is our own translation and has no legal force. If the two differ, the Chinese prevails.")),
        (Pick("什么是编者的话", "What we added"), Pick(
            "每条旁边的条旨、款的序号、引用关系的分类、版本之间的对照和术语表，由本站编写，不是法律文本的一部分。",
            "We wrote the subject beside each article, the paragraph numbers, the types of references, the comparisons of versions and the "
            + "glossary. They are not part of the law.")),
        (Pick("日期", "Dates"), Pick(
            "每个页面都说明所依据的日期；未选择日期时为北京时间的今天。每部法规的核查日期见“法规”页。",
            "Every page names the date of the status it shows. If you choose no date, it is today in Beijing. "
            + "The page “Laws” shows the date up to which each law was checked.")),
        (Pick("粘贴的文字", "Text that you paste"), Pick(
            "在“引文核对”中粘贴的内容只用于当次回答，不保存。Cookie 只有两个：一个记住所选的界面语言，一个在关闭单字符快捷键后记住这一选择。",
            "Text that you paste under “Check citations” is used for that answer only and is not stored. This site has two cookies. "
            + "One stores the language you chose. The other remembers that you turned the single-character shortcuts off.")),
        (Pick("不是法律意见", "Not legal advice"), Pick(
            "本站帮助查找和阅读法律，不代替律师的意见，也不保证没有差错。",
            "This site helps you find and read the law. It is not legal advice, and it may contain errors.")),
    ];

    /// <summary>The heading of how search ranks.</summary>
    public string RankingTitle => Pick("检索结果的排序", "How search ranks");

    /// <summary>How search ranks.</summary>
    /// <param name="usesVectors">Whether the ranking uses the similarity of vectors.</param>
    public string RankingBody(bool usesVectors) => usesVectors
        ? Pick(
            "含有全部检索词的条文在前；其余条文按所含的词，以及与问题在意思上的接近程度排序。接近程度由向量表算出，该表用法律条文和问题训练而成。",
            "Articles with all the words come first. The others are ranked by their words, and by how close they are in meaning to the "
            + "question. A table of vectors, trained on laws and questions, measures the closeness.")
        : Pick(
            "含有全部检索词的条文在前；其余条文只按所含的词排序，因为本程序的向量表缺失或者不能使用。",
            "Articles with all the words come first. The others are ranked by their words alone, because the table of vectors is missing "
            + "or cannot be used.");

    /// <summary>The heading of the links for programs.</summary>
    public string ForPrograms => Pick("供程序使用", "For programs");

    /// <summary>The introduction of the links.</summary>
    public string ForProgramsBody => Pick("同样的内容以 JSON 提供：", "The same content as JSON:");
}
