using System.Buffers;
using Statutes.Citations.Parsing.Chinese;
using Statutes.Citations.Parsing.English;
using Statutes.Citations.Parsing.Tokens;
using Statutes.Citations.Parsing.Versions;
using Statutes.Citations.Syntax;
using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Citations.Parsing;

/// <summary>
/// Parses a text that is one citation and nothing else. It looks nothing up: a work that does not exist parses as well as one
/// that does. Linear in the length of the text. Any number of threads may use it.
/// </summary>
public static class CitationParser
{
    /// <summary>The longest text that is parsed, in UTF-16 code units.</summary>
    public const int MaxLength = 1_000;

    /// <summary>No law has as many articles: a larger number behind a short name is no article (CSL 2016).</summary>
    private const int MaxBareArticle = 1_500;

    /// <summary>No name of a book of a code is longer.</summary>
    private const int LongestBook = 6;

    private const string NamePunctuation = ",，、:：;；";
    private const string EndPunctuation = "。.;；";
    private const string ChinaBracket = " (China)";

    // the characters that a place can begin with: 第, 前, 本, a digit or numeral, a bracket; in English, the first letter of a unit,
    // an ordinal or "the"
    private static readonly SearchValues<char> PlaceStarts =
        SearchValues.Create("第前上本该該同0123456789０１２３４５６７８９〇零一二三四五六七八九十百千两廿卅壹贰叁肆伍陆柒捌玖拾佰§ApPsSiIcCtTfFeEnNabB《〈「『");

    private static readonly string[] LatinSuffixes = [" bis", " ter", " quater"];

    // reused so that parsing does not allocate; never leaves this class: the result contains a copy of its places
    [ThreadStatic]
    private static PlaceBuilder? reusedBuilder;

    /// <summary>Parses a citation.</summary>
    /// <param name="text">
    /// "CSL Art. 35", 《网络安全法》第三十五条, "Article 4(3) of the Measures". The spans of the result are positions in it, in UTF-16 code
    /// units.
    /// </param>
    /// <returns>
    /// The citation, or the reason why the text is no citation with the words that were not understood. No words are ignored.
    /// </returns>
    public static ParseResult Parse(ReadOnlySpan<char> text)
    {
        var parts = Read(text);
        return parts.Failure is { } failure ? ParseResult.Fail(failure, parts.Span) : ParseResult.Of(parts.ToCitation());
    }

    /// <summary>Parses a citation into its parts, without allocating a <see cref="Citation"/>.</summary>
    internal static CitationParts Read(ReadOnlySpan<char> text)
    {
        if (text.Length > MaxLength)
        {
            return Fail($"A citation has at most {MaxLength} characters; this text has {text.Length}.", new TextSpan(0, text.Length));
        }

        var whole = TrimChina(text, Trim(text, new TextSpan(0, text.Length), EndPunctuation));
        if (whole.Length == 0)
        {
            return Fail("The text is empty.", whole);
        }

        var places = reusedBuilder ??= new PlaceBuilder();
        if (TryFindPlaces(text, whole, places, out var span) || TryFindBareNumber(text, whole, places, out span))
        {
            return ReadAround(text, whole, places, span);
        }

        var name = whole;
        var version = TakeVersions(text, ref name);
        return ReadName(text, name, places, whole, version);
    }

    private static bool TryFindPlaces(ReadOnlySpan<char> text, TextSpan whole, PlaceBuilder places, out TextSpan span)
    {
        var inside = text[..whole.End];
        for (var i = whole.Start; i < whole.End && inside[i..].IndexOfAny(PlaceStarts) is var skip and >= 0; i++)
        {
            i += skip;
            if (text[i] is '《' or '〈' or '「' or '『')
            {
                // a number inside a title is part of the title
                i = TitleMarks.TryRead(inside, i, out _, out var close) ? close - 1 : i;
                continue;
            }

            var end = i;
            var isLatin = text[i] < '\u0080' && !char.IsAsciiDigit(text[i]) || text[i] == '§';
            var isRead = isLatin
                ? EnglishWords.IsWordStart(text, i) && EnglishPlaces.TryRead(inside, ref end, running: false, places)
                : !IsInsideANumber(text, whole.Start, i) && ChinesePlaces.TryRead(inside, ref end, loose: true, places);
            if (isRead)
            {
                span = new TextSpan(i, end);
                return true;
            }

            // no place begins inside a word
            while (isLatin && i + 1 < whole.End && char.IsAsciiLetter(text[i + 1]))
            {
                i++;
            }
        }

        places.Clear();
        span = default;
        return false;
    }

