using System.Runtime.InteropServices;
using Statutes.Citations.Parsing.Chinese;
using Statutes.Citations.Parsing.English;
using Statutes.Citations.Parsing.Tokens;
using Statutes.Citations.Parsing.Versions;
using Statutes.Citations.Syntax;
using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Citations.Parsing.Scanning;

/// <summary>
/// Reads running text once, and stops at each citation, each name of a work, each definition of a name, and each text that
/// looks like a citation and was not understood. It searches for the few characters that can begin or end one. Each attempt
/// reads a bounded stretch, so the scanner is linear for any text. It looks up only the names that it is given.
/// </summary>
/// <remarks>
/// A mutable ref struct, because it contains a span: pass it by reference, never copy it. A method that tries another position
/// takes that position as a parameter.
/// </remarks>
internal ref partial struct RunningScanner
{
    /// <summary>Only the first names that a text defines are recognised, so a text of definitions takes no longer than another.</summary>
    private const int MaxDefined = 100;

    /// <summary>A longer name is not recognised; in UTF-16 code units.</summary>
    private const int MaxDefinedName = 79;

    /// <summary>No other bracket between a name and its number is longer.</summary>
    private const int MaxOtherBracket = 60;

    private const int MostMarksBehindName = 3;

    private static readonly string[] WordsBehindComma = ["at its ", "at ", "in its ", "in ", "by its ", "through its "];

    private const string MarksBehindName = "–—_·:,/*|";

    private static readonly AnchorTable UnnamedAnchors = new([]);

    private readonly ReadOnlySpan<char> text;
    private readonly NameDictionary? names;
    private readonly AnchorTable anchors;
    private readonly PlaceBuilder places = new();
    private readonly ScannedCitation scanned;
    private readonly List<TextSpan> definitions = [];
    private readonly List<string> defined = [];
    private readonly Dictionary<char, List<string>> definedByEnd = [];
    private readonly HashSet<string> definedNames = [];
    private int at;
    private int floor;
    private int noTitleBefore;
    private ClosingMarkCache closing;
    private TableHeads tableHeads;
    private PlaceBuilder? pairPlaces;
    private bool isSupra;

    /// <summary>Makes a scanner at the beginning of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="names">Names to recognise without marks; null for no names.</param>
    public RunningScanner(ReadOnlySpan<char> text, NameDictionary? names)
    {
        this.text = text;
        this.names = names;
        anchors = names?.Anchors ?? UnnamedAnchors;
        scanned = new ScannedCitation(places);
    }

    /// <summary>The citation at which the scanner is; null if it is at something else.</summary>
    public ScannedCitation? Citation { get; private set; }

    /// <summary>
    /// The words here that were not understood; null if there are no such words. They may be the end of <see cref="Citation"/>.
    /// </summary>
    public NotUnderstood? NotUnderstood { get; private set; }

    /// <summary>The names that a bracket behind the citation's title gives to its work.</summary>
    public readonly List<TextSpan> Definitions => definitions;

    /// <summary>Adds a name that the text has defined. The scanner recognises it from here on.</summary>
    public readonly void Define(string name)
    {
        if (defined.Count < MaxDefined && name.Length is > 1 and <= MaxDefinedName)
        {
            defined.Add(name);
            (CollectionsMarshal.GetValueRefOrAddDefault(definedByEnd, name[^1], out _) ??= []).Add(name);
            definedNames.Add(name.Trim());
        }
    }

    /// <summary>
    /// Moves to the next citation, name, definition, or text that was not understood; returns false at the end of the text.
    /// </summary>
    public bool MoveNext()
    {
        (Citation, NotUnderstood) = (null, null);
        definitions.Clear();
        for (at = anchors.Next(text, at); at < text.Length; at = anchors.Next(text, at + 1))
        {
            var c = text[at];
            if (c < '\u0080' || c == '§' ? TryReadLatin() : TryReadChinese(c))
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
        if ((Lexer.TrySkipWords(text, ref next, " of ") || Lexer.TrySkipWords(text, ref next, " "))
            && next + 4 <= text.Length && char.IsAsciiDigit(text[next])
            && DateForms.TryRead(text, ref next, out var year, out var day) && day is null
            && (next >= text.Length || text[next] is ',' or '.' or ';' or ')' or ' '))
        {
            if (names is not null)
            {
                VersionClause.SkipNounBehindYear(text, ref next);
            }

            var word = new VersionWord(VersionWordKind.Year, year, new TextSpan(end, next));
            end = next;
            return word;
        }

        return null;
    }

    // reads the brackets and places behind a name, and moves behind them; always true
    private bool Finish(WorkMention mention, VersionWord? version = null)
    {
        ReadBrackets(ref mention, ref version, out var end);
        var start = mention.Span.Start;
        var before = VersionBefore.Take(text, start, floor, mention.Marked || names is not null, out var from);
        version ??= before;
        var draft = end;
        version ??= VersionBefore.ReadDraftBehind(text, ref draft);
        var placesEnd = draft;
        var supra = isSupra;
        if (TryReadPlacesBehind(mention, ref placesEnd, ref version))
        {
            Close(from, placesEnd, mention, version);
            scanned.IsSupra = supra;
            return true;
        }

        if (names is not null && definitions.Count == 0 && TryReadUnreadPlace(mention, end, out var unread, out var why))
        {
            places.Clear();
            SetCitation(new TextSpan(from, unread), mention, version, obstacle: new NotUnderstood(new TextSpan(from, unread), why));
            at = unread;
            return true;
        }

        // the Measures promulgated on April 13, 2020, 《办法》草案: these words select a version, but are no part of the citation
        version ??= VersionBefore.ReadClauseBehind(text, end);
        places.Clear();
        SetCitation(new TextSpan(from, definitions.Count == 0 ? Math.Max(end, mention.Span.End) : mention.Span.End), mention, version);
        at = end;
        return true;
    }

    private void ReadBrackets(ref WorkMention mention, ref VersionWord? version, out int end)
    {
        // [Cybersecurity Law] (promulgated …): the translated title of a foreign statute
        isSupra = false;
        end = mention.Span.End;
        if (names is not null && DefinitionForms.TryReadWithoutBracket(text, ref end, definitions))
        {
            return;
        }

        end += end < text.Length && text[end] == ']' ? 1 : 0;
        while (MayBeginBehind(end))
        {
            version ??= VersionBehind(ref end);
            var next = end;
            if (definitions.Count == 0 && DefinitionForms.TryRead(text, ref next, definitions))
            {
                end = next;
            }
            else if (names is not null && version is null && TryReadClauseBehind(ref end, out version))
            {
                // CSL as it stood in 2017, Article 35
            }
            else if (names is not null && !isSupra && TrySkipSupra(ref end))
            {
                isSupra = true;
            }
            else if (TryReadTitleBracket(end, out next))
            {
                mention = Extended(mention, next);
                end = next;
            }
            else if (names is not null && DefinitionForms.TryReadBracket(text, end, out var note, out next)
                && VersionBracket.IsNeutral(note.In(text)))
            {
                end = next; // （主席令第53号）
            }
            else if (TryReadOtherBracket(end, out next, out var isTranslation))
            {
                // 《国家安全法》（香港）第二十条, （二审稿）: with any other bracket the name is that of another text
                mention = isTranslation ? mention : Extended(mention, next);
                end = next;
            }
            else
            {
                break;
            }
        }
    }

    private readonly WorkMention Extended(WorkMention mention, int end) =>
        mention with { Name = mention.Name + text[mention.Span.End..end].ToString(), Span = new TextSpan(mention.Span.Start, end) };

    private readonly bool TryReadTitleBracket(int at, out int end) =>
        DefinitionForms.TryReadBracket(text, at, out var inside, out end) && VersionBracket.IsPartOfTitle(inside.In(text));

    // any other bracket between a name and its number, which may be a translation of the name
    private readonly bool TryReadOtherBracket(int at, out int end, out bool isTranslation)
    {
        isTranslation = false;
        if (!DefinitionForms.TryReadBracket(text, at, out var bracket, out end) || bracket.Length is 0 or > MaxOtherBracket
            || ChineseUnits.TryReadBracketed(text, ref at, out _))
        {
            return false;
        }

        var next = Lexer.SkipBlank(text, end);
        next = next < text.Length && text[next] is ',' ? Lexer.SkipBlank(text, next + 1) : next;
        var inside = bracket.In(text);
        isTranslation = names?.AreAllKnown(inside) == true || (!inside.ContainsAnyInRange('\u2E80', '\uFAFF') && text[at - 1] == '》');
        return ChinesePlaces.TryRead(text, ref next, loose: false, places) || EnglishWords.TryReadUnitWord(text, ref next, out _, out _);
    }

    private bool TryReadPlacesBehind(WorkMention mention, ref int end, ref VersionWord? version)
    {
        var next = Lexer.SkipBlank(text, end);
        if (next >= text.Length || (text[end..next].Contains('\n') && Lexer.IsLineStart(text, mention.Span.Start)))
        {
            return false; // a title in a line of its own, above the first article
        }

        // 《…》的第三十五条, 《…》里第三十五条, 《…》原第三十五条
        var particle = text[next] is '中' or '里' or '裡' or '内' && next + 1 < text.Length && text[next + 1] == '的' ? 2 : 1;
        var behindParticle = Lexer.SkipBlank(text, next + particle);
        if (text[next] is '的' or '之' or '中' or '里' or '裡' or '内' && behindParticle < text.Length && text[behindParticle] == '第')
        {
            next = behindParticle;
        }
        else if (VersionBefore.TryReadBetween(text, next, out var word, out var after))
        {
            version ??= word;
            next = after;
        }

        if (names is not null && next + 1 < text.Length)
        {
            // 《…》自第八条起至第十三条; 网安法旧35条
            next += text[next] is '自' or '从' && text[next + 1] == '第' ? 1 : 0;
            if (version is null && text[next] is '旧' or '原' or '新' or '现' && ChineseNumeral.IsNumeralCharacter(text[next + 1]))
            {
                version = new VersionWord(
                    text[next] is '旧' or '原' ? VersionWordKind.Former : VersionWordKind.Current, 0, new TextSpan(next, next + 1));
                next++;
            }

            // 网安法：21、25、37条
            var number = text[next] is '：' or ':' ? Lexer.SkipBlank(text, next + 1) : next;
            next = number < text.Length && ChineseNumeral.IsNumeralCharacter(text[number]) ? number : next;
        }

        var isNumber = text[next] == '第' || (mention.Kind == WorkMentionKind.Named && ChineseNumeral.IsNumeralCharacter(text[next]));
        if (isNumber && ChinesePlaces.TryRead(text, ref next, loose: text[next] != '第', places)
            && (text[end] is not ((>= '0' and <= '9') or '：' or ':') || places.Last[0].Kind == ProvisionKind.Article)
            && !(places.Last[0].Kind is { IsDivision: true } && text[end..next].Contains('\n')))
        {
            end = next;
            return true;
        }

        return TryReadEnglishPlacesBehind(ref end, ref version);
    }

    private bool TryReadEnglishPlacesBehind(ref int end, ref VersionWord? version)
    {
        // CSL, Article 35 · CSL's Article 35 · Id. art. 4; but in "Under the CSL, Article 59 of the NSL" the article belongs to the NSL
        var next = end;
        if (text[next] is '’' or '\'' && next + 1 < text.Length && text[next + 1] == 's')
        {
            next += 2;
        }

        next = Lexer.SkipBlank(text, next);
        var isBehindComma = next < text.Length && text[next] is ',' or '，';
        next = isBehindComma ? Lexer.SkipBlank(text, next + 1) : next;
        if (names is not null)
        {
            SkipMarksAndWords(ref next, isBehindComma);
            var head = new TextSpan(next, Math.Min(text.Length, next + MaxVersionHead));
            if (version is null && next < text.Length && VersionWords.TakeLatinHead(text, ref head) is { } before)
            {
                (version, next) = (before, head.Start);
            }

            // CSL A35
            if (next + 1 < text.Length && text[next] == 'A' && char.IsAsciiDigit(text[next + 1]) && next > end
                && TryReadArticleLetter(next, ref end))
            {
                return true;
            }
        }

        if (next >= text.Length || !(char.IsAsciiLetter(text[next]) || text[next] is '§' or '¶'))
        {
            return false;
        }

        var start = next;
        if (!EnglishPlaces.TryRead(text, ref next, running: true, places, afterName: true)
            || places.Last[0] is not { Anchor: StepAnchor.Numbered, Kind: <= ProvisionKind.Article })
        {
            return false;
        }

        if (TryReadBehind(EndOfTouching(start, names is null ? next : SkipTranslation(next)), out _, out _, out _))
        {
            // CSL, arts. 1–2 or Art. 14 NSL: the name behind takes the numbers from the second unit on
            var second = names is null ? -1 : places.StartOfSecondUnit(text);
            next = start;
            if (second < 0 || !EnglishPlaces.TryRead(text[..second], ref next, running: true, places, afterName: true))
            {
                return false;
            }
        }

        end = next;
        return true;
    }

    private readonly bool TryReadArticleLetter(int letter, ref int end)
    {
        var next = letter + 1;
        if (!EnglishWords.TryReadDigits(text, ref next, out var number))
        {
            return false;
        }

        places.Clear();
        var step = new PlaceStep(ProvisionKind.Article, StepAnchor.Numbered, new ProvisionNumber(number), null, 1, new TextSpan(letter,
            next));
        places.Add([step], letter, next);
        end = next;
        return true;
    }

    // a bracket can begin here, or behind a gap
    private readonly bool MayBeginBehind(int end) =>
        end < text.Length && (text[end] is '（' or '(' or '[' or ',' or '，' or '→' or '-' or '=' or '＝' or '/' || Lexer.IsBlank(text[end]));

    private void SetCitation(
        TextSpan span, WorkMention mention, VersionWord? version, CitationPair? pair = null, NotUnderstood? obstacle = null)
    {
        scanned.Set(span, mention, version, pair, obstacle);
        Citation = scanned;
    }

    // sets a citation whose places are read, and moves behind it; always true
    private bool Close(int start, int end, WorkMention mention, VersionWord? version, CitationPair? pair = null)
    {
        if (names is not null)
        {
            return CloseInProse(start, end, mention, version, pair);
        }

        if (version is null && mention.Kind != WorkMentionKind.Self && MayBeginBehind(end))
        {
            var behind = end;
            version = VersionBehind(ref behind) is { Kind: VersionWordKind.Year or VersionWordKind.Former, Day: null } word ? word : null;
            end = version is null ? end : behind;
        }

        SetCitation(new TextSpan(start, end), mention, version);
        at = end;
        if (ChinesePlaces.GoesOn(text, end, out var further, out var isContradiction))
        {
            if (isContradiction)
            {
                TakeContradiction(start, further);
            }
            else
            {
                NotUnderstood = new NotUnderstood(
                    new TextSpan(end, further), "A part of a 款 has no id. The citation was resolved without it.");
            }

            at = further;
        }
        else if (EnglishWords.TryReadUnreachable(text, end, out var from, out further))
        {
            NotUnderstood = new NotUnderstood(
                new TextSpan(from, further), "A part of a paragraph has no id. The citation was resolved without it.");
            at = further;
        }

        return true;
    }

    private void TakeContradiction(int start, int end)
    {
        NotUnderstood = new NotUnderstood(new TextSpan(start, end), "A relative unit follows a numbered one.");
        Citation = null;
    }
}
