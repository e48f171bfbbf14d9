using System.Collections.Immutable;
using Statutes.Citations.Grammar;
using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Citations.Syntax;

/// <summary>
/// Reads a text that is one citation and nothing else. No look-ups: a work that does not exist parses as well as one that does.
/// Linear in the length of the text.
/// </summary>
public static class CitationParser
{
    /// <summary>The longest citation read, in UTF-16 code units.</summary>
    public const int MaxLength = 1_000;

    private const string NamePunctuation = ",，、:：;；";

    /// <summary>Reads a citation.</summary>
    /// <param name="text">"CSL Art. 35", 《网络安全法》第三十五条, "Article 4(3) of the Measures"; spans in the answer are counted in it.</param>
    /// <returns>The citation, or why the text is none; whatever was not understood is named, nothing is dropped.</returns>
    public static ParseResult Parse(ReadOnlySpan<char> text)
    {
        if (text.Length > MaxLength)
        {
            return ParseResult.Fail($"A citation has at most {MaxLength} characters; this text has {text.Length}.", new TextSpan(0, text.Length));
        }

        var whole = Trim(text, new TextSpan(0, text.Length), "。.;；");
        if (whole.Length == 0)
        {
            return ParseResult.Fail("The text is empty.", whole);
        }

        return TryFindPlaces(text, whole, out var places, out var placesSpan)
            ? ParseAround(text, whole, places, placesSpan)
            : ParseName(text, whole, [], whole);
    }

    private static bool TryFindPlaces(ReadOnlySpan<char> text, TextSpan whole, out ImmutableArray<CitedPlace> places, out TextSpan span)
    {
        var reading = new PlaceReading();
        var inside = text[..whole.End];
        for (var i = whole.Start; i < whole.End; i++)
        {
            if (char.IsWhiteSpace(text[i]) || IsInsideANumber(text, whole.Start, i))
            {
                continue;
            }

            var end = i;
            if (ChineseForms.TryReadPlaces(inside, ref end, loose: true, reading) || EnglishForms.TryReadPlaces(inside, ref end, running: false, reading))
            {
                places = reading.ToImmutable();
                span = new TextSpan(i, end);
                return true;
            }
        }

        places = [];
        span = default;
        return false;
    }

    // 第一百五条, 第1,035条, 第二十二、二十三条: a number that was not understood is not to be read from its middle
    private static bool IsInsideANumber(ReadOnlySpan<char> text, int start, int at)
    {
        if (at == start || !ChineseNumeral.IsNumeralCharacter(text[at]))
        {
            return false;
        }

        var before = text[at - 1];
        return before == '第' || ChineseNumeral.IsNumeralCharacter(before)
            || (before is ',' or '，' or '、' or '.' && at - 1 > start && ChineseNumeral.IsNumeralCharacter(text[at - 2]));
    }

    private static ParseResult ParseAround(ReadOnlySpan<char> text, TextSpan whole, ImmutableArray<CitedPlace> places, TextSpan span)
    {
        var head = Trim(text, new TextSpan(whole.Start, span.Start), NamePunctuation);
        var tail = Trim(text, new TextSpan(span.End, whole.End), NamePunctuation);
        tail = TrimRule(text, tail);
        var headVersion = head.Length == 0 ? null : VersionWords.Take(text, ref head);
        head = Trim(text, head, NamePunctuation);

        if (tail.Length == 0)
        {
            return head.Length == 0
                ? ParseResult.Of(new Citation(whole, WorkMention.None, headVersion, places))
                : ParseName(text, head, places, whole, headVersion);
        }

        var rest = tail.In(text);
        if (head.Length == 0 && rest.Equals("thereof", StringComparison.OrdinalIgnoreCase))
        {
            return ParseResult.Of(new Citation(whole, new WorkMention(WorkMentionKind.LastCited, "", false, tail), headVersion, places));
        }

        var of = rest.StartsWith("of ", StringComparison.OrdinalIgnoreCase) ? 3 : 0;
        return head.Length == 0 && (of > 0 || rest[0] == '《')
            ? ParseName(text, Trim(text, new TextSpan(tail.Start + of, tail.End), NamePunctuation), places, whole, headVersion)
            : ParseResult.Fail($"“{rest}” after “{span.In(text)}” was not understood.", tail);
    }

    private static ParseResult ParseName(
        ReadOnlySpan<char> text, TextSpan name, ImmutableArray<CitedPlace> places, TextSpan whole, VersionWord? version = null)
    {
        version ??= VersionWords.Take(text, ref name);
        name = Trim(text, name, NamePunctuation);
        if (name.Length == 0)
        {
            return ParseResult.Fail("The text names neither a work nor a place in one.", whole);
        }

        var words = name.In(text);
        var kind = words switch
        {
            _ when MeansSelf(words) => WorkMentionKind.Self,
            _ when MeansLastCited(words) => WorkMentionKind.LastCited,
            _ => WorkMentionKind.Named,
        };
        var marked = words[0] == '《' && words.IndexOf('》') == words.Length - 1;
        var mention = new WorkMention(kind, kind == WorkMentionKind.Named ? (marked ? words[1..^1] : words).ToString() : "", marked, name);
        return ParseResult.Of(new Citation(whole, mention, version, places));
    }

    private static bool MeansSelf(ReadOnlySpan<char> words) =>
        words is "本法" or "本办法" or "本条例" or "本规定" or "本决定" or "本细则" or "本规则" or "本辦法" or "本條例"
        || words.Equals("this Law", StringComparison.OrdinalIgnoreCase)
        || words.Equals("these Measures", StringComparison.OrdinalIgnoreCase)
        || words.Equals("these Regulations", StringComparison.OrdinalIgnoreCase)
        || words.Equals("these Provisions", StringComparison.OrdinalIgnoreCase);

    private static bool MeansLastCited(ReadOnlySpan<char> words) =>
        words is "同法" or "该法" or "該法" or "该办法" or "该条例" or "该规定"
        || words.Equals("ibid", StringComparison.OrdinalIgnoreCase)
        || words.Equals("ibid.", StringComparison.OrdinalIgnoreCase)
        || words.Equals("id.", StringComparison.OrdinalIgnoreCase)
        || words.Equals("that Law", StringComparison.OrdinalIgnoreCase);

    private static TextSpan Trim(ReadOnlySpan<char> text, TextSpan span, string punctuation)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && (char.IsWhiteSpace(text[start]) || punctuation.Contains(text[start])))
        {
            start++;
        }

        while (end > start && (char.IsWhiteSpace(text[end - 1]) || punctuation.Contains(text[end - 1])))
        {
            end--;
        }

        return new TextSpan(start, end);
    }

    // 第三十五条的规定: the words say nothing more
    private static TextSpan TrimRule(ReadOnlySpan<char> text, TextSpan tail) =>
        tail.In(text) is "规定" or "的规定" or "之规定" or "規定" or "的規定" or "之規定" ? new TextSpan(tail.End, tail.End) : tail;
}
