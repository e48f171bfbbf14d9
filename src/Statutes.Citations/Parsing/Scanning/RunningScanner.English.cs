using Statutes.Citations.Parsing.English;
using Statutes.Citations.Parsing.Tokens;
using Statutes.Citations.Parsing.Versions;
using Statutes.Citations.Syntax;
using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Citations.Parsing.Scanning;

/// <content>Reads citations that begin with a letter: Article 35 of …, CSL art. 35, this Law, ibid., known names and titles.</content>
internal ref partial struct RunningScanner
{
    /// <summary>No version words before an English name are longer.</summary>
    private const int MaxVersionHead = 40;

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
            if (EnglishPlaces.TryRead(text, ref end, running: true, places))
            {
                return FinishEnglishPlaces(end);
            }

            // "Article" without a number leads up to a name, and is no part of one
            leads = places.WordWithoutNumber is { } word && text[at..word] is "Article" or "Articles";
            end = at;
            if (AnaphoricMentions.TryRead(text, ref end) is { } kind && (text[at] is not ('i' or 'I') || IsIbid(end)))
            {
                return Finish(new WorkMention(kind, "", false, new TextSpan(at, end)));
            }

            if (TryReadBadArticle())
            {
                return true;
            }
        }

        if (TryReadDefined(at) is { } named)
        {
            return Finish(named);
        }

        if (names is not null && names.FirstLetters.Contains(text[at]) && char.IsAsciiLetterUpper(text[at])
            && EnglishMentions.TryReadKnown(text, at, names) is { } known)
        {
            return Finish(known);
        }

        return !leads && char.IsAsciiLetterUpper(text[at]) && TryReadEnglishTitle();
    }

    // the title of an unknown law: needed by the text that cites it or defines a name for it, and by readers of our translations
    private bool TryReadEnglishTitle()
    {
        var end = at;
        if (Lexer.TrySkipWholeWords(text, ref end, "Constitution", exactCase: true))
        {
            return Finish(new WorkMention(WorkMentionKind.Named, "Constitution", false, new TextSpan(at, end)));
        }

        // after a failed attempt from the first of some words, the others are not tried again
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

        // in general text an unknown title counts only beside a number, or if the text defines a name for it
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

    // the name that the text has defined and that begins at a position
    private readonly WorkMention? TryReadDefined(int start)
    {
        foreach (var name in defined)
        {
            var end = start;
            if (name[0] == text[start] && !Lexer.IsWide(name[^1]) && Lexer.TrySkipWords(text, ref end, name, exactCase: true)
                && (EnglishWords.IsWordEnd(text, end) || EnglishWords.IsNoteMark(text, end))
                && !EnglishMentions.IsPartOfLonger(text, start, end))
            {
                return new WorkMention(WorkMentionKind.Named, name, false, new TextSpan(start, end));
            }
        }

        return null;
    }

    // Article 35a, Article XX
    private bool TryReadBadArticle()
    {
        if (text[at] is not 'A' || places.WordWithoutNumber is not { } word
            || Lexer.SkipBlank(text, word) is var start && (start == word || start >= text.Length))
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

        NotUnderstood = new NotUnderstood(new TextSpan(at, end), "The article number was not understood.");
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

        var before = places.Last[0].Kind == ProvisionKind.Article ? EnglishMentions.TryReadUnknownBefore(text, start, floor) : null;
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

        return (Lexer.TrySkipWords(text, ref next, ", of ")
                || Lexer.TrySkipWords(text, ref next, " of ")
                || Lexer.TrySkipWords(text, ref next, " in ")
                || Lexer.TrySkipWords(text, ref next, " under "))
            && TryReadAfterOf(Lexer.SkipBlank(text, next), out mention, ref until, out version);
    }

    // this Law · this Agreement · the former CSL · the Cybersecurity Law (2016) · 《…》
    private readonly bool TryReadAfterOf(int next, out WorkMention? mention, ref int until, out VersionWord? version)
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
        if (places.Last[0] is { Kind: ProvisionKind.Article, Anchor: StepAnchor.Numbered }
            && EnglishMentions.TryReadOther(text, next) is { } other)
        {
            mention = other;
            until = other.Span.End;
            return true;
        }

        var the = next;
        Lexer.TrySkipWords(text, ref the, "the ");
        var head = new TextSpan(the, Math.Min(text.Length, the + MaxVersionHead));
        version = VersionWords.TakeLatinHead(text, ref head) ?? VersionWords.TakeYear(text, ref head);
        var name = version is null ? next : head.Start;
        var defined = version is null ? the : name;
        mention = defined < text.Length ? TryReadDefined(defined) : null;
        if (mention is null && name < text.Length)
        {
            mention = ChineseMentionAt(name) ?? EnglishMentions.TryReadAfterOf(text, name, names);
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

    private readonly WorkMention? ChineseMentionAt(int start) => text[start] is '《' ? ChineseMentions.TryRead(text, start) : null;
}
