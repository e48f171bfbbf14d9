namespace Statutes.FuzzCitations;

/// <summary>The pieces of which texts are made.</summary>
internal static class Fragments
{
    /// <summary>Fragments of citations and what is around them.</summary>
    public static string[] All { get; } =
    [
        "第", "条", "條", "款", "项", "項", "目", "编", "分编", "章", "节", "節", "一", "二十", "三十五", "一百二十", "〇", "零", "百千", "两", "廿", "千百十",
        "九千九百九十九万", "35", "３５", "0", "007", "1,035", "99999999999999999999", "2147483648",
        "第一条", "第三十五条", "第三十五条之一", "第二十一条第一款第（三）项", "第（三）项", "（三）", "(3)", "第1条第2款", "之一", "之", "第十百条", "第×条", "第条", "第0条",
        "第4294967296条", "第三 十\n五条",
        "前款", "前两款", "前三条", "前百款", "上款", "本条", "本款", "本法", "本办法", "该款", "该条", "该法", "同法", "同条", "上述", "前述法律", "各该条", "本条第二款",
        "前两条第一款",
        "、", "，", "和", "及", "或者", "以及", "与", "至", "到", "－", "—", "-", "–", "~", "；", "。", "：", ".", ",", ";", "!", "？",
        "《", "》", "〈", "〉", "「", "」", "『", "』", "（", "）", "(", ")", "“", "”", "\"", "'", "’", "[", "]", "【", "】",
        "（以下简称《办法》）", "（以下简称“网安法”）", "（下称\"新法\"）", "(hereinafter the “Measures”)", " (“CSL”)", " (the \"Law\")", "（以下简称",
        "(hereinafter", "（试行）", "(Trial)", "（2025年修正）", "(2016)", "（草案）", "（征求意见稿）",
        "原", "旧", "新", "现行", "修改前的", "修订后的", "former ", "current ", "new ", "as amended in 2025", "2016年", "2017年6月1日施行的",
        "二〇一六年", "2016年13月45日", "9999年12月31日", "0000年", "June 31, 2017", "effective June 1, 2017", "（2016年11月7日通过）",
        "的", "之规定", "规定", "中的", "根据", "违反", "依照", "香港", "实施条例", "关于修改", "的决定", "宪法", "刑法", "法", "办法", "条例", "人民法院", "基本",
        "Article ", "article ", "Articles ", "Art. ", "Art.", "arts. ", "§ ", "§§", "Section ", "Sec. ", "paragraph ", "para. ",
        "¶", "item ", "items ", "sub-item ", "subparagraph ", "Chapter ", "Chap. ", "Part ", "Book ",
        "35", "(3)", "(a)", "(iv)", "IV", "XL", "XX", "35a", "59-1", "59 bis", "first", "second ", "the first ",
        "twenty-first ", "1-3", "41 to 43", "41–43", "1, 2 and 3", "Article 22, paragraph 1 or paragraph 2",
        "the preceding ", "preceding two paragraphs", "the preceding paragraph", "this ", "this Law", "these Measures",
        "that Law", "thereof", "ibid.", "Id. ", "id. art. 4", "of ", " of the ", " in the ", ", of ", "and ", "or ", " to ",
        "the ", "The ", "under ", "'s ", "hereof",
        "Cybersecurity Law of the People's Republic of China", "Regulations on the Security of ", "Measures for ",
        "Work Safety Law", "Constitution", "(P.R.C.)", "PRC ", "of the PRC", "GDPR", "U.S.", "No. 5",
        " ", "  ", "\n", "\r\n", "\n\n", "\t", "\u3000", "\u00A0", "\u200B", "\uFEFF", "\u00AD", "\u2028", "\u0085", "\u001F",
        "\0", "\uD83D\uDE00", "\uD840\uDC00", "\uD800", "\uDC00", "e\u0301", "\u0301", "\u0130", "\u0131", "\uFB01", "ß",
        "\uFFFF", "\uFFFE", "\u202E", "①", "Ⅳ", "㈠", "١", "२",
    ];

    /// <summary>Fragments to repeat.</summary>
    public static string[] Runs { get; } =
    [
        "第", "《", "》", "（", "）", "Article ", "a", "A", "Art.", " ", "\n", "一", "9", "本", "前", "款", "法", "的", "、", "(", "(1)",
        "§", "and ", "第一条、", "《a》", "“", "The ", "of the ", "\uD83D\uDE00", "-", ".", "Law ",
    ];
}
