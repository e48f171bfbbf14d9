using Statutes.Model.Amounts;
using Statutes.Model.Text;
using Statutes.Search;

namespace Statutes.Documents.Citing;

/// <summary>
/// The terms of a text by which two articles are told apart: in Chinese pairs of characters, in English the beginnings of words; in both
/// the terms of the glossary, so that "CII operator" in a memo meets 关键信息基础设施的运营者 in the law; and amounts and periods.
/// </summary>
internal static class SentenceTerms
{
    /// <summary>Begins a term that is an amount or a period: =50000 yuan.</summary>
    public const char AmountMark = '=';

    /// <summary>English words are told apart by so many letters.</summary>
    public const int StemLength = 6;

    // words of every law and of every memo; they tell no article from another
    private static readonly string[] CommonChinese =
    [
        "行政法规另有规定", "另有规定", "有关规定", "行政法规", "国家有关", "应当", "不得", "可以", "规定", "依照", "按照", "根据", "依据", "适用", "除外", "有关", "本法",
        "法律", "要求", "属于", "包括", "进行", "实施", "条款", "条文", "内容", "以及", "或者", "其他", "相关", "违反", "公司", "客户", "我们", "我所", "本所", "目前",
        "建议", "认为", "注意", "关注", "问题", "情况", "需要", "必须",
    ];

    private static readonly HashSet<string> CommonWords =
    [
        "about", "above", "accordance", "according", "action", "after", "also", "another", "apply", "applies", "article",
        "articles", "been", "before", "being", "china", "chinese", "company", "could", "cyberspace", "does", "each", "every",
        "following", "from", "further", "have", "here", "hereof", "into", "item", "items", "laws", "legal", "made", "make",
        "more", "must", "need", "only", "other", "others", "over", "paragraph", "people", "provide", "provided", "provides",
        "provision", "provisions", "pursuant", "read", "relevant", "republic", "require", "required", "requirement",
        "requirements", "requires", "rule", "rules", "same", "section", "shall", "should", "such", "take", "text", "than",
        "that", "their", "them", "then", "there", "these", "they", "this", "those", "under", "until", "upon", "used", "uses",
        "what", "when", "where", "which", "whose", "will", "with", "within", "without", "would", "your",
    ];

    /// <summary>Finds the terms in the words of a text.</summary>
    /// <param name="text">The text, Chinese, English or mixed.</param>
    public static HashSet<string> Of(string text)
    {
        var terms = new HashSet<string>(StringComparer.Ordinal);
        AddPairs(text, terms);
        AddStems(text, terms);
        foreach (var quantity in Quantities.InChinese(text).Concat(Quantities.InEnglish(text)))
        {
            terms.Add($"{AmountMark}{quantity}");
        }

        return terms;
    }

    /// <summary>Finds the terms in the words of a text, and those of the law for the terms of the glossary in it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="knowledge">The law.</param>
    public static HashSet<string> Of(string text, KnowledgeBase knowledge)
    {
        var terms = Of(text);
        foreach (var term in knowledge.TermsIn(text))
        {
            AddPairs(term.Zh, terms);
        }

        return terms;
    }

    private static void AddPairs(string text, HashSet<string> terms)
    {
        foreach (var word in CommonChinese)
        {
            text = text.Replace(word, " ", StringComparison.Ordinal);
        }

        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (HanCharacters.Is(text[i]) && HanCharacters.Is(text[i + 1]))
            {
                terms.Add(text.Substring(i, 2));
            }
        }
    }

    private static void AddStems(string text, HashSet<string> terms)
    {
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            while (i < text.Length && char.IsAsciiLetter(text[i]))
            {
                i++;
            }

            if (i - start > 3 && text[start..i].ToLowerInvariant() is var word && !CommonWords.Contains(word))
            {
                terms.Add(word[..Math.Min(StemLength, word.Length)]);
            }

            i = Math.Max(i, start + 1);
        }
    }
}
