namespace Statutes.Web.Pages;

/// <content>The words of the pages of works, of terms and about the service.</content>
public sealed partial class UiText
{
    /// <summary>What the page of works shows.</summary>
    public string WorksLead => Say("收录的法规、各版本的效力，以及核查到的日期。核查日期之后的变化，本站尚不知晓。", "What is here, which version counts when, and to which date that was checked. What happened after that date is not known here.");

    /// <summary>The date to which the life of a work was checked.</summary>
    public string CheckedTo => Say("核查至", "Checked to");

    /// <summary>Who made it.</summary>
    public string Issuer => Say("制定机关", "Issued by");

    /// <summary>Its number.</summary>
    public string DocumentNumber => Say("文号", "Document number");

    /// <summary>Its rank.</summary>
    public string Rank => Say("效力级别", "Rank");

    /// <summary>How it stands to others.</summary>
    public string Relations => Say("与其他法规的关系", "Other works");

    /// <summary>Its other names.</summary>
    public string OtherNames => Say("别称", "Also called");

    /// <summary>The names that are folded.</summary>
    public string AndMoreNames(int number) => Say($"等，另有 {number} 个", $"and {number} more");

    /// <summary>A version whose wording is not held.</summary>
    public string NotHeld => Say("未收录文本", "wording not held");

    /// <summary>An event that a source does not state.</summary>
    public string EventUnverified => Say("未核对", "unverified");

    /// <summary>Compares two versions.</summary>
    public string Compare(string from, string to) => Say($"对比 {from} 与 {to}", $"Compare {from} with {to}");

    /// <summary>The life of a work.</summary>
    public string Timeline => Say("时间轴", "Timeline");

    /// <summary>The field of the glossary.</summary>
    public string TermLabel => Say("术语（中文或英文）", "Term in either language");

    /// <summary>The button of the glossary.</summary>
    public string LookUp => Say("查找", "Look up");

    /// <summary>So many terms.</summary>
    public string Terms(int number) => Count(number, " 个术语", "term", "terms");

    /// <summary>Other ways of saying a term.</summary>
    public string Also => Say("另作", "Also");

    /// <summary>Where a term is defined.</summary>
    public string DefinedIn => Say("定义见", "Defined in");

    /// <summary>Searches for a term.</summary>
    public string SearchFor => Say("检索该词", "Search for it");

    /// <summary>No term has the words.</summary>
    public string NoTerm => Say("没有包含该词的术语。", "No term has these words.");

    /// <summary>The title of the about page.</summary>
    public string AboutTitle => Say("关于本站", "About this service");

    /// <summary>The sections of the about page: heading and paragraph.</summary>
    public (string Heading, string Body)[] AboutSections =>
    [
        (Say("什么是正式文本", "What is authentic"), Say(
            "中文是公布的法律文本，以全国人民代表大会常务委员会公报、国务院公报和制定机关公布的文本为准。本站的中文按条核对；标有“未核对”的条文，是据所知录入而未与任何公布文本核对的，引用前请自行核对。",
            "The Chinese is the law as it was published; what counts is the text in the gazettes and of the body that made it. An article that is marked unverified was written down as best known and checked against no published text: check it before you rely on it.")),
        (Say("什么是译文", "What is translation"), Say(
            "英文是本站自己的译文，没有法律效力。中英文不一致时，以中文为准。",
            "The English is our own translation and has no legal force. Where the two differ, the Chinese counts.")),
        (Say("什么是编者的话", "What is ours"), Say(
            "每条旁边的条旨、款的序号、引用关系的分类、版本之间的对照和术语表，由本站编写，不是法律文本的一部分。",
            "The subject beside each article, the numbers of the paragraphs, what a reference is said to do, the tables between versions and the glossary are ours and no part of the law.")),
        (Say("日期", "Dates"), Say(
            "每个页面都说明所依据的日期；未选择日期时为北京时间的今天。每部法规的核查日期见“法规”页。",
            "Every page says at which date it tells a status; where none was chosen it is today in Beijing. To which date each work was checked stands on the page of works.")),
        (Say("粘贴的文字", "What you paste"), Say(
            "在“引文核对”中粘贴的内容只用于当次回答，不保存。Cookie 只有两个：一个记住所选的界面语言，一个在关闭单字符快捷键后记住这一选择。",
            "What you paste to check its citations is read for that answer and not stored. There are two cookies: one keeps the language of the interface once you chose it, one keeps it that you switched the single-character keys off.")),
        (Say("不是法律意见", "No legal advice"), Say(
            "本站帮助查找和阅读法律，不代替律师的意见，也不保证没有差错。",
            "This service helps to find and read the law. It is no legal advice, and it may be wrong.")),
    ];

    /// <summary>The links of the about page.</summary>
    public string ForPrograms => Say("供程序使用", "For programs");

    /// <summary>What the API is.</summary>
    public string ForProgramsBody => Say("同样的内容以 JSON 提供：", "The same as JSON:");
}
