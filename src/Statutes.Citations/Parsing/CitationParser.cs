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
/// Reads a text that is one citation and nothing else. No look-ups: a work that does not exist parses as well as one that does.
/// Linear in the length of the text.
/// </summary>
public static class CitationParser
{
    /// <summary>The longest citation read, in UTF-16 code units.</summary>
    public const int MaxLength = 1_000;

    private const string NamePunctuation = ",，、:：;；";

    // what a place can begin with: 第, a relative, a digit or numeral, a bracket; in English, the first letter of a unit, an ordinal or "the"
    private static readonly SearchValues<char> PlaceStarts =
        SearchValues.Create("第前上本该該同0123456789０１２３４５６７８９〇零一二三四五六七八九十百千两廿卅壹贰叁肆伍陆柒捌玖拾佰§ApPsSiIcCtTfFeEnNabB《〈「『");

    private static readonly string[] LatinSuffixes = [" bis", " ter", " quater"];

    [ThreadStatic]
    private static PlaceBuilder? reusedReading;

    /// <summary>Reads a citation.</summary>
    /// <param name="text">"CSL Art. 35", 《网络安全法》第三十五条, "Article 4(3) of the Measures"; spans in the answer are counted in it.</param>
    /// <returns>The citation, or why the text is none; whatever was not understood is named, nothing is dropped.</returns>
    public static ParseResult Parse(ReadOnlySpan<char> text)
    {
        var parts = Read(text);
        return parts.Failure is { } failure ? ParseResult.Fail(failure, parts.Span) : ParseResult.Of(parts.ToCitation());
    }

    /// <summary>Reads a citation and makes nothing of it yet.</summary>
    internal static CitationParts Read(ReadOnlySpan<char> text)
    {
        if (text.Length > MaxLength)
        {
            return Fail($"A citation has at most {MaxLength} characters; this text has {text.Length}.", new TextSpan(0, text.Length));
        }

        var whole = TrimChina(text, Trim(text, new TextSpan(0, text.Length), "。.;；"));
        if (whole.Length == 0)
        {
            return Fail("The text is empty.", whole);
        }

        var reading = reusedReading ??= new PlaceBuilder();
        return TryFindPlaces(text, whole, reading, out var span) || TryFindBareNumber(text, whole, reading, out span)
            ? ReadAround(text, whole, reading, span)
            : ReadName(text, whole, reading, whole, null);
    }

    private static bool TryFindPlaces(ReadOnlySpan<char> text, TextSpan whole, PlaceBuilder reading, out TextSpan span)
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
                ? EnglishWords.IsWordStart(text, i) && EnglishPlaces.TryRead(inside, ref end, running: false, reading)
                : !IsInsideANumber(text, whole.Start, i) && ChinesePlaces.TryRead(inside, ref end, loose: true, reading);
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

