using Statutes.Citations.Parsing.Chinese;
using Statutes.Citations.Parsing.English;
using Statutes.Citations.Parsing.Tokens;
using Statutes.Model.Provisions;

namespace Statutes.Citations.Parsing.Touching;

/// <summary>
/// Finds the words that touch the end of a citation, change what it means and are not understood: et seq., bis, (a), a further number,
/// 但书, 以下各条. The words are in <c>words/obstacles.tsv</c>. Anything else may touch a citation.
/// </summary>
internal static class Obstacles
{
    // no number of a paragraph or an item is longer
    private const int MaxDigits = 4;

    // no words that tell of a renumbering are further from the number
    private const int Reach = 80;

    // a larger number is a year or a page
    private const int MaxArticle = 1_500;

    private static readonly WordTable Table = WordTable.Load("obstacles");
    private static readonly string[] Behind = Table.Words("behind");
    private static readonly ILookup<char, string> ByStart =
        Behind.OrderByDescending(w => w.Length).ToLookup(w => char.ToLowerInvariant(w[0]));
    private static readonly string[] Units = Table.Words("unit");
    private static readonly string[] Commentaries = Table.Words("commentary");
    private static readonly string[] Before = Table.Words("before");

    /// <summary>Whether such words can begin with a Chinese character.</summary>
    public static bool MayBegin(char c) => ByStart.Contains(c)
        || c is '第' or '和' or '及' or '与' or '或' or '至' or '到' or '但' or '款' or '项' or '目' || ChineseNumeral.IsNumeralCharacter(c);

    /// <summary>Finds such words.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The end of the citation, which ends in a number.</param>
    /// <param name="end">One past the words.</param>
    /// <returns>Why the citation was not understood, in English; null if no such words follow.</returns>
    public static string? Find(ReadOnlySpan<char> text, int at, out int end)
    {
        end = at;
        if (at >= text.Length)
        {
            return null;
        }

        if (IsTouchingMark(text, at, ref end) || IsUnreadPart(text, at, ref end))
        {
            return "What follows the number was not understood.";
        }

        if (IsUnfinishedRange(text, at, ref end))
        {
            return "A range begins here whose end is missing.";
        }

        if (ListException.TryFind(text, at, out end))
        {
            return "The words take a number out of the list.";
        }

        end = at;
        var next = Lexer.SkipBlank(text, at);
        if (next >= text.Length || text[at..next].Contains('\n'))
        {
            return null;
        }

        if (next + 1 < text.Length && next > at && text[next] == 'f' && text[next + 1] == '.')
        {
            end = next + 2; // Art. 33 f.
            return "What follows the number was not understood.";
        }

        if (VersionInDoubt.IsBeforeTwoYears(text, next, ref end))
        {
            return "Two years follow, which name two versions.";
        }

        if (FindFurtherNumber(text, at, ref end) || FindLetter(text, next, ref end) || FindUnit(text, at, ref end))
        {
            return "A number or a letter follows that was not understood.";
        }

        return FindWords(text, at, next, ref end)
            ? "Words follow that name a part without an id, or further articles without numbers."
            : null;
    }

    // et seq., 的但书, 还是第六十二条
    private static bool FindWords(ReadOnlySpan<char> text, int at, int next, ref int end)
    {
        var comma = text[next] == ',' ? Lexer.SkipBlank(text, next + 1) : next;
        comma += comma < text.Length && text[comma] is '的' or '之' ? 1 : 0;
        if (comma >= text.Length)
        {
            return false;
        }

        foreach (var words in ByStart[char.ToLowerInvariant(text[comma])])
        {
            var after = comma;
            if (!Lexer.TrySkipWholeWords(text, ref after, words) || (comma == at && !Lexer.IsWide(words[0])))
            {
                continue;
            }

            if (words == "以下" && after < text.Length && text[after] is '简' or '统' or '合' or '称' or '簡' or '統' or '稱' or '同' or '述')
            {
                continue; // 以下简称
            }

            if (words is "还是" or "還是" or "抑或" && !ChinesePlaces.TryRead(text, ref after, loose: true, new PlaceBuilder()))
            {
                continue; // 第五十二条还是第六十二条 are two places; 还是 before anything else is no obstacle
            }

            end = after + (after < text.Length && text[after] == '.' && !Lexer.IsWide(words[0]) ? 1 : 0);
            return true;
        }

        return false;
    }

