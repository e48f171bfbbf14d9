using System.Buffers;
using Statutes.Citations.Parsing.English;
using Statutes.Citations.Parsing.Scanning;
using Statutes.Citations.Parsing.Tokens;
using Statutes.Model.Ids;
using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Citations.Finding;

/// <summary>What a text has named, defined and cited before the current position.</summary>
internal sealed class FindingContext(string text, NameDictionary names, NamedWorks namedWorks)
{
    // no longer stretch between a name and its number is glue; in UTF-16 code units
    private const int LongestGlue = 24;

    private const int LongestAnnex = 24;

    // an article of a contract further away says nothing about a number alone
    private const int ReachOfContract = 200;

    // a line may be endless
    private const int ReachOfLine = 2_000;

    // a place further away does not tell which law a short name means
    private const int ReachOfPlace = 300;

    private static readonly WordTable Table = WordTable.Load("context");

    // what a law says of itself in its first article
    private static readonly string[] MadeUnder = Table.Words("made-under");

    // words that say that the numbers in a text are those of two versions side by side
    private static readonly string[] SideBySide = Table.Words("side-by-side");

    private static readonly SearchValues<string> ContractWords =
        SearchValues.Create(Table.Words("contract-word"), StringComparison.Ordinal);

    private static readonly string[] Annexes = Table.Words("annex");

    private static readonly IReadOnlyList<string[]> Elsewhere = Table.Rows("elsewhere");

    private static readonly WordsByLast Contracts = new(Table.Words("contract"));

    private static readonly string[] GlueWords = Table.Words("glue");

    private static readonly SearchValues<char> GlueMarks =
        SearchValues.Create(" \t·—–-_/\\|()（）[]【】［］<>《》〈〉“”\"'‘’「」『』:：,，#*~+=>→.…0123456789里中之的于在其^¹²³");

    private ReferredWork? titleWork;
    private bool isTitleRead;
    private bool? isMadeUnderALaw;
    private bool? comparesVersions;
    private bool? isContract;
    private (DateOnly? Day, bool IsRead)? madeOn;

    /// <summary>The text.</summary>
    public string Text => text;

    /// <summary>The works that names refer to.</summary>
    public NamedWorks NamedWorks => namedWorks;

    /// <summary>The names that the text has defined.</summary>
    public DefinedNames Defined { get; } = new();

    /// <summary>The articles of the text itself.</summary>
    public DocumentArticles OwnArticles { get; } = new(text);

    /// <summary>The works named in the sentence, in the paragraph and in the text.</summary>
    public Scope Scope { get; } = new(text);

    /// <summary>The work cited last; null at the beginning.</summary>
    public ReferredWork? LastCited { get; set; }

    /// <summary>Where the citation before the current one ends.</summary>
    public int LastEnd { get; set; }

    /// <summary>The place cited last; null at the beginning, and after a place that does not exist.</summary>
    public ProvisionId? LastPlace { get; set; }

    /// <summary>The work whose title is the whole first line of the text; null where it is no title.</summary>
    public ReferredWork? TitleWork()
    {
        if (!isTitleRead)
        {
            (titleWork, isTitleRead) = (ReadTitle(), true);
        }

        return titleWork;
    }

    /// <summary>The provision whose wording the text quotes; null where none is quoted.</summary>
    public QuotedProvision? Quoted { get; set; }

    /// <summary>The numbered notes of the text.</summary>
    public Footnotes Notes { get; } = new(text);

    /// <summary>The work of the note to which the words right before a position refer: supra note 3, 同前注[1].</summary>
    public ReferredWork? WorkOfNoteBefore(int start) => Notes.WorkBefore(start);

    /// <summary>The work that was named last without an article, and where its name ends; null at the beginning.</summary>
    public (ReferredWork Work, int End)? LastName { get; set; }

    /// <summary>What the text means by short names, where it spells them out.</summary>
    public OtherExpansions OtherExpansions { get; } = new(text, namedWorks);

