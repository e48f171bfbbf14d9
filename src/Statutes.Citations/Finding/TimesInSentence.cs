using System.Buffers;
using Statutes.Citations.Parsing.English;
using Statutes.Citations.Parsing.Tokens;
using Statutes.Model.Works;

namespace Statutes.Citations.Finding;

/// <summary>
/// Finds in the sentence of a citation a time at which another version of its work was the law: In 2019 the only duty was Article 42(2) of
/// the CSL. Then its number may be of that version. The words are in <c>words/context.tsv</c>.
/// </summary>
internal static class TimesInSentence
{
    // words further away do not speak of the article; in UTF-16 code units
    private const int Reach = 220;
    private const int ReachOfLaw = 24;
    private const int ReachOfMail = 2_000;

    private static readonly WordTable Table = WordTable.Load("context");

    // when it was first passed, 出台之前, then provided: another time, without a date
    private static readonly SearchValues<string> Past = SearchValues.Create(Table.Words("past"), StringComparison.OrdinalIgnoreCase);

    // 现在, today: what follows speaks of the date of the question
    private static readonly SearchValues<string> Present = SearchValues.Create(Table.Words("present"), StringComparison.OrdinalIgnoreCase);

    // 起施行, amended: beside a day in the life of a law
    private static readonly SearchValues<string> Lives =
        SearchValues.Create(Table.Words("life-of-law"), StringComparison.OrdinalIgnoreCase);

    // was, held, fined: the sentence tells of an event
    private static readonly SearchValues<string> PastVerbs =
        SearchValues.Create(Table.Words("past-verb"), StringComparison.OrdinalIgnoreCase);

    // in, since, end of: words before a year without a day
    private static readonly WordsByLast BeforeYear = new(Table.Words("before-year"));

    // until 2025, before 2026: the time ends with the date; so does 2026年以前
    private static readonly WordsByLast Until = new(Table.Words("until"));

    // the first character of a date: a digit of the year or the day, or the letter of a month
    private static readonly SearchValues<char> MayBegin = SearchValues.Create("0123456789１２一二JFMASONDjfmasond");

    /// <summary>Returns a version that was the law at a time in the sentence, other than the version as which a citation is read.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the citation begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="work">The work.</param>
    /// <param name="version">The version as which it is read.</param>
    /// <returns>The other version; null where every time in the sentence is one of <paramref name="version"/>.</returns>
    public static LawVersion? OtherVersion(ReadOnlySpan<char> text, int start, int end, Work work, LawVersion version)
    {
        if (QuotedMail(text, start) is var (from, to) && ByDate(text, from, to, work, version) is { } then)
        {
            return then;
        }

        var (first, stop) = SentenceEnds.Around(text, start, end, Reach);
        var before = text[first..start];
        if (before.ContainsAny(Present) && IsPresentLast(before))
        {
            return null; // 已于2020年6月1日废止，现在应当看第二条
        }

        var other = ByDate(text, first, start, work, version) ?? ByDate(text, end, stop, work, version)
            ?? (TellsOfThePast(text[first..stop]) ? Beside(text, first, stop, work, version) : null);
        if (other is not null || !text[first..stop].ContainsAny(Past))
        {
            return other;
        }

        return work.Versions.LastOrDefault(v => !v.Draft && v.Date < version.Date);
    }

    /// <summary>Returns the version that was the law on a day, where it is not the one as which a citation is read; else null.</summary>
    public static LawVersion? OtherVersionOn(DateOnly day, Work work, LawVersion version) =>
        Other(work, version, (day, day), isUntil: false, isOfALaw: false);

    // whether no digit, as of a date, follows the word for today
    private static bool IsPresentLast(ReadOnlySpan<char> before)
    {
        var at = 0;
        while (before[at..].IndexOfAny(Present) is var found and >= 0)
        {
            at += found + 1;
        }

        return !before[at..].ContainsAny("0123456789〇") && !before[at..].ContainsAny(Past);
    }

    private static LawVersion? ByDate(ReadOnlySpan<char> text, int from, int to, Work work, LawVersion version, bool isBeside = false)
    {
        for (var at = from; at < to; at++)
        {
            var skip = text[at..to].IndexOfAny(MayBegin);
            if (skip < 0)
            {
                return null;
            }

            at += skip;
            var next = at;
            if ((at > 0 && char.IsAsciiLetterOrDigit(text[at - 1])) || !DateForms.TryRead(text[..to], ref next, out var year, out var day)
                || (day is null && !IsYear(text, at, next)))
            {
                continue;
            }

            var time = PeriodOf(text[at..next], year, day);
            var isOfALaw = IsOfALaw(text, at, next);
            if (!(isBeside && isOfALaw) && Other(work, version, time, IsUntil(text, at, next), isOfALaw) is { } other)
            {
                return other;
            }

            at = next - 1;
        }

        return null;
    }

