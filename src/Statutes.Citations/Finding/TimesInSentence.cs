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

    private static readonly WordTable Table = WordTable.Load("context");

    // when it was first passed, 出台之前, then provided: another time, without a date
    private static readonly SearchValues<string> Past = SearchValues.Create(Table.Words("past"), StringComparison.OrdinalIgnoreCase);

    // 现在, today: what follows speaks of the date of the question
    private static readonly SearchValues<string> Present = SearchValues.Create(Table.Words("present"), StringComparison.OrdinalIgnoreCase);

    // in, since, end of: words before a year without a day
    private static readonly WordsByLast BeforeYear = new(Table.Words("before-year"));

    // until, before: the time ends with the date
    private static readonly WordsByLast Until = new(Table.Words("until"));

    private static readonly SearchValues<char> MayBegin = SearchValues.Create("12一二１２JFMASONDjfmasond0３3456789");

    /// <summary>Returns a version that was the law at a time in the sentence, other than the version as which a citation is read.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the citation begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="work">The work.</param>
    /// <param name="version">The version as which it is read.</param>
    /// <returns>The other version; null where every time in the sentence is one of <paramref name="version"/>.</returns>
    public static LawVersion? OtherVersion(ReadOnlySpan<char> text, int start, int end, Work work, LawVersion version)
    {
        var (first, stop) = SentenceEnds.Around(text, start, end, Reach);
        var before = text[first..start];
        if (before.ContainsAny(Present) && IsPresentLast(before))
        {
            return null; // 已于2020年6月1日废止，现在应当看第二条
        }

        var other = ByDate(text, first, start, work, version) ?? ByDate(text, end, stop, work, version);
        if (other is not null || !text[first..stop].ContainsAny(Past))
        {
            return other;
        }

        return work.Versions.LastOrDefault(v => !v.Draft && v.Date < version.Date);
    }

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

    private static LawVersion? ByDate(ReadOnlySpan<char> text, int from, int to, Work work, LawVersion version)
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

            if (Other(work, version, year, day, IsUntil(text, at)) is { } other)
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

    private static bool IsUntil(ReadOnlySpan<char> text, int at)
    {
        var end = Lexer.SkipBlankBack(text, at);
        return Until.EndOf(text[..end]) is { } words && (Lexer.IsWide(words[0]) || EnglishWords.IsWordStart(text, end - words.Length));
    }

    /// <summary>Returns the version that was the law on a day, where it is not the one as which a citation is read; else null.</summary>
    public static LawVersion? OtherVersionOn(DateOnly day, Work work, LawVersion version) => Other(work, version, day.Year, day, false);

    // the other version that a time may mean
    private static LawVersion? Other(Work work, LawVersion version, int year, DateOnly? day, bool isUntil)
    {
        var (first, last) = day is { } one ? (one, one) : (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        if (!isUntil && (IsIn(work.AdoptedOn(version)) || (work.InForceFrom(version) is { } start && IsIn(start))))
        {
            return null; // amended on 28 October 2025, in force from 1 January 2026
        }

        var meant = work.VersionInForceAt(last)
            ?? work.Versions.LastOrDefault(v => v != version && !v.Draft && (IsIn(work.AdoptedOn(v)) || IsIn(v.Date)));
        return meant == version ? null : meant;

        bool IsIn(DateOnly date) => date >= first && date <= last;
    }
}