    // 第一百五条, 第1,035条: a number that was not understood must not be read from its middle
    private static bool IsInsideANumber(ReadOnlySpan<char> text, int start, int at)
    {
        if (at == start || !ChineseNumeral.IsNumeralCharacter(text[at]))
        {
            return false;
        }

        var before = text[at - 1];
        return before is '第' or '-' || ChineseNumeral.IsNumeralCharacter(before) || char.IsAsciiLetter(before)
            || (before is ',' or '，' or '、' or '.' && at - 1 > start && ChineseNumeral.IsNumeralCharacter(text[at - 2]));
    }

    // CSL 35, CSL 35(2), 网安法35: a short name and the number of an article; four digits of a year are no article
    private static bool TryFindBareNumber(ReadOnlySpan<char> text, TextSpan whole, PlaceBuilder places, out TextSpan span)
    {
        span = default;
        var at = whole.Start;
        while (at < whole.End && (char.IsAsciiLetterUpper(text[at]) || text[at] == '.'))
        {
            at++;
        }

        // 网安法35
        var isChinese = at == whole.Start && Lexer.IsWide(text[at]);
        at = isChinese ? EndOfChineseName(text, whole) : at;
        var start = Lexer.SkipBlank(text, at);
        var next = start;
        if (at - whole.Start < 2 || (start == at && !isChinese)
            || !EnglishWords.TryReadDigits(text[..whole.End], ref next, out var number) || number > MaxBareArticle)
        {
            return false;
        }

        Span<PlaceStep> steps = stackalloc PlaceStep[4];
        var article = new TextSpan(start, next);
        steps[0] = new PlaceStep(ProvisionKind.Article, StepAnchor.Numbered, new ProvisionNumber(number), null, 1, article);
        var count = 1;
        for (var from = next; count < steps.Length && EnglishWords.TryReadBracketed(text[..whole.End], ref next, out var part); from = next)
        {
            steps[count++] = new PlaceStep(null, StepAnchor.Numbered, part, null, 1, new TextSpan(from, next));
        }

        if (next != whole.End)
        {
            return false;
        }

        span = new TextSpan(start, next);
        places.Clear();
        places.Add(steps[..count], start, next);
        return true;
    }

    private static int EndOfChineseName(ReadOnlySpan<char> text, TextSpan whole)
    {
        var end = whole.Start;
        while (end < whole.End && Lexer.IsWide(text[end]) && text[end] is not '第')
        {
            end++;
        }

        return end > whole.Start && text[end - 1] is '法' or '例' or '办' or '定' ? end : whole.Start;
    }

    private static CitationParts ReadAround(ReadOnlySpan<char> text, TextSpan whole, PlaceBuilder places, TextSpan span)
    {
        var head = Trim(text, new TextSpan(whole.Start, span.Start), NamePunctuation);
        var tail = TrimTail(text, new TextSpan(span.End, whole.End));
        head = head.In(text).Equals("the", StringComparison.OrdinalIgnoreCase) ? new TextSpan(head.End, head.End) : head;
        var version = TakeVersions(text, ref head);
        if (tail.Length > 0)
        {
            var behind = VersionWords.Take(text, ref tail);
            tail = TrimTail(text, tail);
            if (behind is not null && version is not null && (behind.Kind, behind.Year) != (version.Kind, version.Year))
            {
                return Fail($"“{version.Span.In(text)}” and “{behind.Span.In(text)}” select two versions.", behind.Span);
            }

            version ??= behind;
        }

        if (tail.Length == 0)
        {
            return head.Length == 0
                ? new CitationParts(places) { Span = whole, Version = version }
                : ReadName(text, head, places, whole, version);
        }

        var rest = tail.In(text);
        if (head.Length == 0 && rest.Equals("thereof", StringComparison.OrdinalIgnoreCase))
        {
            return new CitationParts(places) { Span = whole, WorkKind = WorkMentionKind.LastCited, WorkSpan = tail, Version = version };
        }

        var name = tail.Start;
        var of = EnglishWords.TrySkipOf(text[..tail.End], ref name);
        Lexer.TrySkipWords(text[..tail.End], ref name, "the ");
        var isName = of || text[name] is '《' or '〈' or '「' or '『' || char.IsAsciiLetterUpper(text[name])
            || ContainsComma(text, span.End, tail.Start);
        if (head.Length > 0 || !isName || name >= tail.End)
        {
            return Fail($"“{rest}” after “{span.In(text)}” was not understood.", tail);
        }

        var named = Trim(text, new TextSpan(name, tail.End), NamePunctuation);
        version ??= TakeVersions(text, ref named);
        return ReadName(text, named, places, whole, version);
    }

    private static bool ContainsComma(ReadOnlySpan<char> text, int from, int to) => text[from..to].IndexOfAny(',', '，') >= 0;