    // 2019年, December 2025, in 2019, （2021）粤0305民初1号
    private static bool IsYear(ReadOnlySpan<char> text, int at, int end)
    {
        // CSL (2016) Art. 35, 《…》（2016年）第三十五条: words that select a version, and are read as such
        var close = end + (end < text.Length && text[end] == '年' ? 1 : 0);
        if (close + 1 < text.Length && text[close] is ')' or '）')
        {
            var place = Lexer.SkipBlank(text, close + 1);
            if (place < text.Length && (text[place] is '第' or '§' || EnglishWords.TryReadUnitWord(text, ref place, out _, out _)))
            {
                return false;
            }
        }

        if (char.IsAsciiLetter(text[at]) || text[end - 1] is '年' or '月' || (end < text.Length && text[end] == '年'))
        {
            return true;
        }

        if (end + 1 < text.Length && at > 0 && text[end] is ')' or '）' or ']' && text[at - 1] is '(' or '（' or '[')
        {
            var behind = text[Lexer.SkipBlank(text, end + 1) is var next && next < text.Length ? next : end];
            return char.IsAsciiLetterUpper(behind) || (Lexer.IsWide(behind) && behind is not ('第' or '《' or '，' or '。' or '、' or '；'));
        }

        return BeforeYear.EndOf(text[..Lexer.SkipBlankBack(text, at)]) is { } words
            && EnglishWords.IsWordStart(text, Lexer.SkipBlankBack(text, at) - words.Length);
    }

    private static bool IsUntil(ReadOnlySpan<char> text, int at, int next)
    {
        if (text[next..].StartsWith("以前") || text[next..].StartsWith("之前") || text[next..].StartsWith("前"))
        {
            return true;
        }

        var end = Lexer.SkipBlankBack(text, at);
        return Until.EndOf(text[..end]) is { } words && (Lexer.IsWide(words[0]) || EnglishWords.IsWordStart(text, end - words.Length));
    }

    // > On 14 Nov 2025, H. Braun wrote: the line above the lines of a quoted message
    private static (int From, int To)? QuotedMail(ReadOnlySpan<char> text, int start)
    {
        var far = Math.Max(0, start - ReachOfMail); // a line may be endless
        var first = far + text[far..start].LastIndexOf('\n') + 1;
        if (first >= text.Length || text[first] != '>')
        {
            return null;
        }

        for (var end = first - 1; end > far;)
        {
            var from = far + text[far..end].LastIndexOf('\n') + 1;
            var line = text[from..end];
            if (line.TrimEnd().EndsWith("wrote:", StringComparison.Ordinal) || line.Contains("写道", StringComparison.Ordinal))
            {
                return (from, end);
            }

            end = from - 1;
        }

        return null;
    }

    // The parties met on 5 March 2025. Under CSL Art. 37 a review is needed: such a sentence speaks of today
    private static bool TellsOfThePast(ReadOnlySpan<char> sentence)
    {
        for (var at = 0; sentence[at..].IndexOfAny(PastVerbs) is var found and >= 0; at++)
        {
            at += found;
            if (EnglishWords.IsWordStart(sentence, at))
            {
                return true;
            }
        }

        return sentence.IndexOfAnyInRange('\u4E00', '\u9FFF') >= 0;
    }

    // a time of an event in the sentence before or behind, of the same paragraph: 2021年12月被通报。该通报依据为《网络安全法》第四十一条
    private static LawVersion? Beside(ReadOnlySpan<char> text, int first, int stop, Work work, LawVersion version)
    {
        var from = first > 0 && text[first - 1] != '\n' ? SentenceEnds.Around(text, first - 1, first - 1, Reach).Start : first;
        var to = stop < text.Length && text[stop] != '\n' ? SentenceEnds.Around(text, stop + 1, stop + 1, Reach).End : stop;
        return ByDate(text, from, first, work, version, isBeside: true) ?? ByDate(text, stop, to, work, version, isBeside: true);
    }

    // 2025年10月28日修正, in force from 1 January 2026: a day in the life of a law, near the date
    private static bool IsOfALaw(ReadOnlySpan<char> text, int at, int end)
    {
        var before = text[Math.Max(0, at - ReachOfLaw)..at];
        before = before[(before.LastIndexOfAny("，。；;\n") + 1)..];
        var behind = text[end..Math.Min(text.Length, end + ReachOfLaw)];
        var stop = behind.IndexOfAny("，。；;,.\n");
        return before.ContainsAny(Lives) || (stop < 0 ? behind : behind[..stop]).ContainsAny(Lives);
    }

    // the year, the month or the day that a date means
    private static (DateOnly First, DateOnly Last) PeriodOf(ReadOnlySpan<char> date, int year, DateOnly? day)
    {
        if (day is { } one)
        {
            return (one, one);
        }

        var month = DateForms.MonthOf(date, out _);
        return month == 0
            ? (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31))
            : (new DateOnly(year, month, 1), new DateOnly(year, month, DateTime.DaysInMonth(year, month)));
    }

    // the other version that a time may mean
    private static LawVersion? Other(Work work, LawVersion version, (DateOnly First, DateOnly Last) time, bool isUntil, bool isOfALaw)
    {
        var isOneDay = time.First == time.Last;
        var isAdoption = IsIn(work.AdoptedOn(version)) && (isOneDay || isOfALaw);
        if (!isUntil && (isAdoption || (work.InForceFrom(version) is { } start && IsIn(start))))
        {
            return null; // amended on 28 October 2025, in force from 1 January 2026
        }

        var meant = work.VersionInForceAt(isUntil ? time.First.AddDays(-1) : time.Last)
            ?? work.Versions.LastOrDefault(v => v != version && !v.Draft && (IsIn(work.AdoptedOn(v)) || IsIn(v.Date)));
        return meant == version ? null : meant;

        bool IsIn(DateOnly date) => date >= time.First && date <= time.Last;
    }
}