    /// <summary>
    /// Whether the sentence says that an article moved to another number: moved the duty in Article 38 of the CSL to Article 40.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the citation begins.</param>
    /// <param name="at">Its end.</param>
    /// <param name="end">One past the other number.</param>
    public static bool IsMoved(ReadOnlySpan<char> text, int start, int at, out int end)
    {
        end = at;
        if (!Lexer.TrySkipWords(text, ref end, " to "))
        {
            return false;
        }

        var other = new PlaceBuilder();
        var before = text[Math.Max(0, start - Reach)..start];
        before = before[(before.LastIndexOfAny(".;\n") + 1)..];
        return EnglishPlaces.TryRead(text, ref end, running: true, other)
            && (before.Contains("moved", StringComparison.OrdinalIgnoreCase)
            || before.Contains("renumber", StringComparison.OrdinalIgnoreCase)
                || before.Contains("shifted", StringComparison.OrdinalIgnoreCase)
                || before.Contains("transferred", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whether "and …, respectively" follows a citation: Articles 37 and 59 of the CSL and the NSL, respectively.</summary>
    public static bool IsRespective(ReadOnlySpan<char> text, int at)
    {
        var ahead = text[at..Math.Min(text.Length, at + Reach)];
        var stop = ahead.IndexOfAny(".;\n");
        ahead = stop < 0 ? ahead : ahead[..stop];
        return ahead.StartsWith(" and ", StringComparison.OrdinalIgnoreCase)
            && ahead.Contains("respectively", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether words before the name of a work make it a book about the work: Commentary on the Cybersecurity Law.</summary>
    public static bool IsBehindCommentary(ReadOnlySpan<char> text, int at, int floor, out int start)
    {
        start = at;
        var end = Lexer.SkipBlankBack(text, at);
        var the = end - 4;
        end = the >= floor && text[the..end] is " the" ? Lexer.SkipBlankBack(text, the) : end;
        foreach (var words in Commentaries)
        {
            var from = end - words.Length;
            if (from >= floor && end < at && text[from..end].Equals(words, StringComparison.OrdinalIgnoreCase))
            {
                start = from;
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Finds words right before a citation that change what it means: somewhere around Article 35, the proviso to Article 35.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where the citation begins.</param>
    /// <param name="floor">Nothing before this position counts.</param>
    /// <param name="start">Where the words begin.</param>
    public static bool IsBehindSuchWords(ReadOnlySpan<char> text, int at, int floor, out int start)
    {
        start = at;
        var end = Lexer.SkipBlankBack(text, at);
        if (end == at || end <= floor || !char.IsAsciiLetter(text[end - 1]))
        {
            return false;
        }

        foreach (var words in Before)
        {
            var from = end - words.Length;
            if (from >= floor && text[from..end].Equals(words, StringComparison.OrdinalIgnoreCase) && EnglishWords.IsWordStart(text, from))
            {
                start = from;
                return true;
            }
        }

        return false;
    }

    // a further part that touches the number and that the grammar of places did not take: 第四十条之一项下, 第（三项, 1款3项, 21(3, 21()
    private static bool IsUnreadPart(ReadOnlySpan<char> text, int at, ref int end)
    {
        var next = at;
        if (text[next] == '之' && next + 1 < text.Length && ChineseNumeral.IsNumeralCharacter(text[next + 1]))
        {
            end = next + 2;
            return true;
        }

        var isOrdinal = text[next] == '第';
        next += isOrdinal ? 1 : 0;
        var isOpen = next < text.Length && text[next] is '(' or '（';
        next += isOpen ? 1 : 0;
        var number = next;
        while (next < text.Length && next - number < MaxDigits && ChineseNumeral.IsNumeralCharacter(text[next]))
        {
            next++;
        }

        var isEmpty = next == number;
        var isClosed = next < text.Length && text[next] is ')' or '）';
        var isUnit = next < text.Length && text[next] is '款' or '项' or '項' or '目';
        var isBroken = isEmpty ? isOpen && isClosed
            : isOpen ? !isClosed && (isOrdinal || isUnit || next >= text.Length || !char.IsLetterOrDigit(text[next]))
            : isUnit && text[number..next] is not "一"; // 第二十一条一项义务: one duty
        end = isBroken ? next + (next < text.Length && (isUnit || isClosed) ? 1 : 0) : end;
        return isBroken;
    }

    // 第三十五条至。 · CSL Arts. 31-.
    private static bool IsUnfinishedRange(ReadOnlySpan<char> text, int at, ref int end)
    {
        if (text[at] is not ('至' or '到' or '-' or '–' or '~' or '～'))
        {
            return false;
        }

        var next = Lexer.SkipBlank(text, at + 1);
        var isUnfinished = next >= text.Length || text[(at + 1)..next].Contains('\n')
            || text[next] is '。' or '，' or '；' or '、' or '.' or ',' or ';';
        end = isUnfinished ? at + 1 : end;
        return isUnfinished;
    }

    // 35-a2, 35.1.2, 35/b
    private static bool IsTouchingMark(ReadOnlySpan<char> text, int at, ref int end)
    {
        // CSL_35_2, §27②; behind 条 such a number is the mark of a note
        if (at < text.Length && text[at] is '_' or (>= '①' and <= '⑳') && at > 0 && char.IsAsciiDigit(text[at - 1]))
        {
            end = at + 1;
            return true;
        }

        if (at + 1 >= text.Length || text[at] is not ('/' or '.' or '-' or '／') || !char.IsAsciiDigit(text[at + 1])
            || !char.IsAsciiLetterOrDigit(text[at - 1]))
        {
            return false;
        }

        end = at + 1;
        while (end < text.Length && char.IsAsciiLetterOrDigit(text[end]))
        {
            end++;
        }

        return true;
    }

    // and 37, where it is no further article: whether it is one was not understood. "and 30 days" is none.
    private static bool FindFurtherNumber(ReadOnlySpan<char> text, int at, ref int end)
    {
        var next = at;
        if (!EnglishWords.TrySkipConnector(text, ref next, out _) && !ChineseUnits.TrySkipConnector(text, ref next))
        {
            return false;
        }

        next = Lexer.SkipBlank(text, next);
        var digits = next;
        if (next >= text.Length || !char.IsAsciiDigit(text[next]) || !EnglishWords.TryReadDigits(text, ref digits, out var number)
            || number > MaxArticle)
        {
            return false;
        }

        var behind = Lexer.SkipBlank(text, digits);
        var of = digits;
        if (Lexer.TrySkipWords(text, ref of, " of the ") || EnglishWords.IsCountedThing(text, behind) || (behind < text.Length
            && Lexer.IsWide(text[behind]))
            || (digits < text.Length && text[digits] is ',' or '.' or '-' or ':' or '/' && digits + 1 < text.Length
            && char.IsAsciiDigit(text[digits + 1])))
        {
            return false;
        }

        end = digits;
        return true;
    }

    // (a), (aa): letters that no provision of PRC law has in our ids
    private static bool FindLetter(ReadOnlySpan<char> text, int at, ref int end)
    {
        if (text[at] is not ('(' or '（'))
        {
            return false;
        }

        var close = at + 1;
        while (close < text.Length && close - at < 3 && char.IsAsciiLetterLower(text[close]))
        {
            close++;
        }

        if (close == at + 1 || close >= text.Length || text[close] is not (')' or '）'))
        {
            return false;
        }

        end = close + 1;
        return true;
    }

    // , sentence 1 · lit. a
    private static bool FindUnit(ReadOnlySpan<char> text, int at, ref int end)
    {
        var next = Lexer.SkipBlank(text, at);
        next = next < text.Length && text[next] == ',' ? Lexer.SkipBlank(text, next + 1) : next;
        if (next == at || next >= text.Length || !char.IsAsciiLetter(text[next]))
        {
            return false;
        }

        foreach (var unit in Units)
        {
            var after = next;
            if (!Lexer.TrySkipWholeWords(text, ref after, unit, exactCase: char.IsAsciiLetterUpper(unit[0])))
            {
                continue;
            }

            after += after < text.Length && text[after] == '.' ? 1 : 0;
            var value = Lexer.SkipBlank(text, after);
            value += value < text.Length && text[value] is '(' ? 1 : 0;
            var start = value;
            while (value < text.Length && char.IsAsciiLetterOrDigit(text[value]))
            {
                value++;
            }

            if (value > start && (char.IsAsciiDigit(text[start]) || value - start == 1) && start > after)
            {
                end = value + (value < text.Length && text[value] == ')' ? 1 : 0);
                return true;
            }
        }

        return false;
    }
}
