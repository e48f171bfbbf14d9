using Statutes.Citations.Parsing.English;
using Statutes.Citations.Parsing.Tokens;
using Statutes.Citations.Parsing.Versions;
using Statutes.Citations.Syntax;
using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Citations.Parsing.Scanning;

/// <content>What begins with a letter: Article 35 of …, CSL art. 35, this Law, ibid., known names and titles.</content>
internal ref partial struct RunningScanner
{
    private const string EnglishStarts = "AaCcPpSsIiTtFfEeNnBb§";

    private bool TryReadLatin()
    {
        if (!EnglishWords.IsWordStart(text, at))
        {
            return false;
        }

        var end = at;
        var leads = false;
        if (EnglishStarts.Contains(text[at]))
        {
            if (EnglishPlaces.TryRead(text, ref end, running: true, reading))
            {
                return FinishEnglishPlaces(end);
            }

            // "Article" alone leads up to a name, and is no part of one
            leads = reading.WordWithoutNumber is { } word && text[at..word] is "Article" or "Articles";
            end = at;
            if (AnaphoricMentions.TryRead(text, ref end) is { } kind && (text[at] is not ('i' or 'I') || IsIbid(end)))
            {
                return Finish(new WorkMention(kind, "", false, new TextSpan(at, end)));
            }

            if (TryReadOddArticle())
            {
                return true;
            }
        }

        if (TryReadDefinedHere() is { } named)
        {
            return Finish(named);
        }

        if (names is not null && names.FirstLetters.Contains(text[at]) && char.IsAsciiLetterUpper(text[at]) && EnglishMentions.TryReadKnown(text, at, names) is { } known)
        {
            return Finish(known);
        }

        return !leads && char.IsAsciiLetterUpper(text[at]) && TryReadEnglishTitle();
    }

    // the title of a law that is not known: what cites it, defines a name for it, or reads our translations, wants to see it
    private bool TryReadEnglishTitle()
    {
        var end = at;
        if (Lexer.TrySkipWholeWords(text, ref end, "Constitution", exactCase: true))
        {
            return Finish(new WorkMention(WorkMentionKind.Named, "Constitution", false, new TextSpan(at, end)));
        }

        // words that were looked at in vain from their first are not looked at again from each of the others
        var (before, start) = (at, at);
        if ((at < noTitleBefore && !EnglishMentions.MayBeginTitle(text, at)) || EnglishMentions.IsLeadWord(text, at))
        {
            return false;
        }

        Lexer.TrySkipWords(text, ref start, "The ");
        if (EnglishMentions.TryReadTitle(text, start, out noTitleBefore) is not { } title || !Finish(title))
        {
            return false;
        }

        // in a text at large a title that is not known counts beside a number, or where a name is given to it
        if (names is not null && Citation is { Places.IsEmpty: true } && definitions.Count == 0)
        {
            (Citation, at) = (null, before);
            return false;
        }

        return true;
    }

    // "Id." and "id.", not the ID of somebody
    private readonly bool IsIbid(int end)
    {
        if (text[at + 1] is 'b')
        {
            return true;
        }

        var next = Lexer.SkipBlank(text, end);
        next = next < text.Length && text[next] == ',' ? Lexer.SkipBlank(text, next + 1) : next;
        return text[at + 1] == 'd' && text[end - 1] == '.' && EnglishWords.TryReadUnitWord(text, ref next, out _, out _);
    }

    private readonly WorkMention? TryReadDefinedHere()
    {
        foreach (var name in defined)
        {
            var end = at;
            if (name[0] == text[at] && !Lexer.IsWide(name[^1]) && Lexer.TrySkipWords(text, ref end, name, exactCase: true) && (EnglishWords.IsWordEnd(text, end) || EnglishWords.IsNoteMark(text, end)) && !EnglishMentions.IsPartOfLonger(text, at, end))
            {
                return new WorkMention(WorkMentionKind.Named, name, false, new TextSpan(at, end));
            }
        }

        return null;
    }

    // Article 35a, Article XX
    private bool TryReadOddArticle()
    {
        if (text[at] is not 'A' || reading.WordWithoutNumber is not { } word || Lexer.SkipBlank(text, word) is var start && (start == word || start >= text.Length))
        {
            return false;
        }

        var end = start;
        while (end < text.Length && end - start < 12 && char.IsAsciiLetterOrDigit(text[end]))
        {
            end++;
        }

        var number = text[start..end];
        if (!(number.ContainsAnyInRange('0', '9') && number[0] != '0') && number is not ("X" or "XX" or "XXX" or "N"))
        {
            return false;
        }

        Odd = new NotUnderstood(new TextSpan(at, end), "The number of the article cannot be read.");
        at = end;
        return true;
    }

    // Article 5 of the Measures · Article 4 thereof · GDPR Art. 17
    private bool FinishEnglishPlaces(int end)
    {
        var version = VersionBefore.Take(text, at, floor, isMarked: false, out var start);
        if (TryReadBehind(end, out var mention, out var until, out var behind))
        {
            return Close(start, until, mention!, version ?? behind);
        }

        var before = reading.Last[0].Kind == ProvisionKind.Article ? EnglishMentions.TryReadUnknownBefore(text, start, floor) : null;
        return before is null ? Close(start, end, WorkMention.None, version) : Close(before.Span.Start, end, before, version);
    }

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
            until = right.Span.End + (right.Span.End < text.Length && text[right.Span.End] is ')' or '）' && text[right.Span.Start - 1] is '(' or '（' ? 1 : 0);
            return true;
        }

        if (Lexer.TrySkipWords(text, ref next, " hereof") || Lexer.TrySkipWords(text, ref next, " hereunder") || Lexer.TrySkipWords(text, ref next, " herein"))
        {
            mention = new WorkMention(WorkMentionKind.Named, text[end..next].Trim().ToString(), false, new TextSpan(next - text[end..next].Trim().Length, next));
            until = next;
            return true;
        }

        if (!Lexer.TrySkipWords(text, ref next, ", of ") && !Lexer.TrySkipWords(text, ref next, " of ") && !Lexer.TrySkipWords(text, ref next, " in ") && !Lexer.TrySkipWords(text, ref next, " under "))
        {
            return false;
        }

        next = Lexer.SkipBlank(text, next);
        var plain = next;
        if (plain < text.Length && AnaphoricMentions.TryRead(text, ref plain) is { } kind)
        {
            mention = new WorkMention(kind, "", false, new TextSpan(next, plain));
            until = plain;
            return true;
        }

        // Article 5 of this Agreement: of the paper at hand
        if (reading.Last[0] is { Kind: ProvisionKind.Article, Anchor: StepAnchor.Numbered } && EnglishMentions.TryReadOther(text, next) is { } other)
        {
            mention = other;
            until = other.Span.End;
            return true;
        }

        var the = next;
        Lexer.TrySkipWords(text, ref the, "the ");
        var head = new TextSpan(the, Math.Min(text.Length, the + 40));
        version = VersionWords.TakeLatinHead(text, ref head) ?? VersionWords.TakeYear(text, ref head);
        var name = version is null ? next : head.Start;
        mention = DefinedAt(version is null ? the : name) ?? (name < text.Length ? ChineseMentionAt(name) ?? EnglishMentions.TryReadAfterOf(text, name, names) : null);
        if (mention is null)
        {
            version = null;
            return false;
        }

        until = mention.Span.End;
        version ??= VersionBehind(ref until);
        return true;
    }

    private readonly WorkMention? ChineseMentionAt(int start) => text[start] is '《' ? ChineseMentions.TryRead(text, start) : null;

    private readonly WorkMention? DefinedAt(int start)
    {
        var there = this;
        there.at = start;
        return start < text.Length ? there.TryReadDefinedHere() : null;
    }
}
