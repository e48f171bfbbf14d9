using Statutes.Citations.Syntax;

namespace Statutes.Citations.Parsing.Tokens;

/// <summary>Words that mean a work without naming it: 本法, this Law (the one in which they stand); 该法, 同法, that Law, ibid. (the one last cited).</summary>
internal static class AnaphoricMentions
{
    private static readonly string[] Instruments =
        ["实施细则", "实施办法", "实施条例", "暂行办法", "暂行规定", "暂行条例", "管理办法", "管理规定", "规程", "准则", "规范", "办法", "条例", "规定", "决定", "细则", "规则", "解释", "安排", "通则", "章程", "辦法", "條例", "規定", "決定", "法典", "法"];

    private static readonly string[] SelfWords = ["this Law", "these Measures", "these Regulations", "these Provisions", "these Rules", "this Decision", "this Code"];

    private static readonly string[] LastCitedWords =
    [
        "that Law", "the said Law", "said Law", "the same Law", "that Act", "that Code", "those Measures", "those Regulations", "those Provisions", "those Rules",
        "the said Measures", "the said Provisions", "ibid.", "ibid", "id.",
    ];

    private static readonly string[] ChineseLastCited = ["前述法律", "上述法律", "前述", "上述"];

    // 法 begins another word: 本法院, 该法律, 该法人
    private const string LawGoesOn = "院律人庭官警學学系医醫治务務制则則理国國";

    /// <summary>What a text that is nothing but such words means; null where it is none.</summary>
    public static WorkMentionKind? KindOf(ReadOnlySpan<char> words)
    {
        var at = 0;
        return TryRead(words, ref at, whole: true) is { } kind && Lexer.SkipBlank(words, at) == words.Length ? kind : null;
    }

    /// <summary>Reads such words.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where they must begin; on success, their end.</param>
    /// <param name="whole">Whether they are all there is, so that 前述 alone counts.</param>
    public static WorkMentionKind? TryRead(ReadOnlySpan<char> text, ref int at, bool whole = false)
    {
        switch (text[at])
        {
            case '本':
                return TrySkipInstrument(text, ref at, 1, plainWordsToo: true) ? WorkMentionKind.Self : null;
            case '该' or '該' or '同':
                return TrySkipInstrument(text, ref at, 1, plainWordsToo: whole) ? WorkMentionKind.LastCited : null;
            case '前' or '上':
                foreach (var words in ChineseLastCited)
                {
                    var end = at;
                    if (Lexer.TrySkipWords(text, ref end, words) && (whole || Lexer.SkipBlank(text, end) is var next && next < text.Length && text[next] == '第'))
                    {
                        at = end;
                        return WorkMentionKind.LastCited;
                    }
                }

                return null;
            case 't' or 'T' or 's' or 'S' or 'i' or 'I':
                return ReadEnglish(text, ref at);
            default:
                return null;
        }
    }

    /// <summary>Whether 法 at the end of a name goes on as another word: 法院, 法规; but 本法规定 is 本法 with a verb.</summary>
    public static bool GoesOnAfterLaw(ReadOnlySpan<char> text, int at) => at < text.Length
        && ((text[at] == '定' && !(at + 1 < text.Length && text[at + 1] == '义')) || (LawGoesOn.Contains(text[at]) && !(text[at] is '国' or '國' or '制' or '则' or '則' && at + 1 < text.Length && text[at + 1] is '家' or '定' or '度' or '应' or '必')) || (text[at] is '规' or '規' && !(at + 1 < text.Length && text[at + 1] is '定')));

    // this, these, that, those, the s…, said, ib, id: the second letter tells most words apart, and what follows the article the rest
    private static bool MayBeginEnglish(ReadOnlySpan<char> text, int at)
    {
        if (at + 2 >= text.Length)
        {
            return false;
        }

        var second = text[at + 1] | 0x20;
        return (text[at] | 0x20) switch
        {
            't' => second == 'h' && !(text[at + 2] is 'e' && Lexer.SkipBlank(text, at + 3) is var noun && noun > at + 3 && noun < text.Length && text[noun] != 's'),
            's' => second == 'a',
            _ => second is 'b' or 'd',
        };
    }

    private static WorkMentionKind? ReadEnglish(ReadOnlySpan<char> text, ref int at)
    {
        if (!MayBeginEnglish(text, at))
        {
            return null;
        }

        foreach (var words in SelfWords)
        {
            // the noun has a capital: "this law" is any
            if (TrySkipNoun(text, ref at, words))
            {
                return WorkMentionKind.Self;
            }
        }

        foreach (var words in LastCitedWords)
        {
            var isLatin = words[0] == 'i';
            if (isLatin ? Lexer.TrySkipWholeWords(text, ref at, words) : TrySkipNoun(text, ref at, words))
            {
                return WorkMentionKind.LastCited;
            }
        }

        return null;
    }

    // the first letter in either case, the rest as written
    private static bool TrySkipNoun(ReadOnlySpan<char> text, ref int at, string words)
    {
        if ((text[at] | 0x20) != (words[0] | 0x20))
        {
            return false;
        }

        var end = at + 1;
        if (!Lexer.TrySkipWholeWords(text, ref end, words.AsSpan(1), exactCase: true))
        {
            return false;
        }

        at = end;
        return true;
    }

    private static bool TrySkipInstrument(ReadOnlySpan<char> text, ref int at, int length, bool plainWordsToo)
    {
        var start = Lexer.SkipBlank(text, at + length);
        foreach (var instrument in Instruments)
        {
            var end = start;
            if (start >= text.Length || instrument[0] != text[start] || !Lexer.TrySkipWords(text, ref end, instrument))
            {
                continue;
            }

            var follows = Lexer.SkipBlank(text, end);
            var cites = follows < text.Length && text[follows] == '第';
            if (!(instrument == "法" && GoesOnAfterLaw(text, end)) && !(instrument == "规范" && end < text.Length && text[end] is '性' or '化') && (plainWordsToo || cites || !IsAlsoAPlainWord(instrument)))
            {
                at = end;
                return true;
            }
        }

        return false;
    }

    // 该规定, 该决定 mean a rule or a decision of any sort unless an article of it follows
    private static bool IsAlsoAPlainWord(string instrument) => instrument is "规定" or "管理办法" or "管理规定" or "暂行规定" or "规程" or "准则" or "规范" or "決定" or "决定" or "解释" or "規定" or "规则" or "章程" or "安排";
}
