using System.Buffers;
using System.Collections.Immutable;
using Statutes.Citations.Parsing.English;
using Statutes.Citations.Parsing.Tokens;
using Statutes.Citations.Syntax;
using Statutes.Model.Text;
using Statutes.Model.Works;

namespace Statutes.Citations.Parsing.Scanning;

/// <summary>
/// Reads names of works in running Chinese text: titles in marks, known names, and the unknown name of a law without marks
/// before a number (刑法第二百八十五条), so that its article is not taken for one of another law. The words around names are in
/// <c>words/chinese-mentions.tsv</c>, which describes each list.
/// </summary>
internal static class ChineseMentions
{
    /// <summary>The search for an unknown name goes no further back; in UTF-16 code units.</summary>
    private const int MaxName = 40;

    private const int LongestRun = 12;

    // the longest word that leads up to a name
    private const int LongestLead = 8;

    // 台湾地区现行的《…》
    private const int MostBetween = 3;

    private const string ChineseDigits = "一二三四五六七八九十";

    private static readonly ImmutableArray<string> NameEnds = InstrumentTitles.For(InstrumentTitleUse.UnmarkedName, Language.Chinese);

    // alone they name nothing: 规定第三条
    private static readonly ImmutableArray<string> NotAlone = InstrumentTitles.For(InstrumentTitleUse.NotAlone, Language.Chinese);
    private static readonly ImmutableArray<string> LongerTitles = InstrumentTitles.For(InstrumentTitleUse.LongerTitle, Language.Chinese);
    private static readonly SearchValues<char> LastOfName =
        SearchValues.Create([.. NameEnds.Select(n => n[^1]).Concat(ChineseDigits).Distinct()]);

    private static readonly WordTable Table = WordTable.Load("chinese-mentions");
    private static readonly string[] NoNames = Table.Words("not-a-name");
    private static readonly string[] Leads = Table.Words("lead");
    private static readonly string[] NamesWithLeads = Table.Words("name-with-lead");
    private static readonly WordsByLast OtherJurisdictions = new(Table.Words("other-jurisdiction"));
    private static readonly WordsByLast OtherDocuments = new(Table.Words("other-document"));
    private static readonly WordsByLast BetweenPlaceAndTitle = new(Table.Words("between-place-and-title"));

    // with one of these before it, a known name begins where it seems to begin
    private static readonly SearchValues<char> LastOfLead =
        SearchValues.Create([.. Table.Words("last-character-of-lead").Select(c => c[0])]);

    // a verb counts only right before a known name, so that no other law is shortened to one of the catalog
    private static readonly WordsByLast LeadsAndVerbs = new(Leads.Concat(Table.Words("verb")));

    /// <summary>Reads a title in marks, or 宪法; returns null if neither begins at <paramref name="at"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The position.</param>
    /// <param name="inProse">Whether a title without marks may be around it: 关于修改《网络安全法》的决定. A law writes such a title in marks.</param>
    /// <param name="floor">Nothing before this position counts.</param>
    public static WorkMention? TryRead(ReadOnlySpan<char> text, int at, bool inProse, int floor)
    {
        if (text[at] is '宪' or '憲')
        {
            // behind one of these characters 宪 belongs to another word: 违宪, 护宪
            var isInsideAWord = at > 0 && text[at - 1] is '违' or '立' or '合' or '護' or '护' or '行';
            return !isInsideAWord && at + 1 < text.Length && text[at + 1] == '法' && !AnaphoricMentions.GoesOnAfterLaw(text, at + 2)
                ? new WorkMention(WorkMentionKind.Named, "宪法", false, new TextSpan(at, at + 2))
                : null;
        }

        if (!TitleMarks.TryRead(text, at, out var inside, out var end))
        {
            return null;
        }

        // 越南《网络安全法》 is not PRC law, and 关于修改《网络安全法》的决定 is another work
        var place = JurisdictionBefore(text, at);
        if (inProse && place.IsEmpty && OuterTitle.TryRead(text, new TextSpan(at, end), floor, out var outer))
        {
            return new WorkMention(WorkMentionKind.Named, outer.In(text).ToString(), true, outer);
        }

        var name = place.IsEmpty ? inside.In(text).ToString() : $"{place}{inside.In(text)}";
        return new WorkMention(WorkMentionKind.Named, name, true, new TextSpan(at - place.Length, end));
    }

