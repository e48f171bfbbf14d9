using System.Buffers;
using Statutes.Citations.Parsing.Chinese;
using Statutes.Citations.Parsing.English;
using Statutes.Citations.Parsing.Tokens;
using Statutes.Citations.Parsing.Versions;
using Statutes.Citations.Syntax;
using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Citations.Parsing.Touching;

/// <summary>
/// Reads the second number of a pair behind a citation: （现第三十七条）, (formerly Article 21), , now Article 37. The words are in
/// <c>words/pairs.tsv</c>.
/// </summary>
internal static class PairWords
{
    // no sentence is searched further for the number that an article became; in UTF-16 code units
    private const int LongestSentence = 60;

    // a larger number is a year
    private const int MaxArticle = 1_500;

    private static readonly WordTable Table = WordTable.Load("pairs");
    private static readonly WordsByFirst Formers = new(Table.Words("former").OrderByDescending(w => w.Length));
    private static readonly WordsByFirst Currents = new(Table.Words("current").OrderByDescending(w => w.Length));

    // 调整为第三十七条, 并入第七十一条
    private static readonly string[] BecameWords = Table.Words("became");

    private static readonly (string Words, VersionWordKind Kind)[] Times =
    [
        ("since ", VersionWordKind.Current), ("from ", VersionWordKind.Current), ("as of ", VersionWordKind.Current),
        ("before ", VersionWordKind.Former), ("until ", VersionWordKind.Former), ("prior to ", VersionWordKind.Former),
        ("up to ", VersionWordKind.Former), ("pre-", VersionWordKind.Former), ("post-", VersionWordKind.Current),
    ];

    private static readonly WordsByFirst BecameInEnglish = new(Table.Words("became-english"));
    private static readonly WordsByFirst Prefixes = new(Table.Words("prefix"));
    private static readonly string[] YearWords = Table.Words("year-word");

    // 第三十七条的规定, of the old law: words that say no more than the pair
    private static readonly string[] Sources = Table.Words("source");

    // 原为第二十一条
    private static readonly string[] WasWords = Table.Words("was");
    private static readonly SearchValues<char> FirstOfPair = SearchValues.Create(
    [
        .. new[] { "former", "current", "prefix", "became", "was", "year-word" }.SelectMany(Table.Words).Select(w => w[0]),
        '经', '因', '在', '年', '（', '，', '→', '=',
    ]);

    private static readonly SearchValues<char> LastOfWordsBefore = SearchValues.Create([.. BecameWords.Concat(WasWords).Select(w =>
        w[^1])]);

    /// <summary>Whether words of a pair, or of the version of a number, can begin with a character.</summary>
    public static bool MayBegin(char c) => FirstOfPair.Contains(c);

    /// <summary>Reads the number with its bracket.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The end of the citation; on success, one past the pair.</param>
    /// <param name="places">A buffer for the place.</param>
    /// <param name="isInBracket">
    /// Whether a bracket is around it. Without a bracket, the Chinese form is a citation of its own, and is not moved past.
    /// </param>
    /// <returns>The pair; null if no such words follow.</returns>
    public static CitationPair? TryRead(ReadOnlySpan<char> text, ref int at, PlaceBuilder places, out bool isInBracket)
    {
        var next = Lexer.SkipBlank(text, at);
        isInBracket = next < text.Length && text[next] is '(' or '（' or '[';
        if (next >= text.Length || text[at..next].Contains('\n'))
        {
            return null;
        }

        var isBehindComma = text[next] is ',' or '，';
        next = isInBracket || isBehindComma || text[next] is '/' ? Lexer.SkipBlank(text, next + 1) : next;
        var kind = ReadKind(text, ref next) ?? ReadTime(text, ref next);
        if (kind is null && !isInBracket)
        {
            return null;
        }

        next = Lexer.SkipBlank(text, next);
        next = next < text.Length && text[next] is '：' or ':' or '为' ? Lexer.SkipBlank(text, next + 1) : next;
        var isArrow = text[..next].TrimEnd() is [.., '>' or '→' or '⇒' or '=' or '＝' or '新' or '旧'] && kind is not null;
        if (!TryReadPlace(text, ref next, places, isInBracket || isArrow))
        {
            return null;
        }

        // (Art. 37 n.F.), (art. 35 before 2026)
        kind ??= ReadKindBehind(text, ref next);
        if (kind is null)
        {
            return null;
        }

        var pair = new CitationPair(kind.Value, places.ToImmutable()[0]);
        if (!isInBracket)
        {
            // Article 10 of the Trial Measures became Article 2 of the Review Measures: numbers of two works
            var of = next;
            if (Lexer.TrySkipWords(text, ref of, " of ") && SkipSource(text, next) == Lexer.SkipBlank(text, next))
            {
                return null;
            }

            at = Lexer.IsWide(text[next - 1]) && !isArrow && !isBehindComma ? at : next;
            return pair;
        }

        next = SkipSource(text, next);
        if (next >= text.Length || text[next] is not (')' or '）' or ']'))
        {
            return null;
        }

        at = next + 1;
        return pair;
    }