        reading.Clear();
        span = default;
        return false;
    }

    // 第一百五条, 第1,035条: a number that was not understood is not to be read from its middle
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

    // CSL 35, CSL 35(2): a short name with the number of an article behind it; four digits of a year are none
    private static bool TryFindBareNumber(ReadOnlySpan<char> text, TextSpan whole, PlaceBuilder reading, out TextSpan span)
    {
        span = default;
        var at = whole.Start;
        while (at < whole.End && (char.IsAsciiLetterUpper(text[at]) || text[at] == '.'))
        {
            at++;
        }

        var start = Lexer.SkipBlank(text, at);
        var next = start;
        if (at - whole.Start < 2 || start == at || !EnglishWords.TryReadDigits(text[..whole.End], ref next, out var number) || number > 1_500)
        {
            return false;
        }

        Span<PlaceStep> steps = stackalloc PlaceStep[4];
        steps[0] = new PlaceStep(ProvisionKind.Article, StepAnchor.Numbered, new ProvisionNumber(number), null, 1, new TextSpan(start, next));
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
        reading.Clear();
        reading.Add(steps[..count], start, next);
        return true;
    }

    private static CitationParts ReadAround(ReadOnlySpan<char> text, TextSpan whole, PlaceBuilder reading, TextSpan span)
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
                return Fail($"“{version.Span.In(text)}” and “{behind.Span.In(text)}” ask for two versions.", behind.Span);
            }

            version ??= behind;
        }

        if (tail.Length == 0)
        {
            return head.Length == 0
                ? new CitationParts { Span = whole, Version = version, Places = reading }
                : ReadName(text, head, reading, whole, version);
        }

        var rest = tail.In(text);
        if (head.Length == 0 && rest.Equals("thereof", StringComparison.OrdinalIgnoreCase))
        {
            return new CitationParts { Span = whole, WorkKind = WorkMentionKind.LastCited, WorkSpan = tail, Version = version, Places = reading };
        }

        var name = tail.Start;
        var of = EnglishWords.TrySkipOf(text[..tail.End], ref name);
        Lexer.TrySkipWords(text[..tail.End], ref name, "the ");
        var isName = of || text[name] is '《' or '〈' or '「' or '『' || char.IsAsciiLetterUpper(text[name]) || IsComma(text, span.End, tail.Start);
        return head.Length == 0 && isName && name < tail.End
            ? ReadName(text, Trim(text, new TextSpan(name, tail.End), NamePunctuation), reading, whole, version)
            : Fail($"“{rest}” after “{span.In(text)}” was not understood.", tail);
    }

    private static bool IsComma(ReadOnlySpan<char> text, int from, int to) => text[from..to].IndexOfAny(',', '，') >= 0;

    private static CitationParts ReadName(ReadOnlySpan<char> text, TextSpan name, PlaceBuilder reading, TextSpan whole, VersionWord? version)
    {
        version ??= TakeVersions(text, ref name);
        name = Trim(text, name, NamePunctuation);
        if (name.Length <= 1)
        {
            return Fail("The text names neither a work nor a place in one.", whole);
        }

        foreach (var suffix in text[name.End - 1] is 's' or 'r' ? LatinSuffixes : [])
        {
            if (name.In(text).EndsWith(suffix, StringComparison.OrdinalIgnoreCase))
            {
                return Fail($"“{suffix.Trim()}” was not understood; an inserted article is written 第五十九条之一 or Article 59-1.", name);
            }
        }

        // 中国《网络安全法》
        if (name.Length > 3 && text[name.Start + 2] == '《' && name.In(text)[..2] is "中国" or "我国" or "中國" or "我國")
        {
            name = new TextSpan(name.Start + 2, name.End);
        }

        if (AnaphoricMentions.KindOf(name.In(text)) is { } plain)
        {
            return new CitationParts { Span = whole, WorkKind = plain, WorkSpan = name, Version = version, Places = reading };
        }

        return TryReadTitle(text, name, ref version, out var title, out var isMarked, out var odd)
            ? new CitationParts { Span = whole, WorkKind = WorkMentionKind.Named, Name = title, IsMarked = isMarked, WorkSpan = name, Version = version, Places = reading }
            : Fail($"“{odd.In(text)}” was not understood.", odd);
    }

    // 《…》 · 《…》（试行） · 《…（2025年修正）》 · 《网络安全法》(CSL), where the bracket says the same again · a name without marks
    private static bool TryReadTitle(
        ReadOnlySpan<char> text, TextSpan name, scoped ref VersionWord? version, out ReadOnlySpan<char> title, out bool isMarked, out TextSpan odd)
    {
        odd = default;
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
            // (CSL) and （以下简称…） say the same again; anything else is part of the name: （香港）, （二审稿）
            var bracket = text[(rest + 1)..(name.End - 1)];
            title = SaysTheSame(bracket) ? title : string.Concat(title, text[rest..name.End]);
        }
        else if (rest < name.End && text[rest..name.End] is not ("的" or "之" or "中" or "中的" or "里" or "里的" or "中之"))
        {
            odd = new TextSpan(rest, name.End);
            return false;
        }

        return true;
    }

    private static CitationParts Fail(string reason, TextSpan span) => new() { Failure = reason, Span = span };

    private static bool SaysTheSame(ReadOnlySpan<char> bracket) =>
        !bracket.ContainsAnyInRange('\u2E80', '\uFAFF') || bracket.StartsWith("以下") || bracket.StartsWith("简称") || bracket.StartsWith("下称");

    // at either end, and again: 2025年修正的《…》（现行）
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

    // 第三十五条的规定, (China): the words say nothing more
    private static TextSpan TrimTail(ReadOnlySpan<char> text, TextSpan tail)
    {
        tail = Trim(text, tail, NamePunctuation);
        return tail.In(text) is "规定" or "的规定" or "之规定" or "規定" or "的規定" or "之規定" ? new TextSpan(tail.End, tail.End) : tail;
    }

    // Bluebook ends the citation of a foreign statute with its country
    private static TextSpan TrimChina(ReadOnlySpan<char> text, TextSpan whole) => whole.In(text).EndsWith(" (China)")
        ? Trim(text, new TextSpan(whole.Start, whole.End - " (China)".Length), NamePunctuation)
        : whole;
}