    /// <summary>Reads a known name backwards from its last character.</summary>
    /// <param name="text">The text.</param>
    /// <param name="last">The position of the last character.</param>
    /// <param name="floor">The name begins here or later.</param>
    /// <param name="names">The known names.</param>
    /// <returns>Null if no known name ends there, or if it is part of a longer title.</returns>
    public static WorkMention? TryReadKnown(ReadOnlySpan<char> text, int last, int floor, NameDictionary names)
    {
        if (last + 1 < text.Length && text[last] == '法' && AnaphoricMentions.GoesOnAfterLaw(text, last + 1))
        {
            return null;
        }

        var start = names.MatchBackward(text, last + 1);
        if (start >= floor && OuterTitle.TryRead(text, new TextSpan(start, last + 1), floor, out var outer))
        {
            return new WorkMention(WorkMentionKind.Named, outer.In(text).ToString(), true, outer);
        }

        return start >= floor && !ContinuesAsTitle(text, last + 1) && !IsPartOfLonger(text, start, floor)
            ? new WorkMention(WorkMentionKind.Named, text[start..(last + 1)].ToString(), false, new TextSpan(start, last + 1))
            : null;
    }

    /// <summary>Whether an unknown name can end with a character.</summary>
    public static bool MayEndName(char c) => LastOfName.Contains(c);

    /// <summary>
    /// Reads the unknown name that ends right before the number at <paramref name="at"/>; returns null if there is no such
    /// name.
    /// </summary>
    public static WorkMention? TryReadUnknown(ReadOnlySpan<char> text, int at, int floor)
    {
        var end = Lexer.SkipBlankBack(text, at);
        if (end <= floor || !MayEndName(text[end - 1]))
        {
            return null;
        }

        if (text[end..at].Contains('\n'))
        {
            return null; // a heading above the first article of a chapter
        }

        var start = end;
        while (start > floor && end - start < MaxName && Lexer.IsWide(text[start - 1]) && !IsPunctuation(text[start - 1]))
        {
            start--;
        }

        var run = text[start..end];
        // 附件一第三条
        var annex = run.TrimEnd(ChineseDigits);
        var isAnnex = annex.Length < run.Length && (annex.EndsWith("附件") || annex.EndsWith("附录") || annex.EndsWith("附表"));
        if (!EndsLikeAName(run) && !isAnnex)
        {
            return null;
        }

        // …若干问题的规定第五条: the title began before 的
        var cut = LastLead(run);
        start += cut > 1 && run[cut - 1] == '的' && IsNoName(run[cut..]) ? LastLead(run[..(cut - 1)]) : cut;
        run = text[start..end];
        return run.Length > 1 && !IsNoName(run)
            ? new WorkMention(WorkMentionKind.Named, run.ToString(), false, new TextSpan(start, end))
            : null;
    }

    /// <summary>Returns where the Chinese characters begin that stand right before a position, at most 12 of them.</summary>
    public static int StartOfRun(ReadOnlySpan<char> text, int at, int floor)
    {
        var start = at;
        while (start > floor && at - start < LongestRun && Lexer.IsWide(text[start - 1]) && !IsPunctuation(text[start - 1]))
        {
            start--;
        }

        return start;
    }

