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
    // _NSL_, Art. 10 · CSL: Article 35 · CSL/Art. 35 · CSL at Article 35 · the CSL, in its Article 35
    private readonly void SkipMarksAndWords(ref int at, bool isBehindComma)
    {
        for (var marks = 0; marks < MostMarksBehindName && at < text.Length && MarksBehindName.Contains(text[at]); marks++)
        {
            at = Lexer.SkipBlank(text, at + 1);
        }

        foreach (var words in isBehindComma ? WordsBehindComma : ["at "])
        {
            if (Lexer.TrySkipWords(text, ref at, words))
            {
                break;
            }
        }
    }

    /// <summary>No version words before an English name are longer.</summary>
    private const int MaxVersionHead = 40;

    private const int MaxTranslation = 20;

    /// <summary>No short name such as CSL is longer.</summary>
    private const int MaxShortName = 5;

    /// <summary>No words behind "of" that name an unknown document are more.</summary>
    private const int MostUnknownWords = 5;

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

            if (names is not null && text[at] is 's' or 'S' && !IsBehindDigit()
                && EnglishPlaces.TryRead(text, ref end, running: true, places, afterName: true)
                && TryReadBehind(end, out var act, out var sectionEnd, out var actVersion))
            {
                return Close(at, sectionEnd, act!, actVersion); // s 44(2) of the CSL
            }

            end = at;
            // "Article" without a number leads up to a name, and is no part of one
            leads = places.WordWithoutNumber is { } word && text[at..word] is "Article" or "Articles";
            end = at;
            if (!leads && AnaphoricMentions.TryRead(text, ref end) is { } kind && (text[at] is not ('i' or 'I') || IsIbid(end)))
            {
                return Finish(new WorkMention(kind, "", false, new TextSpan(at, end)));
            }

            if (TryReadBadArticle() || TryReadOrdinalArticle())
            {
                return true;
            }
        }

        return TryReadDefined(at) is { } named ? Finish(named) : !leads && TryReadLatinName();
    }

    private bool TryReadLatinName()
    {
        if (names is not null && names.FirstLetters.Contains(text[at]) && char.IsAsciiLetterUpper(text[at])
            && EnglishMentions.TryReadKnown(text, at, names) is { } known)
        {
            return Finish(known);
        }

        if (names is not null && char.IsAsciiLetterUpper(text[at]) && names.FirstLetters.Contains(text[at])
            && EnglishMentions.TryReadLonger(text, at, floor, names) is { } longer)
        {
            Finish(longer);
            scanned.IsPassing = scanned.Places.IsEmpty;
            return true;
        }

        return char.IsAsciiLetterUpper(text[at]) ? TryReadEnglishTitle() : TryReadLowerCase();
    }

    // Art. 56 S. 2: a sentence of the article before
    private readonly bool IsBehindDigit() => Lexer.SkipBlankBack(text, at) is var before and > 0 && char.IsAsciiDigit(text[before - 1]);

    // csl art 35: a short name that is typed without capitals counts only before a number
    private bool TryReadLowerCase()
    {
        if (names is null || !names.FirstLetters.Contains(text[at])
            || EnglishNameWords.WordAt(text, at) is not { Length: > 1 and <= MaxShortName } word
            || names.MatchForward(text, at) != at + word.Length)
        {
            return false;
        }

        var end = at + word.Length;
        var next = Lexer.SkipBlank(text, end);
        return next > end && next < text.Length
            && EnglishPlaces.TryRead(text, ref next, running: true, places, afterName: true)
            && places.Last[0] is { Anchor: StepAnchor.Numbered, Kind: ProvisionKind.Article }
            && Finish(new WorkMention(WorkMentionKind.Named, word.ToString(), false, new TextSpan(at, end)));
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
        if (EnglishMentions.TryReadTitle(text, start, out noTitleBefore, inProse: names is not null) is not { } title)
        {
            return false;
        }

        // Obligations Under Cybersecurity Law: a known name ends the words, and is none but itself
        if (names is not null && names.StartOfNameAtEnd(text, title.Span.Start, title.Span.End, out var knownEnd) is > 0 and var known
            && !EnglishMentions.IsPartOfLonger(text, known, knownEnd))
        {
            noTitleBefore = known;
            return false;
        }

        if (!Finish(title))
        {
            return false;
        }

        // in general text an unknown title counts only beside a number, or if the text defines a name for it; "the Measures" behind it
        // means it all the same
        if (names is not null && Citation is { Places.IsEmpty: true } passing && definitions.Count == 0)
        {
            if (names.ContainsNameIn(text, before, at))
            {
                (Citation, at) = (null, before);
                return false;
            }

            passing.IsPassing = true;
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

    // the 35th article of the CSL
    private bool TryReadOrdinalArticle()
    {
        if (names is null || places.WordWithoutNumber is not { } word)
        {
            return false;
        }

        var end = Lexer.SkipBlankBack(text, at);
        if (end == at || end - 3 < floor || text[(end - 2)..end] is not ("st" or "nd" or "rd" or "th"))
        {
            return false;
        }

        var start = end - 2;
        while (start > floor && char.IsAsciiDigit(text[start - 1]))
        {
            start--;
        }

        var digits = start;
        if (!EnglishWords.IsWordStart(text, start) || !EnglishWords.TryReadDigits(text[..(end - 2)], ref digits, out var number))
        {
            return false;
        }

        places.Clear();
        var step = new PlaceStep(ProvisionKind.Article, StepAnchor.Numbered, new ProvisionNumber(number), null, 1, new TextSpan(start,
            word));
        places.Add([step], start, word);
        return TryReadBehind(word, out var mention, out var until, out var version) && Close(start, until, mention!, version);
    }

    // Article 5 of the Measures · Article 4 thereof · GDPR Art. 17
    private bool FinishEnglishPlaces(int end)
    {
        var version = VersionBefore.Take(text, at, floor, isMarked: false, out var start);
        var versionBefore = version;
        var pair = default(CitationPair);
        if (names is not null)
        {
            end = SkipNoteMark(SkipTranslation(end));

            // Article 23 (ex-Article 21) of the CSL
            var obstacle = default(NotUnderstood);
            var touching = end;
            ReadTouching(start, ref touching, ref version, ref pair, ref obstacle);
            end = obstacle is null ? touching : end;
        }

        if (TryReadBehind(end, out var mention, out var until, out var behind))
        {
            // “Cybersecurity Law”, Art. 42 or Article 77 of the NSL: the numbers before the second unit belong to the name before them
            var second = names is null ? -1 : places.StartOfSecondUnit(text);
            var first = at;
            if (second > 0 && EnglishMentions.IsBehindName(text, start, names!)
                && EnglishPlaces.TryRead(text[..second], ref first, running: true, places, afterName: true))
            {
                return Close(start, first, WorkMention.None, versionBefore);
            }

            return Close(start, until, mention!, version ?? behind, pair);
        }

        var before = places.Last[0].Kind == ProvisionKind.Article ? EnglishMentions.TryReadUnknownBefore(text, start, floor) : null;
        return before is null
            ? Close(start, end, WorkMention.None, version, pair)
            : Close(before.Span.Start, end, before, version, pair);
    }
}