    // the version words are taken off the name already
    private static CitationParts ReadName(ReadOnlySpan<char> text, TextSpan name, PlaceBuilder places, TextSpan whole, VersionWord? version)
    {
        name = Trim(text, name, NamePunctuation);
        if (name.Length <= 1)
        {
            return Fail("The text names neither a work nor a provision.", whole);
        }

        foreach (var suffix in text[name.End - 1] is 's' or 'r' ? LatinSuffixes : [])
        {
            if (name.In(text).EndsWith(suffix, StringComparison.OrdinalIgnoreCase))
            {
                return Fail($"“{suffix.Trim()}” was not understood. Write an inserted article as 第五十九条之一 or Article 59-1.", name);
            }
        }

        // 中国《网络安全法》
        if (name.Length > 3 && text[name.Start + 2] == '《' && name.In(text)[..2] is "中国" or "我国" or "中國" or "我國")
        {
            name = new TextSpan(name.Start + 2, name.End);
        }

        if (AnaphoricMentions.KindOf(name.In(text)) is { } plain)
        {
            return new CitationParts(places) { Span = whole, WorkKind = plain, WorkSpan = name, Version = version };
        }

        if (!TryReadTitle(text, name, ref version, out var title, out var isMarked, out var rest))
        {
            return Fail($"“{rest.In(text)}” was not understood.", rest);
        }

        return new CitationParts(places)
        {
            Span = whole,
            WorkKind = WorkMentionKind.Named,
            Name = title,
            IsMarked = isMarked,
            WorkSpan = name,
            Version = version,
        };
    }

    // 《…》 · 《…》（试行） · 《…（2025年修正）》 · 《网络安全法》(CSL), with a short name in the bracket · a name without marks
    private static bool TryReadTitle(
        ReadOnlySpan<char> text,
        TextSpan name,
        scoped ref VersionWord? version,
        out ReadOnlySpan<char> title,
        out bool isMarked,
        out TextSpan notUnderstood)
    {
        notUnderstood = default;
        isMarked = TitleMarks.TryRead(text[..name.End], name.Start, out var inside, out var end);
        if (!isMarked)
        {
            title = name.In(text);
            return true;
        }

        if (inside.In(text).TrimEnd() is [.., '）' or ')'])
        {
            version ??= TakeVersions(text, ref inside);
        }

        title = inside.In(text);
        var rest = Lexer.SkipBlank(text[..name.End], end);
        if (rest < name.End && text[rest] is '（' or '(' && text[name.End - 1] is '）' or ')')
        {
            // (CSL) and （以下简称…） are other names of the work; any other bracket is part of the name: （香港）, （二审稿）
            var bracket = text[(rest + 1)..(name.End - 1)];
            title = IsOtherName(bracket) ? title : string.Concat(title, text[rest..name.End]);
        }
        else if (rest < name.End && text[name.End - 1] is '编' or '編' && name.End - rest <= LongestBook)
        {
            title = string.Concat(title, text[rest..name.End]); // 《民法典》合同编
            isMarked = false;
        }
        else if (rest < name.End && text[rest..name.End] is not ("的" or "之" or "中" or "中的" or "里" or "里的" or "中之"))
        {
            notUnderstood = new TextSpan(rest, name.End);
            return false;
        }

        return true;
    }

    private static CitationParts Fail(string reason, TextSpan span) => new() { Failure = reason, Span = span };

    private static bool IsOtherName(ReadOnlySpan<char> bracket) =>
        !bracket.ContainsAnyInRange('\u2E80', '\uFAFF')
        || bracket.StartsWith("以下") || bracket.StartsWith("简称") || bracket.StartsWith("下称");

    // the version words at both ends: 2025年修正的《…》（现行）
    private static VersionWord? TakeVersions(ReadOnlySpan<char> text, ref TextSpan span)
    {
        var first = default(VersionWord);
        while (span.Length > 0 && VersionWords.Take(text, ref span) is { } word)
        {
            first ??= word;
            span = Trim(text, span, NamePunctuation);
        }

        return first;
    }

    private static TextSpan Trim(ReadOnlySpan<char> text, TextSpan span, string punctuation)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && (Lexer.IsBlank(text[start]) || punctuation.Contains(text[start])))
        {
            start++;
        }

        while (end > start && (Lexer.IsBlank(text[end - 1]) || punctuation.Contains(text[end - 1])))
        {
            end--;
        }

        return new TextSpan(start, end);
    }

    // 第三十五条的规定: the words behind the place add nothing
    private static TextSpan TrimTail(ReadOnlySpan<char> text, TextSpan tail)
    {
        tail = Trim(text, tail, NamePunctuation);
        return tail.In(text) is "规定" or "的规定" or "之规定" or "規定" or "的規定" or "之規定" ? new TextSpan(tail.End, tail.End) : tail;
    }

    // Bluebook ends the citation of a foreign statute with its country
    private static TextSpan TrimChina(ReadOnlySpan<char> text, TextSpan whole) => whole.In(text).EndsWith(ChinaBracket)
        ? Trim(text, new TextSpan(whole.Start, whole.End - ChinaBracket.Length), NamePunctuation)
        : whole;
}
