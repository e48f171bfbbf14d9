using System.Collections.Frozen;
using Statutes.Search.Schema;

namespace Statutes.Search.Understanding;

/// <summary>The words that make a query a question, and the words for the kind of answer that it wants.</summary>
internal static class QuestionWords
{
    // whole words that begin like a question word
    private static readonly string[] NoQuestion =
        ["会计", "会议", "会员", "会商", "会同", "会见", "会费", "会场", "会长", "会签", "会谈", "会展", "会诊", "我国"];

    /// <summary>Chinese phrases, each with whether it is a question word; 会计 is listed because it only begins like one.</summary>
    public static readonly PhraseTable<bool> Questions = new(All(
        "请问", "什么是", "是什么", "是指什么", "指的是什么", "什么", "如何", "怎么办", "怎么样", "怎么", "怎样", "为什么", "为何",
        "哪些", "哪个", "哪里", "哪种", "谁来", "由谁", "是谁", "谁", "多少钱", "多少", "是否", "能不能", "可不可以", "可以吗", "可以",
        "能否", "要不要", "需不需要", "需要", "有没有", "会不会", "会怎样", "会", "应该", "必须", "应当如何", "情况下", "的话", "如果",
        "我们", "我的", "我", "有关", "关于", "相关", "方面", "问题", "吗", "呢", "吧", "以后", "之后", "的时候", "时候")
        .Concat(NoQuestion.Select(w => KeyValuePair.Create(w, false))));

    /// <summary>English question words, and words that only join others. They are not searched.</summary>
    public static readonly FrozenSet<string> Joining = FrozenSet.Create(
        StringComparer.Ordinal,
        "a", "an", "the", "of", "to", "in", "on", "for", "by", "with", "from", "at", "as", "into", "under", "about", "and", "or", "if",
        "is", "are", "be", "been", "being", "was", "were", "what", "who", "whom", "whose", "which", "when", "where", "why", "how",
        "do", "does", "did", "can", "could", "may", "must", "should", "shall", "would", "will", "need", "needs",
        "we", "us", "our", "ours", "i", "me", "my", "you", "your", "they", "them", "their", "he", "she", "it", "its",
        "this", "that", "these", "those", "there", "have", "has", "had", "happens", "happen", "get", "gets",
        "any", "some", "someone", "anyone", "else", "not", "no", "s", "am", "much", "many", "long",
        "after", "before", "than", "then", "so", "up", "out", "one", "own");

    /// <summary>Words that ask for the penalty.</summary>
    public static readonly PhraseTable<bool> Penalty = new(All(
        "处罚", "罚款", "怎么罚", "罚多少", "会被罚", "被罚", "罚则", "罚", "法律责任", "法律后果", "后果", "追责", "受到什么惩罚", "惩罚",
        "惩处", "拘留", "penalty", "penalties", "fine", "fined", "punishment", "punished", "punishable", "sanction", "sanctions",
        "sanctioned", "liability", "liable", "consequence", "consequences"));

    /// <summary>Words that ask for the meaning of a word.</summary>
    public static readonly PhraseTable<bool> Definition = new(All(
        "什么是", "是什么意思", "什么意思", "是什么", "是指什么", "指的是什么", "指什么", "指谁", "是指", "定义", "含义", "概念", "何谓", "何为",
        "是不是", "算不算", "是否属于", "属于", "definition of", "definition", "define", "defined", "meaning of", "meaning",
        "what counts as", "what is a", "what is an", "what is", "what are", "what does", "mean"));

    /// <summary>Words that ask how long something takes, or when it is due.</summary>
    public static readonly PhraseTable<bool> Period = new(All(
        "多长时间", "多久", "几天", "多少天", "几个工作日", "时限", "期限", "什么时候", "何时", "how long", "how many days", "time limit",
        "time limits", "deadline", "within how many days"));

    /// <summary>Whether a word that asks for a period is also one of the law's own, so that it is searched: 期限 is, 多久 is not.</summary>
    public static bool IsPeriodOfALaw(ReadOnlySpan<char> word) => word is "期限" or "时限";

    /// <summary>Matches a Chinese question word: 会 is one, 会计 is not.</summary>
    /// <param name="folded">The text, folded.</param>
    /// <param name="at">Where the match begins.</param>
    /// <param name="length">The length of the match; 0 if there is none.</param>
    public static bool IsQuestion(string folded, int at, out int length)
    {
        if (Questions.TryMatch(folded, at, out length, out var isQuestion) && isQuestion)
        {
            return true;
        }

        length = 0;
        return false;
    }

    /// <summary>Matches a word that asks for a definition, a penalty or a period.</summary>
    /// <param name="folded">The text, folded.</param>
    /// <param name="at">Where the match begins.</param>
    /// <param name="length">The length of the match; 0 if there is none.</param>
    public static bool IsIntent(string folded, int at, out int length) =>
        Definition.TryMatch(folded, at, out length, out _)
        || Penalty.TryMatch(folded, at, out length, out _)
        || Period.TryMatch(folded, at, out length, out _);

    /// <summary>Whether a word that asks for a definition, a penalty or a period begins here and is longer than a length.</summary>
    public static bool IsIntentLongerThan(string folded, int at, int length) => IsIntent(folded, at, out var found) && found > length;

    /// <summary>Whether a character is a particle: at the edge of a run of Chinese it joins words and belongs to none of them.</summary>
    public static bool IsParticle(char c) => "的了吗呢把被给在对与和或及要有是就去到向从也都还让将所等之其不后".Contains(c);

    private static IEnumerable<KeyValuePair<string, bool>> All(params string[] phrases) =>
        phrases.Select(p => KeyValuePair.Create(p, true));
}
