using System.Collections.Frozen;
using System.Collections.Immutable;
using Statutes.Citations.Syntax;
using Statutes.Model.Text;
using Statutes.Model.Works;

namespace Statutes.Citations.Parsing.Tokens;

/// <summary>
/// Words that point to a work without naming it: 本法, this Law (the law that contains them); 该法, 同法, that Law, ibid. (the law
/// last cited). The words are in <c>words/anaphora.tsv</c>.
/// </summary>
internal static class AnaphoricMentions
{
    private static readonly WordTable Table = WordTable.Load("anaphora");
    private static readonly string[] ThisWords = Table.Words("this");
    private static readonly string[] LastCitedWords = Table.Words("last-cited");
    private static readonly string[] ChineseLastCited = Table.Words("last-cited-chinese");

    // the longest first
    private static readonly ImmutableArray<string> Instruments = InstrumentTitles.For(InstrumentTitleUse.AfterSelfWord, Language.Chinese);

    // 该规定, 该决定: any rule or decision, unless an article of it follows
    private static readonly FrozenSet<string> PlainWords =
        InstrumentTitles.For(InstrumentTitleUse.PlainWord, Language.Chinese).ToFrozenSet(StringComparer.Ordinal);

    // 法 begins another word: 本法院, 该法律, 该法人
    private const string LawGoesOn = "院律人庭官警學学系医醫治务務制则則理国國";

    /// <summary>Returns what a text means that consists of such words alone; null for any other text.</summary>
    public static WorkMentionKind? KindOf(ReadOnlySpan<char> words)
    {
        var at = 0;
        return TryRead(words, ref at, whole: true) is { } kind && Lexer.SkipBlank(words, at) == words.Length ? kind : null;
    }

    /// <summary>Reads such words.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where they must begin; on success, their end.</param>
    /// <param name="whole">Whether they are the whole text, so that 前述 alone counts.</param>
    /// <returns>Null if no such words begin there.</returns>
    public static WorkMentionKind? TryRead(ReadOnlySpan<char> text, ref int at, bool whole = false)
    {
        switch (text[at])
        {
            case '本':
                return TrySkipInstrument(text, ref at, 1, plainWordsToo: true) ? WorkMentionKind.Self : null;
            case '该' or '該' or '同':
                return TrySkipInstrument(text, ref at, 1, plainWordsToo: whole) || TrySkipLastCited(text, ref at, whole)
                    ? WorkMentionKind.LastCited
                    : null;
            case '前' or '上':
                return TrySkipLastCited(text, ref at, whole) || (at + 1 < text.Length && text[at + 1] == '述'
                    && TrySkipInstrument(text, ref at, 2, plainWordsToo: whole))
                    ? WorkMentionKind.LastCited
                    : null;
            case 't' or 'T' or 's' or 'S' or 'i' or 'I':
                return ReadEnglish(text, ref at);
            default:
                return null;
        }
    }

    /// <summary>Whether 法 at the end of a name is the beginning of another word: 法院, 法规. In 本法规定 it is not: 规定 is the verb.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The position right behind 法.</param>
    public static bool GoesOnAfterLaw(ReadOnlySpan<char> text, int at)
    {
        if (at >= text.Length)
        {
            return false;
        }

        var next = at + 1 < text.Length ? text[at + 1] : '\0';
        return text[at] switch
        {
            '定' => next != '义',
            '规' or '規' => next != '定',
            // 本法国家… 本法制定… 本法则应…
            '国' or '國' or '制' or '则' or '則' => next is not ('家' or '定' or '度' or '应' or '必'),
            _ => LawGoesOn.Contains(text[at]),
        };
    }

    // this, these, that, those, the s…, said, ib, id: the second letter rules out most words; what follows "the" rules out the rest
    private static bool MayBeginEnglish(ReadOnlySpan<char> text, int at)
    {
        if (at + 2 >= text.Length)
        {
            return false;
        }

        var second = text[at + 1] | 0x20;
        return (text[at] | 0x20) switch
        {
            't' => second == 'h' && !(text[at + 2] is 'e'
                && Lexer.SkipBlank(text, at + 3) is var noun && noun > at + 3 && noun < text.Length
                && text[noun] is not ('s' or 'a' or 'l')),
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

        foreach (var words in ThisWords)
        {
            // the noun has a capital: "this law" may be any law
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

    // 前述法律第…, 该法律文件的第…
    private static bool TrySkipLastCited(ReadOnlySpan<char> text, ref int at, bool whole)
    {
        foreach (var words in ChineseLastCited)
        {
            var end = at;
            if (!Lexer.TrySkipWords(text, ref end, words))
            {
                continue;
            }

            var next = Lexer.SkipBlank(text, end);
            next += next < text.Length && text[next] == '的' ? 1 : 0;
            if (whole || (next < text.Length && text[next] == '第'))
            {
                at = end;
                return true;
            }
        }

        return false;
    }

    // the first letter in either case, the others as written
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

            var next = Lexer.SkipBlank(text, end);
            var cites = next < text.Length && text[next] == '第';
            if (!BeginsAnotherWord(text, instrument, end) && (plainWordsToo || cites || !PlainWords.Contains(instrument)))
            {
                at = end;
                return true;
            }
        }

        return false;
    }

    // 本法院, 该规范性文件
    private static bool BeginsAnotherWord(ReadOnlySpan<char> text, string instrument, int end) => instrument switch
    {
        "法" => GoesOnAfterLaw(text, end),
        "规范" => end < text.Length && text[end] is '性' or '化',
        _ => false,
    };
}
