using Statutes.Citations.Parsing.Chinese;
using Statutes.Citations.Parsing.English;
using Statutes.Citations.Parsing.Tokens;
using Statutes.Citations.Parsing.Touching;
using Statutes.Citations.Parsing.Versions;
using Statutes.Citations.Syntax;
using Statutes.Model.Text;

namespace Statutes.Citations.Parsing.Scanning;

/// <content>
/// Reads what touches a citation in prose, where people write more freely than a law: version words behind the number, pairs, and words
/// that change what the citation means. The text of a law has none of these.
/// </content>
internal ref partial struct RunningScanner
{
    private static readonly WordsByFirst BracketTimes = new(WordTable.Load("context").Words("bracket-time"));

    // 《…》第…, 《…》规定, 《…》也…
    private const string GoesOnAsSubject = "第规規也则則对對中的同亦还還均都等要明将將是在（(原关關就未没沒已并並又即为為草修2";

    private bool CloseInProse(int start, int end, WorkMention mention, VersionWord? version, CitationPair? pair)
    {
        if (mention.Kind == WorkMentionKind.None && version is null && IsHeading(start, end))
        {
            SetCitation(new TextSpan(start, end), mention, null);
            at = end;
            return true;
        }

        var obstacle = default(NotUnderstood);
        if (mention.Kind != WorkMentionKind.Self)
        {
            ReadTouching(start, ref end, ref version, ref pair, ref obstacle);
        }

        if (version is null && (PairWords.IsBecameBehind(text, end) || PairWords.IsBecameBehindInEnglish(text, end)))
        {
            version = new VersionWord(VersionWordKind.Former, 0, new TextSpan(end, end));
        }

        var defined = end;
        if (definitions.Count == 0 && mention.Kind == WorkMentionKind.Named && mention.Span.End == end
            && DefinitionForms.TryRead(text, ref defined, definitions))
        {
            end = defined;
        }

        version ??= VersionBefore.TakeLabel(text, start) ?? tableHeads.Read(text, start) ?? DayBefore.Read(text, start);
        if (obstacle is null && VersionBefore.NamesBothVersions(text, start))
        {
            obstacle = new NotUnderstood(new TextSpan(start, end), "The words name two versions at once.");
        }

        if (version is { Kind: VersionWordKind.Current or VersionWordKind.Former or VersionWordKind.InForce, Year: 0 }
            && YearOf(text[start..end], start) is { } year)
        {
            version = year; // what became Article 37 of the Cybersecurity Law of 2016
        }

        at = end;
        if (ChinesePlaces.GoesOn(text, end, out var further, out var isContradiction) && isContradiction)
        {
            SetCitation(new TextSpan(start, end), mention, version);
            TakeContradiction(start, further);
            at = further;
            return true;
        }

        obstacle ??= FindObstacle(start, end, mention, version);
        SetCitation(new TextSpan(start, at), mention, version, pair, obstacle);
        return true;
    }

    // of 2016: the year behind a name, in UTF-16 code units from the start of the text
    private static VersionWord? YearOf(ReadOnlySpan<char> citation, int start)
    {
        var of = citation.LastIndexOf(" of ");
        var end = of + 4;
        return of > 0 && DateForms.TryRead(citation, ref end, out var year, out var day)
            ? new VersionWord(VersionWordKind.Year, year, new TextSpan(start + of + 4, start + end), day)
            : null;
    }

    // 第三十五条　国家…: most articles of a text that has articles; no word that could change the number begins with such a character
    private readonly bool IsHeading(int start, int end) => end + 1 < text.Length && text[end] is '\u3000' or ' '
        && (start == 0 || text[start - 1] == '\n') && text[start] == '第' && Lexer.IsWide(text[end + 1])
        && !PairWords.MayBegin(text[end + 1]) && !Obstacles.MayBegin(text[end + 1]);

    // a heading whose line follows a full stop, as nearly every article of a pasted law has it: nothing before it can change it
    private bool TryReadHeading()
    {
        var end = at;
        if (at > 0 && (text[at - 1] != '\n' || !FollowsAStop()))
        {
            return false;
        }

        places.Clear();
        if (!LonePlace.TryRead(text, ref end, places) || !IsHeading(at, end) || text[end + 1] == '《')
        {
            return false;
        }

        SetCitation(new TextSpan(at, end), WorkMention.None, null);
        at = end;
        return true;
    }

    private readonly bool FollowsAStop()
    {
        var before = Lexer.SkipBlankBack(text, at);
        return before == 0 || text[before - 1] is '。' or '；' or '：';
    }

    // what around a citation changes its meaning and is not understood; the words behind it are passed over
    private NotUnderstood? FindObstacle(int start, int end, WorkMention mention, VersionWord? version)
    {
        if (Obstacles.IsBehindSuchWords(text, start, 0, out var from) || UnitsBefore.TryFind(text, start, out from)
            || (mention.Span.Start == start && Obstacles.IsBehindCommentary(text, start, floor, out from)))
        {
            return new NotUnderstood(new TextSpan(from, end), "The words before the number change what it means.");
        }

        if (version is null && VersionInDoubt.IsBehindWords(text, start, out from))
        {
            return new NotUnderstood(new TextSpan(from, end), "The words leave open which version the number is of.");
        }

        if (places.Count > 0 && mention.Span.End < places.FirstSpan.Start
            && VersionInDoubt.NamesAnAmendment(text[mention.Span.End..places.FirstSpan.Start], places.First[0].Number))
        {
            return new NotUnderstood(new TextSpan(start, end), "The article may be one of the amendment.");
        }

        if (version is null && Obstacles.IsMoved(text, start, end, out var further))
        {
            at = further;
            return new NotUnderstood(
                new TextSpan(start, at), "The words describe a renumbering, but not the version of each number.");
        }

        if (mention.Kind == WorkMentionKind.None && EnglishMentions.StandsBeforeSubject(text, end, names!))
        {
            return new NotUnderstood(new TextSpan(start, end), "The number may belong to the name behind it.");
        }

        if (Obstacles.Find(text, end, out further) is { } why)
        {
            at = further;
            return new NotUnderstood(new TextSpan(start, at), why);
        }

        if (places.Count > 1 && Obstacles.IsRespective(text, at))
        {
            return new NotUnderstood(new TextSpan(start, at), "“Respectively” divides the numbers among several laws.");
        }

        if (places.Count > 1 && mention.Span.Start > places.FirstSpan.Start && IsBehindTitleAndDash(start))
        {
            return new NotUnderstood(new TextSpan(start, at), "The first number may belong to the name before it.");
        }

        return places.Count > 1 && mention.Span.End <= places.FirstSpan.Start && StandsBeforeName(at)
            ? new NotUnderstood(new TextSpan(start, at), "The last number may belong to the name behind it.")
            : null;
    }

    // the version words and the pair behind a number: CSL Art. 35 (pre-2026), 第三十五条（现第三十七条）
    private void ReadTouching(int start, ref int end, ref VersionWord? version, ref CitationPair? pair, ref NotUnderstood? obstacle)
    {
        for (var again = true; again && MayBeginBehind(end);)
        {
            again = false;
            var (next, unclear) = (end, 0);
            if (pair is null && PairWords.TryRead(text, ref next, pairPlaces ??= new PlaceBuilder(), out _) is { } second)
            {
                var other = second.Kind == VersionWordKind.Former ? VersionWordKind.Current : VersionWordKind.Former;
                version ??= new VersionWord(other, 0, second.Place.Span);
                again = next > end;
                (pair, end) = (again ? second : null, next);
                if (again && !TryReadStepsBehindPair(ref end))
                {
                    obstacle = new NotUnderstood(new TextSpan(start, end), "What follows the pair of numbers was not understood.");
                    again = false;
                }
            }
            else if (version is null && TryReadVersionBehindNumber(ref end, out version, out unclear))
            {
                again = true;
            }
            else if (IsOfAnotherTime(ref end))
            {
                obstacle = new NotUnderstood(new TextSpan(start, end), "It is unclear which version the words behind the number mean.");
            }
            else if (unclear > end)
            {
                obstacle = new NotUnderstood(new TextSpan(start, unclear), "It is unclear which version the words behind the number mean.");
                end = unclear;
            }
        }
    }

    // (Article 29 since January): a bracket with another number and words about a time
    private readonly bool IsOfAnotherTime(ref int end)
    {
        var inside = Lexer.SkipBlank(text, end);
        if (inside >= text.Length || text[inside] != '(')
        {
            return false;
        }

        var next = inside + 1;
        if (next >= text.Length || !EnglishPlaces.TryRead(text, ref next, running: true, new PlaceBuilder()))
        {
            return false;
        }

        var word = Lexer.SkipBlank(text, next);
        foreach (var words in BracketTimes.At(text, word))
        {
            var after = word;
            if (word > next && Lexer.TrySkipWholeWords(text, ref after, words))
            {
                var close = text[after..].IndexOf(')');
                end = close < 0 ? after : after + close + 1;
                return true;
            }
        }

        return false;
    }

    // 第四十一条（原第三十九条）第二项: the 项 is one of the first number. False where something follows that is not understood
    private readonly bool TryReadStepsBehindPair(ref int end)
    {
        if (end >= text.Length || text[end] is not ('第' or '(' or '（'))
        {
            return true;
        }

        var next = end;
        var more = new PlaceBuilder();
        if (places.Count == 1 && !places.FirstIsRange && places.First[^1].RangeEnd is null
            && ChinesePlaces.TryRead(text, ref next, loose: false, more) && more.Count == 1 && !more.FirstIsRange
            && more.First[0] is { Anchor: StepAnchor.Numbered, Kind: { } kind } && kind > places.First[^1].Kind)
        {
            PlaceStep[] steps = [.. places.First, .. more.First];
            var from = places.FirstSpan.Start;
            places.Clear();
            places.Add(steps, from, next);
            end = next;
            return true;
        }

        var bracket = end;
        return text[end] != '第' && !EnglishWords.TryReadBracketed(text, ref bracket, out _);
    }

    // what follows a name without a place: CSL Art. 0, and CSL Article 35 of the NSL, whose number two names claim
    private bool TryReadUnreadPlace(WorkMention mention, int end, out int until, out string why)
    {
        why = "What follows the name looks like a number of an article and was not understood.";
        var next = Lexer.SkipBlank(text, end);
        if (next > end && next < text.Length && (char.IsAsciiLetter(text[next]) || text[next] == '§')
            && !text[end..next].Contains('\n') && mention.Kind == WorkMentionKind.Named
            && EnglishPlaces.TryRead(text, ref next, running: true, pairPlaces ??= new PlaceBuilder()))
        {
            why = "Names before and behind the number both claim it.";
            var of = next;
            return TryReadBehind(next, out _, out until, out _) && Lexer.TrySkipWords(text, ref of, " of ");
        }

        return UnreadPlace.TryFind(text, end, out until);
    }

    // where the version words and the pair behind a number end
    private int EndOfTouching(int start, int end)
    {
        if (names is not null)
        {
            var (version, pair, obstacle) = (default(VersionWord), default(CitationPair), default(NotUnderstood));
            ReadTouching(start, ref end, ref version, ref pair, ref obstacle);
        }

        return end;
    }

    // （2025年修正） · (in its 2017 version) · as it stood before the 2025 amendment; unclear is the end of words that were not understood
    private readonly bool TryReadVersionBehindNumber(ref int end, out VersionWord? version, out int unclear)
    {
        unclear = 0;
        var next = end;
        version = VersionBehind(ref next);
        if (version is not null)
        {
            end = next;
            return true;
        }

        if (TryReadClauseBehind(ref end, out version, out unclear))
        {
            return true;
        }

        if (unclear == 0 && DefinitionForms.TryReadBracket(text, end, out var inside, out var behind)
            && VersionBracket.MayMeanAVersion(inside.In(text)))
        {
            unclear = behind;
        }

        return false;
    }

    private readonly bool TryReadClauseBehind(ref int end, out VersionWord? version) => TryReadClauseBehind(ref end, out version, out _);

    // in a bracket, behind a comma, or behind a gap
    private readonly bool TryReadClauseBehind(ref int end, out VersionWord? version, out int unclear)
    {
        (version, unclear) = (null, 0);
        var next = Lexer.SkipBlank(text, end);
        var isInBracket = next < text.Length && text[next] is '(' or '（' or '[';
        var isBehindComma = next < text.Length && text[next] is ',' or '，';
        next = isInBracket || isBehindComma ? Lexer.SkipBlank(text, next + 1) : next;
        if (next == end || next >= text.Length || text[end..next].Contains('\n'))
        {
            return false;
        }

        version = VersionClause.TryRead(text, ref next, out var isUnclear);
        if (version is null)
        {
            unclear = isUnclear ? EndOfClause(next) : 0;
            return false;
        }

        if (isInBracket)
        {
            next = Lexer.SkipBlank(text, next);
            if (next >= text.Length || text[next] is not (')' or '）' or ']'))
            {
                version = null;
                return false;
            }

            next++;
        }

        end = next;
        return true;
    }

    // , supra note 1
    private readonly bool TrySkipSupra(ref int end)
    {
        var next = Lexer.SkipBlank(text, end);
        next = next < text.Length && text[next] == ',' ? Lexer.SkipBlank(text, next + 1) : next;
        next += next < text.Length && text[next] is '(' ? 1 : 0;
        if (!Lexer.TrySkipWholeWords(text, ref next, "supra"))
        {
            // (n 4)
            var note = next;
            if (text[Math.Max(0, next - 1)] != '(' || !(Lexer.TrySkipWords(text, ref note, "n. ")
                || Lexer.TrySkipWords(text, ref note, "n "))
                || !EnglishWords.TryReadDigits(text, ref note, out _) || note >= text.Length || text[note] != ')')
            {
                return false;
            }

            end = note + 1;
            return true;
        }

        foreach (var words in (ReadOnlySpan<string>)[" note ", " n. ", " n ", " fn. ", " fn ", " footnote "])
        {
            var digits = next;
            if (Lexer.TrySkipWords(text, ref digits, words) && EnglishWords.TryReadDigits(text, ref digits, out _))
            {
                next = digits;
                break;
            }
        }

        end = next + (next < text.Length && text[next] == ')' ? 1 : 0);
        return true;
    }

    // 《办法》——第十三条和第七十三条（《网络安全法》）
    private readonly bool IsBehindTitleAndDash(int start)
    {
        var before = text[..start];
        for (var again = true; again;)
        {
            before = SkipNoteMark(before);
            if (before.Length > 0 && (before[^1] == '》' || names?.MatchBackward(before, before.Length) >= 0))
            {
                return true;
            }

            var trimmed = before.TrimEnd(" —-–：:，,/#|｜·_~*”\"’'】]」』");
            foreach (var words in (ReadOnlySpan<string>)["那个", "条文", "里的", "中的", "里", "中", "的"])
            {
                trimmed = trimmed.EndsWith(words) ? trimmed[..^words.Length] : trimmed;
            }

            trimmed = trimmed.Length == before.Length && before.Length > 0 && before[^1] is '）' or ')' ? before[..^1] : trimmed;
            again = trimmed.Length < before.Length;
            before = trimmed;
        }

        return false;
    }

    // 《…》[3]
    private static ReadOnlySpan<char> SkipNoteMark(ReadOnlySpan<char> text)
    {
        var open = text.Length > 2 && text[^1] is ']' or '］' ? text.LastIndexOfAny('[', '［') : -1;
        return open >= 0 && text.Length - open < 6 && !text[(open + 1)..^1].ContainsAnyExceptInRange('0', '9') ? text[..open] : text;
    }

    // 第七十八条与第八条，《网络安全审查办法》: the name behind the comma is neither followed by a number nor the subject of what follows
    private readonly bool StandsBeforeName(int end)
    {
        if (end + 1 >= text.Length || text[end] is not ('，' or ',' or '（' or '(') || text[end + 1] != '《'
            || ChineseMentions.TryRead(text, end + 1, inProse: names is not null, floor) is not { } mention
            || names?.IsKnown(mention.Name) != true)
        {
            return false;
        }

        var next = Lexer.SkipBlank(text, mention.Span.End);
        if (next + 1 < text.Length && text[next] is '和' or '与' or '與' or '及' or '、' && text[next + 1] == '《')
        {
            // …，《数据安全法》和《个人信息保护法》规定
            var close = text[next..].IndexOf('》');
            return close > 0 && next + close + 1 < text.Length && text[next + close + 1] == '第';
        }

        return next >= text.Length || text[end] is '（' or '(' || !GoesOnAsSubject.Contains(text[next]);
    }

    private readonly int EndOfClause(int from)
    {
        var length = text[from..].IndexOfAny(".,;)，。；\n");
        return length < 0 ? text.Length : from + length;
    }
}
