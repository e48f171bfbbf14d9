using Statutes.Model.Amounts;
using Statutes.Model.Glossaries;
using Statutes.Model.Text;

namespace Statutes.Documents.Citing;

/// <summary>
/// The terms of a text by which two articles are told apart: in Chinese pairs of characters, in English the beginnings of words; in both
/// the terms of the glossary, so that "CII operator" in a memo meets 关键信息基础设施的运营者 in the law; and amounts and periods.
/// </summary>
internal sealed class SentenceTerms
{
    /// <summary>Begins a term that is an amount or a period: =50000 yuan.</summary>
    public const char AmountMark = '=';

    /// <summary>English words are told apart by so many letters.</summary>
    public const int StemLength = 6;

    // words of every law and of every memo; they tell no article from another
    private static readonly string[] CommonChinese =
    [
        "行政法规另有规定", "另有规定", "有关规定", "行政法规", "国家有关", "应当", "不得", "可以", "规定", "依照", "按照", "根据", "依据", "适用", "除外",
        "有关", "本法", "法律", "要求", "属于", "包括", "进行", "实施", "条款", "条文", "内容", "以及", "或者", "其他", "相关", "违反", "公司", "客户",
        "我们", "我所", "本所", "目前", "建议", "认为", "注意", "关注", "问题", "情况", "需要", "必须",
    ];

    private static readonly HashSet<string> CommonWords =
    [
        "about", "above", "accordance", "according", "action", "after", "also", "another", "apply", "applies", "article", "articles", "been", "before",
        "being", "china", "chinese", "company", "could", "cyberspace", "does", "each", "every", "following", "from", "further", "have", "here",
        "hereof", "into", "item", "items", "laws", "legal", "made", "make", "more", "must", "need", "only", "other", "others", "over", "paragraph",
        "people", "provide", "provided", "provides", "provision", "provisions", "pursuant", "read", "relevant", "republic", "require", "required",
        "requirement", "requirements", "requires", "rule", "rules", "same", "section", "shall", "should", "such", "take", "text", "than", "that",
        "their", "them", "then", "there", "these", "they", "this", "those", "under", "until", "upon", "used", "uses", "what", "when", "where",
        "which", "whose", "will", "with", "within", "without", "would", "your",
    ];

    private SentenceTerms(HashSet<string> all) => All = all;

    /// <summary>The terms.</summary>
    public IReadOnlySet<string> All { get; }

    /// <summary>Finds the terms of a text.</summary>
    /// <param name="text">The text, Chinese, English or mixed.</param>
    /// <param name="glossary">The glossary.</param>
    public static SentenceTerms Of(string text, Glossary glossary)
    {
        var terms = new HashSet<string>(StringComparer.Ordinal);
        AddPairs(text, terms);
        AddStems(text, terms);
        AddGlossary(text, glossary, terms);
        AddAmounts(text, terms);
        return new SentenceTerms(terms);
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

    private static void AddGlossary(string text, Glossary glossary, HashSet<string> terms)
    {
        var words = Glossary.Fold(text);
        foreach (var (surface, meant) in glossary.BySurface)
        {
            if (surface.Length > 1 && !HanCharacters.Is(surface[0]) && Contains(words, surface))
            {
                foreach (var term in meant)
                {
                    AddPairs(term.Zh, terms);
                }
            }
        }
    }

    private static bool Contains(string words, string surface)
    {
        for (var at = words.IndexOf(surface, StringComparison.Ordinal); at >= 0; at = words.IndexOf(surface, at + 1, StringComparison.Ordinal))
        {
            var end = at + surface.Length;
            var isWhole = (at == 0 || !char.IsAsciiLetterOrDigit(words[at - 1]))
                && (end == words.Length || !char.IsAsciiLetterOrDigit(words[end]) || (words[end] == 's' && IsEndOfWord(words, end + 1)));
            if (isWhole)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsEndOfWord(string words, int at) => at >= words.Length || !char.IsAsciiLetterOrDigit(words[at]);

    private static void AddAmounts(string text, HashSet<string> terms)
    {
        foreach (var quantity in Quantities.InChinese(text).Concat(Quantities.InEnglish(text)))
        {
            terms.Add($"{AmountMark}{quantity}");
        }
    }
}