    // since 2026: · 2016年文本 · 2025年修正后
    private static VersionWordKind? ReadTime(ReadOnlySpan<char> text, ref int at)
    {
        var next = at;
        var kind = default(VersionWordKind?);
        foreach (var (words, meaning) in Times)
        {
            if (Lexer.TrySkipWords(text, ref next, words))
            {
                kind = meaning;
                break;
            }
        }

        if (!DateForms.TryRead(text, ref next, out _, out _))
        {
            return null;
        }

        if (kind is not null)
        {
            at = next < text.Length && text[next] is ':' or ',' ? next + 1 : next;
            return kind;
        }

        if (next < text.Length && text[next] is ':' or '：')
        {
            at = next + 1; // (2016: Art. 59)
            return VersionWordKind.Former;
        }

        foreach (var word in YearWords)
        {
            if (text[next..].StartsWith(word, StringComparison.Ordinal))
            {
                at = next + word.Length;
                return word.ContainsAny('前', '旧', '原') ? VersionWordKind.Former
                    : word.ContainsAny('后', '修', '新') ? VersionWordKind.Current
                    : VersionWordKind.Former;
            }
        }

        return null;
    }

    private static VersionWordKind? ReadKindBehind(ReadOnlySpan<char> text, ref int at)
    {
        var next = Lexer.SkipBlank(text, at);
        next = next < text.Length && text[next] == ',' ? Lexer.SkipBlank(text, next + 1) : next;
        var word = VersionClause.TryRead(text, ref next, out _);
        if (word is null)
        {
            foreach (var (words, meaning) in Times)
            {
                if (Lexer.TrySkipWords(text, ref next, words) && DateForms.TryRead(text, ref next, out _, out _))
                {
                    at = next;
                    return meaning;
                }
            }

            return null;
        }

        at = next;
        return word.Kind switch
        {
            VersionWordKind.Former or VersionWordKind.BeforeYear => VersionWordKind.Former,
            VersionWordKind.Current or VersionWordKind.InForce => VersionWordKind.Current,
            VersionWordKind.InForceOn => VersionWordKind.Former,
            _ => null,
        };
    }

    /// <summary>Reads the words before the second number: 现, formerly. Returns null if no such words are there.</summary>
    public static VersionWordKind? ReadKind(ReadOnlySpan<char> text, ref int at)
    {
        var next = at;
        foreach (var prefix in Prefixes.At(text, next))
        {
            if (Lexer.TrySkipWords(text, ref next, prefix))
            {
                break;
            }
        }

        var kind = ReadKindWithoutPrefix(text, ref next) ?? (next > at ? ReadKindWithoutPrefix(text, ref at) : null);
        at = kind is null ? at : Math.Max(at, next);
        return kind;
    }

    private static VersionWordKind? ReadKindWithoutPrefix(ReadOnlySpan<char> text, ref int at) =>
        TrySkip(text, ref at, Formers) ? VersionWordKind.Former : TrySkip(text, ref at, Currents) ? VersionWordKind.Current : null;