    /// <summary>
    /// Reads the words right before a number in prose that name another document or a foreign law: NIS2指令第21条, 补充协议二第3条,
    /// 台湾地区“国家安全法”第二条. Returns null if there are no such words.
    /// </summary>
    public static WorkMention? TryReadOtherDocument(ReadOnlySpan<char> text, int at, int floor)
    {
        var end = Lexer.SkipBlankBack(text, at);
        if (end <= floor || text[end..at].Contains('\n'))
        {
            return null;
        }

        if (text[end - 1] is '”' or '"' or '」' or '』' or '’')
        {
            var open = text[floor..(end - 1)].LastIndexOfAny("“\"「『‘");
            var place = open < 0 || end - (floor + open) > MaxName ? [] : JurisdictionBefore(text, floor + open);
            var from = floor + open - place.Length;
            return place.IsEmpty
                ? null
                : new WorkMention(WorkMentionKind.Named, text[from..end].ToString(), true, new TextSpan(from, end));
        }

        var run = text[floor..end].TrimEnd(ChineseDigits);
        if (OtherDocuments.EndOf(run) is not { } document)
        {
            return null;
        }

        var start = floor + run.Length - document.Length;
        start -= start > floor && text[start - 1] is '本' or '该' or '該' ? 1 : 0;
        return new WorkMention(WorkMentionKind.Named, text[start..end].ToString(), false, new TextSpan(start, end));
    }