    /// <summary>Whether a position is right behind the number of an annex or a clause: Annex 4, item 6.</summary>
    public bool StandsBehindAnnex(int start)
    {
        var before = text.AsSpan(Math.Max(0, start - LongestAnnex), Math.Min(start, LongestAnnex)).TrimEnd(" ,，、的");
        before = before.TrimEnd("0123456789.IVXABCDEFG一二三四五六七八九十").TrimEnd();
        foreach (var word in Annexes)
        {
            if (before.EndsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// The work whose name stands right before a position, with marks alone between them: 《网安法》·第31条, CSL (art 20). Null where there is
    /// none.
    /// </summary>
    public ReferredWork? WorkRightBefore(int start)
    {
        if (LastName is not { } last || last.End > start || start - last.End > LongestGlue)
        {
            return null;
        }

        var glue = text.AsSpan(last.End, start - last.End).Trim();
        for (var again = true; again;)
        {
            again = false;
            glue = glue.TrimStart(" (（[【");
            foreach (var words in GlueWords)
            {
                if (glue.StartsWith(words, StringComparison.Ordinal))
                {
                    glue = glue[words.Length..];
                    again = true;
                    break;
                }
            }
        }

        return glue.ContainsAny("。；;!?！？\n、") || glue.ContainsAnyExcept(GlueMarks) ? null : last.Work;
    }

    /// <summary>
    /// Whether the line cites an article of a contract or another private paper before a position: 合同第十条…《数据安全法》第二十七条…第十二条. Then a
    /// number alone may be one of its articles.
    /// </summary>
    public bool CitesAContract(int start)
    {
        var before = text.AsSpan(Math.Max(0, start - ReachOfContract), Math.Min(start, ReachOfContract));
        before = before[(before.LastIndexOf('\n') + 1)..];
        if (Contracts.EndOf(before.TrimEnd("》”")) is not null)
        {
            return true;
        }

        for (var at = before.IndexOf('第'); at >= 0;)
        {
            if (Contracts.EndOf(before[..at].TrimEnd("》”")) is not null)
            {
                return true;
            }

            var next = before[(at + 1)..].IndexOf('第');
            at = next < 0 ? -1 : at + 1 + next;
        }

        return false;
    }

    /// <summary>
    /// The generic name with a comma right before a position, which the text gave to no work: the Regulations, Article 5. Null where there
    /// is none.
    /// </summary>
    public string? GenericNameBefore(int start)
    {
        var before = text.AsSpan(Math.Max(0, start - LongestGlue), Math.Min(start, LongestGlue)).TrimEnd();
        if (before.Length < 2 || before[^1] != ',')
        {
            return null;
        }

        before = before[..^1];
        var gap = before.LastIndexOf(' ');
        var isNamed = gap > 0 && char.IsAsciiLetterUpper(before[gap + 1 < before.Length ? gap + 1 : gap])
            && before[..gap].EndsWith("the", StringComparison.OrdinalIgnoreCase);
        return isNamed && GenericName.Read(before[(gap + 1)..].ToString()) is not null ? before[(gap + 1)..].ToString() : null;
    }

    /// <summary>
    /// Where the text cited an article of its own last, 本条例第十四条, or named a paper that it does not define, the Interim Provisions; -1 where
    /// it did not, or named a law since.
    /// </summary>
    public int OtherPaperAt { get; set; } = -1;

    /// <summary>Whether "its", "their" or "whose" is right before a number, which then belongs to the subject of the sentence.</summary>
    public bool StandsBehindPossessive(int start)
    {
        var before = text.AsSpan(0, start).TrimEnd();
        foreach (var word in (ReadOnlySpan<string>)["its", "their", "whose"])
        {
            if (before.EndsWith(word, StringComparison.OrdinalIgnoreCase)
                && (before.Length == word.Length || !char.IsAsciiLetter(before[^(word.Length + 1)])))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The day on which the text, if it is a contract, says that it was made; else null.</summary>
    public DateOnly? MadeOn => (madeOn ??= (ContractDate.Read(text), true)).Day;

    /// <summary>
    /// The first or the second of the two works of the sentence, where the words right before a position point to it: 前者为第五十八条. Null
    /// where no such words are there, or where the sentence does not name two works.
    /// </summary>
    public ReferredWork? FormerOrLatter(int start)
    {
        var before = text.AsSpan(0, start).TrimEnd("为是的在见即系，：: ");
        var isFormer = before.EndsWith("前者", StringComparison.Ordinal);
        return Scope.Sentence is [var first, var second] && (isFormer || before.EndsWith("后者", StringComparison.Ordinal))
            ? isFormer ? first : second
            : null;
    }

    /// <summary>Whether the words are those of a contract: 甲方, 本合同. Then 本条 is one of its own.</summary>
    public bool IsContract => isContract ??= text.AsSpan().ContainsAny(ContractWords);

    /// <summary>Whether the text says that it is made under a law: 根据宪法，制定本法. Then 本法 is the text itself.</summary>
    public bool IsMadeUnderALaw => isMadeUnderALaw ??= MadeUnder.Any(words => text.Contains(words, StringComparison.Ordinal));

    /// <summary>Whether the text sets the numbers of two versions side by side, so that a number alone may be of either.</summary>
    public bool ComparesVersions => comparesVersions ??= SideBySide.Any(words => text.Contains(words, StringComparison.Ordinal));

    /// <summary>
    /// Whether a name stands in quotation marks in a bracket, as a definition does, behind something else than its work: (the “CSL”) behind
    /// a letter.
    /// </summary>
    /// <param name="span">The name.</param>
    /// <param name="work">The work that usually has the name.</param>
    public bool DefinesAnother(TextSpan span, WorkId work)
    {
        var isQuoted = span.Start > 0 && text[span.Start - 1] is '“' or '"' or '「' && span.End + 1 < text.Length
            && text[span.End] is '”' or '"' or '」';
        if (!isQuoted || text[span.End + 1] is not (')' or '）' or ';' or '；' or ','))
        {
            return false;
        }

        // ("CSL", Art. 66) cites
        var behind = Lexer.SkipBlank(text, span.End + 2);
        if (EnglishWords.TryReadUnitWord(text, ref behind, out _, out _) || (behind < text.Length && text[behind] == '第'))
        {
            return false;
        }

        var before = text.AsSpan(0, span.Start - 1).TrimEnd();
        foreach (var lead in (ReadOnlySpan<string>)["the", "hereinafter", "hereinafter the", "下称", "以下简称", "简称", "以下称"])
        {
            before = before.EndsWith(lead, StringComparison.OrdinalIgnoreCase) ? before[..^lead.Length].TrimEnd() : before;
        }

        before = before.TrimEnd(",，");
        var near = before[Math.Max(0, before.Length - LongestAnnex)..];
        var isInBracket = near.LastIndexOfAny('（', '(') > near.LastIndexOfAny('）', ')');
        return isInBracket && !(Scope.Recent.Count > 0 && Scope.Recent[0].Id == work);
    }

    /// <summary>
    /// Whether the line of a short name has a word by which it means the law of another place: HKSAR v Lai …, NSL 42(2). A title in marks,
    /// and a name with PRC, do not mean that.
    /// </summary>
    /// <param name="name">The place of the name.</param>
    /// <param name="work">The work that usually has the name.</param>
    public bool IsElsewhere(TextSpan name, WorkId work)
    {
        var line = default(ReadOnlySpan<char>);
        foreach (var row in Elsewhere)
        {
            if (row[2] != work.Slug)
            {
                continue;
            }

            if (line.IsEmpty)
            {
                var before = text.AsSpan(Math.Max(0, name.Start - ReachOfPlace)..name.Start);
                var behind = text.AsSpan(name.End..Math.Min(text.Length, name.End + ReachOfPlace));
                var end = behind.IndexOf('\n') is var stop and >= 0 ? stop : behind.Length;
                line = text.AsSpan((name.Start - before.Length + before.LastIndexOf('\n') + 1)..(name.End + end));
                if (text.AsSpan(0, name.Start).TrimEnd().EndsWith("PRC", StringComparison.Ordinal))
                {
                    return false;
                }
            }

            if (line.Contains(row[1], StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the name of a work in marks follows a position after 、, a comma or 和.</summary>
    public bool StandsBeforeAnotherName(int end)
    {
        var next = Lexer.SkipBlank(text, end);
        if (next >= text.Length || text[next] is not ('、' or '，' or ',' or '和' or '及' or '与'))
        {
            return false;
        }

        next = Lexer.SkipBlank(text, next + 1);
        if (next >= text.Length || text[next] != '《')
        {
            return false;
        }

        if (text[Lexer.SkipBlank(text, end)] is '，' or ',')
        {
            return true;
        }

        var before = text.AsSpan(Math.Max(0, end - ReachOfLine)..end);
        return !before[(before.LastIndexOf('\n') + 1)..].Contains('》');
    }

    /// <summary>The language of the words of a span.</summary>
    public Language LanguageOf(TextSpan span) => LanguageDetector.OfWords(span.In(text));

    private ReferredWork? ReadTitle()
    {
        var line = text.AsSpan().TrimStart();
        var end = line.IndexOfAny('\n', '\r');
        line = (end >= 0 ? line[..end] : line).Trim(" #*《》\u3000\t");
        return line.Length is > 1 and < 100 && names.IsKnown(line) && namedWorks.Find(line.ToString()).Work is { Id: not null } work
            ? work
            : null;
    }
}
