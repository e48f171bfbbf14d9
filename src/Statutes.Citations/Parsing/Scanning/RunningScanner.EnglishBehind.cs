using Statutes.Citations.Parsing.Chinese;
using Statutes.Citations.Parsing.English;
using Statutes.Citations.Parsing.Tokens;
using Statutes.Citations.Parsing.Versions;
using Statutes.Citations.Syntax;
using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Citations.Parsing.Scanning;

/// <content>Reads what is behind an English number: of the Cybersecurity Law (2016), thereof, of this Agreement.</content>
internal ref partial struct RunningScanner
{
    // of the Cybersecurity Law (2016) · of this Law · thereof · of 《…》
    private readonly bool TryReadBehind(int end, out WorkMention? mention, out int until, out VersionWord? version)
    {
        (mention, until, version) = (null, end, null);
        var next = end;
        if (Lexer.TrySkipWords(text, ref next, " thereof"))
        {
            mention = new WorkMention(WorkMentionKind.LastCited, "", false, new TextSpan(next - "thereof".Length, next));
            until = next;
            return true;
        }

        if (names is not null && EnglishMentions.TryReadRightBehind(text, end, names) is { } right)
        {
            mention = right;
            var isInBracket = right.Span.End < text.Length
                && text[right.Span.End] is ')' or '）' && text[right.Span.Start - 1] is '(' or '（';
            until = right.Span.End + (isInBracket ? 1 : 0);
            return true;
        }

        if (Lexer.TrySkipWords(text, ref next, " hereof")
            || Lexer.TrySkipWords(text, ref next, " hereunder")
            || Lexer.TrySkipWords(text, ref next, " herein"))
        {
            var word = text[end..next].Trim();
            mention = new WorkMention(WorkMentionKind.Named, word.ToString(), false, new TextSpan(next - word.Length, next));
            until = next;
            return true;
        }

        var of = next;
        var isOf = Lexer.TrySkipWords(text, ref of, ", of ") || Lexer.TrySkipWords(text, ref of, " of ")
            || (end > 0 && text[end - 1] == '）' && Lexer.TrySkipWords(text, ref of, "of "));
        next = of;
        if (!isOf && !Lexer.TrySkipWords(text, ref next, " in ") && !Lexer.TrySkipWords(text, ref next, " under "))
        {
            return false;
        }

        return TryReadAfterOf(Lexer.SkipBlank(text, next), out mention, ref until, out version, capitalsAreAName: isOf || names is null)
            || (isOf && names is not null && TryReadUnknownAfterOf(Lexer.SkipBlank(text, next), out mention, ref until));
    }

    // Article 6 of the Draft, of the 2020 version: the number belongs to those words, whatever they mean
    private readonly bool TryReadUnknownAfterOf(int start, out WorkMention? mention, ref int until)
    {
        mention = null;
        if (places.Last[0] is not { Kind: ProvisionKind.Article, Anchor: StepAnchor.Numbered } || start >= text.Length)
        {
            return false;
        }

        var end = start;
        for (var words = 0; words < MostUnknownWords && end < text.Length; words++)
        {
            var next = Lexer.SkipBlank(text, end);
            var stop = next;
            while (stop < text.Length && (char.IsAsciiLetterOrDigit(text[stop]) || text[stop] is '-' or '’' or '\''))
            {
                stop++;
            }

            if (stop == next || (words > 0 && text[end..next].Contains('\n')))
            {
                break;
            }

            var word = text[next..stop];
            var isName = words == 0 || char.IsAsciiLetterUpper(word[0]) || char.IsAsciiDigit(word[0])
                || !EnglishWords.MayFollowList(text, next);
            if (!isName)
            {
                break;
            }

            end = stop;
            if (EnglishNameWords.Instruments.Contains(word) || EnglishNameWords.OtherInstruments.AsSpan().Contains(word.ToString()))
            {
                break;
            }
        }

        if (end == start)
        {
            return false;
        }

        mention = new WorkMention(WorkMentionKind.Named, text[start..end].ToString(), false, new TextSpan(start, end));
        until = end;
        return true;
    }

    // this Law · this Agreement · the former CSL · the Cybersecurity Law (2016) · 《…》
    private readonly bool TryReadAfterOf(
        int next, out WorkMention? mention, ref int until, out VersionWord? version, bool capitalsAreAName = true)
    {
        (mention, version) = (null, null);
        var plain = next;
        if (plain < text.Length && AnaphoricMentions.TryRead(text, ref plain) is { } kind)
        {
            mention = new WorkMention(kind, "", false, new TextSpan(next, plain));
            until = plain;
            return true;
        }

        // Article 5 of this Agreement: of the document that contains the words
        if (capitalsAreAName && places.Last[0] is { Kind: ProvisionKind.Article, Anchor: StepAnchor.Numbered }
            && EnglishMentions.TryReadOther(text, next) is { } other)
        {
            mention = other;
            until = other.Span.End;
            return true;
        }

        var the = next;
        Lexer.TrySkipWords(text, ref the, "the ");
        the = names is null ? the : EnglishMentions.SkipCountry(text, the);
        var head = new TextSpan(the, Math.Min(text.Length, the + MaxVersionHead));
        version = VersionWords.TakeLatinHead(text, ref head) ?? VersionWords.TakeYear(text, ref head);
        var name = version is null ? (the > next && text[the - 2] is 's' ? the : next) : head.Start;
        var defined = version is null ? the : name;
        mention = the < text.Length ? TryReadDefined(the) : null; // the “2017 Measures”
        version = mention is null ? version : null;
        mention ??= defined < text.Length ? TryReadDefined(defined) : null;
        if (mention is null && version is null && names is not null && the < text.Length && the > next + 4)
        {
            mention = EnglishMentions.TryReadKnown(text, the, names); // the PRC CYBERSECURITY LAW
        }

        if (mention is null && name < text.Length)
        {
            mention = ChineseMentionAt(name) ?? (the < text.Length ? ChineseMentionAt(the) : null)
                ?? EnglishMentions.TryReadAfterOf(text, name, names, capitalsAreAName);
        }

        if (mention is null)
        {
            version = null;
            return false;
        }

        until = mention.Span.End;
        version ??= VersionBehind(ref until);
        return true;
    }

    // 《网络安全法》, 网络安全法
    private readonly WorkMention? ChineseMentionAt(int start)
    {
        if (text[start] is '《')
        {
            return ChineseMentions.TryRead(text, start, inProse: names is not null, floor);
        }

        return Lexer.IsWide(text[start]) && names?.MatchChineseForward(text, start) is > 0 and var end
            ? new WorkMention(WorkMentionKind.Named, text[start..end].ToString(), false, new TextSpan(start, end))
            : null;
    }

    // Article 35 (第三十五条) of the CSL: the same number in the other language
    private readonly int SkipTranslation(int end)
    {
        if (!DefinitionForms.TryReadBracket(text, end, out var inside, out var behind) || inside.Length > MaxTranslation)
        {
            return end;
        }

        var at = inside.Start;
        var other = new PlaceBuilder();
        var isRead = ChinesePlaces.TryRead(text[..inside.End], ref at, loose: false, other)
            || EnglishPlaces.TryRead(text[..inside.End], ref at, running: true, other, afterName: true);
        return isRead && at == inside.End && other.Count == 1 && HaveSameNumbers(other.First, places.Last) ? behind : end;
    }

    // Article 39[12] of the Cybersecurity Law: the number of a note
    private readonly int SkipNoteMark(int end)
    {
        var next = end + 1;
        return end < text.Length && text[end] == '[' && EnglishWords.TryReadDigits(text, ref next, out _) && next < text.Length
            && text[next] == ']' && next + 1 < text.Length && text[next + 1] is ' ' or ',' ? next + 1 : end;
    }

    private static bool HaveSameNumbers(ReadOnlySpan<PlaceStep> one, ReadOnlySpan<PlaceStep> other)
    {
        for (var i = 0; i < one.Length; i++)
        {
            if (i >= other.Length || one[i].Number != other[i].Number || one[i].Anchor != other[i].Anchor)
            {
                return false;
            }
        }

        return one.Length == other.Length;
    }
}