    /// <summary>Whether "is now" or like words and an article follow a number, so that the number is of the version before.</summary>
    public static bool IsBecameBehindInEnglish(ReadOnlySpan<char> text, int at)
    {
        var next = Lexer.SkipBlank(text, at);
        if (next == at || next >= text.Length)
        {
            return false;
        }

        foreach (var words in BecameInEnglish.At(text, next))
        {
            var unit = next;
            if (Lexer.TrySkipWholeWords(text, ref unit, words))
            {
                unit = Lexer.SkipBlank(text, unit);
                return unit < text.Length && EnglishWords.TryReadUnitWord(text, ref unit, out var kind, out _)
                    && kind == ProvisionKind.Article;
            }
        }

        return false;
    }

    /// <summary>Whether 调整为第 or a like word follows a number, so that the number is of the version before.</summary>
    public static bool IsBecameBehind(ReadOnlySpan<char> text, int at)
    {
        if (at >= text.Length || !Lexer.IsWide(text[at]))
        {
            return false;
        }

        // the next number of the sentence, with the words right before it: 第十三条规定的期限，经修订变为第十四条
        var ahead = text[at..Math.Min(text.Length, at + LongestSentence)];
        var stop = ahead.IndexOfAny("。；;\n！？");
        ahead = stop < 0 ? ahead : ahead[..stop];
        var number = ahead.IndexOf('第');
        if (number < 1 || number + 1 >= ahead.Length || !ChineseNumeral.IsNumeralCharacter(ahead[number + 1]))
        {
            return false;
        }

        foreach (var words in BecameWords)
        {
            if (!words.Contains('新') && !words.Contains('增') && ahead[..number].EndsWith(words, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Reads the words right before a Chinese number that say which version it is of: 原为第二十一条, 并入第七十一条, 新增第二十条. Returns null if
    /// no such words are there.
    /// </summary>
    public static VersionWordKind? ReadKindBefore(ReadOnlySpan<char> text, int at, int floor)
    {
        var before = text[floor..at];
        if (before.IsEmpty || !LastOfWordsBefore.Contains(before[^1]))
        {
            return null;
        }

        foreach (var words in BecameWords)
        {
            if (before.EndsWith(words, StringComparison.Ordinal))
            {
                return VersionWordKind.Current;
            }
        }

        foreach (var words in WasWords)
        {
            if (before.EndsWith(words, StringComparison.Ordinal))
            {
                return VersionWordKind.Former;
            }
        }

        return null;
    }

    private static bool TrySkip(ReadOnlySpan<char> text, ref int at, WordsByFirst words)
    {
        foreach (var word in words.At(text, at))
        {
            var next = at;
            if (!Lexer.TrySkipWords(text, ref next, word))
            {
                continue;
            }

            // a whole word, or ex- right before the number
            if (!char.IsAsciiLetter(word[^1]) || EnglishWords.IsWordEnd(text, next))
            {
                at = next;
                return true;
            }
        }

        return false;
    }

    private static bool TryReadPlace(ReadOnlySpan<char> text, ref int at, PlaceBuilder places, bool maybeBare)
    {
        var next = at;
        if (ChinesePlaces.TryRead(text, ref next, loose: true, places)
            || EnglishPlaces.TryRead(text, ref next, running: true, places, afterName: true))
        {
            at = next;
            return places.Count == 1 && !places.FirstIsRange && places.First[0] is { Kind: ProvisionKind.Article, RangeEnd: null };
        }

        if (!maybeBare || !EnglishWords.TryReadDigits(text, ref next, out var number) || number > MaxArticle
            || (next < text.Length && text[next] is '/' or '-' or '%'))
        {
            return false;
        }

        places.Clear();
        var step = new PlaceStep(ProvisionKind.Article, StepAnchor.Numbered, new ProvisionNumber(number), null, 1, new TextSpan(at, next));
        places.Add([step], at, next);
        at = next;
        return true;
    }

    // 规定 · of the old law · under the 2017 text: words that say no more than the pair
    private static int SkipSource(ReadOnlySpan<char> text, int at)
    {
        var next = Lexer.SkipBlank(text, at);
        foreach (var words in Sources)
        {
            if (Lexer.TrySkipWholeWords(text, ref next, words))
            {
                return Lexer.SkipBlank(text, next);
            }
        }

        return next;
    }
}
