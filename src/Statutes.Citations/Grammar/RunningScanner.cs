using Statutes.Citations.Syntax;
using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Citations.Grammar;

/// <summary>
/// Walks once through running text and stops at each citation, each name of a work, each definition of a name, and each thing that looks like a
/// citation and was not understood. The few characters that can begin or end one are searched for; each attempt looks at a bounded stretch, so
/// that the walk is linear whatever the text is. Nothing is looked up but the names that are given.
/// </summary>
internal ref struct RunningScanner
{
    private const string EnglishStarts = "AaCcPpSsIiTtFfEeNnBb§";
    private static readonly AnchorTable UnnamedAnchors = new([]);

    private readonly ReadOnlySpan<char> text;
    private readonly KnownNames? names;
    private readonly AnchorTable anchors;
    private readonly PlaceReading reading = new();
    private readonly List<TextSpan> definitions = [];
    private readonly List<string> defined = [];
    private readonly HashSet<char> definedEnds = [];
    private int at;
    private int floor;
    private int noTitleBefore;

    /// <summary>Begins the walk.</summary>
    /// <param name="text">The text.</param>
    /// <param name="names">Names to be recognised without marks; null for none.</param>
    public RunningScanner(ReadOnlySpan<char> text, KnownNames? names)
    {
        this.text = text;
        this.names = names;
        anchors = names?.Anchors ?? UnnamedAnchors;
    }

    /// <summary>The citation at which the walk stands; null where it stands at something else.</summary>
    public Citation? Citation { get; private set; }

    /// <summary>What was not understood here; it may stand beside a citation, of which it is the end.</summary>
    public NotUnderstood? Odd { get; private set; }

    /// <summary>The names that brackets behind the citation's title give to its work.</summary>
    public readonly List<TextSpan> Definitions => definitions;

    /// <summary>Whether places were read right before or behind the mention in the citation.</summary>
    public static bool IsWholeWork(Citation citation) => citation.Places.IsEmpty;

    /// <summary>Adds a name that the text has defined, to be recognised from here on.</summary>
    public readonly void Define(string name)
    {
        if (defined.Count < 200 && name.Length is > 1 and < 80)
        {
            defined.Add(name);
            definedEnds.Add(name[^1]);
        }
    }

    /// <summary>Goes to the next find; false at the end of the text.</summary>
    public bool MoveNext()
    {
        (Citation, Odd) = (null, null);
        definitions.Clear();
        for (at = anchors.Next(text, at); at < text.Length; at = anchors.Next(text, at + 1))
        {
            var c = text[at];
            var found = c < '\u0080' || c == '§' ? TryReadLatin() : TryReadChinese(c);
            if (found)
            {
                floor = at;
                return true;
            }
        }

        at = text.Length;
        return false;
    }

    private bool TryReadChinese(char c)
    {
        switch (c)
        {
            case '第':
                return TryReadBareChinese();
            case '《' or '〈' or '「' or '『':
                return ChineseMentions.TryRead(text, at) is { } title && TryFinishTitle(title);
            case '宪' or '憲':
                return ChineseMentions.TryRead(text, at) is { } constitution && Finish(constitution);
            case '本' or '前' or '上' or '该' or '該' or '同':
                var end = at;
                if (!IsInsideAWord(c) && ChinesePlaces.TryRead(text, ref end, loose: false, reading))
                {
                    return Close(at, end, WorkMention.None, null);
                }

                end = at;
                if (c is '该' or '該' && at > 0 && text[at - 1] == '各' && ChineseUnits.TryReadUnitBehind(text, at + 1, out end))
                {
                    Odd = new NotUnderstood(new TextSpan(at - 1, end), "It means each of several places named before it, one by one.");
                    at = end;
                    return true;
                }

                end = at;
                return !IsInsideAWord(c) && PlainMentions.TryRead(text, ref end) is { } kind && Finish(new WorkMention(kind, "", false, new TextSpan(at, end)));
            default:
                return TryReadNameEndingHere();
        }
    }

    // 应该款待, 基本款, 晚上款, 不同条: the character belongs to the word before
    private readonly bool IsInsideAWord(char c) => at > 0 && (c == '本' && text[at - 1] == '成' ? at + 1 < text.Length && text[at + 1] is not ('法' or '办' or '条' or '规' or '辦' or '條' or '規') : c switch
    {
        '该' or '該' => text[at - 1] is '应' or '應',
        '本' => text[at - 1] is '基' or '根' or '日' or '文' or '版' or '资' or '資' or '原' or '课' or '課' or '剧' or '劇' or '样' or '樣' or '书' or '書' or '副' or '正' or '标' or '標',
        '上' => text[at - 1] is '晚' or '早' or '以' or '身' or '网' or '網' or '线' or '線' or '马' or '馬' or '加' or '边',
        '前' => text[at - 1] is '眼' or '目' or '以' or '之' or '提' or '当' or '當' or '日' or '年' or '月' or '天' or '面' or '先' or '改' or '订',
        '同' => text[at - 1] is '合' or '不' or '相' or '共' or '会' or '會' or '如' or '等' or '雷' or '协' or '協' or '连' or '連' or '视' or '随' or '隨',
        _ => false,
    });

    // a title in marks counts where an article follows, a definition does, or it ends as a legal instrument does
    private bool TryFinishTitle(WorkMention title)
    {
        if (text[at] is not '《' && !TitleMarks.EndsLikeAnInstrument(title.Name))
        {
            return false;
        }

        if (!Finish(title))
        {
            return false;
        }

        if (Citation is { Places.IsEmpty: true } && definitions.Count == 0 && !IsDefined(title.Name) && !TitleMarks.EndsLikeAnInstrument(title.Name) && names?.IsKnown(title.Name) != true)
        {
            // the names inside a title of something else are not spoken of
            at = title.Span.End - 1;
            Citation = null;
            return false;
        }

        return true;
    }

    private readonly bool IsDefined(string name) => defined.Exists(d => d.AsSpan().Trim("《》〈〉「」『』").SequenceEqual(name.AsSpan().Trim()));

    private bool TryReadNameEndingHere()
    {
        if (names is null)
        {
            return false;
        }

        var mention = ChineseMentions.TryReadKnown(text, at, floor, names) ?? DefinedEndingAt(at + 1, shortest: 3);
        return mention is not null && Finish(mention);
    }

    // 办法 without marks says something only beside a number; 实施办法 is another word
    private readonly WorkMention? DefinedEndingAt(int end, int shortest)
    {
        if (end == 0 || !definedEnds.Contains(text[end - 1]))
        {
            return null;
        }

        foreach (var name in defined)
        {
            if (name.Length >= shortest && Gap.IsWide(name[^1]) && end - floor >= name.Length && text[..end].EndsWith(name, StringComparison.Ordinal)
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
        if (!ChinesePlaces.TryRead(text, ref end, loose: false, reading))
        {
            return TryReadOddNumber();
        }

        var mention = DefinedEndingAt(Gap.SkipBack(text, at), shortest: 2) ?? ChineseMentions.TryReadUnknown(text, at, floor);
        var before = mention?.Span.Start ?? at;
        var version = VersionBefore.Take(text, before, floor, isMarked: false, out var start);
        return Close(start, end, mention ?? WorkMention.None, version);
    }

    // 第十百条, 第×条, 第条: it looks like one
    private bool TryReadOddNumber()
    {
        var end = at + 1;
        while (end < text.Length && end - at <= 12 && (ChineseNumeral.IsNumeralCharacter(text[end]) || text[end] is '×' or 'X' or 'x' or 'N' or '＊' or '*' or '○' or '?' or '？' or '_'))
        {
            end++;
        }

        if (end == at + 1 || end >= text.Length || text[end] is not ('条' or '條') || ChineseNumeral.TryParseOrdinal(text[(at + 1)..end], out _))
        {
            return false;
        }

        Odd = new NotUnderstood(new TextSpan(at, end + 1), "The number of the article cannot be read.");
        at = end + 1;
        return true;
    }

    private bool TryReadLatin()
    {
        if (!EnglishWords.IsWordStart(text, at))
        {
            return false;
        }

        var end = at;
        if (EnglishStarts.Contains(text[at]))
        {
            if (EnglishPlaces.TryRead(text, ref end, running: true, reading))
            {
                return FinishEnglishPlaces(end);
            }

            end = at;
            if (PlainMentions.TryRead(text, ref end) is { } kind && (text[at] is not ('i' or 'I') || IsIbid(end)))
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

        return char.IsAsciiLetterUpper(text[at]) && TryReadEnglishTitle();
    }

    // the title of a law that is not known: what cites it, defines a name for it, or reads our translations, wants to see it
    private bool TryReadEnglishTitle()
    {
        var end = at;
        if (Gap.TrySkipWhole(text, ref end, "Constitution", exactCase: true))
        {
            return Finish(new WorkMention(WorkMentionKind.Named, "Constitution", false, new TextSpan(at, end)));
        }

        // words that were looked at in vain from their first are not looked at again from each of the others
        var (before, start) = (at, at);
        if ((at < noTitleBefore && !EnglishMentions.MayBeginTitle(text, at)) || EnglishMentions.IsLeadWord(text, at))
        {
            return false;
        }

        Gap.TrySkip(text, ref start, "The ");
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

        var next = Gap.Skip(text, end);
        next = next < text.Length && text[next] == ',' ? Gap.Skip(text, next + 1) : next;
        return text[at + 1] == 'd' && text[end - 1] == '.' && EnglishWords.TryReadUnitWord(text, ref next, out _, out _);
    }

    private readonly WorkMention? TryReadDefinedHere()
    {
        foreach (var name in defined)
        {
            var end = at;
            if (name[0] == text[at] && !Gap.IsWide(name[^1]) && Gap.TrySkipWhole(text, ref end, name, exactCase: true) && !EnglishMentions.IsPartOfLonger(text, at, end))
            {
                return new WorkMention(WorkMentionKind.Named, name, false, new TextSpan(at, end));
            }
        }

        return null;
    }

    // Article 35a, Article XX
    private bool TryReadOddArticle()
    {
        var end = at;
        if (text[at] is not 'A' || !EnglishWords.TryReadUnitWord(text, ref end, out _, out _) || Gap.Skip(text, end) is var start && (start == end || start >= text.Length))
        {
            return false;
        }

        end = start;
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
        if (Gap.TrySkip(text, ref next, " thereof"))
        {
            mention = new WorkMention(WorkMentionKind.LastCited, "", false, new TextSpan(next - "thereof".Length, next));
            until = next;
            return true;
        }

        if (!Gap.TrySkip(text, ref next, ", of ") && !Gap.TrySkip(text, ref next, " of ") && !Gap.TrySkip(text, ref next, " in ") && !Gap.TrySkip(text, ref next, " under "))
        {
            return false;
        }

        next = Gap.Skip(text, next);
        var plain = next;
        if (plain < text.Length && PlainMentions.TryRead(text, ref plain) is { } kind)
        {
            mention = new WorkMention(kind, "", false, new TextSpan(next, plain));
            until = plain;
            return true;
        }

        var the = next;
        Gap.TrySkip(text, ref the, "the ");
        var head = new TextSpan(the, Math.Min(text.Length, the + 40));
        version = VersionWords.TakeLatinHead(text, ref head);
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

    // （2025年修正）, (2016), as amended in 2025
    private readonly VersionWord? VersionBehind(ref int end)
    {
        var open = Gap.Skip(text, end);
        if (open < text.Length && text[open] is '（' or '(' && DefinitionForms.CloseOf(text, open) is var close and > 0)
        {
            var word = VersionBracket.Read(text[(open + 1)..close], new TextSpan(open, close + 1));
            end = word is null ? end : close + 1;
            return word;
        }

        return null;
    }

    // what follows a name: brackets, then places
    private bool Finish(WorkMention mention)
    {
        var end = mention.Span.End;
        var version = default(VersionWord);
        while (end < text.Length)
        {
            version ??= VersionBehind(ref end);
            var next = end;
            if (definitions.Count == 0 && DefinitionForms.TryRead(text, ref next, definitions))
            {
                end = next;
            }
            else if (TryReadTitleBracket(end, out next))
            {
                mention = mention with { Name = mention.Name + text[mention.Span.End..next].ToString(), Span = new TextSpan(mention.Span.Start, next) };
                end = next;
            }
            else
            {
                break;
            }
        }

        var start = mention.Span.Start;
        var before = VersionBefore.Take(text, start, floor, mention.Marked || names is not null, out var from);
        version ??= before;
        var placesEnd = end;
        if (TryReadPlacesBehind(mention, ref placesEnd, ref version))
        {
            return Close(from, placesEnd, mention, version);
        }

        // the Measures promulgated on April 13, 2020: the clause asks for a version and is no part of the citation
        version ??= VersionBefore.ReadClauseBehind(text, end);
        Citation = new Citation(new TextSpan(from, definitions.Count == 0 ? Math.Max(end, mention.Span.End) : mention.Span.End), mention, version, []);
        at = end;
        return true;
    }

    private readonly bool TryReadTitleBracket(int at, out int end)
    {
        end = at;
        var open = Gap.Skip(text, at);
        if (open >= text.Length || text[open] is not ('（' or '('))
        {
            return false;
        }

        var close = DefinitionForms.CloseOf(text, open);
        if (close < 0 || !VersionBracket.IsPartOfTitle(text[(open + 1)..close]))
        {
            return false;
        }

        end = close + 1;
        return true;
    }

    private readonly bool TryReadPlacesBehind(WorkMention mention, ref int end, ref VersionWord? version)
    {
        var next = Gap.Skip(text, end);
        if (next >= text.Length)
        {
            return false;
        }

        // 《…》的第三十五条, 《…》原第三十五条
        if (text[next] is '的' or '之' or '中' && Gap.Skip(text, next + (text[next] == '中' && next + 1 < text.Length && text[next + 1] == '的' ? 2 : 1)) is var behind && behind < text.Length && text[behind] == '第')
        {
            next = behind;
        }
        else if (VersionBefore.TryReadBetween(text, next, out var word, out var after))
        {
            version ??= word;
            next = after;
        }

        var isNumber = text[next] == '第' || (mention.Kind == WorkMentionKind.Named && ChineseNumeral.IsNumeralCharacter(text[next]));
        if (isNumber && ChinesePlaces.TryRead(text, ref next, loose: text[next] != '第', reading) && (text[end] is not (>= '0' and <= '9') || reading.Last[0].Kind == ProvisionKind.Article))
        {
            end = next;
            return true;
        }

        // CSL, Article 35 · CSL's Article 35 · Id. art. 4; but in "Under the CSL, Article 59 of the NSL" the article is the other's
        next = end;
        if (text[next] is '’' or '\'' && next + 1 < text.Length && text[next + 1] == 's')
        {
            next += 2;
        }

        next = Gap.Skip(text, next);
        next = next < text.Length && text[next] is ',' or '，' ? Gap.Skip(text, next + 1) : next;
        if (next < text.Length && (char.IsAsciiLetter(text[next]) || text[next] == '§') && EnglishPlaces.TryRead(text, ref next, running: true, reading)
            && reading.Last[0] is { Anchor: StepAnchor.Numbered, Kind: <= ProvisionKind.Article } && !TryReadBehind(next, out _, out _, out _))
        {
            end = next;
            return true;
        }

        return false;
    }

    private bool Close(int start, int end, WorkMention mention, VersionWord? version)
    {
        if (version is null && mention.Kind != WorkMentionKind.Self)
        {
            var behind = end;
            version = VersionBehind(ref behind) is { Kind: VersionWordKind.Year, Day: null } year ? year : null;
            end = version is null ? end : behind;
        }

        var places = reading.ToImmutable();
        Citation = new Citation(new TextSpan(start, end), mention, version, places);
        at = end;
        if (ChinesePlaces.GoesOn(text, end, out var further, out var isContradiction))
        {
            if (isContradiction)
            {
                Odd = new NotUnderstood(new TextSpan(start, further), "A relative unit stands right behind a numbered one.");
                Citation = null;
            }
            else
            {
                Odd = new NotUnderstood(new TextSpan(end, further), "Part of a 款: no id reaches below it; the citation is answered without it.");
            }

            at = further;
        }
        else if (EnglishWords.TryReadUnreachable(text, end, out var from, out further))
        {
            Odd = new NotUnderstood(new TextSpan(from, further), "Part of a paragraph: no id reaches below it; the citation is answered without it.");
            at = further;
        }

        return true;
    }
}
