using Statutes.Citations.Parsing.Chinese;
using Statutes.Citations.Parsing.Tokens;
using Statutes.Citations.Parsing.Touching;
using Statutes.Citations.Parsing.Versions;
using Statutes.Citations.Syntax;
using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Citations.Parsing.Scanning;

/// <content>Reads citations that begin with a Chinese character: 第, 本法, 前款, titles in marks; and known names from their ends.</content>
internal ref partial struct RunningScanner
{
    private bool TryReadChinese(char c)
    {
        switch (c)
        {
            case '第':
                return TryReadBareChinese();
            case '《' or '〈' or '「' or '『':
                return MayClose(c) && ChineseMentions.TryRead(text, at, inProse: names is not null, floor) is { } title
                    && (TryReadOwnTitle(title) is { } own ? Finish(own) : TryFinishTitle(title));
            case '宪' or '憲':
                return ChineseMentions.TryRead(text, at, inProse: names is not null, floor) is { } constitution && Finish(constitution);
            case '本' or '前' or '上' or '该' or '該' or '同':
                var end = at;
                if (!IsInsideAWord(c) && ChinesePlaces.TryRead(text, ref end, loose: false, places))
                {
                    return Close(at, end, WorkMention.None, null);
                }

                end = at + 1;
                if (c is '该' or '該' && at > 0 && text[at - 1] == '各' && ChineseUnits.TryReadUnit(text, ref end, out _))
                {
                    var words = new TextSpan(at - 1, end);
                    NotUnderstood = new NotUnderstood(words, "These words mean each of several places named before them.");
                    at = end;
                    return true;
                }

                end = at;
                return !IsInsideAWord(c) && AnaphoricMentions.TryRead(text, ref end) is { } kind
                    && Finish(new WorkMention(kind, "", false, new TextSpan(at, end)));
            default:
                return TryReadNameEndingHere();
        }
    }

    // whether a title that begins here can be closed; skips a run of marks that nothing closes in one step, so a thousand cost no
    // more than one
    private bool MayClose(char open)
    {
        // a title in 《》 may be one character longer than a title in other marks
        var near = closing.Next(text, at, open) - TitleMarks.MaxTitle + (open == '《' ? 0 : 1);
        if (near <= at)
        {
            return true;
        }

        var run = text[at..Math.Min(text.Length, near)].IndexOfAnyExcept(open);
        at = (run < 0 ? Math.Min(text.Length, near) : at + run) - 1;
        return false;
    }

    // 应该款待, 基本款, 晚上款, 不同条: the character belongs to the word before
    private readonly bool IsInsideAWord(char c) => at > 0 && c switch
    {
        '该' or '該' => text[at - 1] is '应' or '應',
        '本' => text[at - 1] == '成' ? IsBeforeAnotherWord() : text[at - 1] is '基' or '根' or '日' or '文' or '版' or '资' or '資' or '原'
            or '课' or '課' or '剧' or '劇' or '样' or '樣' or '书' or '書' or '副' or '正' or '标' or '標',
        '上' => text[at - 1] is '晚' or '早' or '以' or '身' or '网' or '網' or '线' or '線' or '马' or '馬' or '加' or '边',
        '前' => text[at - 1] is '以' ? FollowsATime(at - 1) : text[at - 1] is '眼' or '目' or '之' or '提' or '当' or '當' or '日' or '年'
            or '月' or '天' or '面' or '先' or '改' or '订',
        '同' => text[at - 1] is '合' or '不' or '相' or '共' or '会' or '會' or '如' or '等' or '雷' or '协' or '協' or '连' or '連' or '视'
            or '随' or '隨',
        _ => false,
    };

    // 成本 is cost, but 构成本法 is "constitute" with 本法
    private readonly bool IsBeforeAnotherWord() => at + 1 < text.Length
        && text[at + 1] is not ('法' or '办' or '条' or '规' or '解' or '决' or '细' or '辦' or '條' or '規' or '決' or '細');

    // 2016年以前, 施行以前 mean "before"; but 以前款规定的期限 is 以 with 前款, and no time precedes it
    private readonly bool FollowsATime(int before) => before > 0
        && (ChineseNumeral.IsNumeralCharacter(text[before - 1])
            || text[before - 1] is '年' or '月' or '日' or '天' or '时' or '時' or '期' or '代' or '初' or '末' or '行' or '布' or '效' or '定'
                or '很' or '多' or '久' or '此' or '那' or '这');

    // a title in marks counts if an article or a definition follows, or if it ends as the title of an instrument does
    private bool TryFinishTitle(WorkMention title)
    {
        if (text[at] is not '《' && (!TitleMarks.EndsLikeAnInstrument(title.Name) || title.Name.AsSpan().ContainsAny("，。；！？")))
        {
            return false; // no title has the marks of a sentence: 「……，并建立健全用户信息保护制度」
        }

        var start = at;
        var mayBeQuoted = text[at] is not '《' && at > 0 && text[at - 1] is '：' or ':'; // 规定：「国家建立网络安全审查制度」
        var version = TakeVersionInside(ref title);
        if (!Finish(title, version))
        {
            return false;
        }

        if (Citation is { Places.IsEmpty: true } && definitions.Count == 0
            && !IsDefined(title.Name) && !TitleMarks.EndsLikeAnInstrument(title.Name) && names?.IsKnown(title.Name) != true)
        {
            // the title of something else: names inside it are not cited
            at = title.Span.End - 1;
            Citation = null;
            return false;
        }

        if (mayBeQuoted && Citation is { Places.IsEmpty: true } && definitions.Count == 0
            && !IsDefined(title.Name) && names?.IsKnown(title.Name) != true)
        {
            at = start;
            Citation = null;
            return false;
        }

        return true;
    }

    // 本《规定》第三条: the law that contains the words
    private readonly WorkMention? TryReadOwnTitle(WorkMention title)
    {
        var start = title.Span.Start - 1;
        return start >= floor && text[start] == '本' && AnaphoricMentions.KindOf($"本{title.Name}") is { } kind
            ? new WorkMention(kind, "", false, new TextSpan(start, title.Span.End))
            : null;
    }

    // 《办法（草案）》, 《网络安全法（2016年）》: the bracket in the marks selects a version of the work that the rest names
    private readonly VersionWord? TakeVersionInside(ref WorkMention title)
    {
        if (names is null || title.Name[^1] is not ('）' or ')') || names.IsKnown(title.Name) || IsDefined(title.Name))
        {
            return null;
        }

        var name = title.Name.AsSpan();
        var open = name.LastIndexOfAny('（', '(');
        if (open < 1 || !(names.IsKnown(name[..open]) || IsDefined(name[..open])))
        {
            return null;
        }

        var start = title.Span.End - 1 - (name.Length - open);
        var version = VersionBracket.Read(name[(open + 1)..^1], new TextSpan(start, title.Span.End - 1));
        title = version is null ? title : title with { Name = name[..open].ToString() };
        return version;
    }

    private readonly bool IsDefined(ReadOnlySpan<char> name) =>
        defined.Count > 0 && definedNames.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name.Trim());

    private bool TryReadNameEndingHere()
    {
        if (names is null)
        {
            return false;
        }

        var known = names.MayEndAt(text, at) ? ChineseMentions.TryReadKnown(text, at, floor, names) : null;
        var mention = known ?? DefinedEndingAt(at + 1, shortest: 3);
        return mention is not null && Finish(mention);
    }

    // 办法 without marks counts only beside a number; 实施办法 is another word
    private readonly WorkMention? DefinedEndingAt(int end, int shortest)
    {
        if (end == 0 || defined.Count == 0 || !definedByEnd.TryGetValue(text[end - 1], out var some))
        {
            return null;
        }

        foreach (var name in some)
        {
            if (name.Length >= shortest && Lexer.IsWide(name[^1]) && end - floor >= name.Length
                && text[..end].EndsWith(name, StringComparison.Ordinal)
                && !ChineseMentions.IsPartOfLonger(text, end - name.Length, floor))
            {
                return new WorkMention(WorkMentionKind.Named, name, false, new TextSpan(end - name.Length, end));
            }
        }

        return null;
    }

    private bool TryReadBareChinese()
    {
        var end = at;
        if (names is not null && TryReadHeading())
        {
            return true;
        }

        if (!ChinesePlaces.TryRead(text, ref end, loose: false, places))
        {
            return TryReadBadNumber();
        }

        // nearly every article follows a full stop, a line end or a verb; no name and no version word ends with those
        if (names is not null && PairWords.ReadKindBefore(text, at, floor) is { } kind)
        {
            return Close(at, end, WorkMention.None, new VersionWord(kind, 0, new TextSpan(at, at)));
        }

        if (names is not null && TryReadTitleBehind(end, out var title, out var until))
        {
            return Close(at, until, title!, null);
        }

        // 第三十五条 of the Cybersecurity Law
        if (names is not null && end + 4 < text.Length && text[end] == ' ' && text[end + 1] == 'o'
            && TryReadBehind(end, out var english, out until, out var word))
        {
            return Close(at, until, english!, word);
        }

        if (names is not null && ChineseMentions.TryReadOtherDocument(text, at, floor) is { } document
            && DefinedEndingAt(document.Span.End, 2) is null)
        {
            return Close(document.Span.Start, end, document, null);
        }

        var behindName = Lexer.SkipBlankBack(text, at);
        if (behindName <= floor || !(EndsNameOrVersion(text[behindName - 1]) || definedByEnd.ContainsKey(text[behindName - 1])))
        {
            return Close(at, end, WorkMention.None, null);
        }

        var mention = DefinedEndingAt(behindName, shortest: 2)
            ?? ChineseMentions.TryReadUnknown(text, at, floor)
            ?? EnglishMentions.TryReadUnknownBefore(text, at, floor);
        if (mention is null && names is not null && names.MatchBackward(text, behindName) is var known && known >= floor
            && !text[behindName..at].Contains('\n'))
        {
            // a known name that is part of another title: its number is of that other work
            var run = ChineseMentions.StartOfRun(text, known, floor);
            mention = new WorkMention(WorkMentionKind.Named, text[run..behindName].ToString(), true, new TextSpan(run, behindName));
        }

        var before = mention?.Span.Start ?? at;
        var version = VersionBefore.Take(text, before, floor, isMarked: false, out var start);
        return Close(start, end, mention ?? WorkMention.None, version);
    }

    // 第35条《网络安全法》, 第三十五条（《网络安全法》）, 第35条，《网络安全法》: the name behind the number, where nothing follows it that it could
    // belong to
    private readonly bool TryReadTitleBehind(int end, out WorkMention? title, out int until)
    {
        (title, until) = (null, end);
        var next = Lexer.SkipBlank(text, end);
        var isInBracket = next < text.Length && text[next] is '（' or '(';
        var isBehindComma = next < text.Length && text[next] is '，' or ',';
        next = isInBracket || isBehindComma ? Lexer.SkipBlank(text, next + 1) : end;
        if (isInBracket && next < text.Length && Lexer.IsWide(text[next]) && names?.MatchChineseForward(text, next) is > 0 and var known
            && known < text.Length && text[known] is '）' or ')')
        {
            var name = new TextSpan(next, known);
            (title, until) = (new WorkMention(WorkMentionKind.Named, name.In(text).ToString(), false, name), known + 1);
            return true;
        }

        if (next >= text.Length || text[next] != '《' || places.Last[0].Kind != ProvisionKind.Article
            || ChineseMentions.TryRead(text, next, inProse: names is not null, floor) is not { } mention
            || names?.IsKnown(mention.Name) != true)
        {
            return false;
        }

        var behind = Lexer.SkipBlank(text, mention.Span.End);
        if (isInBracket)
        {
            if (behind >= text.Length || text[behind] is not ('）' or ')'))
            {
                return false;
            }

            (title, until) = (mention, behind + 1);
            return true;
        }

        var isEnd = behind >= text.Length || text[mention.Span.End..behind].Contains('\n')
            || text[behind] is '。' or '；' or '）' or ')' or ';' or '.' or '|' or '”' or '、' or '，';
        var isFollowed = behind < text.Length && text[behind] is '第' or '的' or '原' or '（' or '(' or '之' or '中';
        (title, until) = isFollowed || (isBehindComma && !isEnd) ? (null, end) : (mention, mention.Span.End);
        return title is not null;
    }

    private static bool IsPlaceholder(char c) => c is '×' or 'X' or 'x' or 'N' or '＊' or '*' or '○' or '?' or '？' or '_';

    private static bool EndsNameOrVersion(char c) =>
        ChineseMentions.MayEndName(c) || EnglishMentions.MayEndName(c) || VersionBefore.MayEnd(c);

    // 第十百条, 第×条: looks like an article
    private bool TryReadBadNumber()
    {
        var end = at + 1;
        while (end < text.Length && end - at <= 12 && (ChineseNumeral.IsNumeralCharacter(text[end]) || IsPlaceholder(text[end])))
        {
            end++;
        }

        if (end == at + 1 || end >= text.Length || text[end] is not ('条' or '條')
            || ChineseNumeral.TryParseOrdinal(text[(at + 1)..end], out _))
        {
            return false;
        }

        NotUnderstood = new NotUnderstood(new TextSpan(at, end + 1), "The article number was not understood.");
        at = end + 1;
        return true;
    }
}