    private static bool ContinuesAsTitle(ReadOnlySpan<char> text, int at)
    {
        foreach (var longer in LongerTitles)
        {
            if (text[at..].StartsWith(longer, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether the words before a name make it another law: 香港国家安全法, 某省网络安全法. A word that leads up to a name does not, nor does
    /// a mark.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the name begins.</param>
    /// <param name="floor">Nothing before this position counts.</param>
    public static bool IsPartOfLonger(ReadOnlySpan<char> text, int start, int floor)
    {
        var end = Lexer.SkipBlankBack(text, start);
        end = end > floor && text[end - 1] is '的' or '之' ? end - 1 : end;
        var before = text[Math.Max(floor, end - MaxName)..end];
        if (!JurisdictionBefore(before, before.Length).IsEmpty)
        {
            return true;
        }

        if (end != start || before.IsEmpty || !Lexer.IsWide(before[^1]) || IsPunctuation(before[^1]))
        {
            return false;
        }

        // 中华人民共和国 begins a title; before any other name only certain words may stand (技术网络安全法, 某省网络安全法)
        var isWhole = text[start..].StartsWith(CountryName.Chinese, StringComparison.Ordinal);
        return isWhole ? EndsWithForeignCountry(before) : !EndsWithLead(before);
    }

    // 新加坡的《…》, 台湾地区《…》, 澳门第13/2019号法律《…》: the words from the place on; empty if no other place is named
    private static ReadOnlySpan<char> JurisdictionBefore(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        for (var more = 0; more <= MostBetween; more++)
        {
            if (OtherJurisdictions.EndOf(text[..end]) is { } place)
            {
                return text[(end - place.Length)..at];
            }

            var word = EnglishNameWords.WordEndingAt(text, Lexer.SkipBlankBack(text, end), 0);
            if (word.Length > 1 && EnglishNameWords.OtherJurisdictions.Contains(word))
            {
                return text[(Lexer.SkipBlankBack(text, end) - word.Length)..at];
            }

            var before = SkipBetweenBack(text, end);
            if (before == end)
            {
                break;
            }

            end = before;
        }

        // 中華民國111年修正公布之《…》
        var clause = text[Math.Max(0, at - MaxName)..at];
        if (!clause.ContainsAny('國', '国'))
        {
            return [];
        }

        clause = clause[(clause.LastIndexOfAny("。；，\n》") + 1)..];
        return clause.Contains("中華民國", StringComparison.Ordinal) || clause.Contains("中华民国", StringComparison.Ordinal)
            ? clause
            : [];
    }

    private static int SkipBetweenBack(ReadOnlySpan<char> text, int end)
    {
        end = Lexer.SkipBlankBack(text, end);
        if (end > 0 && text[end - 1] is '“' or '"' or '「' or '『' or '‘' or '：' or ':' or '|' or '｜' or '│')
        {
            return end - 1;
        }

        if (BetweenPlaceAndTitle.EndOf(text[..end]) is { } words)
        {
            return end - words.Length;
        }

        // 第13/2019号法律
        if (end > 0 && (text[end - 1] is '号' or '號' || text[..end].EndsWith("号法律") || text[..end].EndsWith("號法律")))
        {
            var near = Math.Max(0, end - MaxName);
            var start = near + text[near..end].LastIndexOf('第');
            return start >= near && text[start..end].IndexOfAny("，。；、《》\n") < 0 ? start : end;
        }

        return end;
    }

    // 我国 and 本国 are ours; any other 国 is another country
    private static bool EndsWithForeignCountry(ReadOnlySpan<char> before) =>
        before[^1] is '国' or '國' && before.Length > 1 && before[^2] is not ('我' or '中' or '全' or '本' or '和' or '回' or '在' or '祖');

    private static bool EndsWithLead(ReadOnlySpan<char> before)
    {
        if (LastOfLead.Contains(before[^1]) || EndsWithLeadWord(before))
        {
            return true;
        }

        // 違反, 參閱: the lists have the simplified forms
        Span<char> simplified = stackalloc char[LongestLead];
        var tail = before.Length > LongestLead ? before[^LongestLead..] : before;
        for (var i = 0; i < tail.Length; i++)
        {
            simplified[i] = TraditionalCharacters.SimplifyAt(tail, i);
        }

        var end = simplified[..tail.Length];
        return !end.SequenceEqual(tail) && (LastOfLead.Contains(end[^1]) || EndsWithLeadWord(end));
    }

    private static bool EndsWithLeadWord(ReadOnlySpan<char> before) => LeadsAndVerbs.EndOf(before) is not null;

    /// <summary>
    /// Returns the next position in a run without marks (是否具备网络安全法) where a name can begin: right behind a verb or a word that
    /// leads up to a name.
    /// </summary>
    /// <param name="run">The run.</param>
    /// <param name="at">The search begins after this position.</param>
    /// <returns>-1 if there is no such position.</returns>
    public static int NextStartInRun(ReadOnlySpan<char> run, int at)
    {
        for (var start = at + 1; start < run.Length - 1; start++)
        {
            if (EndsWithLeadWord(run[..start]) && !IsPartOfLonger(run, start, 0))
            {
                return start;
            }
        }

        return -1;
    }

    private static int LastLead(ReadOnlySpan<char> run)
    {
        var cut = 0;
        foreach (var lead in Leads)
        {
            for (var at = run.LastIndexOf(lead, StringComparison.Ordinal);
                at >= 0;
                at = run[..at].LastIndexOf(lead, StringComparison.Ordinal))
            {
                if (at + lead.Length < run.Length - 1 && !IsInsideAName(run, at))
                {
                    cut = Math.Max(cut, at + lead.Length);
                    break;
                }
            }
        }

        return cut;
    }

    private static bool IsInsideAName(ReadOnlySpan<char> run, int at)
    {
        foreach (var name in NamesWithLeads)
        {
            for (var start = Math.Max(0, at - name.Length + 1); start <= at; start++)
            {
                if (run[start..].StartsWith(name, StringComparison.Ordinal))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool EndsLikeAName(ReadOnlySpan<char> run)
    {
        foreach (var end in NameEnds)
        {
            if (run.EndsWith(end, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNoName(ReadOnlySpan<char> run)
    {
        // 本法总则 is a part of the law itself
        if (run[0] == '本' && run[^1] is '则' or '則')
        {
            return true;
        }

        foreach (var word in NoNames)
        {
            if (run.SequenceEqual(word))
            {
                return true;
            }
        }

        foreach (var word in NotAlone)
        {
            if (run.SequenceEqual(word))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPunctuation(char c) =>
        c is >= '\u3000' and <= '\u303F' or >= '\uFF00' and <= '\uFF0F' or >= '\uFF1A' and <= '\uFF20'
            or '“' or '”' or '‘' or '’' or '…' or '—';
}
