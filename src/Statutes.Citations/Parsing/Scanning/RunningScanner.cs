using Statutes.Citations.Parsing.Chinese;
using Statutes.Citations.Parsing.English;
using Statutes.Citations.Parsing.Tokens;
using Statutes.Citations.Parsing.Versions;
using Statutes.Citations.Syntax;
using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Citations.Parsing.Scanning;

/// <summary>
/// Walks once through running text and stops at each citation, each name of a work, each definition of a name, and each thing that looks like a
/// citation and was not understood. The few characters that can begin or end one are searched for; each attempt looks at a bounded stretch, so
/// that the walk is linear whatever the text is. Nothing is looked up but the names that are given.
/// </summary>
internal ref partial struct RunningScanner
{
    private static readonly AnchorTable UnnamedAnchors = new([]);

    /// <summary>Of more names than these the first are recognised; so a text of nothing but definitions takes no longer than another.</summary>
    private const int MaxDefined = 100;

    private readonly ReadOnlySpan<char> text;
    private readonly NameDictionary? names;
    private readonly AnchorTable anchors;
    private readonly PlaceBuilder reading = new();
    private readonly ScannedCitation scanned;
    private readonly List<TextSpan> definitions = [];
    private readonly List<string> defined = [];
    private readonly HashSet<char> definedEnds = [];
    private readonly HashSet<string> definedNames = [];
    private int at;
    private int floor;
    private int noTitleBefore;
    private ClosingMarkCache closing;

    /// <summary>Begins the walk.</summary>
    /// <param name="text">The text.</param>
    /// <param name="names">Names to be recognised without marks; null for none.</param>
    public RunningScanner(ReadOnlySpan<char> text, NameDictionary? names)
    {
        this.text = text;
        this.names = names;
        anchors = names?.Anchors ?? UnnamedAnchors;
        scanned = new ScannedCitation(reading);
    }

    /// <summary>The citation at which the walk stands; null where it stands at something else.</summary>
    public ScannedCitation? Citation { get; private set; }

    /// <summary>What was not understood here; it may stand beside a citation, of which it is the end.</summary>
    public NotUnderstood? Odd { get; private set; }

    /// <summary>The names that brackets behind the citation's title give to its work.</summary>
    public readonly List<TextSpan> Definitions => definitions;

    /// <summary>Adds a name that the text has defined, to be recognised from here on.</summary>
    public readonly void Define(string name)
    {
        if (defined.Count < MaxDefined && name.Length is > 1 and < 80)
        {
            defined.Add(name);
            definedEnds.Add(name[^1]);
            definedNames.Add(name.Trim());
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

    // （2025年修正）, (2016), as amended in 2025
    private readonly VersionWord? VersionBehind(ref int end)
    {
        if (DefinitionForms.TryReadBracket(text, end, out var inside, out var behind))
        {
            var word = VersionBracket.Read(inside.In(text), new TextSpan(inside.Start - 1, behind));
            end = word is null ? end : behind;
            return word;
        }

        // Cybersecurity Law of 2016; CSL 2016, Article 35
        var next = end;
        if ((Lexer.TrySkipWords(text, ref next, " of ") || Lexer.TrySkipWords(text, ref next, " ")) && next + 4 <= text.Length && char.IsAsciiDigit(text[next])
            && DateForms.TryRead(text, ref next, out var year, out var day) && day is null && (next >= text.Length || text[next] is ',' or '.' or ';' or ')' or ' '))
        {
            var word = new VersionWord(VersionWordKind.Year, year, new TextSpan(end, next));
            end = next;
            return word;
        }

        return null;
    }

    // what follows a name: brackets, then places
    private bool Finish(WorkMention mention, VersionWord? version = null)
    {
        // [Cybersecurity Law] (promulgated …): the translated title of a foreign statute
        var end = mention.Span.End;
        end += end < text.Length && text[end] == ']' ? 1 : 0;
        while (MayBeginBehind(end))
        {
            version ??= VersionBehind(ref end);
            var next = end;
            if (definitions.Count == 0 && DefinitionForms.TryRead(text, ref next, definitions))
            {
                end = next;
            }
            else if (TryReadTitleBracket(end, out next))
            {
                mention = Extended(mention, next);
                end = next;
            }
            else if (TryReadOtherBracket(end, out next, out var isSameAgain))
            {
                // 《国家安全法》（香港）第二十条, （二审稿）: whatever it says, it is not the law alone
                mention = isSameAgain ? mention : Extended(mention, next);
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
        var draft = end;
        version ??= VersionBefore.ReadDraftBehind(text, ref draft);
        var placesEnd = draft;
        if (TryReadPlacesBehind(mention, ref placesEnd, ref version))
        {
            return Close(from, placesEnd, mention, version);
        }

        // the Measures promulgated on April 13, 2020, 《办法》草案: what stands behind asks for a version and is no part of the citation
        version ??= VersionBefore.ReadClauseBehind(text, end);
        reading.Clear();
        Stand(new TextSpan(from, definitions.Count == 0 ? Math.Max(end, mention.Span.End) : mention.Span.End), mention, version);
        at = end;
        return true;
    }

    private readonly WorkMention Extended(WorkMention mention, int end) =>
        mention with { Name = mention.Name + text[mention.Span.End..end].ToString(), Span = new TextSpan(mention.Span.Start, end) };

    private readonly bool TryReadTitleBracket(int at, out int end) =>
        DefinitionForms.TryReadBracket(text, at, out var inside, out end) && VersionBracket.IsPartOfTitle(inside.In(text));

    // a bracket that is none of these, right between a name and its number; a translation of the name says the same again
    private readonly bool TryReadOtherBracket(int at, out int end, out bool isSameAgain)
    {
        isSameAgain = false;
        if (!DefinitionForms.TryReadBracket(text, at, out var bracket, out end) || bracket.Length is 0 or > 60 || ChineseUnits.TryReadBracketed(text, ref at, out _))
        {
            return false;
        }

        var next = Lexer.SkipBlank(text, end);
        next = next < text.Length && text[next] is ',' ? Lexer.SkipBlank(text, next + 1) : next;
        var inside = bracket.In(text);
        isSameAgain = names?.IsKnown(inside) == true || (!inside.ContainsAnyInRange('\u2E80', '\uFAFF') && text[at - 1] == '》');
        return ChinesePlaces.TryRead(text, ref next, loose: false, reading) || EnglishWords.TryReadUnitWord(text, ref next, out _, out _);
    }

    private readonly bool TryReadPlacesBehind(WorkMention mention, ref int end, ref VersionWord? version)
    {
        var next = Lexer.SkipBlank(text, end);
        if (next >= text.Length || (text[end..next].Contains('\n') && Lexer.IsLineStart(text, mention.Span.Start)))
        {
            return false; // a title in a line of its own, above the first article
        }

        // 《…》的第三十五条, 《…》原第三十五条
        if (text[next] is '的' or '之' or '中' && Lexer.SkipBlank(text, next + (text[next] == '中' && next + 1 < text.Length && text[next + 1] == '的' ? 2 : 1)) is var behind && behind < text.Length && text[behind] == '第')
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

        next = Lexer.SkipBlank(text, next);
        next = next < text.Length && text[next] is ',' or '，' ? Lexer.SkipBlank(text, next + 1) : next;
        if (next < text.Length && (char.IsAsciiLetter(text[next]) || text[next] == '§') && EnglishPlaces.TryRead(text, ref next, running: true, reading, afterName: true)
            && reading.Last[0] is { Anchor: StepAnchor.Numbered, Kind: <= ProvisionKind.Article } && !TryReadBehind(next, out _, out _, out _))
        {
            end = next;
            return true;
        }

        return false;
    }

    // a bracket, or a gap before whatever it is
    private readonly bool MayBeginBehind(int end) => end < text.Length && (text[end] is '（' or '(' || Lexer.IsBlank(text[end]));

    private void Stand(TextSpan span, WorkMention mention, VersionWord? version)
    {
        scanned.Set(span, mention, version);
        Citation = scanned;
    }

    private bool Close(int start, int end, WorkMention mention, VersionWord? version)
    {
        if (version is null && mention.Kind != WorkMentionKind.Self && MayBeginBehind(end))
        {
            var behind = end;
            version = VersionBehind(ref behind) is { Kind: VersionWordKind.Year or VersionWordKind.Former, Day: null } asked ? asked : null;
            end = version is null ? end : behind;
        }

        Stand(new TextSpan(start, end), mention, version);
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
